import type { Level } from '../archives/archives'
import type { ArchivalCitation } from '../citations/citation'
import { archivalCitations, type Check, type Finding, placeOf } from './check'

/** A level is absent that this system or repository requires, or that the document's other references to the fonds have. */
export const referenceMissingLevel: Check = (apparatus) => {
  const citations = archivalCitations(apparatus)
  const withInventory = new Map<string, ArchivalCitation>()
  for (const citation of citations) {
    const fonds = fondsOf(citation)
    if (fonds && valueAt(citation, 'inventory') !== null && !withInventory.has(fonds))
      withInventory.set(fonds, citation)
  }
  return citations.flatMap((citation) => {
    const has = (level: Level) => valueAt(citation, level) !== null
    const { repository, raw } = citation
    const can = (level: Level) => !repository?.optional?.includes(level)
    const missing: Level[] = []
    const findings: Finding[] = []
    // Only a reference that goes down to the file or leaf misses what lies above it: `РГАСПИ. Ф. 17` means the fonds.
    if (!has('file') && citation.leaves.length > 0) missing.push('file')
    if (has('file')) {
      if (!has('fonds') && repository && can('fonds') && raw.system.required.includes('fonds')) missing.push('fonds')
      for (const level of repository?.requires ?? []) if (!has(level)) missing.push(level)
    }
    for (const level of missing)
      findings.push({
        code: 'reference-missing-level',
        start: citation.start,
        end: citation.end,
        message: `The ${level} is missing: ${citation.siglum ?? 'this archive'} is cited by ${raw.system.required.concat(repository?.requires ?? []).join(', ')}.`,
      })
    const fonds = fondsOf(citation)
    const other = fonds && has('file') && !has('inventory') ? withInventory.get(fonds) : undefined
    if (other)
      findings.push({
        code: 'reference-missing-level',
        start: citation.start,
        end: citation.end,
        message: `The inventory is missing; the same fonds is cited with it ${placeOf(apparatus, other)}.`,
        related: [
          { start: other.start, end: other.end, message: `Cited with the inventory ${valueAt(other, 'inventory')}` },
        ],
      })
    return findings
  })
}

function valueAt(citation: ArchivalCitation, level: Level): string | null {
  return citation.levels.find(([name]) => name === level)?.[1] ?? null
}

/** The fonds by the key's first two parts. */
function fondsOf(citation: ArchivalCitation): string | null {
  if (valueAt(citation, 'fonds') === null || citation.key === null) return null
  return citation.key.split('/').slice(0, 2).join('/')
}
