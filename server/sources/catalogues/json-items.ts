/**
 * Walks a JSON text without making anything of it, so that a large array is read item by item, each with its place, and one
 * that is broken does not lose the rest. Offsets are UTF-16.
 */

const [quote, backslash, comma, colon] = [0x22, 0x5c, 0x2c, 0x3a]
const [openBrace, closeBrace, openBracket, closeBracket] = [0x7b, 0x7d, 0x5b, 0x5d]

export interface Member {
  key: string
  /** Where its value begins. */
  start: number
}

/** Over blanks, and the mark at the start of a file that says how it is encoded. */
export function afterBlank(text: string, at: number): number {
  let offset = at
  for (; offset < text.length; offset++) {
    const unit = text.charCodeAt(offset)
    if (unit !== 32 && unit !== 10 && unit !== 13 && unit !== 9 && unit !== 0xfeff) break
  }
  return offset
}

/** The end of the string that begins at an offset; -1 where it has none. */
function stringEnd(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    if (unit === backslash) at++
    else if (unit === quote) return at + 1
  }
  return -1
}

/** The end of the value that begins at an offset, by its brackets alone; -1 where it has none. */
export function valueEnd(text: string, start: number): number {
  let depth = 0
  for (let at = start; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    if (unit === quote) {
      at = stringEnd(text, at) - 1
      if (at < 0) return -1
      if (depth === 0) return at + 1
    } else if (unit === openBrace || unit === openBracket) depth++
    else if (unit === closeBrace || unit === closeBracket) {
      if (depth === 0) return at
      if (--depth === 0) return at + 1
    } else if (depth === 0 && (unit === comma || unit <= 32)) return at
  }
  return depth === 0 ? text.length : -1
}

/** The next member of an object, after its opening brace or after a value of it; null where there is none. */
export function nextMember(text: string, after: number): Member | null {
  const start = afterComma(text, after)
  if (text.charCodeAt(start) !== quote) return null
  const end = stringEnd(text, start)
  if (end < 0) return null
  const mark = afterBlank(text, end)
  const value = text.charCodeAt(mark) === colon ? afterBlank(text, mark + 1) : text.length
  if (value >= text.length) return null
  const key = parsed(text.slice(start, end))
  return typeof key === 'string' ? { key, start: value } : null
}

/** Where the next element of an array begins, after its opening bracket or after an element; -1 where there is none. */
export function nextElement(text: string, after: number): number {
  const start = afterComma(text, after)
  return start >= text.length || text.charCodeAt(start) === closeBracket ? -1 : start
}

function afterComma(text: string, after: number): number {
  const at = afterBlank(text, after)
  return text.charCodeAt(at) === comma ? afterBlank(text, at + 1) : at
}

/** Where the value of a member of an object begins, by the names on the way to it; -1 where it has none. */
export function memberAt(text: string, objectStart: number, path: readonly string[]): number {
  let at = objectStart
  for (const name of path) {
    let member = text.charCodeAt(at) === openBrace ? nextMember(text, at + 1) : null
    while (member && member.key !== name) {
      const end = valueEnd(text, member.start)
      member = end < 0 ? null : nextMember(text, end)
    }
    if (!member) return -1
    at = member.start
  }
  return at
}

/** What a piece of JSON says; undefined where it is none. */
export function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

export interface Item {
  start: number
  end: number
  /** Undefined where it is broken. */
  value: unknown
  /** Does the file end in it? */
  breaksOff: boolean
}

/** A broken item is looked over to its end, which may be far away; so many are borne with. */
const mostBroken = 20

/**
 * The elements of the array that begins at an offset, one by one. After a broken one it goes on at the next that begins on a
 * line of its own as that one did.
 */
export function* itemsOf(text: string, arrayStart: number): Generator<Item, void, undefined> {
  let broken = 0
  let at = nextElement(text, arrayStart + 1)
  while (at >= 0) {
    const end = valueEnd(text, at)
    const value = end < 0 ? undefined : parsed(text.slice(at, end))
    const next = value === undefined ? sameIndent(text, at, end) : -1
    yield { start: at, end: end < 0 ? text.length : end, value, breaksOff: end < 0 && next < 0 }
    if (value === undefined && (++broken > mostBroken || end === at)) return
    if (next < 0 && end < 0) return
    at = next < 0 ? nextElement(text, end) : next
  }
}

/** The first object after `start`, before `end`, that begins its line with the same blanks; -1 where there is none. */
function sameIndent(text: string, start: number, end: number): number {
  const lineStart = text.lastIndexOf('\n', start)
  const indent = text.slice(lineStart, start)
  if (lineStart < 0 || indent.trim() !== '') return -1
  const found = text.indexOf(`${indent}{`, start + 1)
  return found < 0 || (end >= 0 && found >= end) ? -1 : found + indent.length
}
