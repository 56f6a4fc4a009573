/**
 * Signs that mean much else in most texts: raised figures are powers and units, numbers in parentheses points of a list,
 * paragraphs of laws, examples and equations, numbers in braces pages of the print. They are notes only where a whole
 * numbering says so; what stands beside it stays unread.
 */
import { seriesOf } from './labels'
import { highest, lowest } from './numbering'
import { emptyPairing, type PairedMarker, type Pairing, type PlacedToken } from './placed'

/**
 * Without the calls that mean something else by their place, unless they are due: the next number between their neighbours,
 * as in `in 1412¹ a mill², with three wheels³`.
 */
export function dueCalls(calls: readonly PlacedToken[]): PlacedToken[] {
  if (calls.some(isGluedLetter)) return dueLetters(calls)
  const next: (PlacedToken | undefined)[] = new Array(calls.length)
  let following: PlacedToken | undefined
  for (let i = calls.length - 1; i >= 0; i--) {
    next[i] = following
    const call = calls[i] as PlacedToken
    if (call.token.certainty !== 0) following = call
  }
  let last = 0
  return calls.filter((call, index) => {
    const { value } = call
    if (call.token.certainty === 0 && !isDue(value, last, next[index]?.value)) return false
    last = value
    return true
  })
}

/**
 * The letters that are glued to words, `Willelmus(a)`, where each is the next or begins the row anew; those of `member(s)` are not.
 */
function dueLetters(calls: readonly PlacedToken[]): PlacedToken[] {
  let last = 0
  return calls.filter((call) => {
    const { value } = call
    if (call.token.certainty === 0 && (!isGluedLetter(call) || (value !== 1 && value !== last + 1))) return false
    last = value
    return true
  })
}

function isGluedLetter({ token }: PlacedToken): boolean {
  return token.glued === true && token.certainty === 0 && /^\p{L}/u.test(token.label)
}

function isDue(value: number, last: number, next: number | undefined): boolean {
  if (value === 1 && next === 2) return true
  return value === last + 1 && (next === undefined || next > value || (next === 1 && value > 1))
}

/** What a numbering must show before it counts. */
export interface Care {
  /** May it be that many a note is not called, as at the feet of pages? */
  lenient: boolean
  /** Has somebody said that the notation is used? Then no proof is asked for. */
  isGiven: boolean
  /** Do the notes stand under their heading? Then they are notes, and only their markers need some proof. */
  isHeaded?: boolean
}

interface Row {
  scope: number
  /** Indices of its notes, in their order. */
  notes: number[]
  /** The markers before each note that may call it. */
  callsOf: Map<number, PairedMarker[]>
  /** Calls of its labels behind its notes: `by (1)`. */
  behind: number
  lonely: PairedMarker[]
}

/** The scopes of a pairing that are plainly notes, each with the markers that are plainly its own. */
export function plainScopes(pairing: Pairing, care: Care): Pairing {
  const first = scopesWith(pairing, care, false)
  const called = new Set(first.markers.map(({ note }) => note))
  return called.size < established ? first : scopesWith(pairing, { ...care, lenient: true }, true)
}

/** Where so many notes are called, a document uses the notation, and what fails is a slip. */
const established = 20

function scopesWith(pairing: Pairing, care: Care, isEstablished: boolean): Pairing {
  const rows = rowsOf(pairing)
  const result = emptyPairing()
  let before = 0
  for (const row of rows) {
    const values = row.notes.map((index) => valueIn(pairing, index))
    if (!care.isGiven && !isPlain(pairing, row, values, before, care)) continue
    before = highest(values)
    const newIndex = new Map<number, number>()
    for (const index of row.notes) {
      const note = pairing.notes[index] as Pairing['notes'][number]
      newIndex.set(index, result.notes.length)
      result.notes.push({ ...note, duplicateOf: null })
    }
    for (const index of row.notes) {
      const { duplicateOf } = pairing.notes[index] as Pairing['notes'][number]
      const own = result.notes[newIndex.get(index) as number]
      if (own && duplicateOf !== null) own.duplicateOf = newIndex.get(duplicateOf) ?? null
    }
    const kept: PairedMarker[] = []
    for (const [index, calls] of row.callsOf) {
      for (const call of ownCalls(calls)) kept.push({ ...call, note: newIndex.get(index) ?? null })
    }
    kept.sort(byStart)
    for (const marker of kept) result.markers.push(marker)
    for (const marker of missing(row, kept, values, care, isEstablished)) result.markers.push(marker)
  }
  const called = new Set(result.markers.map(({ note }) => note))
  if (!care.isGiven && called.size * 4 < result.notes.length * 3) return emptyPairing()
  result.markers.sort(byStart)
  return result
}

function rowsOf({ notes, markers }: Pairing): Row[] {
  const rows = new Map<number, Row>()
  const rowOf = (scope: number) => {
    let row = rows.get(scope)
    if (!row) {
      row = { scope, notes: [], callsOf: new Map(), behind: 0, lonely: [] }
      rows.set(scope, row)
    }
    return row
  }
  notes.forEach(({ scope }, index) => {
    rowOf(scope).notes.push(index)
  })
  for (const marker of markers) {
    const row = rowOf(marker.scope)
    if (marker.note === null) row.lonely.push(marker)
    else if (marker.placed.start > (notes[marker.note]?.placed.start ?? 0)) row.behind++
    else {
      const calls = row.callsOf.get(marker.note)
      if (calls) calls.push(marker)
      else row.callsOf.set(marker.note, [marker])
    }
  }
  return [...rows.values()].filter((row) => row.notes.length > 0)
}

function valueIn({ notes }: Pairing, index: number): number {
  return notes[index]?.placed.value ?? 0
}

function isPlain(pairing: Pairing, row: Row, values: readonly number[], before: number, care: Care): boolean {
  const { lenient, isHeaded } = care
  const { notes, callsOf, behind } = row
  const called = callsOf.size
  if (isWholeRowOfLetters(pairing, row, values)) return true
  if (isHeaded && isWholeRowInText(pairing, row)) return true
  const certainties = [...callsOf.values()].map((calls) =>
    highest(calls.map(({ placed }) => placed.token.certainty ?? 0)),
  )
  const plain = certainties.filter((certainty) => certainty === 2).length
  const likely = certainties.filter((certainty) => certainty > 0).length
  if (called === 0 || likely * 2 < called || !isRow(values, before, notes.length > 3 || lenient)) return false
  if (disorder(pairing, row) * 4 > called) return false
  if (lenient) return plain > 0 && called * 2 >= notes.length
  // Points of a list, examples and equations are referred to from behind.
  if (behind * 3 >= called || (notes.length - called) * 4 > notes.length) return false
  if (plain > 0) return true
  return likely > 1 && likely * 5 >= called * 3 && called === notes.length && isSpread(row)
}

/** Of notes under their heading each is called, in order, and no call stands at the head of a line, where points of a list do. */
function isWholeRowInText(pairing: Pairing, row: Row): boolean {
  const { notes, callsOf, behind } = row
  if (notes.length < 2 || behind > 0 || callsOf.size < notes.length || disorder(pairing, row) > 0) return false
  return (
    isSpread(row) && [...callsOf.values()].every((calls) => calls.every(({ placed }) => placed.token.head === null))
  )
}

/** How far from the only letter of its row its note may stand, in paragraphs. */
const nearLetter = 8

/**
 * Letters glued to words are endings as well, `alumno(a)`, and names, `ВКП(б)`: each must be called, once, in its order, and begin with
 * the first of all.
 */
function isWholeRowOfLetters(pairing: Pairing, row: Row, values: readonly number[]): boolean {
  const { notes, callsOf, behind } = row
  if (behind > 0 || callsOf.size < notes.length || disorder(pairing, row) > 0) return false
  if (values.some((value, index) => value !== index + 1)) return false
  const [first] = notes
  return notes.every((note) => {
    const calls = callsOf.get(note) as PairedMarker[]
    const [call] = calls
    if (!call || calls.length > 1 || !(isGluedLetter(call.placed) || call.placed.token.certainty === 2)) return false
    if (!/^\p{L}/u.test(call.placed.token.label)) return false
    // One alone may be a letter, but no Roman number.
    const head = pairing.notes[first as number]?.placed
    const isNear = (head?.block ?? 0) - call.placed.block <= nearLetter
    return notes.length > 1 || (isNear && seriesOf(call.placed.token.label) === 'letter')
  })
}

/** Do the numbers follow each other, from 1 or from where the row before ended? */
function isRow(values: readonly number[], before: number, anyStart: boolean): boolean {
  const [first, last] = [lowest(values), highest(values)]
  if (last - first + 1 > values.length * 1.25 + 1) return false
  return anyStart || first === 1 || (first > before && first <= before + 2)
}

/** How many notes are called before the note that precedes them. */
function disorder({ notes }: Pairing, { callsOf }: Row): number {
  let count = 0
  let last = -1
  const inOrder = [...callsOf].sort(([a], [b]) => (notes[a]?.placed.start ?? 0) - (notes[b]?.placed.start ?? 0))
  for (const [, calls] of inOrder) {
    const starts = calls.map(({ placed }) => placed.start)
    const next = starts.find((start) => start > last)
    if (next === undefined) count++
    else last = next
  }
  return count
}

/** `Consider (1), (2) and (3).` names examples; notes are called with words between. */
const leastBetween = 12

function isSpread({ callsOf }: Row): boolean {
  const calls = [...callsOf.values()].flat().sort(byStart)
  const near = calls.filter(({ placed }, index) => {
    const last = calls[index - 1]
    return last !== undefined && placed.start - last.placed.end < leastBetween
  })
  return near.length === 0
}

/** Of the calls of one note those that are plain; else one of them, since the rest may be points of a sentence. */
function ownCalls(calls: readonly PairedMarker[]): PairedMarker[] {
  const plain = calls.filter(({ placed }) => placed.token.certainty === 2)
  if (plain.length > 0) return plain
  const likely = calls.filter(({ placed }) => placed.token.certainty === 1)
  return (likely.length > 0 ? likely : calls).slice(-1)
}

/** The markers whose note is missing: plain ones, once and in their place in a row that has all others. */
function missing(
  { lonely, notes }: Row,
  kept: readonly PairedMarker[],
  values: readonly number[],
  { lenient }: Care,
  isEstablished: boolean,
): PairedMarker[] {
  const [first, last] = [lowest(values), highest(values)]
  const labels = new Set(values)
  const gaps = last - first + 1 - labels.size
  if (!lenient && (gaps > 1 || new Set(kept.map(({ note }) => note)).size < notes.length)) return []
  // Behind the last note of its row it is one only where others show what is usual, or all others are called, and plainly.
  const lastCall = kept[kept.length - 1]?.placed
  const goesOn = isPlainThroughout(kept, values)
  const most = isEstablished || goesOn ? last + 1 : last - 1
  const candidates = lonely.filter(
    ({ placed: { value, token } }) => token.certainty === 2 && value > first && value <= most && !labels.has(value),
  )
  // Where so many lack their note, they are no slips.
  if (candidates.length > (isEstablished ? 1 : 0) && candidates.length * 3 > kept.length) return []
  const times = new Map<number, number>()
  for (const { placed } of candidates) times.set(placed.value, (times.get(placed.value) ?? 0) + 1)
  let next = 0
  return candidates.filter(({ placed }) => {
    while (next < kept.length && (kept[next] as PairedMarker).placed.start < placed.start) next++
    const before = kept[next - 1]
    const after = kept[next]
    if (!before || times.get(placed.value) !== 1) return false
    if (placed.value > last && !isEstablished && placed.block > (lastCall?.block ?? 0) + nearLast) return false
    return before.placed.value < placed.value && (after === undefined || after.placed.value > placed.value)
  })
}

/** How many paragraphs behind the last marker that has its note one that lacks it may stand. */
const nearLast = 3
/** Of fewer notes none says that one is lost behind the last. */
const fewest = 4

/** Is each number from 1 on called once, in order, at places that say plainly what it is, and all before the first note? */
function isPlainThroughout(kept: readonly PairedMarker[], values: readonly number[]): boolean {
  return (
    values.length >= fewest &&
    kept.length === values.length &&
    kept.every(({ placed }, index) => placed.value === index + 1 && placed.token.certainty === 2) &&
    values.every((value, index) => value === index + 1)
  )
}

function byStart(a: PairedMarker, b: PairedMarker): number {
  return a.placed.start - b.placed.start
}
