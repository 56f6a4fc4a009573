/** Where the document names archives, and what its own introductions make of its sigla. */
import type { Repository } from '../archives/format'
import { repositoriesOf } from '../citations/mention'
import type { Span } from '../text/text'
import type { Apparatus, NamedArchive } from './apparatus'

/** All mentions of archives in the order of the text, with the document's introductions applied. */
export function namedArchivesOf(apparatus: Apparatus): NamedArchive[] {
  const named: NamedArchive[] = []
  for (const { block, scan } of apparatus.blocks) {
    for (const mention of scan.mentions) {
      named.push({
        start: block.start + mention.start,
        end: block.start + mention.end,
        siglum: moved(mention.siglum, block.start),
        folded: mention.folded,
        name: moved(mention.name, block.start),
        repository: mention.repository,
        candidates: mention.repository ? [] : repositoriesOf(mention.entries),
        former: mention.former,
        introduces: mention.introduces,
        introduction: null,
        unknown: mention.entries.length === 0 && !mention.introduces,
      })
    }
  }
  const introductions = new Map<string, number>()
  named.forEach((archive, index) => {
    if (archive.introduces && !introductions.has(archive.folded)) introductions.set(archive.folded, index)
  })
  for (const archive of named) {
    const found = archive.siglum ? introductions.get(archive.folded) : undefined
    if (found === undefined) continue
    archive.introduction = found
    archive.unknown = false
    if (!archive.introduces) archive.repository = (named[found] as NamedArchive).repository
  }
  decideByDocument(named)
  return named
}

/**
 * Of archives that share a siglum the document means the one that it names elsewhere by itself, or else the only one of
 * a country whose archives it cites.
 */
function decideByDocument(named: readonly NamedArchive[]): void {
  const open = named.filter(({ repository, candidates }) => !repository && candidates.length > 1)
  if (open.length === 0) return
  const decided = new Set(named.flatMap(({ repository }) => (repository ? [repository] : [])))
  const countries = new Set([...decided].map(({ country }) => country))
  for (const archive of open) {
    archive.repository =
      only(archive.candidates, (candidate) => decided.has(candidate)) ??
      only(archive.candidates, ({ country }) => country !== undefined && countries.has(country))
  }
}

function only(candidates: readonly Repository[], fits: (candidate: Repository) => boolean): Repository | null {
  const fitting = candidates.filter(fits)
  return fitting.length === 1 ? (fitting[0] ?? null) : null
}

function moved(span: Span | null, by: number): Span | null {
  return span && { start: span.start + by, end: span.end + by }
}
