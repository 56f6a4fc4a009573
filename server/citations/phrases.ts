/**
 * Fixed phrases looked up wherever a word begins: one pass over the text, whose cost does not grow with their number.
 * A phrase is compared without regard to case and to how its stops and blanks are written: `a.a.O.`, `A. a. O.`
 */
import type { Span } from '../text/text'
import { isInWord } from '../text/units'

export interface Phrase<T> {
  /** As it is written; a closing stop may be missing in the text. */
  words: string
  /** May it not? */
  needsStop: boolean
  /** Is it only the beginning of words, whatever letters follow? */
  isStem?: boolean
  value: T
}

export interface Found<T> extends Span {
  value: T
}

interface Node<T> {
  next: Map<number, Node<T>>
  phrase: Phrase<T> | null
}

/** Phrases to be looked up; read into a trie at the first text, since a server should have answered before. */
export interface PhraseTable<T> {
  phrases: readonly Phrase<T>[]
  trie: Trie<T> | null
}

interface Trie<T> {
  root: Node<T>
  beginnings: Beginnings
}

/** Stands for a stop, blanks, or both. */
const gap = 32

export function phraseTable<T>(phrases: readonly Phrase<T>[]): PhraseTable<T> {
  return { phrases, trie: null }
}

function trieOf<T>(table: PhraseTable<T>): Trie<T> {
  table.trie ??= makeTrie(table.phrases)
  return table.trie
}

function makeTrie<T>(phrases: readonly Phrase<T>[]): Trie<T> {
  const root: Node<T> = { next: new Map(), phrase: null }
  const beginnings = new Beginnings()
  for (const phrase of phrases) {
    let node = root
    const units = unitsOf(phrase.words)
    beginnings.add(units)
    for (const unit of units) {
      let next = node.next.get(unit)
      if (!next) {
        next = { next: new Map(), phrase: null }
        node.next.set(unit, next)
      }
      node = next
    }
    node.phrase ??= phrase
  }
  return { root, beginnings }
}

/** A first look at a place: may a phrase begin with the two or three units that stand there? Nearly everywhere none may. */
class Beginnings {
  /** By two units: 0 if none begins so, 1 if it depends on the third, 2 if one has no more, or several blanks may follow. */
  private readonly pairs = new Uint8Array(0x1000)
  private readonly triples = new Uint8Array(0x2000)

  add([first, second, third]: readonly number[]): void {
    if (first === undefined || second === undefined) return
    const pair = pairOf(first, second)
    if (third === undefined || second === gap) this.pairs[pair] = 2
    else {
      this.pairs[pair] ||= 1
      this.triples[tripleOf(pair, third)] = 1
    }
  }

  /** Of three units, folded. */
  mayBe(first: number, second: number, third: number): boolean {
    const pair = pairOf(first, second)
    const known = this.pairs[pair] as number
    return known !== 0 && (known === 2 || this.triples[tripleOf(pair, third)] !== 0)
  }
}

function pairOf(first: number, second: number): number {
  return (Math.imul(first, 37) + second) & 0xfff
}

function tripleOf(pair: number, third: number): number {
  return (Math.imul(pair, 41) + third) & 0x1fff
}

/**
 * The phrases in a text, ascending, without overlap; of several at one place the longest. The end of a longer
 * abbreviation is none: `A.E.` in `A.M.A.E.`
 */
export function phrasesIn<T>(text: string, table: PhraseTable<T>): Found<T>[] {
  const trie = trieOf(table)
  const found: Found<T>[] = []
  for (let i = nextIn(text, 0, trie); i < text.length; i = nextIn(text, i + 1, trie)) {
    if (text[i + 1] === '.' && /(?:^|[^\p{L}])\p{L}\.$/u.test(text.slice(Math.max(0, i - 3), i))) continue
    const here = longestAt(text, i, trie.root)
    if (!here) continue
    found.push(here)
    i = here.end - 1
  }
  return found
}

/** Is one of the phrases in a text? `withinWords`: may it begin within a word? */
export function hasPhrase<T>(text: string, table: PhraseTable<T>, withinWords = false): boolean {
  const trie = trieOf(table)
  for (let i = nextIn(text, 0, trie, withinWords); i < text.length; i = nextIn(text, i + 1, trie, withinWords))
    if (longestAt(text, i, trie.root)) return true
  return false
}

/** Where a phrase may begin next, at an offset or behind it; the text's end if nowhere. */
function nextIn<T>(text: string, from: number, { beginnings }: Trie<T>, withinWords = false): number {
  const last = text.length - 1
  if (from >= last) return text.length
  let [first, second] = [fold(text.charCodeAt(from)), fold(text.charCodeAt(from + 1))]
  for (let i = from; i < last; i++) {
    const third = foldAt(text, i + 2)
    const mayBegin = third === ignored ? second !== ignored : beginnings.mayBe(first, second, third)
    if (mayBegin && (withinWords || !isInWord(text, i - 1) || isUnspaced(text.charCodeAt(i)))) return i
    first = second
    second = third
  }
  return text.length
}

/** The longest phrase that begins at an offset. */
export function phraseAt<T>(text: string, start: number, table: PhraseTable<T>): Found<T> | null {
  const { root, beginnings } = trieOf(table)
  const [first, second, third] = [foldAt(text, start), foldAt(text, start + 1), foldAt(text, start + 2)]
  const isPlain = first !== ignored && second !== ignored && third !== ignored
  return isPlain && !beginnings.mayBe(first, second, third) ? null : longestAt(text, start, root)
}

function longestAt<T>(text: string, start: number, root: Node<T>): Found<T> | null {
  let longest: Found<T> | null = null
  let node: Node<T> | undefined = root
  let at = start
  while (at < text.length) {
    const unit = fold(text.charCodeAt(at))
    if (unit === ignored) {
      at++
      continue
    }
    node = node.next.get(unit)
    if (!node) break
    at = unit === gap ? overGap(text, at) : at + 1
    const { phrase }: Node<T> = node
    if (!phrase || (!phrase.isStem && isInWord(text, at) && !isUnspaced(text.charCodeAt(at - 1)))) continue
    const hasStop = text[at] === '.' && phrase.words.endsWith('.')
    if (hasStop || !phrase.needsStop) longest = { start, end: hasStop ? at + 1 : at, value: phrase.value }
  }
  return longest
}

/** One stop and at most three blanks. */
function overGap(text: string, start: number): number {
  let at = text[start] === '.' ? start + 1 : start
  for (
    let blanks = 0;
    blanks < 3 && at < text.length && fold(text.charCodeAt(at)) === gap && text[at] !== '.';
    blanks++
  )
    at++
  return at
}

function unitsOf(words: string): number[] {
  const units: number[] = []
  for (let i = 0; i < words.length; i++) {
    const unit = fold(words.charCodeAt(i))
    if (unit !== ignored && !(unit === gap && units[units.length - 1] === gap)) units.push(unit)
  }
  if (units[units.length - 1] === gap) units.pop()
  return units
}

const ignored = 0xffff
const blanks = [...'.\t\n\r \u00a0\u2002\u2003\u2009\u202f\u3000'].map((blank) => blank.charCodeAt(0))
/** How a unit is compared; filled as units are met. */
const folds = new Uint16Array(0x10000)

/** Behind the text stands a gap. */
function foldAt(text: string, at: number): number {
  return at < text.length ? fold(text.charCodeAt(at)) : gap
}

function fold(unit: number): number {
  const known = folds[unit] as number
  if (known !== 0) return known
  const folded = foldAnew(unit)
  folds[unit] = folded
  return folded
}

function foldAnew(unit: number): number {
  if (blanks.includes(unit)) return gap
  const character = String.fromCharCode(unit)
  // Soft hyphens, and what joins or directs letters.
  if (/[\u00ad\u200b-\u200f\u2060]/.test(character)) return ignored
  if (/[’ʻʼ‘]/.test(character)) return 39
  if (character === 'ı') return 105
  return character.toLowerCase().charCodeAt(0)
}

/** Chinese characters and kana stand without blanks between words. */
export function isUnspaced(unit: number): boolean {
  return (unit > 0x303f && unit < 0x3100) || (unit > 0x33ff && unit < 0xa000)
}
