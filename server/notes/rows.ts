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
/** And so many of a list that may be of books. */
const nearlyAll = 0.9
/** Lists that want more comparisons than this are left alone. */
const mostSteps = 400_000

/** The least weight of a number behind a stop. */
const afterStop = 4

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
  const plain = numbers.filter(({ token }) => (token.weight ?? 0) > 1)
  for (const fits of [isGlued, (placed: PlacedToken) => !isGlued(placed), () => true]) {
    const rows = certainRows(candidates, plain.filter(fits))
    if (!rows) continue
    for (const [index, list] of rows.lists.entries())
      if (list.kind === 'return') fillGaps(list, rows.calls[index] ?? [], numbers)
    return pairingOf(rows)
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
  return isEnough && found >= leastShare * notes && isPlain(rows) ? rows : null
}

/** Few numbers between blanks count only if half of them stand behind a stop: `silver. 1 It`, and not `of them, 1 came`. */
function isPlain({ lists, calls }: Rows): boolean {
  const found = calls.flat().filter((call) => call !== null)
  if (found.length >= 5 || lists.every(({ kind }) => kind === 'return')) return true
  return found.filter(({ token }) => token.glued || (token.weight ?? 0) >= afterStop).length * 2 >= found.length
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
    // Where a form feed is lost, two pages' notes look like one list with text between.
    const last = group[group.length - 1] as NoteList
    const before = last.kind === 'foot' || last.kind === 'return' ? lastStart(last) : startOf(group[0] as NoteList)
    const region = numbers.slice(firstFrom(numbers, from), firstFrom(numbers, before))
    for (const row of heaviestRow(group, region)) rows.push(row)
    from = endOf(last)
    first = next
  }
  return rows
}

function lastStart({ heads }: NoteList): number {
  return (heads[heads.length - 1] as PlacedToken).start
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
  const heads = lists.flatMap((list) => list.heads)
  const size = heads.length
  heads.forEach(({ token }, index) => {
    const same = keys.get(token.label)
    if (same) same.unshift(index + 1)
    else keys.set(token.label, [index + 1])
  })
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
        if (call.start >= (heads[key - 1] as PlacedToken).start) continue
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
  return lists.map((list) => found.slice(from, (from += list.heads.length)))
}

/**
 * Notes that say what they are may be called amid a clause too (`retired 11 with the consent`): by the only such number between the
 * markers around it.
 */
function fillGaps({ heads }: NoteList, row: (PlacedToken | null)[], numbers: readonly PlacedToken[]): void {
  /** Of each note the nearest marker behind its own. */
  const next: (PlacedToken | null)[] = new Array(row.length).fill(null)
  for (let index = row.length - 1; index > 0; index--) next[index - 1] = row[index] ?? next[index] ?? null
  const last = row.findLast((call) => call !== null)
  let before: PlacedToken | null = null
  heads.forEach((head, index) => {
    before = row[index - 1] ?? before
    const after = next[index]
    if (row[index] || (!before && !after)) return
    const from = firstFrom(numbers, before?.end ?? Math.max(0, (after?.start ?? 0) - farthest))
    const to = firstFrom(numbers, after?.start ?? Math.min((last?.end ?? 0) + farthest, head.start))
    const fitting = numbers.slice(from, to).filter(({ token }) => token.label === head.token.label)
    if (fitting.length === 1) row[index] = fitting[0] ?? null
  })
}

/** How far a marker may stand from the only one beside it. */
const farthest = 20_000

function pairingOf({ lists, calls }: Rows): Pairing {
  const pairing = emptyPairing()
  lists.forEach(({ heads }, scope) => {
    // Of two notes with one number the first is called.
    const callOf = new Map(heads.map(({ token }, index) => [calls[scope]?.[index] ?? null, token.label]))
    const byLabel = new Map([...callOf].flatMap(([call, label]) => (call ? [[label, call] as const] : [])))
    const first = new Map<string, number>()
    for (const placed of heads) {
      const { label } = placed.token
      const note = pairing.notes.length
      const call = first.has(label) ? undefined : byLabel.get(label)
      pairing.notes.push({ placed, scope, duplicateOf: first.get(label) ?? null })
      if (!first.has(label)) first.set(label, note)
      if (call) pairing.markers.push({ placed: call, note, scope })
    }
  })
  return pairing
}
