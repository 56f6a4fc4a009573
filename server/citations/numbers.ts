/** The numbers in a work in print and what their labels say of them: `vol. III`, `pp. 45–7`, `第5页`. */
import { foldWord } from '../text/characters'
import type { Span } from '../text/text'
import { digit, isBlank, isDigit, isHalf, isInWord, isLetter, kindOf } from '../text/units'
import { WordFilter } from '../text/word-filter'
import { isUnspaced } from './phrases'
import { goesOnPattern, type NumberKind, numberLabels, pageLabelsBehind } from './words'

export interface LabelledNumber extends Span {
  kind: NumberKind | 'year' | null
  /** The number with its range, without the label. */
  value: Span
}

const decimal = '\\p{Nd}{1,5}'
/** A number or a range, Arabic or Roman; a letter may follow its digits. Sticky. */
const numberPattern = new RegExp(
  `(?<![\\p{Lu}\\p{Ll}\\p{M}\\p{N}])(?:${decimal}(?:\\p{Ll}(?!\\p{L}))?|[IVXLC]{1,8}(?![\\p{L}\\p{N}])|[ivxl]{1,8}(?![\\p{L}\\p{N}]))(?:\\s?[-–—/]\\s?(?:${decimal}|[IVXLCivxlc]{1,8}(?![\\p{L}\\p{N}])))?`,
  'uy',
)
const labelPattern = /(?:([\p{L}\p{M}'’׳]+)(\.?)|(№+|n[°º]|第))[\s(（]{0,3}$/u
const yearPattern = /^(?:1[5-9]|20)\d\d(?:[-–/]\d{2,4})?$/

export function numbersIn(text: string): LabelledNumber[] {
  const numbers: LabelledNumber[] = []
  let last = 0
  for (let at = nextCandidate(text, 0); at < text.length; at = nextCandidate(text, Math.max(at + 1, last))) {
    numberPattern.lastIndex = at
    const match = numberPattern.exec(text)
    if (!match) continue
    last = numberPattern.lastIndex
    const value = { start: at, end: last }
    const before = numbers[numbers.length - 1]?.end ?? 0
    const found = mayBeLabelled(text, at)
      ? labelPattern.exec(text.slice(Math.max(before, value.start - 16), value.start))
      : null
    // `347 U.S. 483`: the end of an abbreviation is no label.
    const label = found && text[value.start - found[0].length - 1] === '.' ? null : found
    const start = value.start - (label?.[0].length ?? 0)
    const kind = label && kindOfLabel(label)
    if (kind) {
      goesOnPattern.lastIndex = value.end
      const end = value.end + (kind === 'pages' ? (goesOnPattern.exec(text)?.[0].length ?? 0) : 0)
      numbers.push({ start, end, kind, value })
      continue
    }
    const isYear = yearPattern.test(match[0]) && isYearHere(text, value)
    const isArabic = /\p{Nd}/u.test(match[0])
    const behind = isYear || !isArabic ? null : labelBehind(text, value.end)
    if (behind) {
      const from = text[value.start - 1] === '第' ? value.start - 1 : value.start
      numbers.push({ start: from, end: behind.end, kind: behind.kind, value })
    } else if (isYear) numbers.push({ ...value, kind: 'year', value })
    else if (isArabic) numbers.push({ ...value, kind: null, value })
  }
  return numbers
}

const romans: ReadonlySet<number> = new Set([...'IVXLCivxlc'].map((letter) => letter.charCodeAt(0)))

/** Where a number may begin next, at an offset or behind it, by the units alone; the text's end if nowhere. */
function nextCandidate(text: string, from: number): number {
  for (let at = from; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    const isRoman = unit < 128 && romans.has(unit)
    if (!isRoman && !(unit < 128 ? isDigit(unit) : kindOf(unit) === digit || isHalf(unit))) continue
    const before = at > 0 ? text.charCodeAt(at - 1) : 0
    if (before < 128 && (isDigit(before) || isLetter(text, at - 1))) continue
    if (isRoman && isWord(text, at)) continue
    return at
  }
  return text.length
}

/** Does another letter follow those of a Roman number? */
function isWord(text: string, start: number): boolean {
  let end = start + 1
  while (romans.has(text.charCodeAt(end))) end++
  return text.charCodeAt(end) < 128 && isLetter(text, end)
}

const labelMarks: ReadonlySet<string> = new Set(".'’׳№°º")

/** May a label stand before a number: a word with its stop, or a sign? */
function mayBeLabelled(text: string, number: number): boolean {
  let at = number - 1
  for (let blanks = 0; blanks < 3 && (isBlank(text.charCodeAt(at)) || /[(（]/.test(text[at] ?? '')); blanks++) at--
  return isInWord(text, at) || isHalf(text.charCodeAt(at)) || labelMarks.has(text[at] ?? '')
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

function kindOfLabel([, word, stop, sign]: RegExpExecArray): NumberKind | null {
  if (sign) return sign.startsWith('第') ? null : 'issue'
  const label = numberLabels.get(fold(word ?? ''))
  return label && (!label.needsStop || stop) ? label.kind : null
}

let wordsBehind: WordFilter | undefined

/** A first look at the word behind a number. */
function mayHaveLabelBehind(text: string, end: number): boolean {
  let start = text[end] === '.' ? end + 1 : end
  if (isBlank(text.charCodeAt(start))) start++
  const unit = text.charCodeAt(start)
  if (isUnspaced(unit) || isHalf(unit)) return true
  let last = start
  while (isLetter(text, last)) last++
  if (isHalf(text.charCodeAt(last))) return true
  if (!wordsBehind) {
    wordsBehind = new WordFilter()
    for (const label of pageLabelsBehind.keys()) wordsBehind.add(foldWord(label))
  }
  return last > start && wordsBehind.mayHave(text, start, last)
}

const behindPattern = /\.?\s?([\p{L}\p{M}]+)(\.?)/uy

/** `5. o.`, `12 lpp.`, `5页`, `3冊` */
function labelBehind(text: string, end: number): { kind: NumberKind; end: number } | null {
  if (!mayHaveLabelBehind(text, end)) return null
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
