import { isSignatureSystem } from '../archives/archives'
import type { Level, Repository, System } from '../archives/format'
import type { ArchivalCitation } from '../citations/citation'
import { archivalCitations, type Check, type Finding, listed, placeOf } from './check'

/** A level is absent that this system or repository requires, or that the document's other references to the fonds have. */
export const referenceMissingLevel: Check = (apparatus) => {
  const citations = archivalCitations(apparatus)
  const withInventory = new Map<string, ArchivalCitation>()
  if (citations.some((citation) => !has(citation, 'inventory'))) {
    for (const citation of citations) {
      const fonds = has(citation, 'inventory') ? fondsOf(citation) : null
      if (fonds !== null && !withInventory.has(fonds)) withInventory.set(fonds, citation)
    }
  }
  const findings: Finding[] = []
  for (const citation of citations) {
    const { start, end } = citation
    for (const level of missingLevels(citation)) {
      const message = `The ${level} is missing: ${citation.siglum ?? 'this archive'} is cited by ${levelsWith(citation, level)}.`
      findings.push({ code: 'reference-missing-level', start, end, message })
    }
    if (has(citation, 'inventory') || !has(citation, 'file')) continue
    const other = withInventory.get(fondsOf(citation) ?? '')
    if (!other) continue
    findings.push({
      code: 'reference-missing-level',
      start,
      end,
      message: `The inventory is missing; the same fonds is cited with it ${placeOf(apparatus, other)}.`,
      related: [{ start: other.start, end: other.end, message: 'Cited with its inventory' }],
    })
  }
  return findings
}

/** Only a reference that goes down to the file or leaf misses what lies above it: `РГАСПИ. Ф. 17` means the fonds. */
function missingLevels(citation: ArchivalCitation): Level[] {
  const { repository, raw, leaves } = citation
  const { system } = raw
  const isOfFiles = !isSignatureSystem(system) && system.levels.includes('file')
  if (isOfFiles && !has(citation, 'file'))
    return leaves.length > 0 && !repository?.optional?.includes('file') ? ['file'] : []
  // Whether a file without its fonds lacks it, only its archive tells.
  if (isOfFiles && !repository) return []
  return requiredOf(system, repository).filter((level) => !has(citation, level))
}

function requiredOf({ required }: System, repository: Repository | null): Level[] {
  return [...required, ...(repository?.requires ?? [])].filter((level) => !repository?.optional?.includes(level))
}

/** “fonds, inventory, folder and file”: the levels that the reference has, and the one that it lacks. */
function levelsWith({ levels, raw }: ArchivalCitation, missing: Level): string {
  const has = new Set<Level>([...levels.map(([level]) => level), missing])
  return listed(raw.system.levels.filter((level) => has.has(level)))
}

function has({ levels }: ArchivalCitation, level: Level): boolean {
  for (const [name] of levels) if (name === level) return true
  return false
}

/** The archive and fonds of a citation, as its key has them. */
function fondsOf({ repository, levels, keyParts }: ArchivalCitation): string | null {
  return levels[0]?.[0] === 'fonds' ? `${repository?.id ?? '?'}/${keyParts[0]}` : null
}
