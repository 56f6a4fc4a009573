import type { Apparatus } from '../apparatus/apparatus'
import { labelKey } from '../archives/archives'
import type { ArchivalCitation } from '../citations/citation'
import { keyValue } from '../citations/keys'
import { scriptOf } from '../text/characters'
import { archivalCitations, type Check, type Finding, habitOf, labelText, placeOf, tally } from './check'

/**
 * One file written in two ways: under two sigla, with two words for one level, or with two writings of a value. Noughts,
 * separators and look-alike letters have codes of their own. A text that cites in two scripts throughout does so on purpose.
 */
export const referenceInconsistent: Check = (apparatus) => {
  const citations = archivalCitations(apparatus)
  const byFile = new Map<string, ArchivalCitation[]>()
  for (const citation of citations) {
    if (citation.key === null || !citation.levels.some(([level]) => level === 'file')) continue
    const same = byFile.get(citation.key)
    if (same) same.push(citation)
    else byFile.set(citation.key, [citation])
  }
  const scripts = tally(citations.map((citation) => scriptOf(citation.siglum ?? '')))
  const oneScript = habitOf(scripts, 0.75, 1) !== null
  const findings: Finding[] = []
  for (const same of byFile.values()) {
    if (same.length < 2) continue
    const traits = same.map((citation) => traitsOf(apparatus, citation, oneScript))
    for (const trait of new Set(traits.flatMap((own) => [...own.keys()]))) {
      const values = traits.map((own) => own.get(trait)?.folded)
      const known = values.filter((value) => value !== undefined)
      const counts = tally(known)
      if (counts.size < 2) continue
      const habit = habitOf(counts, 0.51, 1) ?? known[0]
      same.forEach((citation, index) => {
        if (values[index] === undefined || values[index] === habit) return
        const first = values.indexOf(habit)
        const other = same[first] as ArchivalCitation
        const [usual, here] = [traits[first]?.get(trait)?.written, traits[index]?.get(trait)?.written]
        findings.push({
          code: 'reference-inconsistent',
          start: citation.start,
          end: citation.end,
          message: `The same file is written with “${usual}” ${placeOf(apparatus, other)} and with “${here}” here.`,
          related: [{ start: other.start, end: other.end, message: 'The other writing' }],
        })
      })
    }
  }
  return findings
}

interface Trait {
  folded: string
  written: string
}

/** What of a writing can differ, by name: the siglum, each level's label, each value. */
function traitsOf(apparatus: Apparatus, citation: ArchivalCitation, oneScript: boolean): Map<string, Trait> {
  const traits = new Map<string, Trait>()
  const { raw, base, repository } = citation
  const siglum =
    raw.mention?.siglum && apparatus.text.slice(base + raw.mention.siglum.start, base + raw.mention.siglum.end)
  const former = raw.mention?.entries.some((entry) => entry.kind === 'former')
  if (siglum && oneScript && !former) traits.set('siglum', { folded: siglum, written: siglum })
  for (const part of raw.parts) {
    if (part.role === 'leaf' || part.role === 'page') continue
    const label = labelText(apparatus, base, part)
    // A plural, a slip or another language's word is not another manner.
    if (label && !part.many && !part.part.lookAlike && !part.part.doubled && oneScript)
      traits.set(`label ${part.role}`, { folded: labelKey(label), written: label })
    const plain = keyValue(part.written, repository?.pads === true, scriptOf(label))
    const written = part.written.replace(/(?<!\d)0+(?=\d)/g, '')
    if (/\p{L}/u.test(plain) && scriptOf(written) === scriptOf(label))
      traits.set(`value ${part.role}`, { folded: written, written })
  }
  return traits
}
