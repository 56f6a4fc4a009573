import type { Apparatus } from '../apparatus/apparatus'
import { labelKey } from '../archives/archives'
import type { ArchivalCitation } from '../citations/citation'
import { scriptOf } from '../text/characters'
import { archivalCitations, type Check, type Finding, habitOf, ofReference, placeOf, tally } from './check'

/**
 * One file written in two ways: under two sigla, with two words for one level, or with two writings of a value. Zeros,
 * separators and look-alike letters have codes of their own. A text that cites in two scripts throughout does so on purpose.
 */
export const referenceInconsistent: Check = (apparatus) => {
  const files = new Map<string, ArchivalCitation[]>()
  const scripts = new Map<string | null, number>()
  for (const citation of archivalCitations(apparatus)) {
    const { script } = citation.raw
    scripts.set(script, (scripts.get(script) ?? 0) + 1)
    if (citation.key === null || !citation.levels.some(([level]) => level === 'file')) continue
    const same = files.get(citation.key)
    if (same) same.push(citation)
    else files.set(citation.key, [citation])
  }
  if (habitOf(scripts, 0.75, 1) === null) return []
  const findings: Finding[] = []
  for (const same of files.values()) {
    const writings = same.map((citation) => writingOf(citation, apparatus))
    if (writings.every(({ whole }) => whole === writings[0]?.whole)) continue
    findings.push(...differences(apparatus, same, writings))
  }
  return findings
}

/** Where the writings of one file differ from the one that most of them have, or else the first. */
function differences(apparatus: Apparatus, same: readonly ArchivalCitation[], writings: readonly Writing[]): Finding[] {
  const findings: Finding[] = []
  for (const trait of new Set(writings.flatMap(({ traits }) => [...traits.keys()]))) {
    const values = writings.map(({ traits }) => traits.get(trait)?.folded)
    const known = values.filter((value) => value !== undefined)
    const counts = tally(known)
    if (counts.size < 2) continue
    const habit = habitOf(counts, 0.51, 1) ?? known[0]
    const first = values.indexOf(habit)
    const other = same[first] as ArchivalCitation
    same.forEach((citation, index) => {
      if (values[index] === undefined || values[index] === habit) return
      const [usual, here] = [writings[first]?.traits.get(trait)?.written, writings[index]?.traits.get(trait)?.written]
      findings.push({
        code: 'reference-inconsistent',
        start: citation.start,
        end: citation.end,
        message: `The same file is written with “${usual}” ${placeOf(apparatus, other)} and with “${here}” here.`,
        related: [{ start: other.start, end: other.end, message: 'The other writing' }],
      })
    })
  }
  return findings
}

interface Writing {
  /** What can differ, by name: the siglum, each level's label, each value with letters. */
  traits: Map<string, { folded: string; written: string }>
  /** All traits in one. */
  whole: string
}

const writingOf = ofReference((raw, read): Writing => {
  const traits: Writing['traits'] = new Map()
  const { mention } = raw
  const former = mention?.entries.some((entry) => entry.kind === 'former')
  if (mention?.siglum && !former) traits.set('siglum', { folded: mention.folded, written: read(mention.siglum) })
  for (const part of raw.parts) {
    if (part.role === 'leaf' || part.role === 'page') continue
    const label = read(part.label)
    // A plural and a slip are not another manner.
    if (label && !part.many && !part.part.lookAlike && !part.part.doubled)
      traits.set(`label ${part.role}`, { folded: labelKey(label), written: label })
    const written = part.written.replace(/(?<!\d)0+(?=\d)/g, '')
    if (/\p{L}/u.test(written) && scriptOf(written) === raw.script)
      traits.set(`value ${part.role}`, { folded: written, written })
  }
  return { traits, whole: [...traits].map(([name, { folded }]) => `${name} ${folded}`).join('|') }
})
