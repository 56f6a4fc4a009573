import type { Location } from 'vscode-languageserver'
import type { Citation } from '../citations/citation'
import { citersOf } from './citers'
import { isSameArchive, keyOf, objectAt, occurrencesOf } from './objects'
import { locationOf, type View } from './view'

/**
 * Every place of a note, an archive or a file; archives and files in all documents of the project, however written. Of a
 * transcript's head or leaf mark, who cites that file or leaf.
 */
export function referencesAt(view: View, offset: number, includeDeclaration: boolean): Location[] {
  const { apparatus, document, project } = view
  const object = objectAt(view, offset)
  if (!object) return []
  if (object.kind === 'source') {
    const { file, leaves } = citersOf(view, object.transcript)
    const places = object.mark ? (leaves.get(object.mark) ?? []) : file
    return places.map((place) => locationOf(place.document, place.citation))
  }
  if (object.kind === 'citation') {
    const key = keyOf(apparatus.citations[object.citation] as Citation)
    if (key !== null)
      return project.citationsOf(key, document).map((place) => locationOf(place.document, place.citation))
  }
  const own = occurrencesOf(apparatus, object)
    .filter((occurrence) => includeDeclaration || !occurrence.isDefinition)
    .map((occurrence) => locationOf(document, occurrence))
  const archive = object.kind === 'archive' ? apparatus.named[object.archive] : undefined
  if (!archive?.repository) return own
  const elsewhere = project.readDocuments
    .filter((other) => other !== document)
    .flatMap((other) =>
      other.apparatus.named
        .filter((named) => isSameArchive(named, archive))
        .map((named) => locationOf(other, named.siglum ?? named)),
    )
  return [...own, ...elsewhere]
}
