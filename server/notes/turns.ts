/** Which list each run of calls has, where they follow each other in one order: the notes of all chapters at the end of a book. */
import { fit, type Run } from './runs'

/** How many lists a run may lie off its turn. */
const mostOffTurn = 16

/**
 * The lists of runs of which each follows the one before it, or has the same: those that share most labels. `n` runs and `m` lists cost
 * `n` times `mostOffTurn`.
 */
export function listsInTurn(runs: readonly Run[], labels: readonly Set<string>[]): number[] {
  const most = labels.length - 1
  /** The worth of the best choice that ends in a list, and the list of the run before it. */
  let ends = new Map<number, number>([[0, 0]])
  const before: Map<number, number>[] = []
  runs.forEach((run, turn) => {
    const middle = Math.round((turn * most) / Math.max(1, runs.length - 1))
    const next = new Map<number, number>()
    const from = new Map<number, number>()
    let best = Number.NEGATIVE_INFINITY
    let bestList = 0
    let open = 0
    const known = [...ends.keys()].sort((a, b) => a - b)
    for (let list = Math.max(0, middle - mostOffTurn); list <= Math.min(most, middle + mostOffTurn); list++) {
      for (; open < known.length && (known[open] as number) < list + (turn === 0 ? 1 : 0); open++) {
        const end = known[open] as number
        const worth = ends.get(end) as number
        if (worth >= best) {
          best = worth
          bestList = end
        }
      }
      // A further list is worth more than the same once more.
      const further = best + 2
      const same = turn > 0 ? (ends.get(list) ?? Number.NEGATIVE_INFINITY) : Number.NEGATIVE_INFINITY
      const worth = Math.max(further, same)
      if (worth === Number.NEGATIVE_INFINITY) continue
      next.set(list, worth + fit(run, labels[list]))
      from.set(list, same > further ? list : bestList)
    }
    before.push(from)
    ends = next
  })
  let list = 0
  let highest = Number.NEGATIVE_INFINITY
  for (const [end, worth] of ends) {
    if (worth < highest) continue
    highest = worth
    list = end
  }
  const lists: number[] = []
  for (let turn = runs.length - 1; turn >= 0; turn--) {
    lists.unshift(list)
    list = before[turn]?.get(list) ?? 0
  }
  return lists
}
