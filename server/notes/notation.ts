import type { Masks } from '../text/masks'
import type { Format, Span } from '../text/text'
import type { LooseBracket } from './brackets'

/** How markers and notes are written; one file each. */
export type NotationId =
  | 'bracket'
  | 'gutenberg'
  | 'markdown'
  | 'inline'
  | 'symbol'
  | 'superscript'
  | 'parenthesis'
  | 'brace'
  | 'listed'
  | 'number'
  | 'latex'
  | 'restructuredtext'
  | 'org'
  | 'asciidoc'
  | 'typst'
  | 'tei'
  | 'html'

/** Something in a paragraph that may be a marker or the label of a note. */
export interface LabelToken extends Span {
  notation: NotationId
  /** What marker and note share, folded (`foldedLabel`): `12`, `*`, `iv`. Empty where a note is counted, not labelled. */
  label: string
  labelSpan: Span
  /** Of those without a label, all with one word here are counted together: a language has footnotes and endnotes. */
  counts?: string
  /** What marker and note share where the reader sees something else: the ids of elements. A note may have several. */
  keys?: readonly string[]
  /** A note that could be its own marker: does it take a marker before it, or one that calls its id, in place of itself? */
  awaits?: boolean
  /** A marker that says what it is, so that no note need prove it. */
  isPlain?: boolean
  /** Is it a note only if something calls it? */
  onlyIfCalled?: boolean
  /**
   * Can a note begin here, and at the paragraph's first line (`first`), a later one (`later`) or amid the text (`inner`)?
   */
  head: 'first' | 'later' | 'inner' | null
  /** Does the line before it end a sentence, or stand alone as a heading does? For heads on a later line. */
  afterEnd?: boolean
  /** How many blanks stand before it in its line; for heads. */
  indent: number
  /** Where the note's text begins; for heads. */
  textStart: number
  /**
   * For heads of notations that close their notes (`[Footnote 1: …]`, `\footnote{…}`): the closing mark. Null where it does not
   * stand in this paragraph. Undefined where a note has no closing mark.
   */
  closing?: Span | null
  /** Can it call a note? A head that can as well is marker and note in one: `^[…]`. */
  call: boolean
  /** Is what stands before it prose, and not code, a command or a table? */
  prose: boolean
  /** Does it stand right after a letter, as in `ladies[1]`, and `buffer[1]`? */
  glued?: boolean
  /** Something is missing or wrong in its brackets; it counts only where its partner waits for it, unless it is `certain`. */
  malformed: boolean
  /** So much like a label that it is one, whatever is wrong with it: `[Footnote!: …`. */
  certain?: boolean
  /** Does what begins here only continue the note before it: `*[Footnote: …`? */
  continues?: boolean
  /** For heads of plain lists: how the number is written. The notes of a list are written in one manner. */
  manner?: Manner
  /** For heads of plain lists: does what follows the number begin in small letters, as in a line that was wrapped there? */
  small?: boolean
  /** For bare numbers: how much their place says that they are markers. */
  weight?: number
  /** For calls whose signs mean much else besides: how much their place says that they are markers. */
  certainty?: Certainty
  /** Labels of one notation that are written in several ways, and so are no one numbering: `1)` is not `(1)`, `〔1〕` not `[1]`. */
  form?: Form
}

/** Half a parenthesis; a bracket other than `[`; a word for a note before the number, as in `（注1）`. */
export type Form = 'half' | '［' | '〔' | '【' | 'word'

/** `1. text`, `1) text`, `1: text`, `1 text`, `1 (return) [ text ]`, and `1` alone on its line. */
export type Manner = 'stop' | 'bracket' | 'colon' | 'bare' | 'return' | 'alone'

/** 0: only where it is due, the next number between its neighbours; 1: likely; 2: plainly a marker. */
export type Certainty = 0 | 1 | 2

export interface Notation {
  id: NotationId
  /** The formats of text in which it can occur. */
  formats: readonly Format[]
  /** Do its labels name a note in the whole document, whatever the order? Otherwise they count, and may start again. */
  named?: boolean
  /** Do its signs mean much else in most texts, so that they are notes only where the whole numbering says so? */
  careful?: boolean
  /** The marks (`marks.ts`) of which a paragraph has one wherever a token of it stands; without them it is always asked. */
  needs?: number
  /** All tokens of a paragraph, ascending. */
  tokensOf(text: string, masks: Masks, format: Format): LabelToken[]
  /** For notations that close their notes: the paragraph's brackets that another paragraph may close or open. */
  looseOf?(text: string, masks: Masks): LooseBracket[]
  /** Where a note has no closing mark: does the paragraph at `next` still belong to it, whose text before ends at `end`? */
  goesOn?(text: string, end: number, next: number): boolean
  /** Is a bracket that closes nothing a fault of the notes? Elsewhere it may be anything. */
  tellsStray?: boolean
  /** Can a note be given this label? */
  isLabel(label: string): boolean
  /** A label as it is written here: by itself, with the brackets of a marker, or with those of a note. */
  write(label: string, as: 'label' | 'marker' | 'note'): string
}

/** If the offset is the first in its line but for blanks: whether that line is the paragraph's first; otherwise null. */
export function lineHead(text: string, start: number, mostBlanks: number): 'first' | 'later' | null {
  let at = start
  while (at > 0 && start - at <= mostBlanks && isBlankBefore(text.charCodeAt(at - 1))) at--
  if (start - at > mostBlanks) return null
  if (at === 0) return 'first'
  return text[at - 1] === '\n' || text[at - 1] === '\r' ? 'later' : null
}

/** Blanks and what may stand with them at the head of a page: space, tab, no-break space, form feed, byte order mark. */
function isBlankBefore(unit: number): boolean {
  return unit === 32 || unit === 9 || unit === 0xa0 || unit === 12 || unit === 0xfeff
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
  const near = isFirstWord(text, start, line) ? before : line
  if (codeMark.test(near)) return false
  if (/[.,;:!?…”“"»’')\]]\s?$/u.test(near) && /\p{L}{2}/u.test(near)) return true
  return (near.match(/[\p{L}\p{M}]{2,}/gu) ?? []).length >= 2 || /[\p{Lo}]{4}/u.test(near)
}

/** Does nothing or one word stand before it in its line, and above it a line so long that it was wrapped there? */
function isFirstWord(text: string, start: number, line: string): boolean {
  const words = line.trim()
  if (words.length === 0) return true
  if (line.length === 48 || /\s/.test(words)) return false
  const lineStart = start - line.length
  return lineStart > 50 && !/[\r\n]/.test(text.slice(lineStart - 50, lineStart - 2))
}

/** How many blanks stand between the head of the line and the offset. */
export function indentOf(text: string, start: number): number {
  let at = start
  while (at > 0 && /[ \t\u00a0]/.test(text[at - 1] ?? '')) at--
  return start - at
}

/** The longest line that may be a heading, such as `Notes:`. */
const longestHeading = 40

/** Does the line before the one that an offset stands in end a sentence, or is it so short that nothing was wrapped there? */
export function isAfterEnd(text: string, start: number): boolean {
  const end = Math.max(text.lastIndexOf('\n', start - 1), text.lastIndexOf('\r', start - 1))
  const before = text.slice(Math.max(0, end - longestHeading - 2), Math.max(0, end)).trimEnd()
  const line = before.slice(Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r')) + 1)
  return line.length < longestHeading || /[.!?…。！？:;)\]”"»’'*_]$/u.test(line)
}

/** Where the text after a sign or bracket begins: behind blanks. */
export function behindBlanks(text: string, end: number): number {
  return end + (/^\s*/.exec(text.slice(end, end + 8))?.[0].length ?? 0)
}

/** Where the text after a label begins: behind a colon, if there is one, and blanks. */
export function textStartAfter(text: string, end: number): number {
  return end + (/^:?[\s\u00a0]*/.exec(text.slice(end, end + 8))?.[0].length ?? 0)
}
