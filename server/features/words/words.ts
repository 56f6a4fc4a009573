/** What features say, in the language of the editor's display: one file a language, English where there is none. */
import type { Level } from '../../archives/format'
import type { NoteKind } from '../../notes/kinds'
import de from './de.json'
import en from './en.json'
import fr from './fr.json'
import ru from './ru.json'
import tr from './tr.json'

/** Each phrase with names in braces for what is filled in. English has them all, and says what there are. */
export interface Words extends Omit<typeof en, 'levels' | 'times' | 'inNotes' | 'register'> {
  levels: { [level in Level]: string }
  /** “3 times”. */
  times: Plural
  /** “cited in 3 notes”. */
  inNotes: Plural
  register: { [name in keyof typeof en.register]: (typeof en.register)[name] extends string ? string : Plural }
}

/** A phrase with a number, by that number or by the plural's name in the Unicode CLDR. */
export interface Plural {
  [plural: string]: string
}

const languages: { [language: string]: Words } = { de, en, fr, ru, tr }

/** The words of a display language (a BCP 47 tag). */
export function wordsOf(locale: string): Words {
  return languages[languageOf(locale)] ?? en
}

/** `pt-BR` is Portuguese. */
export function languageOf(locale: string): string {
  return locale.split(/[-_]/)[0]?.toLowerCase() ?? ''
}

/** A phrase with its braces filled. */
export function filled(phrase: string, values: { [name: string]: string | number }): string {
  return phrase.replace(/\{(\w+)\}/g, (brace, name: string) => String(values[name] ?? brace))
}

/** “translator’s note”, of any label. */
export function kindInWords({ note }: Words, kind: NoteKind): string {
  return filled(note[kind], { label: '' }).replace(/\s+/g, ' ').trim()
}

/** “twice”, “3 times” */
export function times(words: Words, number: number): string {
  return counted(words, words.times, number)
}

/** “1 file”, “3 files” */
export function counted(
  { format }: Words,
  plural: Plural,
  number: number,
  more: { [name: string]: string } = {},
): string {
  const phrase = plural[number] ?? plural[pluralRules(format).select(number)] ?? plural.other ?? ''
  return filled(phrase, { number, ...more })
}

const rules = new Map<string, Intl.PluralRules>()

/** They take longer to make than to ask. */
function pluralRules(format: string): Intl.PluralRules {
  let found = rules.get(format)
  if (!found) {
    found = new Intl.PluralRules(format)
    rules.set(format, found)
  }
  return found
}

/** “1, 2 and 3” */
export function listed({ format }: Words, items: readonly string[]): string {
  return new Intl.ListFormat(format, { type: 'conjunction' }).format(items)
}

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
