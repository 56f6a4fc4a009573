/** The order list for the next visit to the archive: the leaves cited of which the project has no transcript and no picture. */
import type { Leaf } from '../../citations/leaves'
import { heldFor } from '../found'
import type { FileHoldings, Holdings } from '../holdings'
import { type LeafId, leafIdsOf } from '../leaf'
import { isHeld } from './held'
import { type CitedPlace, type ListedFile, leavesIn, type SourceList } from './list'

/** What is left of a list when all that the project has is taken out; each file with the places that need it. */
export function orderList(list: SourceList, holdings: Holdings): SourceList {
  const archives = list.archives.map((archive) => ({
    ...archive,
    files: archive.files.flatMap((file) => lacking(file, heldFor(holdings, file))),
  }))
  return { ...list, archives: archives.filter(({ files }) => files.length > 0) }
}

function lacking(file: ListedFile, held: FileHoldings): ListedFile[] {
  const cited = file.cited.flatMap((place): CitedPlace[] => {
    if (place.leaves.length === 0) return isHeld(held, null) ? [] : [place]
    const leaves = place.leaves.flatMap((leaf) => lackingOf(leaf, held))
    return leaves.length > 0 ? [{ ...place, leaves }] : []
  })
  return cited.length > 0 ? [{ ...file, ...leavesIn(cited), cited }] : []
}

/** A leaf or a range as it is cited, where nothing of it is there; else those of its leaves that are not. */
function lackingOf(leaf: Leaf, held: FileHoldings): Leaf[] {
  const ids = leafIdsOf(leaf)
  const left = ids.filter((id) => !isHeld(held, id))
  return left.length === ids.length ? [leaf] : left.map(single)
}

function single({ number, side }: LeafId): Leaf {
  return { from: number, fromSide: side, to: null, toSide: null }
}
