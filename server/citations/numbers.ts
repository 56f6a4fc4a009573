/** The numbers in a work in print and what their labels say of them: `vol. III`, `pp. 45–7`, `第5页`. */
import type { Span } from '../text/text'
import { isUnspaced } from './phrases'
import { goesOnPattern, type NumberKind, numberLabels, pageLabelsBehind } from './words'

export interface LabelledNumber extends Span {
  kind: NumberKind | 'year' | null
  /** The number with its range, without the label. */
  value: Span
}

const decimal = '\\p{Nd}{1,5}'
/** A number or a range, Arabic or Roman; a letter may follow its digits. */
const numberPattern = new RegExp(
  `(?<![\\p{Lu}\\p{Ll}\\p{M}\\p{N}])(?:${decimal}(?:\\p{Ll}(?!\\p{L}))?|[IVXLC]{1,8}(?![\\p{L}\\p{N}])|[ivxl]{1,8}(?![\\p{L}\\p{N}]))(?:\\s?[-–—/]\\s?(?:${decimal}|[IVXLCivxlc]{1,8}(?![\\p{L}\\p{N}])))?`,
  'gu',
)
const labelPattern = /(?:([\p{L}\p{M}'’׳]+)(\.?)|(№+|n[°º]|第))[\s(（]{0,3}$/u
const yearPattern = /^(?:1[5-9]|20)\d\d(?:[-–/]\d{2,4})?$/

export function numbersIn(text: string): LabelledNumber[] {
  const numbers: LabelledNumber[] = []
  for (const match of text.matchAll(numberPattern)) {
    const value = { start: match.index, end: match.index + match[0].length }
    const before = numbers[numbers.length - 1]?.end ?? 0
    const found = labelPattern.exec(text.slice(Math.max(before, value.start - 16), value.start))
    // `347 U.S. 483`: the end of an abbreviation is no label.
    const label = found && text[value.start - found[0].length - 1] === '.' ? null : found
    const start = value.start - (label?.[0].length ?? 0)
    const kind = label && kindOf(label)
    if (kind) {
      goesOnPattern.lastIndex = value.end
      const end = value.end + (kind === 'pages' ? (goesOnPattern.exec(text)?.[0].length ?? 0) : 0)
      numbers.push({ start, end, kind, value })
      continue
    }
    const isYear = yearPattern.test(match[0]) && isYearHere(text, value)
    const behind = isYear || !/\p{Nd}/u.test(match[0]) ? null : labelBehind(text, value.end)
    if (behind) {
      const from = text[value.start - 1] === '第' ? value.start - 1 : value.start
      numbers.push({ start: from, end: behind.end, kind: behind.kind, value })
    } else if (isYear) numbers.push({ ...value, kind: 'year', value })
    else if (/\p{Nd}/u.test(match[0])) numbers.push({ ...value, kind: null, value })
  }
  return numbers
}

/** `案卷号1876` is no year, `1989年` is one. */
function isYearHere(text: string, { start, end }: Span): boolean {
  return !isUnspaced(text.charCodeAt(start - 1)) || text[end] === '年'
}

/** The pages that follow at `start`, after marks alone. */
export function labelledPages(text: string, start: number): Span | null {
  const rest = text.slice(start, start + 32)
  const [first] = numbersIn(rest)
  if (first?.kind !== 'pages' || !/^[*_)\]）]{0,2}[\s.,:;、，،：]*$/.test(rest.slice(0, first.start))) return null
  return { start: start + first.start, end: start + first.end }
}

function kindOf([, word, stop, sign]: RegExpExecArray): NumberKind | null {
  if (sign) return sign.startsWith('第') ? null : 'issue'
  const label = numberLabels.get(fold(word ?? ''))
  return label && (!label.needsStop || stop) ? label.kind : null
}

const behindPattern = /\.?\s?([\p{L}\p{M}]+)(\.?)/uy

/** `5. o.`, `12 lpp.`, `5页`, `3冊` */
function labelBehind(text: string, end: number): { kind: NumberKind; end: number } | null {
  behindPattern.lastIndex = end
  const match = behindPattern.exec(text)
  if (!match) return null
  let word = match[1] ?? ''
  let after = end + match[0].length
  if (isUnspaced(word.charCodeAt(0))) {
    const glued = [...pageLabelsBehind.keys()].find((label) => word.startsWith(label))
    if (!glued) return /^[卷冊册巻辑輯]/.test(word) ? { kind: 'volume', end: end + match[0].indexOf(word) + 1 } : null
    after = end + match[0].indexOf(word) + glued.length
    word = glued
  }
  const label = pageLabelsBehind.get(fold(word))
  if (!label || (label.needsStop && !match[2])) return null
  // In `1990. p. 5` the label is that of 5.
  if (/^\s?\p{Nd}/u.test(text.slice(after, after + 2))) return null
  return { kind: label.kind, end: !label.needsStop && match[2] && text[after - 1] === '.' ? after - 1 : after }
}

function fold(word: string): string {
  return word.replace(/[’׳]/g, "'").toLowerCase()
}
