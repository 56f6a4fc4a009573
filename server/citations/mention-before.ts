/** The archive that a reference is of, by the words right before it, where no siglum or name was found there. */
import type { Archives } from '../archives/archives'
import { type Word, wordsOf } from '../text/words'
import { type Mention, mentionOf } from './mention'
import { nameBefore } from './names-before'
import { isSameCase } from './sigla'
import { namesArchive, notSigla } from './words'

/** Marks, a town in brackets, and the bracket of the reference itself: `ГАСО (Саратов). Ф. 407`. */
const gapAfterSiglum = /["”»]?[\s.,:/]*(?:\([^()]*\)[\s.,:]*)?[([]?$/

/**
 * The mention that ends where a reference begins and that no table of the paragraph has: a known siglum in another
 * case, or an unknown one by its capitals or its word for an archive. Null where the word before is an ordinary one.
 */
export function mentionBefore(text: string, start: number, archives: Archives): Mention | null {
  const from = Math.max(0, start - 64)
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
