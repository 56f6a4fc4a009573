import { siglumLike } from '../archives/archives'
import { foldSiglum } from '../citations/sigla'
import { archivalCitations, type Check, type Finding } from './check'

/** The archive has a newer name; said once for each old one. */
export const repositoryRenamed: Check = (apparatus) => {
  const cited = new Set(archivalCitations(apparatus).map((citation) => citation.start))
  const said = new Set<string>()
  const findings: Finding[] = []
  for (const archive of apparatus.named) {
    if (!archive.former || !archive.siglum || !archive.repository || !cited.has(archive.start)) continue
    const written = apparatus.text.slice(archive.siglum.start, archive.siglum.end)
    if (said.has(archive.folded)) continue
    said.add(archive.folded)
    const { names, former } = archive.repository
    const name = names.en ?? Object.values(names)[0]
    const until = former?.find((name) => foldSiglum(name.siglum) === archive.folded)?.to
    findings.push({
      code: 'repository-renamed',
      ...archive.siglum,
      message: `“${written}” is an older siglum${until ? `, in use until ${until}` : ''}; today the archive is ${siglumLike(archive.repository, written)}${name ? ` (${name})` : ''}.`,
    })
  }
  return findings
}
