/**
 * Sigla that only this document knows: "Bundesarchiv Lichterfelde (im Folgenden BA-L)" makes `BA-L` a siglum in every
 * other paragraph too. A paragraph that has one is scanned once more with it; how its references are read depends on it.
 */
import type { Archives } from '../archives/archives'
import type { IntroducedSiglum } from '../citations/mentions'
import { asRead } from '../text/masks'
import type { Format } from '../text/text'
import type { ScannedBlock } from './apparatus'
import { type Scan, scanOf } from './scan'

/** The scans with the document's own sigla: the same blocks, where it introduces none that the archives' tables lack. */
export function withIntroduced(
  blocks: readonly ScannedBlock[],
  text: string,
  format: Format,
  archives: Archives,
): ScannedBlock[] {
  const introduced = introducedIn(blocks, text, format, archives)
  if (introduced.length === 0) return [...blocks]
  const key = introduced.map(({ siglum, entries }) => `${siglum}=${entries[0]?.repository.id}`).join('|')
  return blocks.map((scanned) => {
    const { block, plain } = scanned
    if (block.kind !== 'prose') return scanned
    const content = text.slice(block.start, block.end)
    const read = asRead(content, format)
    if (!introduced.some(({ siglum }) => read.includes(siglum))) return scanned
    return { block, plain, scan: scanWith(plain, key, () => scanOf(content, format, archives, introduced)) }
  })
}

const scansWith = new WeakMap<Scan, { key: string; scan: Scan }>()

function scanWith(plain: Scan, key: string, make: () => Scan): Scan {
  const known = scansWith.get(plain)
  if (known?.key === key) return known.scan
  const scan = make()
  scansWith.set(plain, { key, scan })
  return scan
}

/** The first introduction of each siglum that the tables do not know as that archive's alone. */
function introducedIn(
  blocks: readonly ScannedBlock[],
  text: string,
  format: Format,
  archives: Archives,
): IntroducedSiglum[] {
  const found = new Map<string, IntroducedSiglum>()
  for (const { block, plain } of blocks) {
    for (const { introduces, siglum, entries, repository } of plain.mentions) {
      if (!introduces || !siglum || !repository) continue
      const written = asRead(text.slice(block.start + siglum.start, block.start + siglum.end), format)
      if (found.has(written)) continue
      const known = archives.namesAt(written, 0)
      const isKnown =
        known?.end === written.length && known.entries.every((entry) => entry.repository.id === repository.id)
      if (!isKnown) found.set(written, { siglum: written, entries })
    }
  }
  return [...found.values()]
}
