/** Templates for what lies in a folder, offered with an example in words: the user knows whether it is so. */
import type { Archives } from '../archives/archives'
import type { Repository } from '../archives/format'
import type { Templates } from '../messages'
import type { Document } from '../project/project'
import type { Holdings } from '../sources/holdings'
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
): Generator<void, Pick<Templates, 'offers' | 'unread'>> {
  const cited: Repository[] = yield* citedMost(documents)
  const keys: ReadonlySet<string> = yield* keysCited(documents)
  const { proposals, unread } = yield* proposalsFor(
    lying,
    archives,
    cited.slice(0, mostTried),
    known,
    ({ key, levels }) => keys.has(`${key} ${levels.at(-1)?.[0]}`),
  )
  const offers = proposals.map(({ kind, template, repository, count, met, example: { path, match } }) => {
    const { target } = match
    const says = `${target.siglum ?? target.repository?.id}, ${partsInWords(target, locale)}`
    return { kind, template, repository, count, meets: keys.size === 0 ? null : met.size, example: { path, says } }
  })
  return { offers, unread }
}

/** The files that notes cite, by their keys and their lowest level, and those of whose parts they cite one: a photograph is of a piece, a note of an item in it. */
function* keysCited(documents: readonly Document[]): Generator<void, Set<string>> {
  const keys = new Set<string>()
  for (const { apparatus } of documents) {
    yield
    for (const citation of apparatus.citations) {
      if (citation.kind !== 'archival' || citation.note === null || citation.key === null) continue
      const { key, levels } = citation
      keys.add(`${key} ${levels.at(-1)?.[0]}`)
      if (levels.length > 1) keys.add(`${key.slice(0, key.lastIndexOf('/'))} ${levels.at(-2)?.[0]}`)
    }
  }
  return keys
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

/** The catalogues in the folder of a configuration, each with the number of its entries, in the order of their paths. */
export function cataloguesIn(holdings: Holdings, configuration: string): Templates['catalogues'] {
  const folder = configuration.slice(0, configuration.lastIndexOf('/') + 1)
  const counts = new Map<string, number>()
  for (const { entries } of holdings.files.values())
    for (const { uri } of entries) if (uri.startsWith(folder)) counts.set(uri, (counts.get(uri) ?? 0) + 1)
  return [...counts]
    .map(([uri, entries]) => ({ path: decodeURIComponent(uri.slice(folder.length)), entries }))
    .sort((a, b) => (a.path < b.path ? -1 : 1))
}
