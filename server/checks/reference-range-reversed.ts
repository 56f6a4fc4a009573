import { isSignatureSystem } from '../archives/archives'
import { type Finding, type ReferenceCheck } from './check'

/** `ll. 97-70`, never `l. 10-10 ob.`; and `ll. 193-94` is 193 to 194. */
export const referenceRangeReversed: ReferenceCheck = (raw) => {
  const findings: Finding[] = []
  const add = (span: { start: number; end: number }, from: string, to: string) =>
    findings.push({
      code: 'reference-range-reversed',
      start: span.start,
      end: span.end,
      message: `The range runs backwards, from ${from} to ${to}.`,
    })
  raw.leaves?.leaves.forEach((leaf, index) => {
    const span = raw.leaves?.spans[index]
    if (leaf.to !== null && span && isReversed(leaf.from, leaf.to)) add(span, leaf.from, leaf.to)
  })
  for (const part of raw.parts) {
    // `B AG 251-12` is a number, and no range.
    const isRange = part.role === 'file' && !isSignatureSystem(raw.system)
    const [from, to] = isRange ? part.written.split(/\s?[-–—]\s?/) : []
    if (from !== undefined && to !== undefined && /^\d+$/.test(from) && isReversed(from, to)) add(part.value, from, to)
  }
  return findings
}

function isReversed(from: string, to: string): boolean {
  const start = /^\d+/.exec(from)?.[0]
  const end = /^\d+/.exec(to)?.[0]
  if (start === undefined || end === undefined) return false
  const whole = end.length < start.length ? start.slice(0, start.length - end.length) + end : end
  return Number.parseInt(whole, 10) < Number.parseInt(start, 10)
}
