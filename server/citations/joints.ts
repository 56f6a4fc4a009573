/** What stands between the parts of a reference: commas, stops, nothing. */
import type { Joint, ReadPart } from './reference'

/** The joints of a reference, in the order of the text. */
export function jointsOf(text: string, parts: readonly ReadPart[]): Joint[] {
  const joints: Joint[] = []
  for (let i = 1; i < parts.length; i++) {
    const left = parts[i - 1] as ReadPart
    const right = parts[i] as ReadPart
    if (right.label.start === right.label.end || left.label.start === left.label.end) continue
    // A part of a volume belongs to its file: `d. 12 chast' 2`.
    if (right.role === 'piece' || right.role === 'volume') continue
    const from = Math.max(left.value.end, left.part.valueFirst ? left.label.end : 0)
    const to = right.part.valueFirst ? right.value.start : right.label.start
    const gap = text.slice(from, to).replace(/\([^()]*\)/g, (bracket) => ' '.repeat(bracket.length))
    if (/[\p{L}\d]/u.test(gap)) continue
    const offset = gap.search(/[,.;:]/)
    const mark = offset < 0 ? '' : (gap[offset] ?? '')
    const start = from + offset
    joints.push({
      mark,
      place: offset < 0 ? { start: left.label.start, end: right.label.end } : { start, end: start + 1 },
      left,
      right,
    })
  }
  return joints
}
