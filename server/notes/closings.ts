/** Notes that a bracket closes may go on over several paragraphs: finds the bracket that each ends with. */
import type { LooseBracket } from './brackets'
import type { PlacedToken } from './placed'

/** A loose bracket at its place in the document. */
export interface PlacedBracket extends LooseBracket {
  block: number
}

/**
 * Gives open notes their closing bracket, from a later paragraph before the next note, and answers the brackets that close
 * nothing at all: the first behind each note, since a note ends too early but once. Both lists ascend. Linear.
 */
export function closeAcross(heads: readonly PlacedToken[], loose: readonly PlacedBracket[]): PlacedBracket[] {
  const stray: PlacedBracket[] = []
  /** The note behind which the last stray bracket stands. */
  let told: PlacedToken | undefined
  let next = 0
  let open: PlacedToken | null = null
  /** Brackets of the body that were opened and not closed since the last note. */
  let depth = 0
  for (const bracket of loose) {
    while (next < heads.length && (heads[next] as PlacedToken).start <= bracket.start) {
      const head = heads[next++] as PlacedToken
      open = head.closing === null ? head : null
      depth = 0
    }
    const last = heads[next - 1]
    // The note's own opening bracket, and its closing one where that was found in its paragraph.
    if (last && ((bracket.opens && bracket.start < last.end) || bracket.start === last.closing?.start)) continue
    if (bracket.opens) depth++
    else if (depth > 0) depth--
    else if (open) {
      open.closing = { start: bracket.start, end: bracket.end }
      open = null
    } else if (last && last !== told) {
      stray.push(bracket)
      told = last
    }
  }
  return stray
}
