/** Finding by words that a reader types: in any script, without regard to capitals and accents, by the first letters of a word. */
import { hasUnspaced, transliterate } from './characters'

const plain = /^[\x00-\x7f]*$/

/** A text as it is searched: lower case, Latin letters for Cyrillic ones, no accents. */
export function searchable(text: string): string {
  if (plain.test(text)) return alike(text.toLowerCase())
  const bare = text.normalize('NFKD').replace(/[\p{M}\u00ad\u200b]+/gu, '')
  return alike(
    transliterate(bare)
      .replace(/ı/g, 'i')
      .replace(/[’‘ʼ´′]/g, "'"),
  )
}

/** As one, what transliterations write in one way or another: `Khaskell` is Haskell, `Ioffe` Joffe, `Vrangel` Wrangel. */
function alike(text: string): string {
  return text.replace(/kh/g, 'h').replace(/[jy]/g, 'i').replace(/w/g, 'v')
}

/** The words of a query, each as it is searched; all of them must be found. */
export function queryWords(query: string): string[] {
  return searchable(query)
    .split(/[\s,;"“”„«»]+/)
    .filter((word) => word !== '')
}

/** The words that a searchable text does not have. */
export function missingFrom(text: string, words: readonly string[]): string[] {
  return words.filter((word) => !hasWord(text, word))
}

const inWord = /[\p{L}\p{N}]/u
const digit = /\p{Nd}/u

/** Does a word of the text begin so? A number is found whole: `85` is in `f. 85`, and neither in `1985` nor in `853`. */
function hasWord(text: string, word: string): boolean {
  const isAnywhere = !inWord.test(word.charAt(0)) || hasUnspaced(word)
  const endsInDigit = digit.test(word.charAt(word.length - 1))
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    const begins = isAnywhere || at === 0 || !inWord.test(text.charAt(at - 1))
    if (begins && !(endsInDigit && digit.test(text.charAt(at + word.length)))) return true
  }
  return false
}
