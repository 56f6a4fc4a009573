import type { ReadPart } from '../citations/references'
import { at, type Check, habitOf, ofReference, writtenReferences } from './check'

/** A singular label with several leaves, or a plural with one, against the document's own habit. */
export const referenceRangeLabel: Check = (apparatus) => {
  const uses = writtenReferences(apparatus).flatMap((written) => {
    const use = leafLabel(written, apparatus)
    return use ? [{ ...use, base: written.base }] : []
  })
  return [...against(uses, true), ...against(uses, false)].map(({ base, part, several, label }) => ({
    code: 'reference-range-label' as const,
    ...at(base, part.label),
    message: several
      ? `Several leaves under “${label}”; elsewhere in this text they have the plural label.`
      : `One leaf under “${label}”; elsewhere in this text it has the singular label.`,
  }))
}

interface Use {
  part: ReadPart
  label: string
  /** Are there several leaves? */
  several: boolean
}

/** The uses whose label disagrees with the number of leaves, where most labels agree. */
function against<U extends Use>(uses: readonly U[], several: boolean): U[] {
  const own = uses.filter((use) => use.several === several)
  const wrong = own.filter(({ part }) => part.many !== several)
  const counts = new Map([
    [true, own.length - wrong.length],
    [false, wrong.length],
  ])
  return habitOf(counts, 0.66, 2) === true ? wrong : []
}

/** `Л. Л.` is a slip of its own, and a label that follows its number has one form. */
const leafLabel = ofReference((raw, read): Use | null => {
  const part = raw.parts.find(({ role }) => role === 'leaf')
  if (!part || !raw.leaves || part.part.doubled || part.part.valueFirst) return null
  const [leaf] = raw.leaves.leaves
  const several = raw.leaves.leaves.length > 1 || (leaf?.to != null && leaf.to !== leaf.from)
  return { part, label: read(part.label), several }
})
