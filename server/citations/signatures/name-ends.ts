/** Where words that name a level begin and end: before a comma, a label with its value, or the end of the sentence. */
import type { CodePattern } from './codes'
import { matchOf } from './matches'
import type { State } from './signature'
import { anyYear, years } from './years'

/** A capital, a number before words, years by themselves: `1920 års dossiersystem`, `Serie P, 1891-1916`. */
const nameStart = new RegExp(
  `[\\p{Lu}\\p{Lo}\\p{Script=Georgian}]|\\p{Nd}{1,4}(?:\\.?[ªº])?\\s\\p{L}{2}|${years},`,
  'uy',
)
const nameStop = /[,;:，；、،؛\n[\]()（）“”«»"=@<>{}|\\^~*_#]/
/** In UTF-16 units, and in words: what is longer is a sentence. */
const longestName = 90
const mostWords = 12

/** Null where no name begins, or where it does not end soon enough. */
export function nameEnd(state: State, start: number): number | null {
  const { text, from } = state
  nameStart.lastIndex = start
  if (!nameStart.test(text)) return null
  const last = Math.min(from.limit, start + longestName)
  let words = 0
  for (let at = start; at < last; at++) {
    const character = text[at] as string
    const bracket = character === '(' ? bracketInName(text, at) : null
    if (bracket !== null) {
      at = bracket
      continue
    }
    if (nameStop.test(character)) return at > start ? at : null
    if (at === start || !/\s/.test(text[at - 1] ?? '') || /\s/.test(character)) continue
    if (++words > mostWords) return null
    const end = endBeforeWord(state, start, at)
    if (end !== null) return end
  }
  if (Math.min(last, text.length) === text.length) return text.length
  return from.limit < start + longestName ? from.limit : null
}

/** Where the name ends if the word at `at` belongs to it no more. */
function endBeforeWord({ text, tables, stops }: State, start: number, at: number): number | null {
  if (stops && /[^\s.]{2}\.\s+$/u.test(text.slice(Math.max(start, at - 4), at))) return at
  // The stop of an abbreviation does not end a name, that of a longer word does.
  if (/\p{L}{7,}\.\s+$/u.test(text.slice(Math.max(start, at - 12), at))) return at - 1
  if (tables.codes.some((code) => beginsCode(code, text, at))) return at
  tables.labels.lastIndex = at
  if (!tables.labels.test(text)) return null
  return numberBehindLabel.test(text.slice(tables.labels.lastIndex, tables.labels.lastIndex + 14)) ? at : null
}

const numberBehindLabel = /^[.．]?\s?[:：]?\s?(?:№|[Nn]r?[°º.]?\s)?(?:\p{Nd}|[IVXLCDM]{1,8}(?!\p{L}))/u
const closesCode = /\s{0,2}[,.;:)\]]|$/uy

/** `Staten-Generaal 1.01.02, inv.nr. 12`: a code of several numbers begins where the name ends. */
function beginsCode(code: CodePattern, text: string, at: number): boolean {
  if (code.heads) return false
  const match = matchOf(code, text, at)?.[0]
  if (match === undefined || !/\p{Nd}[^\p{L}\p{Nd}\s]\p{Nd}/u.test(match)) return false
  closesCode.lastIndex = at + match.length
  return closesCode.test(text)
}

const yearsInBrackets = new RegExp(`^\\(${anyYear}(?:[-–/]\\p{Nd}{2,4})?\\)$`, 'u')

/** Brackets glued to a name, or with more of it behind them: `A.(AMD)`, `Poland. Ambasada (Soviet Union) Records`. */
function bracketInName(text: string, at: number): number | null {
  const length = text.slice(at, at + 31).indexOf(')')
  if (length < 0) return null
  const close = at + length
  const isGlued = !/\s/.test(text[at - 1] ?? ' ') && length < 12
  const isInside =
    isGlued || yearsInBrackets.test(text.slice(at, close + 1)) || /^\)\s\p{Lu}/u.test(text.slice(close, close + 3))
  return isInside ? close : null
}
