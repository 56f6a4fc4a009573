/** The words of a text: where they are, which begin with a capital, and how they are compared. */
import { foldWord } from './characters'
import type { Span } from './text'

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

/** What a UTF-16 unit is to a word: nothing, a part, or a letter that can begin a name. Filled as units are met. */
const units = new Uint8Array(0x10000)
const [none, part, initial] = [1, 2, 3]

function unitAt(text: string, at: number): number {
  const code = text.charCodeAt(at)
  let unit = units[code] as number
  if (unit === 0) {
    const character = String.fromCharCode(code)
    // Georgian and the scripts without case have no capitals: any letter may begin a name there.
    if (/[\p{Lu}\p{Lo}\p{Script=Georgian}]/u.test(character)) unit = initial as number
    else if (/[\p{L}\p{M}\p{N}]/u.test(character)) unit = part as number
    else unit = none as number
    units[code] = unit
  }
  return unit
}

/**
 * The words that begin with a capital, ascending. It is asked of every paragraph, so it goes over the units by hand,
 * which is several times faster than a pattern.
 */
export function capitalisedWordsOf(text: string): Span[] {
  const words: Span[] = []
  let start = -1
  for (let i = 0; i <= text.length; i++) {
    const unit = i < text.length ? unitAt(text, i) : none
    if (unit !== none) {
      if (start === -1) start = unit === initial ? i : -2
    } else if (start !== -1 && !(isApostrophe(text, i) && unitAt(text, i + 1) !== none && i + 1 < text.length)) {
      if (start >= 0) words.push({ start, end: i })
      start = -1
    }
  }
  return words
}

/** Apostrophes, the signs for the soft sign, the soft hyphen. */
const apostrophes = new Set([39, 0x2019, 0x2bc, 0x2018, 0xb4, 0x2032, 0xad])

function isApostrophe(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return apostrophes.has(code)
}

/** Where the letters that end at `end` begin; at most 24. */
export function lettersBefore(text: string, end: number): number {
  let at = end
  while (at > 0 && end - at < 24 && (isLetter(text, at - 1) || isApostrophe(text, at - 1))) at--
  return at
}

/** Where the blanks that end at `end` begin; at most 12. */
export function blanksBefore(text: string, end: number): number {
  let at = end
  while (at > 0 && end - at < 12 && /\s/.test(text[at - 1] ?? '')) at--
  return at
}

function isLetter(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  if (code < 128) return (code > 64 && code < 91) || (code > 96 && code < 123)
  return unitAt(text, at) !== none && !/\p{N}/u.test(text[at] ?? '')
}
