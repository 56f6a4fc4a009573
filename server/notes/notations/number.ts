/**
 * Bare numbers as markers, as copies of PDF files and web pages leave them: glued to a word or its closing mark (`gate.12 The`,
 * `“so”3`), or between blanks after a clause (`silver. 10 But`). A text is full of numbers, so these are only candidates: `rows.ts`
 * finds among them the row that the numbers of a list of notes make certain.
 */
import { isMasked } from '../../text/masks'
import { foldedLabel } from '../labels'
import { isLabelDigit, marks } from '../marks'
import { isInProse, type LabelToken, type Notation } from '../notation'

/** How much a place says: glued to a closing mark most, between words least. */
const weights = { gluedToMark: 8, gluedToWord: 6, afterStop: 4, afterComma: 3, afterYear: 2, afterWord: 1 } as const

export const numberNotation: Notation = {
  id: 'number',
  formats: ['plain', 'markdown'],
  needs: marks.digit,
  isLabel: (label) => /^\d{1,4}[a-z]?$/.test(label),
  write: (label) => label,
  tokensOf(text, masks) {
    const tokens: LabelToken[] = []
    for (let start = 0, end = 0; start < text.length; start = end + 1) {
      while (start < text.length && !isLabelDigit(text.charCodeAt(start))) start++
      end = start
      while (end < text.length && isLabelDigit(text.charCodeAt(end))) end++
      if (end === start || end - start > 4) continue
      const weight = weightAt(text, start, end)
      if (weight === 0 || isMasked(masks.spans, start)) continue
      tokens.push({
        notation: 'number',
        start,
        end,
        label: foldedLabel(text.slice(start, end)),
        labelSpan: { start, end },
        head: null,
        indent: 0,
        textStart: end,
        call: true,
        prose: true,
        glued: weight > weights.afterStop || weight === weights.afterYear,
        malformed: false,
        weight,
      })
    }
    return tokens
  },
}

/** What the place of a number says for a marker; 0 where it cannot be one. */
function weightAt(text: string, start: number, end: number): number {
  const before = text[start - 1]
  if (before === undefined) return 0
  // A marker ends with a blank, or before the mark that ends the clause; `4.5`, `12th` and `3-4` are quantities, and `1)` is another's.
  if (!/^(?:$|[\s\u00a0]|[.,;:!?…”"»’'“—](?![\p{L}\p{N}])|—)/u.test(text.slice(end, end + 2))) return 0
  if (before === ' ' || before === '\u00a0' || before === '\n') return weightAfterBlank(text, start, end)
  if (/[\p{L}\p{M}]/u.test(before)) return isWordBefore(text, start) && isInProse(text, start) ? weights.gluedToWord : 0
  if (!closingMark.test(before)) return 0
  const marks = /[.,;:!?…”"»’'“)\]_*]{1,4}$/u.exec(text.slice(Math.max(0, start - 4), start))?.[0] ?? ''
  const at = start - marks.length
  const last = text[at - 1] ?? ''
  if (/\p{Nd}/u.test(last)) {
    // `in 1886.1 Its`: a year, a stop and a marker; `3.5 per cent` is none.
    return /(?:^|[^\p{Nd}.,])\p{Nd}{4}$/u.test(text.slice(Math.max(0, at - 5), at)) && beginsAnew(text, end)
      ? weights.afterYear
      : 0
  }
  if (!/[\p{L}\p{M}]/u.test(last)) return 0
  if (marks === '.' || marks === ':') return isWordBefore(text, at) || beginsAnew(text, end) ? weights.gluedToMark : 0
  return weights.gluedToMark
}

const closingMark = /[.,;:!?…”"»’'“)\]_*]/

/** `gate12`, `слово4`: a word in small letters, or in capitals throughout; `B12`, `mp3` and `TV2` are names. */
function isWordBefore(text: string, end: number): boolean {
  const word = /[\p{L}\p{M}’']+$/u.exec(text.slice(Math.max(0, end - 24), end))?.[0] ?? ''
  if (/^[\p{Lo}\p{M}]+$/u.test(word)) return word.length >= 2
  return word.length >= 3 && (/\p{Ll}$/u.test(word) || /^\p{Lu}{4,}$/u.test(word))
}

/** Does a sentence begin behind the number, or the text end? */
function beginsAnew(text: string, end: number): boolean {
  return /^(?:\s*$|[)”"»’]?\s+[“"«„‘'(]?[\p{Lu}\p{Lo}\p{Lt}])/u.test(text.slice(end, end + 5))
}

/** After a blank a number is a marker only behind the mark that ends a clause, and never alone on its line. */
function weightAfterBlank(text: string, start: number, end: number): number {
  const line = /[ \t\u00a0]*$/.exec(text.slice(Math.max(0, start - 8), start))?.[0].length ?? 0
  const isLineHead = start - line === 0 || /[\r\n]/.test(text[start - line - 1] ?? '')
  if (isLineHead && /^[ \t]*(?:[\r\n]|$)/.test(text.slice(end, end + 8))) return 0
  const before = text.slice(Math.max(0, start - 12), start).trimEnd()
  if (!/^(?:\s|$)/.test(text.slice(end, end + 1))) return 0
  if (/\p{Ll}$/u.test(before)) return weights.afterWord
  if (!/[\p{L}\p{M}\p{Nd}][.,;:!?…”"»’')\]_*]{1,4}$/u.test(before)) return 0
  return /[.!?…][”"»’')\]_*]{0,3}$/u.test(before) ? weights.afterStop : weights.afterComma
}
