import { characterOf } from './entities'
import { syntaxes, syntaxOf } from './formats/formats'
import type { Format, Span } from './text'

/** A URL in a text, and whether `<…>` or `(…)` says where it ends. */
export interface Link extends Span {
  delimited: boolean
}

/** What of a paragraph is not prose: ascending spans without overlap. */
export interface Masks {
  /** Code, comments, formulas, addresses: nothing in them counts. */
  spans: Span[]
  /** The marks of the language itself, ascending; an address may stand in one (`\\textit{`, `<hi>`, `~`): no prose, but notes may be written with them. */
  marks: Span[]
  links: Link[]
}

const url = /\b(?:https?|ftp):\/\/[^\s<>"“”«»]+|\bwww\.[^\s<>"“”«»]+/g

/** Finds what must not be read as prose in one paragraph. */
export function masksOf(text: string, format: Format): Masks {
  const { linkEnds } = syntaxOf(format)
  const { code, comments, marks } = tokensOf(text, format)
  const links = linksOf(text, linkEnds)
  return { spans: joined([...code, ...comments, ...links]), marks, links }
}

/** What of a paragraph shows code, formulas and the like; ascending, without overlap. */
export function codeSpansOf(text: string, format: Format): Span[] {
  return joined(tokensOf(text, format).code)
}

/** A paragraph in one pass, by its format's own marks. */
function tokensOf(text: string, format: Format): { code: Span[]; comments: Span[]; marks: Span[] } {
  const { tokens, codeSpans } = syntaxOf(format)
  const [code, comments, marks]: [Span[], Span[], Span[]] = [codeSpans?.(text) ?? [], [], []]
  if (tokens) {
    for (const match of text.matchAll(tokens)) {
      const groups = match.groups ?? {}
      if (groups['mark'] !== undefined) marks.push(spanOf(match))
      else if (groups['code'] !== undefined) code.push(spanOf(match))
      else if (groups['comment'] !== undefined) comments.push(spanOf(match))
    }
  }
  return { code, comments, marks }
}

function linksOf(text: string, ends: RegExp | null): Link[] {
  if (!text.includes('://') && !text.includes('www.')) return []
  const links: Link[] = []
  for (const match of text.matchAll(url)) {
    const stop = ends ? match[0].search(ends) : -1
    const length = stop < 0 ? match[0].length : stop
    links.push(trimmed(text, match.index, match.index + length))
  }
  return links
}

/** The text as it is read: what is masked is blank, so that offsets stay. */
export function proseOf(text: string, { spans, marks }: Masks): string {
  const all = marks.length === 0 ? spans : spans.length === 0 ? marks : joined([...spans, ...marks])
  if (all.length === 0) return text
  let result = ''
  let at = 0
  for (const { start, end } of all) {
    result += text.slice(at, start) + ' '.repeat(end - start)
    at = end
  }
  return result + text.slice(at)
}

/** The formats that mark up words in a way that has to be looked through. */
const withMarks: ReadonlySet<Format> = new Set(
  syntaxes.filter(({ tokens }) => tokens?.source.includes('(?<mark>')).map(({ format }) => format),
)

/** A piece of a text without its comments. */
export function withoutComments(text: string, format: Format): string {
  let result = ''
  let at = 0
  for (const { start, end } of tokensOf(text, format).comments) {
    result += text.slice(at, start)
    at = end
  }
  return result + text.slice(at)
}

/** A piece of a text, such as a siglum, as it is read: in LaTeX `AVP~RF` is `AVP RF`. */
export function asRead(text: string, format: Format): string {
  return withMarks.has(format) ? proseOf(text, masksOf(text, format)) : text
}

/** A piece of a text as its reader will see it in print: `\\emph{Ibid.}, l.~9` is `Ibid., l. 9`. */
export function asSeen(text: string, format: Format): string {
  const { tokens, inPrint } = syntaxOf(format)
  if (!tokens || !withMarks.has(format)) return text
  const seen = text.replace(tokens, (...match) => {
    const written: string = match[0]
    const groups: Record<string, string | undefined> = match[match.length - 1]
    if (groups['comment'] !== undefined) return ''
    return groups['mark'] === undefined ? (inPrint?.(written) ?? written) : markInPrint(written)
  })
  return seen.replace(/[ \t]{2,}/g, ' ')
}

/** Marks that part words. */
const parting = /^(?:~|\\[\s,;:\\]|&(?:nbsp|thinsp|emsp|ensp);|<\/?(?:br|p|li|lb|div|td|tr)\b)/i

function markInPrint(mark: string): string {
  if (parting.test(mark)) return ' '
  if (!mark.startsWith('&')) return ''
  return characterOf(mark)
}

/** A URL as a reader sees it: a closing mark of the sentence around it does not belong to it. */
function trimmed(text: string, start: number, end: number): Link {
  const before = text[start - 1]
  let last = end
  if (before === '(') {
    // In `(http://…)` and `[…](http://…)` the bracket that closes the pair ends the URL.
    let depth = 0
    for (let i = start; i < end; i++) {
      if (text[i] === '(') depth++
      if (text[i] === ')' && depth-- === 0) return { start, end: i, delimited: text[start - 2] === ']' }
    }
  }
  if (before === '<' && text[end] === '>') return { start, end, delimited: true }
  const hasBracket = text.slice(start, end).includes('(')
  while (last > start && /[.,;:!?'’"\])}*…]/.test(text[last - 1] ?? '')) {
    if (text[last - 1] === ')' && hasBracket) break
    last--
  }
  return { start, end: last, delimited: false }
}

/** Is the offset inside one of the spans (ascending, without overlap)? */
export function isMasked(spans: readonly Span[], offset: number): boolean {
  let low = 0
  let high = spans.length - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const span = spans[middle] as Span
    if (offset < span.start) high = middle - 1
    else if (offset >= span.end) low = middle + 1
    else return true
  }
  return false
}

function spanOf(match: RegExpMatchArray & { index: number }): Span {
  return { start: match.index, end: match.index + match[0].length }
}

function joined(spans: Span[]): Span[] {
  const sorted = spans.sort((a, b) => a.start - b.start)
  const result: Span[] = []
  for (const span of sorted) {
    const last = result[result.length - 1]
    if (last && span.start <= last.end) last.end = Math.max(last.end, span.end)
    else result.push({ ...span })
  }
  return result
}
