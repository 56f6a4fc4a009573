/** The address of an archive's catalogue, searched for a file. Nothing is fetched: it is a link for the reader to click. */

import { type FileCitation, stylesFor } from '../apparatus/house-styles'
import type { Archives } from '../archives/archives'
import { joinedPieces, writtenPieces } from '../citations/writing'

/** Null where the archive has no catalogue to search, or its address is none of the web. */
export function searchAddress(archives: Archives, citation: FileCitation): string | null {
  const { repository, levels } = citation
  if (!repository?.search || levels.length === 0) return null
  return webAddress(repository.search.replaceAll('{query}', encoded(queryOf(archives, citation))))
}

/** The levels as the archive's usual style writes them, `FO 371/3083`; one after the other where it has none. */
function queryOf(archives: Archives, citation: FileCitation): string {
  const { repository, levels } = citation
  const [style] = stylesFor(archives, citation)
  const pieces = style && writtenPieces({ repository, siglum: null, levels, leaves: [], isPage: false }, style)
  return pieces ? joinedPieces(pieces) : levels.map(([, value]) => value).join(' ')
}

/** Text as it may stand in an address; half a letter, which has no encoding, is left out. */
function encoded(text: string): string {
  return encodeURIComponent(text.replace(/\p{Surrogate}/gu, ''))
}

/** The address as a browser would call it, without any character that could end a link in Markdown. */
function webAddress(address: string): string | null {
  let url: URL
  try {
    url = new URL(address)
  } catch {
    return null
  }
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return null
  return url.href.replace(
    /[^\w\-.~:/?#@!$&*+,;=%]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
  )
}
