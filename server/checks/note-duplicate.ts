import type { Note } from '../apparatus/apparatus'
import { datesOf } from '../text/dates'
import { type Check, labelInWords } from './check'
import { partnersOf } from './slips'

/** Two notes with one label in one scope. */
export const noteDuplicate: Check = (apparatus) => {
  const slips = new Set(partnersOf(apparatus).slips.map(({ note }) => note))
  return apparatus.notes.flatMap((note, index) => {
    if (note.duplicateOf === null || slips.has(index) || isDate(note, apparatus.text)) return []
    const first = apparatus.notes[note.duplicateOf] as Note
    return [
      {
        code: 'note-duplicate' as const,
        ...note.head,
        message: `There is another note ${labelInWords(note.label)} before this one.`,
        related: [{ ...first.head, message: `The first note ${labelInWords(note.label)}` }],
      },
    ]
  })
}

/** `[3] октября 1921 г.` at the head of a document is its date, with the day supplied by the editor. */
function isDate({ label, textStart, textEnd }: Note, text: string): boolean {
  const whole = `${label} ${text.slice(textStart, Math.min(textEnd, textStart + 40)).trim()}`
  const date = datesOf(whole)[0]
  return date?.start === 0 && date.day !== null && /^[\s\p{L}.,]{0,6}$/u.test(whole.slice(date.end))
}
