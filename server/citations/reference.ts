/** What a reference is: its parts as they are read one by one, and what follows from them. */
import type { Form, Level, Role, System } from '../archives/format'
import type { Script } from '../text/characters'
import type { Span } from '../text/text'
import type { LeafList } from './leaves'
import type { Mention } from './mention'
import type { Part } from './parts'

/** A level's value as written, without label. */
export type LevelValue = [level: Level, value: string]

/** A part whose role is decided. */
export interface ReadPart {
  role: Role
  /** Empty, at the value's start, where the value stands without a label. */
  label: Span
  value: Span
  /** The value's text. */
  written: string
  part: Part
  /** Does the label say that several follow? */
  many: boolean
  form: Form
}

/** What stands between two parts. */
export interface Joint {
  /** `,` `.` `;` `:` or nothing. */
  mark: string
  /** The mark, or the two parts between which one should stand. */
  place: Span
  /** The parts on either side. */
  left: ReadPart
  right: ReadPart
}

/** A reference as its paragraph has it; offsets count from the paragraph's start. */
export interface ReadReference extends Span {
  system: System
  /** The mention it begins with. */
  mention: Mention | null
  /** A mention that follows it, in brackets or after a comma. */
  after: Mention | null
  /** In the order of the text. */
  parts: ReadPart[]
  /** Levels that it says without writing them. */
  implied: LevelValue[]
  leaves: LeafList | null
  /** Does it follow another of the same chain, whose upper levels it inherits? */
  continues: boolean
  /** Levels stand in another order than the system's. */
  disordered: boolean
}

/** The same with what the document needs of its parts again and again. */
export interface RawReference extends ReadReference {
  /** The levels that are written or implied, in the system's order, the first of each. */
  levels: LevelValue[]
  /** Their values as they stand in a key, where the repository does not pad and where it does. */
  plainKey: string[]
  paddedKey: string[]
  /** The script of its labels. */
  script: Script | null
  /** In the order of the text. */
  joints: Joint[]
  /** Is the mark the same in all joints? */
  isEven: boolean
  /** The part that names leaves, or pages. */
  leafPart: ReadPart | null
  /** Does it name several leaves, or a range of them? */
  hasSeveralLeaves: boolean
}
