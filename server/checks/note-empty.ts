import { withIgnoresBlank } from '../text/ignore-comments'
import type { Check } from './check'

/** A note without text; a comment that says what to ignore is none. */
export const noteEmpty: Check = ({ text, format, notes }) => {
  const read = withIgnoresBlank(text, format)
  return notes
    .filter(
      (note) =>
        note.textStart >= note.textEnd || (read !== text && read.slice(note.textStart, note.textEnd).trim() === ''),
    )
    .map((note) => ({ code: 'note-empty' as const, ...note.head, message: `Note ${note.label} has no text.` }))
}
