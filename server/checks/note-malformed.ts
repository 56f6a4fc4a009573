import type { Check } from './check'

/** A label or bracket that almost is one, where its partner waits for it. */
export const noteMalformed: Check = (apparatus) =>
  apparatus.malformed.map((label) => {
    const right =
      label.notation === 'markdown' ? `[^${label.label}]${label.as === 'note' ? ':' : ''}` : `[${label.label}]`
    const partner = label.as === 'marker' ? apparatus.notes[label.partner]?.head : apparatus.markers[label.partner]
    return {
      code: 'note-malformed' as const,
      start: label.start,
      end: label.end,
      message: `Perhaps ${right} is meant: ${label.as === 'marker' ? 'note' : 'marker'} ${label.label} has no ${label.as}.`,
      related: partner
        ? [
            {
              start: partner.start,
              end: partner.end,
              message: label.as === 'marker' ? `Note ${label.label}` : `Marker ${label.label}`,
            },
          ]
        : [],
    }
  })
