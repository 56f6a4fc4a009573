/** What readers of catalogues have in common: what they are handed, and what they yield. */
import type { Range } from '../../text/text'
import type { Entry } from '../source'

/** What is wrong with a file that plainly is a catalogue, in words for its user. At most one a file is yielded. */
export interface CatalogueProblem {
  kind: 'problem'
  uri: string
  range: Range
  message: string
}

/** Null where a reader has found nothing for a while: whoever reads may pause, as after an entry. */
export type CatalogueStep = Entry | CatalogueProblem | null

/** A catalogue, read step by step, so that requests are answered in between. Never throws. */
export type CatalogueSteps = Generator<CatalogueStep, void, undefined>

/** What a project says of a catalogue: which of its columns is what, and whose files it lists where no entry says so. */
export interface CatalogueReading {
  /** Names of columns by what they hold: `file` by `Дело №`. */
  columns: ReadonlyMap<string, string>
  /** Siglum, name or id of an archive. */
  repository: string | null
}

/** After so many entries that came to nothing a reader yields null. */
export const pauseAfter = 50
