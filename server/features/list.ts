/** Lists of the archival sources that documents cite, as documents of their own. */
import type { List, ListParams } from '../messages'
import type { Document } from '../project/project'
import type { Holdings } from '../sources/holdings'
import { writtenList } from '../sources/lists/formats'
import { type ListedText, listing } from '../sources/lists/list'
import { orderList } from '../sources/lists/order'

/** What a list needs to know of each document. */
export interface Places {
  pathOf: (uri: string) => string
  styleFor: (uri: string) => string | null
}

/** The list, step by step: reading the texts of a whole book takes a while, and requests are answered in between. */
export function* listOf(
  documents: readonly Document[],
  { kind, format }: Pick<ListParams, 'kind' | 'format'>,
  holdings: Holdings,
  places: Places,
): Generator<void, List, undefined> {
  const all = yield* listing(textsOf(documents, places))
  const isOrder = kind === 'order'
  const list = isOrder ? orderList(all, holdings) : all
  return {
    text: writtenList(list, format, { holdings, withNotes: isOrder }),
    files: list.archives.reduce((sum, { files }) => sum + files.length, 0),
  }
}

/** Lazily: each is read when its turn comes. */
function* textsOf(documents: readonly Document[], { pathOf, styleFor }: Places): Generator<ListedText> {
  for (const { uri, apparatus, transcript } of documents)
    yield { path: pathOf(uri), apparatus, transcript, style: styleFor(uri) }
}
