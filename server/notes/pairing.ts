/**
 * Which marker calls which note. Numbers may start again: a list of notes and the text before it, back to the list
 * before, are a scope, and a marker belongs to the note with its label in its scope.
 */
import { firstFrom } from '../text/text'
import type { LabelToken } from './notation'

/** A token at its place in the document. */
export interface PlacedToken {
  token: LabelToken
  start: number
  end: number
  /** Index of its block. */
  block: number
  /** Where the block ends. */
  blockEnd: number
}

export interface PairedMarker {
  placed: PlacedToken
  /** Index into the notes; null where the note is missing. */
  note: number | null
  scope: number
}

export interface PairedNote {
  placed: PlacedToken
  scope: number
  /** Another note of the scope has this label already. */
  duplicateOf: number | null
}

export interface Pairing {
  markers: PairedMarker[]
  notes: PairedNote[]
  /** Almost labels that a partner waits for: a marker's or a note's. */
  malformed: { placed: PlacedToken; as: 'marker' | 'note'; partner: number }[]
}

const nothing: Pairing = { markers: [], notes: [], malformed: [] }

/**
 * Pairs the tokens of one notation. `hasCitation` says whether a note's text cites something. Answers nothing where the
 * document does not use the notation: a log, a listing or a menu with `[1]` in it has no notes and lacks none.
 */
export function pair(tokens: readonly PlacedToken[], hasCitation: (from: number, to: number) => boolean): Pairing {
  if (tokens.length === 0) return nothing
  if (tokens[0]?.token.notation === 'symbol') return pairSymbols(tokens)
  const sound = tokens.filter((placed) => !placed.token.malformed)
  const heads = withoutYears(headsOf(sound))
  if (heads.length === 0) return nothing
  const isHead = new Set(heads)
  const calls = sound.filter((placed) => !isHead.has(placed) && placed.token.call)
  const scoped = tokens[0]?.token.notation === 'markdown' ? [heads] : listsOf(heads, calls)
  const pairing = pairInScopes(scoped, calls)
  if (!isInUse(pairing, calls, hasCitation)) return nothing
  addMalformed(pairing, tokens)
  return pairing
}

function numberOf(placed: PlacedToken): number {
  return Number.parseInt(placed.token.label, 10)
}

/**
 * The tokens at which notes begin. At a paragraph's first line it is certain. At a later line the token may be a marker
 * that the wrapping moved there: it heads a note if the paragraph is a run of notes (or their heading) and its number
 * goes on, or if its label has no other note and a marker before it.
 */
function headsOf(tokens: readonly PlacedToken[]): PlacedToken[] {
  const first = new Set<string>()
  const called = new Set<string>()
  for (const { token } of tokens) if (token.head === 'first') first.add(token.label)
  const heads: PlacedToken[] = []
  let run: PlacedToken | null = null
  for (const placed of tokens) {
    const { token } = placed
    if (token.head === 'first') {
      heads.push(placed)
      run = placed
    } else if (token.head === 'later') {
      const inRun = run?.block === placed.block
      // The same number again, on a line of its own, is a note given twice.
      const goesOn = inRun && !(numberOf(placed) < numberOf(run as PlacedToken))
      if (goesOn || (!inRun && !first.has(token.label) && (called.has(token.label) || token.label === '1'))) {
        heads.push(placed)
        run = placed
      } else called.add(token.label)
    } else called.add(token.label)
  }
  return heads
}

/** Without `[1922]` at the head of a line, where the numbers of the notes are nowhere near it. */
function withoutYears(heads: PlacedToken[]): PlacedToken[] {
  const high = heads.map(numberOf).filter((number) => number >= 1000)
  if (high.length === 0) return heads
  let highest = 0
  for (const head of heads) if (numberOf(head) < 1000) highest = Math.max(highest, numberOf(head))
  if (highest === 0) return heads
  for (const number of high.sort((a, b) => a - b)) if (number <= highest + 10) highest = Math.max(highest, number)
  return heads.filter((head) => numberOf(head) <= highest)
}

/** Divides the heads into lists: numbers ascend in a list; where they start again, with or without text between, a new one begins. */
function listsOf(heads: readonly PlacedToken[], calls: readonly PlacedToken[]): PlacedToken[][] {
  const lists: PlacedToken[][] = []
  let list: PlacedToken[] = []
  let nextCall = 0
  for (const head of heads) {
    const last = list[list.length - 1]
    if (last && numberOf(head) <= numberOf(last)) {
      while (nextCall < calls.length && (calls[nextCall] as PlacedToken).start < last.blockEnd) nextCall++
      const between = calls[nextCall]
      const textBetween = between !== undefined && between.start < head.start && between.block !== last.block
      const restarts = numberOf(head) * 2 <= numberOf(last)
      // The notes of a table are indented, those of its chapter are not.
      if (textBetween || restarts || head.token.indent !== last.token.indent) {
        lists.push(list)
        list = []
      }
    }
    list.push(head)
  }
  if (list.length > 0) lists.push(list)
  return lists
}

function pairInScopes(lists: readonly PlacedToken[][], calls: readonly PlacedToken[]): Pairing {
  const pairing: Pairing = { markers: [], notes: [], malformed: [] }
  const noteOf: Map<string, number>[] = []
  lists.forEach((list, scope) => {
    const labels = new Map<string, number>()
    for (const placed of list) {
      const duplicateOf = labels.get(labelOf(placed)) ?? null
      if (duplicateOf === null) labels.set(labelOf(placed), pairing.notes.length)
      pairing.notes.push({ placed, scope, duplicateOf })
    }
    noteOf.push(labels)
  })
  const inNote = noteBlocks(pairing.notes)
  const inner: PairedMarker[] = []
  for (const { call, scope } of scopesOfCalls(lists, calls)) {
    const note = noteOf[scope]?.get(labelOf(call)) ?? null
    const marker: PairedMarker = { placed: call, note, scope }
    if (inNote(call)) inner.push(marker)
    else pairing.markers.push(marker)
  }
  // A number in brackets inside a note is a marker only for a note that the body does not call.
  const calledNotes = new Set(pairing.markers.map((marker) => marker.note))
  for (const marker of inner) {
    if (marker.note === null || calledNotes.has(marker.note)) continue
    const note = pairing.notes[marker.note]
    if (note && note.placed.block !== marker.placed.block) pairing.markers.push(marker)
  }
  const highest = lists.map(highestOf)
  const gluedToo = pairing.markers.some((marker) => marker.note !== null && marker.placed.token.glued)
  pairing.markers = pairing.markers.filter(
    (marker) =>
      marker.note !== null ||
      ((gluedToo || !marker.placed.token.glued) && isPlausible(marker, highest[marker.scope] ?? 0)),
  )
  pairing.markers.sort((a, b) => a.placed.start - b.placed.start)
  return pairing
}

function labelOf(placed: PlacedToken): string {
  return placed.token.label.toLowerCase()
}

/** Is a token in a note's own paragraph, after its label? */
function noteBlocks(notes: readonly PairedNote[]): (placed: PlacedToken) => boolean {
  const firstHead = new Map<number, number>()
  for (const { placed } of notes) {
    const start = firstHead.get(placed.block)
    if (start === undefined || placed.start < start) firstHead.set(placed.block, placed.start)
  }
  return (placed) => {
    const start = firstHead.get(placed.block)
    return start !== undefined && start < placed.start
  }
}

/**
 * Gives each call its scope. Numbers that start again make a run of calls, and a run belongs to the list that follows it.
 * Lists that follow each other without text share the runs before them, one by one. And a table with its own few notes
 * may stand in a chapter: then the chapter's run waits for the list at its end.
 */
function scopesOfCalls(
  lists: readonly PlacedToken[][],
  calls: readonly PlacedToken[],
): { call: PlacedToken; scope: number }[] {
  const result: { call: PlacedToken; scope: number }[] = []
  const labels = lists.map((list) => new Set(list.map(labelOf)))
  const groups = groupsOf(lists, calls)
  let at = 0
  groups.forEach(({ first, count, end }, index) => {
    const own: PlacedToken[] = []
    const isLast = index === groups.length - 1
    while (at < calls.length && ((calls[at] as PlacedToken).start < end || isLast)) own.push(calls[at++] as PlacedToken)
    const runs = runsOf(own)
    runs.forEach((run, turn) => {
      const scope = runs.length === count ? first + turn : listOf(run, labels, groups, index)
      for (const call of run) result.push({ call, scope })
    })
  })
  return result
}

/** Lists between which no call of the body stands. */
interface Group {
  first: number
  count: number
  end: number
}

function groupsOf(lists: readonly PlacedToken[][], calls: readonly PlacedToken[]): Group[] {
  const groups: Group[] = []
  lists.forEach((list, index) => {
    const group = groups[groups.length - 1]
    if (group && !hasCallBetween(calls, group.end, startOf(list))) {
      group.count++
      group.end = endOf(list)
    } else groups.push({ first: index, count: 1, end: endOf(list) })
  })
  return groups
}

/** How many groups ahead a run may find its list. */
const farthest = 16

/**
 * The list that a run of calls belongs to: of the lists right after it the one that has most of its labels, if that is
 * half of them; else a later list without calls of its own that has nearly all; else the first after it.
 */
function listOf(
  run: readonly PlacedToken[],
  labels: readonly Set<string>[],
  groups: readonly Group[],
  index: number,
): number {
  const { first, count } = groups[index] as Group
  const wanted = new Set(run.map(labelOf))
  const coverage = (list: number) => {
    let found = 0
    for (const label of wanted) if (labels[list]?.has(label)) found++
    return found / wanted.size
  }
  let best = first
  let most = coverage(first)
  for (let list = first + 1; list < first + Math.min(count, farthest); list++) {
    const share = coverage(list)
    if (share > most) {
      best = list
      most = share
    }
  }
  if (most >= 0.5) return best
  for (const later of groups.slice(index + 1, index + farthest)) {
    for (let list = later.first + 1; list < later.first + later.count; list++) if (coverage(list) >= 0.75) return list
  }
  return best
}

function hasCallBetween(calls: readonly PlacedToken[], start: number, end: number): boolean {
  const next = calls[firstFrom(calls, start + 1)]
  return next !== undefined && next.start < end
}

function startOf(list: readonly PlacedToken[]): number {
  return list[0]?.start ?? 0
}

function endOf(list: readonly PlacedToken[]): number {
  return list[list.length - 1]?.blockEnd ?? 0
}

function runsOf(calls: readonly PlacedToken[]): PlacedToken[][] {
  const runs: PlacedToken[][] = []
  let last = 0
  for (const call of calls) {
    const number = numberOf(call)
    if (runs.length === 0 || (number * 2 <= last && number < last)) runs.push([])
    runs[runs.length - 1]?.push(call)
    last = number
  }
  return runs
}

function highestOf(list: readonly PlacedToken[]): number {
  let highest = 0
  for (const placed of list) highest = Math.max(highest, numberOf(placed))
  return highest
}

/**
 * Is a number in brackets without a note a marker at all? It must stand in prose, be glued to a word only where other
 * markers are (`buffer[1]`), and be of the size that the list's numbers have, of which `highest` is the last: `[1920]` is a year, `[337]` among
 * fourteen notes the number of a letter.
 */
function isPlausible(marker: PairedMarker, highest: number): boolean {
  if (!marker.placed.token.prose) return false
  if (marker.placed.token.notation === 'markdown') return true
  const number = numberOf(marker.placed)
  return number > 0 && number <= 2 * highest + 10 && !(number >= 1000 && number > highest + 10)
}

/**
 * Does the document use this notation for notes? At least half the notes must have their marker, one of them in prose
 * before its note. Where most markers have none, the notes are written in another way, or elsewhere; unless every note
 * that is there has its marker, as in a draft. A file of notes alone, without any marker, counts if one of them cites
 * an archive.
 */
function isInUse(
  pairing: Pairing,
  calls: readonly PlacedToken[],
  hasCitation: (from: number, to: number) => boolean,
): boolean {
  // `[1920] was a hard year`: paragraphs of a chronicle.
  if (pairing.notes.every(({ placed }) => numberOf(placed) >= 1000)) return false
  if (calls.length === 0) return pairing.notes.some(({ placed }) => hasCitation(placed.start, placed.blockEnd))
  const called = new Set<number>()
  let proof = 0
  let after = 0
  let paired = 0
  for (const marker of pairing.markers) {
    if (marker.note === null) continue
    const note = pairing.notes[marker.note] as PairedNote
    called.add(marker.note)
    paired++
    if (note.placed.token.notation === 'markdown') proof++
    else if (marker.placed.start > note.placed.start) after++
    else if (marker.placed.token.prose) proof++
  }
  if (proof === 0 || proof < after || called.size * 2 < pairing.notes.length) return false
  const certain = pairing.notes.filter(({ placed }) => placed.token.head === 'first').length
  return paired * 3 >= pairing.markers.length || (called.size === pairing.notes.length && certain * 2 >= called.size)
}

/** Keeps the almost labels for which a partner waits: a note without marker, a marker without note. */
function addMalformed(pairing: Pairing, tokens: readonly PlacedToken[]): void {
  const called = new Set(pairing.markers.map((marker) => marker.note))
  const waitingNotes = new Map<string, number>()
  pairing.notes.forEach((note, index) => {
    if (!called.has(index)) waitingNotes.set(labelOf(note.placed), index)
  })
  const waitingMarkers = new Map<string, number>()
  pairing.markers.forEach((marker, index) => {
    if (marker.note === null) waitingMarkers.set(labelOf(marker.placed), index)
  })
  for (const placed of tokens) {
    if (!placed.token.malformed) continue
    const label = labelOf(placed)
    const note = waitingNotes.get(label)
    const marker = waitingMarkers.get(label)
    if (note !== undefined && !placed.token.head && placed.start < (pairing.notes[note] as PairedNote).placed.start) {
      waitingNotes.delete(label)
      pairing.malformed.push({ placed, as: 'marker', partner: note })
    } else if (
      marker !== undefined &&
      placed.token.head &&
      (pairing.markers[marker] as PairedMarker).placed.start < placed.start
    ) {
      waitingMarkers.delete(label)
      pairing.malformed.push({ placed, as: 'note', partner: marker })
    }
  }
}

/** A symbol calls the nearest note after it that begins with the same symbol. Lines that follow each other with one symbol are a list of points. */
function pairSymbols(tokens: readonly PlacedToken[]): Pairing {
  const pairing: Pairing = { markers: [], notes: [], malformed: [] }
  const open = new Map<string, PlacedToken[]>()
  const found: { call: PlacedToken; head: PlacedToken }[] = []
  tokens.forEach((placed, index) => {
    const waiting = open.get(placed.token.label) ?? []
    open.set(placed.token.label, waiting)
    if (placed.token.call) waiting.push(placed)
    else if (placed.token.head && !isListItem(tokens, index)) {
      const call = waiting.shift()
      if (call) found.push({ call, head: placed })
    }
  })
  found.sort((a, b) => a.call.start - b.call.start)
  for (const { call, head } of found) {
    pairing.markers.push({ placed: call, note: pairing.notes.length, scope: pairing.notes.length })
    pairing.notes.push({ placed: head, scope: pairing.notes.length, duplicateOf: null })
  }
  return pairing
}

function isListItem(tokens: readonly PlacedToken[], index: number): boolean {
  const placed = tokens[index] as PlacedToken
  const isNeighbour = (other: PlacedToken | undefined) =>
    other !== undefined &&
    other.token.head !== null &&
    other.token.label === placed.token.label &&
    Math.abs(other.block - placed.block) <= 1
  return isNeighbour(tokens[index - 1]) || isNeighbour(tokens[index + 1])
}
