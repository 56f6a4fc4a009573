import type { Apparatus, Marker, Note } from '../apparatus/apparatus'
import { firstNot } from '../text/text'
import { type Check, labelInWords, type Related, remembered } from './check'
import { partnersOf } from './slips'

/** A marker has no note in its scope. */
export const noteUndefined: Check = (apparatus) =>
  partnersOf(apparatus).markers.map((index) => {
    const marker = apparatus.markers[index] as Marker
    return {
      code: 'note-undefined' as const,
      start: marker.start,
      end: marker.end,
      message: `There is no note ${labelInWords(marker.label)}.`,
      related: placeOfNote(apparatus, marker),
    }
  })

/** Where the note would stand: behind the last note of its numbering with a lower number. */
function placeOfNote(apparatus: Apparatus, { scope, value }: Marker): Related[] {
  const row = rowsOf(apparatus).get(scope)
  const before = row?.notes[firstNot(row.least, (least) => least < value) - 1]
  return before ? [{ ...before.head, message: `Note ${before.label}, behind which it would stand` }] : []
}

/** The notes of a scope in the order of the text, and the least number that stands at each of them or behind it. */
interface Row {
  notes: Note[]
  /** Ascending. */
  least: number[]
}

const rowsOf = remembered(({ notes }: Apparatus): Map<number, Row> => {
  const rows = new Map<number, Row>()
  for (const note of notes) {
    const row = rows.get(note.scope)
    if (row) row.notes.push(note)
    else rows.set(note.scope, { notes: [note], least: [] })
  }
  for (const { notes: own, least } of rows.values()) {
    let low = Number.POSITIVE_INFINITY
    // A label that is no number stands nowhere in the row.
    for (let i = own.length - 1; i >= 0; i--) {
      const { value } = own[i] as Note
      if (value < low) low = value
      least[i] = low
    }
  }
  return rows
})
