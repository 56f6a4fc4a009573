/** What a reference stands for: its levels with those it inherits, its leaves, its key. */
import type { Repository } from '../archives/format'
import type { Target } from './citation'
import type { RawReference } from './reference'

/** Stands for nothing. */
export const noTarget: Target = {
  repository: null,
  siglum: null,
  system: null,
  levels: [],
  keyParts: [],
  leaves: [],
  key: null,
}

/** A reference's target; `above` is what it continues or what its *ibid.* points to. */
export function targetOf(
  raw: RawReference | null,
  above: Target | null,
  named: { repository: Repository | null; siglum: string | null } | null,
): Target {
  const repository = named ? named.repository : (above?.repository ?? null)
  const siglum = named ? named.siglum : (above?.siglum ?? null)
  const own = raw?.levels ?? []
  const ownKey = (repository?.pads === true ? raw?.paddedKey : raw?.plainKey) ?? []
  const upper = above ? levelsAbove(above, raw) : 0
  const levels = above && upper > 0 ? [...above.levels.slice(0, upper), ...own] : own
  const keyParts = above && upper > 0 ? [...above.keyParts.slice(0, upper), ...ownKey] : ownKey
  const leaves = raw?.leaves?.leaves ?? (own.length === 0 ? (above?.leaves ?? []) : [])
  const key = levels.length > 0 ? keyOf(raw, repository, keyParts, upper === 0) : null
  const system = raw?.system ?? above?.system ?? null
  return { repository, siglum, system, levels, keyParts, leaves, key }
}

/** The keys of references that name all their levels: the same after every edit elsewhere. */
const wholeKeys = new WeakMap<RawReference, { repository: Repository | null; key: string }>()

function keyOf(
  raw: RawReference | null,
  repository: Repository | null,
  keyParts: readonly string[],
  isWhole: boolean,
): string {
  const known = isWhole && raw ? wholeKeys.get(raw) : undefined
  if (known && known.repository === repository) return known.key
  const key = `${repository?.id ?? '?'}/${keyParts.join('/')}`
  if (isWhole && raw) wholeKeys.set(raw, { repository, key })
  return key
}

/** How many levels a reference takes over from the one above: those higher than its own highest. */
function levelsAbove(above: Target, raw: RawReference | null): number {
  const highest = raw?.levels[0]
  if (!raw || !highest) return above.levels.length
  const rank = raw.system.levels.indexOf(highest[0])
  const first = above.levels.findIndex(([level]) => raw.system.levels.indexOf(level) >= rank)
  return first < 0 ? above.levels.length : first
}

/** Do the parts make a reference by themselves, without a repository or another reference that they continue? */
export function standsAlone(raw: RawReference): boolean {
  const has = (role: string) => raw.parts.some((part) => part.role === role)
  // `f. 1871, d. 1948` is a birth and a death.
  if (!has('fonds')) return has('inventory') && has('file') && raw.leaves !== null && raw.parts.length > 2
  // `f. 5, s. 12` could be anything's: without a file, the inventory's label must be more than a letter.
  const isClear = raw.parts.some(({ role, label }) => role === 'inventory' && label.end - label.start > 2)
  if (has('inventory')) return has('file') || (isClear && !raw.disordered)
  return has('file') && raw.leaves !== null
}

/** Can it be read as more of a source before it, with words between? `Т. 12. М., 1997. С. 45` is a book. */
export function goesOn(raw: RawReference): boolean {
  const has = (...roles: string[]) => raw.parts.some((part) => roles.includes(part.role))
  return raw.parts.length > 1 && (has('file', 'inventory') || (has('volume', 'piece') && has('leaf')))
}
