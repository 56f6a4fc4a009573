import type { Span } from '../text/text'
import { at, type Check, type Finding, ofReference, writtenReferences } from './check'

/** A singular label with several leaves, or a plural with one, against the document's own habit. */
export const referenceRangeLabel: Check = (apparatus) => {
  // By the number of leaves: how many labels agree with it, and those that do not.
  const one: Uses = { right: 0, wrong: [] }
  const several: Uses = { right: 0, wrong: [] }
  for (const written of writtenReferences(apparatus)) {
    const use = leafLabel(written, apparatus)
    if (!use) continue
    const uses = use.several ? several : one
    if (use.many === use.several) uses.right++
    else uses.wrong.push({ ...at(written.base, use), label: use.label })
  }
  return [
    ...findingsOf(
      several,
      (label) => `Several leaves under “${label}”; elsewhere in this text they have the plural label.`,
    ),
    ...findingsOf(one, (label) => `One leaf under “${label}”; elsewhere in this text it has the singular label.`),
  ]
}

interface Uses {
  right: number
  wrong: (Span & { label: string })[]
}

/** Nothing where agreement is not the document's habit. */
function findingsOf({ right, wrong }: Uses, message: (label: string) => string): Finding[] {
  if (right < 2 || right < wrong.length * 2) return []
  return wrong.map(({ start, end, label }) => ({ code: 'reference-range-label', start, end, message: message(label) }))
}

/** `Л. Л.` is a slip of its own, and a label that follows its number has one form. */
const leafLabel = ofReference((raw, read) => {
  const part = raw.parts.find(({ role }) => role === 'leaf')
  if (!part || !raw.leaves || part.part.doubled || part.part.valueFirst) return null
  const [leaf] = raw.leaves.leaves
  const several = raw.leaves.leaves.length > 1 || (leaf?.to != null && leaf.to !== leaf.from)
  return { ...part.label, label: read(part.label), many: part.many, several }
})
