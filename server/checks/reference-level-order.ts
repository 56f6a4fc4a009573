import { at, type Check, writtenReferences } from './check'

/** Levels out of order: `оп. 14, ф. 85`. */
export const referenceLevelOrder: Check = (apparatus) =>
  writtenReferences(apparatus).flatMap(({ raw, base }) => {
    if (!raw.disordered) return []
    const levels = raw.parts.filter(({ role }) => role !== 'leaf' && role !== 'page')
    const first = levels[0]
    const last = levels[levels.length - 1]
    if (!first || !last) return []
    const order = [...levels].sort(
      (a, b) => raw.system.levels.indexOf(a.role as never) - raw.system.levels.indexOf(b.role as never),
    )
    return [
      {
        code: 'reference-level-order' as const,
        ...at(base, { start: first.label.start, end: last.value.end }),
        message: `The levels stand out of order: it should be ${order.map(({ role }) => role).join(', ')}.`,
      },
    ]
  })
