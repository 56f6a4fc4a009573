/** The one value from which everything that Fontes says of a document follows. */
import type { Archives } from '../archives/archives'
import type { Repository } from '../archives/format'
import type { Citation } from '../citations/citation'
import { kindOf, type NoteKind } from '../notes/kinds'
import { isSign } from '../notes/labels'
import type { NotationId } from '../notes/notation'
import type { Malformed } from '../notes/placed'
import type { Block } from '../text/blocks'
import { withIgnoresBlank } from '../text/ignore-comments'
import type { Format, Span } from '../text/text'
import type { Scan } from './scan'

export interface Marker extends Span {
  notation: NotationId
  label: string
  /** The number that the label counts as; NaN for signs and names. */
  value: number
  labelSpan: Span
  /** Index of the note; null where there is none. */
  note: number | null
  /** The numbering that it belongs to; no two notations share one. */
  scope: number
}

/** A note from its label to the end of its text, with the mark that closes it. */
export interface Note extends Span {
  notation: NotationId
  label: string
  /** The number that the label counts as; NaN for signs and names. */
  value: number
  /** With its brackets. */
  head: Span
  /** Without. */
  labelSpan: Span
  textStart: number
  /** Before the mark that closes it, if there is one. */
  textEnd: number
  /** Indices of its markers. */
  markers: number[]
  /** Indices of the citations in it. */
  citations: number[]
  scope: number
  /** Where its text goes on: at the foot of the next page, or in a note that only continues it. Ascending. */
  continuations: Span[]
  /** Index of the note in the same scope that has this label already. */
  duplicateOf: number | null
}

/** A siglum or name of an archive, anywhere in the text. */
export interface NamedArchive extends Span {
  siglum: Span | null
  /** The siglum as it is compared. */
  folded: string
  name: Span | null
  repository: Repository | null
  /** What it may stand for, where archives share its siglum and the reference behind it does not decide. */
  candidates: Repository[]
  /** Written as it was called before. */
  former: boolean
  introduces: boolean
  /** Index of its introduction in the same list; its own where it introduces. */
  introduction: number | null
  /** Does nobody know it: no table, no introduction? */
  unknown: boolean
}

/** A paragraph and what it says. */
export interface ScannedBlock {
  block: Block
  /** What the paragraph says by itself. */
  plain: Scan
  /** The same with the sigla that the document introduces. */
  scan: Scan
}

export interface Apparatus {
  text: string
  format: Format
  archives: Archives
  /** The notations that somebody says are used; null where all are looked for. */
  only: readonly NotationId[] | null
  lineStarts: number[]
  blocks: ScannedBlock[]
  /** Those in use. */
  notations: NotationId[]
  markers: Marker[]
  notes: Note[]
  /** Labels and brackets that are wrong, in the order of the text. */
  malformed: Malformed[]
  citations: Citation[]
  named: NamedArchive[]
}

/** Who speaks in a note, by its words; one called by a symbol may be a credit. Few ask, so it is not kept. */
export function noteKind(apparatus: Apparatus, note: Note): NoteKind {
  return kindOf(noteText(apparatus, note), isSign(note.label))
}

/** The text of a note with what continues it, without comments that say what to ignore. */
export function noteText({ text, format }: Apparatus, { textStart, textEnd, continuations }: Note): string {
  const spans = [{ start: textStart, end: textEnd }, ...continuations]
  return spans.map(({ start, end }) => withIgnoresBlank(text.slice(start, end), format).trim()).join(' ')
}

/** What continues the notes of a document, in the order of the text. */
export function continuationsIn(notes: readonly Note[]): (Span & { note: number })[] {
  return notes
    .flatMap(({ continuations }, note) => continuations.map((span) => ({ ...span, note })))
    .sort((a, b) => a.start - b.start)
}
