import type { ReadPart } from '../citations/references'
import type { Span } from '../text/text'
import { at, type Check, eachReference, type Finding, habitOf, ofReference, tally, writtenReferences } from './check'

/**
 * A wrong or missing separator between the parts of a reference, or a wrong or missing stop after a label. What is right
 * is the reference's own manner; where its parts are evenly divided, the document's.
 */
export const referenceSeparator: Check = (apparatus) => {
  const references = writtenReferences(apparatus)
  const counts = new Map<string, number>()
  for (const written of references)
    for (const { mark } of jointsOf(written, apparatus)) counts.set(mark, (counts.get(mark) ?? 0) + 1)
  const habit = habitOf(counts, 0.75, 3)
  const findings = wrongStops(apparatus)
  for (const written of references) {
    const joints = jointsOf(written, apparatus)
    if (joints.every(({ mark }) => mark === joints[0]?.mark)) continue
    for (const finding of wrongJoints(joints, habit)) findings.push({ ...finding, ...at(written.base, finding) })
  }
  return findings
}

interface Joint {
  /** `,` `.` `;` `:` or nothing. */
  mark: string
  /** The mark, or where it should stand. */
  place: Span
  before: string
  after: string
  toLeaf: boolean
}

/** What stands between each two parts. */
const jointsOf = ofReference((raw, read): Joint[] => {
  const joints: Joint[] = []
  for (let i = 1; i < raw.parts.length; i++) {
    const left = raw.parts[i - 1] as ReadPart
    const right = raw.parts[i] as ReadPart
    if (right.label.start === right.label.end || left.label.start === left.label.end) continue
    const from = Math.max(left.value.end, left.part.valueFirst ? left.label.end : 0)
    const to = right.part.valueFirst ? right.value.start : right.label.start
    // A part of a volume belongs to its file: `d. 12 chast' 2`.
    if (right.role === 'piece' || right.role === 'volume') continue
    const gap = read({ start: from, end: to }).replace(/\([^()]*\)/g, (bracket) => ' '.repeat(bracket.length))
    if (/[\p{L}\d]/u.test(gap)) continue
    const offset = gap.search(/[,.;:]/)
    const start = from + Math.max(0, offset)
    joints.push({
      mark: offset < 0 ? '' : (gap[offset] ?? ''),
      place: offset < 0 ? { start: left.label.start, end: right.label.end } : { start, end: start + 1 },
      before: read({ start: left.label.start, end: left.value.end }),
      after: read(right.label),
      toLeaf: right.role === 'leaf' || right.role === 'page',
    })
  }
  return joints
})

const names: Record<string, string> = { ',': 'comma', '.': 'full stop', ';': 'semicolon', ':': 'colon' }

function wrongJoints(joints: readonly Joint[], habit: string | null): Finding[] {
  const counts = tally(joints.map((joint) => joint.mark))
  const own = habitOf(counts, 0.6, 2)
  const right = own ?? (habit !== null && counts.has(habit) ? habit : null)
  if (right === null) return []
  return joints.flatMap((joint) => {
    if (joint.mark === right) return []
    // `f. 1289 op. 1 d. 30, l. 17a`: the leaf is often set off in its own way.
    if (joint.toLeaf && right === '') return []
    const found = joint.mark === '' ? 'Nothing stands' : `A ${names[joint.mark]} stands`
    const wanted = right === '' ? 'nothing' : `a ${names[right]}`
    const message = `${found} between “${joint.before}” and “${joint.after}”, where this reference otherwise has ${wanted}.`
    return [{ code: 'reference-separator' as const, ...joint.place, message }]
  })
}

const wrongStops = eachReference((raw, read) => {
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
})

function isAbbreviated(part: ReadPart): boolean {
  const entries = part.part.entries.filter((entry) => entry.role === part.role && entry.form === part.form)
  if (part.label.start === part.label.end || part.part.valueFirst) return false
  return entries.length > 0 && entries.every((entry) => entry.written.endsWith('.'))
}
