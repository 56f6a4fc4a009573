import { withIgnoresBlank } from '../text/ignore-comments'
import { withoutComments } from '../text/masks'
import type { Format } from '../text/text'
import { type Check, labelInWords } from './check'

/** A note without text; comments are none. */
export const noteEmpty: Check = ({ text, format, notes }) => {
  const read = withIgnoresBlank(text, format)
  return notes
    .filter(
      ({ textStart, textEnd }) => textEnd - textStart < longest && isEmpty(read.slice(textStart, textEnd), format),
    )
    .map((note) => ({
      code: 'note-empty' as const,
      ...note.head,
      message: `Note ${labelInWords(note.label)} has no text.`,
    }))
}

/** What is longer has a text beside its comments, or waits for none. */
const longest = 500

function isEmpty(text: string, format: Format): boolean {
  // Most notes begin with a letter or a number, and no comment does.
  return !/^\s*[\p{L}\p{N}]/u.test(text) && withoutComments(text, format).trim() === ''
}
