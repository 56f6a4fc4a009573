/** Tables of notes and what they cite, one file a system. */
import assert from 'node:assert/strict'
import { apparatus, articleWith } from '../../fixture'

/** A note, or several, and each archival citation as `repository: level value · level value @ leaves`; `?` is no repository. */
type Row = readonly [notes: string | readonly string[], ...citations: string[]]

/** Each row is read as it says. */
export function readsAs(rows: readonly Row[]): void {
  for (const [notes, ...expected] of rows)
    it(String(notes), () => assert.deepEqual(citationsOf([notes].flat()), expected))
}

/** None of the notes cites an archive. */
export function staysSilent(notes: readonly string[]): void {
  for (const note of notes) it(`nothing: ${note}`, () => assert.deepEqual(citationsOf([note]), []))
}

function citationsOf(notes: readonly string[]): string[] {
  return apparatus(articleWith(notes)).citations.flatMap((citation) => {
    if (citation.kind !== 'archival' && citation.kind !== 'short') return []
    const levels = citation.levels.map((level) => level.join(' ')).join(' · ')
    const leaves = citation.leaves.map(
      ({ from, fromSide, to, toSide }) => from + mark(fromSide) + (to === null ? '' : `–${to}${mark(toSide)}`),
    )
    return `${citation.repository?.id ?? '?'}: ${levels}${leaves.length > 0 ? ` @ ${leaves.join(', ')}` : ''}`
  })
}

function mark(side: 'recto' | 'verso' | null): string {
  return side?.[0] ?? ''
}
