/** Where in a paragraph a reference may begin, and how far it may go. */
import { isSignatureSystem } from '../../archives/archives'
import type { Repository } from '../../archives/format'
import { firstFrom, lastNotAfter } from '../../text/text'
import { type Mention, repositoriesOf } from '../mention'
import type { Paragraph } from '../paragraph'
import type { Beginning } from './signature'
import { type SignatureTables, tablesOf } from './tables'

/** A beginning at an offset, of which nothing else is known than what `more` says. */
export function beginningAt(
  paragraph: Paragraph,
  at: number,
  repository: Repository | null,
  more: Partial<Beginning> = {},
): Beginning {
  return {
    afterArchive: false,
    archiveFollows: false,
    fromStart: false,
    limit: nextBorder(paragraph, at),
    repository,
    isArchive: (offset, tables) => isArchive(paragraph, offset, tables),
    under: false,
    ...more,
  }
}

/** Where the next note of the paragraph begins, or the paragraph's end. */
export function nextBorder({ borders, text }: Paragraph, at: number): number {
  return borders[lastNotAfter(borders, at) + 1] ?? text.length
}

/** The mention that begins at an offset. */
export function mentionAt({ mentions }: Paragraph, offset: number): Mention | null {
  const mention = mentions[firstFrom(mentions, offset)]
  return mention?.start === offset ? mention : null
}

/** A fonds may introduce a siglum of its own: `Ministerstwo Spraw Zagranicznych (dalej: MSZ)` is no archive. */
function isArchive(paragraph: Paragraph, offset: number, tables: SignatureTables): boolean {
  const mention = mentionAt(paragraph, offset)
  return mention !== null && mention.entries.length > 0 && !isNameOf(paragraph, mention, tables)
}

const gapAfterName = /[,，]?\s{1,2}/uy

/**
 * Is a siglum among the levels no archive but a name: `ACS, MI, DGPS, AGR, b. 12`? It is if a label of the system that is
 * read follows, and none of the system of the archive that it could be.
 */
function isNameOf({ text, archives }: Paragraph, mention: Mention, tables: SignatureTables): boolean {
  if (mention.name || mention.introduces) return false
  gapAfterName.lastIndex = mention.end
  if (!gapAfterName.test(text)) return false
  const start = gapAfterName.lastIndex
  return (
    hasLabel(text, start, tables) &&
    repositoriesOf(mention.entries).every((repository) => {
      const system = archives.systemOf(repository)
      return !system || !isSignatureSystem(system) || !hasLabel(text, start, tablesOf(archives, system))
    })
  )
}

function hasLabel(text: string, start: number, { labels }: SignatureTables): boolean {
  labels.lastIndex = start
  return labels.test(text) && /^[.．]?\s?\p{Nd}/u.test(text.slice(labels.lastIndex, labels.lastIndex + 4))
}
