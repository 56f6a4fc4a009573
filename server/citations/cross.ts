import type { Span } from '../text/text'
import { blanksBefore, lettersBefore } from '../text/words'
import { crossReferencePattern, crossReferenceWords, elsewherePattern } from './words'

/** "See note 5": a pointer to another note of the same document. */
export interface CrossReference extends Span {
  number: string
}

/** The longest phrase before a number. */
const reach = 32

export function crossReferencesOf(text: string): CrossReference[] {
  const found: CrossReference[] = []
  for (const match of text.matchAll(/\d+/g)) {
    if (match[0].length > 4) continue
    const wordEnd = endOfWordBefore(text, match.index)
    const word = text.slice(lettersBefore(text, wordEnd), wordEnd)
    if (word === '' || !crossReferenceWords.has(word.toLowerCase())) continue
    const before = text.slice(Math.max(0, match.index - reach), match.index)
    const words = crossReferencePattern.exec(before)
    const end = match.index + match[0].length
    if (!words || /\p{L}/u.test(text[end] ?? '') || elsewherePattern.test(text.slice(end, end + 12))) continue
    found.push({ start: match.index - (before.length - words.index), end, number: match[0] })
  }
  return found
}

/** Over the blanks and the stop or comma before a number. */
function endOfWordBefore(text: string, number: number): number {
  const at = blanksBefore(text, number)
  return text[at - 1] === '.' || text[at - 1] === ',' ? at - 1 : at
}
