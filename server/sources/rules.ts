/** What a project's `fontes.json` says of its sources: where they lie, and what the columns of its tables are. */
import type { Level } from '../archives/format'
import type { PathTemplate } from './templates/templates'

export interface SourceRules {
  /** In the order of the file: of several that fit a path the first counts. */
  transcripts: readonly PathTemplate[]
  scans: readonly PathTemplate[]
  /** Null where the file says nothing, and every catalogue that is recognised is read. */
  catalogues: readonly CatalogueRule[] | null
}

/** What a column of a table, or a field of a catalogue, tells. */
export type Column =
  | Level
  /** The archive: its siglum, its name or its id. */
  | 'repository'
  /** A reference in words: `f. 85, op. 14, d. 50`. */
  | 'location'
  | 'leaf'
  | 'title'
  | 'date'
  | 'creator'
  | 'recipient'
  | 'image'
  | 'note'

export interface CatalogueRule {
  /** From the folder of `fontes.json`, with slashes. */
  glob: string
  /** By their headings. */
  columns?: { readonly [heading: string]: Column }
  /** The archive of entries that name none: its id, siglum or name. */
  repository?: string
}

/** Those of a project that says nothing of its sources. */
export const noRules: SourceRules = { transcripts: [], scans: [], catalogues: null }
