/** The labels of a system where they stand in a text, and what they may mean there. */
import { homeLanguage } from '../../archives/archives'
import type { Role } from '../../archives/format'
import { fits } from './order'
import { gapEnd, type State } from './signature'
import { type Label, meaningKey, type SignatureTables } from './tables'

/** The label at an offset; between stops `K. 56` is what `k. 56` is. */
export function labelAt({ text, tables, stops }: State, at: number): string | null {
  tables.labels.lastIndex = at
  const written = tables.labels.exec(text)?.[0]
  if (written !== undefined) return written
  const small = stops && /^\p{Lu}\.\s\p{Nd}/u.test(text.slice(at, at + 4)) ? `${text[at]?.toLowerCase()}.` : null
  return small !== null && tables.meanings.has(meaningKey(small)) ? small : null
}

/** Does a label stand at an offset, or may one follow a value there? */
export function mayBeLabelled({ labels, hasLabelsAfter }: SignatureTables, text: string, at: number): boolean {
  labels.lastIndex = at
  return hasLabelsAfter || labels.test(text)
}

/** What a label may mean here: in the archive's own language first, the level that comes next first. */
export function meaningsOf(state: State, written: string): Label[] {
  const { tables } = state
  const labels = (tables.meanings.get(meaningKey(written)) ?? []).filter(({ role }) => fits(state, role))
  const home = homeLanguage(state.from.repository)
  const isForeign = ({ form }: Label) => (form.language === home ? 0 : 1)
  return labels.sort((a, b) => isForeign(a) - isForeign(b) || tables.rank(a.role) - tables.rank(b.role))
}

/** Does a label come next, after marks alone? */
export function isBeforeLabel({ text, tables }: State, end: number): boolean {
  tables.labels.lastIndex = gapEnd(text, end)
  return tables.labels.test(text)
}

/** What the label behind an offset may announce; nothing where there is none. */
export function rolesBehind({ text, tables }: State, end: number): Role[] {
  tables.labels.lastIndex = gapEnd(text, end)
  const label = tables.labels.exec(text)?.[0]
  return label === undefined ? [] : rolesOf(tables, label)
}

/** All that a label may announce, wherever it stands. */
export function rolesOf({ meanings }: SignatureTables, label: string): Role[] {
  return (meanings.get(meaningKey(label)) ?? []).map(({ role }) => role)
}
