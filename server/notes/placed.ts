/** Tokens at their places in the document, and what pairing makes of them. */
import type { Span } from '../text/text'
import type { LabelToken } from './notation'

export interface PlacedToken extends Span {
  token: LabelToken
  /** Index of its block. */
  block: number
  blockStart: number
  /** Where the block ends. */
  blockEnd: number
  /** The number that its label counts as; NaN for signs and names. */
  value: number
  /** The mark that closes the note, where its notation has one; null where that mark is lost. */
  closing?: Span | null
}

export interface PairedMarker {
  placed: PlacedToken
  /** Index into the notes; null where the note is missing. */
  note: number | null
  scope: number
}

export interface PairedNote {
  placed: PlacedToken
  scope: number
  /** Another note of the scope has this label already, and no marker of its own calls this one. */
  duplicateOf: number | null
}

/** What is wrong with a label, or with the bracket of a note. */
export type Fault =
  /** It is almost a marker, and the note that is its partner waits for one. */
  | { fault: 'marker'; note: number }
  /** It is almost a label, and the marker that is its partner waits for a note. */
  | { fault: 'note'; marker: number }
  /** `[Footnote 12]: …`: the bracket closes behind the label. */
  | { fault: 'closed early'; note: number }
  /** `[Footnote!: …`: the label is missing. */
  | { fault: 'unlabelled'; note: number }
  /** `[Footnote 12: …` without its closing bracket. */
  | { fault: 'unclosed'; note: number }
  /** A bracket that closes nothing, behind the text that follows a note. */
  | { fault: 'stray' }

export type Malformed = Span & { label: string; notation: LabelToken['notation'] } & Fault

export interface Pairing {
  markers: PairedMarker[]
  notes: PairedNote[]
  malformed: Malformed[]
}

export function emptyPairing(): Pairing {
  return { markers: [], notes: [], malformed: [] }
}

export function labelOf(placed: PlacedToken): string {
  return placed.token.label.toLowerCase()
}

/** How many scopes there are: they are numbered from 0 on. */
export function scopesIn({ notes, markers }: Pairing): number {
  let last = -1
  for (const { scope } of [...notes, ...markers]) last = Math.max(last, scope)
  return last + 1
}
