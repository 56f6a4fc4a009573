/** Above the head of a transcript and above each of its leaves: who cites it. Articles have none. */
import { type CodeLens, Command } from 'vscode-languageserver'
import { showCitationsCommand } from '../messages'
import type { CitationPlace } from '../project/project'
import type { Span } from '../text/text'
import { citedInWords, citersOf } from './citers'
import { locationOf, rangeOf, type View } from './view'
import { capital, wordsOf } from './words/words'

/** `opens` says whether the client can show the list of citations; without that a lens only says how many there are. */
export function codeLensesIn(view: View, opens: boolean): CodeLens[] {
  const { transcript } = view.document
  if (!transcript || transcript.text !== view.apparatus.text) return []
  const words = wordsOf(view.locale)
  const lens = (span: Span, places: readonly CitationPlace[]): CodeLens => {
    const range = rangeOf(view.apparatus, span)
    const title = capital(citedInWords(places, words))
    if (!opens || places.length === 0) return { range, command: Command.create(title, '') }
    const locations = places.map((place) => locationOf(place.document, place.citation))
    return {
      range,
      command: Command.create(title, showCitationsCommand, view.document.uri, range.start, locations),
    }
  }
  const { file, leaves } = citersOf(view, transcript)
  const head = transcript.head ?? { start: 0, end: 0 }
  return [
    lens(head, file),
    ...transcript.marks.flatMap((mark) => {
      const places = leaves.get(mark)
      return places ? [lens(mark, places)] : []
    }),
  ]
}
