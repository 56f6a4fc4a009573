/** How far the value of a level goes: `Р-1235`, `р-29`, `65а`, `13-б`, `52/1`, `93/II`. */
import type { Role } from '../archives/format'
import type { Span } from '../text/text'

const value =
  /(?:\p{Lu}{1,4}[-–—]?|\p{Ll}{1,2}[-–—])?\d+(?:[-–]?\p{L}{1,3}(?![\p{L}\p{M}])\d*)?(?:\/(?:\d+\p{L}{0,2}|[IVX]+)(?!\p{L}))*/uy
/** `ф. Р 5446`, `ф. 176 К`: a fonds' letter may stand off from its number. */
const letterBefore = /\p{Lu}\s(?=\d)/uy
const letterApart = /\s\p{Lu}(?=\s?[,;])/uy
/** Levels of which a reference may name a range: `dd. 61–63`. */
const ranges: ReadonlySet<Role> = new Set<Role>(['file', 'piece', 'volume'])
const rangeEnd = /\s?[-–—]\s?\d+\p{L}?(?![\p{L}\d])/uy
const subfonds = /([.,]?\s)(\p{Lu}{2,6}(?:[\s-]\p{Lu}{2,4})?|\p{Lu}{1,2}-\d{1,2})(?=\s*[,.;(])/uy

/** Where the value that begins at `start` ends; `start` itself where none does. */
export function valueEnd(text: string, start: number, role: Role): number {
  letterBefore.lastIndex = start
  value.lastIndex = role === 'fonds' && letterBefore.test(text) ? letterBefore.lastIndex : start
  if (!value.test(text)) return start
  const more = role === 'fonds' ? letterApart : ranges.has(role) ? rangeEnd : null
  if (!more) return value.lastIndex
  more.lastIndex = value.lastIndex
  return more.test(text) ? more.lastIndex : value.lastIndex
}

/** The department that follows a fonds' number, `ф. 17 ОГПУ`, and whether it follows a stop or comma, where it could be something else as well. */
export function subfondsAt(text: string, fondsEnd: number): { span: Span; afterStop: boolean } | null {
  subfonds.lastIndex = fondsEnd
  const match = subfonds.exec(text)
  if (!match) return null
  const gap = match[1] ?? ''
  return { span: { start: fondsEnd + gap.length, end: subfonds.lastIndex }, afterStop: gap.length > 1 }
}
