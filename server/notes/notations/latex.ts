/** LaTeX's notes: `\footnote{text}` and its kin, `\footnotemark[3]` with `\footnotetext[3]{text}`; `\thanks{text}` in titles, which have signs. */
import type { Masks } from '../../text/masks'
import type { Span } from '../../text/text'
import type { LooseBracket } from '../brackets'
import { signOf } from '../labels'
import type { LabelToken, Notation } from '../notation'
import { callAt, definitionAt, noteInPlace, withoutNested } from '../tokens'

/** A command and its option. Notes of two kinds are two numberings. */
const command = /^\\(?:(foot|end|side|margin|table)note(mark|text)?|thanks)(?:\[([^[\]]*)\])?$/
/** Before a mark: it calls what only TeX knows. */
const counterSet = /\\(?:addto|set)counter\{\w*note\}\{[^{}]*\}[\s%]*$/
/** Notes in the margin have no number, and so no marker: only these are notes. */
const numbered: ReadonlySet<string> = new Set(['foot', 'end', 'side', 'table', '*'])

export const latex: Notation = {
  id: 'latex',
  formats: ['latex'],
  named: true,
  isLabel: (label) => /^\d{1,4}$/.test(label),
  write: (label, as) =>
    as === 'label' ? label : as === 'marker' ? `\\footnotemark[${label}]` : `\\footnotetext[${label}]{`,
  tokensOf(text, masks) {
    if (!text.includes('note') && !text.includes('\\thanks')) return []
    const braces = bracesOf(text, masks)
    return withoutNested(masks.marks.flatMap((_, index) => tokenAt(text, masks.marks, index, braces.closing) ?? []))
  },
  looseOf: (text, masks) => (/[{}]/.test(text) ? bracesOf(text, masks).loose : []),
}

function tokenAt(
  text: string,
  marks: readonly Span[],
  index: number,
  closing: ReadonlyMap<number, number>,
): LabelToken | null {
  const { start, end: commandEnd } = marks[index] as Span
  const match = command.exec(text.slice(start, Math.min(commandEnd, start + 60)))
  const [, kind = '*', part, option] = match ?? []
  if (!match || !numbered.has(kind)) return null
  // `\footnotemark[\value{footnote}]` calls what only TeX knows, and an option of another kind is none of ours.
  const isNumber = option !== undefined && /^\s*(?:\d{1,4}|[*†‡§]{1,3}|[a-z])\s*$/.test(option)
  if (option !== undefined && !isNumber && part) return null
  const label = isNumber ? (option as string).trim() : ''
  const at = label === '' ? -1 : text.indexOf(label, text.indexOf('[', start))
  const place = {
    notation: 'latex' as const,
    start,
    end: commandEnd,
    label,
    counts: kind,
    ...(at < 0 ? {} : { labelSpan: { start: at, end: at + label.length } }),
  }
  if (part === 'mark') {
    if (label === '') return counterSet.test(text.slice(Math.max(0, start - 80), start)) ? null : callAt(place, false)
    // Among authors, `\\footnotemark[1]` repeats the first sign.
    const isSign = kind === 'foot' && /^\d/.test(label) && isInTitle(text, start, closing)
    // Where nothing has this number, it may be that of a note which TeX counts.
    return callAt(isSign ? { ...place, label: signOf(Number(label)), counts: '*' } : place)
  }
  const brace = nextBrace(text, marks, index)
  if (brace === null) return null
  const close = closing.get(brace)
  const closingMark = close === undefined ? null : { start: close, end: close + 1 }
  // `#1` stands for text that is not here: this defines a command.
  if (/#\d/.test(text.slice(brace, close ?? text.length))) return null
  const opened = { ...place, end: brace + 1 }
  if (part === 'text' && label !== '') return definitionAt(text, opened, 'inner', closingMark)
  // A number that its author gives it may be given again: it is no name.
  const token = noteInPlace(text, { ...opened, ...(label === '' ? {} : { keys: [] }) }, closingMark)
  return part === 'text' ? { ...token, awaits: true } : token
}

/** A title and its authors are hardly longer. */
const longestTitle = 2000

/** Does the offset stand in the braces of a title or its authors, whose notes are thanks? */
function isInTitle(text: string, offset: number, closing: ReadonlyMap<number, number>): boolean {
  const from = Math.max(0, offset - longestTitle)
  const [last] = [...text.slice(from, offset).matchAll(/\\(?:title|author)\b[^{}]{0,100}\{/g)].slice(-1)
  return last !== undefined && (closing.get(from + last.index + last[0].length - 1) ?? 0) > offset
}

/** The brace that opens the argument of a command: nothing but blanks, an overlay (`<2->`) or a comment stands before it. */
function nextBrace(text: string, marks: readonly Span[], index: number): number | null {
  const { end } = marks[index] as Span
  const next = marks[index + 1]
  if (!next || text[next.start] !== '{' || next.start - end > 200) return null
  return /^(?:<[^<>{}]*>)?(?:\[[^[\]{}]*\])?\s*(?:%[^\r\n]*\s*)?$/.test(text.slice(end, next.start)) ? next.start : null
}

/** Which brace closes which. An escaped one is another mark of the language. */
function bracesOf(text: string, { marks }: Masks): { closing: Map<number, number>; loose: LooseBracket[] } {
  const closing = new Map<number, number>()
  const loose: LooseBracket[] = []
  const open: number[] = []
  for (const { start, end } of marks) {
    if (end - start !== 1) continue
    if (text[start] === '{') open.push(start)
    else if (text[start] === '}') {
      const partner = open.pop()
      if (partner === undefined) loose.push({ start, end, opens: false })
      else closing.set(partner, start)
    }
  }
  for (const start of open) loose.push({ start, end: start + 1, opens: true })
  return { closing, loose: loose.sort((a, b) => a.start - b.start) }
}
