import assert from 'node:assert/strict'
import { shippedArchives } from '../../../server/archives/shipped'
import type { ArchivalCitation, Citation } from '../../../server/citations/citation'
import { stylesOf, written } from '../../../server/citations/writing'
import { apparatus, articleWith } from '../../fixture'

/** Notes and what is cited in them: `key, leaf, leaf` of each source; a note of several, divided by `¶`, is one text. */
export type Rows = Record<string, string[]>

/** Reads each row, and writes what it cites in all styles of its system: what a style writes is read as the same. */
export function itReads(rows: Rows): void {
  for (const [notes, expected] of Object.entries(rows)) {
    it(notes, () => {
      const citations = citationsIn(notes)
      assert.deepEqual(citations.map(summary), expected)
    })
  }
}

export function itWritesBack(rows: Rows): void {
  it('writes back what it reads in some style, and reads that as the same', () => {
    const archives = shippedArchives()
    const silent: string[] = []
    for (const notes of Object.keys(rows)) {
      for (const citation of citationsIn(notes)) {
        if (citation.kind !== 'archival' || !citation.repository || citation.siglum === null) continue
        const own = { ...citation, isPage: citation.raw.leafPart?.role === 'page' }
        const system = archives.systemOf(citation.repository)
        const texts = system ? stylesOf(archives, system).map((style) => written(own, style)) : []
        const same = texts.filter((text) => text !== null && citationsIn(text).map(summary)[0] === summary(citation))
        if (same.length === 0) silent.push(`${summary(citation)}: ${texts.join(' | ')}`)
      }
    }
    assert.deepEqual(silent, [])
  })
}

function citationsIn(notes: string): Citation[] {
  const text = articleWith(notes.split(' ¶ '))
  return apparatus(text).citations.filter(({ kind }) => kind === 'archival' || kind === 'short')
}

function summary(citation: Citation): string {
  const { key, leaves } = citation as ArchivalCitation
  const side = (number: string | null, of: string | null) =>
    (number ?? '') + (of === 'verso' ? 'v' : of === 'recto' ? 'r' : '')
  return [
    key ?? '-',
    ...leaves.map((leaf) => side(leaf.from, leaf.fromSide) + (leaf.to ? `–${side(leaf.to, leaf.toSide)}` : '')),
  ].join(', ')
}
