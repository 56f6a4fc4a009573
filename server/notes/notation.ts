import type { Masks } from '../text/masks'
import type { Format, Span } from '../text/text'

/** How markers and notes are written; one file each. */
export type NotationId = 'bracket' | 'markdown' | 'symbol'

/** Something in a paragraph that may be a marker or the label of a note. */
export interface LabelToken extends Span {
  notation: NotationId
  /** What marker and note share: `12`, `*`. */
  label: string
  labelSpan: Span
  /** Can a note begin here, and at the paragraph's first line (`first`) or a later one (`later`)? */
  head: 'first' | 'later' | null
  /** How many blanks stand before it in its line; for heads. */
  indent: number
  /** Where the note's text begins; for heads. */
  textStart: number
  /** Can it call a note? */
  call: boolean
  /** Is what stands before it prose, and not code, a command or a table? */
  prose: boolean
  /** Does it stand right after a letter, as in `ladies[1]`, and `buffer[1]`? */
  glued?: boolean
  /** Something is missing or wrong in its brackets; it counts only where its partner waits for it. */
  malformed: boolean
}

export interface Notation {
  id: NotationId
  /** All tokens of a paragraph, ascending. */
  tokensOf(text: string, masks: Masks, format: Format): LabelToken[]
}

/** If the offset is the first in its line but for blanks: whether that line is the paragraph's first; otherwise null. */
export function lineHead(text: string, start: number, mostBlanks: number): 'first' | 'later' | null {
  let at = start
  while (at > 0 && start - at <= mostBlanks && /[ \t\u00a0\f\uFEFF]/.test(text[at - 1] ?? '')) at--
  if (start - at > mostBlanks) return null
  if (at === 0) return 'first'
  return text[at - 1] === '\n' || text[at - 1] === '\r' ? 'later' : null
}

const codeMark = /[=<>{}$_#|\\@`~^]/
/** Another marker of Markdown, or the end of one, is no code. */
const otherMarker = /\[?\^[^\]\s[^]{1,60}\]/g

/**
 * Does a marker at `start` stand in prose: after the mark that ends a sentence or clause, or after two words, and not
 * among the marks of code? A log line, a prompt and an index (`x[1]`) do not.
 */
export function isInProse(text: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - 48), start).replace(otherMarker, '')
  const line = before.slice(Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r')) + 1)
  const near = line.trim().length > 0 ? line : before
  if (codeMark.test(near)) return false
  if (/[.,;:!?…”“"»’')\]]\s?$/u.test(near) && /\p{L}{2}/u.test(near)) return true
  return (near.match(/[\p{L}\p{M}]{2,}/gu) ?? []).length >= 2 || /[\p{Lo}]{4}/u.test(near)
}

/** How many blanks stand between the head of the line and the offset. */
export function indentOf(text: string, start: number): number {
  let at = start
  while (at > 0 && /[ \t\u00a0]/.test(text[at - 1] ?? '')) at--
  return start - at
}
