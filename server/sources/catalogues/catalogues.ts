/** Reads catalogues, whatever they are written in: by the ending of a file, and by how it begins. */

import type { CatalogueRule } from '../rules'
import type { SourceFile } from '../source'
import { bibtexEntries } from './bibtex'
import { cslEntries } from './csl-json'
import { csvEntries } from './csv'
import { eadEntries } from './ead'
import { iiifEntries } from './iiif'
import { afterBlank, nextMember, valueEnd } from './json-items'
import { madeReady } from './ready'
import type { CatalogueSteps } from './steps'
import { tropyEntries } from './tropy'

export type { CatalogueProblem, CatalogueStep, CatalogueSteps } from './steps'

type Reader = (file: SourceFile, rule: CatalogueRule | null) => CatalogueSteps

const readers: ReadonlyMap<string, Reader> = new Map([
  ['.json', jsonEntries],
  ['.jsonld', jsonEntries],
  ['.bib', bibtexEntries],
  ['.bibtex', bibtexEntries],
  ['.csv', csvEntries],
  ['.tsv', csvEntries],
  ['.xml', eadEntries],
  ['.ead', eadEntries],
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
  if (!read) return
  yield* madeReady(file.archives)
  yield* read(file, rule)
}

/** What every manifest of IIIF says before all else. */
const manifestMark = 'iiif.io/api/presentation/'

function* jsonEntries(file: SourceFile, rule: CatalogueRule | null): CatalogueSteps {
  const { text } = file
  const start = afterBlank(text, 0)
  if (text[start] === '[') yield* cslEntries(file, rule, start)
  if (text[start] !== '{') return
  if (text.slice(start, start + 2000).includes(manifestMark)) {
    yield* iiifEntries(file, rule)
    return
  }
  let member = nextMember(text, start + 1)
  while (member) {
    if (text[member.start] === '[') {
      if (member.key === '@graph') yield* tropyEntries(file, rule, member.start)
      else if (member.key === 'items') yield* cslEntries(file, rule, member.start)
      if (member.key === '@graph' || member.key === 'items') return
    }
    const end = valueEnd(text, member.start)
    member = end < 0 ? null : nextMember(text, end)
    yield null
  }
}
