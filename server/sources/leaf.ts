/** Leaves as they are compared and put in order: `9 об.`, `9v` and `009ob` are one. */
import { keyValue } from '../citations/keys'
import type { Leaf, Side } from '../citations/leaves'

/** A leaf, or one side of it. */
export interface LeafId {
  /** In lower case, Latin letters, without zeros at its head: `65a`. */
  number: string
  /** Null where nobody says which: the recto, or the whole leaf. */
  side: Side | null
}

export function leafId(number: string, side: Side | null): LeafId {
  return { number: keyValue(number, false, null), side }
}

/** A range of more leaves than this is only its two ends. */
const longestRange = 500

/** The leaves that a reference names, one by one; both sides of a leaf that it names from recto to verso. */
export function leafIdsOf({ from, fromSide, to, toSide }: Leaf): LeafId[] {
  const first = leafId(from, fromSide)
  if (to === null) return [first]
  const last = leafId(to, toSide)
  if (first.number === last.number) return first.side === last.side ? [first] : [first, last]
  const [low, high] = [Number(first.number), Number(last.number)]
  const ids = [first]
  if (Number.isInteger(low) && Number.isInteger(high) && high > low && high - low <= longestRange)
    for (let number = low + 1; number < high; number++) ids.push({ number: String(number), side: null })
  ids.push(last)
  return ids
}

/** May something of leaf `there` be shown to who asks for `wanted`? A side that nobody names is either. */
export function isOfLeaf(there: LeafId, wanted: LeafId): boolean {
  return (
    there.number === wanted.number && (there.side === wanted.side || !there.side || isFront(there) === isFront(wanted))
  )
}

/** Who does not say verso means the recto, or all of the leaf. */
function isFront({ side }: LeafId): boolean {
  return side !== 'verso'
}

/** The best of several for a leaf: that very side, else the leaf with both sides; null where there is none. */
export function ofLeaf<T extends LeafId>(there: readonly T[], wanted: LeafId): T | null {
  const fitting = there.filter((other) => isOfLeaf(other, wanted))
  return (
    fitting.find(({ side }) => side === wanted.side) ?? fitting.find(({ side }) => side === null) ?? fitting[0] ?? null
  )
}

const numbers = new Intl.Collator('en', { numeric: true })

/** Values of levels in the order of an archive's shelves: 2 before 10, 10 before 10a. */
export function byNumber(a: string, b: string): number {
  return numbers.compare(a, b)
}

/** Leaves in the order of the file, verso after recto. */
export function byLeaf(a: LeafId, b: LeafId): number {
  return byNumber(a.number, b.number) || Number(a.side === 'verso') - Number(b.side === 'verso')
}
