/** The ways in which a reference can be copied: in each house style, as its key, in words. */

import { citesPages, isFileCitation, writingsOf } from '../apparatus/house-styles'
import type { Citation } from '../citations/citation'
import type { Copy } from '../messages'
import { inWords } from './in-words'
import { citationAt } from './objects'
import type { View } from './view'

/** Of the reference at an offset, whatever of it lies there; none where there is no reference. */
export function copiesAt(view: View, offset: number): Copy[] {
  const { apparatus, locale } = view
  const { archives, citations } = apparatus
  const citation: Citation | undefined = citations[citationAt(apparatus, offset) ?? -1]
  if (!citation || !isFileCitation(citation)) return []
  const copies: Copy[] = writingsOf(archives, citations, citation).map(({ style, text }) => ({
    title: style.title,
    text,
  }))
  if (citation.key !== null) copies.push({ title: 'Key', text: citation.key })
  copies.push({ title: 'In words', text: inWords(apparatus, citation, locale, citesPages(citations, citation)) })
  return copies
}
