/** Stars and daggers: a sign calls the nearest note after it that begins with the same sign. */
import { emptyPairing, type Pairing, type PlacedToken } from './placed'
import { brokenOff, habit } from './star-rows'

/** A run of notes between which no call stands and hardly any text. */
interface NoteRun {
  heads: PlacedToken[]
  /** The calls between the run before and this one. */
  since: PlacedToken[]
}

interface Pair {
  head: PlacedToken
  calls: PlacedToken[]
  /** Another note with its sign right behind it, which nothing calls. */
  duplicate?: PlacedToken
  /** Notes that its row goes on with and that nothing calls. */
  unused: PlacedToken[]
}

/**
 * Pairs signs. Those without a partner are left out, for a lonely star says nothing; unless it stands in a row of signs
 * whose other notes are there.
 */
export function pairSigns(heads: readonly PlacedToken[], calls: readonly PlacedToken[]): Pairing {
  const pairs: Pair[] = []
  /** Calls without a note whose neighbours in the row of signs have theirs, each with the pair before it. */
  const missing: { call: PlacedToken; after: Pair }[] = []
  const waiting = new Map<string, PlacedToken[]>()
  const rows: (NoteRun & { found: Pair[] })[] = []
  for (const run of runsOf(heads, calls)) {
    for (const call of run.since) put(waiting, call.token.label, call)
    const found = pairsOf(run.heads, waiting)
    for (const pair of found) pairs.push(pair)
    // A note of several paragraphs parts the notes of one row.
    const row = rows[rows.length - 1]
    if (row && run.since.length === 0) {
      for (const head of run.heads) row.heads.push(head)
      for (const pair of found) row.found.push(pair)
    } else rows.push({ heads: [...run.heads], since: run.since, found: [...found] })
    for (const [call, after] of missingIn(run, found)) {
      missing.push({ call, after })
      const same = waiting.get(call.token.label) ?? []
      same.splice(same.indexOf(call), 1)
    }
  }
  if (pairs.length >= habit) {
    for (const { heads: notes, since, found } of rows) {
      const pairOf = new Map(found.map((pair) => [pair.head.token.label, pair]))
      const called = new Map(found.map(({ head, calls: own, unused: [] }) => [head.token.label, own[0] as PlacedToken]))
      const broken = brokenOff({ heads: notes, since, called })
      for (const [call, label] of broken.calls) missing.push({ call, after: pairOf.get(label) as Pair })
      for (const [note, label] of broken.notes) (pairOf.get(label) as Pair).unused.push(note)
    }
  }
  const kept = new Set(withoutLists(pairs, heads))
  return pairingOf(
    [...kept],
    missing.filter(({ after }) => kept.has(after)),
  )
}

/** How far apart the points of a list stand, in paragraphs. */
const nearPoints = 2

/**
 * Lines that begin with one sign and follow each other are notes only if most of them are called: what stands between the points
 * of a list may have stars of its own.
 */
function withoutLists(pairs: readonly Pair[], heads: readonly PlacedToken[]): Pair[] {
  const called = new Set(
    pairs.flatMap(({ head, duplicate, unused }) => [head, ...unused, ...(duplicate ? [duplicate] : [])]),
  )
  const byLabel = new Map<string, PlacedToken[]>()
  for (const placed of heads) if (placed.token.head) put(byLabel, placed.token.label, placed)
  const points = new Set<PlacedToken>()
  for (const same of byLabel.values()) {
    let first = 0
    same.forEach((head, index) => {
      const next = same[index + 1]
      if (next && next.block - head.block <= nearPoints) return
      const row = same.slice(first, index + 1).filter(({ closing }) => closing === undefined)
      first = index + 1
      const uncalled = row.filter((placed) => !called.has(placed)).length
      if (uncalled * 4 > row.length) for (const placed of row) points.add(placed)
    })
  }
  return pairs.filter(({ head }) => !points.has(head))
}

function runsOf(heads: readonly PlacedToken[], calls: readonly PlacedToken[]): NoteRun[] {
  const isMixed = heads !== calls
  const tokens = isMixed
    ? [...heads.filter(({ token }) => token.head), ...calls.filter(({ token }) => token.call)].sort(byStart)
    : heads
  const ownCalls = isMixed ? calls[0]?.token.notation : undefined
  const runs: NoteRun[] = []
  const called = new Set<string>()
  let since: PlacedToken[] = []
  let last: PlacedToken | undefined
  for (const placed of tokens) {
    const { token } = placed
    // A sign in brackets at the head of a line may be either.
    const isHead = token.head && token.notation !== ownCalls && (isMixed || !token.call || called.has(token.label))
    if (isHead) {
      const run = runs[runs.length - 1]
      if (run && last && since.length === 0 && placed.block - last.block <= 1) run.heads.push(placed)
      else {
        runs.push({ heads: [placed], since })
        since = []
      }
      last = placed
    } else if (token.call) {
      since.push(placed)
      called.add(token.label)
    }
  }
  return runs
}

/** The notes of a run, each with the calls that wait for it. */
function pairsOf(heads: readonly PlacedToken[], waiting: Map<string, PlacedToken[]>): Pair[] {
  const byLabel = new Map<string, PlacedToken[]>()
  for (const head of heads) put(byLabel, head.token.label, head)
  const called = new Set([...byLabel.keys()].filter((label) => (waiting.get(label)?.length ?? 0) > 0))
  const isCalled = (label: string) => called.has(label)
  const pairs: Pair[] = []
  for (const [label, same] of byLabel) {
    const calls = waiting.get(label) ?? []
    const [head, second] = same
    // Among notes of other signs, each called, a sign given twice is no list.
    const others = [...byLabel.keys()].filter((other) => other !== label)
    if (same.length === 2 && calls.length === 1 && others.length > 1 && head && second) {
      if (others.every((other) => byLabel.get(other)?.length === 1 && isCalled(other))) {
        pairs.push({ head, calls: calls.splice(0), duplicate: second, unused: [] })
        continue
      }
    }
    if (same.length === 1 && head) {
      const own = nearestCalls(calls, head)
      if (own.length > 0) pairs.push({ head, calls: own, unused: [] })
      continue
    }
    // Lines that follow each other with one sign are points of a list, unless each is called or closed (`[* …]`).
    const isClosed = same.every(({ closing }) => closing !== undefined)
    const plain = calls.filter(({ token }) => token.certainty !== 1).slice(-same.length)
    const isNear = (plain[0]?.block ?? 0) >= (head?.block ?? 0) - nearRun
    if ((plain.length < same.length || !isNear) && !isClosed) continue
    const taken = new Set(plain)
    waiting.set(
      label,
      calls.filter((call) => !taken.has(call)),
    )
    plain.forEach((call, index) => {
      pairs.push({ head: same[index] as PlacedToken, calls: [call], unused: [] })
    })
  }
  return pairs
}

/** How many paragraphs before a run of notes with one sign their markers may stand. */
const nearRun = 12

/** How many paragraphs below a table its note may stand. */
const nearTable = 4

/** The nearest call, and those of its own paragraph or table: one note may explain several figures. Takes them out. */
function nearestCalls(calls: PlacedToken[], head: PlacedToken): PlacedToken[] {
  let from = calls.length
  let block = head.block
  while (from > 0) {
    const call = calls[from - 1] as PlacedToken
    if (call.token.certainty === 1 && head.block - call.block > nearTable && !endsTitle(call)) break
    if (from < calls.length && block - call.block > 1) break
    block = call.block
    from--
  }
  return calls.splice(from)
}

/** Does it end a paragraph that is no longer than a title is? `Burials at Hulme, 1590–1640*`: the notes of titles stand far below. */
function endsTitle({ end, blockStart, blockEnd }: PlacedToken): boolean {
  return blockEnd - end <= 2 && blockEnd - blockStart <= longestTitle
}

const longestTitle = 160

const order = ['*', '†', '‡', '§', '‖', '¶', '**', '††', '‡‡', '§§', '‖‖', '¶¶']

/** Glued calls of a run that have no note, though the signs before and after them in the row have theirs. */
function missingIn({ heads, since }: NoteRun, found: readonly Pair[]): [PlacedToken, Pair][] {
  if (found.length < 2) return []
  const callOf = new Map<string, Pair>()
  for (const pair of found) callOf.set(pair.head.token.label, pair)
  const own = new Set(heads.map(({ token }) => token.label))
  const taken = new Set(found.flatMap(({ calls }) => calls))
  const times = new Map<string, number>()
  for (const { token } of since) times.set(token.label, (times.get(token.label) ?? 0) + 1)
  return since.flatMap((call): [PlacedToken, Pair][] => {
    const { label, certainty } = call.token
    if (taken.has(call) || (certainty ?? 2) !== 2 || own.has(label) || times.get(label) !== 1) return []
    const isStars = /^\*{2,}$/.test(label) && callOf.has('*'.repeat(label.length - 1))
    const place = order.indexOf(label)
    const before = callOf.get(isStars ? label.slice(1) : (order[place - 1] ?? ''))
    const after = callOf.get(isStars ? `${label}*` : (order[place + 1] ?? ''))
    const last = before?.calls[0]
    if (!before || !last || last.start > call.start) return []
    const next = after?.calls[0]
    // The last of its row may be another sign: a cross behind a name is a death.
    const goesOn = next !== undefined && next.start > call.start
    const ends = !isStars && found.every(({ calls }) => (calls[0] as PlacedToken).start < call.start)
    return goesOn || ends ? [[call, before]] : []
  })
}

function pairingOf(pairs: Pair[], missing: readonly { call: PlacedToken; after: Pair }[]): Pairing {
  const pairing = emptyPairing()
  const scopeOf = new Map<Pair, number>()
  pairs.sort((a, b) => byStart(a.calls[0] as PlacedToken, b.calls[0] as PlacedToken))
  pairs.forEach((pair, index) => {
    scopeOf.set(pair, index)
    for (const placed of pair.calls) pairing.markers.push({ placed, note: index, scope: index })
    pairing.notes.push({ placed: pair.head, scope: index, duplicateOf: null })
  })
  pairs.forEach(({ duplicate, unused }, index) => {
    for (const placed of unused) pairing.notes.push({ placed, scope: index, duplicateOf: null })
    if (duplicate) pairing.notes.push({ placed: duplicate, scope: index, duplicateOf: index })
  })
  for (const { call, after } of missing)
    pairing.markers.push({ placed: call, note: null, scope: scopeOf.get(after) as number })
  pairing.markers.sort((a, b) => byStart(a.placed, b.placed))
  return pairing
}

function put<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
  const list = lists.get(key)
  if (list) list.push(value)
  else lists.set(key, [value])
}

function byStart(a: { start: number }, b: { start: number }): number {
  return a.start - b.start
}
