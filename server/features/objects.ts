/**
 * One notion for all that a reader can point at: markers and notes, archives, references, a transcript's leaves. Definition, references,
 * highlights, rename and hover ask what lies under the cursor, and where else it stands.
 */
import type { Apparatus, NamedArchive, Note } from '../apparatus/apparatus'
import type { Citation } from '../citations/citation'
import type { NotationId } from '../notes/notation'
import type { LeafMark, Transcript } from '../sources/source'
import { contains, type Span } from '../text/text'
import type { View } from './view'

export type TextObject =
  /** A marker, or a note's label. */
  | { kind: 'note'; span: Span; note: number | null; marker: number | null }
  | { kind: 'archive'; span: Span; archive: number }
  /** A reference, or a short form that stands for one. */
  | { kind: 'citation'; span: Span; citation: number }
  /** The head of the transcript that the text is, or one of its leaf marks. */
  | { kind: 'source'; span: Span; transcript: Transcript; mark: LeafMark | null }

/** A place where an object stands; its definition is the note's label, the archive's introduction. */
export interface Occurrence extends Span {
  isDefinition: boolean
}

/** What lies at an offset; the smallest where several do. */
export function objectAt(
  { apparatus, document }: Pick<View, 'apparatus' | 'document'>,
  offset: number,
): TextObject | null {
  const { transcript } = document
  const source = transcript?.text === apparatus.text ? sourceAt(transcript, offset) : null
  if (source) return source
  const marker = apparatus.markers.findIndex((other) => contains(other, offset))
  if (marker >= 0) {
    const found = apparatus.markers[marker]
    if (found) return { kind: 'note', span: found, note: found.note, marker }
  }
  const note = apparatus.notes.findIndex((other) => contains(other.head, offset))
  if (note >= 0) return { kind: 'note', span: (apparatus.notes[note] as Note).head, note, marker: null }
  const archive = apparatus.named.findIndex((other) => contains(other, offset))
  if (archive >= 0) {
    const found = apparatus.named[archive] as NamedArchive
    return {
      kind: 'archive',
      span: found.siglum && contains(found.siglum, offset) ? found.siglum : found,
      archive,
    }
  }
  const citation = citationAt(apparatus, offset)
  if (citation !== null) return { kind: 'citation', span: apparatus.citations[citation] as Citation, citation }
  return null
}

function sourceAt(transcript: Transcript, offset: number): TextObject | null {
  const { head, marks } = transcript
  const mark = marks.find((other) => contains(other, offset))
  if (mark) return { kind: 'source', span: mark, transcript, mark }
  return head && contains(head, offset) ? { kind: 'source', span: head, transcript, mark: null } : null
}

/** The index of the citation at an offset, its siglum included. */
export function citationAt({ citations }: Apparatus, offset: number): number | null {
  const index = citations.findIndex((other) => contains(other, offset))
  return index < 0 ? null : index
}

/** All places of an object in its document. */
export function occurrencesOf(apparatus: Apparatus, object: TextObject): Occurrence[] {
  switch (object.kind) {
    case 'note':
      return noteOccurrences(apparatus, object)
    case 'archive':
      return apparatus.named
        .filter((other) => isSameArchive(other, apparatus.named[object.archive] as NamedArchive))
        .map((other) => ({ ...(other.siglum ?? other), isDefinition: other.introduces }))
    case 'citation': {
      const citation = apparatus.citations[object.citation] as Citation
      if (citation.kind === 'cross') {
        const note = citation.target === null ? undefined : apparatus.notes[citation.target]
        return note
          ? [
              { ...note.head, isDefinition: true },
              { start: citation.start, end: citation.end, isDefinition: false },
            ]
          : []
      }
      const key = keyOf(citation)
      if (key === null) return [{ start: citation.start, end: citation.end, isDefinition: false }]
      return apparatus.citations
        .filter((other) => keyOf(other) === key)
        .map((other) => ({ start: other.start, end: other.end, isDefinition: false }))
    }
    case 'source':
      return [{ start: object.span.start, end: object.span.end, isDefinition: true }]
  }
}

function noteOccurrences(apparatus: Apparatus, object: TextObject & { kind: 'note' }): Occurrence[] {
  if (object.note === null) {
    const own = object.marker === null ? undefined : apparatus.markers[object.marker]
    if (!own) return []
    return apparatus.markers
      .filter((other) => other.scope === own.scope && other.label === own.label)
      .map((other) => ({ ...inBrackets(other, other.notation), isDefinition: false }))
  }
  const note = apparatus.notes[object.note] as Note
  const markers = note.markers.flatMap((index) => {
    const marker = apparatus.markers[index]
    return marker ? [{ ...inBrackets(marker, marker.notation), isDefinition: false }] : []
  })
  return [...markers, { ...inBrackets(note.head, note.notation), isDefinition: true }]
}

/**
 * A Markdown label without its brackets, `^1`: just the range that VS Code's own Markdown service gives, so that the same
 * place is not listed twice.
 */
function inBrackets({ start, end }: Span, notation: NotationId): Span {
  return notation === 'markdown' ? { start: start + 1, end: end - 1 } : { start, end }
}

/** The file that a citation is of; null for books, links and what could not be decided. */
export function keyOf(citation: Citation): string | null {
  return citation.kind === 'archival' || citation.kind === 'short' ? citation.key : null
}

export function isSameArchive(a: NamedArchive, b: NamedArchive): boolean {
  if (a.repository || b.repository) return a.repository === b.repository
  if (!a.siglum || !b.siglum) return a === b
  return a.folded === b.folded
}
