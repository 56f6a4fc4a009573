import type { Span } from '../text/text'
import { crossReferencePattern } from './words'

/** "See note 5": a pointer to another note of the same document. */
export interface CrossReference extends Span {
  number: string
}

/** The work that a note's number belongs to when it is not this one: "see note 20 in Smith", "n. 5 of his preface". */
const elsewhere = /^\s*(?:,\s*)?(?:in|of|to|on|from|в|из|к|in der|zu|de|du|von)\s/u

export function crossReferencesOf(text: string): CrossReference[] {
  const found: CrossReference[] = []
  for (const match of text.matchAll(crossReferencePattern)) {
    const end = match.index + match[0].length
    if (elsewhere.test(text.slice(end, end + 12))) continue
    found.push({ start: match.index, end, number: match[1] ?? '' })
  }
  return found
}
