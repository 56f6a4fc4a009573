import assert from 'node:assert/strict'
import { apparatus, articleWith } from '../fixture'

/**
 * Expects these citations in the notes, one a line: `the text → its key, leaves`. A leaf's verso is `'`; a short form
 * that stands for nothing has the key `-`. Works in print and links are left out.
 */
export function expectCitations(notes: string | string[], ...expected: string[]): void {
  const text = articleWith(typeof notes === 'string' ? [notes] : notes)
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
