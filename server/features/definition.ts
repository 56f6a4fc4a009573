import type { LocationLink } from 'vscode-languageserver'
import type { Citation } from '../citations/citation'
import type { Span } from '../text/text'
import { keyOf, objectAt } from './objects'
import { linkTo, type View } from './view'

/**
 * From a marker to its note, from a note's label to its markers, from a siglum to its introduction, from *ibid.* to what
 * it points to, from "see note 5" to the note, and from a reference to the first citation of its file.
 */
export function definitionAt(view: View, offset: number): LocationLink[] {
  const { apparatus, document } = view
  const object = objectAt(apparatus, offset)
  if (!object) return []
  const link = (whole: Span, selection: Span = whole) => linkTo(document, object.span, whole, selection)
  switch (object.kind) {
    case 'note': {
      const note = object.note === null ? undefined : apparatus.notes[object.note]
      if (!note) return []
      if (object.marker !== null) return [link(note, note.head)]
      return note.markers.flatMap((index) => {
        const marker = apparatus.markers[index]
        return marker ? [link(marker)] : []
      })
    }
    case 'archive': {
      const archive = apparatus.named[object.archive]
      const introduction = archive?.introduction == null ? undefined : apparatus.named[archive.introduction]
      return introduction ? [link(introduction, introduction.siglum ?? introduction)] : []
    }
    case 'citation': {
      const citation = apparatus.citations[object.citation] as Citation
      if (citation.kind === 'cross') {
        const note = citation.target === null ? undefined : apparatus.notes[citation.target]
        return note ? [link(note, note.head)] : []
      }
      const target =
        citation.kind === 'short' ? apparatus.citations[citation.antecedent ?? -1] : firstOfFile(view, citation)
      return target ? [link(target)] : []
    }
  }
}

function firstOfFile({ apparatus }: View, citation: Citation): Citation | undefined {
  const key = keyOf(citation)
  return key === null ? undefined : apparatus.citations.find((other) => keyOf(other) === key)
}
