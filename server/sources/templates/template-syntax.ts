/**
 * Templates of paths, as historians write them in `fontes.json`:
 *
 *     scans/{repository}/{fonds}-{inventory}-{file}/{leaf:3}{side}.{jpg,png}
 *
 * In braces stands what a path fills in, or texts of which one stands there; what stands in square brackets may be missing;
 * `*` is anything within a name, `**` anything at all, `?` any one character; single quotes make what is in them mean itself.
 * Reading one never throws: what is wrong is answered with its place.
 */
import type { Level } from '../../archives/format'
import type { TemplateTrouble } from '../../citations/template'
import { nearest } from '../../text/nearest'
import { outsideIn } from './outside'

export type SlotName = Level | 'repository' | 'leaf' | 'side'

export type Part =
  | { kind: 'text'; text: string }
  /** `digits`: so many at least, filled up with zeros; 0 where a number is written as it is. */
  | { kind: 'slot'; name: SlotName; digits: number; start: number; end: number }
  | { kind: 'choice'; texts: string[] }
  | { kind: 'star' | 'deep' | 'one' }
  | { kind: 'optional'; parts: Part[] }

/** The levels of contract.md. */
export const levelNames: readonly Level[] = [
  'department', 'series', 'recordGroup', 'collection', 'fonds', 'subfonds', 'inventory', 'entry', 'section',
  'volume', 'register', 'bundle', 'box', 'folder', 'file', 'piece', 'item', 'document', 'roll', 'frame', 'reference',
] // biome-ignore format: a list

export const slotNames: readonly SlotName[] = ['repository', ...levelNames, 'leaf', 'side']

/** A template of more characters is refused: its time to match grows with it. */
const longest = 300

/** And one with more numbers to be filled up than this is a slip of the keyboard. */
const mostDigits = 9

const token = /'[^']*'?|\{[^{}]*\}?|\*+|[[\]}?]|[^'{}[\]*?]+/g

export function partsOf(written: string): { parts: Part[]; troubles: TemplateTrouble[] } {
  const troubles: TemplateTrouble[] = []
  const trouble = (start: number, length: number, message: string) =>
    troubles.push({ start, end: start + length, message })
  const parts: Part[] = []
  if (written.length > longest) {
    trouble(0, written.length, `A template cannot be longer than ${longest} characters.`)
    return { parts, troubles }
  }
  /** The lists that are open, the innermost last; `start` is where their bracket stands. */
  const open: { parts: Part[]; start: number }[] = [{ parts, start: 0 }]
  const here = () => (open[open.length - 1] as { parts: Part[] }).parts
  for (const { 0: part, index } of written.matchAll(token)) {
    const first = part[0]
    if (first === '{') {
      const slot = part.endsWith('}') ? slotOf(part.slice(1, -1), index, part.length) : 'This brace is never closed.'
      if (typeof slot === 'string') trouble(index, part.length, slot)
      else here().push(slot)
    } else if (first === '*') {
      if (part.length > 2) trouble(index, part.length, 'One star is anything within a name, two are anything at all.')
      else here().push({ kind: part === '*' ? 'star' : 'deep' })
    } else if (part === '?') here().push({ kind: 'one' })
    else if (part === '[') {
      const optional: Part[] = []
      here().push({ kind: 'optional', parts: optional })
      open.push({ parts: optional, start: index })
    } else if (part === ']') {
      if (open.length === 1) trouble(index, 1, 'This square bracket closes none.')
      else if (here().length === 0) trouble(index - 1, 2, 'There is nothing in this bracket.')
      if (open.length > 1) open.pop()
    } else if (part === '}') trouble(index, 1, 'This brace closes none.')
    else if (first !== "'") here().push({ kind: 'text', text: part.replaceAll('\\', '/') })
    else if (part.length > 1 && part.endsWith("'"))
      here().push({ kind: 'text', text: part.length === 2 ? "'" : part.slice(1, -1) })
    else trouble(index, part.length, "This quotation mark has no partner; two of them, '', are an apostrophe.")
  }
  for (const { start } of open.slice(1)) trouble(start, written.length - start, 'This square bracket is never closed.')
  return { parts, troubles }
}

type Slot = Part & { kind: 'slot' }

/** The slots of a template, those that may be missing among them. */
export function slotsIn(parts: readonly Part[]): Slot[] {
  return parts.flatMap((part) => {
    if (part.kind === 'optional') return slotsIn(part.parts)
    return part.kind === 'slot' ? [part] : []
  })
}

/** What a template that can be read lacks: without it no path would ever fit, or nobody could tell what it says. */
export function gapsIn(written: string, parts: readonly Part[], hasRepository: boolean): TemplateTrouble[] {
  const slots = slotsIn(parts)
  const names = new Set<string>(slots.map(({ name }) => name))
  const whole = { start: 0, end: written.length }
  const troubles: TemplateTrouble[] = []
  const idle = /^\s*\.[/\\]|[/\\]\.(?=[/\\])/.exec(written)
  const outside = outsideIn(written) ?? (idle && { start: idle.index, end: idle.index + idle[0].length })
  if (outside)
    troubles.push({
      ...outside,
      message: 'A template begins in the folder of this file, and stays in it: scans/{repository}/…',
    })
  if (!levelNames.some((name) => names.has(name)))
    troubles.push({
      ...whole,
      message: 'This template names no level, such as {fonds} or {file}: what would lie there?',
    })
  else if (!hasRepository && !names.has('repository'))
    troubles.push({
      ...whole,
      message: `Whose ${slots.find(({ name }) => name !== 'side' && name !== 'leaf')?.name} is it? Put {repository} into the path, or name the archive: { "path": …, "repository": "…" }.`,
    })
  for (const slot of slots)
    if (slot.name === 'side' && !names.has('leaf'))
      troubles.push({ start: slot.start, end: slot.end, message: 'A side is that of a leaf: {leaf}{side}.' })
  unparted(parts, [], troubles)
  return troubles
}

/**
 * Reports values that follow each other with nothing between them: where one ends nobody could tell. Takes the values that
 * may stand right before the parts, and answers those that may stand right before what follows.
 */
function unparted(parts: readonly Part[], before: readonly Slot[], troubles: TemplateTrouble[]): readonly Slot[] {
  let open = before
  for (const part of parts) {
    if (part.kind === 'optional') open = [...new Set([...open, ...unparted(part.parts, open, troubles)])]
    else if (part.kind === 'slot') {
      const [last] = open
      // A side is one of a few words, and so is an archive, if numbers follow it.
      if (part.name === 'side') continue
      if (last)
        troubles.push({
          start: part.start,
          end: part.end,
          message: `Nothing parts {${last.name}} from {${part.name}}: where the one ends cannot be told. Put a mark between them, such as a hyphen.`,
        })
      open = part.name === 'repository' ? [] : [part]
    } else if (part.kind !== 'choice' || !part.texts.includes('')) open = []
  }
  return open
}

/** What stands between braces; a message where it is not known. */
function slotOf(written: string, start: number, length: number): Part | string {
  if (written.includes(',')) return { kind: 'choice', texts: written.split(',').map((text) => text.trim()) }
  if (written.trim() === '*') return { kind: 'star' }
  const colon = written.indexOf(':')
  const name = (colon < 0 ? written : written.slice(0, colon)).trim()
  const known = slotNames.find((slot) => slot.toLowerCase() === name.toLowerCase())
  if (!known) {
    const meant = nearest(name, slotNames)
    return `“${name}” is not known here${meant ? `; did you mean {${meant}}?` : `. What can stand in braces: ${slotNames.join(', ')}, or texts with commas between them, {jpg,png}.`}`
  }
  const digits = colon < 0 ? 0 : Number(written.slice(colon + 1).trim())
  if (colon >= 0 && (known === 'repository' || known === 'side'))
    return `{${known}} has no digits to count: {${known}}.`
  if (!Number.isInteger(digits) || digits < 0 || digits > mostDigits || (colon >= 0 && digits === 0))
    return `Behind the colon stands how many digits the number has at least: {${known}:3}.`
  return { kind: 'slot', name: known, digits, start, end: start + length }
}
