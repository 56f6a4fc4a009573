/** Makes the apparatus of a text, from scratch or with what is known of the version before. */
import type { Archives } from '../archives/archives'
import type { NotationId } from '../notes/notation'
import { type Pairing, type PlacedToken, pair } from '../notes/pairing'
import { type Block, blocksOf } from '../text/blocks'
import { withIgnoresBlank } from '../text/ignore-comments'
import { type Format, lineStartsOf, type Span, sharedEnd, sharedStart } from '../text/text'
import type { Apparatus, MalformedLabel, Marker, Note, ScannedBlock } from './apparatus'
import { citationsOf } from './citations'
import { withIntroduced } from './introduced'
import { namedArchivesOf } from './named'
import { notations, type Scan, scanOf } from './scan'

const emptyScan: Scan = { tokens: [], mentions: [], items: [], citesArchive: false, dates: [], names: [] }

/**
 * The apparatus of a text. `previous` only saves work: paragraphs that stood in it need no second scan, and the
 * result is the same without it. Never throws; time is linear in the text.
 */
export function apparatusOf(text: string, format: Format, archives: Archives, previous?: Apparatus): Apparatus {
  const lineStarts = lineStartsOf(text)
  const scanned = scannedBlocks(text, blocksOf(text, lineStarts, format), format, archives, previous)
  const blocks = withIntroduced(scanned, text, format, archives)

  const apparatus: Apparatus = {
    text,
    format,
    archives,
    lineStarts,
    blocks,
    notations: [],
    markers: [],
    notes: [],
    malformed: [],
    citations: [],
    named: [],
  }
  addNotes(apparatus)
  apparatus.named = namedArchivesOf(apparatus)
  apparatus.citations = citationsOf(apparatus)
  return apparatus
}

/**
 * Scans the paragraphs, or takes them from the version before: those wholly before or wholly after what changed as they
 * are, the rest by their text.
 */
function scannedBlocks(
  text: string,
  blocks: readonly Block[],
  format: Format,
  archives: Archives,
  previous: Apparatus | undefined,
): ScannedBlock[] {
  const old = previous?.format === format && previous.archives === archives ? previous : null
  const before = old ? sharedStart(text, old.text) : 0
  const after = old ? Math.min(sharedEnd(text, old.text), Math.min(text.length, old.text.length) - before) : 0
  const known = old?.blocks ?? []
  let head = 0
  while (
    head < blocks.length &&
    head < known.length &&
    isSameBlock(blocks[head], known[head]?.block, 0) &&
    (blocks[head] as Block).end < before
  )
    head++
  const shift = text.length - (old?.text.length ?? 0)
  let tail = 0
  while (tail < blocks.length - head && tail < known.length - head) {
    const block = blocks[blocks.length - 1 - tail] as Block
    if (block.start <= text.length - after || !isSameBlock(block, known[known.length - 1 - tail]?.block, shift)) break
    tail++
  }
  const scans = new Map<string, Scan>()
  for (const { block, plain } of known.slice(head, known.length - tail)) {
    if (old && block.kind === 'prose') scans.set(old.text.slice(block.start, block.end), plain)
  }
  return blocks.map((block, index) => {
    if (index < head) return alone(known[index] as ScannedBlock)
    if (block.kind !== 'prose') return { block, plain: emptyScan, scan: emptyScan }
    if (index >= blocks.length - tail)
      return alone({ ...(known[known.length - blocks.length + index] as ScannedBlock), block })
    const content = text.slice(block.start, block.end)
    const scan = scans.get(content) ?? scanOf(content, format, archives)
    scans.set(content, scan)
    return { block, plain: scan, scan }
  })
}

/** A block of the version before, without what that version's introductions made of it. */
function alone(scanned: ScannedBlock): ScannedBlock {
  return scanned.scan === scanned.plain ? scanned : { ...scanned, scan: scanned.plain }
}

function isSameBlock(block: Block | undefined, old: Block | undefined, shift: number): boolean {
  return (
    block?.kind === old?.kind && block?.start === (old?.start ?? 0) + shift && block?.end === (old?.end ?? 0) + shift
  )
}

function addNotes(apparatus: Apparatus): void {
  const markers: Marker[] = []
  const notes: Note[] = []
  const placed = placedTokens(apparatus.blocks)
  let scopes = 0
  for (const notation of notations) {
    const tokens = placed.get(notation.id)
    if (!tokens) continue
    const pairing = pair(tokens, (from, to) => citesArchive(apparatus.blocks, from, to))
    if (pairing.notes.length === 0) continue
    apparatus.notations.push(notation.id)
    const firstNote = notes.length
    const firstMarker = markers.length
    const firstScope = scopes
    for (const { placed, note, scope } of pairing.markers) {
      markers.push({
        start: placed.start,
        end: placed.end,
        notation: notation.id,
        label: placed.token.label,
        labelSpan: moved(placed.token.labelSpan, placed),
        note: note === null ? null : note + firstNote,
        scope: scope + firstScope,
      })
    }
    const ends = endsOf(pairing, apparatus)
    pairing.notes.forEach(({ placed, scope, duplicateOf }, index) => {
      const textStart = Math.min(placed.start - placed.token.start + placed.token.textStart, ends[index] ?? placed.end)
      notes.push({
        start: placed.start,
        end: ends[index] ?? placed.end,
        notation: notation.id,
        label: placed.token.label,
        head: { start: placed.start, end: placed.end },
        labelSpan: moved(placed.token.labelSpan, placed),
        textStart,
        markers: [],
        citations: [],
        scope: scope + firstScope,
        duplicateOf: duplicateOf === null ? null : duplicateOf + firstNote,
      })
    })
    scopes += 1 + (pairing.notes[pairing.notes.length - 1]?.scope ?? 0)
    for (const { placed, as, partner } of pairing.malformed) {
      apparatus.malformed.push({
        start: placed.start,
        end: placed.end,
        notation: notation.id,
        label: placed.token.label,
        as,
        partner: partner + (as === 'marker' ? firstNote : firstMarker),
      } satisfies MalformedLabel)
    }
  }
  order(apparatus, markers, notes)
}

/** Puts markers and notes of all notations in the order of the text, and joins both ways. */
function order(apparatus: Apparatus, markers: Marker[], notes: Note[]): void {
  const noteOrder = notes.map((_, index) => index).sort((a, b) => (notes[a] as Note).start - (notes[b] as Note).start)
  const newIndex = new Array<number>(notes.length)
  noteOrder.forEach((old, index) => {
    newIndex[old] = index
  })
  const markerOrder = markers
    .map((_, index) => index)
    .sort((a, b) => (markers[a] as Marker).start - (markers[b] as Marker).start)
  const newMarker = new Array<number>(markers.length)
  markerOrder.forEach((old, index) => {
    newMarker[old] = index
  })
  apparatus.notes = noteOrder.map((old) => notes[old] as Note)
  endBeforeNext(apparatus)
  for (const note of apparatus.notes)
    if (note.duplicateOf !== null) note.duplicateOf = newIndex[note.duplicateOf] ?? null
  apparatus.markers = markerOrder.map((old) => markers[old] as Marker)
  apparatus.markers.forEach((marker, index) => {
    if (marker.note === null) return
    marker.note = newIndex[marker.note] ?? null
    if (marker.note !== null) apparatus.notes[marker.note]?.markers.push(index)
  })
  for (const label of apparatus.malformed)
    label.partner = (label.as === 'marker' ? newIndex[label.partner] : newMarker[label.partner]) ?? 0
}

/** The tokens of each notation at their places in the document. */
function placedTokens(blocks: readonly ScannedBlock[]): Map<NotationId, PlacedToken[]> {
  const placed = new Map<NotationId, PlacedToken[]>()
  blocks.forEach(({ block, scan }, index) => {
    for (const token of scan.tokens) {
      let own = placed.get(token.notation)
      if (!own) {
        own = []
        placed.set(token.notation, own)
      }
      own.push({
        token,
        start: block.start + token.start,
        end: block.start + token.end,
        block: index,
        blockEnd: block.end,
      })
    }
  })
  return placed
}

function moved(span: Span, placed: PlacedToken): Span {
  const by = placed.start - placed.token.start
  return { start: span.start + by, end: span.end + by }
}

function citesArchive(blocks: readonly ScannedBlock[], from: number, to: number): boolean {
  let low = 0
  let high = blocks.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((blocks[middle] as ScannedBlock).block.end > from) high = middle
    else low = middle + 1
  }
  for (let i = low; i < blocks.length && (blocks[i] as ScannedBlock).block.start < to; i++) {
    if ((blocks[i] as ScannedBlock).scan.citesArchive) return true
  }
  return false
}

/** Most paragraphs that one note has after its first. */
const longestContinuation = 20

/**
 * Where each note ends: before the next note of its paragraph, or with the paragraph. Further paragraphs belong to it
 * where they are indented (Markdown), or where the next note follows them and no marker stands between.
 */
function endsOf(pairing: Pairing, apparatus: Apparatus): number[] {
  const { text, blocks } = apparatus
  const withToken = new Set<number>()
  for (const { placed } of pairing.markers) withToken.add(placed.block)
  return pairing.notes.map(({ placed }, index) => {
    const next = pairing.notes[index + 1]?.placed
    if (next && next.block === placed.block && next.start > placed.start) return trimEnd(text, placed.end, next.start)
    let last = placed.block
    const limit = Math.min(
      next && next.start > placed.start ? next.block : blocks.length,
      placed.block + longestContinuation + 1,
    )
    if (placed.token.notation === 'markdown') {
      while (last + 1 < limit && /^(?: {4}|\t)/.test(lineOf(text, (blocks[last + 1] as ScannedBlock).block.start)))
        last++
    } else if (placed.token.notation === 'bracket' && next && next.start > placed.start && limit === next.block) {
      let free = true
      for (let i = placed.block + 1; i < limit; i++) {
        const content = (blocks[i] as ScannedBlock).block
        if (
          withToken.has(i) ||
          isHeading(withIgnoresBlank(text.slice(content.start, content.end), apparatus.format).trimEnd())
        )
          free = false
      }
      if (free) last = limit - 1
    }
    return trimEnd(text, placed.end, (blocks[last] as ScannedBlock).block.end)
  })
}

/** A paragraph of one short line without a closing stop: a title, a row of stars. It ends what came before it. */
function isHeading(paragraph: string): boolean {
  return (
    !paragraph.includes('\n') &&
    (paragraph.length < 60 || /^\s{0,3}#/.test(paragraph)) &&
    !/[.;:!?…”"»)]\s*$/u.test(paragraph)
  )
}

function lineOf(text: string, start: number): string {
  return text.slice(start, start + 8)
}

/** A note of one notation ends where one of another begins. */
function endBeforeNext({ text, notes }: Apparatus): void {
  for (let i = 1; i < notes.length; i++) {
    const note = notes[i - 1] as Note
    const next = notes[i] as Note
    if (note.end <= next.start) continue
    note.end = trimEnd(text, note.head.end, next.start)
    note.textStart = Math.min(note.textStart, note.end)
  }
}

function trimEnd(text: string, from: number, to: number): number {
  let end = to
  while (end > from && /\s/.test(text[end - 1] ?? '')) end--
  return end
}
