/** How a reference is told from a book by or of an archive: books have volumes, numbers, pages, a place and a year. */
import type { Level, Role } from '../../archives/format'
import type { ReadReference } from '../reference'
import { isLeaf } from '../roles'
import { rolesBehind } from './labels'
import { isLabelled, type Signature, type SignaturePart, type State } from './signature'
import type { SignatureTables } from './tables'
import { yearOfPrint } from './years'

/** What books have as well as archives. */
const inPrintToo: ReadonlySet<Role> = new Set<Role>(['volume', 'piece', 'item', 'document', 'page'])
/** Levels that say nothing without one above them. */
const tooLow: ReadonlySet<Role> = new Set<Role>(['piece', 'item', 'document'])

/** Where and when it appeared, behind its volume: `Paris, 1978`, `(Garzanti, Milano, 1959`, `1978, p.` */
const imprintBehind = new RegExp(
  `^[,.]?\\s{1,2}(?:[(]?\\p{Lu}[\\p{L}.’'-]{1,20}(?:\\s\\p{Lu}[\\p{L}.’'-]{1,20})?[,:]?\\s{1,2}(?:\\p{Lu}[\\p{L} ]{1,20},\\s{1,2})?${yearOfPrint}(?!\\p{Nd})|${yearOfPrint},\\s{1,2}\\p{L}{1,4}\\.)`,
  'u',
)
const onlyYearOfPrint = new RegExp(`^${yearOfPrint}$`, 'u')
const yearOfPrintHere = new RegExp(`${yearOfPrint}(?![\\p{L}\\p{Nd}])`, 'uy')

/** Is the whole of it a book: `Archives nationales, t. 2, Paris, 1978, p. 45`? */
export function isOfBook(text: string, { parts, clear }: Signature, { system }: SignatureTables): boolean {
  const levels = parts.filter(({ role }) => !isLeaf(role))
  const last = levels[levels.length - 1]
  if (!last) return false
  // `ACS, n. 3`: a number of a document, of nothing.
  if (levels.every(({ role }) => tooLow.has(role))) return levels.every(isLabelled)
  const isName = (part: SignaturePart) => !isLabelled(part) && system.names?.includes(part.role as Level)
  const isYear = ({ value }: SignaturePart) => onlyYearOfPrint.test(text.slice(value.start, value.end))
  if (clear > 0 && levels.some((part) => !isName(part) && !isYear(part) && !inPrintToo.has(part.role))) return false
  if (levels.some(isYear) && parts.some(({ role }) => role === 'page')) return true
  return imprintBehind.test(text.slice(last.value.end, last.value.end + 80))
}

/** A year of print, and no number of a file: `Inventaire, Bruxelles, 1978, p. 3`. */
export function isYearOfPrint(state: State, start: number, end: number): boolean {
  yearOfPrintHere.lastIndex = start
  return yearOfPrintHere.test(state.text) && rolesBehind(state, end).every((role) => inPrintToo.has(role))
}

/** A word and a year are where and when a book appeared: `Kraków 2010`. */
export function isImprint(state: State, words: string, end: number): boolean {
  return (
    /^\p{Lu}\p{Ll}+,?\s(?:1[89]|20)\p{Nd}{2}$/u.test(words) &&
    rolesBehind(state, end).every((role) => inPrintToo.has(role))
  )
}

/** What editions number; `ADAP, Nr. 12` may be a file's label elsewhere. */
const inEditionsToo: ReadonlySet<Role> = new Set<Role>(['volume', 'file', 'item', 'document', 'page'])

/**
 * `PA AA, R 1234; ADAP, Serie D, Bd. V, Nr. 12`: words with nothing but a volume, a number, a page name a book, unless
 * the reference before is of that form: `Botschaft Paris, Bd. 3; Botschaft Wien, Bd. 12`.
 */
export function isLikeBook({ parts, leaves }: Signature, last: ReadReference): boolean {
  const labelled = parts.filter(isLabelled)
  if (labelled.length === 0 || labelled.some(({ role }) => !inEditionsToo.has(role))) return false
  const before = last.parts.filter(isLabelled)
  return leaves !== null || !labelled.every(({ role }) => before.some((part) => part.role === role))
}
