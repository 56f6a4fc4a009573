/** A file that one writes with its folder, and another without. */
import type { Target } from '../citations/citation'
import type { Holdings } from './holdings'
import type { SourceTarget } from './source'

/**
 * The one file of the project that a target may mean by more levels, or fewer, than the project has it under: of the same archive,
 * with the same values at its first level, at its lowest, and at all that both name. Null where there is none, or more than one.
 */
export function alikeOf(holdings: Holdings, target: Target): SourceTarget | null {
  // Asked first: it is known without a look at each file.
  if (!target.repository || target.key === null || !holdings.hasWithOtherLevels(target)) return null
  let found: SourceTarget | null = null
  for (const { transcripts, scans, entries } of holdings.files.values()) {
    const other = (transcripts[0] ?? scans[0] ?? entries[0])?.target
    if (!other || other.key === target.key || !isAlike(other, target)) continue
    if (found) return null
    found = other
  }
  return found
}

function isAlike(a: Target, b: Target): boolean {
  const [more, fewer] = a.levels.length > b.levels.length ? [a, b] : [b, a]
  if (more.repository !== fewer.repository || fewer.levels.length < 2) return false
  if (more.levels[0]?.[0] !== fewer.levels[0]?.[0] || more.levels.at(-1)?.[0] !== fewer.levels.at(-1)?.[0]) return false
  const values = new Map(more.levels.map(([level], index) => [level, more.keyParts[index]]))
  return fewer.levels.every(([level], index) => values.get(level) === fewer.keyParts[index])
}
