import { hereafter } from '../citations/words'
import { asRead } from '../text/masks'
import { archivalCitations, type Check, type Finding } from './check'

/** A siglum neither known nor introduced in the text; said once, where it is first used. */
export const repositoryUnknown: Check = (apparatus) => {
  const cited = new Set(archivalCitations(apparatus).map((citation) => citation.start))
  const said = new Set<string>()
  const findings: Finding[] = []
  for (const archive of apparatus.named) {
    if (!archive.unknown || !archive.siglum || !cited.has(archive.start)) continue
    const written = apparatus.text.slice(archive.siglum.start, archive.siglum.end)
    if (said.has(archive.folded)) continue
    said.add(archive.folded)
    // `ЦГИА` may be the beginning of several: undecided, and not unknown.
    if (apparatus.archives.beginsName(asRead(written, apparatus.format))) continue
    findings.push({
      code: 'repository-unknown',
      ...archive.siglum,
      message: `“${written}” is neither a known archive nor explained in this text; at its first use write the name in full, with “(${hereafter(written)} ${written})”.`,
    })
  }
  return findings
}
