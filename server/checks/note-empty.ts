import { withIgnoresBlank } from '../text/ignore-comments'
import type { Check } from './check'

/** A note without text; a comment that says what to ignore is none. */
export const noteEmpty: Check = ({ text, format, notes }) => {
  const read = withIgnoresBlank(text, format)
  return notes
    .filter(({ textStart, textEnd }) => isBlank(read, textStart, textEnd))
    .map((note) => ({ code: 'note-empty' as const, ...note.head, message: `Note ${note.label} has no text.` }))
}

function isBlank(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (/\S/.test(text[at] as string)) return false
  return true
}
