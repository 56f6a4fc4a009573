/** Templates for what lies in a folder, offered with an example in words: the user knows whether it is so. */
import type { Archives } from '../archives/archives'
import type { Repository } from '../archives/format'
import type { TemplateOffer } from '../messages'
import type { Document } from '../project/project'
import type { SourceRules } from '../sources/rules'
import { type Lying, proposalsFor } from '../sources/templates/proposals'
import { partsInWords } from './in-words'

/** So many of the archives that the texts cite are tried on paths that name none. */
const mostTried = 5

/** Yields now and then: thousands of paths take a second. */
export function* templateOffers(
  lying: Lying,
  archives: Archives,
  documents: readonly Document[],
  known: SourceRules,
  locale: string,
): Generator<void, TemplateOffer[]> {
  const cited: Repository[] = yield* citedMost(documents)
  const proposals = yield* proposalsFor(lying, archives, cited.slice(0, mostTried), known)
  return proposals.map(({ kind, template, repository, count, example: { path, match } }) => {
    const { target } = match
    const says = `${target.siglum ?? target.repository?.id}, ${partsInWords(target, locale)}`
    return { kind, template, repository, count, example: { path, says } }
  })
}

/** The archives that texts cite, the one cited most first. */
function* citedMost(documents: readonly Document[]): Generator<void, Repository[]> {
  const counts = new Map<Repository, number>()
  for (const { apparatus } of documents) {
    yield
    for (const citation of apparatus.citations)
      if (citation.kind === 'archival' && citation.repository)
        counts.set(citation.repository, (counts.get(citation.repository) ?? 0) + 1)
  }
  return [...counts].sort(([, a], [, b]) => b - a).map(([repository]) => repository)
}
