import { elementBlocksOf } from './formats/element-blocks'
import { syntaxOf } from './formats/formats'
import { type Block, type BlockRule, type Closing, indentOf, type Syntax, whileDeeperThan } from './formats/syntax'
import { ignoreCommentsOf, ignoreWord } from './ignore-comments'
import type { Format, Span } from './text'

export type { Block } from './formats/syntax'

/**
 * A line longer than this is a paragraph by itself: a text with such lines is not wrapped by hand. It keeps
 * blocks, and with them the work after an edit, small in texts that have no blank lines at all.
 */
const longestWrappedLine = 240

/**
 * Divides a text into blocks: paragraphs end at a blank line, at a form feed and after a long line. What the format's
 * syntax sets aside (code, front matter, comments) are blocks of their own, whatever stands in them. A line that only says
 * what to ignore is none of the text: what stands around it is divided as without it.
 */
export function blocksOf(text: string, lineStarts: readonly number[], format: Format): Block[] {
  const syntax = syntaxOf(format)
  return syntax.elements ? elementBlocksOf(text, syntax.elements) : lineBlocksOf(text, lineStarts, syntax)
}

function lineBlocksOf(text: string, lineStarts: readonly number[], syntax: Syntax): Block[] {
  const blocks: Block[] = []
  let open: Block | null = null
  let closing: Closing | null = null
  /** How far what is announced as code is indented at least; -1 where none is. */
  let codeDeeperThan = -1
  const ignored = ignoredLines(text, syntax.format)
  const close = () => {
    if (open) blocks.push(open)
    open = null
    closing = null
  }
  for (let line = 0; line < lineStarts.length; line++) {
    const start = lineStarts[line] ?? 0
    const next = lineStarts[line + 1] ?? text.length
    let end = next
    while (end > start && isLineEnd(text.charCodeAt(end - 1))) end--
    const blank = isBlank(text, start, end)

    if (closing && open) {
      const inside: Block = open
      const state: ReturnType<Closing> = (closing as Closing)(text.slice(start, end))
      // Blank lines after what an indent holds together are not its own.
      if (state !== 'before' && !blank) inside.end = end
      if (state === 'last') close()
      if (state !== 'before') continue
      close()
    }
    if (blank) {
      if (open && syntax.announcesCode && announces(text, open, syntax.announcesCode))
        codeDeeperThan = indentOf(lineAt(text, (open as Block).start))
      close()
      continue
    }
    if (ignored?.(start, end)) continue
    if (codeDeeperThan >= 0) {
      const deeper = whileDeeperThan(codeDeeperThan)
      codeDeeperThan = -1
      if (deeper(text.slice(start, end)) === 'inside') {
        open = { start, end, kind: 'code' }
        closing = deeper
        continue
      }
    }
    if (mayOpen(text, start, end, syntax)) {
      const content = text.slice(start, end)
      const special = ruleFor(content, syntax, line === 0, open === null)
      if (special) {
        close()
        open = { start, end, kind: special.rule.kind }
        closing = special.rule.closes(special.opening)
        if (!closing) close()
        continue
      }
      if (open && syntax.begins?.test(content)) close()
    }
    if (open && text.charCodeAt(start) === 12) close()
    if (open) {
      const paragraph: Block = open
      paragraph.end = end
    } else open = { start, end, kind: 'prose' }
    if (end - start > longestWrappedLine) close()
  }
  close()
  return blocks
}

/** Asked of one line after the other: does it only say what to ignore? Null where no line does. */
function ignoredLines(text: string, format: Format): ((start: number, end: number) => boolean) | null {
  if (!text.includes(ignoreWord)) return null
  const comments: readonly Span[] = ignoreCommentsOf(text, format).filter(({ isAlone }) => isAlone)
  let next = 0
  return (start, end) => {
    while ((comments[next]?.end ?? text.length) <= start && next < comments.length) next++
    const comment = comments[next]
    return comment !== undefined && comment.start < end
  }
}

/** Most lines begin with a letter, and open nothing. */
function mayOpen(text: string, start: number, end: number, { openers }: Syntax): boolean {
  if (openers === '') return false
  if (openers === null) return true
  let at = start
  while (at < end && (text.charCodeAt(at) === 32 || text.charCodeAt(at) === 9)) at++
  return at < end && openers.includes(text[at] as string)
}

function ruleFor(
  line: string,
  { blocks }: Syntax,
  isFirstLine: boolean,
  isParagraphStart: boolean,
): { rule: BlockRule; opening: RegExpExecArray } | null {
  for (const rule of blocks) {
    if (rule.only === 'text' ? !isFirstLine : rule.only === 'paragraph' && !isParagraphStart) continue
    const opening = rule.opens.exec(line)
    if (opening) return { rule, opening }
  }
  return null
}

function announces(text: string, block: Block, pattern: RegExp): boolean {
  if (block.kind !== 'prose') return false
  const paragraph = text.slice(block.start, block.end)
  return pattern.test(paragraph.slice(Math.max(paragraph.lastIndexOf('\n'), paragraph.lastIndexOf('\r')) + 1))
}

/** The beginning of a line: enough to see its indent. */
function lineAt(text: string, start: number): string {
  return text.slice(start, start + 100)
}

function isBlank(text: string, start: number, end: number): boolean {
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i)
    if (code !== 32 && code !== 9 && code !== 160 && code !== 12 && code !== 0xfeff) return false
  }
  return true
}

function isLineEnd(code: number): boolean {
  return code === 10 || code === 13
}
