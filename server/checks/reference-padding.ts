import type { Apparatus } from '../apparatus/apparatus'
import type { ReadPart } from '../citations/references'
import { at, type Check, type Finding, placeOf, writtenReferences } from './check'

const padded = /^0+\d/

/** A zero-padded value where the repository does not pad, or the reverse. */
export const referencePadding: Check = (apparatus) => {
  const findings: Finding[] = []
  const values = new PlainValues(apparatus)
  for (const { citation, raw, base } of writtenReferences(apparatus)) {
    const { repository } = citation
    if (!repository) continue
    const isLeaf = (part: ReadPart) => part.role === 'leaf' || part.role === 'page'
    // A leaf is never numbered with a zero before it; a level is where the archive writes so.
    const wrong = raw.parts.filter((part) => padded.test(part.written) && (isLeaf(part) || repository.pads === false))
    const first = wrong[0]
    const last = wrong[wrong.length - 1]
    if (first && last) {
      const written = wrong.map((part) => apparatus.text.slice(base + part.label.start, base + part.value.end))
      const name = citation.siglum ?? 'this archive'
      const twin = values.of(repository.id, first.role, first.written.replace(/^0+/, ''))
      findings.push({
        code: 'reference-padding',
        ...at(base, { start: first.label.start, end: last.value.end }),
        message:
          repository.pads === false
            ? `${name} does not write zeros before its numbers: ${listed(written)}. Either the zeros are wrong, or the archive is another one.`
            : `Leaves are not numbered with zeros before them: ${listed(written)}.`,
        related: twin ? [{ ...twin.span, message: `Written without zeros ${placeOf(apparatus, twin.citation)}` }] : [],
      })
    }
    if (repository.pads === true) {
      for (const part of raw.parts) {
        if (isLeaf(part) || padded.test(part.written)) continue
        const twin = values.of(repository.id, part.role, `0${part.written}`)
        if (!twin) continue
        findings.push({
          code: 'reference-padding',
          ...at(base, { start: part.label.start, end: part.value.end }),
          message: `In ${citation.siglum ?? 'this archive'} 0${part.written} and ${part.written} are two numbers, and the text has both: check which is meant.`,
          related: [{ ...twin.span, message: `0${part.written} ${placeOf(apparatus, twin.citation)}` }],
        })
      }
    }
  }
  return findings
}

/** The first place of each level's value in the document. */
class PlainValues {
  private readonly first = new Map<
    string,
    { span: { start: number; end: number }; citation: ReturnType<typeof writtenReferences>[number]['citation'] }
  >()

  constructor(apparatus: Apparatus) {
    for (const { citation, raw, base } of writtenReferences(apparatus)) {
      if (!citation.repository) continue
      for (const part of raw.parts) {
        const key = `${citation.repository.id} ${part.role} ${part.written}`
        const span = at(base, { start: part.label.start, end: part.value.end })
        if (!this.first.has(key)) this.first.set(key, { span, citation })
      }
    }
  }

  of(repository: string, role: string, value: string) {
    return this.first.get(`${repository} ${role} ${value}`)
  }
}

function listed(items: readonly string[]): string {
  if (items.length < 2) return items.join('')
  return `${items.slice(0, -1).join(', ')} and ${items[items.length - 1]}`
}
