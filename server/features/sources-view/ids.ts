/** Ids of what the sources view shows: the same for as long as it is there, so that what is unfolded stays so. */
import type { LeafId } from '../../sources/leaf'

/** Between the steps of a branch. */
export const step = '\n'
/** Before what lies under a file: a leaf, a note. */
export const below = '\t'
/** Under a file: the leaves that nobody cites. */
export const uncited = '*'

export function idOf({ number, side }: LeafId): string {
  return `${number}${side === null ? '' : ` ${side}`}`
}
