import type { Apparatus, Note } from '../apparatus/apparatus'
import { firstFrom } from '../text/text'
import { type Check, labelInWords, type Related } from './check'
import { partnersOf } from './slips'

/** A note that no marker calls. */
export const noteUnused: Check = (apparatus) => {
  const unused = partnersOf(apparatus).notes
  if (unused.length === 0) return []
  const grouped = numbersInGroups(apparatus)
  return unused.flatMap((index) => {
    const note = apparatus.notes[index]
    if (!note || grouped.has(note.label)) return []
    const message = `No marker in the text calls note ${labelInWords(note.label)}.`
    return [{ code: 'note-unused' as const, ...note.head, message, related: placeOfMarker(apparatus, index) }]
  })
}

/** Where its marker would stand: behind the marker of the nearest note before it. */
function placeOfMarker({ notes, markers }: Apparatus, index: number): Related[] {
  const { scope } = notes[index] as Note
  for (let i = index - 1; i >= Math.max(0, index - mostBetween); i--) {
    const before = notes[i] as Note
    const marker = before.scope === scope ? markers[before.markers[0] ?? -1] : undefined
    if (marker)
      return [
        {
          start: marker.start,
          end: marker.end,
          message: `Marker ${labelInWords(marker.label)}, behind which it would stand`,
        },
      ]
  }
  return []
}

/** How many notes without markers, or of other numberings, may stand between. */
const mostBetween = 20

/** Numbers that share their brackets with others or a leaf, and so are no markers that we read: `[1, 2]`, `[3, л. 5; 4]`. */
function numbersInGroups({ text, notes }: Apparatus): Set<string> {
  const numbers = new Set<string>()
  for (const { index, 1: group = '' } of text.matchAll(/\[(\d{1,4}\s?[,;][^\][]{1,80})\]/g)) {
    // In a note they are an editor's: `c. 35, [28, 29]`.
    if (index < (notes[firstFrom(notes, index) - 1]?.end ?? 0)) continue
    for (const [, number] of group.matchAll(/(?:^|[,;])\s*(\d{1,4})(?=\s*(?:[,;]|$))/g)) if (number) numbers.add(number)
  }
  return numbers
}
