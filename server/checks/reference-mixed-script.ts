import { hasForeignTwin } from '../citations/keys'
import { isLeaf } from '../citations/roles'
import { isMixed, type Script, scriptOf } from '../text/characters'
import type { Span } from '../text/text'
import { type Finding, type ReferenceCheck } from './check'

/** A look-alike letter of another script in a siglum, label or value. */
export const referenceMixedScript: ReferenceCheck = (raw, read) => {
  const findings: Finding[] = []
  const add = (span: Span, script: Script | null) =>
    findings.push({
      code: 'reference-mixed-script',
      start: span.start,
      end: span.end,
      message: messageOf(read(span), script),
    })
  const siglum = raw.mention?.siglum
  if (
    siglum &&
    read(siglum)
      .split(/[^\p{L}]+/u)
      .some(isMixed)
  )
    add(siglum, null)
  for (const part of raw.parts) {
    if (part.part.lookAlike) add(part.label, null)
    if (isLeaf(part.role)) continue
    if (raw.script && hasForeignTwin(part.written, raw.script)) add(part.value, raw.script)
  }
  return findings
}

const names: { [script in Script]: string } = { latin: 'Latin', cyrillic: 'Cyrillic' }

/** Names the letter that is out of place: of another script than `script`, or than most letters of the word. */
function messageOf(written: string, script: Script | null): string {
  const letters = [...written].filter((letter) => scriptOf(letter) !== null)
  const latin = letters.filter((letter) => scriptOf(letter) === 'latin').length
  const right = script ?? (latin * 2 >= letters.length ? 'latin' : 'cyrillic')
  const foreign = letters.find((letter) => scriptOf(letter) !== right)
  if (!foreign) return `“${written}” is written in the letters of another alphabet that only look right.`
  return `The “${foreign}” in “${written}” is a ${names[right === 'latin' ? 'cyrillic' : 'latin']} letter that only looks right; searches will not find it.`
}
