/** Above the head of a transcript and above each of its leaves: who cites it. Articles have none. */
import { type CodeLens, Command } from 'vscode-languageserver'
import { showCitationsCommand } from '../messages'
import type { CitationPlace } from '../project/project'
import type { Span } from '../text/text'
import { citedInWords, citersOf } from './citers'
import { locationOf, rangeOf, type View } from './view'
import { capital, filled, wordsOf } from './words/words'

/** `opens` says whether the client can show the list of citations; without that a lens only says how many there are. */
export function codeLensesIn(view: View, opens: boolean): CodeLens[] {
  const { transcript } = view.document
  if (!transcript || transcript.text !== view.apparatus.text) return []
  const words = wordsOf(view.locale)
  const lens = (span: Span, places: readonly CitationPlace[], phrase = '{cited}'): CodeLens => {
    const range = rangeOf(view.apparatus, span)
    const title = capital(filled(phrase, { cited: citedInWords(places, words) }))
    if (!opens || places.length === 0) return { range, command: Command.create(title, '') }
    const locations = places.map((place) => locationOf(place.document, place.citation))
    return {
      range,
      command: Command.create(title, showCitationsCommand, view.document.uri, range.start, locations),
    }
  }
  const { file, leaves } = citersOf(view, transcript)
  const head = transcript.head ?? { start: 0, end: 0 }
  // Without a head the file's lens may stand on one line with a leaf's.
  const lineOf = (span: Span) => rangeOf(view.apparatus, span).start.line
  const cited = transcript.marks.filter((mark) => leaves.has(mark))
  const beside = cited.filter((mark) => lineOf(mark) === lineOf(head))
  return [
    lens(head, file, beside.length > 0 ? words.sources.ofFile : undefined),
    ...cited.map((mark) =>
      lens(mark, leaves.get(mark) ?? [], beside.includes(mark) ? words.sources.ofLeaf : undefined),
    ),
  ]
}
