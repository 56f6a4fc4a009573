import { hasForeignTwin } from '../citations/keys'
import { isMixed } from '../text/characters'
import type { Span } from '../text/text'
import { eachReference, type Finding } from './check'

/** A look-alike letter of another script in a siglum, label or value. */
export const referenceMixedScript = eachReference((raw, read) => {
  const findings: Finding[] = []
  const add = (span: Span) =>
    findings.push({
      code: 'reference-mixed-script',
      start: span.start,
      end: span.end,
      message: `“${read(span)}” has a letter of another alphabet that only looks right; searches will not find it.`,
    })
  const siglum = raw.mention?.siglum
  if (
    siglum &&
    read(siglum)
      .split(/[^\p{L}]+/u)
      .some(isMixed)
  )
    add(siglum)
  for (const part of raw.parts) {
    if (part.part.lookAlike) add(part.label)
    if (part.role === 'leaf' || part.role === 'page') continue
    if (raw.script && hasForeignTwin(part.written, raw.script)) add(part.value)
  }
  return findings
})
