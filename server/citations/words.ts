/** The words by which citations speak in each language (words.json), as tables and patterns. */
import { lettersOfLanguage, scriptOf } from '../text/characters'
import { hasPhrase, isUnspaced, type PhraseTable, phraseAt, phrasesIn, phraseTable } from './phrases'
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

const notInWord = '(?<![\\p{L}\\p{M}\\p{N}])'
const wordEnd = '(?![\\p{L}\\p{M}\\p{N}])'

/** Does the phrase stand without blanks around it, as Chinese characters do? */
function isGlued(word: string): boolean {
  return isUnspaced(word.charCodeAt(word.length - 1))
}

/** Any of the words as whole words, or anywhere where their script has no blanks. */
function anyWord(words: readonly string[], pattern = anyOf): string {
  const spaced = words.filter((word) => !isGlued(word))
  const glued = words.filter(isGlued)
  const sources = [`${notInWord}(?:${pattern(spaced)})${wordEnd}`]
  if (glued.length > 0) sources.push(pattern(glued))
  return `(?:${sources.join('|')})`
}

/** How words stand for a source cited before. */
export type ShortFormKind = 'ibid' | 'loccit' | 'opcit' | 'supra'

export interface ShortFormWords {
  form: ShortFormKind
  /** Are they common words too, which need more around them to be believed? */
  ordinary: boolean
  /** Do they count only after a name? */
  afterName: boolean
}

/** *Ibid.*, *op. cit.* and the like in every language known. */
export const shortFormWords = phraseTable<ShortFormWords>(
  data.shortForms.flatMap(({ form, words, stop, ordinary, after }) =>
    words.map((word) => ({
      words: word,
      needsStop: stop === true,
      value: { form: form as ShortFormKind, ordinary: ordinary === true, afterName: after === 'name' },
    })),
  ),
)

/** The words for *ibid.* in a language (a BCP 47 tag), the usual one first; those of scholars' Latin where it has none of its own. */
export function ibidIn(language: string): string[] {
  const ibid = data.shortForms.filter(({ form }) => form === 'ibid')
  const own = ibid.filter(({ languages }) => languages.includes(language))
  const latin = lettersOfLanguage(language)?.test('a') ? ibid.filter(({ languages }) => languages.includes('la')) : []
  return (own.length > 0 ? own : latin).flatMap(({ words }) => words)
}

/** How long the words for *ibid.* are at the head of a string. */
export function ibidLength(text: string): number {
  const [first] = phrasesIn(text, shortFormWords)
  return first?.start === 0 && first.value.form === 'ibid' ? first.end : 0
}

const introducers = introducerTable(all(data.introducers))
const introducersInBrackets = introducerTable(all(data.introducersInBrackets))

function introducerTable(words: readonly string[]): PhraseTable<null> {
  return phraseTable(words.map((written) => ({ words: written, needsStop: false, value: null })))
}

const marksBehindIntroducer = /\s{0,3}[:–—：、-]?\s{0,3}/uy

/** Where the words that introduce an abbreviation end, as in "(hereafter FPA RF)", with the marks after them; null where none begin. */
export function introducerEnd(text: string, start: number): number | null {
  const found =
    phraseAt(text, start, introducers) ??
    (/[(\[（]\s{0,2}$/.test(text.slice(Math.max(0, start - 3), start))
      ? phraseAt(text, start, introducersInBrackets)
      : null)
  if (!found) return null
  marksBehindIntroducer.lastIndex = found.end
  marksBehindIntroducer.test(text)
  return marksBehindIntroducer.lastIndex
}

const crossReferences = [...new Set([...all(data.crossReferences), ...all(data.supra)])]

/** By the last word of each (`note`, `прим`, a last character in Chinese), so that most numbers need no pattern, and the others a short one. */
let crossReferencesByLastWord: Map<string, string[]> | undefined

const crossReferencePatterns = new Map<string, RegExp>()

/**
 * "See note 5": the words before the number that end in this one, up to the end of the string. Made when it is first asked
 * for: there are a hundred, a text needs two or three, and a server should not have made them all before it answers.
 */
export function crossReferencePattern(lastWord: string): RegExp | undefined {
  const known = crossReferencePatterns.get(lastWord)
  if (known) return known
  crossReferencesByLastWord ??= byLastWord(crossReferences)
  const words = crossReferencesByLastWord.get(lastWord)
  if (!words) return undefined
  const pattern = new RegExp(beforeNumber(words), 'iu')
  crossReferencePatterns.set(lastWord, pattern)
  return pattern
}

/** The same, where they stand for the source in that note: "wie Anm. 5". */
export const supraPattern = new RegExp(beforeNumber(all(data.supra)), 'iu')

function byLastWord(phrases: readonly string[]): Map<string, string[]> {
  const words = new Map<string, string[]>()
  for (const phrase of phrases) {
    const last = isGlued(phrase)
      ? phrase.slice(-1)
      : (/([\p{L}\p{M}]+)[^\p{L}\p{M}]*$/u.exec(phrase)?.[1]?.toLowerCase() ?? '')
    words.set(last, [...(words.get(last) ?? []), phrase])
  }
  return words
}

function beforeNumber(words: readonly string[]): string {
  const [glued, spaced] = [words.filter(isGlued), words.filter((word) => !isGlued(word))]
  const sources = [glued.length > 0 ? anyOf(glued) : [], spaced.length > 0 ? `${notInWord}(?:${anyOf(spaced)})` : []]
  return `(?:${sources.flat().join('|')})\\s{0,3}[(（]?$`
}

/** "See note 5 above": what may follow the number. */
export const abovePattern = new RegExp(`^,?\\s?(?:${anyOf(all(data.above))})${wordEnd}`, 'iu')

const archiveWords = phraseTable(data.archives.map((words) => ({ words, needsStop: false, isStem: true, value: null })))

/** Is there a word by which a name shows itself an archive's? */
export function namesArchive(text: string): boolean {
  return hasPhrase(text, archiveWords)
}

/** Would there be one, were the text cut anywhere? */
export function mayNameArchive(text: string): boolean {
  return hasPhrase(text, archiveWords, true)
}

/** Capitals that stand before a reference and name no archive: states and offices. */
export const notSigla = new Set(data.notSigla)

const signals = phraseTable([
  ...data.signals.map((words) => ({ words, needsStop: false, value: null })),
  ...data.signalsWithStop.map((words) => ({ words, needsStop: true, value: null })),
])

/** How much of a string's head is signals ("See", "Cf.", "см."), with the marks and blanks after them. */
export function signalLength(text: string): number {
  let at = 0
  for (let found = phraseAt(text, at, signals); found; found = phraseAt(text, at, signals))
    at = found.end + (/^[:.,：]?\s*/.exec(text.slice(found.end, found.end + 16))?.[0].length ?? 0)
  return at
}

/** What stands before a short form where it is a source and no word of the sentence, up to the end of the string. */
export const beforeShortFormPattern = new RegExp(
  `(?:^|[;([.:–—/；（。：」』》؛-]|\\]:?|\\d\\)|[⁰¹²³⁴-⁹]|${anyWord([...data.signals, ...data.joiners])}|${notInWord}(?:${anyWhole(data.signalsWithStop)})|${notInWord}(?:${anyOf(all(data.sameAuthor))}),?)\\s*[“"«„*_]{0,3}$`,
  'iu',
)

/** What follows a note's number where the note is another work's: "see note 20 in Smith", "n. 5 of his preface". */
export const elsewherePattern = new RegExp(`^\\s*(?:,\\s*)?(?:${anyOf(all(data.elsewhere))})\\s`, 'u')

/** What a label says of its number in a work in print. */
export type NumberKind = 'pages' | 'volume' | 'document' | 'issue'

interface NumberLabel {
  kind: NumberKind
  /** Is it none without its stop? */
  needsStop: boolean
}

/** The labels before numbers, in small letters and without their stops; where a word has two meanings, the first. */
export const numberLabels = labelsOf({
  pages: all(data.pages),
  volume: all(data.volumes),
  document: all(data.documents),
  issue: all(data.issues),
})

/** The labels behind pages. */
export const pageLabelsBehind = labelsOf({ pages: all(data.pagesBehind) })

function labelsOf(words: { [kind in NumberKind]?: string[] }): Map<string, NumberLabel> {
  const labels = new Map<string, NumberLabel>()
  for (const [kind, own] of Object.entries(words)) {
    for (const word of own) {
      const label = word.replace(/\.$/, '').replace(/[’׳]/g, "'").toLowerCase()
      if (!labels.has(label)) labels.set(label, { kind: kind as NumberKind, needsStop: word.endsWith('.') })
    }
  }
  return labels
}

/** What says, behind a page's number, that it goes on; sticky. */
export const goesOnPattern = new RegExp(`\\s?(?:${anyWhole(all(data.pagesAfter))})`, 'uy')

/** "Letter to the miller, quoted in Brown": what stands before the work. */
export const quotedInWords = phraseTable(
  all(data.quotedIn).map((words) => ({ words, needsStop: false, value: 'quoted' as const })),
)

/** A piece that cites a law, by its abbreviations; a word for one needs a number soon after it. */
export const lawPattern = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${anyWhole(all(data.laws).filter((word) => !isPlainWord(word)))})(?!\\p{L})|${notInWord}(?:${all(
    data.laws,
  )
    .filter(isPlainWord)
    .map(inEitherCase)
    .join('|')})${wordEnd}(?=[^,;]{0,12}\\d)`,
  'u',
)

function isPlainWord(word: string): boolean {
  return /^\p{Ll}{3,}(?:-\p{Ll}+)?$/u.test(word)
}

/** The word in small letters, or with a capital. */
function inEitherCase(word: string): string {
  return `[${word.charAt(0)}${word.charAt(0).toUpperCase()}]${source(word.slice(1))}`
}

/** Abbreviated places of publication before a year. */
export const cityPattern = new RegExp(`${notInWord}(?:${anyWhole(data.cities)})(?=\\s*[,:]|\\s*$)`, 'u')

/** Editions of documents that need no year. */
export const editions = new Set(data.editions)

/** The words behind a year, in small letters and without their stops. */
export const yearWords = new Set(all(data.years).map((word) => word.replace(/\.$/, '')))

/** How a message proposes to introduce a siglum: “hereafter”, “далее —”. */
export function hereafter(siglum: string): string {
  return scriptOf(siglum) === 'cyrillic' ? data.hereafter.cyrillic : data.hereafter.latin
}
