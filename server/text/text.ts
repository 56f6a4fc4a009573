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
export type Format = 'plain' | 'markdown'

/** Offsets at which lines begin. A line ends with LF, CR LF or CR, as in LSP. */
export function lineStartsOf(text: string): number[] {
  const starts = [0]
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code === 10 || (code === 13 && text.charCodeAt(i + 1) !== 10)) starts.push(i + 1)
  }
  return starts
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
