/** The sigla and names of archives by their words, and where a text has one. */
import { foldWord, transliterate } from '../text/characters'
import type { Span } from '../text/text'
import { isHalf, isInWord } from '../text/units'
import { WordFilter } from '../text/word-filter'
import { plainWordEnd, wordAt, wordsOf } from '../text/words'
import type { FormerName, Repository } from './format'

/** What the words of a siglum or name stand for. */
export interface NameEntry {
  repository: Repository
  kind: 'siglum' | 'former' | 'name'
  written: string
  former?: FormerName
}

/** A name in a text: what it may stand for, and where it ends. */
export interface FoundName {
  entries: NameEntry[]
  end: number
}

/** Which of the names count; all where null. */
export type Keep = ((entry: NameEntry) => boolean) | null

interface NameNode {
  entries: NameEntry[]
  next: Map<string, NameNode>
}

/** How the words of names are compared. */
interface Manner {
  /** A folded word as the tree has it. */
  keyOf: (folded: string) => string
  /** Has the tree a name of so many words? */
  takes: (entry: NameEntry, words: number) => boolean
  /** Sees to it that what the tree has no name for is not looked up. */
  filter: () => WordFilter
}

/** In letters. */
const lengthOfBeginning = 5

const asWritten: Manner = { keyOf: (folded) => folded, takes: () => true, filter: () => new WordFilter() }
/** Names in full by the beginnings of their words: `Российского государственного архива …`, `Rossiiskii …` */
const declined: Manner = {
  keyOf: beginningOf,
  takes: ({ kind }, words) => kind === 'name' && words > 2,
  filter: WordFilter.ofBeginnings(lengthOfBeginning, (unit) => alike(foldWord(unit))),
}

/**
 * A tree of names by their words. A name waits under its first word until a text has that word: few of the world's archives are
 * in one text, and to take them all apart would cost more than to read it.
 */
class NameTree {
  private readonly root = new Map<string, NameNode>()
  /** By the number that the filter gives their first words. */
  private readonly waiting = new Map<number, NameEntry[]>()
  private readonly filter: WordFilter

  constructor(private readonly manner: Manner) {
    this.filter = manner.filter()
  }

  /** `first` and `next` are the name's first words. */
  add(entry: NameEntry, first: Span, next: Span | null): void {
    const number = this.filter.addFrom(entry.written, first, next) ?? this.addFolded(entry.written)
    const others = this.waiting.get(number)
    if (others) others.push(entry)
    else this.waiting.set(number, [entry])
  }

  private addFolded(written: string): number {
    const [first = '', next] = wordsOf(written).map(({ folded }) => this.manner.keyOf(folded))
    return this.filter.add(first, next)
  }

  /** A first look at a word, and at the one behind it where there is one: may a name begin so? */
  mayBegin(text: string, { start, end }: Span, next: Span | null): boolean {
    return (
      this.filter.mayHave(text, start, end) ||
      (next !== null && this.filter.mayHavePair(text, start, end, next.start, next.end))
    )
  }

  /** The longest name that begins at an offset. */
  at(text: string, start: number, keep: Keep): FoundName | null {
    let word = wordAt(text, start)
    let node = word ? this.under(this.manner.keyOf(word.folded)) : undefined
    let found: FoundName | null = null
    while (word && node) {
      found = foundAt(node, word.end, keep) ?? found
      betweenWords.lastIndex = word.end
      word = betweenWords.test(text) ? wordAt(text, betweenWords.lastIndex) : null
      node = word ? node.next.get(this.manner.keyOf(word.folded)) : undefined
    }
    return found
  }

  /** Do the words begin a name? */
  begins(words: readonly string[]): boolean {
    const [first, ...others] = words.map(this.manner.keyOf)
    if (first === undefined) return true
    let node = this.under(first)
    for (const word of others) node = node?.next.get(word)
    return node !== undefined
  }

  private under(key: string): NameNode | undefined {
    const number = this.filter.numberOf(key)
    const waiting = this.waiting.get(number)
    if (waiting) {
      this.waiting.delete(number)
      for (const entry of waiting) this.enter(entry)
    }
    return this.root.get(key)
  }

  private enter(entry: NameEntry): void {
    const words = wordsOf(entry.written)
    if (!this.manner.takes(entry, words.length)) return
    addUnder(
      this.root,
      words.map(({ folded }) => this.manner.keyOf(folded)),
      entry,
    )
  }
}

const betweenWords = /[^\p{L}\p{N};:()[\]]{1,4}(?=[\p{L}\p{N}])/uy
const endsName: ReadonlySet<number> = new Set([...';:()[]'].map((mark) => mark.charCodeAt(0)))

/** The word that may go on with a name that has come to `end`, by the units alone. */
function nextWord(text: string, end: number): Span | null | 'unsure' {
  let start = end
  while (start < text.length && start - end < 5 && !isInWord(text, start)) {
    const unit = text.charCodeAt(start)
    if (isHalf(unit)) return 'unsure'
    if (endsName.has(unit)) return null
    start++
  }
  if (start >= text.length || start - end > 4) return null
  const unit = text.charCodeAt(start)
  const last = unit > 0x2ff && /\p{M}/u.test(text[start] as string) ? null : plainWordEnd(text, start)
  return last === null ? 'unsure' : { start, end: last }
}

/** Sigla and names: by their words, by the beginnings of these, and, where no blanks divide words, by their characters. */
export class Names {
  private readonly written = new NameTree(asWritten)
  private readonly declined = new NameTree(declined)
  private readonly unspaced = new Map<string, NameNode>()

  add(entry: NameEntry, isUnspaced: boolean): void {
    if (isUnspaced) addUnder(this.unspaced, [...entry.written], entry)
    const first = wordFrom(entry.written, 0)
    if (!first) return
    const next = wordFrom(entry.written, first.end)
    this.written.add(entry, first, next)
    // Those are names of three words or more.
    if (entry.kind === 'name' && next) this.declined.add(entry, first, next)
  }

  /** A first look, which says no at nearly all words of prose. */
  mayBegin(text: string, start: number): boolean {
    const end = plainWordEnd(text, start)
    const next = end === null ? null : nextWord(text, end)
    if (end === null || next === 'unsure') return true
    const first = { start, end }
    return this.written.mayBegin(text, first, next) || this.declined.mayBegin(text, first, next)
  }

  asWritten(text: string, start: number, keep: Keep): FoundName | null {
    return this.written.at(text, start, keep)
  }

  /** A name in full in another case, or in another transliteration. */
  inOtherForm(text: string, start: number, keep: Keep): FoundName | null {
    const found = this.declined.at(text, start, keep)
    if (!found) return null
    const words = wordsOf(text.slice(start, found.end))
    const entries = found.entries.filter(({ written }) => {
      const known = wordsOf(written)
      return words.every(({ folded }, index) => isSameStem(folded, known[index]?.folded ?? ''))
    })
    return entries.length > 0 ? { entries, end: found.end } : null
  }

  withoutBlanks(text: string, start: number, keep: Keep): FoundName | null {
    let under: Map<string, NameNode> | undefined = this.unspaced
    let found: FoundName | null = null
    for (let at = start; at < text.length; at++) {
      const node: NameNode | undefined = under.get(text[at] as string)
      if (!node) break
      under = node.next
      found = foundAt(node, at + 1, keep) ?? found
    }
    return found
  }

  /** Do the words begin a longer siglum or name? */
  begins(words: string): boolean {
    return this.written.begins(wordsOf(words).map(({ folded }) => folded))
  }
}

/** The first word of a name from an offset on. */
function wordFrom(written: string, from: number): Span | null {
  for (let start = from; start < written.length; start++) {
    if (!isInWord(written, start) && !isHalf(written.charCodeAt(start))) continue
    const end = plainWordEnd(written, start) ?? wordAt(written, start)?.end
    if (end !== undefined) return { start, end }
  }
  return null
}

function foundAt({ entries: all }: NameNode, end: number, keep: Keep): FoundName | null {
  const entries = keep ? all.filter(keep) : all
  return entries.length > 0 ? { entries, end } : null
}

function addUnder(root: Map<string, NameNode>, words: readonly string[], entry: NameEntry): void {
  let under = root
  let node: NameNode | undefined
  for (const word of words) {
    node = under.get(word)
    if (!node) under.set(word, (node = { entries: [], next: new Map() }))
    under = node.next
  }
  node?.entries.push(entry)
}

/** As much of a word as no declension and no transliteration changes. */
function beginningOf(word: string): string {
  return alike(word).slice(0, lengthOfBeginning)
}

/** Do two words with one beginning differ in no more than an ending? Krasnoyarsk is not Krasnodar. */
function isSameStem(a: string, b: string): boolean {
  const first = alike(a)
  const second = alike(b)
  const shorter = Math.min(first.length, second.length)
  let common = 0
  while (common < shorter && first[common] === second[common]) common++
  return common >= shorter - 2
}

/** In Latin letters, without what transliterations differ in: `rossijskij arxiv`, `rossiyskiy arkhiv`. */
function alike(word: string): string {
  const latin = transliterate(word)
  return /[ijyx'ʹʼ’]/.test(latin) ? latin.replace(/[ijy'ʹʼ’]/g, '').replace(/x/g, 'kh') : latin
}
