/** What a reference stands for: its levels with those it inherits, its leaves, its key. */
import type { Level, Repository } from '../archives/archives'
import { type Script, scriptOf } from '../text/characters'
import type { Leaf, LevelValue, Target } from './citation'
import { keyOf } from './keys'
import type { RawReference } from './references'

/** The levels that are written, in the system's order, the first of each. */
export function ownLevels(raw: RawReference): LevelValue[] {
  const levels: LevelValue[] = []
  for (const { role, written } of raw.parts) {
    if (role === 'leaf' || role === 'page' || levels.some(([level]) => level === role)) continue
    levels.push([role, written])
  }
  const rank = (level: Level) => raw.system.levels.indexOf(level)
  return levels.sort(([a], [b]) => rank(a) - rank(b))
}

/** The script of a reference's labels. */
export function labelScript(raw: RawReference, text: string, base: number): Script | null {
  for (const { part } of raw.parts) {
    const script = scriptOf(text.slice(base + part.label.start, base + part.label.end))
    if (script) return script
  }
  return null
}

/** A reference's target; `above` is what it continues or what its *ibid.* points to. */
export function targetOf(
  raw: RawReference | null,
  above: Target | null,
  named: { repository: Repository | null; siglum: string | null } | null,
  script: Script | null,
): Target {
  const own = raw ? ownLevels(raw) : []
  const repository = named ? named.repository : (above?.repository ?? null)
  const siglum = named ? named.siglum : (above?.siglum ?? null)
  const highest = own[0]
  let levels: LevelValue[]
  if (!raw || !highest) levels = above?.levels ?? []
  else {
    const rank = (level: Level) => raw.system.levels.indexOf(level)
    const upper = (above?.levels ?? []).filter(([level]) => rank(level) < rank(highest[0]))
    levels = [...upper, ...own]
  }
  const leaves: Leaf[] = raw?.leaves?.leaves ?? (own.length === 0 && !raw?.leaves ? (above?.leaves ?? []) : [])
  return { repository, siglum, levels, leaves, key: levels.length > 0 ? keyOf(repository, levels, script) : null }
}

/** Do the parts make a reference by themselves, without a repository or another reference that they continue? */
export function standsAlone(raw: RawReference): boolean {
  const has = (role: string) => raw.parts.some((part) => part.role === role)
  // `f. 1871, d. 1948` is a birth and a death.
  if (!has('fonds')) return has('inventory') && has('file') && raw.leaves !== null && raw.parts.length > 2
  if (has('inventory')) return true
  return has('file') && raw.leaves !== null
}
