import { foldWord } from './characters'
import type { Span } from './text'

/** How a filter reads one UTF-16 unit of a word. */
interface Units {
  fold: (unit: string) => string
  /** The folded unit, where it is one; 0 as long as it was not met. */
  single: Uint16Array
  /** What is folded to none or to several. */
  others: Map<number, string>
}

/** Of the units that are read below, no other means something else in one word than in another. */
const [several, unsure] = [0xfffe, 0xffff]

function unitsFor(fold: (unit: string) => string): Units {
  return { fold, single: new Uint16Array(0x10000), others: new Map() }
}

const folded = unitsFor(foldWord)

/**
 * What is not compared unit by unit: halves of a character, marks that join a letter, a sigma at a word's end, a dot over an i,
 * soft hyphens, digits in full width.
 */
const joins = /[\ud800-\udfff\u0307\u0654\u03a3\u00ad\u200b\uff10-\uff19]/

function meet(units: Units, unit: number): number {
  const written = String.fromCharCode(unit)
  const one = units.fold(written)
  const known = joins.test(written) ? unsure : one.length === 1 ? one.charCodeAt(0) : several
  units.single[unit] = known
  if (known === several) units.others.set(unit, one)
  return known
}

const latin = /\p{Script=Latin}/u
const cyrillic = /\p{Script=Cyrillic}/u
/** 1 for Latin, 2 for Cyrillic, 4 for all else; 0 as long as a unit was not met. */
const scripts = new Uint8Array(0x10000)
const mixture = 3

function meetScript(unit: number): number {
  const written = String.fromCharCode(unit)
  const script = latin.test(written) ? 1 : cyrillic.test(written) ? 2 : 4
  scripts[unit] = script
  return script
}

/**
 * A first look at a word: could it be one of a table's? Nearly all words of prose are refused by their units alone, without
 * a pattern or a string. What is not refused may still be none of them, and is looked up.
 */
export class WordFilter {
  private readonly bits = new Uint8Array(0x2000)

  /** `most` units of a word count, read by a fold of their own; by default the whole word, as words are compared. */
  constructor(
    private readonly most = Number.POSITIVE_INFINITY,
    private readonly units: Units = folded,
  ) {}

  /** A filter for words that are read unit by unit, as by `fold`, and of which the first `most` units of that count. */
  static ofBeginnings(most: number, fold: (unit: string) => string): () => WordFilter {
    const units = unitsFor(fold)
    return () => new WordFilter(most, units)
  }

  /** Takes in a word, or two words together, as the table has them, folded. Gives the number of the first (`numberOf`). */
  add(word: string, next?: string): number {
    const first = this.numberOf(word)
    this.take(next === undefined ? first : paired(first, this.numberOf(next)))
    return first
  }

  /** The same, of words that stand in a text, without folding them; null where their units do not tell how they are compared. */
  addFrom(text: string, word: Span, next: Span | null): number | null {
    const first = this.hashIn(text, word.start, word.end)
    const second = next && this.hashIn(text, next.start, next.end)
    if (first === null || (next && second === null)) return null
    this.take(second === null ? first : paired(first, second))
    return first
  }

  /** A number for a folded word, which others may have as well. */
  numberOf(word: string): number {
    let hash = 0x811c9dc5
    for (let i = 0; i < word.length && i < this.most; i++) hash = mixed(hash, word.charCodeAt(i))
    return shortened(hash)
  }

  private take(hash: number): void {
    this.bits[hash >> 3] = (this.bits[hash >> 3] as number) | (1 << (hash & 7))
  }

  /** Could the word between two offsets be in the table? */
  mayHave(text: string, start: number, end: number): boolean {
    const hash = this.hashIn(text, start, end)
    return hash === null || this.has(hash)
  }

  /** Could these two words be in the table, together? */
  mayHavePair(text: string, start: number, end: number, nextStart: number, nextEnd: number): boolean {
    const [first, next] = [this.hashIn(text, start, end), this.hashIn(text, nextStart, nextEnd)]
    return first === null || next === null || this.has(paired(first, next))
  }

  private has(hash: number): boolean {
    return ((this.bits[hash >> 3] as number) & (1 << (hash & 7))) !== 0
  }

  /** Of a word as it stands in a text; null where its units do not tell how it is compared. */
  private hashIn(text: string, start: number, end: number): number | null {
    const { most, units } = this
    let hash = 0x811c9dc5
    let count = 0
    let found = 0
    for (let i = start; i < end; i++) {
      const unit = text.charCodeAt(i)
      found |= (scripts[unit] as number) || meetScript(unit)
      if (count >= most) continue
      const known = (units.single[unit] as number) || meet(units, unit)
      if (known === unsure) return null
      if (known !== several) {
        hash = mixed(hash, known)
        count++
        continue
      }
      const written = units.others.get(unit) ?? ''
      for (let j = 0; j < written.length && count < most; j++, count++) hash = mixed(hash, written.charCodeAt(j))
    }
    // A word of two scripts is made whole before it is compared.
    return (found & mixture) === mixture ? null : shortened(hash)
  }
}

/** FNV-1a, by units. */
function mixed(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, 0x01000193)
}

function shortened(hash: number): number {
  return (hash ^ (hash >>> 16)) & 0xffff
}

function paired(first: number, next: number): number {
  return shortened(Math.imul(first, 0x9e3779b1) ^ Math.imul(next, 0x85ebca6b))
}
