/**
 * Levels of an archive that is cited by labels, in the short ways of catalogues: `85/14/50`, `85-14-50`, `f85 op14 d50`,
 * `85/14/50 л. 6 об.` Only what leaves no doubt: all else is left to the reader of the notes.
 */
import type { Archives, LabelEntry } from '../../archives/archives'
import { labelKey } from '../../archives/archives'
import type { Level, Repository, System } from '../../archives/format'
import type { Leaf } from '../../citations/leaves'
import { leavesAt } from '../../citations/leaves'
import type { LevelValue } from '../../citations/reference'
import { templateOf } from '../../citations/template'
import { scriptOf } from '../../text/characters'

export interface NumberedLevels {
  levels: LevelValue[]
  leaves: Leaf[]
}

interface Item {
  label: LabelEntry | null
  value: string
  /** What stands before it, without blanks where there is anything else. */
  separator: string
}

/** A number, with the letters of its fonds (`Р-5446`) or the one behind it (`2а`). */
const number = /(?:\p{Lu}{1,3}[-–])?\p{Nd}+(?:[-–]?\p{L}(?![\p{L}\p{M}\p{Nd}.]))?/uy
/** A label of one word or two, glued to its number or not: `ф85`, `ед. хр. 50`. */
const label = /\p{L}[\p{L}\p{M}'’]*\.?(?:\s?\p{L}[\p{L}\p{M}'’]*\.?)?\s?(?=(?:\p{Lu}{1,3}[-–])?\p{Nd})/uy
const between = /[\s.,;:/|_–—-]*/uy
const mostLevels = 8

/** The levels that a text names, and nothing else; null where it is in any doubt. */
export function numberedLevels(text: string, repository: Repository, archives: Archives): NumberedLevels | null {
  const system = archives.systemOf(repository)
  if (!system || !archives.isCitedByLabels(repository)) return null
  const items: Item[] = []
  let leaves: Leaf[] = []
  for (let at = 0; at < text.length; ) {
    const start = endOf(between, text, at)
    if (start === text.length) break
    const read = itemAt(text, start, at, rankOf(items, system), system, archives)
    if (!read || items.length === mostLevels) return null
    if (read.leaves) {
      leaves = read.leaves
      break
    }
    if (!read.item) return null
    items.push(read.item)
    at = read.end
  }
  const levels = levelsOf(items, repository, system)
  return levels ? { levels, leaves } : null
}

function itemAt(
  text: string,
  start: number,
  before: number,
  rank: number,
  system: System,
  archives: Archives,
): { item: Item | null; leaves: Leaf[] | null; end: number } | null {
  const separator = text.slice(before, start).trim()
  let valueStart = start
  let entry: LabelEntry | null = null
  const end = endOf(label, text, start)
  if (end > start) {
    entry = labelOf(text.slice(start, end), rank, system, archives)
    if (!entry) return null
    valueStart = end
  }
  if (entry?.role === 'leaf') {
    const list = leavesAt(text, valueStart, entry.form)
    return list && /^[\s.]*$/u.test(text.slice(list.end)) ? { item: null, leaves: list.leaves, end: text.length } : null
  }
  const valueEnd = endOf(number, text, valueStart)
  const value = text.slice(valueStart, valueEnd)
  // A letter like one of the other script is for the reader to decide.
  const letters = value.replace(/[^\p{L}]/gu, '')
  if (value === '' || (entry && letters !== '' && scriptOf(letters) !== scriptOf(entry.written))) return null
  return { item: { label: entry, value, separator }, leaves: null, end: valueEnd }
}

function endOf(pattern: RegExp, text: string, start: number): number {
  pattern.lastIndex = start
  return pattern.test(text) ? pattern.lastIndex : start
}

/** The rank of the level that is read last; -1 before the first. Behind bare numbers no label of a level follows. */
function rankOf(items: readonly Item[], system: System): number {
  const last = items[items.length - 1]
  if (!last) return -1
  return last.label ? system.levels.indexOf(last.label.role as Level) : system.levels.length
}

/**
 * What a label announces behind a level of this rank: `f.` is the fonds where a reference begins, and a folio at its end. Null
 * where it announces nothing, or where that is not plain. Who counts leaves counts no pages.
 */
export function labelOf(written: string, rank: number, system: System, archives: Archives): LabelEntry | null {
  const entries = (archives.labels.get(labelKey(written)) ?? []).filter((entry) => {
    if (entry.system !== system || entry.role === 'page') return false
    return entry.role === 'leaf' ? rank >= 0 : system.levels.indexOf(entry.role) > rank
  })
  const [first] = entries
  return first && entries.every(({ role }) => role === first.role) ? first : null
}

/** `ф. 85` in a column of fonds is 85. */
export function withoutLabel(value: string, level: Level, repository: Repository, archives: Archives): string {
  const system = archives.systemOf(repository)
  const end = endOf(label, value, 0)
  const isLabel =
    end > 0 &&
    system &&
    labelOf(value.slice(0, end), system.levels.indexOf(level) - 1, system, archives)?.role === level
  return isLabel ? value.slice(end) : value
}

function levelsOf(items: readonly Item[], repository: Repository, system: System): LevelValue[] | null {
  const labels = items.flatMap((item) => item.label ?? [])
  if (labels.length > 0) {
    const levels = labels.map(({ role }) => role as Level)
    const ranks = levels.map((level) => system.levels.indexOf(level))
    const isInOrder = ranks.every((rank, index) => rank > (ranks[index - 1] ?? -1))
    return labels.length === items.length && isInOrder ? valuesOf(levels, items) : null
  }
  // One mark throughout: in `85/14-50` it cannot be told what the dash is.
  const marks = new Set(items.slice(1).map(({ separator }) => separator))
  const levels = items[0]?.separator === '' && marks.size === 1 ? bareLevels(items.length, repository, system) : null
  return levels ? valuesOf(levels, items) : null
}

function valuesOf(levels: readonly Level[], items: readonly Item[]): LevelValue[] {
  return levels.map((level, index): LevelValue => [level, items[index]?.value ?? ''])
}

/** By system, the levels that may stand in bare numbers: as its notes have them, and as its house styles write them. */
const bareOrders = new WeakMap<System, Level[][]>()

function bareOrdersOf(system: System): Level[][] {
  let orders = bareOrders.get(system)
  if (!orders) {
    const ofStyles = (system.styles ?? []).map(({ template }) =>
      templateOf(template, system.levels).pieces.flatMap(({ content }) =>
        content.flatMap((part) => (typeof part !== 'string' && part.kind === 'level' ? part.level : [])),
      ),
    )
    orders = [...(system.unlabelled ?? []).map(({ levels }) => levels), ...ofStyles]
    bareOrders.set(system, orders)
  }
  return orders
}

/** The levels of so many bare numbers, from the archive down; null where that is not plain. */
export function bareLevels(count: number, { requires = [] }: Repository, system: System): Level[] | null {
  const orders = bareOrdersOf(system)
    .map((order) => system.levels.filter((level) => order.includes(level) || requires.includes(level)))
    // Two numbers are a fonds and its inventory as well as a fonds and its file.
    .filter(({ length }) => length === count && length > 2)
  const [first] = orders
  return first && orders.every((order) => order.join() === first.join()) ? first : null
}
