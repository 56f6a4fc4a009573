/**
 * The parts of archival references: a label and its number, `f. 85`, `Ед. хр. 11`, `369-қор`. Numbers look for their
 * labels, not labels for their numbers: there are few numbers in a text, and the cost does not grow with the data.
 */
import { type Archives, type LabelEntry, labelKey } from '../archives/archives'
import { inScript, isMixed } from '../text/characters'
import { isMasked } from '../text/masks'
import type { Span } from '../text/text'
import { isBlank, isDigit, isHalf, isLetter } from '../text/units'
import { WordFilter } from '../text/word-filter'
import { blanksBefore, isApostrophe, lettersBefore } from '../text/words'

export interface Part extends Span {
  /** Empty, at the value's start, where the value stands without a label. */
  label: Span
  /** From the value's first letter or digit; how far it goes depends on the role. */
  valueStart: number
  /** What the label may mean. */
  entries: LabelEntry[]
  /** What stands between the label and its number. */
  mark: 'stop' | 'comma' | 'none'
  /** `Л. Л. 1-4` */
  doubled: boolean
  /** The label has a letter of another script that looks the same. */
  lookAlike: boolean
  valueFirst: boolean
  /** For an unlabelled value: where it ends. */
  valueEnd: number | null
}

/** Letters at the head of a number: `Р-1235`, also glued to their label (`f.R-1235`). */
const prefix = /(?<![\p{L}\p{N}'’])(?:\p{Lu}{1,4}[-–—]?|\p{Ll}{1,2}[-–—])$/u
/** `Д. № 3711`, `Д. N 3711`, `f. no. 3711` */
const numberSign = /(?:№{1,2}|(?<![\p{L}\p{M}])(?:N|[Nn][or]\.?))\s{0,2}$/u
/** A fonds' letter may stand off from its number: `ф. Р 5446`. */
const letterApart = /(?<![\p{L}\p{N}'’.])\p{Lu}\s$/u
/** Before a label that follows, the number may have a number over it: `5/1-тізбе`. */
const head = /(?:(?<![\p{L}\p{N}'’])(?:\p{Lu}{1,4}[-–—]?|\p{Ll}{1,2}[-–—])|(?<![\d/])\d{1,4}\/)$/u
const letter = /[\p{L}\p{M}'’ʼ´′]/u

/** All parts in a paragraph, ascending. `numbers` are its runs of digits; `masked` is not read. */
export function partsOf(text: string, numbers: readonly Span[], masked: readonly Span[], archives: Archives): Part[] {
  const parts: Part[] = []
  for (const { start, end } of numbers) {
    if (isMasked(masked, start)) continue
    // In `1535. f. 11. apr.` the label before 11 is that of 1535.
    const taken = parts[parts.length - 1]?.end ?? 0
    const before = labelBefore(text, start, archives)
    const part = before && before.start >= taken ? before : labelAfter(text, start, end, archives)
    if (part) parts.push(part)
  }
  return parts
}

/** Marks that may stand between a label and its number, or at the head of the number. */
const marksBefore: ReadonlySet<string> = new Set('.,-–—№')

function labelBefore(text: string, digits: number, archives: Archives): Part | null {
  // Most numbers of a book stand in brackets.
  const unit = digits > 0 ? text.charCodeAt(digits - 1) : 0
  const isAfterBlank = isBlank(unit)
  if (!isAfterBlank && !isPartOfWord(text, digits - 1) && !marksBefore.has(text[digits - 1] ?? '')) return null
  const before = text.slice(Math.max(0, digits - 8), digits)
  const valueStart = isAfterBlank ? digits : digits - (prefix.exec(before)?.[0].length ?? 0)
  const sign = mayEndSign(text, valueStart)
    ? numberSign.exec(text.slice(Math.max(0, valueStart - 6), valueStart))?.[0].length
    : undefined
  const found =
    (sign ? labelEndingAt(text, valueStart - sign, valueStart, digits, archives) : null) ??
    labelEndingAt(text, valueStart, valueStart, digits, archives)
  if (found || valueStart < digits) return found
  const apart = isAfterBlank ? letterApart.exec(before)?.[0].length : undefined
  const ofFonds = apart ? labelEndingAt(text, digits - apart, digits - apart, digits, archives) : null
  return ofFonds?.entries.some(({ role }) => role === 'fonds') ? ofFonds : null
}

/** Does a letter stand there, or what may be part of a word as one? */
function isPartOfWord(text: string, at: number): boolean {
  const unit = text.charCodeAt(at)
  return isLetter(text, at) || isApostrophe(unit) || isHalf(unit)
}

/** The last letters of the signs for “number”, and their stop. */
const signEnds: ReadonlySet<string> = new Set('№Nor.')

function mayEndSign(text: string, end: number): boolean {
  let at = end - 1
  while (at > end - 3 && isBlank(text.charCodeAt(at))) at--
  return signEnds.has(text[at] ?? '')
}

/** The part whose label ends before `end`: the blanks, stop or comma between it and its value stand before it. */
function labelEndingAt(text: string, end: number, valueStart: number, digits: number, archives: Archives): Part | null {
  const at = blanksBefore(text, end)
  const mark = text[at - 1] === '.' ? 'stop' : text[at - 1] === ',' ? 'comma' : 'none'
  const labelEnd = mark === 'stop' ? at : mark === 'comma' ? at - 1 : at
  const wordEnd = mark === 'none' ? at : at - 1
  // `f° 5`: the raised o of an abbreviation.
  const lettersEnd = text[wordEnd - 1] === '°' ? wordEnd - 1 : wordEnd
  const wordStart = lettersBefore(text, lettersEnd)
  if (wordStart === lettersEnd || isDigit(text.charCodeAt(wordStart - 1))) return null
  // `f4` is a square of a chessboard.
  if (mark === 'none' && wordEnd === digits) return null
  const word = text.slice(wordStart, wordEnd)
  const { single, endsTwo } = labelWordOf(archives, word)
  if (!single && !endsTwo) return null

  const gap = gapBefore(text, wordStart)
  if (gap < wordStart) {
    const otherStart = lettersBefore(text, gap)
    const other = text.slice(otherStart, gap)
    if (other && !isDigit(text.charCodeAt(otherStart - 1))) {
      const both = endsTwo ? lookUp(archives, `${other} ${word}`) : null
      if (both) return part(otherStart, labelEnd, valueStart, both, mark, false)
      if (single && labelKey(other) === labelKey(word))
        return part(otherStart, labelEnd, valueStart, single, mark, true)
    }
  }
  if (!single) return null
  // `Ф, 17` is a slip for a stop; `1535. fonds, 1. apraksts` is not.
  if (mark === 'comma' && !single.entries.some((entry) => entry.written.endsWith('.'))) return null
  return part(wordStart, labelEnd, valueStart, single, mark, false)
}

/** Leaves before the last of a list: `3., 5. lp.`, `12.–13. lp.` */
const listBefore = /(?<![\p{L}\d]\.?\s?)(?:\d+\.?(?:\s?[-–—]\s?|,\s?))+$/u
const labelAfterValue = /(?:[-–.]\s?|\s)([\p{L}\p{M}'’]+)(\.?)/uy

const filtersAfter = new WeakMap<ReadonlyMap<string, LabelEntry[]>, WordFilter>()

/** A first look at what follows a number: a mark, a word that may be a label. */
function mayHaveLabelAfter(text: string, digitsEnd: number, { labelsAfterValue }: Archives): boolean {
  const unit = text.charCodeAt(digitsEnd)
  const isMark = unit === 45 || unit === 46 || unit === 0x2013
  if (!isMark && !isBlank(unit)) return false
  const start = digitsEnd + (isMark && isBlank(text.charCodeAt(digitsEnd + 1)) ? 2 : 1)
  let end = start
  while (end < text.length && isPartOfWord(text, end)) end++
  let filter = filtersAfter.get(labelsAfterValue)
  if (!filter) {
    filter = new WordFilter()
    for (const label of labelsAfterValue.keys()) filter.add(label)
    filtersAfter.set(labelsAfterValue, filter)
  }
  return end > start && filter.mayHave(text, start, end)
}

function labelAfter(text: string, digits: number, digitsEnd: number, archives: Archives): Part | null {
  if (!mayHaveLabelAfter(text, digitsEnd, archives) || letter.test(text[digits - 1] ?? ' ')) return null
  labelAfterValue.lastIndex = digitsEnd
  const match = labelAfterValue.exec(text)
  const entries = match && archives.labelsAfterValue.get(labelKey(match[1] ?? ''))
  if (!match || !entries) return null
  // A capital after a stop begins something else: `П-33538. Т. 2`.
  if (match[0].startsWith('.') && /^\p{Lu}/u.test(match[1] ?? '')) return null
  const end = labelAfterValue.lastIndex
  const labelEnd = match[2] && !entries.some((entry) => entry.written.endsWith('.')) ? end - 1 : end
  const more = entries.some((entry) => entry.role === 'leaf') ? listBefore : head
  const start = digits - (more.exec(text.slice(Math.max(0, digits - 40), digits))?.[0].length ?? 0)
  return {
    start,
    end: labelEnd,
    label: { start: digitsEnd + match[0].search(/[\p{L}]/u), end: labelEnd },
    valueStart: start,
    entries,
    mark: match[2] ? 'stop' : 'none',
    doubled: false,
    lookAlike: false,
    valueFirst: true,
    valueEnd: digitsEnd,
  }
}

function part(
  labelStart: number,
  labelEnd: number,
  valueStart: number,
  found: Found,
  mark: Part['mark'],
  doubled: boolean,
): Part {
  return {
    start: labelStart,
    end: valueStart,
    label: { start: labelStart, end: labelEnd },
    valueStart,
    entries: found.entries,
    mark,
    doubled,
    lookAlike: found.lookAlike,
    valueFirst: false,
    valueEnd: null,
  }
}

interface Found {
  entries: LabelEntry[]
  lookAlike: boolean
}

/** What a word before a number is to labels. */
interface LabelWord {
  /** By itself. */
  single: Found | null
  /** Could it be the second word of one? */
  endsTwo: boolean
}

interface LabelWords {
  known: Map<string, LabelWord>
  /** The last words of labels of two words. */
  lastWords: Set<string>
}

const labelWords = new WeakMap<ReadonlyMap<string, LabelEntry[]>, LabelWords>()

/** Words before numbers are few, and come again: each is looked up once. */
const mostWords = 5000

function labelWordOf(archives: Archives, word: string): LabelWord {
  let words = labelWords.get(archives.labels)
  if (!words) {
    const lastWords = [...archives.labels.keys()].flatMap((label) => label.match(/(?<= )\S+$/) ?? [])
    words = { known: new Map(), lastWords: new Set(lastWords) }
    labelWords.set(archives.labels, words)
  }
  const known = words.known.get(word)
  if (known) return known
  const { lastWords } = words
  const endsTwo = [word, inScript(word, 'cyrillic'), inScript(word, 'latin')].some(
    (written) => written !== null && lastWords.has(labelKey(written)),
  )
  const found = { single: lookUp(archives, word), endsTwo }
  if (words.known.size >= mostWords) words.known.clear()
  // Letter by letter, or the word would keep the whole text alive that it was cut from.
  words.known.set([...word].join(''), found)
  return found
}

/** Looks a label up as it is, then with its look-alike letters moved to one script or the other. */
function lookUp(archives: Archives, word: string): Found | null {
  const mixed = isMixed(word)
  if (!mixed) {
    const entries = archives.labels.get(labelKey(word))
    if (entries) return { entries, lookAlike: false }
    if (word.length < 2) return null
  }
  for (const script of ['cyrillic', 'latin'] as const) {
    const moved = inScript(word, script)
    const entries = moved && moved !== word ? archives.labels.get(labelKey(moved)) : undefined
    if (entries) return { entries, lookAlike: true }
  }
  return null
}

/** Over the stop and blanks between the two words of a label such as `ед. хр.` */
function gapBefore(text: string, end: number): number {
  const blank = blanksBefore(text, end)
  return text[blank - 1] === '.' ? blank - 1 : blank
}

/** Does its label name a level below the fonds? */
export function isBelowFonds(part: Part): boolean {
  return part.entries.some(({ role }) => role === 'inventory' || role === 'file')
}
