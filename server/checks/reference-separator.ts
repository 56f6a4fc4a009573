import type { Joint, ReadPart } from '../citations/reference'
import { isLeaf } from '../citations/roles'
import type { Span } from '../text/text'
import {
  at,
  type Check,
  type Finding,
  habitOf,
  type Read,
  type ReferenceCheck,
  tally,
  writtenReferences,
} from './check'

/**
 * A wrong or missing separator between the parts of a reference. What is right is the reference's own manner; where its parts are evenly divided, the document's.
 */
export const referenceSeparator: Check = (apparatus) => {
  const references = writtenReferences(apparatus)
  const counts = new Map<string, number>()
  const add = (mark: string, times: number) => counts.set(mark, (counts.get(mark) ?? 0) + times)
  for (const { raw } of references) {
    if (!raw.isEven) for (const { mark } of raw.joints) add(mark, 1)
    else if (raw.joints[0]) add(raw.joints[0].mark, raw.joints.length)
  }
  const habit = habitOf(counts, 0.75, 3)
  const findings: Finding[] = []
  for (const written of references) {
    const { joints, isEven } = written.raw
    if (isEven) continue
    const read = ({ start, end }: Span) => apparatus.text.slice(written.base + start, written.base + end)
    for (const finding of wrongJoints(joints, habit, read)) findings.push({ ...finding, ...at(written.base, finding) })
  }
  return findings
}

const names: Record<string, string> = { ',': 'comma', '.': 'full stop', ';': 'semicolon', ':': 'colon' }

function wrongJoints(joints: readonly Joint[], habit: string | null, read: Read): Finding[] {
  const counts = tally(joints.map((joint) => joint.mark))
  const own = habitOf(counts, 0.6, 2)
  const right = own ?? (habit !== null && counts.has(habit) ? habit : null)
  if (right === null) return []
  return joints.flatMap((joint) => {
    if (joint.mark === right) return []
    // `f. 1289 op. 1 d. 30, l. 17a`: the leaf is often set off in its own way.
    const { role } = joint.right
    if (right === '' && isLeaf(role)) return []
    const found = joint.mark === '' ? 'Nothing stands' : `A ${names[joint.mark]} stands`
    const wanted = right === '' ? 'nothing' : `a ${names[right]}`
    const before = read({ start: joint.left.label.start, end: joint.left.value.end })
    const message = `${found} between “${before}” and “${read(joint.right.label)}”, where this reference otherwise has ${wanted}.`
    return [{ code: 'reference-separator' as const, ...joint.place, message }]
  })
}

/** A wrong or missing stop after a label. */
export const labelStops: ReferenceCheck = (raw, read) => {
  const abbreviated = raw.parts.filter(isAbbreviated)
  const withStop = abbreviated.some((part) => part.part.mark === 'stop')
  return abbreviated.flatMap((part) => {
    const { start, end } = part.label
    const label = read(part.label)
    if (part.part.mark === 'comma')
      return [
        {
          code: 'reference-separator' as const,
          start,
          end: end + 1,
          message: `A comma stands for the full stop of “${label}.”.`,
        },
      ]
    // Who writes `f 85 op 14` throughout has a manner of his own.
    if (part.part.mark === 'none' && withStop)
      return [{ code: 'reference-separator' as const, start, end, message: `“${label}” lacks its full stop.` }]
    return []
  })
}

function isAbbreviated(part: ReadPart): boolean {
  const entries = part.part.entries.filter((entry) => entry.role === part.role && entry.form === part.form)
  if (part.label.start === part.label.end || part.part.valueFirst) return false
  return entries.length > 0 && entries.every((entry) => entry.written.endsWith('.'))
}
