/** The other way: which leaves of a transcript a reference cites. */
import type { Leaf } from '../citations/leaves'
import { isOfLeaf, type LeafId, leafIdsOf, ofLeaf } from './leaf'
import type { LeafMark, Transcript } from './source'

/** A leaf, and the mark behind which it begins. */
interface MarkedLeaf extends LeafId {
  mark: LeafMark
}

export type MarkTable = ReadonlyMap<string, readonly MarkedLeaf[]>

/** A transcript's marks by the numbers of their leaves. */
export function marksByNumber({ marks }: Transcript): MarkTable {
  const table = new Map<string, MarkedLeaf[]>()
  for (const mark of marks) {
    for (const { number, side } of [mark, ...(mark.more ?? [])]) {
      const same = table.get(number)
      if (same) same.push({ number, side, mark })
      else table.set(number, [{ number, side, mark }])
    }
  }
  return table
}

/** The marks of the leaves that a reference names. A range takes in both sides of every leaf that it passes over. */
export function citedMarks(table: MarkTable, leaves: readonly Leaf[]): Set<LeafMark> {
  const cited = new Set<LeafMark>()
  const take = (wanted: LeafId) => {
    const there = table.get(wanted.number) ?? []
    const best = ofLeaf(there, wanted)
    for (const { side, mark } of there) if (best && side === best.side) cited.add(mark)
  }
  for (const leaf of leaves) {
    const ids = leafIdsOf(leaf)
    const [first, last] = [ids[0], ids.at(-1)]
    const isOverLeaves = first?.number !== last?.number
    for (const id of ids) {
      take(id)
      if (!isOverLeaves) continue
      // The back of all but the last, and the front of the last, lie on the way.
      if (id !== last) take({ number: id.number, side: 'verso' })
      else if (id.side === 'verso') take({ number: id.number, side: null })
    }
  }
  return cited
}

/** Is a transcript of some leaves alone, and does the reference name others? One that names none may mean all. */
export function isOfOtherLeaves({ target }: Transcript, leaves: readonly Leaf[]): boolean {
  if (target.leaves.length === 0 || leaves.length === 0) return false
  const own = target.leaves.flatMap(leafIdsOf)
  return !leaves.flatMap(leafIdsOf).some((leaf) => own.some((other) => isOfLeaf(other, leaf)))
}
