/** The leaves of a file as a list shows them: those that are cited, each with who cites it, and those that are only held. */
import type { Leaf } from '../../citations/leaves'
import type { FilePlace, RegisteredFile } from '../../project/register'
import { type Held, heldLeavesOf, heldOf, isNothing } from '../../sources/held'
import { byLeaf, type LeafId, leafIdsOf } from '../../sources/leaf'

/** A leaf, or several that follow each other and are cited in the same places. */
export interface LeafRun {
  from: LeafId
  to: LeafId
  /** How many they are. */
  size: number
  places: FilePlace[]
  /** Of the first. */
  held: Held
}

/** Who cites what of a file. */
export interface CitedLeaves {
  /** The leaves that are cited, in their order. */
  runs: LeafRun[]
  /** Those that cite the file and no leaf of it. */
  whole: FilePlace[]
  /** All that are shown. */
  places: readonly FilePlace[]
  /** How many leaves are cited, and for how many of them there is nothing. */
  cited: number
  missing: number
}

interface Cited {
  leaf: LeafId
  places: FilePlace[]
  held: Held
}

/** The cited leaves of a file; with `onlyMissing` those of which the project has nothing. */
export function citedLeavesOf(
  { held: there }: RegisteredFile,
  places: readonly FilePlace[],
  onlyMissing: boolean,
): CitedLeaves {
  const byId = new Map<string, Cited>()
  const whole: FilePlace[] = []
  for (const place of places) {
    const leaves = place.citation.leaves.flatMap(leafIdsOf)
    if (leaves.length === 0) whole.push(place)
    for (const leaf of leaves) {
      const id = `${leaf.number}${leaf.side ?? ''}`
      const known = byId.get(id)
      if (!known) byId.set(id, { leaf, places: [place], held: heldOf(there, leaf) })
      else if (known.places[known.places.length - 1] !== place) known.places.push(place)
    }
  }
  const all = [...byId.values()].sort((a, b) => byLeaf(a.leaf, b.leaf))
  const missing = all.filter(({ held }) => isNothing(held))
  if (!onlyMissing) return { runs: runsOf(all), whole, places, cited: all.length, missing: missing.length }
  const wholly = isNothing(heldOf(there, null)) ? whole : []
  const citing = new Set([...wholly, ...missing.flatMap((leaf) => leaf.places)])
  return { runs: runsOf(missing), whole: wholly, places: [...citing], cited: missing.length, missing: missing.length }
}

/** The leaves that the project has and nobody cites, in their order. */
export function uncitedLeavesOf({ holdings, held, places }: RegisteredFile): LeafRun[] {
  const cited = places.flatMap(({ citation }) => citation.leaves.flatMap(leafIdsOf))
  const known = new Set(cited.map(({ number }) => number))
  return heldLeavesOf(holdings)
    .filter(({ number }) => !known.has(number))
    .sort(byLeaf)
    .map((leaf) => ({ from: leaf, to: leaf, size: 1, places: [], held: heldOf(held, leaf) }))
}

function runsOf(cited: readonly Cited[]): LeafRun[] {
  const runs: LeafRun[] = []
  for (const { leaf, places, held } of cited) {
    const last = runs[runs.length - 1]
    if (last && follows(last.to, leaf) && isLike(last, places, held)) {
      last.to = leaf
      last.size++
    } else runs.push({ from: leaf, to: leaf, size: 1, places, held })
  }
  return runs
}

function follows(leaf: LeafId, next: LeafId): boolean {
  if (leaf.number === next.number) return leaf.side !== 'verso' && next.side === 'verso'
  return leaf.side === null && next.side === null && Number(next.number) === Number(leaf.number) + 1
}

/** Is it cited in the same places, and is there as much of it? */
function isLike(run: LeafRun, places: readonly FilePlace[], held: Held): boolean {
  return (
    run.places.length === places.length &&
    run.places.every((place, i) => place === places[i]) &&
    (run.held.transcript === null) === (held.transcript === null) &&
    (run.held.scan === null) === (held.scan === null)
  )
}

/** A run as references name it. */
export function leafOf({ from, to, size }: LeafRun): Leaf {
  const isOne = size === 1
  return { from: from.number, fromSide: from.side, to: isOne ? null : to.number, toSide: isOne ? null : to.side }
}
