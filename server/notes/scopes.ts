/**
 * Numbers may start again: in each chapter, letter, or page. A list of notes and the text before it, back to the list
 * before, are a scope.
 */
import { firstFrom } from '../text/text'
import { steadyNumbers } from './numbering'
import { labelOf, type PlacedToken } from './placed'

/** Divides the heads into lists: numbers ascend in a list; where they start again, with or without text between, a new one begins. */
export function listsOf(heads: readonly PlacedToken[], calls: readonly PlacedToken[]): PlacedToken[][] {
  const main = steadyNumbers(heads.map(({ value }) => value))
  const restarts = new Set(runsOf(calls).map((run) => run[0] as PlacedToken))
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
 * may stand in a chapter: then the chapter's run waits for the list at its end.
 */
export function scopesOfCalls(
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

/** Behind the last note of a list: what follows in its paragraph is the next scope's where the note says where it ends. */
function endOf(list: readonly PlacedToken[]): number {
  const last = list[list.length - 1]
  return last ? (last.closing?.end ?? last.blockEnd) : 0
}

function runsOf(calls: readonly PlacedToken[]): PlacedToken[][] {
  const main = steadyNumbers(calls.map(({ value }) => value))
  const runs: PlacedToken[][] = []
  calls.forEach((call, index) => {
    const before = main[index - 1] ?? 0
    const value = main[index] ?? 0
    if (runs.length === 0 || (value * 2 <= before && value < before)) runs.push([])
    runs[runs.length - 1]?.push(call)
  })
  return runs
}
