import type { Check } from './check'

/** "See note 20" where there are fourteen. */
export const crossReferenceRange: Check = (apparatus) => {
  const highest = new Map<number, number>()
  for (const note of apparatus.notes) {
    if (!/^\d+$/.test(note.label)) continue
    highest.set(note.scope, Math.max(highest.get(note.scope) ?? 0, Number.parseInt(note.label, 10)))
  }
  return apparatus.citations.flatMap((citation) => {
    if (citation.kind !== 'cross' || citation.target !== null || citation.note === null) return []
    const last = highest.get(apparatus.notes[citation.note]?.scope ?? 0)
    if (last === undefined || Number.parseInt(citation.number, 10) <= last) return []
    return [
      {
        code: 'cross-reference-range' as const,
        start: citation.start,
        end: citation.end,
        message: `There is no note ${citation.number}: the last one is note ${last}.`,
      },
    ]
  })
}
