// The schema of fontes.json as editors get it: one file that needs no other, with the systems that Fontes ships for completion.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * @param {string} root The project's folder.
 * @returns {Record<string, any>}
 */
export function fontesSchema(root) {
  /** @param {string[]} path */
  const read = (...path) => JSON.parse(readFileSync(join(root, 'server', ...path), 'utf8'))
  const schema = read('project', 'fontes.schema.json')
  const repositories = read('archives', 'repositories.schema.json')
  const { $schema: _, definitions, ...system } = read('archives', 'system.schema.json')
  const systems = readdirSync(join(root, 'server', 'archives', 'systems')).map((file) =>
    read('archives', 'systems', file),
  )

  const own = { ...schema.definitions, ...repositories.definitions, ...definitions, system }
  const { repository } = own
  // What VS Code offers; any other text may be the id of a system of the user's.
  repository.properties.system = {
    description: repository.properties.system.description,
    anyOf: [
      { enum: systems.map(({ id }) => id), enumDescriptions: systems.map(({ title }) => title) },
      { type: 'string' },
    ],
  }
  /** @type {Map<string, string>} */
  const styles = new Map()
  for (const system of systems) for (const { id, title } of system.styles ?? []) styles.set(id, title)
  const ids = [...styles.keys()].sort()
  schema.properties.style = {
    description: schema.properties.style.description,
    anyOf: [
      { enum: ids, enumDescriptions: ids.map((id) => styles.get(id)) },
      { type: 'string', minLength: 1 },
    ],
  }
  // VS Code's own keywords: what people write by hand has remarks, and a comma too many.
  return { ...inOneFile(schema), allowComments: true, allowTrailingCommas: true, definitions: own }
}

/**
 * Makes references to other files point into this one.
 * @param {any} part
 * @returns {any}
 */
function inOneFile(part) {
  if (Array.isArray(part)) return part.map(inOneFile)
  if (typeof part !== 'object' || part === null) return part
  return Object.fromEntries(
    Object.entries(part).map(([key, value]) => {
      if (key !== '$ref') return [key, inOneFile(value)]
      const [, name] = value.split('#')
      return [key, name === '' ? '#/definitions/system' : `#${name}`]
    }),
  )
}
