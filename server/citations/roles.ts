/** What labels mean: in which system a chain is written, in which of its forms, and which level each label names. */
import type { Archives, LabelEntry } from '../archives/archives'
import type { Form, Role, System } from '../archives/format'
import type { Part } from './parts'

/** What a label by itself is likeliest of, by what it may mean: a book has thousands of pages, and one label for them. */
const likeliestOfOne = new WeakMap<Archives, WeakMap<readonly LabelEntry[], System | null>>()

/** The system with the form that explains most labels; among equals the first. */
export function likeliestSystem(archives: Archives, chain: readonly Part[]): System | null {
  const [first, second] = chain
  if (!first || second) return likeliestOf(archives, chain)
  let known = likeliestOfOne.get(archives)
  if (!known) likeliestOfOne.set(archives, (known = new WeakMap()))
  let system = known.get(first.entries)
  if (system === undefined) known.set(first.entries, (system = likeliestOf(archives, chain)))
  return system
}

function likeliestOf(archives: Archives, chain: readonly Part[]): System | null {
  let best: System | null = null
  let most = 0
  for (const system of archives.systems.values()) {
    const form = bestForm(archives, system, chain)
    if (form && form.count > most) {
      best = system
      most = form.count
    }
  }
  return best
}

/**
 * Has the system a meaning for every label, or no other one for all of them? A Ukrainian author may write a Russian
 * archive's file as `ф. 776, оп. 11, спр. 61, арк. 4`.
 */
export function explains(archives: Archives, system: System, chain: readonly Part[]): boolean {
  const forms = new Set(archives.formsOf(system))
  if (chain.every((part) => part.entries.some((entry) => forms.has(entry.form)))) return true
  const likeliest = likeliestSystem(archives, chain)
  return !likeliest || chain.length < 3 || bestForm(archives, likeliest, chain)?.count !== chain.length
}

/** Leaves and pages lie within a file, and are no levels. */
export function isLeaf(role: Role): role is 'leaf' | 'page' {
  return role === 'leaf' || role === 'page'
}

/** How deep a role is: leaves are below all levels. */
export function rankIn(system: System, role: Role): number {
  return isLeaf(role) ? system.levels.length : system.levels.indexOf(role)
}

/** The form of a system that explains most of a chain's labels, and how many; null where none explains any. */
export function bestForm(
  archives: Archives,
  system: System,
  chain: readonly Part[],
): { form: Form; count: number } | null {
  let best: { form: Form; count: number; breaks: number } | null = null
  for (const form of archives.formsOf(system)) {
    let count = 0
    // How often its levels do not descend: Romanian `d. 4, f. 1` is a file and a leaf, not a file and a fonds.
    let breaks = 0
    let last = -1
    for (const part of chain) {
      const ranks = part.entries.filter((entry) => entry.form === form).map((entry) => rankIn(system, entry.role))
      if (ranks.length === 0) continue
      count++
      const below = ranks.filter((rank) => rank > last)
      if (below.length === 0) breaks++
      last = Math.min(...(below.length > 0 ? below : ranks))
    }
    if (count > (best?.count ?? 0) || (best && count === best.count && breaks < best.breaks))
      best = { form, count, breaks }
  }
  return best
}

/** What a part's label may mean in a form of the system; in its other forms, where it has no word of that one. */
export function entriesUnder(part: Part, form: Form, forms: ReadonlySet<Form>): LabelEntry[] {
  const own = part.entries.filter((entry) => entry.form === form)
  return own.length > 0 ? own : part.entries.filter((entry) => forms.has(entry.form))
}

/** Before a leaf `п.` is no page: `Д. 4. П. 77. Л. 5` is a folder out of its order. */
export function withoutPage(options: LabelEntry[], next: readonly LabelEntry[] | undefined): LabelEntry[] {
  if (options.length < 2 || !next?.every((entry) => entry.role === 'leaf')) return options
  return options.filter((entry) => entry.role !== 'page')
}

/**
 * A label may mean two levels (`p.` the folder or the page, Romanian `f.` the fonds or the leaf). The one that
 * continues the descent is meant: below what came before, above what comes next.
 */
export function chooseRole(
  options: readonly LabelEntry[],
  lastRank: number,
  next: readonly number[],
  rank: (role: Role) => number,
): LabelEntry {
  const sorted = [...options].sort((a, b) => rank(a.role) - rank(b.role))
  const shallowest = sorted[0] as LabelEntry
  if (sorted.length === 1) return shallowest
  const fits = (option: LabelEntry) => next.length === 0 || next.some((other) => other > rank(option.role))
  const restarts = next.some((other) => other > rank(shallowest.role) && other < lastRank)
  return (
    sorted.find((option) => rank(option.role) > lastRank && fits(option)) ??
    (restarts ? shallowest : undefined) ??
    sorted.find((option) => rank(option.role) > lastRank) ??
    shallowest
  )
}
