/** Where the document names archives, and what its own introductions make of its sigla. */
import type { Repository } from '../archives/archives'
import { type Mention, repositoriesOf } from '../citations/mentions'
import type { Span } from '../text/text'
import type { Apparatus, NamedArchive } from './apparatus'

/** All mentions of archives in the order of the text, with the document's introductions applied. */
export function namedArchivesOf(apparatus: Apparatus): NamedArchive[] {
  const named: NamedArchive[] = []
  for (const { block, scan } of apparatus.blocks) {
    if (scan.mentions.length === 0 && scan.references.length === 0) continue
    for (const mention of mentionsIn(scan.mentions, scan.references)) {
      named.push({
        start: block.start + mention.start,
        end: block.start + mention.end,
        siglum: moved(mention.siglum, block.start),
        folded: mention.folded,
        name: moved(mention.name, block.start),
        repository: onlyRepository(mention),
        former: mention.entries.length > 0 && mention.entries.every((entry) => entry.kind === 'former'),
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
  if (introductions.size === 0) return named
  for (const archive of named) {
    const found = archive.siglum ? introductions.get(archive.folded) : undefined
    if (found === undefined) continue
    archive.introduction = found
    archive.unknown = false
    if (!archive.introduces) archive.repository = (named[found] as NamedArchive).repository
  }
  return named
}

/** The paragraph's mentions and those that only its references know. */
function mentionsIn(mentions: readonly Mention[], references: readonly { mention: Mention | null }[]): Mention[] {
  const further = references.flatMap(({ mention }) => (mention && !mentions.includes(mention) ? [mention] : []))
  if (further.length === 0) return [...mentions]
  return [...mentions, ...further].sort((a, b) => a.start - b.start)
}

function onlyRepository(mention: Mention): Repository | null {
  if (mention.entries.length === 1) return mention.entries[0]?.repository ?? null
  const repositories = repositoriesOf(mention.entries)
  return repositories.length === 1 ? (repositories[0] ?? null) : null
}

function moved(span: Span | null, by: number): Span | null {
  return span && { start: span.start + by, end: span.end + by }
}
