/**
 * Templates of house styles, as historians write them in a system's file:
 *
 *     {repository}, f. {fonds}[, op. {inventory}], d. {file}[, {leaves}]
 *
 * In braces stands what a reference fills in; what stands in square brackets is left out where nothing in it is filled;
 * single quotes make what is in them mean itself. Reading one never throws: what is wrong is answered with its place.
 */
import type { Level } from '../archives/format'
import type { Span } from '../text/text'

/** What a template asks for. */
export type Slot =
  /** The archive: its siglum, or its name in full. */
  | { kind: 'repository' | 'name' }
  | { kind: 'level'; level: Level }
  /** The words for one leaf and for several, with `…` where the leaves stand before them; null for those of the style's language. */
  | { kind: 'leaves'; one: string | null; many: string | null }

/** The smallest piece that is written or left out as a whole: a slot with the words before it, or a bracket. */
export interface Piece {
  content: (string | Slot)[]
}

/** Something wrong in a template, at a place in its string. */
export interface TemplateTrouble extends Span {
  message: string
}

export interface Template {
  pieces: Piece[]
  troubles: TemplateTrouble[]
}

const token = /'[^']*'?|\{[^{}]*\}?|[[\]}]|[^'{}[\]]+/g

/** Reads a template for a system with these levels. */
export function templateOf(written: string, levels: readonly Level[]): Template {
  const template: Template = { pieces: [], troubles: [] }
  let piece: Piece = { content: [] }
  /** Where the bracket that is open begins. */
  let bracket: number | null = null
  const trouble = (start: number, length: number, message: string) =>
    template.troubles.push({ start, end: start + length, message })
  const close = () => {
    const last = template.pieces[template.pieces.length - 1]
    // Words that nothing follows belong to what stands before them.
    if (last && !piece.content.some(isSlot)) last.content.push(...piece.content)
    else if (piece.content.length > 0) template.pieces.push(piece)
    piece = { content: [] }
  }
  for (const { 0: part, index } of written.matchAll(token)) {
    const first = part[0]
    if (first === '{') {
      const slot = part.endsWith('}') ? slotOf(part.slice(1, -1), levels) : 'This brace is never closed.'
      if (typeof slot === 'string') trouble(index, part.length, slot)
      else piece.content.push(slot)
      if (bracket === null) close()
    } else if (part === '[') {
      if (bracket !== null) trouble(index, 1, 'A square bracket cannot stand in another one.')
      close()
      bracket = index
    } else if (part === ']') {
      if (bracket === null) trouble(index, 1, 'This square bracket closes none.')
      else if (!piece.content.some(isSlot))
        trouble(bracket, index + 1 - bracket, 'There is nothing in this bracket that a reference could fill in.')
      close()
      bracket = null
    } else if (part === '}') trouble(index, 1, 'This brace closes none.')
    else if (first !== "'") piece.content.push(part)
    else if (part.length > 1 && part.endsWith("'")) piece.content.push(part.length === 2 ? "'" : part.slice(1, -1))
    else trouble(index, part.length, "This quotation mark has no partner; two of them, '', are an apostrophe.")
  }
  if (bracket !== null) trouble(bracket, written.length - bracket, 'This square bracket is never closed.')
  close()
  if (template.troubles.length === 0 && !template.pieces.some(({ content }) => content.some(isSlot)))
    trouble(0, written.length, 'There is nothing in this template that a reference could fill in.')
  return template
}

function isSlot(item: string | Slot): item is Slot {
  return typeof item !== 'string'
}

/** What stands between braces; a message where it is not known. */
function slotOf(written: string, levels: readonly Level[]): Slot | string {
  const colon = written.indexOf(':')
  const name = (colon < 0 ? written : written.slice(0, colon)).trim()
  if (name === 'leaves') {
    if (colon < 0) return { kind: 'leaves', one: null, many: null }
    const words = written.slice(colon + 1).split('|')
    if (words.length > 2) return 'One word for a leaf and one for several can stand here: {leaves:l.|ll.}.'
    const [one = '', many = one] = words.map((word) => word.trim())
    return { kind: 'leaves', one, many }
  }
  if (colon >= 0) return `Only {leaves:…} can have words of its own, not {${name}}.`
  if (name === 'repository' || name === 'name') return { kind: name }
  if (levels.includes(name as Level)) return { kind: 'level', level: name as Level }
  return `This system has no level “${name}”. What can stand in braces: ${[
    'repository',
    'name',
    ...levels,
    'leaves',
  ].join(', ')}.`
}
