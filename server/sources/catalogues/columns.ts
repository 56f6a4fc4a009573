/** What the columns of a table hold, by their headings: in the words of the project, of historians, and of the archives. */
import type { Archives } from '../../archives/archives'
import { labelKey } from '../../archives/archives'
import type { Level, Role } from '../../archives/format'
import { isImagePath } from '../images'
import type { Column } from '../rules'
import data from './columns.json'

const common = new Map<string, Column>()
const { leaves, ...columns } = data
for (const [column, headings] of Object.entries({ ...columns, leaf: [...columns.leaf, ...leaves] }))
  for (const heading of headings) common.set(headingKey(heading), column as Column)
const commonPlurals: ReadonlySet<string> = new Set(leaves.map(headingKey))

/** A column that nobody has named is null. */
export function columnsOf(
  headings: readonly string[],
  own: { readonly [heading: string]: Column } | undefined,
  archives: Archives,
): (Column | null)[] {
  const named = new Map(Object.entries(own ?? {}).map(([heading, column]) => [headingKey(heading), column]))
  return headings.map((heading) => {
    const key = headingKey(heading)
    return named.get(key) ?? common.get(key) ?? levelCalled(key, archives)
  })
}

/** Does the project itself say what a column holds? */
export function isNamedBy(own: { readonly [heading: string]: Column } | undefined, heading: string): boolean {
  return Object.keys(own ?? {}).some((name) => headingKey(name) === headingKey(heading))
}

/**
 * Does a field count leaves, and name none? “Листы: 11” is how many a file has, as lists of files say it; “Листы: 6–7” are leaves, and
 * “Лист: 11” is one. Where the project itself says that it is a leaf, it is one.
 */
export function isExtent(
  heading: string,
  text: string,
  own: { readonly [heading: string]: Column } | undefined,
  archives: Archives,
): boolean {
  if (!/^\s*\p{Nd}+\s*$/u.test(text) || isNamedBy(own, heading)) return false
  const key = headingKey(heading)
  return common.has(key) ? commonPlurals.has(key) : pluralsOf(archives).has(key)
}

const plurals = new WeakMap<Archives, Set<string>>()

/** The words that mean several leaves wherever they mean leaves: “Bl.” may be one. */
function pluralsOf(archives: Archives): Set<string> {
  let table = plurals.get(archives)
  if (!table) {
    const forms = [...archives.systems.values()].flatMap((system) => system.forms)
    const labels = forms.flatMap(({ labels }) => labels.leaf ?? [])
    const ofOne = new Set(labels.flatMap(({ one }) => one.map(labelKey)))
    table = new Set(labels.flatMap(({ many = [] }) => many.map(labelKey)).filter((key) => !ofOne.has(key)))
    plurals.set(archives, table)
  }
  return table
}

/**
 * The columns of a table by its first rows too. “File” may be the photograph's beside “Delo”: a column whose values are all names of
 * pictures has pictures, and of several of one level that one has it whose values are numbers, else the first. What the project
 * names itself is let be.
 */
export function settled(
  columns: readonly (Column | null)[],
  rows: readonly (readonly string[])[],
  isOwn: (index: number) => boolean,
): (Column | null)[] {
  const valuesAt = (index: number) => rows.flatMap((cells) => cells[index]?.trim() || [])
  const seen = columns.map((column, index): Column | null => {
    if (column === null || !isLevel(column) || isOwn(index)) return column
    const values = valuesAt(index)
    return values.length > 0 && values.every((value) => several(value).every(isImagePath)) ? 'image' : column
  })
  const certainty = (index: number) =>
    isOwn(index) ? Number.POSITIVE_INFINITY : valuesAt(index).filter((value) => numbered.test(value)).length
  return seen.map((column, index) => {
    if (column === null || !isLevel(column)) return column
    const rivals = seen.flatMap((other, at) => (other === column ? at : []))
    const best = rivals.reduce((first, other) => (certainty(other) > certainty(first) ? other : first))
    return best === index ? column : null
  })
}

/** `50`, `д. 50`, `Р-5446`, `2а` */
const numbered = /^(?:\p{L}{0,6}\.?\s?|\p{Lu}{1,3}[-–])\p{Nd}+[-–]?\p{L}?$/u

const noLevels: ReadonlySet<Column> = new Set<Column>([
  'repository',
  'location',
  'leaf',
  'title',
  'date',
  'creator',
  'recipient',
  'image',
  'note',
])

export function isLevel(column: Column): column is Level {
  return !noLevels.has(column)
}

/** Several people or paths in one field stand behind semicolons, or each on a line. */
export function several(text: string): string[] {
  return text
    .split(/[;\n|]/)
    .map((one) => one.trim())
    .filter((one) => one !== '')
}

/** Without case, numbers' signs, stops and brackets: `№ описи` and `Дело №` are `описи` and `дело`. */
function headingKey(heading: string): string {
  return labelKey(propertyName(heading.trim()).replace(/[№#*:_]|\(.*\)/g, ' '))
}

/** `https://tropy.org/v1/tropy#box` and `dc:title` are `box` and `title`. */
export function propertyName(property: string): string {
  return /^(?:https?:\/\/\S*[/#]|[a-z]+:)([^/#:\s]+)$/.exec(property)?.[1] ?? property
}

const rolesOf = new WeakMap<Archives, Map<string, Map<Role, number>>>()

/** The level, or the leaf, that a word is in most systems that have it; null where they do not agree. */
function levelCalled(key: string, archives: Archives): Column | null {
  let table = rolesOf.get(archives)
  if (!table) {
    table = new Map()
    for (const system of archives.systems.values()) {
      for (const level of system.levels) count(table, labelKey(level), level)
      for (const { labels } of system.forms)
        for (const [role, { one, many = [] }] of Object.entries(labels))
          for (const word of [...one, ...many]) count(table, labelKey(word), role as Role)
    }
    rolesOf.set(archives, table)
  }
  const [first, second] = [...(table.get(key) ?? [])].sort((a, b) => b[1] - a[1])
  if (!first || first[0] === 'page' || first[1] === second?.[1]) return null
  return first[0]
}

function count(table: Map<string, Map<Role, number>>, key: string, role: Role): void {
  let roles = table.get(key)
  if (!roles) {
    roles = new Map()
    table.set(key, roles)
  }
  roles.set(role, (roles.get(role) ?? 0) + 1)
}
