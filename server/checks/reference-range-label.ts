import type { Form } from '../archives/format'
import type { ReadPart } from '../citations/reference'
import { at, type Check, type Finding, type WrittenReference, writtenReferences } from './check'

/** A singular label with several leaves, or a plural with one, against the document's own habit in that language. */
export const referenceRangeLabel: Check = (apparatus) => {
  const habits = new Map<Form, { one: Uses; several: Uses }>()
  for (const written of writtenReferences(apparatus)) {
    const part = leafLabel(written)
    if (!part) continue
    let habit = habits.get(part.form)
    if (!habit) {
      habit = { one: { right: 0, usual: null, wrong: [] }, several: { right: 0, usual: null, wrong: [] } }
      habits.set(part.form, habit)
    }
    const several = written.raw.hasSeveralLeaves
    // `ll. 10-10 ob.`: two sides, if one leaf.
    if (part.many && !several && written.raw.leaves?.leaves.some(({ to }) => to !== null)) continue
    const uses = several ? habit.several : habit.one
    if (part.many === several) {
      uses.right++
      uses.usual ??= written
    } else uses.wrong.push(written)
  }
  return [...habits.values()].flatMap(({ one, several }) => [
    ...findingsOf(apparatus.text, several, 'Several leaves have'),
    ...findingsOf(apparatus.text, one, 'One leaf has'),
  ])
}

/** How many labels agree with the number of leaves, the first of them, and those that do not. */
interface Uses {
  right: number
  usual: WrittenReference | null
  wrong: WrittenReference[]
}

/** Nothing where agreement is not the document's habit. */
function findingsOf(text: string, { right, usual: first, wrong }: Uses, subject: string): Finding[] {
  if (!first || right < 2 || right < wrong.length * 2) return []
  const usual = labelOf(text, first)
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
