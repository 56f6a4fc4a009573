/**
 * Where lines that begin with numbers are notes: under a heading of notes, at the foot of a page, in a list that is called
 * from the text before it by markers of a plainer kind, or where they say so themselves (`1 (return)`).
 */
import { firstFrom, type Span } from '../text/text'
import type { PlacedToken } from './placed'

/** What the pairing of lists wants to know of the document beyond its tokens. */
export interface Layout {
  /** Ascending. */
  headings: readonly PlacedHeading[]
  /** Offsets of the form feeds that end pages. */
  pageEnds: readonly number[]
  /** Is the block a title: one line or two, too short for a sentence? */
  isTitle(block: number): boolean
  /** Does it begin with such a line? */
  hasTitle(block: number): boolean
  /** Does a colon stand before the offset, as before a list of points? */
  isIntroduced(offset: number): boolean
}

export interface PlacedHeading extends Span {
  block: number
  sources: boolean
}

export interface NoteList {
  heads: PlacedToken[]
  kind: 'heading' | 'sources' | 'foot' | 'return' | 'plain'
  /** Lists of one group follow each other without text between. */
  group: number
}

/** So many paragraphs may lie between two notes of a list. */
const mostParagraphs = 40
/** So many lines of a note may begin with a number. */
const mostLines = 60
/** So many line heads ahead the next number is looked for. */
const lookahead = 12

/** All lists that may be notes, ascending; those of the kind `plain` only if something calls them in order. */
export function listsIn(tokens: readonly PlacedToken[], layout: Layout): NoteList[] {
  const lists: NoteList[] = []
  const used = new Set<PlacedToken>()
  const add = (found: readonly NoteList[]) => {
    for (const list of found) {
      for (const head of list.heads) used.add(head)
      lists.push(list)
    }
  }
  const unused = () => tokens.filter((placed) => !used.has(placed))
  add(returned(tokens.filter(({ token }) => token.manner === 'return')))
  add(underHeadings(unused(), layout))
  if (layout.pageEnds.length > 0) add(atFeet(unused(), layout))
  add(plainLists(unused(), layout))
  lists.sort((a, b) => startOf(a) - startOf(b))
  lists.forEach((list, index) => {
    const before = lists[index - 1]
    list.group = before ? before.group + (isNextTo(before, list) ? 0 : 1) : 0
  })
  return lists
}

export function startOf({ heads }: NoteList): number {
  return (heads[0] as PlacedToken).start
}

/** Behind the paragraph of a list's last note. */
export function endOf({ heads }: NoteList): number {
  return (heads[heads.length - 1] as PlacedToken).blockEnd
}

/** Do two lists stand under one heading, or under headings that follow each other? */
function isNextTo(before: NoteList, list: NoteList): boolean {
  if (list.kind !== 'heading' && list.kind !== 'sources') return false
  const last = before.heads[before.heads.length - 1] as PlacedToken
  return (list.heads[0] as PlacedToken).block - last.block <= 4
}

/** The row of heads that begins at one: its numbers go on, and are written in one manner. Answers the index behind the row. */
function rowFrom(
  tokens: readonly PlacedToken[],
  first: number,
  before: number,
  isBorder: (last: PlacedToken, next: PlacedToken) => boolean,
): { heads: PlacedToken[]; next: number } {
  const opening = tokens[first] as PlacedToken
  const heads = [opening]
  let last = opening
  let lastIndex = first
  let i = first + 1
  for (; i < tokens.length; i++) {
    const placed = tokens[i] as PlacedToken
    if (placed.start >= before || placed.block - last.block > mostParagraphs || i - lastIndex > mostLines) break
    if (placed.token.manner !== opening.token.manner || isLoneFigure(placed, last)) continue
    const { value } = placed
    if (value === 1 && last.value > 1 && isBorder(last, placed)) break
    const isDue = value === last.value + 1 || (value === last.value && placed.token.label !== last.token.label)
    if (isDue ? isWrapped(tokens, i) : !isGap(tokens, i, last)) continue
    heads.push(placed)
    last = placed
    lastIndex = i
  }
  return { heads, next: i }
}

/** A number alone on a line amid a paragraph is the figure of a page or a line, unless it is the very next. */
function isLoneFigure({ token, block, value }: PlacedToken, last: PlacedToken): boolean {
  return token.manner === 'alone' && token.head === 'later' && (block !== last.block || value !== last.value + 1)
}

/** Was the line wrapped there, since the same number stands before a capital soon after? */
function isWrapped(tokens: readonly PlacedToken[], index: number): boolean {
  const { token, value } = tokens[index] as PlacedToken
  return (
    token.small === true &&
    ahead(tokens, index).some(
      (other) => other.value === value && other.token.manner === token.manner && !other.token.small,
    )
  )
}

/** A number that is not the next: given twice, or after one that was left out; what was left out does not follow. */
function isGap(tokens: readonly PlacedToken[], index: number, last: PlacedToken): boolean {
  const { token, value, block } = tokens[index] as PlacedToken
  if (value < last.value || value > last.value + 3 || token.small) return false
  const following = ahead(tokens, index).filter((other) => other.token.manner === token.manner)
  if (value === last.value) {
    const isSameRun = block - last.block <= 1
    return isSameRun && following.some((other) => other.value === value + 1 || other.value === value + 2)
  }
  return !following.some((other) => other.value > last.value && other.value < value)
}

/** The next line heads, up to where a list begins anew. */
function ahead(tokens: readonly PlacedToken[], index: number): PlacedToken[] {
  const next = tokens.slice(index + 1, index + 1 + lookahead)
  const first = next.findIndex(({ value }) => value === 1)
  return first < 0 ? next : next.slice(0, first)
}

/** `1 (return) [ … ]` says that it is a note. */
function returned(tokens: readonly PlacedToken[]): NoteList[] {
  const lists: NoteList[] = []
  for (const placed of tokens) {
    const heads = lists[lists.length - 1]?.heads
    const last = heads?.[heads.length - 1]
    const isElsewhere = last && last.closing && placed.block > last.block + 1
    if (heads && last && placed.value * 2 > last.value && placed.value > 1 && !isElsewhere) heads.push(placed)
    else lists.push({ heads: [placed], kind: 'return', group: 0 })
  }
  return lists
}

/** The lists under each heading: one, or several with titles between, as for the chapters of a book. */
function underHeadings(tokens: readonly PlacedToken[], layout: Layout): NoteList[] {
  const lists: NoteList[] = []
  layout.headings.forEach((heading, index) => {
    const kind = heading.sources ? 'sources' : 'heading'
    const before = layout.headings[index + 1]?.start ?? Number.POSITIVE_INFINITY
    let at = firstFrom(tokens, heading.end)
    const isFar = ({ block }: PlacedToken) => block - heading.block > 4
    if (at >= tokens.length || isFar(tokens[at] as PlacedToken)) return
    if (!leadsTo(layout, heading, tokens[at] as PlacedToken)) return
    while (at < tokens.length && (tokens[at] as PlacedToken).start < before) {
      const { heads, next } = rowFrom(tokens, at, before, (last, placed) => isApart(layout, last.block, placed))
      lists.push({ heads, kind, group: 0 })
      const last = heads[heads.length - 1] as PlacedToken
      at = next
      while (at < tokens.length && (tokens[at] as PlacedToken).value !== 1) at++
      const opening = tokens[at]
      if (!opening || opening.block - last.block > mostParagraphs || !isBelowTitle(layout, opening)) break
    }
  })
  return lists
}

/** Does the first note stand right under its heading, but for titles, or a paragraph such as a note with a star? */
function leadsTo(layout: Layout, from: Span & { block: number }, opening: PlacedToken): boolean {
  const { block, token, start, value } = opening
  if (token.head === 'later')
    return block === from.block
      ? start - from.end < longestUnderline
      : layout.hasTitle(block) && block <= from.block + 2
  let others = 0
  for (let i = from.block + 1; i < block; i++) if (!layout.isTitle(i)) others++
  return others === 0 || (others === 1 && value === 1 && token.manner !== 'alone')
}

/** The characters between a heading and a note on the next line, or below the line under it. */
const longestUnderline = 90

/** Does a title stand between a note and the head of another, or right before it in its paragraph? */
function isApart(layout: Layout, from: number, { block, token }: PlacedToken): boolean {
  for (let i = from + 1; i < block; i++) if (layout.isTitle(i)) return true
  return block > from && token.head === 'later' && layout.hasTitle(block)
}

/** Does a title stand right before a head, in its paragraph or the one before? */
function isBelowTitle(layout: Layout, { block, token }: PlacedToken): boolean {
  return token.head === 'later' ? layout.hasTitle(block) : layout.isTitle(block - 1)
}

/** The last row of numbers on each page. */
function atFeet(tokens: readonly PlacedToken[], { pageEnds, isIntroduced }: Layout): NoteList[] {
  const lists: NoteList[] = []
  let at = 0
  for (const end of [...pageEnds, Number.POSITIVE_INFINITY]) {
    const page: PlacedToken[] = []
    for (; at < tokens.length && (tokens[at] as PlacedToken).start < end; at++) {
      const placed = tokens[at] as PlacedToken
      if (placed.token.manner !== 'alone') page.push(placed)
    }
    const heads = lastRow(page)
    if (heads.length > 0 && !isIntroduced((heads[0] as PlacedToken).start))
      lists.push({ heads, kind: 'foot', group: 0 })
  }
  return lists
}

/** The longest row of numbers that follow each other, among those that end with one of the last of a page. */
function lastRow(page: readonly PlacedToken[]): PlacedToken[] {
  let longest: PlacedToken[] = []
  for (let end = page.length - 1; end >= Math.max(0, page.length - 6); end--) {
    const row = [page[end] as PlacedToken]
    for (let i = end - 1; i >= 0 && i > end - 200; i--) {
      const placed = page[i] as PlacedToken
      const next = row[row.length - 1] as PlacedToken
      if (placed.token.manner === next.token.manner && placed.value === next.value - 1) row.push(placed)
    }
    if (row.length > longest.length) longest = row.reverse()
  }
  return longest
}

/** Rows that count from 1 at the end of a text or chapter. */
function plainLists(tokens: readonly PlacedToken[], { isIntroduced }: Layout): NoteList[] {
  const lists: NoteList[] = []
  let at = 0
  while (at < tokens.length) {
    const opening = tokens[at] as PlacedToken
    if (opening.value !== 1 || opening.token.manner === 'bare' || opening.token.manner === 'alone') {
      at++
      continue
    }
    const { heads } = rowFrom(tokens, at, Number.POSITIVE_INFINITY, (last, placed) => placed.block > last.block)
    if (heads.length >= 3 && !isIntroduced(opening.start)) lists.push({ heads, kind: 'plain', group: 0 })
    const last = heads[heads.length - 1] as PlacedToken
    while (at < tokens.length && (tokens[at] as PlacedToken).start <= last.start) at++
  }
  return lists
}

/**
 * Do the calls before a list without a heading call it from 1 on in order, nearly all of it, and nothing beyond it? Only then
 * is `1. text` a note.
 */
export function isCalledInOrder({ heads }: NoteList, calls: readonly PlacedToken[], from: number): boolean {
  const start = (heads[0] as PlacedToken).start
  const end = (heads[heads.length - 1] as PlacedToken).blockEnd
  const labels = new Set(heads.map(({ token }) => token.label))
  const seen = new Set<string>()
  let last = 0
  let disordered = 0
  let i = firstFrom(calls, from)
  for (; i < calls.length && (calls[i] as PlacedToken).start < start; i++) {
    const { token, value } = calls[i] as PlacedToken
    if (!labels.has(token.label)) {
      if (value > heads.length && token.prose) disordered++
      continue
    }
    if (seen.has(token.label) || !token.prose) continue
    seen.add(token.label)
    if (value < last) disordered++
    last = Math.max(last, value)
  }
  while (i < calls.length && (calls[i] as PlacedToken).start < end) i++
  // Where the numbers go on behind it, it is a list of points amid the text.
  const next = calls[i]?.value ?? 1
  if (next > 1 && next <= heads.length + 3) return false
  return seen.size >= 0.8 * labels.size && disordered <= 0.1 * seen.size
}
