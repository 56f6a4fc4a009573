/** The JSON that `fontes parse` writes for a document (contract.md). */
import { type Apparatus, noteKind } from '../apparatus/apparatus'
import type { Citation } from '../citations/citation'
import { positionAt, type Range, type Span } from '../text/text'

export function parseJson(path: string, apparatus: Apparatus): unknown {
  const { text, lineStarts } = apparatus
  const range = (span: Span): Range => ({
    start: positionAt(lineStarts, text.length, span.start),
    end: positionAt(lineStarts, text.length, span.end),
  })
  return {
    path,
    notations: apparatus.notations,
    markers: apparatus.markers.map((marker) => ({ label: marker.label, range: range(marker), note: marker.note })),
    notes: apparatus.notes.map((note) => ({
      label: note.label,
      range: range(note),
      labelRange: range(note.labelSpan),
      markers: note.markers,
      kind: noteKind(apparatus, note),
      citations: note.citations,
      ...(note.continuations.length > 0 ? { continuations: note.continuations.map(range) } : {}),
    })),
    citations: apparatus.citations.map((citation) => ({
      kind: citation.kind,
      ...(citation.kind === 'short' ? { form: citation.form } : {}),
      text: text.slice(citation.start, citation.end),
      range: range(citation),
      note: citation.note,
      ...details(citation),
    })),
  }
}

function details(citation: Citation): object {
  switch (citation.kind) {
    case 'archival':
    case 'short':
      return {
        ...(citation.kind === 'short' ? { antecedent: citation.antecedent } : {}),
        repository: citation.repository?.id ?? null,
        siglum: citation.siglum,
        levels: citation.levels,
        leaves: citation.leaves,
        key: citation.key,
      }
    case 'cross':
      return { target: citation.target }
    case 'published':
      return citation.details
    default:
      return {}
  }
}
