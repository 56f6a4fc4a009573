/** In which language a text is written, as far as its notes tell: by words that no other language of the tables has. */
import type { Apparatus } from '../../apparatus/apparatus'
import words from '../../citations/words.json'
import months from '../../text/months.json'

/** How often languages are met. */
export type LanguageCounts = Map<string, number>

/** More of a text's notes need not be read. */
const longest = 200_000

/** Counts the words of a text's notes that are of one language alone: its months, its *ibid.*, its “hereafter”. */
export function countLanguages({ notes, text }: Apparatus, counts: LanguageCounts): void {
  let left = longest
  for (const { textStart, end } of notes) {
    if (left <= 0) return
    for (const [word] of text.slice(textStart, Math.min(end, textStart + left)).matchAll(/\p{L}+/gu)) {
      const language = languageOfWord.get(word.toLowerCase())
      if (language) counts.set(language, (counts.get(language) ?? 0) + 1)
    }
    left -= end - textStart
  }
}

/** Fewer words may stand in titles and quotations. */
const fewest = 3

/** The one that nearly all the words are of; null where that is not plain. */
export function plainLanguage(counts: LanguageCounts): string | null {
  const all = [...counts.values()].reduce((sum, count) => sum + count, 0)
  for (const [language, count] of counts) if (count >= fewest && count >= all * 0.8) return language
  return null
}

const languageOfWord = wordsOfOneLanguage()

function wordsOfOneLanguage(): Map<string, string> {
  const found = new Map<string, string>()
  const shared = new Set<string>()
  const add = (language: string, written: string) => {
    const word = written.toLowerCase().replace(/\.$/, '')
    if (!/^\p{L}{3,}$/u.test(word)) return
    const other = found.get(word)
    if (other !== undefined && other !== language) shared.add(word)
    found.set(word, language)
  }
  for (const [language, names] of Object.entries(months.months))
    for (const name of names.flatMap((one) => one.split(' '))) add(language, name)
  for (const { languages, words: forms } of words.shortForms)
    for (const form of forms) for (const language of languages) add(language, form)
  for (const [language, forms] of Object.entries(words.introducers)) for (const form of forms) add(language, form)
  for (const word of shared) found.delete(word)
  return found
}
