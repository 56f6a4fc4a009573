/** The words by which citations speak in each language (words.json), as tables and patterns. */
import data from './words.json'

/** A pattern's source that matches any of the words: blanks stand for any blanks, a closing stop may be missing. */
export function anyOf(words: readonly string[]): string {
  return [...words]
    .sort((a, b) => b.length - a.length)
    .map((word) => {
      const stop = word.endsWith('.')
      const source = (stop ? word.slice(0, -1) : word)
        .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
        .replace(/'/g, "['’]")
        .replace(/ /g, '\\s{1,3}')
        .replace(/\\\.\\s\{1,3\}/g, '\\.?\\s{0,3}')
      return stop ? `${source}\\.?` : source
    })
    .join('|')
}

function all(words: Record<string, string[]>): string[] {
  return [...new Set(Object.values(words).flat())]
}

const notInWord = '(?<![\\p{L}\\p{N}])'
const wordEnd = '(?![\\p{L}\\p{N}])'

/** *Ibid.* in every language known. */
export const ibidPattern = new RegExp(`${notInWord}(?:${anyOf(all(data.ibid))})${wordEnd}`, 'giu')

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
