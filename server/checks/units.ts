/** The pieces of a text that a remark can be about: a note, an item of a list, a paragraph. */
import type { Apparatus, Note } from '../apparatus/apparatus'
import type { Block } from '../text/blocks'
import { firstFrom, type Span } from '../text/text'
import { remembered } from './check'

export interface Unit extends Span {
  kind: 'note' | 'item' | 'paragraph'
  /** Index of the note; null where it is none. */
  note: number | null
}

/** What is asked again and again of one version of a text. */
interface Table {
  blocks: Block[]
  /** The items and paragraphs of those blocks that were asked for. */
  parts: Map<number, Unit[]>
}

const tableOf = remembered(
  ({ blocks }: Apparatus): Table => ({ blocks: blocks.map(({ block }) => block), parts: new Map() }),
)

/**
 * The units that an offset lies in, the smallest first: a note in the midst of a paragraph is part of that, too. None
 * between paragraphs, in code and in comments.
 */
export function unitsAt(apparatus: Apparatus, offset: number): Unit[] {
  const units: Unit[] = []
  const index = firstFrom(apparatus.notes, offset + 1) - 1
  const note = apparatus.notes[index]
  if (note && offset < note.end) {
    units.push({ kind: 'note', start: note.start, end: note.end, note: index })
    if (!isInMidst(apparatus, index)) return units
  }
  const parts = partsAt(apparatus, offset)
  const part = parts[firstFrom(parts, offset + 1) - 1]
  if (part && offset < part.end) units.push(part)
  return units
}

/** Where the next paragraph begins, or goes on, at or after an offset; null where none does. */
export function nextProse(apparatus: Apparatus, offset: number): number | null {
  const { text } = apparatus
  const { blocks } = tableOf(apparatus)
  let index = firstFrom(blocks, offset)
  if (index > 0 && (blocks[index - 1]?.end ?? 0) > offset) index--
  while (index < blocks.length && blocks[index]?.kind !== 'prose') index++
  const block = blocks[index]
  if (!block) return null
  let at = Math.max(block.start, offset)
  while (at < block.end && /\s/.test(text[at] as string)) at++
  return at
}

/** Does a note stand in the midst of its paragraph, where it is called, and not at the head of a line? */
function isInMidst({ text, markers, notes }: Apparatus, index: number): boolean {
  const note = notes[index] as Note
  let at = note.start
  while (at > 0 && /[^\S\r\n]/.test(text[at - 1] as string)) at--
  if (at > 0 && !/[\r\n]/.test(text[at - 1] as string)) return true
  const marker = markers[firstFrom(markers, note.start)]
  return marker !== undefined && marker.note === index && marker.end <= note.end
}

/** The items and paragraphs of the block at an offset. */
function partsAt(apparatus: Apparatus, offset: number): Unit[] {
  const { blocks, parts } = tableOf(apparatus)
  const index = firstFrom(blocks, offset + 1) - 1
  let own = parts.get(index)
  if (!own) {
    own = partsOf(apparatus, index)
    parts.set(index, own)
  }
  return own
}

/** A block without the notes in it that begin a line. */
function partsOf(apparatus: Apparatus, index: number): Unit[] {
  const { text, notes, blocks } = apparatus
  const block = blocks[index]?.block
  if (block?.kind !== 'prose') return []
  const parts: Unit[] = []
  let from = block.start
  let next = firstFrom(notes, block.start)
  // A note of several paragraphs may reach into this one.
  if (next > 0) next--
  for (let note = notes[next]; note && note.start < block.end; note = notes[++next]) {
    if (note.end <= block.start || isInMidst(apparatus, next)) continue
    addItems(parts, text, from, note.start)
    from = Math.max(from, lineEndFrom(text, note.end))
  }
  addItems(parts, text, from, block.end)
  return parts
}

const bullet = /^[^\S\r\n]*(?:[-*+•]|\\item)[^\S\r\n]/
const numeral = /^[^\S\r\n]*(\d{1,3})[.)][^\S\r\n]/

/** Divides a piece of a paragraph where a line begins an item of a list. A number that wrapping moved there begins none. */
function addItems(parts: Unit[], text: string, from: number, to: number): void {
  let start = from
  let kind: Unit['kind'] = 'paragraph'
  let isNumbered = false
  const close = (end: number) => {
    let last = end
    while (last > start && /\s/.test(text[last - 1] as string)) last--
    if (last > start) parts.push({ kind, start, end: last, note: null })
    start = end
  }
  for (let line = from; line < to; line = nextLine(text, line, to)) {
    const head = text.slice(line, Math.min(to, line + 40))
    const number = numeral.exec(head)?.[1]
    if (!bullet.test(head) && !(number !== undefined && (isNumbered || line === from || number === '1'))) continue
    isNumbered ||= number !== undefined
    close(line)
    kind = 'item'
  }
  close(to)
}

/** Behind a note that ends its line, the rest of the paragraph begins with the next. */
function lineEndFrom(text: string, offset: number): number {
  return offset + (/^[^\S\r\n]*(?:\r\n|\r|\n)/.exec(text.slice(offset, offset + 80))?.[0].length ?? 0)
}

function nextLine(text: string, from: number, to: number): number {
  for (let at = from; at < to; at++)
    if (text[at] === '\n' || (text[at] === '\r' && text[at + 1] !== '\n')) return at + 1
  return to
}
