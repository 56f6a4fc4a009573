import type { Apparatus, Marker, Note } from '../apparatus/apparatus'
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
  let before: Note | undefined
  for (const note of notesByScope(apparatus).get(scope) ?? []) if (note.value < value) before = note
  return before ? [{ ...before.head, message: `Note ${before.label}, behind which it would stand` }] : []
}

const notesByScope = remembered(({ notes }: Apparatus): Map<number, Note[]> => {
  const scopes = new Map<number, Note[]>()
  for (const note of notes) {
    const own = scopes.get(note.scope)
    if (own) own.push(note)
    else scopes.set(note.scope, [note])
  }
  return scopes
})
