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
  /** By UTF-16 unit: the groups of phrases that begin with it, and those that go on with it. */
  first: Int32Array
  second: Int32Array
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
  const trie: Trie<T> = {
    root: { next: new Map(), phrase: null },
    first: new Int32Array(0x10000),
    second: new Int32Array(0x10000),
  }
  for (const phrase of phrases) {
    let node = trie.root
    const units = unitsOf(phrase.words)
    for (const unit of units) {
      let next = node.next.get(unit)
      if (!next) {
        next = { next: new Map(), phrase: null }
        node.next.set(unit, next)
      }
      node = next
    }
    node.phrase ??= phrase
    const [head, then] = units
    if (head === undefined || then === undefined) continue
    const group = 1 << (head % 31)
    for (const unit of writingsOf(head)) trie.first[unit] = (trie.first[unit] ?? 0) | group
    for (const unit of writingsOf(then)) trie.second[unit] = (trie.second[unit] ?? 0) | group
  }
  return trie
}

/**
 * The phrases in a text, ascending, without overlap; of several at one place the longest. The end of a longer
 * abbreviation is none: `A.E.` in `A.M.A.E.`
 */
export function phrasesIn<T>(text: string, table: PhraseTable<T>): Found<T>[] {
  const { first, second, root } = trieOf(table)
  const found: Found<T>[] = []
  const last = text.length - 1
  for (let i = 0; i < last; i++) {
    const groups = first[text.charCodeAt(i)] as number
    if (groups === 0 || (groups & (second[text.charCodeAt(i + 1)] as number)) === 0) continue
    if (isInWord(text, i - 1) && !isUnspaced(text.charCodeAt(i))) continue
    if (text[i + 1] === '.' && /(?:^|[^\p{L}])\p{L}\.$/u.test(text.slice(Math.max(0, i - 3), i))) continue
    const here = longestAt(text, i, root)
    if (!here) continue
    found.push(here)
    i = here.end - 1
  }
  return found
}

/** Is one of the phrases in a text? */
export function hasPhrase<T>(text: string, table: PhraseTable<T>): boolean {
  const { first, second, root } = trieOf(table)
  for (let i = 0; i < text.length - 1; i++) {
    const groups = first[text.charCodeAt(i)] as number
    if (groups === 0 || (groups & (second[text.charCodeAt(i + 1)] as number)) === 0) continue
    if (isInWord(text, i - 1) && !isUnspaced(text.charCodeAt(i))) continue
    if (longestAt(text, i, root)) return true
  }
  return false
}

/** The longest phrase that begins at an offset. */
export function phraseAt<T>(text: string, start: number, table: PhraseTable<T>): Found<T> | null {
  return longestAt(text, start, trieOf(table).root)
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
  for (let blanks = 0; blanks < 3 && fold(text.charCodeAt(at)) === gap && text[at] !== '.'; blanks++) at++
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

/** All units that are compared as this one. */
function writingsOf(unit: number): number[] {
  if (unit === gap) return blanks
  const character = String.fromCharCode(unit)
  const writings = [character, character.toUpperCase()]
  if (character === 'i') writings.push('ı', 'İ')
  if (character === "'") writings.push('’', 'ʻ', 'ʼ', '‘')
  return writings.filter((writing) => writing.length === 1).map((writing) => writing.charCodeAt(0))
}

const ignored = 0xffff
const blanks = [...'.\t\n\r \u00a0\u2002\u2003\u2009\u202f\u3000'].map((blank) => blank.charCodeAt(0))
/** How a unit is compared; filled as units are met. */
const folds = new Uint16Array(0x10000)

function fold(unit: number): number {
  if (Number.isNaN(unit)) return ignored
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
