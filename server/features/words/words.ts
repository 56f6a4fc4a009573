/** What features say, in the language of the editor's display: one file a language, English where there is none. */
import type { Level } from '../../archives/format'
import type { NoteKind } from '../../notes/kinds'
import de from './de.json'
import en from './en.json'
import fr from './fr.json'
import ru from './ru.json'
import tr from './tr.json'

/** Each phrase with names in braces for what is filled in. English has them all, and says what there are. */
export interface Words extends Omit<typeof en, 'levels' | 'times' | 'inNotes'> {
  levels: { [level in Level]: string }
  /** “3 times”, by number or by the plural's name in the Unicode CLDR. */
  times: { [plural: string]: string }
  /** “cited in 3 notes”, likewise. */
  inNotes: { [plural: string]: string }
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
export function times({ times, format }: Words, number: number): string {
  const phrase = times[number] ?? times[new Intl.PluralRules(format).select(number)] ?? times.other ?? ''
  return filled(phrase, { number })
}

/** “1, 2 and 3” */
export function listed({ format }: Words, items: readonly string[]): string {
  return new Intl.ListFormat(format, { type: 'conjunction' }).format(items)
}

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
