/** Which parts belong together: only separators, lists of numbers, sides, years and brackets lie between those of one chain. */
import type { Form } from '../archives/format'
import { firstFrom, type Span } from '../text/text'
import type { Mention } from './mention'
import { hasBorder, type Paragraph, withoutBrackets } from './paragraph'
import { isBelowFonds, type Part } from './parts'
import { yearWords } from './words'

/** The chains of a paragraph; `parts` ascend, and each is in one chain. */
export function chainsOf(paragraph: Paragraph, parts: readonly Part[]): Part[][] {
  const chains: Part[][] = []
  let last: Part | null = null
  for (const part of parts) {
    if (last && isChained(paragraph, last, part)) chains[chains.length - 1]?.push(part)
    else chains.push([part])
    last = part
  }
  return chains
}

const gapWord = /[\p{L}\p{M}'’]+/gu
const longestGap = 200

function isChained(paragraph: Paragraph, a: Part, b: Part): boolean {
  const from = a.valueEnd === null || a.valueFirst ? a.end : a.valueEnd
  if (b.start - from > longestGap || b.start < from || hasBorder(paragraph, a.start, b.start)) return false
  const gap = withoutBrackets(paragraph.text.slice(from, b.start))
  if (/[^\s\p{L}\p{M}\d.,:;\-–—/№&()'’]/u.test(gap)) return false
  // A mention begins a chain of its own.
  const { mentions } = paragraph
  for (let i = firstFrom(mentions, from); i < mentions.length; i++) {
    const mention = mentions[i] as Mention
    if (mention.start >= b.start) break
    if (mention.end <= b.start && !isRemark(paragraph.text, mention)) return false
  }
  const isFonds = a.entries.some((entry) => entry.role === 'fonds')
  if (isFonds && isBelowFonds(b) && fondsName.test(gap)) return true
  for (const match of gap.matchAll(gapWord)) {
    const word = match[0]
    if (word.length === 1 || yearWords.has(word.toLowerCase())) continue
    // `ф. 17 ОГПУ, оп. 3`: a department of the fonds.
    if (isFonds && word.length <= 6 && /^\p{Lu}+$/u.test(word)) continue
    // `Р-1235`, `5об`: letters of a number.
    if (/^\p{Lu}{1,4}$/u.test(word) && /\d/.test(gap[match.index + word.length + 1] ?? '')) continue
    if (/\d/.test(gap[match.index - 1] ?? '') && word.length <= 3) continue
    if (!isGapWord(a, word)) return false
  }
  return true
}

/** A fonds' number and its name, or a department of it: `151. Политархив. `, `109. 3-я эксп. 1862 г. `, `102, 4-e d-vo, 1907 g., ` */
const fondsName =
  /^\S{1,8}[.,]\s{1,2}(?:\p{Lu}[^\d.,;:()]{1,60}|\d(?:-\p{L}{1,2})?\s\p{L}[\p{L}-]{1,12})[.,]\s{1,2}(?:\d{4}(?:\s?\p{L}{1,2})?[.,]{1,2}\s{1,2})?$/u

const gapWords = new WeakMap<Form, Set<string>>()

function isGapWord(part: Part, word: string): boolean {
  const folded = word.toLowerCase()
  for (const { form } of part.entries) {
    let words = gapWords.get(form)
    if (!words) {
      words = new Set(
        [...(form.verso ?? []), ...(form.recto ?? []), ...(form.and ?? []), ...(form.asides ?? [])].flatMap((written) =>
          written
            .toLowerCase()
            .split(/[\s.]+/)
            .filter(Boolean),
        ),
      )
      gapWords.set(form, words)
    }
    if (words.has(folded)) return true
  }
  return false
}

/** `(РГАСПИ)` among the parts of a reference; before a semicolon it closes the reference. */
function isRemark(text: string, mention: Span): boolean {
  return text[mention.start - 1] === '(' && /^\)(?!\s?;)/.test(text.slice(mention.end, mention.end + 3))
}
