/** Who cites the file, or the leaf, of a transcript. */

import { isFileCitation } from '../apparatus/house-styles'
import type { CitationPlace } from '../project/project'
import { citedMarks, isOfOtherLeaves, marksByNumber } from '../sources/citing'
import type { LeafMark, Transcript } from '../sources/source'
import type { View } from './view'
import { filled, times, type Words } from './words/words'

/** The citations of a transcript's file in all documents, short forms too, and of each of its leaves that is cited. */
export interface Citers {
  file: CitationPlace[]
  leaves: Map<LeafMark, CitationPlace[]>
}

/** A citation without leaves is one of the file alone, and one of a range is one of each leaf in it. */
export function citersOf({ project, document }: View, transcript: Transcript): Citers {
  const { key, repository } = transcript.target
  const marks = marksByNumber(transcript)
  const citers: Citers = { file: [], leaves: new Map() }
  for (const place of project.citationsOf(key, document)) {
    const { citation } = place
    if (!isFileCitation(citation) || citation.repository !== repository) continue
    if (isOfOtherLeaves(transcript, citation.leaves)) continue
    citers.file.push(place)
    for (const mark of citedMarks(marks, citation.leaves)) {
      const known = citers.leaves.get(mark)
      if (known) known.push(place)
      else citers.leaves.set(mark, [place])
    }
  }
  return citers
}

/** “cited in 3 notes”; “cited 4 times” where the text itself cites, too. */
export function citedInWords(places: readonly CitationPlace[], words: Words): string {
  if (places.length === 0) return words.sources.notCited
  if (places.some(({ citation }) => citation.note === null))
    return filled(words.sources.cited, { times: times(words, places.length) })
  const notes = new Set(places.map(({ document, citation }) => `${citation.note} ${document.uri}`))
  const phrase = words.inNotes[new Intl.PluralRules(words.format).select(notes.size)] ?? words.inNotes.other ?? ''
  return filled(phrase, { number: notes.size })
}
