import type { Apparatus } from '../apparatus/apparatus'
import type { ReadPart } from '../citations/references'
import type { Span } from '../text/text'
import {
  at,
  type Check,
  type Finding,
  habitOf,
  labelText,
  tally,
  type WrittenReference,
  writtenReferences,
} from './check'

/**
 * A wrong or missing separator between the parts of a reference, or a wrong or missing stop after a label. What is right
 * is the reference's own manner; where its parts are evenly divided, the document's.
 */
export const referenceSeparator: Check = (apparatus) => {
  const references = writtenReferences(apparatus).map((written) => ({ written, joints: jointsOf(apparatus, written) }))
  const habit = habitOf(tally(references.flatMap(({ joints }) => joints.map((joint) => joint.mark))), 0.75, 3)
  const findings: Finding[] = []
  for (const { written, joints } of references) {
    findings.push(...wrongJoints(joints, habit), ...wrongStops(apparatus, written))
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
function jointsOf(apparatus: Apparatus, { raw, base }: WrittenReference): Joint[] {
  const joints: Joint[] = []
  for (let i = 1; i < raw.parts.length; i++) {
    const left = raw.parts[i - 1] as ReadPart
    const right = raw.parts[i] as ReadPart
    if (right.label.start === right.label.end || left.label.start === left.label.end) continue
    const from = Math.max(left.value.end, left.part.valueFirst ? left.label.end : 0)
    const to = right.part.valueFirst ? right.value.start : right.label.start
    // A part of a volume belongs to its file: `d. 12 chast' 2`.
    if (right.role === 'piece' || right.role === 'volume') continue
    const gap = apparatus.text
      .slice(base + from, base + to)
      .replace(/\([^()]*\)/g, (bracket) => ' '.repeat(bracket.length))
    if (/[\p{L}\d]/u.test(gap)) continue
    const offset = gap.search(/[,.;:]/)
    const start = base + from + Math.max(0, offset)
    joints.push({
      mark: offset < 0 ? '' : (gap[offset] ?? ''),
      place: offset < 0 ? { start: base + left.label.start, end: base + right.label.end } : { start, end: start + 1 },
      before: apparatus.text.slice(base + left.label.start, base + left.value.end),
      after: labelText(apparatus, base, right),
      toLeaf: right.role === 'leaf' || right.role === 'page',
    })
  }
  return joints
}

const names: Record<string, string> = { ',': 'comma', '.': 'full stop', ';': 'semicolon', ':': 'colon' }

function wrongJoints(joints: readonly Joint[], habit: string | null): Finding[] {
  const counts = tally(joints.map((joint) => joint.mark))
  if (counts.size < 2) return []
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

function wrongStops(apparatus: Apparatus, { raw, base }: WrittenReference): Finding[] {
  const abbreviated = raw.parts.filter((part) => isAbbreviated(part))
  const withStop = abbreviated.filter((part) => part.part.mark === 'stop').length
  return abbreviated.flatMap((part) => {
    const label = labelText(apparatus, base, part)
    if (part.part.mark === 'comma') {
      const comma = at(base, { start: part.label.start, end: part.label.end + 1 })
      return [
        { code: 'reference-separator' as const, ...comma, message: `A comma stands for the full stop of “${label}.”.` },
      ]
    }
    // Who writes `f 85 op 14` throughout has a manner of his own.
    if (part.part.mark === 'none' && withStop > 0)
      return [
        { code: 'reference-separator' as const, ...at(base, part.label), message: `“${label}” lacks its full stop.` },
      ]
    return []
  })
}

function isAbbreviated(part: ReadPart): boolean {
  const entries = part.part.entries.filter((entry) => entry.role === part.role && entry.form === part.form)
  if (part.label.start === part.label.end || part.part.valueFirst) return false
  return entries.length > 0 && entries.every((entry) => entry.written.endsWith('.'))
}
