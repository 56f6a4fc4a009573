import type { Apparatus, Note } from '../apparatus/apparatus'
import { ignoreWord, withIgnoresBlank } from '../text/ignore-comments'
import type { Check } from './check'

/** A note without text; a comment that says what to ignore is none. */
export const noteEmpty: Check = (apparatus) => {
  const isEmpty = apparatus.text.includes(ignoreWord) ? saysNothing : hasNoText
  return apparatus.notes
    .filter((note) => isEmpty(note, apparatus))
    .map((note) => ({ code: 'note-empty' as const, ...note.head, message: `Note ${note.label} has no text.` }))
}

function hasNoText({ textStart, end }: Note): boolean {
  return textStart >= end
}

function saysNothing({ textStart, end }: Note, { text, format }: Apparatus): boolean {
  return withIgnoresBlank(text.slice(textStart, end), format).trim() === ''
}
