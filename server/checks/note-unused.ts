import type { Check } from './check'
import { partnersOf } from './slips'

/** A note that no marker calls. */
export const noteUnused: Check = (apparatus) =>
  partnersOf(apparatus).notes.map((index) => {
    const note = apparatus.notes[index]
    return {
      code: 'note-unused' as const,
      start: note?.head.start ?? 0,
      end: note?.head.end ?? 0,
      message: `No marker in the text calls note ${note?.label}.`,
    }
  })
