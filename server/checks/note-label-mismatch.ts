import type { Marker, Note } from '../apparatus/apparatus'
import type { Check } from './check'
import { partnersOf } from './slips'

/** A marker and a note without partners that differ by a slip. */
export const noteLabelMismatch: Check = (apparatus) =>
  partnersOf(apparatus).slips.map(({ marker, note }) => {
    const call = apparatus.markers[marker] as Marker
    const partner = apparatus.notes[note] as Note
    return {
      code: 'note-label-mismatch' as const,
      start: call.start,
      end: call.end,
      message: `Marker ${call.label} has no note, and note ${partner.label} no marker: one of the two ${/^\d/.test(call.label) ? 'numbers' : 'labels'} is a slip.`,
      related: [
        { start: partner.head.start, end: partner.head.end, message: `Note ${partner.label}, which nothing calls` },
      ],
    }
  })
