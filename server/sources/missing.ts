/** What a project that has sources of an archive has not: a file, or leaves of it. Null where that cannot be told. */
import type { Target } from '../citations/citation'
import type { Leaf } from '../citations/leaves'
import { heldOf } from './found'
import type { FileHoldings, Holdings } from './holdings'
import { byLeaf, isOfLeaf, type LeafId, leafIdsOf } from './leaf'
import type { LeafMark } from './source'
import { lastLeafOf, leavesOf } from './transcripts'

export type Missing =
  | { what: 'file' }
  /** In the order of the reference; `end` is the transcript's last leaf, where all of them lie behind it. */
  | { what: 'leaves'; leaves: Leaf[]; end: LeafId | null }

/**
 * What of a reference the project has not. It is told only of what is of the same kind as something that the project has:
 * who has files of an archive may lack a file, who has a list of its fonds lacks none.
 */
export function missingOf(holdings: Holdings, target: Target): Missing | null {
  const { repository, key, keyParts, levels } = target
  const level = levels.at(-1)?.[0]
  if (!repository || !key || !level || !holdings.hasLevel(repository.id, level)) return null
  const held = heldOf(holdings, target)
  if (held.transcripts.length + held.scans.length + held.entries.length > 0) return missingLeaves(held, target)
  // A part of it is there, or something that it is a part of, and may be in.
  if (holdings.hasBelow(key)) return null
  for (let depth = keyParts.length - 1; depth > 0; depth--) {
    const upper = heldOf(holdings, { ...target, key: `${repository.id}/${keyParts.slice(0, depth).join('/')}` })
    if (upper.transcripts.length + upper.scans.length + upper.entries.length > 0) return null
  }
  return { what: 'file' }
}

function missingLeaves(held: FileHoldings, { leaves }: Target): Missing | null {
  const there = leavesIn(held)
  if (!there || leaves.length === 0) return null
  const missing = leaves.flatMap(leafIdsOf).filter((wanted) => !there.some((leaf) => isThere(leaf, wanted)))
  if (missing.length === 0) return null
  return { what: 'leaves', leaves: inRanges(missing), end: endBefore(held, there, missing) }
}

/** Leaves one after the other as the range that they are. */
function inRanges(ids: readonly LeafId[]): Leaf[] {
  const leaves: Leaf[] = []
  for (const { number, side } of ids) {
    const last = leaves.at(-1)
    const end = last && (last.to ?? last.from)
    if (last && end && side === null && !last.fromSide && !last.toSide && Number(number) === Number(end) + 1)
      last.to = number
    else leaves.push({ from: number, fromSide: side, to: null, toSide: null })
  }
  return leaves
}

/** The leaves that are there; null where something may be of any leaf, or nothing tells leaf from leaf. */
function leavesIn({ transcripts, scans, entries }: FileHoldings): LeafId[] | null {
  const leaves: LeafId[] = []
  for (const transcript of transcripts) {
    const { target, marks } = transcript
    if (marks.length === 0 && target.leaves.length === 0) return null
    if (!isAscending(marks)) return null
    leaves.push(...leavesOf(transcript))
  }
  for (const { leaf } of scans) {
    if (!leaf) return null
    leaves.push(leaf)
  }
  if (leaves.length === 0) return null
  return [...leaves, ...entries.flatMap(({ target }) => target.leaves.flatMap(leafIdsOf))]
}

/** Where they are not, they may count something else than leaves: pages, documents, paragraphs. */
function isAscending(marks: readonly LeafMark[]): boolean {
  return marks.every((mark, index) => index === 0 || byLeaf(marks[index - 1] as LeafMark, mark) <= 0)
}

/** Who names no side may mean either. */
function isThere(leaf: LeafId, wanted: LeafId): boolean {
  return wanted.side === null ? leaf.number === wanted.number : isOfLeaf(leaf, wanted)
}

/** The last leaf of a file's only transcript, if all that is missing lies behind all that is there. */
function endBefore({ transcripts }: FileHoldings, there: readonly LeafId[], missing: readonly LeafId[]): LeafId | null {
  const [transcript, other] = transcripts
  const end = transcript && !other ? lastLeafOf(transcript) : null
  if (!end || there.some((leaf) => byLeaf(leaf, end) > 0)) return null
  return missing.every((leaf) => Number.parseInt(leaf.number, 10) > Number.parseInt(end.number, 10)) ? end : null
}
