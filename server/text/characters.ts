/**
 * Scripts and look-alike letters. The text itself is never altered: words are folded only while they are compared.
 */

/** Latin letters and the Cyrillic ones that look the same in print. */
const lookAlikes: [latin: string, cyrillic: string][] = [
  ['A', 'А'],
  ['B', 'В'],
  ['C', 'С'],
  ['E', 'Е'],
  ['H', 'Н'],
  ['I', 'І'],
  ['K', 'К'],
  ['M', 'М'],
  ['O', 'О'],
  ['P', 'Р'],
  ['T', 'Т'],
  ['X', 'Х'],
  ['a', 'а'],
  ['c', 'с'],
  ['e', 'е'],
  ['i', 'і'],
  ['o', 'о'],
  ['p', 'р'],
  ['x', 'х'],
  ['y', 'у'],
]
const toCyrillic = new Map(lookAlikes)
const toLatin = new Map(lookAlikes.map(([latin, cyrillic]) => [cyrillic, latin]))

export type Script = 'latin' | 'cyrillic'

const hasLatin = /\p{Script=Latin}/u
const hasCyrillic = /\p{Script=Cyrillic}/u

/** The script of a word's letters; null for another script or none, and for a mixture. */
export function scriptOf(word: string): Script | null {
  const latin = hasLatin.test(word)
  const cyrillic = hasCyrillic.test(word)
  if (latin === cyrillic) return null
  return latin ? 'latin' : 'cyrillic'
}

/** Does the word have letters of both scripts, as `PГАСПИ` with a Latin P has? */
export function isMixed(word: string): boolean {
  return hasLatin.test(word) && hasCyrillic.test(word)
}

/** The word with each look-alike letter moved to `script`; null where a letter of the other script has no twin there. */
export function inScript(word: string, script: Script): string | null {
  const twins = script === 'latin' ? toLatin : toCyrillic
  let result = ''
  for (const letter of word) result += twins.get(letter) ?? letter
  return (script === 'latin' ? hasCyrillic : hasLatin).test(result) ? null : result
}

const ascii = /^[a-zA-Z0-9]+$/

/** A word as it is compared: lower case, one kind of apostrophe, one i, no soft hyphens, no full width, Arabic letters as Persian ones, a mixture of scripts made whole. */
export function foldWord(word: string): string {
  if (ascii.test(word)) return word.toLowerCase()
  let folded = word
  if (isMixed(word)) folded = inScript(word, 'cyrillic') ?? inScript(word, 'latin') ?? word
  return folded
    .replace(/[\u00ad\u200b]/g, '')
    .replace(/[\uff01-\uff5e]/g, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0))
    .replace(/[’‘ʼʹ`´′]/g, "'")
    .replace(/[İIı]/g, 'i')
    .replace(/ك/g, 'ک')
    .replace(/[يى]/g, 'ی')
    .replace(/ۀ|هٔ/g, 'ه')
    .toLowerCase()
}

/** ISO 9-like transliteration without diacritics, enough to bring the letters of values (`65а`, `Р-1235`) together. */
const transliteration: Record<string, string> = {
  а: 'a', б: 'b', в: 'v', г: 'g', ґ: 'g', д: 'd', е: 'e', ё: 'e', є: 'ie', ж: 'zh', з: 'z', и: 'i', і: 'i', ї: 'i',
  й: 'i', к: 'k', л: 'l', м: 'm', н: 'n', о: 'o', п: 'p', р: 'r', с: 's', т: 't', у: 'u', ў: 'u', ф: 'f', х: 'kh',
  ц: 'ts', ч: 'ch', ш: 'sh', щ: 'shch', ъ: '', ы: 'y', ь: '', э: 'e', ю: 'iu', я: 'ia',
} // biome-ignore format: a table

/** Lower case, Cyrillic letters in Latin. */
export function transliterate(word: string): string {
  if (ascii.test(word)) return word.toLowerCase()
  let result = ''
  // Turkish İ becomes an i with a dot over it, and must be the same as i.
  for (const letter of word.toLowerCase().replace(/i\u0307/g, 'i')) result += transliteration[letter] ?? letter
  return result
}

const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u

/** Has the word letters of scripts that set no blanks between words? */
export function hasUnspaced(word: string): boolean {
  return unspaced.test(word)
}

/** Does a letter stand at an offset whose script sets no blanks between words? */
export function isUnspaced(text: string, offset: number): boolean {
  return text.charCodeAt(offset) > 0x2e7f && unspaced.test(text[offset] as string)
}

/** Cyrillic letters in Latin, capitals as capitals: `Р-1235` is `R-1235`, `ОГПУ` is `OGPU`. */
export function inLatinLetters(word: string): string {
  return word.replace(/\p{Script=Cyrillic}/gu, (letter) => {
    const latin = transliteration[letter.toLowerCase()]
    if (latin === undefined) return letter
    return letter === letter.toLowerCase() ? latin : latin.toUpperCase()
  })
}

/** By a Latin letter, the first Cyrillic one that is transliterated as it. */
const fromLatin = new Map(
  Object.entries(transliteration)
    .reverse()
    .map(([cyrillic, latin]) => [latin, cyrillic]),
)

/** Latin letters that stand alone in Cyrillic: `65a` is `65а`, `R-1235` is `Р-1235`. Several together may be anything, and stay; so does a Roman number. */
export function inCyrillicLetters(value: string): string {
  return value.replace(/(?<![\p{L}\p{M}/])[A-Za-z](?![\p{L}\p{M}])/gu, (letter) => {
    const cyrillic = fromLatin.get(letter.toLowerCase()) ?? letter
    return letter === letter.toLowerCase() ? cyrillic : cyrillic.toUpperCase()
  })
}

/** Unicode has no letters of these, which are written in others. */
const lettersOf: { [script: string]: string[] } = {
  Hans: ['Han'],
  Hant: ['Han'],
  Jpan: ['Han', 'Hiragana', 'Katakana'],
  Kore: ['Hangul', 'Han'],
}

const knownLetters = new Map<string, RegExp | null>()

/** The letters in which a language (a BCP 47 tag) is written; null where that is not known. */
export function lettersOfLanguage(language: string): RegExp | null {
  let letters = knownLetters.get(language)
  if (letters === undefined) {
    const script = scriptOfLanguage(language)
    letters = script
      ? new RegExp((lettersOf[script] ?? [script]).map((name) => `\\p{Script=${name}}`).join('|'), 'u')
      : null
    knownLetters.set(language, letters)
  }
  return letters
}

function scriptOfLanguage(language: string): string | undefined {
  try {
    return new Intl.Locale(language).maximize().script
  } catch {
    return undefined
  }
}
