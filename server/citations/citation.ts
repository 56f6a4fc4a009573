/** What a citation is, once the whole document has been read. */
import type { Repository, System } from '../archives/format'
import type { Span } from '../text/text'
import type { Leaf } from './leaves'
import type { LevelValue, RawReference } from './reference'
import type { ShortFormKind } from './words'
import type { WorkDetails } from './works'

interface Common extends Span {
  /** Index of the note it stands in; null in the body. */
  note: number | null
}

/** What a reference or a short form stands for, written out whole. */
export interface Target {
  /** Null where none is named or inherited, or where it is unknown. */
  repository: Repository | null
  /** As written, here or where it is inherited from. */
  siglum: string | null
  /** By which its levels are read. */
  system: System | null
  levels: LevelValue[]
  /** The levels' values as they stand in the key. */
  keyParts: string[]
  leaves: Leaf[]
  /** The file's normal form; null for a short form that stands for no file. */
  key: string | null
}

export interface ArchivalCitation extends Common, Target {
  kind: 'archival'
  raw: RawReference
  /** Added to the offsets in `raw`. */
  base: number
}

export interface ShortCitation extends Common, Target {
  kind: 'short'
  /** *Ibid.*; *a.a.O.*; *op. cit.*; *wie Anm. 5*. */
  form: ShortFormKind
  raw: RawReference | null
  base: number
  /** Index of the citation it points to. */
  antecedent: number | null
  /** Why it points to nothing: several candidates, or none. Null too where that cannot be told. */
  trouble: 'ambiguous' | 'unresolved' | null
}

export interface CrossCitation extends Common {
  kind: 'cross'
  /** The note's number as written. */
  number: string
  /** Index of the note; null where there is none. */
  target: number | null
}

export interface PublishedCitation extends Common {
  kind: 'published'
  /** Author, title and the like, as far as they could be told. */
  details: WorkDetails
}

export interface LinkCitation extends Common {
  kind: 'link'
  delimited: boolean
}

export type Citation = ArchivalCitation | ShortCitation | CrossCitation | PublishedCitation | LinkCitation
