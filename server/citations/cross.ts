import type { Span } from '../text/text'
import { blanksBefore, digitRunsOf, lettersBefore } from '../text/words'
import { isUnspaced } from './phrases'
import { crossReferencePattern, elsewherePattern, supraPattern } from './words'

/** "See note 5": a pointer to another note of the same document. */
export interface CrossReference extends Span {
  number: string
  /** Do its words always mean the source in that note, as "wie Anm. 5" does? */
  isSource: boolean
}

/** The longest phrase before a number. */
const reach = 32

/** `numbers` are the runs of digits in the text. */
export function crossReferencesOf(text: string, numbers: readonly Span[] = digitRunsOf(text)): CrossReference[] {
  const found: CrossReference[] = []
  for (const { start: number, end } of numbers) {
    const pattern = end - number > 4 ? undefined : crossReferencePattern(wordBefore(text, number))
    if (!pattern) continue
    const before = text.slice(Math.max(0, number - reach), number)
    const words = pattern.exec(before)
    if (!words || isLetterAfter(text, end) || elsewherePattern.test(text.slice(end, end + 12))) continue
    const start = number - (before.length - words.index)
    found.push({ start, end, number: text.slice(number, end), isSource: supraPattern.test(words[0]) })
  }
  return found
}

/** The word before a number, in small letters: over the blanks, the stop, comma or bracket; one Chinese character. */
function wordBefore(text: string, number: number): string {
  let at = blanksBefore(text, number)
  if (/[.,:(（]/.test(text[at - 1] ?? ' ')) at--
  if (isUnspaced(text.charCodeAt(at - 1))) return text[at - 1] ?? ''
  return text.slice(lettersBefore(text, at), at).toLowerCase()
}

/** `5a` is no number of a note; in `前注5所引` the character after it is another word. */
function isLetterAfter(text: string, at: number): boolean {
  return /\p{L}/u.test(text[at] ?? '') && !isUnspaced(text.charCodeAt(at))
}
