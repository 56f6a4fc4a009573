/** Where the document names archives, and what its own introductions make of its sigla. */
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

function moved(span: Span | null, by: number): Span | null {
  return span && { start: span.start + by, end: span.end + by }
}
