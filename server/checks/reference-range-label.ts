import type { Form } from '../archives/archives'
import type { Span } from '../text/text'
import { at, type Check, type Finding, ofReference, writtenReferences } from './check'

/** A singular label with several leaves, or a plural with one, against the document's own habit in that language. */
export const referenceRangeLabel: Check = (apparatus) => {
  const habits = new Map<Form, { one: Uses; several: Uses }>()
  for (const written of writtenReferences(apparatus)) {
    const use = leafLabel(written, apparatus)
    if (!use) continue
    let habit = habits.get(use.form)
    if (!habit) {
      habit = { one: { right: [], wrong: [] }, several: { right: [], wrong: [] } }
      habits.set(use.form, habit)
    }
    const uses = use.several ? habit.several : habit.one
    const label = { ...at(written.base, use), label: use.label }
    if (use.many === use.several) uses.right.push(label)
    else uses.wrong.push(label)
  }
  return [...habits.values()].flatMap(({ one, several }) => [
    ...findingsOf(several, 'Several leaves have'),
    ...findingsOf(one, 'One leaf has'),
  ])
}

type Label = Span & { label: string }

/** Labels that agree with the number of leaves, and that do not. */
interface Uses {
  right: Label[]
  wrong: Label[]
}

/** Nothing where agreement is not the document's habit. */
function findingsOf({ right, wrong }: Uses, subject: string): Finding[] {
  const usual = right[0]
  if (!usual || right.length < 2 || right.length < wrong.length * 2) return []
  return wrong.map(({ start, end, label }) => ({
    code: 'reference-range-label',
    start,
    end,
    message: `${subject} “${label}” here and “${usual.label}” elsewhere in this text.`,
    related: [{ start: usual.start, end: usual.end, message: `“${usual.label}”` }],
  }))
}

/** `Л. Л.` is a slip of its own, and a label that follows its number, or serves both numbers, has one form. */
const leafLabel = ofReference((raw, read) => {
  const part = raw.parts.find(({ role }) => role === 'leaf')
  if (!part || !raw.leaves || part.part.doubled || part.part.valueFirst || !part.form.labels.leaf?.many) return null
  const [leaf] = raw.leaves.leaves
  const several = raw.leaves.leaves.length > 1 || (leaf?.to != null && leaf.to !== leaf.from)
  return { ...part.label, form: part.form, label: read(part.label), many: part.many, several }
})
