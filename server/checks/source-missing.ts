import type { Leaf, Side } from '../citations/leaves'
import { type Missing, missingOf } from '../sources/missing'
import type { Span } from '../text/text'
import { at, type Finding, listed, type SourceCheck, type WrittenReference, writtenReferences } from './check'

/** The project has sources of this archive and not of this file, or of this file and not of this leaf. */
export const sourceMissing: SourceCheck = (apparatus, holdings) => {
  const findings: Finding[] = []
  for (const reference of writtenReferences(apparatus)) {
    const missing = missingOf(holdings, reference)
    const place = missing && placeOf(missing, reference)
    if (place) findings.push({ code: 'source-missing', ...at(reference.base, place), message: messageOf(missing) })
  }
  return findings
}

/** The part of the reference that names what is missing; null where it inherits that, or counts pages. */
function placeOf(missing: Missing, { raw, levels }: WrittenReference): Span | null {
  if (missing.what === 'leaves') {
    if (!raw.leaves || raw.leafPart?.role === 'page') return null
    const [first] = raw.leaves.spans
    return { start: raw.leafPart?.label.start ?? first?.start ?? raw.start, end: raw.leaves.end }
  }
  const lowest = levels.at(-1)?.[0]
  const part = raw.parts.find(({ role }) => role === lowest)
  return part
    ? { start: Math.min(part.label.start, part.value.start), end: Math.max(part.label.end, part.value.end) }
    : null
}

function messageOf(missing: Missing): string {
  if (missing.what === 'file') return 'The project has sources of this archive, but none of this file.'
  const { leaves, end } = missing
  if (end) return `The transcript of this file ends with leaf ${sided(end.number, end.side)}.`
  const [one, other] = leaves
  const isOne = one && !other && one.to === null
  const names = listed(leaves.map(leafName))
  return `The project has sources of this file, but none of ${isOne ? 'leaf' : 'leaves'} ${names}.`
}

function leafName({ from, fromSide, to }: Leaf): string {
  return to === null ? sided(from, fromSide) : `${from}–${to}`
}

function sided(number: string, side: Side | null): string {
  return side ? `${number} ${side}` : number
}
