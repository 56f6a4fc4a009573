/**
 * Which marker calls which note, over a whole document. Each notation is judged by itself; within one, numbers, letters,
 * Roman numbers and signs are numberings of their own.
 */
import { firstFrom, firstNot } from '../text/text'
import { addAlmostLabels } from './almost'
import { dueCalls, plainScopes } from './careful'
import { closeAcross, type PlacedBracket } from './closings'
import { headsOf } from './heads'
import { type HasCitation, isInUse, plausible } from './in-use'
import { isDigitSlip, type Series, seriesOf, valueOf } from './labels'
import { isCalledInOrder, type Layout, listsIn, type NoteList, startOf } from './lists'
import { pairNamed } from './named'
import type { NotationId } from './notation'
import { type Combination, combinations, notationOf, notations } from './notations'
import { steadyNumbers } from './numbering'
import {
  emptyPairing,
  labelOf,
  type Malformed,
  type PairedMarker,
  type PairedNote,
  type Pairing,
  type PlacedToken,
  scopesIn,
} from './placed'
import { pairRows } from './rows'
import { listsOf, scopesOfCalls } from './scopes'
import { pairSigns } from './signs'

/** The tokens of each notation in the order of the text, and the brackets that their paragraphs leave open. */
export interface PlacedTokens {
  tokens: ReadonlyMap<NotationId, PlacedToken[]>
  loose: ReadonlyMap<NotationId, PlacedBracket[]>
}

const careful = new Set(notations.filter((notation) => notation.careful).map(({ id }) => id))
const named = new Set(notations.filter((notation) => notation.named).map(({ id }) => id))

/**
 * Pairs markers and notes. Without `hasCitation` somebody has said that these notations are used, and no proof is asked for.
 * Scopes are numbered over all notations; notes and markers are not in order yet.
 */
export function pairAll({ tokens, loose }: PlacedTokens, hasCitation: HasCitation | null, layout: Layout): Pairing {
  const whole = emptyPairing()
  const stray = new Map<NotationId, PlacedBracket[]>()
  for (const [notation, brackets] of loose) {
    const heads = (tokens.get(notation) ?? []).filter(({ token }) => token.head && token.closing !== undefined)
    if (heads.length > 0) stray.set(notation, closeAcross(heads, brackets))
  }
  /** Where markers and notes begin that are found already: one line may be read by two notations, `1) text`. */
  const used = new Set<number>()
  for (const combination of combinations) {
    const pairing = named.has(combination.heads)
      ? namedIn(tokens, combination)
      : combination.heads === 'listed'
        ? listsOfNotes(tokens, combination, used, hasCitation, layout)
        : numberingsIn(tokens, combination, used, hasCitation)
    for (const { placed } of [...pairing.markers, ...pairing.notes]) used.add(placed.start)
    join(whole, pairing)
  }
  addCertain(whole, tokens, used)
  addFaultsOfBrackets(whole, stray)
  return whole
}

function namedIn(tokens: PlacedTokens['tokens'], { calls }: Combination): Pairing {
  const own = tokens.get(calls) ?? []
  if (own.length === 0) return emptyPairing()
  const pairing = pairNamed(own)
  if (!pairing.markers.some(({ note, placed }) => note !== null || placed.token.isPlain)) return emptyPairing()
  addAlmostLabels(pairing, own)
  return pairing
}

/** Pairs the numberings of a combination, each by itself. */
function numberingsIn(
  tokens: PlacedTokens['tokens'],
  { calls, heads }: Combination,
  used: ReadonlySet<number>,
  hasCitation: HasCitation | null,
): Pairing {
  const whole = emptyPairing()
  const own = (tokens.get(heads) ?? []).filter((placed) => !used.has(placed.start))
  if (!own.some(({ token }) => token.head)) return whole
  const calling = calls === heads ? own : (tokens.get(calls) ?? []).filter((placed) => !used.has(placed.start))
  const seriesOfLabel = seriesIn(own)
  const headsBySeries = grouped(own, seriesOfLabel)
  const callsBySeries = calls === heads ? headsBySeries : grouped(calling, seriesOfLabel)
  for (const [series, group] of headsBySeries) {
    const callGroup = callsBySeries.get(series) ?? []
    if (series.startsWith('sign')) join(whole, pairSigns(group, callGroup))
    else if (careful.has(heads)) join(whole, pairCarefully(group, callGroup, heads, hasCitation === null))
    else join(whole, pairNumbers(group, callGroup, hasCitation))
  }
  return whole
}

/** Pairs the plain lists of notes (`1. text`) with the markers of another notation. */
function listsOfNotes(
  tokens: PlacedTokens['tokens'],
  { calls: calling }: Combination,
  used: ReadonlySet<number>,
  hasCitation: HasCitation | null,
  layout: Layout,
): Pairing {
  const numbersOf = (notation: NotationId) =>
    (tokens.get(notation) ?? []).filter((placed) => !used.has(placed.start) && /^\d/.test(placed.token.label))
  const heads = withValues(numbersOf('listed'))
  if (heads.length === 0) return emptyPairing()
  const isAlone = calling === 'listed'
  const calls = isAlone
    ? []
    : dueCalls(withValues(numbersOf(calling).filter(({ token }) => token.call && !token.malformed)))
  if (calls.length === 0 && !isAlone) return emptyPairing()
  const lists = listsIn(heads, layout)
  if (calling === 'number') return pairRows(lists, calls)
  let kept = isAlone ? lists.filter(isListByItself) : calledLists(lists, calls)
  for (let round = 0; kept.length > 0; round++) {
    const pairing = pairInScopes(
      kept.map((list) => list.heads),
      calls,
    )
    // A list of which nothing is called is a list of books, of points, of minutes.
    const called = new Map<number, Set<number>>()
    for (const { note, scope } of pairing.markers) {
      if (note === null) continue
      const notes = called.get(scope) ?? new Set()
      called.set(scope, notes.add(note))
    }
    const left = isAlone ? kept : kept.filter((list, scope) => (called.get(scope)?.size ?? 0) * 2 >= list.heads.length)
    if (left.length === kept.length) {
      // One number at the foot of a page proves nothing.
      if (left.every(({ kind }) => kind === 'foot') && pairing.markers.length < 2) break
      if (careful.has(calling))
        return plainScopes(pairing, {
          lenient: calling === 'superscript',
          isGiven: hasCitation === null,
          isHeaded: left.every(({ kind }) => kind === 'heading'),
        })
      pairing.markers = plausible(pairing.markers, pairing.notes)
      return isInUse(pairing, calls, hasCitation) ? pairing : emptyPairing()
    }
    if (round === mostRounds) break
    kept = left
  }
  return emptyPairing()
}

/** Under a heading of notes, from 1 on: notes though nothing calls them, if they cite an archive. */
function isListByItself({ kind, heads }: NoteList): boolean {
  return kind === 'heading' && heads[0]?.value === 1 && heads[0].token.manner !== 'alone'
}

/** So often are lists left out that nothing calls; each time the markers before them look for another. */
const mostRounds = 4

function calledLists(lists: readonly NoteList[], calls: readonly PlacedToken[]): NoteList[] {
  let from = 0
  return lists.filter((list) => {
    if (list.kind === 'plain' && !isCalledInOrder(list, calls, from)) return false
    from = startOf(list)
    return true
  })
}

function withValues(tokens: readonly PlacedToken[]): readonly PlacedToken[] {
  for (const placed of tokens) placed.value = valueOf(placed.token.label, 'number')
  return tokens
}

/** Decides for the labels of a document what they are: a single `c` or `i` is a letter where there is an `a` or `b`. */
function seriesIn(heads: readonly PlacedToken[]): (label: string) => Series {
  const labels = new Set(heads.filter(({ token }) => token.head).map(({ token }) => token.label))
  const small = labels.has('a') || labels.has('b')
  const capital = labels.has('A') || labels.has('B')
  return (label) => {
    const series = seriesOf(label)
    if (series !== 'letter or roman') return series
    return (label === label.toLowerCase() ? small : capital) ? 'letter' : 'roman'
  }
}

/** By series, and small and capital letters apart; each token with the value that it has there. */
function grouped(tokens: readonly PlacedToken[], seriesOfLabel: (label: string) => Series): Map<string, PlacedToken[]> {
  const groups = new Map<string, PlacedToken[]>()
  for (const placed of tokens) {
    const { label } = placed.token
    const series = seriesOfLabel(label)
    placed.value = valueOf(label, series)
    const isSmall = series === 'number' || series === 'sign' || label === label.toLowerCase()
    const key = `${series} ${isSmall ? 'small' : 'capital'} ${placed.token.form ?? ''}`
    const group = groups.get(key)
    if (group) group.push(placed)
    else groups.set(key, [placed])
  }
  return groups
}

/** Pairs one numbering. Answers nothing where the document does not use it for notes. */
function pairNumbers(
  own: readonly PlacedToken[],
  calling: readonly PlacedToken[],
  hasCitation: HasCitation | null,
): Pairing {
  const heads = headsOf(own.filter(({ token }) => !token.malformed || (token.certain && token.label !== '')))
  if (heads.length === 0) return emptyPairing()
  const calls = callsAmong(calling, heads)
  const pairing = pairInScopes(listsOf(heads, calls), calls)
  pairing.markers = plausible(pairing.markers, pairing.notes)
  if (!isInUse(pairing, calls, hasCitation)) return emptyPairing()
  addAlmostLabels(pairing, calling === own ? own : [...own, ...calling])
  return pairing
}

/** The same where the signs mean much else in most texts. */
function pairCarefully(
  own: readonly PlacedToken[],
  calling: readonly PlacedToken[],
  id: NotationId,
  isGiven: boolean,
): Pairing {
  const heads = headsOf(own.filter(({ token }) => !token.malformed))
  if (heads.length === 0) return emptyPairing()
  const calls = callsAmong(calling, heads)
  const pairing = plainScopes(pairInScopes(listsOf(heads, calls), calls), { lenient: id === 'superscript', isGiven })
  if (pairing.notes.length > 0) addAlmostLabels(pairing, own)
  return pairing
}

function callsAmong(tokens: readonly PlacedToken[], heads: readonly PlacedToken[]): PlacedToken[] {
  const isHead = new Set(heads)
  const calls = tokens.filter((placed) => !isHead.has(placed) && placed.token.call && !placed.token.malformed)
  return calls.some(({ token }) => token.certainty === 0) ? dueCalls(calls) : calls
}

function pairInScopes(lists: readonly PlacedToken[][], calls: readonly PlacedToken[]): Pairing {
  const pairing = emptyPairing()
  /** The notes of each scope by label, in the order of the text. */
  const noteOf: Map<string, number[]>[] = []
  /** Notes whose number is a slip of the one that is due: `50, 71, 52`. */
  const offRow = new Set<number>()
  lists.forEach((list, scope) => {
    const labels = new Map<string, number[]>()
    const row = steadyNumbers(list.map(({ value }) => value))
    list.forEach((placed, index) => {
      const same = labels.get(labelOf(placed))
      if (same) same.push(pairing.notes.length)
      else labels.set(labelOf(placed), [pairing.notes.length])
      if (row[index] !== placed.value && isDigitSlip(String((row[index] as number) + 1), placed.token.label))
        offRow.add(pairing.notes.length)
      pairing.notes.push({ placed, scope, duplicateOf: null })
    })
    noteOf.push(labels)
  })
  // Where a label has several notes, one whose number is a slip is called only if there is no other.
  const callable = noteOf.map((labels) => {
    const notes = new Map<string, readonly number[]>()
    for (const [label, same] of labels) {
      const inRow = same.filter((note) => !offRow.has(note))
      notes.set(label, inRow.length > 0 ? inRow : same)
    }
    return notes
  })
  const inNote = noteExtents(pairing.notes)
  const inner: PairedMarker[] = []
  for (const { call, scope } of scopesOfCalls(lists, calls)) {
    const note = nearest(callable[scope]?.get(labelOf(call)) ?? [], pairing.notes, call)
    const marker: PairedMarker = { placed: call, note, scope }
    if (inNote(call)) inner.push(marker)
    else pairing.markers.push(marker)
  }
  const calledNotes = new Set(pairing.markers.map((marker) => marker.note))
  // A number in brackets inside a note is a marker only for a note that the body does not call.
  for (const marker of inner) {
    if (marker.note === null || calledNotes.has(marker.note)) continue
    const note = pairing.notes[marker.note]
    if (note && (note.placed.block !== marker.placed.block || isPlainBefore(marker.placed, note.placed)))
      pairing.markers.push(marker)
  }
  const called = new Set(pairing.markers.map((marker) => marker.note))
  for (const labels of noteOf) {
    for (const same of labels.values()) {
      const first = same.find((note) => !offRow.has(note)) ?? same[0] ?? null
      for (const other of same)
        if (other !== first && !called.has(other)) (pairing.notes[other] as PairedNote).duplicateOf = first
    }
  }
  pairing.markers.sort((a, b) => a.placed.start - b.placed.start)
  return pairing
}

/** The text may go on in the paragraph of a note, where no blank line parts the two. */
function isPlainBefore(call: PlacedToken, note: PlacedToken): boolean {
  return call.token.certainty === 2 && call.start < note.start
}

/** Of the notes with a marker's label the nearest behind it; where all stand before it, the last. */
function nearest(same: readonly number[], notes: readonly PairedNote[], call: PlacedToken): number | null {
  const behind = firstNot(same, (note) => (notes[note] as PairedNote).placed.start <= call.start)
  return same[behind] ?? same[same.length - 1] ?? null
}

/** Does a token stand in a note: before the bracket that closes it, or after its label in its own paragraph? */
function noteExtents(notes: readonly PairedNote[]): (placed: PlacedToken) => boolean {
  const extents = notes.map(({ placed }) => ({ start: placed.start, end: placed.closing?.start ?? placed.blockEnd }))
  return ({ start }) => {
    const last = extents[firstFrom(extents, start) - 1]
    return last !== undefined && start < last.end
  }
}

/** Notes that say what they are and that no marker calls are notes all the same. */
function addCertain(whole: Pairing, tokens: PlacedTokens['tokens'], used: ReadonlySet<number>): void {
  const left = (tokens.get('gutenberg') ?? []).filter(
    (placed) => placed.token.head && !used.has(placed.start) && /[\p{L}\p{N}]/u.test(placed.token.label || 'x'),
  )
  if (left.length === 0) return
  const scope = scopesIn(whole)
  for (const placed of left) whole.notes.push({ placed, scope, duplicateOf: null })
}

/** Reports what is wrong with the brackets of notes that have such. */
function addFaultsOfBrackets(whole: Pairing, stray: ReadonlyMap<NotationId, PlacedBracket[]>): void {
  const brackets = new Set<NotationId>()
  whole.notes.forEach(({ placed }, note) => {
    const { token, start, end, closing } = placed
    const what = { start, end, label: token.label, notation: token.notation }
    if (closing !== undefined) brackets.add(token.notation)
    if (token.certain) whole.malformed.push({ ...what, fault: token.label ? 'closed early' : 'unlabelled', note })
    else if (closing === null) whole.malformed.push({ ...what, fault: 'unclosed', note })
  })
  for (const notation of brackets) {
    if (!notationOf(notation).tellsStray) continue
    for (const { start, end } of stray.get(notation) ?? [])
      whole.malformed.push({ start, end, label: '', notation, fault: 'stray' })
  }
}

/** Adds a pairing to the whole; its scopes and indices follow those that are there. */
function join(whole: Pairing, pairing: Pairing): void {
  if (pairing.notes.length === 0 && pairing.markers.length === 0) return
  const scopes = scopesIn(whole)
  const [firstNote, firstMarker] = [whole.notes.length, whole.markers.length]
  for (const { placed, scope, duplicateOf } of pairing.notes)
    whole.notes.push({
      placed,
      scope: scope + scopes,
      duplicateOf: duplicateOf === null ? null : duplicateOf + firstNote,
    })
  for (const { placed, scope, note } of pairing.markers)
    whole.markers.push({ placed, scope: scope + scopes, note: note === null ? null : note + firstNote })
  for (const malformed of pairing.malformed) whole.malformed.push(renumbered(malformed, firstNote, firstMarker))
}

function renumbered(malformed: Malformed, firstNote: number, firstMarker: number): Malformed {
  if ('note' in malformed) return { ...malformed, note: malformed.note + firstNote }
  return 'marker' in malformed ? { ...malformed, marker: malformed.marker + firstMarker } : malformed
}
