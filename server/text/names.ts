import type { Span } from './text'

/** A capitalised word of a paragraph that may be a name. */
export interface NameWord extends Span {
  word: string
  /** Does a sentence or the paragraph begin with it? Then the capital says nothing. */
  opens: boolean
}

const capitalised = /(?<![\p{L}\p{M}\p{N}'’-])\p{Lu}[\p{Ll}\p{M}]{5,30}(?![\p{L}\p{M}\p{N}])/gu

/** Capitalised words of six letters or more: shorter ones lie a letter apart by nature. */
export function nameWordsOf(text: string): NameWord[] {
  const words: NameWord[] = []
  for (const match of text.matchAll(capitalised)) {
    const before = text.slice(Math.max(0, match.index - 3), match.index)
    const opens = match.index === 0 || /[!?…:“"«„*[\]\n]\s*$/.test(before) || /(?<![\p{Lu}])[.]\s*$/u.test(before)
    words.push({ start: match.index, end: match.index + match[0].length, word: match[0], opens })
  }
  return words
}
