import assert from 'node:assert/strict'
import { apparatus, fixture } from '../fixture'

/**
 * Expects these pairs of a fixture: a note as `label < the lines of its markers`, then markers without a note as
 * `label > its line`.
 */
export function expectPairs(source: string, ...expected: string[]): void {
  const { text, format } = fixture(source)
  const { markers, notes } = apparatus(text, format)
  const lineOf = (offset: number) => text.slice(0, offset).split('\n').length
  const found = [
    ...notes.map((note) => {
      const lines = note.markers.map((index) => lineOf(markers[index]?.start ?? 0))
      return `${note.label} < ${lines.join(' ')}`.trim()
    }),
    ...markers.filter(({ note }) => note === null).map(({ label, start }) => `${label} > ${lineOf(start)}`),
  ]
  assert.deepEqual(found, expected)
}
