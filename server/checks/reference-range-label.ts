import type { Form } from '../archives/archives'
import type { ReadPart } from '../citations/references'
import { at, type Check, type Finding, type WrittenReference, writtenReferences } from './check'

/** A singular label with several leaves, or a plural with one, against the document's own habit in that language. */
export const referenceRangeLabel: Check = (apparatus) => {
  const habits = new Map<Form, { one: Uses; several: Uses }>()
  for (const written of writtenReferences(apparatus)) {
    const part = leafLabel(written)
    if (!part) continue
    let habit = habits.get(part.form)
    if (!habit) {
      habit = { one: { right: [], wrong: [] }, several: { right: [], wrong: [] } }
      habits.set(part.form, habit)
    }
    const several = hasSeveral(written)
    const uses = several ? habit.several : habit.one
    if (part.many === several) uses.right.push(written)
    else uses.wrong.push(written)
  }
  return [...habits.values()].flatMap(({ one, several }) => [
    ...findingsOf(apparatus.text, several, 'Several leaves have'),
    ...findingsOf(apparatus.text, one, 'One leaf has'),
  ])
}

/** References whose label agrees with the number of leaves, and whose label does not. */
interface Uses {
  right: WrittenReference[]
  wrong: WrittenReference[]
}

/** Nothing where agreement is not the document's habit. */
function findingsOf(text: string, { right, wrong }: Uses, subject: string): Finding[] {
  if (right.length < 2 || right.length < wrong.length * 2) return []
  const usual = labelOf(text, right[0] as WrittenReference)
  return wrong.map((written) => {
    const { label, start, end } = labelOf(text, written)
    return {
      code: 'reference-range-label',
      start,
      end,
      message: `${subject} “${label}” here and “${usual.label}” elsewhere in this text.`,
      related: [{ start: usual.start, end: usual.end, message: `“${usual.label}”` }],
    }
  })
}

function labelOf(text: string, { raw, base }: WrittenReference) {
  const { start, end } = at(base, (raw.leafPart as ReadPart).label)
  return { start, end, label: text.slice(start, end) }
}

/** `Л. Л.` is a slip of its own, and a label that follows its number, or serves both numbers, has one form. */
function leafLabel({ raw }: WrittenReference): ReadPart | null {
  const part = raw.leafPart
  if (part?.role !== 'leaf' || !raw.leaves || part.part.doubled || part.part.valueFirst) return null
  return part.form.labels.leaf?.many ? part : null
}

function hasSeveral({ raw }: WrittenReference): boolean {
  const leaves = raw.leaves?.leaves ?? []
  return leaves.length > 1 || (leaves[0]?.to != null && leaves[0].to !== leaves[0].from)
}
