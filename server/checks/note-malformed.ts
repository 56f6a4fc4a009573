import type { Apparatus } from '../apparatus/apparatus'
import { notationOf } from '../notes/notations'
import type { Malformed } from '../notes/placed'
import type { Check, Finding } from './check'

/** A label or bracket that almost is one. */
export const noteMalformed: Check = (apparatus) =>
  apparatus.malformed.map((malformed) => ({
    code: 'note-malformed' as const,
    start: malformed.start,
    end: malformed.end,
    ...whatIsWrong(apparatus, malformed),
  }))

function whatIsWrong(apparatus: Apparatus, malformed: Malformed): Pick<Finding, 'message' | 'related'> {
  const { label, notation } = malformed
  switch (malformed.fault) {
    case 'marker': {
      const note = apparatus.notes[malformed.note]
      const right = notationOf(notation).write(label, 'marker')
      return {
        message: `Perhaps ${right} is meant: note ${label} has no marker.`,
        related: note ? [{ ...note.head, message: `Note ${label}` }] : [],
      }
    }
    case 'note': {
      const marker = apparatus.markers[malformed.marker]
      const right = notationOf(notation).write(label, 'note')
      return {
        message: `Perhaps ${right} is meant: marker ${label} has no note.`,
        related: marker ? [{ start: marker.start, end: marker.end, message: `Marker ${label}` }] : [],
      }
    }
    case 'closed early': {
      const end = apparatus.notes[malformed.note]?.end ?? malformed.end
      return {
        message: `The bracket closes behind the label ${label}: it should close behind the note.`,
        related: [{ start: end - 1, end, message: `The end of note ${label}` }],
      }
    }
    case 'unlabelled':
      return { message: 'This note has no label, and so no marker can call it.' }
    case 'unclosed':
      return { message: `The bracket of note ${label} is not closed.` }
    case 'stray':
      return {
        message:
          'This bracket closes nothing. Perhaps the note before it ends here, or its bracket was closed too early.',
      }
  }
}
