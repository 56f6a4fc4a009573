/** Divides texts of elements, where a paragraph is what stands between the tags of two blocks. */
import type { Block, Elements } from './syntax'

/** What can begin or end something: a comment, CDATA, a declaration, a tag; two line ends with nothing but blanks between. */
const border =
  /<!--|<!\[CDATA\[|<(?:\?xml|!DOCTYPE)(?![\w-])|<(\/?)([A-Za-z][\w:.-]{0,60})|(\r\n?|\n)[ \t\u00a0]*(?=\r|\n)/g

const ignores = /^<!--\s*fontes-ignore/

/** A note longer than this was never closed. */
const longestNote = 20_000

export function elementBlocksOf(text: string, elements: Elements): Block[] {
  const blocks: Block[] = []
  let start = 0
  /** Where the outermost open note began, and how many are open. */
  let noteStart = 0
  let depth = 0
  /** Names of elements that are nowhere closed any more. */
  const unclosed = new Set<string>()
  const add = (from: number, to: number, kind: Block['kind']) => {
    let [first, last] = [from, to]
    while (first < last && isBlank(text, first)) first++
    while (last > first && isBlank(text, last - 1)) last--
    if (first < last) blocks.push({ start: first, end: last, kind })
  }
  /** Ends a block at one offset and begins the next at another. */
  const divide = (end: number, next: number) => {
    add(start, end, 'prose')
    start = next
  }
  border.lastIndex = 0
  for (let match = border.exec(text); match; match = border.exec(text)) {
    const at = match.index
    if (depth > 0 && at - noteStart > longestNote) depth = 0
    if (match[0] === '<!--' || match[0] === '<![CDATA[') {
      const close = match[0] === '<!--' ? '-->' : ']]>'
      const found = text.indexOf(close, at + match[0].length)
      const end = found < 0 ? text.length : found + close.length
      // Among words it is a part of the paragraph, and so is what is said to Fontes.
      if (depth === 0 && headOfLine(text, at) && !ignores.test(text.slice(at, at + 40))) {
        divide(at, end)
        add(at, end, match[0] === '<!--' ? 'comment' : 'code')
      }
      border.lastIndex = end
      continue
    }
    if (match[0] === '<?xml' || match[0] === '<!DOCTYPE') {
      // Nothing may stand before them, and what follows is the text.
      const end = tagEnd(text, at)
      divide(at, end)
      add(at, end, 'frontMatter')
      border.lastIndex = Math.max(end, border.lastIndex)
      continue
    }
    if (match[3] !== undefined) {
      if (depth === 0) divide(at, at + match[0].length)
      continue
    }
    const closes = match[1] === '/'
    const name = localName(match[2] ?? '')
    if (elements.notes.has(name)) {
      const end = tagEnd(text, at)
      if (closes) depth = Math.max(0, depth - 1)
      else if (text[end - 2] !== '/') {
        if (depth === 0) noteStart = at
        depth++
      }
      border.lastIndex = Math.max(end, border.lastIndex)
    } else if (depth > 0) continue
    else if (elements.verbatim.has(name) && !closes) {
      const end = elementEnd(text, at, match[2] ?? '', unclosed)
      divide(at, end)
      add(at, end, 'code')
      border.lastIndex = Math.max(end, border.lastIndex)
    } else if (elements.blocks.has(name) || (!elements.inline.has(name) && headOfLine(text, at))) {
      const end = tagEnd(text, at)
      divide(closes ? end : at, closes ? end : at)
      border.lastIndex = Math.max(end, border.lastIndex)
    }
  }
  divide(text.length, text.length)
  return blocks
}

/** Without the prefix of its namespace: `tei:note`. */
function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1).toLowerCase()
}

/** Where the tag that begins at `start` ends; `start` where it does not: a tag is not longer than a page. */
function tagEnd(text: string, start: number): number {
  let quote = ''
  const limit = Math.min(text.length, start + 4000)
  for (let i = start + 1; i < limit; i++) {
    const character = text[i] as string
    if (quote) {
      if (character === quote) quote = ''
    } else if (character === '"' || character === "'") quote = character
    else if (character === '>') return i + 1
    else if (character === '<') break
  }
  return start
}

/** Where the element ends whose tag begins at `start`; its closing tag is missing: where its tag ends. */
function elementEnd(text: string, start: number, name: string, unclosed: Set<string>): number {
  const end = tagEnd(text, start)
  if (text[end - 2] === '/' || unclosed.has(name)) return end
  const close = new RegExp(`</${name.replace(/[.]/g, '\\.')}\\s{0,100}>`, 'gi')
  close.lastIndex = end
  if (close.test(text)) return close.lastIndex
  unclosed.add(name)
  return end
}

function headOfLine(text: string, at: number): boolean {
  let before = at
  while (before > 0 && (text[before - 1] === ' ' || text[before - 1] === '\t')) before--
  return before === 0 || text[before - 1] === '\n' || text[before - 1] === '\r' || text[before - 1] === '\uFEFF'
}

function isBlank(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return code === 32 || (code > 8 && code < 14) || code === 160 || code === 0xfeff
}
