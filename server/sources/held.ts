/** What a project has of one leaf, or of a file as a whole: what opens when it is asked for, and what is still missing. */
import { placeIn, type TranscriptPlace } from './found'
import type { FileHoldings } from './holdings'
import type { LeafId } from './leaf'
import { hasLeaf, shows } from './lists/held'
import type { Scan } from './source'
import { hasSide, leavesOf } from './transcripts/transcripts'

export interface Held {
  transcript: TranscriptPlace | null
  scan: Scan | null
}

/** What there is of a leaf, or of a file of which no leaf is named, where it is null. */
export function heldOf({ transcripts, scans }: FileHoldings, leaf: LeafId | null): Held {
  const own = leaf ? transcripts.filter((other) => hasLeaf(other, leaf)) : transcripts
  const transcript = (leaf && own.find((other) => hasSide(other, leaf))) ?? own[0]
  const fitting = leaf ? scans.filter((other) => shows(other, leaf)) : scans
  const scan = leaf
    ? fitting.find((other) => other.leaf?.side === leaf.side)
    : fitting.find((other) => other.leaf === null)
  return { transcript: transcript ? placeIn(transcript, leaf) : null, scan: scan ?? fitting[0] ?? null }
}

export function isNothing({ transcript, scan }: Held): boolean {
  return transcript === null && scan === null
}

/** The leaves of which there is something, each once, in no order. */
export function heldLeavesOf({ transcripts, scans }: FileHoldings): LeafId[] {
  const leaves = new Map<string, LeafId>()
  const add = ({ number, side }: LeafId) => leaves.set(`${number} ${side}`, { number, side })
  for (const transcript of transcripts) for (const leaf of leavesOf(transcript)) add(leaf)
  for (const { leaf } of scans) if (leaf) add(leaf)
  return [...leaves.values()]
}
