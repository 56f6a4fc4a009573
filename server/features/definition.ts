import type { LocationLink } from 'vscode-languageserver'
import { isFileCitation } from '../apparatus/house-styles'
import type { Citation } from '../citations/citation'
import type { Span } from '../text/text'
import { keyOf, objectAt } from './objects'
import { sourceLinks, targetAt } from './sources'
import { linkTo, rangeOf, type View } from './view'

/**
 * From a marker to its note, from a note's label to its markers, from a siglum to its introduction and to the sources of the
 * reference that it begins, from "see note 5" to the note; from a reference to its source, as far as the project has it, and to where else its file is cited; from *ibid.*
 * to the source and to what it points to.
 */
export function definitionAt(view: View, offset: number): LocationLink[] {
  const { apparatus, document } = view
  const object = objectAt(view, offset)
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
      const asked = targetAt(view, offset)
      const sources = asked ? sourceLinks(view, asked.target, asked.origin) : []
      // Who is at the introduction already does not want to go there, if there is anywhere else to go.
      if (!introduction || (introduction === archive && sources.length > 0)) return sources
      return [link(introduction, introduction.siglum ?? introduction), ...sources]
    }
    case 'citation': {
      const citation = apparatus.citations[object.citation] as Citation
      if (citation.kind === 'cross') {
        const note = citation.target === null ? undefined : apparatus.notes[citation.target]
        return note ? [link(note, note.head)] : []
      }
      return citationLinks(view, citation, object.span)
    }
    // Who is there already is shown who cites it: so VS Code has it.
    case 'source':
      return [link(object.span)]
  }
}

/** The sources first; where there are none, only the first citation of the file. */
function citationLinks(view: View, citation: Citation, origin: Span): LocationLink[] {
  const { apparatus, document, project } = view
  const sources = isFileCitation(citation) ? sourceLinks(view, citation, rangeOf(apparatus, origin)) : []
  if (citation.kind === 'short') {
    const antecedent = apparatus.citations[citation.antecedent ?? -1]
    return antecedent ? [...sources, linkTo(document, origin, antecedent, antecedent)] : sources
  }
  if (!isFileCitation(citation)) return []
  if (sources.length === 0) {
    const first = apparatus.citations.find((other) => keyOf(other) === citation.key)
    return first ? [linkTo(document, origin, first, first)] : []
  }
  const others = project.citationsOf(citation.key ?? '', document).filter((place) => place.citation !== citation)
  return [
    ...sources,
    ...others.map((place) => ({
      ...linkTo(place.document, origin, place.citation, place.citation),
      originSelectionRange: rangeOf(apparatus, origin),
    })),
  ]
}
