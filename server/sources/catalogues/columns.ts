/** What the columns of a table hold, by their headings: in the words of the project, of historians, and of the archives. */
import type { Archives } from '../../archives/archives'
import { labelKey } from '../../archives/archives'
import type { Role } from '../../archives/format'
import type { Column } from '../rules'
import data from './columns.json'

const common = new Map<string, Column>()
for (const [column, headings] of Object.entries(data))
  for (const heading of headings) common.set(headingKey(heading), column as Column)

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
