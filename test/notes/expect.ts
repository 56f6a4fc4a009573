import assert from 'node:assert/strict'
import { expectFindings } from '../checks/expect'
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

/** Documents that write notes in one way. */
export interface Documents {
  /** Sound ones, each with the pairs that it has; nothing may be reported. */
  sound: Readonly<Record<string, readonly [source: string, ...pairs: string[]]>>
  /** Those that look like it: nothing may be found, and nothing reported. */
  traps: Readonly<Record<string, string>>
  /** Those with a fault, which alone may be reported. */
  faulty: Readonly<Record<string, string>>
}

/** One test a document. */
export function describeDocuments(what: string, { sound, traps, faulty }: Documents): void {
  describe(`${what}: pairs, and nothing amiss,`, () => {
    for (const [where, [source, ...pairs]] of Object.entries(sound))
      it(where, () => {
        expectPairs(source, ...pairs)
        expectFindings(source)
      })
  })
  describe(`${what}: nothing at all`, () => {
    for (const [where, source] of Object.entries(traps))
      it(where, () => {
        expectPairs(source)
        expectFindings(source)
      })
  })
  describe(`${what}: a fault, once,`, () => {
    for (const [where, source] of Object.entries(faulty)) it(where, () => expectFindings(source))
  })
}
