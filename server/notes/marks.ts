/**
 * By which characters a paragraph shows that notes may be written in it. One look at its units says which notations are
 * worth a pattern; of most paragraphs none is. It may let through too much, never too little.
 */
import { digits } from './labels'

/** `numberedLine`: a line that begins with a number. */
export const marks = {
  square: 1,
  round: 2,
  curly: 4,
  caret: 8,
  raised: 16,
  sign: 32,
  digit: 64,
  numberedLine: 128,
} as const

const [lineEnd, blank] = [256, 512]

/** What each unit is of these. */
const kinds = new Uint16Array(0x10000)
for (const [kind, characters] of [
  [marks.square, '[]［］〔〕【】'],
  [marks.round, '()（）'],
  [marks.curly, '{}'],
  [marks.caret, '^'],
  [marks.raised, '⁰¹²³⁴⁵⁶⁷⁸⁹'],
  [marks.sign, '*†‡§‖¶|'],
  [lineEnd, '\n\r\u2028\u2029'],
  [blank, '\f\uFEFF \t\u00a0\u3000'],
] as const)
  for (const character of characters) kinds[character.charCodeAt(0)] = kind
const digit = new RegExp(`[${digits}]`)
for (let unit = 0; unit < 0x10000; unit++) if (digit.test(String.fromCharCode(unit))) kinds[unit] = marks.digit

/** Is it one of the digits that labels are written in? */
export function isLabelDigit(unit: number): boolean {
  return kinds[unit] === marks.digit
}

/** The marks that stand in a text, together. */
export function marksIn(text: string): number {
  let seen = 0
  let isHead = true
  for (let i = 0; i < text.length; i++) {
    const kind = kinds[text.charCodeAt(i)] as number
    if (kind === 0) {
      isHead = false
      continue
    }
    seen |= kind
    if (isHead && kind === marks.digit) seen |= marks.numberedLine
    if (kind !== blank) isHead = kind === lineEnd
  }
  return seen
}
