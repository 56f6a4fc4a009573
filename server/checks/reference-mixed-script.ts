import { hasForeignTwin } from '../citations/keys'
import { isMixed } from '../text/characters'
import { at, type Check, type Finding, labelText, writtenReferences } from './check'

/** A look-alike letter of another script in a siglum, label or value. */
export const referenceMixedScript: Check = (apparatus) =>
  writtenReferences(apparatus).flatMap(({ raw, base }) => {
    const findings: Finding[] = []
    const add = (span: { start: number; end: number }, written: string) =>
      findings.push({
        code: 'reference-mixed-script',
        ...at(base, span),
        message: `“${written}” has a letter of another alphabet that only looks right; searches will not find it.`,
      })
    const siglum = raw.mention?.siglum
    if (siglum) {
      const written = apparatus.text.slice(base + siglum.start, base + siglum.end)
      if (written.split(/[^\p{L}]+/u).some(isMixed)) add(siglum, written)
    }
    const { script } = raw
    for (const part of raw.parts) {
      if (part.part.lookAlike) add(part.label, labelText(apparatus, base, part))
      if (part.role === 'leaf' || part.role === 'page') continue
      if (script && hasForeignTwin(part.written, script)) add(part.value, part.written)
    }
    return findings
  })
