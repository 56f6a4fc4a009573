import type { Span } from './text'

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

function idOf(word: string): number {
  let id = ids.get(word)
  if (id === undefined) {
    id = ids.size
    // Letter by letter, or the word would keep the whole text alive that it was cut from.
    ids.set([...word].join(''), id)
  }
  return id
}

/** Of a paragraph's capitalised words those of six letters or more: shorter ones lie a letter apart by nature. */
export function nameWordsOf(text: string, capitalised: readonly Span[]): NameWord[] {
  const words = new Map<number, NameWord>()
  for (const { start, end: wordEnd } of capitalised) {
    if (wordEnd - start < 6 || text[start - 1] === '-') continue
    const word = text.slice(start, wordEnd).replace(/['’]s$/, '')
    const end = start + word.length
    if (!name.test(word)) continue
    const id = idOf(word)
    const known = words.get(id)
    const inside = opensSentence(text, start) ? 0 : 1
    if (known) {
      known.count++
      known.inside += inside
    } else words.set(id, { start, end, word, id, count: 1, inside })
  }
  return [...words.values()]
}

function opensSentence(text: string, start: number): boolean {
  let at = start
  while (at > 0 && start - at < 3 && /\s/.test(text[at - 1] ?? '')) at--
  if (at === 0) return true
  const before = text[at - 1] ?? ''
  if (before === '.') return !/\p{Lu}/u.test(text[at - 2] ?? '')
  return at < start ? /[!?…:“"«„*[\]]/.test(before) || text.slice(at, start).includes('\n') : /[“"«„*[\]]/.test(before)
}
