/** What the files of `repositories/` and `systems/`, and a user's own, look like. Their schemas say the same to editors. */

/** The levels of an archive's order, from the archive down (contract.md). */
export const levels = [
  'department', 'series', 'recordGroup', 'collection', 'fonds', 'subfonds', 'inventory', 'entry', 'section', 'volume',
  'register', 'bundle', 'box', 'folder', 'file', 'piece', 'item', 'document', 'roll', 'frame', 'reference',
] as const // biome-ignore format: a list

export type Level = (typeof levels)[number]

/** What a label announces: a level, a leaf, or a page where the system counts leaves. */
export type Role = Level | 'leaf' | 'page'

/** The words of one language for the levels of a system. A word with a stop is an abbreviation and wants its stop. */
export interface Form {
  language: string
  /** Does the number stand before its label (`369-қор`)? */
  valueFirst?: boolean
  /** With `valueFirst`: the label may stand first as well. */
  labelFirst?: boolean
  labels: { [role in Role]?: { one: string[]; many?: string[] } }
  verso?: string[]
  recto?: string[]
  /** "And the following" behind a leaf: `f.`, `ff.` */
  following?: string[]
  /** Words that join the last two of a list. */
  and?: string[]
  /** Words between the ends of a range: `第3至5页`. */
  to?: string[]
  /** Words whose number stands among the levels and is none: `op. 30, reel 7, d. 4`. */
  asides?: string[]
}

/** One way of citing archives. */
export interface System {
  id: string
  title: string
  /** In the order in which a reference names them. */
  levels: Level[]
  required: Level[]
  /** Levels that may stand anywhere: a folder stands before or after its file. */
  loose?: Level[]
  /** Levels whose number may have letters before it, joined in any manner: `Р-1235`, `Р 1235`, `Р1235`. */
  prefixed?: Level[]
  /** Systems whose forms are used here too. */
  also?: string[]
  forms: Form[]
  /** Values that stand without a label right after the repository. */
  unlabelled?: { levels: Level[]; pattern: 'letter-number' | 'dotted-numbers' | 'slashed-numbers'; language?: string }[]
  /** How numbers are written where no label announces them: `{department:A} {series:9}/{piece:9}[/{item:X}]`. */
  codes?: (string | Code)[]
  /** The levels that stand in words, in their order. */
  names?: Level[]
  /** The level of a number that ends a name: `Acta Secreta 582`. */
  numberAfterName?: Level
  /** Words of which a name must have one: `Papers`. */
  nameEndings?: string[]
  /** How the value behind a label looks where it is more than a number: codes without braces. */
  values?: { [level in Level]?: string[] }
  /** Levels whose label begins a reference even where no archive is named. */
  opens?: Level[]
  /** The house styles in which a reference is written, the usual one first. */
  styles?: Style[]
}

export interface Code {
  code: string
  /** Whose archives write so. */
  language?: string
  /** Is it a reference even where no archive is named? */
  alone?: boolean
  /** Does it begin anew after another reference, and take over none of its levels? */
  top?: boolean
  /** Levels that it says without writing them: `L/PS/12` is of the British Library's `IOR`. */
  implies?: { [level in Level]?: string }
}

/** A house style: `{repository}, f. {fonds}[, op. {inventory}], d. {file}[, {leaves}]`. */
export interface Style {
  id: string
  title: string
  language: string
  template: string
}

export interface FormerName {
  siglum: string
  name?: string
  from?: number
  to?: number
}

export interface Repository {
  id: string
  country?: string
  /** In English, or by language. */
  town?: string | { [language: string]: string }
  system: string
  /** By language, the archive's own first; may be empty in a user's file. */
  names: { [language: string]: string }
  otherNames?: string[]
  sigla: string[]
  former?: FormerName[]
  /** Are zeros at the head of a number significant? Absent where nobody has checked. */
  pads?: boolean
  /** Levels that this repository requires beyond its system, and those it can do without. */
  requires?: Level[]
  optional?: Level[]
  /** Parts of the archive that authors name between it and the reference, and that are no level. */
  departments?: string[]
  /** The archive that this one is a part of, and that may stand before it. */
  within?: string
  /** Ways of writing numbers that only this archive has; they go before the system's. */
  codes?: (string | Code)[]
  /** ISO 15511 */
  isil?: string
  /** The address of the catalogue's search, with `{query}`. Never called, only offered. */
  search?: string
  /** References as they are written; each is read as one of this archive. */
  examples?: string[]
  source?: string
  verified?: boolean
}
