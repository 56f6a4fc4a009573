import type { Apparatus, Marker, Note } from '../apparatus/apparatus'
import { isExtension } from '../notes/numbering'
import type { Check } from './check'
import { partnersOf } from './slips'

/** A marker and a note that differ by a slip: both without partners, or the marker beside that of another note. */
export const noteLabelMismatch: Check = (apparatus) =>
  partnersOf(apparatus).slips.map(({ marker, note }) => {
    const call = apparatus.markers[marker] as Marker
    const partner = apparatus.notes[note] as Note
    const probably = whichIsWrong(apparatus, marker, partner)
    return {
      code: 'note-label-mismatch' as const,
      start: call.start,
      end: call.end,
      message:
        call.note === null
          ? `Marker ${call.label} has no note. ${explained(call.label, partner.label, probably)}`
          : `Marker ${call.label} stands where ${partner.label} is due, and no marker calls note ${partner.label}.`,
      related: [{ ...partner.head, message: `Note ${partner.label}, which nothing calls` }],
    }
  })

function explained(marker: string, note: string, probably: 'marker' | 'note' | null): string {
  if (probably === 'note') return `Probably note ${note}, which no marker calls, should be ${marker}.`
  if (probably === 'marker') return `Probably it should be ${note}: no marker calls that note.`
  return `No marker calls note ${note}: one of the two ${/^\d/.test(note) ? 'numbers' : 'labels'} is a slip.`
}

/** The one whose number does not fit among the markers around it; null where both fit, or neither does. */
function whichIsWrong({ markers, notes }: Apparatus, index: number, note: Note): 'marker' | 'note' | null {
  const { scope, value } = markers[index] as Marker
  const neighbour = (step: number) => {
    const other = markers[index + step]
    return other?.scope === scope ? other.value : Number.NaN
  }
  const [before, after] = [neighbour(-1), neighbour(1)]
  const fits = (number: number) => isExtension(number, before) || (number > before && !(number >= after))
  const isDouble = note.duplicateOf !== null && notes[note.duplicateOf] !== undefined
  const [markerFits, noteFits] = [fits(value), fits(note.value) && !isDouble]
  if (markerFits === noteFits) return isNext(value, before) ? 'note' : isNext(note.value, before) ? 'marker' : null
  return markerFits ? 'note' : 'marker'
}

function isNext(value: number, before: number): boolean {
  return value === before + 1
}
