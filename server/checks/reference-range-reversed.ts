import { at, type Check, type Finding, writtenReferences } from './check'

/** `ll. 97-70`, never `l. 10-10 ob.`; and `ll. 193-94` is 193 to 194. */
export const referenceRangeReversed: Check = (apparatus) =>
  writtenReferences(apparatus).flatMap(({ raw, base }) => {
    const findings: Finding[] = []
    raw.leaves?.leaves.forEach((leaf, index) => {
      const span = raw.leaves?.spans[index]
      if (leaf.to === null || !span || !isReversed(leaf.from, leaf.to)) return
      findings.push({
        code: 'reference-range-reversed',
        ...at(base, span),
        message: `The range runs backwards, from ${leaf.from} to ${leaf.to}.`,
      })
    })
    for (const part of raw.parts) {
      const [from, to] = part.role === 'file' ? part.written.split(/\s?[-–—]\s?/) : []
      if (from === undefined || to === undefined || !/^\d+$/.test(from) || !isReversed(from, to)) continue
      findings.push({
        code: 'reference-range-reversed',
        ...at(base, part.value),
        message: `The range runs backwards, from ${from} to ${to}.`,
      })
    }
    return findings
  })

function isReversed(from: string, to: string): boolean {
  const start = /^\d+/.exec(from)?.[0]
  const end = /^\d+/.exec(to)?.[0]
  if (start === undefined || end === undefined) return false
  const whole = end.length < start.length ? start.slice(0, start.length - end.length) + end : end
  return Number.parseInt(whole, 10) < Number.parseInt(start, 10)
}
