import { ignoreCommentsOf, ignoreWord } from './ignore-comments'
import type { Format, Span } from './text'

/** Prose is read; what stands in code, front matter and comments is not. */
export type BlockKind = 'prose' | 'code' | 'frontMatter' | 'comment'

/** A paragraph, or another piece of a text that is read by itself. Blocks ascend; blank lines lie between them. */
export interface Block {
  start: number
  end: number
  kind: BlockKind
}

/**
 * A line longer than this is a paragraph by itself: a text with such lines is not wrapped by hand. It keeps
 * blocks, and with them the work after an edit, small in texts that have no blank lines at all.
 */
const longestWrappedLine = 240

const fence = /^ {0,3}(`{3,}|~{3,})/

/**
 * Divides a text into blocks: paragraphs end at a blank line, at a form feed and after a long line; in Markdown a
 * fence, the front matter and an HTML comment that begins a line are blocks of their own, whatever stands in them. A line
 * that only says what to ignore is none of the text: what stands around it is divided as without it.
 */
export function blocksOf(text: string, lineStarts: readonly number[], format: Format): Block[] {
  const blocks: Block[] = []
  let open: Block | null = null
  let closing: RegExp | null = null
  const ignored = ignoredLines(text, format)
  const close = () => {
    if (open) blocks.push(open)
    open = null
  }
  for (let line = 0; line < lineStarts.length; line++) {
    const start = lineStarts[line] ?? 0
    const next = lineStarts[line + 1] ?? text.length
    let end = next
    while (end > start && isLineEnd(text.charCodeAt(end - 1))) end--

    if (closing && open) {
      const inside: Block = open
      inside.end = end
      if (closing.test(text.slice(start, end))) {
        closing = null
        close()
      }
      continue
    }
    if (isBlank(text, start, end)) {
      close()
      continue
    }
    if (ignored?.(start, end)) continue
    if (format === 'markdown') {
      const special = specialBlock(text, line, start, end)
      if (special) {
        close()
        open = { start, end, kind: special.kind }
        closing = special.closing
        if (!closing) close()
        continue
      }
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

function specialBlock(
  text: string,
  line: number,
  start: number,
  end: number,
): { kind: BlockKind; closing: RegExp | null } | null {
  const first = text.charCodeAt(start)
  // Cheap test first: most lines begin with a letter.
  if (first > 126 || (first > 64 && first < 91) || (first > 96 && first < 123)) return null
  const content = text.slice(start, end)
  if (line === 0 && /^(?:\uFEFF)?---\s*$/.test(content)) return { kind: 'frontMatter', closing: /^(?:---|\.\.\.)\s*$/ }
  const opening = fence.exec(content)?.[1]
  if (opening) {
    const character = opening[0] === '`' ? '`' : '~'
    return { kind: 'code', closing: new RegExp(`^ {0,3}${character}{${opening.length},}\\s*$`) }
  }
  if (/^\s{0,3}<!--/.test(content)) return { kind: 'comment', closing: content.includes('-->') ? null : /-->/ }
  return null
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
