/** Codes, in which the order and the marks say what each number is: `FO 371/3083`, `R 43-I/161`. */
import { homeLanguage } from '../../archives/archives'
import type { Form } from '../../archives/format'
import { leavesAt } from '../leaves'
import { isYearOfPrint } from './books'
import type { CodePattern } from './codes'
import { isBeforeLabel, rolesBehind } from './labels'
import { type CodeMatch, codesIn, headOf, isBareNumber, longest, ownCodes, partsOfCode } from './matches'
import { fits } from './order'
import type { Found, State } from './signature'
import { endsInYear } from './years'

/** A code of the archive or of its system. */
export function coded(state: State, at: number): Found | null {
  const { text, tables, from } = state
  const codes = codesIn(tables, from.repository)
  const best = bestAt(state, at, codes)
  if (!best) return null
  const { code, end } = best
  const parts = partsOfCode(best, tables.system.forms[0] as Form)
  const leaf = parts.find(({ role }) => role === 'leaf')
  const leaves = leaf ? leavesAt(text, leaf.value.start, leaf.form) : null
  const isBare = isBareNumber(best.match[0])
  if (isBare && isSomethingElse(state, leaves ? { ...best, end: leaves.end } : best)) return null
  const own = ownCodes(tables, from.repository).includes(code)
  return {
    parts,
    leaves,
    end: leaves?.end ?? end,
    kind: 'code',
    // A number right behind an archive is a postcode, a page, a year.
    bare: isBare && ((state.parts.length === 0 && !from.under) || isYearOfPrint(state, best.start, end)),
    own,
    top: code.top,
    implied: code.implies,
    language: code.language ?? (own ? (homeLanguage(from.repository) ?? null) : null),
  }
}

function bestAt(state: State, at: number, codes: readonly CodePattern[]): CodeMatch | null {
  const { text, from, parts } = state
  const fitting = deeperFirst(
    state,
    codes.filter((code) => code.levels.length > 0 && fits(state, headOf(code))),
  )
  const best =
    (from.leavesAbove && parts.length === 0 ? bareLeaf(text, at, fitting) : null) ?? longest(text, at, fitting)
  return best && parts.length > 0 && beginsAnother(state, best, codes, fitting) ? null : best
}

/** Codes below what was read go before those that take a name's place: in `VOC, 1234` the number is no code of the fonds. */
function deeperFirst({ tables, lastRank }: State, codes: readonly CodePattern[]): CodePattern[] {
  const isDeeper = (code: CodePattern) => tables.rank(headOf(code)) > lastRank
  return [...codes.filter(isDeeper), ...codes.filter((code) => !isDeeper(code))]
}

/** After *ibid.* a bare number is another leaf, where what it points to has one: `A.g.e., 13b`. */
function bareLeaf(text: string, at: number, codes: readonly CodePattern[]): CodeMatch | null {
  return longest(
    text,
    at,
    codes.filter((code) => headOf(code) === 'leaf'),
  )
}

/**
 * Does another reference begin here rather than the next level of this one? So it is where a code that begins higher
 * reads more (`FO 371/5178, CAB 24/117` and not a paper `CAB 24`), or as much with the same head (`C 1/16/234, C 1/17/45`).
 */
function beginsAnother(
  { text, parts }: State,
  best: CodeMatch,
  codes: readonly CodePattern[],
  fitting: readonly CodePattern[],
): boolean {
  const higher = longest(
    text,
    best.start,
    codes.filter((code) => !fitting.includes(code)),
  )
  if (!higher || higher.end < best.end) return false
  if (higher.end > best.end) return true
  const head = headOf(higher.code)
  return parts.some(
    ({ role, value }) => role === head && text.slice(value.start, value.end) === higher.match.groups?.[head],
  )
}

/** Does a bare number begin a sentence or a date, or belong to a name? */
function isSomethingElse(state: State, best: CodeMatch): boolean {
  if (!isClosed(state, best.end)) return true
  // `12/34, 3 Zilkade 1333` ends in a date.
  if (state.afterAside && !/\S/.test(state.gap)) return true
  return isYearAboveLabel(state, best)
}

/** After a bare number something must end; a code may go on in the sentence. */
const closes = /\s{0,2}(?:\.(?![\p{L}\p{Nd}ªº])|[,;:)\]}，、；。）؛،»”"’]|$|[–—-]\s|\n)/uy

function isClosed(state: State, end: number): boolean {
  closes.lastIndex = end
  return closes.test(state.text) || isBeforeLabel(state, end)
}

/** `Gabinetto, 1924, b. 12`: years by themselves name a part of the fonds. */
function isYearAboveLabel(state: State, { code, match, end }: CodeMatch): boolean {
  if (!state.afterName || !endsInYear(match[0])) return false
  const roles = rolesBehind(state, end)
  const rank = state.tables.rank(headOf(code))
  return roles.length > 0 && roles.every((role) => state.tables.rank(role) <= rank)
}
