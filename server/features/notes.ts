import { type Apparatus, type Marker, type Note, noteKind } from '../apparatus/apparatus'
import { isFileCitation } from '../apparatus/house-styles'
import type { Finding } from '../checks/check'
import type { Citation } from '../citations/citation'
import type { NoteEntry } from '../messages'
import { missingFrom, queryWords } from '../text/search'
import { firstFrom, type Span } from '../text/text'
import { firstWordsIn, labelAsWritten } from './at-a-glance'
import { wordsOfNote } from './sources-view/search'
import { rangeOf, type View } from './view'
import { kindInWords, wordsOf } from './words/words'

/** All notes in the order of the text, for a list to choose from; `filter` has words that a reader looks for. */
export function notesOf({ apparatus, findings, locale }: View, filter = ''): NoteEntry[] {
  const words = wordsOf(locale)
  const firstWords = firstWordsIn(apparatus)
  const wanted = queryWords(filter)
  const problemsIn = countedIn(findings)
  return apparatus.notes.map((note, index) => {
    const kind = noteKind(apparatus, note)
    const markers = note.markers.map((each) => apparatus.markers[each] as Marker)
    return {
      label: labelAsWritten(apparatus, note),
      kind,
      kindInWords: kindInWords(words, kind),
      text: firstWords(note.textStart, note.textEnd, 160),
      range: rangeOf(apparatus, note),
      markers: markers.map((marker) => rangeOf(apparatus, marker)),
      hasReference: citesArchive(apparatus, note),
      problems: [note, ...markers].reduce((sum, span) => sum + problemsIn(span), 0),
      isFound: wanted.length === 0 || missingFrom(wordsOfNote(apparatus, index), wanted).length === 0,
    }
  })
}

function citesArchive({ citations }: Apparatus, note: Note): boolean {
  return note.citations.some((index) => isFileCitation(citations[index] as Citation))
}

/** Counts what begins in a part of the text. */
function countedIn(findings: readonly Finding[]): (span: Span) => number {
  const inOrder = [...findings].sort((a, b) => a.start - b.start)
  return ({ start, end }) => firstFrom(inOrder, end) - firstFrom(inOrder, start)
}
