/** A place in a text: UTF-16 offsets from its start, `end` exclusive. */
export interface Span {
  start: number
  end: number
}

/** LSP's position: zero-based line, UTF-16 character. */
export interface Position {
  line: number
  character: number
}

export interface Range {
  start: Position
  end: Position
}

/** How a text is written; it decides what is code, what a link, and which notations can occur. */
export type Format = 'plain' | 'markdown' | 'latex' | 'restructuredtext' | 'org' | 'asciidoc' | 'typst' | 'xml' | 'html'

/** Offsets at which lines begin. A line ends with LF, CR LF or CR, as in LSP. */
export function lineStartsOf(text: string): number[] {
  const starts = [0]
  if (text.includes('\r')) {
    for (const match of text.matchAll(/\r\n|\r|\n/g)) starts.push(match.index + match[0].length)
  } else {
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  }
  return starts
}

/** How many UTF-16 units two texts share at their start. */
export function sharedStart(a: string, b: string): number {
  const most = Math.min(a.length, b.length)
  let from = 0
  // Whole pieces are compared at once, which is far faster than unit by unit.
  for (let piece = 1 << 16; piece > 0; piece >>= 2) {
    while (from + piece <= most && a.slice(from, from + piece) === b.slice(from, from + piece)) from += piece
  }
  return from
}

/** How many UTF-16 units two texts share at their end. */
export function sharedEnd(a: string, b: string): number {
  const most = Math.min(a.length, b.length)
  let from = 0
  for (let piece = 1 << 16; piece > 0; piece >>= 2) {
    const same = (length: number) =>
      a.slice(a.length - length, a.length - from) === b.slice(b.length - length, b.length - from)
    while (from + piece <= most && same(from + piece)) from += piece
  }
  return from
}

/** The last index whose element is not greater than `value`; `sorted` ascends and its first element is not greater. */
export function lastNotAfter(sorted: readonly number[], value: number): number {
  let low = 0
  let high = sorted.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((sorted[middle] ?? 0) <= value) low = middle
    else high = middle - 1
  }
  return low
}

/**
 * The index of the first element for which `isBefore` does not hold; their number where it holds for all. The elements for which it
 * does come first.
 */
export function firstNot<T>(sorted: readonly T[], isBefore: (element: T) => boolean): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (isBefore(sorted[middle] as T)) low = middle + 1
    else high = middle
  }
  return low
}

/** The index of the first span that begins at or after `offset`; their number where none does. The spans ascend. */
export function firstFrom(spans: readonly Span[], offset: number): number {
  return firstNot(spans, ({ start }) => start < offset)
}

/** Does one of the spans (ascending, without overlap) share a character with `span`? */
export function overlapsAny(spans: readonly Span[], span: Span): boolean {
  const last = spans[firstFrom(spans, span.end) - 1]
  return last !== undefined && last.end > span.start
}

/** The position of an offset; an offset outside the text is moved to its nearer end. */
export function positionAt(lineStarts: readonly number[], length: number, offset: number): Position {
  const inside = Math.max(0, Math.min(offset, length))
  const line = lastNotAfter(lineStarts, inside)
  return { line, character: inside - (lineStarts[line] ?? 0) }
}

/** The offset of a position; a line or character outside the text is moved to its nearer end, as LSP asks. */
export function offsetAt(text: string, lineStarts: readonly number[], position: Position): number {
  if (position.line < 0) return 0
  const start = lineStarts[position.line]
  if (start === undefined) return text.length
  let end = lineStarts[position.line + 1] ?? text.length
  while (end > start && (text[end - 1] === '\n' || text[end - 1] === '\r')) end--
  return Math.min(start + Math.max(0, position.character), end)
}

export function contains(span: Span, offset: number): boolean {
  return span.start <= offset && offset <= span.end
}
