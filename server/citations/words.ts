/** The words by which citations speak in each language (words.json), as tables and patterns. */
import { lettersOfLanguage, scriptOf } from '../text/characters'
import data from './words.json'

/** A pattern's source that matches any of the words: blanks stand for any blanks, a closing stop may be missing. */
export function anyOf(words: readonly string[]): string {
  return longestFirst(words)
    .map((word) => (word.endsWith('.') ? `${source(word.slice(0, -1))}\\.?` : source(word)))
    .join('|')
}

/** The same, where a closing stop may not be missing. */
function anyWhole(words: readonly string[]): string {
  return longestFirst(words)
    .map((word) => (word.endsWith('.') ? `${source(word.slice(0, -1))}\\.` : source(word)))
    .join('|')
}

/** A pattern takes the first word that matches: `pp.` before `p.` */
function longestFirst(words: readonly string[]): string[] {
  return [...words].sort((a, b) => b.length - a.length)
}

function source(word: string): string {
  return word
    .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    .replace(/'/g, "['’]")
    .replace(/ /g, '\\s{1,3}')
    .replace(/\\\.\\s\{1,3\}/g, '\\.?\\s{0,3}')
}

function all(words: Record<string, string[]>): string[] {
  return [...new Set(Object.values(words).flat())]
}

const notInWord = '(?<![\\p{L}\\p{N}])'
const wordEnd = '(?![\\p{L}\\p{N}])'

/** *Ibid.* in every language known. */
export const ibidPattern = new RegExp(`${notInWord}(?:${anyOf(all(data.ibid))})${wordEnd}`, 'giu')

/** The words for *ibid.* in a language (a BCP 47 tag), the usual one first; those of scholars' Latin where it has none of its own. */
export function ibidIn(language: string): string[] {
  const own = (data.ibid as Record<string, string[]>)[language]
  return own ?? (lettersOfLanguage(language)?.test('a') ? data.ibid.la : [])
}

/** *Op. cit.* in every language known. */
export const opCitPattern = new RegExp(`${notInWord}(?:${anyOf(all(data.opcit))})${wordEnd}`, 'giu')

/** The word that introduces an abbreviation, as in "(hereafter FPA RF)", with the marks after it; sticky. */
export const introducerPattern = new RegExp(
  `${notInWord}(?:${anyOf(all(data.introducers))})${wordEnd}\\s{0,3}[:–—-]?\\s{0,3}`,
  'iuy',
)

/** The first words of the introducers, so that most commas need no pattern. */
export const introducerWords = new Set(
  all(data.introducers).map((words) => /^\p{L}+/u.exec(words)?.[0].toLowerCase() ?? ''),
)

/** "See note 5": the words before the number, up to the end of the string. */
export const crossReferencePattern = new RegExp(`${notInWord}(?:${anyOf(all(data.crossReferences))})\\s{0,3}$`, 'iu')

/** The last words of these, so that most numbers need no pattern: `note`, `прим`. */
export const crossReferenceWords = new Set(
  all(data.crossReferences).map((words) => /([\p{L}]+)[^\p{L}]*$/u.exec(words)?.[1]?.toLowerCase() ?? ''),
)

/** A word by which a name shows itself an archive's. */
export const archivePattern = new RegExp(`${notInWord}(?:${data.archives.join('|')})`, 'iu')

/** Capitals that stand before a reference and name no archive: states and offices. */
export const notSigla = new Set(data.notSigla)

/** A signal at the head of a citation ("See", "Cf.", "см."), with the blanks after it. */
export const signalPattern = new RegExp(`^(?:(?:${anyOf(data.signals)})${wordEnd}[:.,]?\\s*)+`, 'iu')

/** What stands before *ibid.* where it is a source and no word of the sentence, up to the end of the string. */
export const beforeIbidPattern = new RegExp(
  `(?:^|[;([.:–—-]|\\]:?|${notInWord}(?:${anyOf([...data.signals, ...data.joiners])}))\\s*[“"«„*_]{0,3}$`,
  'iu',
)

/** What follows a note's number where the note is another work's: "see note 20 in Smith", "n. 5 of his preface". */
export const elsewherePattern = new RegExp(`^\\s*(?:,\\s*)?(?:${anyOf(all(data.elsewhere))})\\s`, 'u')

/** Pages with their label: "p. 5", "С. 45–47", "pp. 12 ff." */
export const pagesPattern = new RegExp(
  `${notInWord}(?:${anyWhole(all(data.pages))})\\s?\\d{1,4}(?:\\s?[-–—]\\s?\\d{1,4})?(?:\\s?(?:${anyWhole(all(data.pagesAfter))}))?`,
  'giu',
)

/** The words behind a year, in small letters and without their stops. */
export const yearWords = new Set(all(data.years).map((word) => word.replace(/\.$/, '')))

/** How a message proposes to introduce a siglum: “hereafter”, “далее —”. */
export function hereafter(siglum: string): string {
  return scriptOf(siglum) === 'cyrillic' ? data.hereafter.cyrillic : data.hereafter.latin
}
