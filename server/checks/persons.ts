/** Persons as a note names them with initials, compared across alphabets and transliterations. */
import { inLatinLetters } from '../text/characters'
import type { Span } from '../text/text'

export interface Person extends Span {
  /** The first letter of the first name. */
  initial: string
  surname: string
}

const withInitials =
  /(?<![\p{L}.])(\p{Lu})\.[\s\u00a0]?-?(?:\p{Lu}\.[\s\u00a0]?-?){0,2}(\p{Lu}[\p{Ll}\p{M}’'-]{2,40}(?:-\p{Lu}\p{Ll}{2,40})?)/gu

/** Those who stand with their initials: only of them it is plain that they are persons. */
export function personsIn(text: string): Person[] {
  return [...text.matchAll(withInitials)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    initial: match[1] ?? '',
    surname: match[2] ?? '',
  }))
}

const nameWords = /\p{L}[\p{L}\p{M}’'-]*/gu

/**
 * May a person be the one whom a catalogue names? Any likeness of the surname to one of its words is enough, since no two
 * languages spell a name alike, and cases change its ending; so is a first name that may begin alike, since surnames change, and
 * some are known by two.
 */
export function isSamePerson({ initial, surname }: Pick<Person, 'initial' | 'surname'>, catalogued: string): boolean {
  const [first, own] = [skeletonOf(initial), skeletonOf(surname)]
  const others = (catalogued.match(nameWords) ?? []).map(skeletonOf)
  return others.some((other) => areLike(own, other) || beginAlike(first, other))
}

/** Is it the name of a person in full, as far as its form tells: two to four words, each with one capital? */
export function isNameInFull(name: string): boolean {
  const words = name.match(nameWords) ?? []
  return (
    words.length >= 2 &&
    words.length <= 4 &&
    words.every((word) => /^\p{Lu}[^\p{Lu}]*(?:-\p{Lu}[^\p{Lu}]*)?$/u.test(word))
  )
}

/** Sounds that languages spell in many ways, by one letter each; the longest spelling first. */
const sounds: [RegExp, string][] = [
  [/shch|schtsch|szcz|šč/g, 'K'],
  [/dzh|dsch|dž|dj|dż|zh|sch|sh|sz|š|ş|ž|ż|tsch|tch|ch|cz|č|ç|ć|j|g|q|kh|x|h|ck|k/g, 'K'],
  [/ts|tz|c|z|ss|ß/g, 's'],
  [/ph|v|w|b/g, 'f'],
  [/dh|th|d/g, 't'],
]

/** What of a word survives transliteration: how it begins, and its consonants, twins once. */
function skeletonOf(word: string): string {
  let letters = inLatinLetters(word.slice(0, 40)).toLowerCase().normalize('NFC')
  for (const [spelling, sound] of sounds) letters = letters.replace(spelling, sound)
  letters = letters.normalize('NFD').replace(/[^\p{L}]/gu, '')
  const consonants = letters.slice(1).replace(/[aeiouyı]/g, '')
  const first = letters[0] ?? ''
  return `${/[aeiouyı]/.test(first) ? 'a' : first}${consonants}`.replace(/(.)\1+/g, '$1')
}

/** Do they begin alike, or share most of their consonants? */
function areLike(a: string, b: string): boolean {
  return beginAlike(a, b) || distance(a, b) <= Math.max(a.length, b.length) / 2
}

/** What is written in other scripts can be anybody. */
function beginAlike(a: string, b: string): boolean {
  return !/^[a-z]/i.test(a) || !/^[a-z]/i.test(b) || a[0] === b[0]
}

/** How many letters must change. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1))
    }
    row = next
  }
  return row[b.length] ?? 0
}
