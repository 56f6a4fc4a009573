/**
 * The order of the levels: each part is deeper than the one before, or, where labels say so, each higher (`Folder 12,
 * Box 39`). What a label or code may mean at a place follows from it.
 */
import type { Level, Role } from '../../archives/format'
import { isLeaf } from '../roles'
import { type Found, isLabelled, type SignaturePart, type State } from './signature'
import { areYears } from './years'

/** May a part of this role stand here? */
export function fits(state: State, role: Role): boolean {
  const { tables, lastRank, parts } = state
  const rank = tables.rank(role)
  if (isLeaf(role)) return parts.some((part) => !isLeaf(part.role)) || state.from.under
  if (parts.some((part) => isLeaf(part.role))) return false
  if (state.ascending) return rank < lastRank
  if (rank > lastRank) return true
  if (isLoose(state, role)) return parts.length > 0 && parts.every((part) => part.role !== role)
  return state.afterName ? takesNamesPlace(state, role) : turnsOrder(state, rank)
}

/** Levels that stand anywhere below the first. */
function isLoose({ tables }: State, role: Role): boolean {
  return tables.system.loose?.includes(role as Level) ?? false
}

/** Of a name and a code for one level the code is meant: `VOC, 1.04.02`. */
function takesNamesPlace(state: State, role: Role): boolean {
  const { tables, parts, guessed } = state
  if (guessed) return false
  const last = parts[parts.length - 1]
  // `FO 371/56745, f. 9`: what has a number of its own is no name.
  if (last?.role === role) return !hasNumber(state, last)
  return parts.every((part) => tables.rank(part.role) >= tables.rank(role))
}

/** Years are words: `DGPS, 1922, cat. G1`. */
function hasNumber({ text }: State, { value }: SignaturePart): boolean {
  const written = text.slice(value.start, value.end)
  return /\p{Nd}/u.test(written) && !areYears(written)
}

/** Small to large begins with a label: `Box 12, Record Group 84`. */
function turnsOrder({ parts, lastRank, from }: State, rank: number): boolean {
  const [first] = parts
  return parts.length === 1 && first !== undefined && isLabelled(first) && rank < lastRank && !from.afterArchive
}

/** Goes on behind what was found. */
export function advance(state: State, found: Found): void {
  state.afterAside = found.kind === 'aside'
  state.afterName = found.kind === 'name' || (found.kind === 'aside' && state.afterName)
  state.guessed ||= found.guessed ?? false
  for (const { role } of found.parts) {
    const rank = state.tables.rank(role)
    if (rank < state.lastRank && isLoose(state, role)) continue
    if (found.kind === 'label' && !isLeaf(role)) state.ascending ||= rank < state.lastRank
    if (!isLeaf(role) || !state.ascending) state.lastRank = rank
  }
  if (found.kind !== 'name') state.parts = state.parts.filter(({ role }) => !found.parts.some((p) => p.role === role))
  state.parts.push(...found.parts)
}
