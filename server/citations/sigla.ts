/** How sigla are written and compared. */
import type { NameEntry } from '../archives/archives'
import { foldWord } from '../text/characters'

/** A siglum as it is compared: stops, hyphens and blanks are one; `АВПРФ` and `АВП РФ` stay two writings. */
export function foldSiglum(siglum: string): string {
  return foldWord(siglum)
    .replace(/[\s.\-–—]+/g, ' ')
    .trim()
}

/** `ЦАМО` as `Цамо` is another matter than `an`, `na` or `Dak` in a sentence. */
export function isSameCase(written: string, entry: NameEntry): boolean {
  const squeeze = (word: string) => word.replace(/[\s.,\-–—'’‘ʼ]/g, '')
  if (written.toLowerCase() === written.toUpperCase()) return true
  return squeeze(written) === squeeze(entry.written) || (upperShare(written) > 0.6 && written.length > 3)
}

/** The share of capitals among a word's letters; 0 where it has none. */
export function upperShare(word: string): number {
  const letters = word.match(/\p{L}/gu) ?? []
  return letters.filter((letter) => /\p{Lu}/u.test(letter)).length / Math.max(1, letters.length)
}
