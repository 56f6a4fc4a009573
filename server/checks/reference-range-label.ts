import type { ReadPart } from '../citations/references'
import { at, type Check, habitOf, readAt, tally, type WrittenReference, writtenReferences } from './check'

/** A singular label with several leaves, or a plural with one, against the document's own habit. */
export const referenceRangeLabel: Check = (apparatus) => {
  const uses = writtenReferences(apparatus).flatMap((written) => leafLabel(written))
  const habits = new Map<boolean, boolean | null>()
  for (const several of [true, false])
    habits.set(
      several,
      habitOf(tally(uses.filter((use) => use.several === several).map((use) => use.part.many)), 0.66, 2),
    )
  return uses.flatMap(({ written, part, several }) => {
    const habit = habits.get(several)
    if (habit !== several || part.many === several) return []
    return [
      {
        code: 'reference-range-label' as const,
        ...at(written.base, part.label),
        message: several
          ? `Several leaves under “${readAt(apparatus, written.base)(part.label)}”; elsewhere in this text they have the plural label.`
          : `One leaf under “${readAt(apparatus, written.base)(part.label)}”; elsewhere in this text it has the singular label.`,
      },
    ]
  })
}

function leafLabel(written: WrittenReference): { written: WrittenReference; part: ReadPart; several: boolean }[] {
  const { raw } = written
  const part = raw.parts.find(({ role }) => role === 'leaf')
  // `Л. Л.` is a slip of its own, and a label that is singular and plural in one says nothing.
  if (!part || !raw.leaves || part.part.doubled || part.part.valueFirst) return []
  const [leaf] = raw.leaves.leaves
  const several = raw.leaves.leaves.length > 1 || (leaf?.to != null && leaf.to !== leaf.from)
  return [{ written, part, several }]
}
