/** What the project has of the leaves that are cited: a transcript or a picture. What a catalogue says of them is neither. */
import type { FileHoldings } from '../holdings'
import { isOfLeaf, type LeafId, leafIdsOf } from '../leaf'
import type { Scan, Transcript } from '../source'
import { leavesOf, placeOf } from '../transcripts/transcripts'

/** Has the project anything of a leaf; of the file at all, where it is null? */
export function isHeld({ transcripts, scans }: FileHoldings, leaf: LeafId | null): boolean {
  if (leaf === null) return transcripts.length + scans.length > 0
  return transcripts.some((transcript) => hasLeaf(transcript, leaf)) || scans.some((scan) => shows(scan, leaf))
}

/** A transcript that says nothing of leaves is of the whole file. */
export function hasLeaf(transcript: Transcript, leaf: LeafId): boolean {
  return placeOf(transcript, leaf) !== null || leavesOf(transcript).length === 0
}

/** An image that does not say what it shows shows one leaf, and nobody knows which; a PDF has them all. */
export function shows({ leaf, target, uri }: Scan, wanted: LeafId): boolean {
  if (leaf) return isOfLeaf(leaf, wanted)
  if (target.leaves.length > 0) return target.leaves.flatMap(leafIdsOf).some((own) => isOfLeaf(own, wanted))
  return /\.pdf$/i.test(uri)
}
