import assert from 'node:assert/strict'
import { apparatus } from '../fixture'

/**
 * Expects these citations in the notes, one a line: `the text → its key, leaves`. A leaf's verso is `'`; a short form
 * that stands for nothing has the key `-`. Works in print and links are left out.
 */
export function expectCitations(notes: string | string[], ...expected: string[]): void {
  const all = typeof notes === 'string' ? [notes] : notes
  const body = all.map((_, i) => `A sentence of the text. [${i + 1}]`).join(' ')
  const text = `${body}\n\n${all.map((note, i) => `[${i + 1}] ${note}`).join('\n\n')}\n`
  const side = (number: string | null, of: string | null) => (number ?? '') + (of === 'verso' ? "'" : '')
  const found = apparatus(text).citations.flatMap((citation) => {
    if (citation.kind !== 'archival' && citation.kind !== 'short') return []
    const leaves = citation.leaves.map(
      (leaf) => side(leaf.from, leaf.fromSide) + (leaf.to ? `–${side(leaf.to, leaf.toSide)}` : ''),
    )
    return `${text.slice(citation.start, citation.end)} → ${[citation.key ?? '-', ...leaves].join(', ')}`
  })
  assert.deepEqual(found, expected)
}
