/**
 * A project's `fontes.json`: what it says, and what is wrong with it. One mistake never stops the rest: what can be read
 * is used.
 */
import type { Finding } from '../../checks/check'
import { lineStartsOf } from '../../text/text'
import fontesSchema from '../fontes.schema.json'
import { type OwnArchives, ownArchivesOf } from './archives'
import { type Node, parseJson, propertiesOf, spanOf } from './json'
import { type NotationsByGlob, notationsOf } from './notations'
import { unknownKey } from './schema'

/** The file's name; it stands in the root of a project's folder. */
export const configurationName = 'fontes.json'

export interface Configuration extends OwnArchives {
  text: string
  lineStarts: readonly number[]
  notations: NotationsByGlob
  findings: readonly Finding[]
}

const keys = Object.keys(fontesSchema.properties)

/** Reads a configuration. It never throws, whatever the text. */
export function configurationOf(text: string): Configuration {
  const { root, findings } = parseJson(text)
  const parts = root ? partsOf(root, findings) : { repositories: [], systems: [] }
  const own = ownArchivesOf(parts, findings)
  const notations = notationsOf(root ? propertiesOf(root).get('notations')?.value : undefined, findings)
  return {
    text,
    lineStarts: lineStartsOf(text),
    ...own,
    notations,
    findings: findings.sort((a, b) => a.start - b.start || a.end - b.end),
  }
}

/** The entries of the lists that the file may hold. */
function partsOf(root: Node, findings: Finding[]): { repositories: readonly Node[]; systems: readonly Node[] } {
  const own = propertiesOf(root)
  if (root.type !== 'object')
    findings.push({
      code: 'configuration-invalid',
      start: root.offset,
      end: root.offset + 1,
      message: 'This file must be a group in braces: { "repositories": [ … ] }.',
    })
  for (const [name, { key }] of own) if (!keys.includes(name)) findings.push(unknownKey(key, keys))
  const entries = (name: string): readonly Node[] => {
    const list = own.get(name)?.value
    if (!list || list.type === 'array') return list?.children ?? []
    findings.push({
      code: 'configuration-invalid',
      ...spanOf(list),
      message: `“${name}” must be a list in square brackets: [ { "id": … } ].`,
    })
    return []
  }
  return { repositories: entries('repositories'), systems: entries('systems') }
}
