/** Reads catalogues of tests, and says of each entry what a test compares. */
import { shippedArchives } from '../../../server/archives/shipped'
import { type CatalogueProblem, entriesIn } from '../../../server/sources/catalogues/catalogues'
import type { CatalogueRule } from '../../../server/sources/rules'
import type { Entry } from '../../../server/sources/source'

export const archives = shippedArchives()

export interface Read {
  entries: Entry[]
  problems: CatalogueProblem[]
  steps: number
}

export function readCatalogue(path: string, text: string, rule: CatalogueRule | null = null): Read {
  const read: Read = { entries: [], problems: [], steps: 0 }
  for (const step of entriesIn({ uri: `file:///p/${path}`, path, text, archives, byPath: null }, rule)) {
    read.steps++
    if (step?.kind === 'entry') read.entries.push(step)
    if (step?.kind === 'problem') read.problems.push(step)
  }
  return read
}

/** The keys of a catalogue's entries, in its order. */
export function keysOf(path: string, text: string, rule: CatalogueRule | null = null): string[] {
  return readCatalogue(path, text, rule).entries.map(({ target }) => target.key)
}

/** The lines of the entries' places, from nought. */
export function linesOf({ entries }: Read): number[] {
  return entries.map(({ range }) => range.start.line)
}
