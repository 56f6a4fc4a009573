import { type Apparatus, type Marker, type Note, noteKind } from '../apparatus/apparatus'
import { isFileCitation } from '../apparatus/house-styles'
import type { Finding } from '../checks/check'
import { type Code, severityOrder } from '../checks/codes'
import type { Citation } from '../citations/citation'
import type { NoteEntry } from '../messages'
import type { Level } from '../project/settings'
import { missingFrom, queryWords } from '../text/search'
import { firstFrom, type Span } from '../text/text'
import { firstWordsIn, labelAsWritten } from './at-a-glance'
import { wordsOfNote } from './sources-view/search'
import { rangeOf, type View } from './view'
import { kindInWords, wordsOf } from './words/words'

/**
 * All notes in the order of the text, for a list to choose from; `levelOf` is what the settings say of each code, `filter` has
 * words that a reader looks for.
 */
export function notesOf(
  { apparatus, findings, locale }: View,
  levelOf: (code: Code) => Level,
  filter = '',
): NoteEntry[] {
  const words = wordsOf(locale)
  const firstWords = firstWordsIn(apparatus)
  const wanted = queryWords(filter)
  const problemsIn = beginningIn(findings)
  return apparatus.notes.map((note, index) => {
    const kind = noteKind(apparatus, note)
    const markers = note.markers.map((each) => apparatus.markers[each] as Marker)
    const problems = [note, ...markers].flatMap(problemsIn)
    const levels = new Set(problems.map(({ code }) => levelOf(code)))
    return {
      label: labelAsWritten(apparatus, note),
      kind,
      kindInWords: kindInWords(words, kind),
      text: firstWords(note.textStart, note.textEnd, 160),
      range: rangeOf(apparatus, note),
      markers: markers.map((marker) => rangeOf(apparatus, marker)),
      hasReference: citesArchive(apparatus, note),
      problems: problems.length,
      worst: severityOrder.find((severity) => levels.has(severity)) ?? null,
      isFound: wanted.length === 0 || missingFrom(wordsOfNote(apparatus, index), wanted).length === 0,
    }
  })
}

function citesArchive({ citations }: Apparatus, note: Note): boolean {
  return note.citations.some((index) => isFileCitation(citations[index] as Citation))
}

/** Gives what begins in a part of the text. */
function beginningIn(findings: readonly Finding[]): (span: Span) => Finding[] {
  const inOrder = [...findings].sort((a, b) => a.start - b.start)
  return ({ start, end }) => inOrder.slice(firstFrom(inOrder, start), firstFrom(inOrder, end))
}
