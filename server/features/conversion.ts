/**
 * Rewrites references where they stand, in another house style. Only what is written is rewritten: levels that a reference
 * inherits are not added, and what stands between its parts, a year or a remark, stays. Of what is rewritten, the text as
 * it would be is read anew, and whatever would no longer say the same is left as it is.
 */
import type { Apparatus } from '../apparatus/apparatus'
import { apparatusOf } from '../apparatus/build'
import {
  citesPages,
  type FileCitation,
  isFileCitation,
  isSameLeaves,
  stylesFor,
  writingsOf,
} from '../apparatus/house-styles'
import type { Role, Style } from '../archives/format'
import type { Citation } from '../citations/citation'
import { isLeaf } from '../citations/roles'
import { ibidIn, ibidLength } from '../citations/words'
import { joinedPieces, type ReadStyle, valueIn, type WrittenPiece, writtenPieces } from '../citations/writing'
import type { Span } from '../text/text'

/** New text for a place. */
export interface Change extends Span {
  text: string
}

/** What a style would make of the references in a span. */
export interface Offer {
  style: Style
  /** How many of them it would change. */
  count: number
  /** The first of them as it would be. */
  preview: string
}

/** The references that a span touches; all where it is null. */
export function citationsIn({ citations }: Apparatus, span: Span | null): FileCitation[] {
  return citations.filter(
    (citation): citation is FileCitation =>
      isFileCitation(citation) && (!span || (citation.start <= span.end && span.start <= citation.end)),
  )
}

/**
 * The styles that would change any of the references, as far as can be told without reading the whole text anew. A single
 * reference is tried by itself: nothing is offered that would then not happen.
 */
export function offersFor(apparatus: Apparatus, citations: readonly FileCitation[]): Offer[] {
  const { archives } = apparatus
  const [only] = citations
  const tried = only && citations.length === 1 ? writingsOf(archives, apparatus.citations, only) : null
  const offers = new Map<string, Offer>()
  for (const citation of citations) {
    for (const style of stylesFor(archives, citation)) {
      if (tried && !tried.some((writing) => writing.style === style.style)) continue
      const rewritten = rewriting(apparatus, citation, style)
      if (!rewritten || !changeOf(apparatus, rewritten)) continue
      const { id } = style.style
      const known = offers.get(id)
      if (known) known.count++
      else offers.set(id, { style: style.style, count: 1, preview: rewritten.text })
    }
  }
  return [...offers.values()]
}

/** The changes that bring the references into a style, ascending; those that would alter what anything says left out. */
export function conversionOf(apparatus: Apparatus, citations: readonly FileCitation[], styleId: string): Change[] {
  let changes = citations.flatMap((citation) => {
    const style = stylesFor(apparatus.archives, citation).find(({ style: { id } }) => id === styleId)
    const rewritten = style && rewriting(apparatus, citation, style)
    const change = rewritten && changeOf(apparatus, rewritten)
    return change ? [change] : []
  })
  // What one change spoils may spoil more behind it, so the first alone is taken back; where there are many, all of them.
  for (let round = 0; changes.length > 0; round++) {
    const spoilt = spoiltBy(apparatus, changes)
    if (spoilt.size === 0) break
    const [first] = spoilt
    changes = changes.filter((change) => (round < 20 ? change !== first : !spoilt.has(change)))
  }
  return changes
}

/** A text with changes made; they ascend. */
export function changed(text: string, changes: readonly Change[]): string {
  let result = ''
  let from = 0
  for (const change of changes) {
    result += text.slice(from, change.start) + change.text
    from = change.end
  }
  return result + text.slice(from)
}

/** The changes after which a citation is missing, or new, or says something else. */
function spoiltBy(apparatus: Apparatus, changes: readonly Change[]): Set<Change> {
  const { text, format, archives, citations } = apparatus
  const after = apparatusOf(changed(text, changes), format, archives, apparatus).citations
  const spoilt = new Set<Change>()
  const moved = movedStarts(citations, changes)
  const starts = new Map(after.map((citation, index) => [citation.start, index]))
  const partners = citations.map((_, index) => starts.get(moved[index] ?? -1) ?? -1)
  const nearest = (offset: number) => {
    const before = changes.filter(({ start }) => start <= offset)
    return before[before.length - 1] ?? changes[0]
  }
  const blame = (offset: number) => {
    const change = nearest(offset)
    if (change) spoilt.add(change)
  }
  citations.forEach((citation, index) => {
    const partner = after[partners[index] ?? -1]
    if (!partner || !saysTheSame(citation, citations, partner, after, partners)) blame(citation.end)
  })
  if (spoilt.size === 0 && after.length !== citations.length) for (const change of changes) spoilt.add(change)
  return spoilt
}

/** Where the citations begin once the changes are made. */
function movedStarts(citations: readonly Citation[], changes: readonly Change[]): number[] {
  let shift = 0
  let next = 0
  return citations.map(({ start }) => {
    // A change at the very start of a citation leaves that start where it is.
    for (let change = changes[next]; change && change.end <= start && change.start < start; change = changes[++next])
      shift += change.text.length - (change.end - change.start)
    return start + shift
  })
}

function saysTheSame(
  before: Citation,
  allBefore: readonly Citation[],
  after: Citation,
  allAfter: readonly Citation[],
  partners: readonly number[],
): boolean {
  if (before.kind !== after.kind || before.note !== after.note) return false
  if (before.kind === 'cross' && after.kind === 'cross') return before.target === after.target
  if (before.kind === 'short' && after.kind === 'short') {
    const antecedent = before.antecedent === null ? null : (partners[before.antecedent] ?? null)
    if (antecedent !== after.antecedent) return false
  }
  if (!isFileCitation(before) || !isFileCitation(after)) return isFileCitation(before) === isFileCitation(after)
  return (
    before.key === after.key &&
    isSameLeaves(before.leaves, after.leaves) &&
    citesPages(allBefore, before) === citesPages(allAfter, after)
  )
}

/** The smallest change that makes the new text of the old one; null where they are one. */
function changeOf({ text }: Apparatus, { start, end, text: rewritten }: Change): Change | null {
  const old = text.slice(start, end)
  if (old === rewritten) return null
  let head = 0
  while (head < old.length && head < rewritten.length && old[head] === rewritten[head]) head++
  let tail = 0
  const most = Math.min(old.length, rewritten.length) - head
  while (tail < most && old[old.length - 1 - tail] === rewritten[rewritten.length - 1 - tail]) tail++
  return { start: start + head, end: end - tail, text: rewritten.slice(head, rewritten.length - tail) }
}

/** A part of the text that one piece of the style, or the word for *ibid.*, stands for. */
interface Place extends Span {
  role: Role | 'repository' | 'ibid'
}

/** What may be replaced between two parts. */
const simpleGap = /^[\s,.;:/#–—-]*$/

/** The new text of a reference, from its siglum or first label to its last leaf; null where the style cannot say it. */
function rewriting(apparatus: Apparatus, citation: FileCitation, style: ReadStyle): Change | null {
  const { text, citations } = apparatus
  const places = placesOf(apparatus, citation)
  if (!places || places.length === 0) return null
  const { raw } = citation
  const [first] = places
  const ibid = first?.role === 'ibid' ? ibidLike(text.slice(first.start, first.end), style.style.language) : null
  if (first?.role === 'ibid' && ibid === null) return null
  const pieces: WrittenPiece[] = ibid === null ? [] : [{ roles: [], separator: '', text: ibid }]
  if (raw) {
    const own = writtenPieces(
      {
        repository: citation.repository,
        siglum: first?.role === 'repository' ? text.slice(first.start, first.end) : null,
        levels: raw.levels,
        leaves: raw.leaves?.leaves ?? [],
        isPage: citesPages(citations, citation),
      },
      style,
    )
    if (!own) return null
    pieces.push(...own)
    // The second of `д. 143, 144` goes without a label as before.
    const [part] = raw.parts
    const head = pieces[0]
    if (raw.continues && part && head?.roles.length === 1 && part.label.start === part.label.end)
      head.text = valueIn(part.written, style.style.language)
  }
  const start = (first as Place).start
  const end = (places[places.length - 1] as Place).end
  const rewritten = inPlace(text, places, pieces)
  return rewritten === null ? null : { start, end, text: withStop(text, start, end, rewritten) }
}

/** The parts of a reference in the order of the text; null where one of its levels is written twice. */
function placesOf({ text }: Apparatus, citation: FileCitation): Place[] | null {
  const { raw, base } = citation
  const places: Place[] = []
  if (citation.kind === 'short') {
    const word = ibidAt(text, citation)
    if (!word) return null
    places.push({ role: 'ibid', ...word })
  } else {
    const siglum = siglumOf(text, citation)
    if (siglum) places.push({ role: 'repository', ...siglum })
  }
  for (const { role, label, value } of raw?.parts ?? []) {
    const start = base + (label.start === label.end ? value.start : Math.min(label.start, value.start))
    const place = { role, start, end: base + Math.max(label.end, value.end) }
    const last = places[places.length - 1]
    if (last?.role === role && isLeaf(role)) last.end = place.end
    else if (places.some((other) => other.role === role)) return null
    else places.push(place)
  }
  return hasLostWords(text, citation) ? null : places
}

/** The siglum before the reference, unless it is being introduced there. */
function siglumOf(text: string, { raw, base, start, siglum }: FileCitation): Span | null {
  if (raw?.mention) {
    const { introduces, siglum: span } = raw.mention
    return span && !introduces ? { start: base + span.start, end: base + span.end } : null
  }
  // One that only this text makes a siglum.
  if (!raw || siglum === null || start >= base + raw.start) return null
  return text.startsWith(siglum, start) ? { start, end: start + siglum.length } : null
}

/** The word for *ibid.*, where nothing but the reference follows it. */
function ibidAt(text: string, { raw, base, start, end }: FileCitation): Span | null {
  const length = ibidLength(text.slice(start, raw ? base + raw.start : end))
  if (length === 0) return null
  // `Ibid., p. 5` without a leaf of the source is another place in it, whose word is not known.
  if (!raw && (end > start + length || /^[*_]{0,2}[\s.,:]*(?:\p{L}{1,5}\.?\s*)?\d/u.test(text.slice(end, end + 16))))
    return null
  return { start, end: start + length }
}

function ibidLike(word: string, language: string): string | null {
  const words = ibidIn(language)
  const plain = word.toLowerCase().replace(/\.$/, '')
  if (words.some((other) => other.replace(/\.$/, '') === plain)) return word
  const [usual] = words
  if (usual === undefined) return null
  return /^\p{Lu}/u.test(word) ? usual.charAt(0).toUpperCase() + usual.slice(1) : usual
}

/** Is there more between the leaves than the marks and words that join them? */
function hasLostWords(text: string, { raw, base }: FileCitation): boolean {
  const spans = raw?.leaves?.spans ?? []
  const joins = new Set(raw?.leafPart?.form.and ?? [])
  return spans.some((span, index) => {
    const next = spans[index + 1]
    const between = next ? text.slice(base + span.end, base + next.start) : ''
    return (between.match(/[\p{L}&]+|[()[\]]/gu) ?? []).some(
      (word) => !joins.has(word.toLowerCase()) && word.length > 3,
    )
  })
}

/** The pieces in the places of the parts that they stand for; null where they do not fit. */
function inPlace(text: string, places: readonly Place[], pieces: readonly WrittenPiece[]): string | null {
  const groups: Span[] = []
  let ordered = true
  let at = -1
  for (const place of places) {
    const index = place.role === 'ibid' ? 0 : pieces.findIndex(({ roles }) => roles.includes(place.role as Role))
    if (index < 0) return null
    const last = groups[groups.length - 1]
    if (index === at && last) {
      if (!simpleGap.test(text.slice(last.end, place.start))) return null
      last.end = place.end
    } else groups.push({ start: place.start, end: place.end })
    if (index !== at && index !== at + 1) ordered = false
    at = index
  }
  const gaps = groups.slice(1).map((group, index) => text.slice((groups[index] as Span).end, group.start))
  if (!ordered || groups.length !== pieces.length)
    return gaps.every((gap) => simpleGap.test(gap)) ? joinedPieces(pieces) : null
  let result = ''
  groups.forEach((group, index) => {
    const { separator, text: piece } = pieces[index] as WrittenPiece
    if (index > 0) {
      const gap = gaps[index - 1] ?? ''
      result += simpleGap.test(gap) ? withBreak(separator, gap) : gap.replace(/(?<=\))[.,;:]\s+$/, separator)
    }
    const old = text.slice(group.start, group.end)
    result += withBlanks(piece, old)
  })
  return result
}

/** A line break between two parts stays. */
function withBreak(separator: string, gap: string): string {
  const lineBreak = /[^\S\r\n]*(?:\r\n|\r|\n)\s*$/.exec(gap)
  return lineBreak ? separator.trimEnd() + lineBreak[0] : withBlanks(separator, gap)
}

/** Blanks that do not break stay as they are. */
function withBlanks(written: string, old: string): string {
  const blank = /[\u00a0\u202f]/.exec(old)
  return blank ? written.replace(/ /g, blank[0]) : written
}

/** A stop that closes both an abbreviation and the sentence is one stop, before and after. */
function withStop(text: string, start: number, end: number, rewritten: string): string {
  const rest = text.slice(end, end + 8)
  if (rewritten.endsWith('.')) return /^\.(?!\.)/.test(rest) ? rewritten.slice(0, -1) : rewritten
  const closes = text[end - 1] === '.' && end - start > 1 && /^["”»’]?(?:\s*$|\s*[\r\n]|\s+\p{Lu})/u.test(rest)
  return closes ? `${rewritten}.` : rewritten
}
