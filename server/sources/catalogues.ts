/** Reads catalogues, whatever they are written in: by the ending of a file, and by how it begins. */
import { bibtexEntries } from './catalogues/bibtex'
import { cslEntries } from './catalogues/csl-json'
import { csvEntries } from './catalogues/csv'
import { afterBlank, memberAt } from './catalogues/json-items'
import type { CatalogueSteps } from './catalogues/steps'
import type { CatalogueRule } from './rules'
import type { SourceFile } from './source'

export type { CatalogueProblem, CatalogueStep, CatalogueSteps } from './catalogues/steps'

type Reader = (file: SourceFile, rule: CatalogueRule | null) => CatalogueSteps

const readers: ReadonlyMap<string, Reader> = new Map([
  ['.json', jsonEntries],
  ['.bib', bibtexEntries],
  ['.bibtex', bibtexEntries],
  ['.csv', csvEntries],
  ['.tsv', csvEntries],
])

/** What the names of catalogues end in, in lower case. Most such files are none. */
export const catalogueEndings: readonly string[] = [...readers.keys()]

/**
 * The entries of a catalogue, one by one, in the order of the file; nothing where it is none. `rule` is what the project says
 * of it. Never throws.
 */
export function* entriesIn(file: SourceFile, rule: CatalogueRule | null): CatalogueSteps {
  const ending = /\.[^./]*$/.exec(file.path)?.[0].toLowerCase() ?? ''
  const read = readers.get(ending)
  if (read) yield* read(file, rule)
}

function* jsonEntries(file: SourceFile, rule: CatalogueRule | null): CatalogueSteps {
  const { text } = file
  const start = afterBlank(text, 0)
  const items = text[start] === '[' ? start : memberAt(text, start, ['items'])
  if (items >= 0 && text[items] === '[') yield* cslEntries(file, rule, items)
}
