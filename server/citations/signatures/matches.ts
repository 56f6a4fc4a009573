/** Codes where they stand in a text: the one that reads most, and its parts. */
import type { Form, Repository, Role } from '../../archives/format'
import { type CodePattern, longestWords } from './codes'
import { type SignaturePart, trimmed, unlabelledPart } from './signature'
import { codesOf, type SignatureTables } from './tables'

export interface CodeMatch {
  code: CodePattern
  match: RegExpExecArray
  start: number
  end: number
}

/** The longest match of the codes; of equals the first. */
export function longest(text: string, start: number, codes: readonly CodePattern[]): CodeMatch | null {
  let best: CodeMatch | null = null
  for (const code of codes) {
    const match = matchOf(code, text, start)
    if (match && match[0] && (!best || code.pattern.lastIndex > best.end))
      best = { code, match, start, end: code.pattern.lastIndex }
  }
  return best
}

/** What one code reads at an offset. */
export function matchOf(code: CodePattern, text: string, start: number): RegExpExecArray | null {
  if (!canBegin(code, text, start)) return null
  code.pattern.lastIndex = start
  return code.pattern.exec(text)
}

/** Does a code that needs no archive stand at an offset, in its own case? */
export function standsAloneAt(code: CodePattern, text: string, start: number): boolean {
  // The pattern is made when it is first asked for, so the cheap questions come before.
  const exact = code.alone && canBegin(code, text, start) ? code.exact : null
  if (!exact) return false
  exact.lastIndex = start
  return exact.test(text)
}

/** By what it must begin with alone: most codes need not be tried, and their patterns are never made. */
export function canBegin({ first, behindWords, digitWithin }: CodePattern, text: string, start: number): boolean {
  if (first) {
    first.lastIndex = start
    if (!first.test(text)) return false
  }
  if (behindWords && !behindWords.test(text.slice(start, start + longestWords + longestBehindWords))) return false
  return digitWithin === null || hasDigit.test(text.slice(start, start + digitWithin))
}

/** A code has no longer word than this behind its words. */
const longestBehindWords = 40
const hasDigit = /[\p{Nd}⁰¹²³⁴-⁹]/u

/** One for each level that the code names here. */
export function partsOfCode({ code, match, start }: CodeMatch, form: Form): SignaturePart[] {
  const parts: SignaturePart[] = []
  let from = 0
  for (const role of code.levels) {
    const value = match.groups?.[role]
    if (value === undefined) continue
    const at = match[0].indexOf(value, from)
    from = at + value.length
    const span = trimmed(match[0], at, from)
    parts.push(unlabelledPart(role, { start: start + span.start, end: start + span.end }, form))
  }
  return parts
}

/** The level that a code begins with. */
export function headOf({ levels }: CodePattern): Role {
  return levels[0] as Role
}

/** The codes that only this archive has. */
export function ownCodes({ system }: SignatureTables, repository: Repository | null): readonly CodePattern[] {
  return repository ? codesOf(repository, system) : []
}

/** The archive's own codes go before its system's. */
export function codesIn(tables: SignatureTables, repository: Repository | null): readonly CodePattern[] {
  const own = ownCodes(tables, repository)
  return own.length > 0 ? [...own, ...tables.codes] : tables.codes
}

/** Does a code of letters and numbers stand here? */
export function isCodeAt(text: string, at: number, tables: SignatureTables, repository: Repository | null): boolean {
  const code = longest(text, at, codesIn(tables, repository))
  return code !== null && /\p{L}.*\p{Nd}/su.test(code.match[0])
}

/** A number by itself, with a letter or not: many a thing beside a file. */
export function isBareNumber(written: string): boolean {
  return /^\p{Nd}+\p{Ll}?$/u.test(written)
}
