import assert from 'node:assert/strict'
import { findingsOf } from '../../server/checks/checks'
import { formatOfFile } from '../../server/project/files'
import { apparatus } from '../fixture'

/** One test for each text, in the format of its name: nothing in it is a note, a reference or a mistake. */
export function expectSilence(texts: Record<string, string>): void {
  for (const [name, source] of Object.entries(texts)) {
    it(name, () => {
      const text = source.replace(/^\n/, '')
      const found = apparatus(text, formatOfFile(name))
      const quoted = ({ start, end }: { start: number; end: number }) => text.slice(start, end)
      assert.deepEqual(
        {
          notations: found.notations,
          references: found.citations.filter(({ kind }) => kind === 'archival' || kind === 'short').map(quoted),
          findings: findingsOf(found).map((finding) => `${finding.code} «${quoted(finding)}»`),
        },
        { notations: [], references: [], findings: [] },
      )
    })
  }
}
