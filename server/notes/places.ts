/** What stands right before a marker: the word or mark that it is glued to, or a blank. */
import type { Certainty } from './notation'

export interface Before {
  kind: 'word' | 'mark' | 'number' | 'blank' | 'start' | 'other'
  /** The word or number before it; before the marks, if there are such. */
  word: string
  /** How many letters it has. */
  letters: number
  /** The closing marks between the word and the marker. */
  marks: string
  /** Does a number stand before the word, as before a unit? */
  afterNumber: boolean
  /** Does it belong to a formula? */
  operator: boolean
}

/** Stops of scripts that have their own: Armenian, Arabic, Urdu, Indian, Tibetan, Burmese, Ethiopic, Khmer, East Asian. */
const stops = '։؟۔।॥།၊။።፧។៕。！？｡'
/** Marks that end no sentence in these scripts. */
const commas = '՝،؛፣፤፥、，；：'
/** What closes a quotation in one language or another. */
const quotes = '”“"»«’›‹」』】》〉）'

const around = new RegExp(
  `([\\p{L}\\p{M}'’\\u00ad-]*[\\p{L}\\p{M}]|\\p{Nd}(?:[\\p{Nd}.,/–-]*\\p{Nd})?)?([.,;:!?…')\\]*_—–%°${quotes}${stops}${commas}]*)([ \\u00a0\\u202f\\u2009\\t\\r\\n]*)$`,
  'u',
)
const sentenceEnd = new RegExp(`[.!?…')\\]${quotes}${stops}]$`, 'u')
const markAfter = new RegExp(`^[.,;:!?…')\\]${quotes}${stops}${commas}]`, 'u')
const isWide = /[（［]/
const pauseAtEnd = /[、，；：,;:]$/
const stopAtEnd = /[。！？｡]$/
export const closingMark = new RegExp(`[”"»’」』》〉]|[.,;:!?…${stops}${commas}]$`, 'u')

const formula = /[=+·×<>|][ \u00a0]?$|[*/^\\⁻⁺⁰¹²³⁴-⁹₀-₉]$/

/** Looks at the few characters before an offset. */
export function gluedBefore(text: string, start: number): Before {
  const near = text.slice(Math.max(0, start - 40), start)
  const match = around.exec(near)
  const [whole = '', word = '', marks = '', blanks = ''] = match ?? []
  const earlier = near.slice(0, near.length - whole.length)
  // In scripts whose vowels are marks over the letters, one letter may be a word: `है`.
  const letters = (word.match(/\p{Lo}/u.test(word) ? /[\p{L}\p{M}]/gu : /\p{L}/gu) ?? []).length
  const isNumeral = word !== '' && letters === 0
  const base = {
    word,
    letters,
    marks,
    afterNumber: /\p{N}[ \u00a0\u202f\u2009]?$/u.test(earlier),
    operator:
      formula.test(earlier.slice(-2)) &&
      !(marks.includes('*') && earlier.endsWith('*')) &&
      // A measure may end the sentence: `3 m³.⁴`
      !/^[.;:!?”"»][^*]*$/.test(word === '' ? marks : ''),
  }
  if (blanks !== '') return { ...base, kind: word !== '' || marks !== '' ? 'blank' : 'start' }
  if (marks !== '') return { ...base, kind: word === '' && !/\p{L}|[⁰¹²³⁴-⁹)\]}]$/u.test(earlier) ? 'other' : 'mark' }
  if (isNumeral) return { ...base, kind: 'number' }
  if (word !== '') return { ...base, kind: 'word' }
  return { ...base, kind: earlier === '' ? 'start' : 'other' }
}

/**
 * How plainly a label in brackets at this place calls a note: glued to a word or its closing mark it does; between two blanks
 * it may as well number the points of a sentence. Null where it is part of something else: `f(1)`, `12(3)`, `§ 4 (1)`.
 */
export function certaintyBetween(text: string, at: number, end: number): Certainty | null {
  const after = text.slice(end, end + 6)
  // Where a script writes no blanks between words, the next one follows at once.
  if (/^(?!\p{Lo})\p{L}|^[\p{N}_=$\\/*+-]|^\s?=|^\((?!\d{1,3}\))/u.test(after)) return null
  const before = gluedBefore(text, firstOfRow(text, at, bracketed))
  if (before.operator) return null
  switch (before.kind) {
    case 'word':
      if (before.letters < 2 && !/^\p{Lo}/u.test(before.word)) return null
      // Where all words are glued to what is before and behind them, that says nothing: `条件（1）は`.
      return isWide.test(text[at] ?? '') && /^\p{Lo}/u.test(after) ? 0 : 2
    case 'mark':
      // Where no blank follows the mark, a point of a list may: `如下：（1）甲；（2）乙`.
      if ((isWide.test(text[at] ?? '') || /^\p{Lo}/u.test(after)) && !markAfter.test(after)) {
        if (pauseAtEnd.test(before.marks)) return 0
        if (stopAtEnd.test(before.marks)) return 1
      }
      if (before.letters > 1 || closingMark.test(before.marks)) return 2
      return /[)\]]$/.test(before.marks) ? 1 : 0
    case 'blank': {
      // A year, or two: `1865–1867 (1)`.
      if (before.marks === '' && before.letters === 0) return /(?:^|[–/-])\p{N}{3,4}$/u.test(before.word) ? 0 : null
      const endsSentence = sentenceEnd.test(before.marks)
      const isBeforeMark = markAfter.test(after)
      if (endsSentence && isBeforeMark) return 2
      return endsSentence || isBeforeMark ? 1 : 0
    }
    default:
      return null
  }
}

const bracketed = /(?:\{\d{1,4}\}[,\s]?|\(\d{1,3}\)[,\s]?)+$/

/** Where a row of markers begins, of which the offset is behind the others: `mill.(1)(2)`. */
export function firstOfRow(text: string, at: number, marker: RegExp): number {
  const near = text.slice(Math.max(0, at - 24), at)
  return at - (marker.exec(near)?.[0].length ?? 0)
}
