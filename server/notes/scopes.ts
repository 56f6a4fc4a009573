/**
 * Numbers may start again: in each chapter, letter, or page. A list of notes and the text before it, back to the list
 * before, are a scope.
 */
import { firstFrom } from '../text/text'
import { steadyNumbers } from './numbering'
import { labelOf, type PlacedToken } from './placed'
import { fit, hasAll, labelsIn, type Run, runsOf, shared, signsOfTable } from './runs'
import { listsInTurn } from './turns'

/** Divides the heads into lists: numbers ascend in a list; where they start again, with or without text between, a new one begins. */
export function listsOf(heads: readonly PlacedToken[], calls: readonly PlacedToken[]): PlacedToken[][] {
  const main = steadyNumbers(heads.map(({ value }) => value))
  const restarts = new Set(runsOf(calls, labelsIn([heads])).map((run) => run.calls[0] as PlacedToken))
  const lists: PlacedToken[][] = []
  let list: PlacedToken[] = []
  let nextCall = 0
  heads.forEach((head, index) => {
    const last = list[list.length - 1]
    const before = main[index - 1] ?? 0
    if (last && (main[index] ?? 0) <= before) {
      while (nextCall < calls.length && (calls[nextCall] as PlacedToken).start < last.end) nextCall++
      let callsRestart = false
      let textBetween = false
      for (let i = nextCall; i < calls.length && (calls[i] as PlacedToken).start < head.start; i++) {
        const call = calls[i] as PlacedToken
        if (call.block === last.block && last.closing === undefined) continue
        textBetween = true
        if (restarts.has(call)) callsRestart = true
      }
      const value = main[index] ?? 0
      const startsAgain = value * 2 <= before || (value === 1 && textBetween)
      // The notes of a table are indented, those of its chapter are not.
      if (
        startsAgain ||
        (callsRestart && value < before) ||
        (head.token.indent !== last.token.indent && !isClosed(head))
      ) {
        lists.push(list)
        list = []
      }
    }
    list.push(head)
  })
  if (list.length > 0) lists.push(list)
  return lists
}

function isClosed({ closing }: PlacedToken): boolean {
  return closing !== undefined
}

/**
 * Gives each call its scope. Numbers that start again make a run of calls, and a run belongs to the list that follows it.
 * Lists that follow each other without text share the runs before them, one by one. And a table with its own few notes
 * may stand in a chapter: then the chapter's run waits for the list at its end, and the table's list has of it what does not
 * fit in the row.
 */
export function scopesOfCalls(
  lists: readonly PlacedToken[][],
  calls: readonly PlacedToken[],
): { call: PlacedToken; scope: number }[] {
  const result: { call: PlacedToken; scope: number }[] = []
  const labels = lists.map((list) => new Set(list.map(labelOf)))
  const groups = groupsOf(lists, calls, labelsIn(lists))
  groups.forEach((group, index) => {
    const scopes = scopesOfRuns(group.runs, labels, groups, index)
    const taken = new Set(scopes)
    const around = listAround(lists, labels, groups, index)
    group.runs.forEach((run, turn) => {
      const scope = scopes[turn] as number
      const left = turn === 0 && index > 0 ? leftBehind(group, labels[scope]) : 0
      const isLater = scope >= group.first + group.count
      const passed = isLater && !taken.has(group.first) ? (labels[group.first] as Set<string>) : null
      const signs = passed ? signsOfTable(run, passed) : null
      run.calls.forEach((call, place) => {
        if (around !== null && turn === 0 && place === 0) result.push({ call, scope: around })
        else result.push({ call, scope: place < left ? group.first - 1 : signs?.has(call) ? group.first : scope })
      })
    })
  })
  return result
}

/**
 * Where a table stands behind the first marker of its chapter, the chapter's list: its notes are set in less than the table's, and
 * just the one that this marker calls is left waiting.
 */
function listAround(
  lists: readonly PlacedToken[][],
  labels: readonly Set<string>[],
  groups: readonly Group[],
  index: number,
): number | null {
  const { first, count, runs } = groups[index] as Group
  const [call, ...others] = runs.flatMap(({ calls }) => calls)
  const indent = lists[first]?.[0]?.token.indent ?? 0
  if (!call || count > 1 || indent === 0) return null
  const called = new Set(others.map(labelOf))
  if (![...(labels[first] as Set<string>)].every((label) => called.has(label))) return null
  const around = groups
    .slice(index + 1, index + farthest)
    .find(({ first: later }) => (lists[later]?.[0]?.token.indent ?? 0) < indent)
  if (!around) return null
  const waiting = [...(labels[around.first] as Set<string>)].filter((label) => !around.called.has(label))
  return waiting.length === 1 && waiting[0] === labelOf(call) ? around.first : null
}

/**
 * How many calls at the head of a group go on from the list before it, while the group's own numbers begin again: their notes are
 * lost.
 */
function leftBehind({ runs }: Group, list: ReadonlySet<string> | undefined): number {
  const [{ calls, labels, steps }] = runs as [Run]
  if (runs.length > 1 && ![...labels].some((label) => list?.has(label))) return calls.length
  const first = steps.findIndex((step) => step !== 'beside')
  return calls.slice(0, Math.max(0, first)).some((call) => list?.has(labelOf(call))) ? 0 : Math.max(0, first)
}

/** The list of each run: all in turn, or each by itself, whichever finds more of the labels in more of the lists. */
function scopesOfRuns(
  runs: readonly Run[],
  labels: readonly Set<string>[],
  groups: readonly Group[],
  index: number,
): number[] {
  const { first, count } = groups[index] as Group
  const lastWhole = count === 1 ? runs.findLastIndex((run) => hasAll(run, labels[first])) : -1
  const alone = runs.map((run, turn) => listOf(run, labels, groups, index, turn < lastWhole))
  if (count === 1 || runs.length === 1) return alone
  const inTurn = listsInTurn(runs, labels.slice(first, first + count)).map((list) => first + list)
  const worth = (scopes: readonly number[]) => {
    const found = runs.reduce((sum, run, turn) => sum + fit(run, labels[scopes[turn] as number]), 0)
    return found + 2 * new Set(scopes).size
  }
  return worth(inTurn) >= worth(alone) ? inTurn : alone
}

/** Lists between which no call of the body stands. */
interface Group {
  first: number
  count: number
  end: number
  /** The runs of calls from the group before it to its end; the last has those behind it, too. */
  runs: Run[]
  called: Set<string>
}

function groupsOf(
  lists: readonly PlacedToken[][],
  calls: readonly PlacedToken[],
  labels: ReadonlySet<string>,
): Group[] {
  const groups: Group[] = []
  lists.forEach((list, index) => {
    const group = groups[groups.length - 1]
    if (group && !hasCallBetween(calls, group.end, startOf(list))) {
      group.count++
      group.end = endOf(list)
    } else groups.push({ first: index, count: 1, end: endOf(list), runs: [], called: new Set() })
  })
  const own = groups.map((): PlacedToken[] => [])
  let at = 0
  for (const call of calls) {
    while (at < groups.length - 1 && call.start >= (groups[at] as Group).end) at++
    own[at]?.push(call)
  }
  groups.forEach((group, index) => {
    group.runs = runsOf(own[index] as PlacedToken[], labels)
    // A call beside its row may call once more what the row before it called: it does not count.
    for (const { labels } of group.runs)
      if (labels.size > 1 || group.runs.length === 1) for (const label of labels) group.called.add(label)
  })
  return groups
}

/** How many groups ahead a run may find its list. */
const farthest = 16

/**
 * The list that a run of calls belongs to: of the lists right after it the one that has most of its labels; where that is less
 * than most, or a later run calls all of it (the signs of a table, behind the text), a later list that has nearly all, and that
 * its own calls leave waiting for them.
 */
function listOf(
  run: Run,
  labels: readonly Set<string>[],
  groups: readonly Group[],
  index: number,
  isTaken: boolean,
): number {
  const { first, count } = groups[index] as Group
  const coverage = (list: number, called?: ReadonlySet<string>) =>
    shared(run, labels[list], called) / Math.max(1, run.labels.size)
  let best = first
  let most = coverage(best)
  for (let list = first; list < first + Math.min(count, farthest); list++) {
    const share = coverage(list)
    if (share > most) {
      best = list
      most = share
    }
  }
  if (most > 0.6 && !isTaken) return best
  const enough = isTaken ? 0.75 : Math.max(0.75, most + 0.2)
  for (const later of groups.slice(index + 1, index + farthest)) {
    for (let list = later.first; list < later.first + later.count; list++)
      if (coverage(list, later.called) >= enough) return list
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

/** Behind the last note of a list: what follows in its paragraph is the next scope's where the note says where it ends. */
function endOf(list: readonly PlacedToken[]): number {
  const last = list[list.length - 1]
  return last ? (last.closing?.end ?? last.blockEnd) : 0
}
