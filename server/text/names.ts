import type { Span } from './text'
import { isBlank, isLetter } from './units'

/** A capitalised word of a paragraph that may be a name, where it first stands. */
export interface NameWord extends Span {
  word: string
  /** The word's number: equal words have one, so that they can be counted in a table. */
  id: number
  /** How often it stands in the paragraph. */
  count: number
  /** How often a sentence or the paragraph does not begin with it: there the capital says something. */
  inside: number
}

const name = /^\p{Lu}[\p{Ll}\p{M}]{5,30}$/u

/** The numbers of all words met; it grows with the vocabulary, not with the texts. */
const ids = new Map<string, number>()

/** How many numbers have been given. */
export function countOfIds(): number {
  return ids.size
}

/** The number of a word that may be a name; null for one that may not. */
function idOf(word: string): number | null {
  const known = ids.get(word)
  if (known !== undefined) return known
  if (!name.test(word)) return null
  const id = ids.size
  // Letter by letter, or the word would keep the whole text alive that it was cut from.
  ids.set([...word].join(''), id)
  return id
}

/** Of a paragraph's capitalised words those of six letters or more: shorter ones lie a letter apart by nature. */
export function nameWordsOf(text: string, capitalised: readonly Span[]): NameWord[] {
  const words = new Map<number, NameWord>()
  for (const { start, end: wordEnd } of capitalised) {
    if (wordEnd - start < 6 || text[start - 1] === '-') continue
    const end = isPossessive(text, wordEnd) ? wordEnd - 2 : wordEnd
    const word = text.slice(start, end)
    const id = idOf(word)
    if (id === null) continue
    const known = words.get(id)
    const inside = opensSentence(text, start) ? 0 : 1
    if (known) {
      known.count++
      known.inside += inside
    } else words.set(id, { start, end, word, id, count: 1, inside })
  }
  return [...words.values()]
}

function isPossessive(text: string, end: number): boolean {
  return text[end - 1] === 's' && (text[end - 2] === "'" || text[end - 2] === '’')
}

function opensSentence(text: string, start: number): boolean {
  let at = start
  while (at > 0 && start - at < 3 && isBlank(text.charCodeAt(at - 1))) at--
  if (at === 0) return true
  // Nearly all stand after a word.
  if (isLetter(text, at - 1)) return text.slice(at, start).includes('\n')
  const before = text[at - 1] ?? ''
  if (before === '.') return !/\p{Lu}/u.test(text[at - 2] ?? '')
  return at < start ? /[!?…:“"«„*[\]]/.test(before) || text.slice(at, start).includes('\n') : /[“"«„*[\]]/.test(before)
}
