/** The archive that a reference is of, by the words right before it, where no siglum or name was found there. */
import type { Archives } from '../archives/archives'
import { isUnspaced } from '../text/characters'
import { initial, isBlank, isHalf, kindOf, none } from '../text/units'
import { type Word, wordsOf } from '../text/words'
import { type Mention, mentionOf } from './mention'
import { nameBefore } from './names-before'
import { isSameCase } from './sigla'
import { mayNameArchive, namesArchive, notSigla } from './words'

/** Marks, a town in brackets, and the bracket of the reference itself: `ГАСО (Саратов). Ф. 407`. */
const gapAfterSiglum = /["”»]?[\s.,:/]*(?:\([^()]*\)[\s.,:]*)?[([]?$/

/**
 * The mention that ends where a reference begins and that no table of the paragraph has: a known siglum in another
 * case, or an unknown one by its capitals or its word for an archive. Null where the word before is an ordinary one.
 */
export function mentionBefore(text: string, start: number, archives: Archives): Mention | null {
  if (!mayEndInMention(text, start, archives)) return null
  const from = Math.max(0, start - reach)
  const before = text.slice(from, start)
  const siglumEnd = gapAfterSiglum.exec(before)?.index ?? before.length
  const words = wordsOf(before.slice(0, siglumEnd), from)
  const last = words[words.length - 1]
  if (last?.end !== from + siglumEnd) return null
  const known = knownSiglum(text, words, last.end, archives)
  if (known) return known
  const acronyms = acronymsAtEnd(text, words)
  const [first] = acronyms
  if (!first) return unknownNameBefore(text, last.end)
  if (acronyms.length === 1 && isNoSiglum(text.slice(first.start, first.end))) return null
  const span = { start: first.start, end: last.end }
  return mentionOf(text, span, { entries: [], siglum: span, name: null, introduces: false })
}

/** How far back a siglum is looked for, and a name. */
const [reach, reachOfName] = [64, 160]

/**
 * A first look at the words before a reference. In `Annal. xv. 44` and `see p. 12` no word has two capitals, none begins a
 * siglum, and none is a word for an archive.
 */
function mayEndInMention(text: string, start: number, archives: Archives): boolean {
  const from = Math.max(0, start - reach)
  let end = start
  while (end > from && isMarkBefore(text.charCodeAt(end - 1))) end--
  if (end > 0 && isBracketOrQuote.test(text[end - 1] as string)) return true
  let at = end
  for (let words = 0; words < 4; words++) {
    const start = wordStartBefore(text, at, from)
    if (start === from && from > 0) return true
    if (words === 0 && (start === at || hasCapitals(text, start, at))) return start < at
    if (start < at && (isUnspaced(text, start) || archives.mayBeginName(text, start))) return true
    at = start
    while (at > from && !isPartOfWord(text, at - 1)) at--
  }
  return mayNameArchive(text.slice(Math.max(0, end - reachOfName), end))
}

const isBracketOrQuote = /[()[\]"”»]/

function isMarkBefore(unit: number): boolean {
  return unit === 46 || unit === 44 || unit === 58 || unit === 47 || isBlank(unit)
}

/** Where the word that ends at `end` begins; `end` where none does. */
function wordStartBefore(text: string, end: number, from: number): number {
  let start = end
  for (let at = end; at > from && (isPartOfWord(text, at - 1) || (at < end && joins(text.charCodeAt(at - 1)))); at--)
    if (isPartOfWord(text, at - 1)) start = at - 1
  return start
}

function isPartOfWord(text: string, at: number): boolean {
  const unit = text.charCodeAt(at)
  return kindOf(unit) !== none || isHalf(unit)
}

/** Apostrophes and the soft hyphen, as words have them (`wordsOf`). */
function joins(unit: number): boolean {
  return unit === 39 || unit === 0x2019 || unit === 0x2018 || unit === 0xad
}

/** Has it two letters that could be capitals, or one that cannot be told? */
function hasCapitals(text: string, start: number, end: number): boolean {
  let count = 0
  for (let at = start; at < end; at++) {
    const unit = text.charCodeAt(at)
    if (isHalf(unit)) return true
    if (kindOf(unit) === initial) count++
  }
  return count > 1
}

/** The longest known siglum that the last words make, in whatever case: `ргаспи`, `Цамо`. */
function knownSiglum(text: string, words: readonly Word[], end: number, archives: Archives): Mention | null {
  for (const { start } of words.slice(-4)) {
    const found = archives.namesAt(text, start)
    if (found?.end !== end || end - start < 3) continue
    const written = text.slice(start, end)
    // In another case only an archive that is cited by labels is believed: `Anc. i. 93` is none.
    const entries = found.entries.filter(
      (entry) => isSameCase(written, entry) || archives.isCitedByLabels(entry.repository),
    )
    const span = { start, end }
    if (entries.length > 0) return mentionOf(text, span, { entries, siglum: span, name: null, introduces: false })
  }
  return null
}

const acronym = /^(?=(?:.*\p{Lu}){2})[\p{L}\p{M}’'ʼ-]+$/u

/** The last words in capitals, at most four, with blanks or hyphens alone between them: `ГА РФ`. */
function acronymsAtEnd(text: string, words: readonly Word[]): Word[] {
  let index = words.length
  while (index > 0 && words.length - index < 4) {
    const word = words[index - 1] as Word
    if (!acronym.test(text.slice(word.start, word.end))) break
    const next = words[index]
    if (next && !/^[\s\-–]{1,2}$/.test(text.slice(word.end, next.start))) break
    index--
  }
  return words.slice(index)
}

const roman = /^[IVXLCDM]+$/

/** Capitals that name no archive: a number, a state, an office. */
function isNoSiglum(word: string): boolean {
  return roman.test(word) || notSigla.has(word)
}

/** `Государственный архив Омской области. Ф. 3`: a name that is in no table, by its word for an archive. */
function unknownNameBefore(text: string, end: number): Mention | null {
  const piece = nameBefore(text, end, new Map())
  if (!piece) return null
  let start = piece.start
  // "The letter is kept in the State Archive of Omsk": a name begins after a small word.
  for (const match of text.slice(piece.start, end).matchAll(/(?<=\s\p{Ll}{1,4}\s)\p{Lu}/gu))
    if (namesArchive(text.slice(piece.start + match.index, end))) start = piece.start + match.index
  const name = { start, end }
  if (!namesArchive(text.slice(start, end))) return null
  return mentionOf(text, name, { entries: [], siglum: null, name, introduces: false })
}
