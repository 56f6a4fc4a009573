import { type DocumentHighlight, DocumentHighlightKind } from 'vscode-languageserver'
import { objectAt, occurrencesOf } from './objects'
import { rangeOf, type View } from './view'

/** The places of what lies under the cursor, in this document. */
export function highlightsAt(view: View, offset: number): DocumentHighlight[] {
  const { apparatus } = view
  const object = objectAt(view, offset)
  if (!object) return []
  return occurrencesOf(apparatus, object).map((occurrence) => ({
    range: rangeOf(apparatus, occurrence),
    kind: occurrence.isDefinition ? DocumentHighlightKind.Write : DocumentHighlightKind.Read,
  }))
}
