/** The images of what a reference cites. */
import type { Leaf } from '../citations/leaves'
import { byLeaf, isOfLeaf, type LeafId, leafId } from './leaf'
import type { Scan } from './source'

/** A file may have thousands of leaves, and nobody looks through so many in a list. */
const mostScans = 100

/**
 * Those of the reference's leaves, in the order of the file; where no leaf is named, all, the whole file's before those of its
 * leaves; where no image says which leaf it is, those of the whole file.
 */
export function scansOfLeaves(scans: readonly Scan[], leaves: readonly Leaf[]): Scan[] {
  const whole = scans.filter(({ leaf }) => leaf === null)
  const inOrder = scans.filter(isOfOneLeaf).sort((a, b) => byLeaf(a.leaf, b.leaf))
  if (leaves.length === 0) return [...whole, ...inOrder].slice(0, mostScans)
  const own = new Set(leaves.flatMap((leaf) => scansOfOne(inOrder, leaf)))
  return own.size > 0 ? inOrder.filter((scan) => own.has(scan)).slice(0, mostScans) : whole
}

type LeafScan = Scan & { leaf: LeafId }

function isOfOneLeaf(scan: Scan): scan is LeafScan {
  return scan.leaf !== null
}

/** A leaf's, or those from one leaf to another with both sides of all that lie between; in their own order. */
function scansOfOne(scans: readonly LeafScan[], { from, fromSide, to, toSide }: Leaf): LeafScan[] {
  const first = leafId(from, fromSide)
  if (to === null) return ofSide(scans, first)
  const last = leafId(to, toSide)
  const between = scans.filter(({ leaf }) => byLeaf(leaf, first) > 0 && byLeaf(leaf, last) < 0)
  return [...ofSide(scans, first), ...between, ...ofSide(scans, last)]
}

/** Those of the very side, else those that may show it. */
function ofSide(scans: readonly LeafScan[], wanted: LeafId): LeafScan[] {
  const own = scans.filter(({ leaf }) => isOfLeaf(leaf, wanted))
  const side = own.filter(({ leaf }) => leaf.side === wanted.side)
  return side.length > 0 ? side : own
}
