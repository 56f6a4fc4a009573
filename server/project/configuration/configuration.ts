/**
 * A project's `fontes.json`: what it says, and what is wrong with it. One mistake never stops the rest: what can be read
 * is used.
 */
import { archivesWith } from '../../archives/shipped'
import type { Finding } from '../../checks/check'
import type { SourceRules } from '../../sources/rules'
import { lineStartsOf } from '../../text/text'
import fontesSchema from '../fontes.schema.json'
import { type OwnArchives, ownArchivesOf } from './archives'
import { cut, type Node, parseJson, propertiesOf, spanOf } from './json'
import { type NotationsByGlob, notationsOf } from './notations'
import { unknownKey } from './schema'
import { type SourceNodes, sourceRulesOf, styleOf } from './sources'

/** The file's name; it stands in the root of a project's folder. */
export const configurationName = 'fontes.json'

export interface Configuration extends OwnArchives {
  text: string
  lineStarts: readonly number[]
  notations: NotationsByGlob
  sources: SourceRules
  /** The house style of lists of sources, by its id; null where the file names none. */
  style: string | null
  findings: readonly Finding[]
}

const keys = Object.keys(fontesSchema.properties)

/** Reads a configuration. It never throws, whatever the text. */
export function configurationOf(text: string): Configuration {
  const { root, findings } = parseJson(text)
  const parts = root ? partsOf(root, findings) : noParts
  const own = ownArchivesOf(parts, findings)
  const keys = root ? propertiesOf(root) : null
  const notations = notationsOf(keys?.get('notations')?.value, findings)
  const sources = sourceRulesOf(parts, () => archivesWith(own), findings)
  const style = styleOf(keys?.get('style')?.value, own.systems, findings)
  return {
    text,
    lineStarts: lineStartsOf(text),
    ...own,
    notations,
    sources,
    style,
    findings: findings.sort((a, b) => a.start - b.start || a.end - b.end),
  }
}

interface Parts extends SourceNodes {
  repositories: readonly Node[]
  systems: readonly Node[]
}

const noParts: Parts = { repositories: [], systems: [], transcripts: [], scans: [], catalogues: null }

/** The entries of the lists that the file may hold. */
function partsOf(root: Node, findings: Finding[]): Parts {
  const own = propertiesOf(root)
  if (root.type !== 'object')
    findings.push({
      code: 'configuration-invalid',
      start: root.offset,
      end: root.offset + 1,
      message: 'This file must be a group in braces: { "repositories": [ … ] }.',
    })
  for (const [name, { key }] of own) if (!keys.includes(name)) findings.push(unknownKey(key, keys))
  const entries = (name: keyof Parts): readonly Node[] => {
    const list = own.get(name)?.value
    if (!list || list.type === 'array') return list?.children ?? []
    findings.push({
      code: 'configuration-invalid',
      ...spanOf(list),
      message: `“${name}” must be a list in square brackets: ${name === 'repositories' || name === 'systems' ? '[ { "id": … } ]' : `[${JSON.stringify(list.type === 'string' ? cut(list.value) : '…')}]`}.`,
    })
    return []
  }
  return {
    repositories: entries('repositories'),
    systems: entries('systems'),
    transcripts: entries('transcripts'),
    scans: entries('scans'),
    catalogues: own.has('catalogues') ? entries('catalogues') : null,
  }
}
