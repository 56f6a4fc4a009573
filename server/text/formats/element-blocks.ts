/** Divides texts of elements, where a paragraph is what stands between the tags of two blocks. */
import { attributesOf, isNoteId, saysNote } from './elements'
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
  /** The outermost open note, and how many elements of its name are open. */
  let note: { name: string; start: number; depth: number } | null = null
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
    const [whole, slash, written, blankLine] = match
    if (note && at - note.start > longestNote) note = null
    let end = at + whole.length
    if (whole === '<!--' || whole === '<![CDATA[') {
      end = closedBy(text, end, whole === '<!--' ? '-->' : ']]>')
      // Among words it is a part of the paragraph, and so is what is said to Fontes.
      if (!note && headOfLine(text, at) && !ignores.test(text.slice(at, at + 40))) {
        divide(at, end)
        add(at, end, whole === '<!--' ? 'comment' : 'code')
      }
    } else if (blankLine !== undefined) {
      if (!note) divide(at, end)
    } else {
      end = Math.max(end, tagEnd(text, at))
      const closes = slash === '/'
      const name = localName(written ?? '')
      const isBlock = elements.blocks.has(name)
      if (written === undefined) {
        // A declaration: nothing may stand before it, and what follows is the text.
        divide(at, end)
        add(at, end, 'frontMatter')
      } else if (note && !ends(note, name, closes, text.slice(at, end), isBlock)) {
        if (name === note.name && text[end - 2] !== '/') note.depth += closes ? -1 : 1
        if (note.depth === 0) {
          if (isBlock) divide(end, end)
          note = null
        }
      } else if (!closes && (elements.verbatim.has(name) || elements.matter.has(name))) {
        end = elementEnd(text, at, written, unclosed)
        divide(at, end)
        add(at, end, elements.matter.has(name) ? 'frontMatter' : 'code')
      } else {
        const isNote = !closes && text[end - 2] !== '/' && isNoteTag(name, isBlock, text.slice(at, end), elements)
        if (isBlock || (!elements.inline.has(name) && headOfLine(text, at)))
          divide(closes ? end : at, closes ? end : at)
        note = isNote ? { name, start: at, depth: 1 } : null
      }
    }
    border.lastIndex = Math.max(end, border.lastIndex)
  }
  divide(text.length, text.length)
  return blocks
}

/** Does a tag end a note that nothing closed? In HTML a paragraph ends with the next block, an item with the next item. */
function ends(note: { name: string }, name: string, closes: boolean, tag: string, isBlock: boolean): boolean {
  if (closes) return false
  if (note.name === 'p') return isBlock
  return note.name === 'li' && name === 'li' && isNoteTagOfBlock(tag)
}

function isNoteTag(name: string, isBlock: boolean, tag: string, elements: Elements): boolean {
  return elements.notes.has(name) || (isBlock && isNoteTagOfBlock(tag))
}

/** Of a block only its attributes say that it is a note. */
function isNoteTagOfBlock(tag: string): boolean {
  if (tag.length < 8) return false
  const attributes = attributesOf(tag)
  return saysNote(attributes) || isNoteId(attributes.get('id') ?? '')
}

/** Behind the mark that closes; the text's end where none does. */
function closedBy(text: string, from: number, close: string): number {
  const found = text.indexOf(close, from)
  return found < 0 ? text.length : found + close.length
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
