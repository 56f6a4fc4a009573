/**
 * Bare numbers that are markers: of all numbers before a list of notes the row that takes most of the list's, in their order.
 * One number proves nothing; that nearly all of `1` to `n` stand in prose one after the other, glued to words or behind their stops,
 * does.
 */
import { firstFrom } from '../text/text'
import { endOf, type NoteList, startOf } from './lists'
import { emptyPairing, type Pairing, type PlacedToken } from './placed'

/** So many of the notes must find their marker. */
const leastShare = 0.8
/** From this share on, a note without one is remarkable. */
const nearlyAll = 0.9
/** Lists that want more comparisons than this are left alone. */
const mostSteps = 400_000

interface Rows {
  lists: readonly NoteList[]
  /** The marker of each note; null where it has none. */
  calls: (PlacedToken | null)[][]
}

/** Pairs bare numbers with the lists of a document; nothing, unless nearly all their notes have one. */
export function pairRows(lists: readonly NoteList[], numbers: readonly PlacedToken[]): Pairing {
  const candidates = lists.filter(({ kind }) => kind !== 'plain')
  if (candidates.length === 0) return emptyPairing()
  const isGlued = ({ token }: PlacedToken) => token.glued === true
  for (const fits of [isGlued, (placed: PlacedToken) => !isGlued(placed), () => true]) {
    const rows = certainRows(candidates, numbers.filter(fits))
    if (rows) return pairingOf(rows)
  }
  return emptyPairing()
}

/** The rows of those lists that have one; null where they are too few to be certain of. */
function certainRows(lists: readonly NoteList[], numbers: readonly PlacedToken[]): Rows | null {
  const calls = rowsBefore(lists, numbers)
  const kept = lists.map((list, index) => {
    const found = count(calls[index] ?? [])
    // A list of books has its numbers in the text as well, by chance.
    return found >= (list.kind === 'sources' ? nearlyAll : 0.5) * list.heads.length && found > 0
  })
  const rows = { lists: lists.filter((_, index) => kept[index]), calls: calls.filter((_, index) => kept[index]) }
  const notes = rows.lists.reduce((sum, { heads }) => sum + heads.length, 0)
  const found = rows.calls.reduce((sum, row) => sum + count(row), 0)
  const isEnough = found >= 3 || (found === 2 && notes === 2 && rows.lists.length === 1)
  return isEnough && found >= leastShare * notes ? rows : null
}

function count(row: readonly (PlacedToken | null)[]): number {
  return row.filter((call) => call !== null).length
}

function rowsBefore(lists: readonly NoteList[], numbers: readonly PlacedToken[]): (PlacedToken | null)[][] {
  const rows: (PlacedToken | null)[][] = []
  let from = 0
  for (let first = 0; first < lists.length; ) {
    let next = first + 1
    while (next < lists.length && (lists[next] as NoteList).group === (lists[first] as NoteList).group) next++
    const group = lists.slice(first, next)
    const region = numbers.slice(firstFrom(numbers, from), firstFrom(numbers, startOf(group[0] as NoteList)))
    rows.push(...heaviestRow(group, region))
    from = endOf(group[group.length - 1] as NoteList)
    first = next
  }
  return rows
}

/** Where a number stands in the row so far: the heaviest row that ends with it. */
interface Step {
  key: number
  call: PlacedToken
  before: number
  weight: number
}

/**
 * The heaviest ascending row of numbers that are those of the lists, one list after the other. A tree of prefixes (Fenwick) knows
 * the heaviest row up to each note, so that the time is n log n.
 */
function heaviestRow(lists: readonly NoteList[], numbers: readonly PlacedToken[]): (PlacedToken | null)[][] {
  const keys = new Map<string, number[]>()
  let size = 0
  for (const { heads } of lists) {
    for (const { token } of heads) {
      const same = keys.get(token.label)
      size++
      if (same) same.unshift(size)
      else keys.set(token.label, [size])
    }
  }
  const found: (PlacedToken | null)[] = new Array(size).fill(null)
  let all = 0
  for (const { token } of numbers) all += keys.get(token.label)?.length ?? 0
  if (all <= mostSteps) {
    const steps: Step[] = []
    const heaviest = new Int32Array(size + 1).fill(-1)
    const weightOf = (step: number) => (step < 0 ? 0 : (steps[step] as Step).weight)
    for (const call of numbers) {
      // The highest first: one number is no more than one step.
      for (const key of keys.get(call.token.label) ?? []) {
        let before = -1
        for (let at = key - 1; at > 0; at -= at & -at) {
          const other = heaviest[at] as number
          if (weightOf(other) > weightOf(before)) before = other
        }
        const weight = weightOf(before) + (call.token.weight ?? 1)
        const step = steps.push({ key, call, before, weight }) - 1
        for (let at = key; at <= size; at += at & -at)
          if (weight > weightOf(heaviest[at] as number)) heaviest[at] = step
      }
    }
    let best = -1
    for (let at = size; at > 0; at -= at & -at)
      if (weightOf(heaviest[at] as number) > weightOf(best)) best = heaviest[at] as number
    for (; best >= 0; best = (steps[best] as Step).before) {
      const { key, call } = steps[best] as Step
      found[key - 1] = call
    }
  }
  let from = 0
  return lists.map(({ heads }) => found.slice(from, (from += heads.length)))
}

/** A note without a marker is remarkable only where nearly all others have one; elsewhere it stands apart, and is not accused. */
function pairingOf({ lists, calls }: Rows): Pairing {
  const pairing = emptyPairing()
  const notes = lists.reduce((sum, { heads }) => sum + heads.length, 0)
  const found = calls.reduce((sum, row) => sum + count(row), 0)
  const apart = found < nearlyAll * notes ? lists.length : null
  lists.forEach(({ heads }, scope) => {
    const first = new Map<string, number>()
    heads.forEach((placed, index) => {
      const call = calls[scope]?.[index] ?? null
      const note = pairing.notes.length
      const { label } = placed.token
      const duplicateOf = call === null ? (first.get(label) ?? null) : null
      if (!first.has(label)) first.set(label, note)
      pairing.notes.push({ placed, scope: call === null && apart !== null ? apart : scope, duplicateOf })
      if (call) pairing.markers.push({ placed: call, note, scope })
    })
  })
  return pairing
}
