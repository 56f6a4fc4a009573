import { type ReferenceCheck } from './check'

/** Levels out of order: `оп. 14, ф. 85`. */
export const referenceLevelOrder: ReferenceCheck = (raw) => {
  if (!raw.disordered) return []
  const levels = raw.parts.filter(({ role }) => role !== 'leaf' && role !== 'page')
  const first = levels[0]
  const last = levels[levels.length - 1]
  if (!first || !last) return []
  return [
    {
      code: 'reference-level-order' as const,
      start: first.label.start,
      end: last.value.end,
      message: `The levels stand out of order: it should be ${raw.levels.map(([level]) => level).join(', ')}.`,
    },
  ]
}
