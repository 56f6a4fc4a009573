import assert from 'node:assert/strict'
import type { Range } from 'vscode-languageserver'
import { shippedArchives } from '../../server/archives/shipped'
import { rangeOf, type View } from '../../server/features/view'
import { Project } from '../../server/project/project'
import type { Holding } from '../../server/sources/source'
import { fixtures } from '../fixture'
import { hold } from '../holdings'

/**
 * A project of the fixture's files, and the one with the cursor (or the first) as a feature sees it. Those that are
 * transcripts are known as such; scans and entries are given by hand.
 */
export function open(
  source: string,
  holdings: readonly Holding[] = [],
): { view: View; cursor: number; expected: string[] } {
  const project = new Project(shippedArchives)
  for (const uri of new Set(holdings.map((holding) => holding.uri)))
    project.holdings.set(
      uri,
      holdings.filter((holding) => holding.uri === uri),
    )
  const files = fixtures(source)
  const documents = files.map(({ path, format, text }) => project.set(`file:///${path}`, format, text, true))
  hold(files, shippedArchives(), project.holdings)
  const at = Math.max(
    0,
    files.findIndex(({ cursor }) => cursor !== null),
  )
  const [file, document] = [files[at], documents[at]]
  if (!file || !document) throw new Error('an empty fixture')
  const expected = files.flatMap(({ path, ranges }, i) =>
    ranges.map((range) => {
      const own = documents[i]?.apparatus
      return own ? shown(`file:///${path}`, rangeOf(own, range)) : ''
    }),
  )
  for (const other of documents) assert.ok(other.apparatus)
  const { apparatus, findings } = document
  return { view: { document, project, apparatus, findings, locale: 'en' }, cursor: file.cursor ?? 0, expected }
}

function shown(uri: string, { start, end }: Range): string {
  return `${uri.slice(8)} ${start.line}:${start.character}–${end.line}:${end.character}`
}

/** Expects the feature to answer the places under which the fixture has `^^^`, and no other, in any order. */
export function expectPlaces(
  source: string,
  feature: (view: View, cursor: number) => readonly { uri?: string; range: Range }[],
  holdings: readonly Holding[] = [],
): void {
  const { view, cursor, expected } = open(source, holdings)
  const found = feature(view, cursor).map(({ uri = view.document.uri, range }) => shown(uri, range))
  assert.deepEqual(found.sort(), expected.sort())
}
