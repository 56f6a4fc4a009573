/** Runs of calls whose numbers go on, and how well each fits a list of notes. */
import { type Step, stepsOf } from './numbering'
import { labelOf, type PlacedToken } from './placed'

/** Calls whose numbers go on, with what stands beside their row. */
export interface Run {
  calls: PlacedToken[]
  steps: Step[]
  labels: Set<string>
}

/** The runs of a row of calls. What no list has, a year or a page, begins none and ends none. */
export function runsOf(calls: readonly PlacedToken[], known: ReadonlySet<string>): Run[] {
  const isKnown = calls.map((call) => known.has(labelOf(call)))
  const steps = stepsOf(calls.filter((_, index) => isKnown[index]).map(({ value }) => value))
  const runs: Run[] = []
  let at = 0
  calls.forEach((call, index) => {
    const step = isKnown[index] ? (steps[at++] as Step) : 'beside'
    if (runs.length === 0 || step === 'again') runs.push({ calls: [], steps: [], labels: new Set() })
    const run = runs[runs.length - 1] as Run
    run.calls.push(call)
    run.steps.push(step)
    if (step !== 'beside') run.labels.add(labelOf(call))
  })
  return runs
}

export function labelsIn(lists: readonly (readonly PlacedToken[])[]): Set<string> {
  return new Set(lists.flatMap((list) => list.map(labelOf)))
}

/** How well a run and a list fit: the labels that they share, less half of those that the list has besides. */
export function fit(run: Run, list: ReadonlySet<string> | undefined): number {
  const both = shared(run, list)
  return both - ((list?.size ?? 0) - both) / 2
}

/** How many of a run's labels a list has. */
export function shared({ labels }: Run, list: ReadonlySet<string> | undefined, without?: ReadonlySet<string>): number {
  let found = 0
  for (const label of labels) if (list?.has(label) && !without?.has(label)) found++
  return found
}

export function hasAll({ labels }: Run, list: ReadonlySet<string> | undefined): boolean {
  return list !== undefined && list.size > 0 && [...list].every((label) => labels.has(label))
}

/** Of the calls that stand beside their row the last of each label: they call the notes of a table. */
export function signsOfTable({ calls, steps }: Run, labels: ReadonlySet<string>): Set<PlacedToken> {
  const last = new Map<string, PlacedToken>()
  calls.forEach((call, index) => {
    if (steps[index] === 'beside' && labels.has(labelOf(call))) last.set(labelOf(call), call)
  })
  return new Set(last.values())
}
