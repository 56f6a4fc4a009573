/** The words of a text: where they are, which begin with a capital, and how they are compared. */
import { foldWord } from './characters'
import type { Span } from './text'
import { digit, initial, isBlank, isDigit, isHalf, isInWord, isLetter, kindOf, none } from './units'

/** A word, folded for comparison. */
export interface Word extends Span {
  folded: string
}

const wordPattern = /[\p{L}\p{M}\p{N}](?:[\p{L}\p{M}\p{N}'’ʼ‘\u00ad]*[\p{L}\p{M}\p{N}])?/gu
const wordHere = new RegExp(wordPattern.source, 'uy')

/** The words of a text, folded; `from` is added to their offsets. */
export function wordsOf(text: string, from = 0): Word[] {
  const words: Word[] = []
  for (const match of text.matchAll(wordPattern)) {
    words.push({ folded: foldWord(match[0]), start: from + match.index, end: from + match.index + match[0].length })
  }
  return words
}

/** The word that begins at an offset; null where none does. */
export function wordAt(text: string, start: number): Word | null {
  wordHere.lastIndex = start
  const match = wordHere.exec(text)
  return match && { folded: foldWord(match[0]), start, end: start + match[0].length }
}

/** What one pass over a paragraph finds, for all who would have to look for it. */
export interface FirstLook {
  /** The words that begin with a capital, ascending. */
  capitalised: Span[]
  /** The runs of `0` to `9`, ascending. */
  numbers: Span[]
  /** Is there a digit, of whatever script? */
  hasDigits: boolean
}

/** It is asked of every paragraph, so it goes over the units by hand, which is several times faster than a pattern. */
export function firstLookAt(text: string): FirstLook {
  const capitalised: Span[] = []
  const numbers: Span[] = []
  let word = -1
  let number = -1
  let hasDigits = false
  let hasHalves = false
  for (let i = 0; i <= text.length; i++) {
    const unit = i < text.length ? text.charCodeAt(i) : 0
    const kind = kindOf(unit)
    if (kind === digit) {
      hasDigits = true
      if (number === -1 && isDigit(unit)) number = i
    }
    if (number !== -1 && !isDigit(unit)) {
      numbers.push({ start: number, end: i })
      number = -1
    }
    if (kind !== none) {
      if (word === -1) word = kind === initial ? i : -2
      continue
    }
    if (isHalf(unit)) hasHalves = true
    if (word === -1 || (isApostrophe(unit) && isInWord(text, i + 1))) continue
    if (word >= 0) capitalised.push({ start: word, end: i })
    word = -1
  }
  return { capitalised, numbers, hasDigits: hasDigits || (hasHalves && /\p{Nd}/u.test(text)) }
}

/** The runs of `0` to `9` in a text. */
export function digitRunsOf(text: string): Span[] {
  return firstLookAt(text).numbers
}

/**
 * Where the word that begins at an offset ends, by its units alone; null where a mark or half a character stands there, which
 * may belong to it.
 */
export function plainWordEnd(text: string, start: number): number | null {
  let end = start
  while (isInWord(text, end)) end++
  const unit = end < text.length ? text.charCodeAt(end) : 0
  return end === start || isApostrophe(unit) || isHalf(unit) ? null : end
}

/** Apostrophes, the signs for the soft sign, the soft hyphen. */
export function isApostrophe(unit: number): boolean {
  if (unit < 128) return unit === 39
  return apostrophes.has(unit)
}

const apostrophes: ReadonlySet<number> = new Set([0x2019, 0x2bc, 0x2018, 0xb4, 0x2032, 0xad])

/** Where the letters that end at `end` begin; at most 24. */
export function lettersBefore(text: string, end: number): number {
  let at = end
  while (at > 0 && end - at < 24 && (isLetter(text, at - 1) || isApostrophe(text.charCodeAt(at - 1)))) at--
  return at
}

/** Where the blanks that end at `end` begin; at most 12. */
export function blanksBefore(text: string, end: number): number {
  let at = end
  while (at > 0 && end - at < 12 && isBlank(text.charCodeAt(at - 1))) at--
  return at
}
