/**
 * What a format is to Fontes: how editors call it, which files are in it, and what of it is prose. Data, one file a
 * format; `blocks.ts` and `masks.ts` read it. No pattern here may take more than linear time.
 */
import type { Format, Span } from '../text'

/** Prose is read; what stands in code, front matter and comments is not. */
export type BlockKind = 'prose' | 'code' | 'frontMatter' | 'comment'

/** A paragraph, or another piece of a text that is read by itself. Blocks ascend; blank lines lie between them. */
export interface Block {
  start: number
  end: number
  kind: BlockKind
}

/** Says of each further line whether a block goes on: the line is inside, it is the last, or the block ended before it. */
export type Closing = (line: string) => 'inside' | 'last' | 'before'

/** Lines that are a block of their own, whatever stands in them. */
export interface BlockRule {
  kind: BlockKind
  /** The line that opens it. */
  opens: RegExp
  /** How it closes, by the line that opened it; null where that line is all. */
  closes(opening: RegExpExecArray): Closing | null
  /** Only where no paragraph is open, or only at the head of the text. */
  only?: 'paragraph' | 'text'
}

/** How a comment begins and ends that tells Fontes what to ignore; one that closes with nothing goes to the end of its line. */
export interface CommentForm {
  opens: string
  /** What stands between the keyword and the codes. */
  before: string
  closes: string
  /** Does it need blank lines around it? */
  isApart?: boolean
}

export const markupComment: CommentForm = { opens: '<!-- ', before: ' ', closes: ' -->' }
export const bracketedComment: CommentForm = { opens: '[', before: ': ', closes: ']' }

/** For languages of elements: which of them divide a text, and which hold no prose. */
export interface Elements {
  /** They do not divide a paragraph, even at the head of a line. */
  inline: ReadonlySet<string>
  /** They divide it wherever they stand. */
  blocks: ReadonlySet<string>
  /** What they hold is no prose. */
  verbatim: ReadonlySet<string>
  /** What is said of the text, before it. */
  matter: ReadonlySet<string>
  /** Notes: what stands in one is not divided. */
  notes: ReadonlySet<string>
}

export interface Syntax {
  format: Format
  /** VS Code's names for it, and those of extensions that bring it. */
  languages: readonly string[]
  /** What other editors call it. */
  otherNames: readonly string[]
  /** The endings of its files. */
  endings: readonly string[]
  /** Is it read unless its user says otherwise? */
  byDefault: boolean
  /** The form in which such comments are written. */
  comment: CommentForm
  /** The characters with which a line must begin, after blanks, to open one of `blocks` or fit `begins`; null for any. */
  openers: string | null
  blocks: readonly BlockRule[]
  /** A line that begins a paragraph though none ended. */
  begins: RegExp | null
  /** The last line of a paragraph, where what is indented after it is code. */
  announcesCode: RegExp | null
  elements: Elements | null
  /**
   * What of a paragraph is not prose, in one pass from left to right: the groups `code` and `comment` (nothing in
   * them counts), `mark` (the language's own marks: no prose, but notes may be written with them) and anything else, which is
   * prose that is passed over.
   */
  tokens: RegExp | null
  /** What a reader sees of code, and of what is passed over; null where that is itself. */
  inPrint: ((written: string) => string) | null
  /** Further spans without prose, where a pattern cannot find them. */
  codeSpans: ((text: string) => Span[]) | null
  /** Characters at which a link ends, beside those that end any. */
  linkEnds: RegExp | null
}

/** A format without anything of its own: plain text. */
export const nothingOfItsOwn: Omit<Syntax, 'format' | 'languages' | 'endings'> = {
  otherNames: [],
  byDefault: true,
  comment: bracketedComment,
  openers: '',
  blocks: [],
  begins: null,
  announcesCode: null,
  elements: null,
  tokens: null,
  inPrint: null,
  codeSpans: null,
  linkEnds: null,
}

/** Closes with the line that fits. */
export function withLine(pattern: RegExp): Closing {
  return (line) => (pattern.test(line) ? 'last' : 'inside')
}

/** Closes with the line that closes what the first opened, where the one stands in the other; `marks` finds what opens and closes. */
export function withNested(opening: string, marks: RegExp, opens: string): Closing | null {
  let depth = 0
  const follow = (line: string) => {
    for (const [mark] of line.matchAll(marks)) {
      depth += mark === opens ? 1 : -1
      if (depth === 0) break
    }
    return depth
  }
  return follow(opening) > 0 ? (line) => (follow(line) > 0 ? 'inside' : 'last') : null
}

/** Closes with a line of just these characters. */
export function withDelimiter(delimiter: string): Closing {
  return (line) => (line.trim() === delimiter ? 'last' : 'inside')
}

/** Closes before a blank line. */
export const beforeBlank: Closing = (line) => (line.trim() === '' ? 'before' : 'inside')

/** Goes on while lines are blank or indented deeper. */
export function whileDeeperThan(indent: number): Closing {
  return (line) => (line.trim() === '' || indentOf(line) > indent ? 'inside' : 'before')
}

/** How far a line is indented; a tab reaches to the next multiple of eight. */
export function indentOf(line: string): number {
  let indent = 0
  for (const character of line) {
    if (character === ' ') indent++
    else if (character === '\t') indent += 8 - (indent % 8)
    else break
  }
  return indent
}

/** The most lines over which brackets are followed: what is not closed by then was never to be. */
const mostLines = 200

/**
 * Closes with the line that closes the brackets opened in the first; null where none stay open. In Typst
 * brackets other than square ones count only outside `[…]`, which holds text.
 */
export function withBalance(opening: string, brackets: 'braces' | 'typst'): Closing | null {
  const open: string[] = []
  const follow = brackets === 'braces' ? followBraces : followTypst
  follow(opening, open)
  if (open.length === 0) return null
  let lines = 0
  return (line) => {
    follow(line, open)
    return open.length === 0 || ++lines >= mostLines ? 'last' : 'inside'
  }
}

const closers: Record<string, string> = { ')': '(', ']': '[', '}': '{' }

/** Square brackets hold options, outside braces; within, they may be anything. */
function followBraces(line: string, open: string[]): void {
  for (let i = 0; i < line.length; i++) {
    const character = line[i]
    if (character === '\\') i++
    else if (character === '%') return
    else if (character === '{' || (character === '[' && open.length === 0)) open.push(character)
    else if (character !== undefined && open[open.length - 1] === closers[character]) open.pop()
  }
}

const address = /https?:\/\/[^\s()[\]{}"]*/y

/** Where the address that begins at an offset ends, the offset itself where none does: in one, `//` begins no comment. */
function addressEnd(line: string, start: number): number {
  address.lastIndex = start
  return address.test(line) ? address.lastIndex : start
}

function followTypst(line: string, open: string[]): void {
  for (let i = 0; i < line.length; i++) {
    const character = line[i] as string
    const inContent = open[open.length - 1] === '['
    if (character === '\\') i++
    else if (character === 'h' && addressEnd(line, i) > i) i = addressEnd(line, i) - 1
    else if (character === '/' && line[i + 1] === '/') return
    else if (character === '"' && !inContent) {
      const end = line.indexOf('"', i + 1)
      if (end > 0) i = end
    } else if (character === '[' || ((character === '(' || character === '{') && !inContent)) open.push(character)
    else if (character in closers && open[open.length - 1] === closers[character]) open.pop()
  }
}
