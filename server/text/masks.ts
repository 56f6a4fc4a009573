import type { Format, Span } from './text'

/** A URL in a text, and whether `<…>` or `(…)` says where it ends. */
export interface Link extends Span {
  delimited: boolean
}

/** What of a paragraph is not prose: ascending spans without overlap. */
export interface Masks {
  /** Code spans, HTML tags, comments: nothing in them is read. */
  spans: Span[]
  links: Link[]
}

const url = /\b(?:https?|ftp):\/\/[^\s<>"“”«»]+|\bwww\.[^\s<>"“”«»]+/g
const tag = /<\/?[a-zA-Z][^<>]{0,1000}>/g
/** `](target)` of an inline link and `]: target` of a definition that is not a note's. */
const target = /\]\([^()\s]{0,2000}(?:\([^()\s]{0,200}\)[^()\s]{0,200}){0,3}(?:\s+"[^"]{0,300}")?\)/g

/** Finds what must not be read as prose in one paragraph. */
export function masksOf(text: string, format: Format): Masks {
  const spans: Span[] = []
  const links: Link[] = []
  if (text.includes('://') || text.includes('www.')) {
    for (const match of text.matchAll(url)) links.push(trimmed(text, match.index, match.index + match[0].length))
  }
  if (format === 'markdown') {
    if (text.includes('`')) spans.push(...codeSpansOf(text))
    if (text.includes('<')) for (const match of text.matchAll(tag)) spans.push(spanOf(match))
    if (text.includes('](')) for (const match of text.matchAll(target)) spans.push(spanOf(match))
  }
  for (let start = text.indexOf('<!--'); start >= 0; ) {
    const close = text.indexOf('-->', start)
    const end = close < 0 ? text.length : close + 3
    spans.push({ start, end })
    start = text.indexOf('<!--', end)
  }
  for (const link of links) spans.push({ start: link.start, end: link.end })
  return { spans: joined(spans), links }
}

/** Code spans as CommonMark has them: a run of backticks up to the next run of the same length. */
export function codeSpansOf(text: string): Span[] {
  const runs = [...text.matchAll(/`+/g)].map(spanOf)
  const nextOfLength = new Map<number, number>()
  const closing = new Array<number | undefined>(runs.length)
  for (let i = runs.length - 1; i >= 0; i--) {
    const run = runs[i] as Span
    closing[i] = nextOfLength.get(run.end - run.start)
    nextOfLength.set(run.end - run.start, i)
  }
  const spans: Span[] = []
  for (let i = 0; i < runs.length; i++) {
    const close = closing[i]
    if (close === undefined) continue
    spans.push({ start: (runs[i] as Span).start, end: (runs[close] as Span).end })
    i = close
  }
  return spans
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
