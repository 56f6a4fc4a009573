/** The notes and markers of a document: which tokens of its paragraphs are such, and where each note ends. */
import type { PlacedBracket } from '../notes/closings'
import type { Layout } from '../notes/lists'
import type { NotationId } from '../notes/notation'
import { notationOf } from '../notes/notations'
import { pairAll } from '../notes/pairing'
import type { PairedMarker, Pairing, PlacedToken } from '../notes/placed'
import { withIgnoresBlank } from '../text/ignore-comments'
import { firstNot, type Span } from '../text/text'
import type { Apparatus, Marker, Note, ScannedBlock } from './apparatus'
import { addContinuationsAtFeet, beforePageNumber, continuingNotes } from './continued'

/** Fills in markers, notes, malformed labels and the notations in use. */
export function addNotes(apparatus: Apparatus): void {
  const placed = placedTokens(apparatus.blocks, chosenFor(apparatus))
  if (placed.tokens.size === 0) return
  const hasCitation = (from: number, to: number) => citesArchive(apparatus.blocks, from, to)
  const pairing = pairAll(placed, apparatus.only ? null : hasCitation, layoutOf(apparatus, placed.tokens.has('listed')))
  if (pairing.notes.length === 0 && pairing.markers.length === 0) return
  const inOrder = <T extends { placed: PlacedToken }>(items: readonly T[]) =>
    items.map((_, index) => index).sort((a, b) => (items[a] as T).placed.start - (items[b] as T).placed.start || a - b)
  const noteOrder = inOrder(pairing.notes)
  const markerOrder = inOrder(pairing.markers)
  const newMarker = inverse(markerOrder)
  const newNote = inverse(noteOrder)
  const called = new Set(pairing.markers.map(({ note }) => note))
  pairing.notes = noteOrder.map((old) => pairing.notes[old] as Pairing['notes'][number])
  const all = notesOf(pairing, apparatus)
  const texts = all.map(({ textStart, textEnd }) => ({ start: textStart, end: textEnd }))
  const isCalled = (note: number) => called.has(noteOrder[note] as number)
  const continuing = continuingNotes(apparatus.text, pairing.notes, texts, isCalled)
  // What only continues a note is none by itself; its index is that of the other.
  let count = 0
  const places = all.map((_, index) => (continuing.has(index) ? -1 : count++))
  for (const [index, { of }] of continuing) places[index] = of === null ? -1 : (places[of] as number)
  for (const [old, place] of newNote.entries()) newNote[old] = places[place] as number
  apparatus.notes = all.filter((_, index) => !continuing.has(index))
  for (const note of apparatus.notes)
    if (note.duplicateOf !== null) note.duplicateOf = newNote[note.duplicateOf] ?? null
  for (const { of, start, end } of continuing.values()) if (of !== null) all[of]?.continuations.push({ start, end })
  addContinuationsAtFeet(apparatus.text, apparatus.notes)
  apparatus.markers = markerOrder.map((old) => markerOf(pairing.markers[old] as PairedMarker))
  apparatus.markers.forEach((marker, index) => {
    if (marker.note === null) return
    marker.note = newNote[marker.note] ?? null
    if (marker.note !== null) apparatus.notes[marker.note]?.markers.push(index)
  })
  apparatus.malformed = pairing.malformed
    .filter((malformed) => !('note' in malformed) || (newNote[malformed.note] ?? -1) >= 0)
    .map((malformed) => {
      if ('note' in malformed) return { ...malformed, note: newNote[malformed.note] ?? 0 }
      return 'marker' in malformed ? { ...malformed, marker: newMarker[malformed.marker] ?? 0 } : malformed
    })
    .sort((a, b) => a.start - b.start)
  apparatus.notations = [...new Set([...apparatus.markers, ...apparatus.notes].map(({ notation }) => notation))]
}

function inverse(order: readonly number[]): number[] {
  const places = new Array<number>(order.length)
  order.forEach((old, index) => {
    places[old] = index
  })
  return places
}

function markerOf({ placed, note, scope }: PairedMarker): Marker {
  const { token, value, start, end } = placed
  const labelSpan = moved(token.labelSpan, placed)
  return { start, end, notation: token.notation, label: token.label, value, labelSpan, note, scope }
}

function notesOf(pairing: Pairing, apparatus: Apparatus): Note[] {
  const ends = endsOf(pairing, apparatus)
  return pairing.notes.map(({ placed, scope, duplicateOf }, index) => {
    const { token } = placed
    const textEnd = ends[index] ?? placed.end
    const closed = placed.closing?.end ?? textEnd
    const isWhole = closed <= (pairing.notes[index + 1]?.placed.start ?? closed)
    return {
      start: placed.start,
      end: isWhole && closed > textEnd ? closed : textEnd,
      notation: token.notation,
      label: token.label,
      value: placed.value,
      head: { start: placed.start, end: placed.end },
      labelSpan: moved(token.labelSpan, placed),
      textStart: Math.min(textStartOf(placed, apparatus.text, textEnd), textEnd),
      textEnd,
      markers: [],
      citations: [],
      continuations: [],
      scope,
      duplicateOf,
    }
  })
}

/** What somebody says of the notations of texts is about those that must be told apart: LaTeX's are LaTeX's, unless there are to be none. */
function chosenFor({ only, format }: Apparatus): readonly NotationId[] | null {
  return only && (only.length === 0 || format === 'plain' || format === 'markdown') ? only : null
}

/** The tokens of each notation at their places in the document, and the brackets that paragraphs leave open. */
function placedTokens(
  blocks: readonly ScannedBlock[],
  only: readonly NotationId[] | null,
): {
  tokens: Map<NotationId, PlacedToken[]>
  loose: Map<NotationId, PlacedBracket[]>
} {
  const tokens = new Map<NotationId, PlacedToken[]>()
  const loose = new Map<NotationId, PlacedBracket[]>()
  // Bare numbers are many, and without a list of notes they mean nothing.
  const hasLists = blocks.some(({ scan }) => scan.tokens.some(({ notation }) => notation === 'listed'))
  blocks.forEach(({ block: { start: blockStart, end: blockEnd }, scan }, block) => {
    for (const token of scan.tokens) {
      if ((only && !only.includes(token.notation)) || (token.notation === 'number' && !hasLists)) continue
      const [start, end] = [blockStart + token.start, blockStart + token.end]
      const closing = token.closing && atPlace(token.closing, blockStart)
      const at = { token, start, end, block, blockStart, blockEnd, value: Number.NaN }
      add(tokens, token.notation, closing === undefined ? at : { ...at, closing })
    }
    for (const { notation, bracket } of scan.loose)
      add(loose, notation, { ...atPlace(bracket, blockStart), opens: bracket.opens, block })
  })
  return { tokens, loose }
}

/** What lists of notes want to know of the document: where headings stand, and where pages end. */
function layoutOf({ text, blocks, format }: Apparatus, hasLists: boolean): Layout {
  const pageEnds: number[] = []
  if (!hasLists)
    return { headings: [], pageEnds, isTitle: () => false, hasTitle: () => false, isIntroduced: () => false }
  for (let at = text.indexOf('\f'); at >= 0; at = text.indexOf('\f', at + 1)) pageEnds.push(at)
  const headings = blocks.flatMap(({ block: { start }, scan }, block) =>
    scan.headings.map(({ start: from, end, sources }) => ({ start: start + from, end: start + end, block, sources })),
  )
  const opening = (block: number) => {
    const content = blocks[block]?.block
    if (!content) return []
    const end = Math.min(content.end, content.start + 200)
    return withIgnoresBlank(text.slice(content.start, end), format).split(/\r\n|\r|\n/)
  }
  const isTitle = (block: number) => {
    const lines = opening(block)
    return lines.length < 3 && lines.every(isTitleLine)
  }
  const isIntroduced = (offset: number) => /[:：][*_]{0,2}\s*$/.test(text.slice(Math.max(0, offset - 40), offset))
  return { headings, pageEnds, isTitle, isIntroduced, hasTitle: (block) => isTitleLine(opening(block)[0] ?? '') }
}

/** A line so short that it is no sentence: `Chapter 2`, `To Part One.`, `II`. */
function isTitleLine(line: string): boolean {
  const bare = line.trim()
  if (bare === '' || bare.length > 70) return false
  return !/[.;:!?…”"»)]$/u.test(bare) || bare.split(/\s+/).length <= 5
}

function add<T>(lists: Map<NotationId, T[]>, notation: NotationId, item: T): void {
  const list = lists.get(notation)
  if (list) list.push(item)
  else lists.set(notation, [item])
}

function atPlace({ start, end }: Span, base: number): Span {
  return { start: base + start, end: base + end }
}

function moved(span: Span, placed: PlacedToken): Span {
  return atPlace(span, placed.blockStart)
}

function citesArchive(blocks: readonly ScannedBlock[], from: number, to: number): boolean {
  const first = firstNot(blocks, ({ block }) => block.end <= from)
  for (let i = first; i < blocks.length && (blocks[i] as ScannedBlock).block.start < to; i++) {
    if ((blocks[i] as ScannedBlock).scan.citesArchive) return true
  }
  return false
}

/** Behind the label and blanks, over the end of the paragraph where the label stands alone. */
function textStartOf({ token, blockStart, blockEnd }: PlacedToken, text: string, end: number): number {
  let at = blockStart + token.textStart
  if (at >= blockEnd) while (at < end && /\s/.test(text[at] ?? '')) at++
  return at
}

/** Most paragraphs that one note has after its first. */
const longestContinuation = 20

/**
 * Where the text of each note ends: before the mark that closes it, before the next note, or with the paragraph. Further
 * paragraphs belong to it where they are indented (Markdown), or where the next note follows them and no marker stands between.
 * The notes are in the order of the text.
 */
function endsOf(pairing: Pairing, apparatus: Apparatus): number[] {
  const { text, blocks } = apparatus
  const withMarker = new Set<number>()
  for (const { placed } of pairing.markers) withMarker.add(placed.block)
  const hasPages = text.includes('\f')
  const standsAlone = ({ token, blockStart, blockEnd }: PlacedToken) =>
    isBlank(text, blockStart + token.textStart, blockEnd)
  const alone = pairing.notes.filter(({ placed }) => standsAlone(placed)).length
  const isUsual = alone * 2 > pairing.notes.length
  const firstOfNextPage = hasPages ? pagesOf(apparatus) : () => blocks.length
  const isTitleAt = (at: number) => {
    const content = (blocks[at] as ScannedBlock).block
    return isHeading(withIgnoresBlank(text.slice(content.start, content.end), apparatus.format).trimEnd())
  }
  const ends = pairing.notes.map(({ placed }, index) => {
    const { token, closing } = placed
    const following = pairing.notes[index + 1]?.placed
    // A note in a note divides it.
    if (closing) return trimEnd(text, placed.end, Math.min(closing.start, following?.start ?? closing.start))
    const next = following && following.start > placed.start ? following : undefined
    if (next?.block === placed.block) return trimEnd(text, placed.end, next.start)
    let last = placed.block
    const onPage = firstOfNextPage(placed.block)
    const limit = Math.min(next ? next.block : blocks.length, placed.block + longestContinuation + 1, onPage)
    const { goesOn } = notationOf(token.notation)
    if (goesOn) {
      const blockAt = (at: number) => (blocks[at] as ScannedBlock).block
      while (last + 1 < limit && goesOn(text, blockAt(last).end, blockAt(last + 1).start)) last++
    } else if (standsAlone(placed) && last + 1 < limit) {
      // The label stands alone, and the text under it, unless that is the body's.
      // A title with the body below it is no text of a note where the others have theirs beside their labels.
      let below = last + 1
      while (!isUsual && below + 1 < limit && isTitleAt(below)) below++
      const isBody = withMarker.has(below) && !isSetIn(text, (blocks[last + 1] as ScannedBlock).block.start)
      if (isBody) return trimEnd(text, placed.end, placed.blockEnd)
      last++
      while (last + 1 < limit && isSetIn(text, (blocks[last + 1] as ScannedBlock).block.start)) last++
    } else if (token.notation !== 'symbol' && !token.certain && next && limit === next.block) {
      let free = true
      for (let i = placed.block + 1; i < limit; i++) {
        if (withMarker.has(i) || isTitleAt(i)) free = false
      }
      if (free) last = limit - 1
    }
    return trimEnd(text, placed.end, (blocks[last] as ScannedBlock).block.end)
  })
  if (!hasPages) return ends
  return ends.map((end, index) => beforePageNumber(text, pairing.notes[index]?.placed.end ?? end, end))
}

/** For each block the index of the first on the next page. */
function pagesOf({ text, blocks }: Apparatus): (block: number) => number {
  const firsts = new Array<number>(blocks.length)
  let first = blocks.length
  for (let i = blocks.length - 1; i >= 0; i--) {
    firsts[i] = first
    const before = blocks[i - 1]?.block.end ?? 0
    if (text.slice(before, (blocks[i] as ScannedBlock).block.start + 1).includes('\f')) first = i
  }
  return (block) => firsts[block] as number
}

function isBlank(text: string, start: number, end: number): boolean {
  return text.slice(start, end).trim() === ''
}

function isSetIn(text: string, start: number): boolean {
  return /^(?: {2}|\t)/.test(text.slice(start, start + 2))
}

/** A paragraph of one short line without a closing stop: a title, a row of stars. It ends what came before it. */
function isHeading(paragraph: string): boolean {
  return (
    !paragraph.includes('\n') &&
    (paragraph.length < 60 || /^\s{0,3}#/.test(paragraph)) &&
    !/[.;:!?…”"»)]\s*$/u.test(paragraph)
  )
}

function trimEnd(text: string, from: number, to: number): number {
  let end = to
  while (end > from && /\s/.test(text[end - 1] ?? '')) end--
  return end
}
