import { type Marker, noteKind } from '../apparatus/apparatus'
import type { NoteEntry } from '../messages'
import { firstWordsIn, labelAsWritten } from './at-a-glance'
import { rangeOf, type View } from './view'
import { kindInWords, wordsOf } from './words/words'

/** All notes in the order of the text, for a list to choose from. */
export function notesOf({ apparatus, locale }: View): NoteEntry[] {
  const words = wordsOf(locale)
  const firstWords = firstWordsIn(apparatus)
  return apparatus.notes.map((note) => {
    const kind = noteKind(apparatus, note)
    return {
      label: labelAsWritten(apparatus, note),
      kind,
      kindInWords: kindInWords(words, kind),
      text: firstWords(note.textStart, note.textEnd, 160),
      range: rangeOf(apparatus, note),
      markers: note.markers.map((index) => rangeOf(apparatus, apparatus.markers[index] as Marker)),
    }
  })
}
