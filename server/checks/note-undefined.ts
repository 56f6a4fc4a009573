import type { Check } from './check'
import { partnersOf } from './slips'

/** A marker has no note in its scope. */
export const noteUndefined: Check = (apparatus) =>
  partnersOf(apparatus).markers.map((index) => {
    const marker = apparatus.markers[index]
    return {
      code: 'note-undefined' as const,
      start: marker?.start ?? 0,
      end: marker?.end ?? 0,
      message: `There is no note ${marker?.label}.`,
    }
  })
