/** What a `fontes.json` says of the project's sources: where transcripts, scans and catalogues lie, and how a list of them is written. */
import picomatch from 'picomatch'
import type { Archives } from '../../archives/archives'
import type { System } from '../../archives/format'
import { shippedSystems } from '../../archives/shipped'
import type { Finding } from '../../checks/check'
import { type CatalogueRule, noRules, type SourceRules } from '../../sources/rules'
import { repositoryCalled } from '../../sources/targets'
import { outsideIn } from '../../sources/templates/outside'
import { slotsIn } from '../../sources/templates/template-syntax'
import { type PathOptions, type PathTemplate, pathTemplateOf } from '../../sources/templates/templates'
import { nearest } from '../../text/nearest'
import fontesSchema from '../fontes.schema.json'
import { cut, type Node, nodeAt, placeIn, spanOf, valueOf } from './json'
import { checkBySchema, type Schema } from './schema'

const code = 'configuration-invalid'

const { definitions } = fontesSchema
const schemas = {
  template: { ...definitions.template, definitions } as Schema,
  catalogue: { ...definitions.catalogue, definitions } as Schema,
}

/** The values of the file's keys that speak of sources; null where it has no such key. */
export interface SourceNodes {
  transcripts: readonly Node[]
  scans: readonly Node[]
  catalogues: readonly Node[] | null
}

/** Reads them, and adds to the findings what is wrong. What is wrong in itself counts for nothing; the rest stays. */
export function sourceRulesOf(nodes: SourceNodes, archivesOf: () => Archives, findings: Finding[]): SourceRules {
  if (nodes.transcripts.length + nodes.scans.length + (nodes.catalogues?.length ?? 0) === 0)
    return { ...noRules, catalogues: nodes.catalogues ? [] : null }
  const archives = archivesOf()
  const templates = (list: readonly Node[]) => list.flatMap((node) => templateOf(node, archives, findings) ?? [])
  return {
    transcripts: templates(nodes.transcripts),
    scans: templates(nodes.scans),
    catalogues: nodes.catalogues?.flatMap((node) => catalogueOf(node, archives, findings) ?? []) ?? null,
  }
}

function templateOf(node: Node, archives: Archives, findings: Finding[]): PathTemplate | null {
  const value = soundValue<string | ({ path: string } & PathOptions)>(node, 'template', findings)
  if (value === null) return null
  const [written, options] = typeof value === 'string' ? [value, {}] : [value.path, value]
  const place = typeof value === 'string' ? node : (nodeAt(node, ['path']) ?? node)
  const template = pathTemplateOf(written, options)
  const own: Finding[] = template.troubles.map(({ message, ...span }) => ({ code, ...placeIn(place, span), message }))
  own.push(...unknownRepository(node, options.repository, archives))
  if (own.length === 0) own.push(...strangeLevels(template, place, archives))
  findings.push(...own)
  return own.length === 0 ? template : null
}

function catalogueOf(node: Node, archives: Archives, findings: Finding[]): CatalogueRule | null {
  const value = soundValue<string | (Omit<CatalogueRule, 'glob'> & { path: string })>(node, 'catalogue', findings)
  if (value === null) return null
  const { path, ...rest } = typeof value === 'string' ? { path: value } : value
  const place = typeof value === 'string' ? node : (nodeAt(node, ['path']) ?? node)
  const outside = outsideIn(path)
  const own: Finding[] = outside
    ? [{ code, ...placeIn(place, outside), message: 'A catalogue lies in the folder of this file: catalogues/*.csv.' }]
    : []
  own.push(...unknownRepository(node, rest.repository, archives))
  findings.push(...own)
  return own.length === 0 ? { glob: path, ...rest } : null
}

/** The id of a house style that some system has. */
export function styleOf(
  node: Node | null | undefined,
  ownSystems: readonly System[],
  findings: Finding[],
): string | null {
  if (!node) return null
  const checked = checkBySchema(node, fontesSchema.properties.style, 'style')
  findings.push(...checked.findings)
  if (!checked.isSound) return null
  const known = new Set([...shippedSystems(), ...ownSystems].flatMap(({ styles = [] }) => styles.map(({ id }) => id)))
  if (known.has(node.value)) return node.value
  const meant = nearest(node.value, known)
  const message = `No system has the house style “${cut(node.value)}”${meant ? `; did you mean “${meant}”?` : `. There are ${[...known].sort().join(', ')}.`}`
  findings.push({ code, ...spanOf(node), message })
  return null
}

/** The first rule whose glob fits the path of a catalogue, which is relative to the file's folder; null where none does. */
export function catalogueRuleFor({ catalogues }: SourceRules, path: string): CatalogueRule | null {
  return catalogues?.find(({ glob }) => picomatch.isMatch(path, glob, { dot: true, nocase: true })) ?? null
}

function soundValue<T>(node: Node, noun: keyof typeof schemas, findings: Finding[]): T | null {
  const checked = checkBySchema(node, schemas[noun], noun)
  findings.push(...checked.findings)
  return checked.isSound ? (valueOf(node) as T) : null
}

function unknownRepository(node: Node, written: string | undefined, archives: Archives): Finding[] {
  const place = nodeAt(node, ['repository'])
  if (written === undefined || !place || repositoryCalled(archives, written)) return []
  const sigla = [...archives.repositories.values()].flatMap(({ id, sigla }) => [id, ...sigla])
  const meant = nearest(
    written,
    sigla.filter((siglum) => siglum[0] === written[0]),
  )
  const message = `The archive “${cut(written)}” is not known, or not it alone${meant ? `; did you mean “${meant}”?` : '.'} Name it by its id, its siglum or its name; describe one of your own under “repositories”.`
  return [{ code, ...spanOf(place), message }]
}

/** Levels that the archive of a template does not have: nothing would ever fit it. */
function strangeLevels({ parts, repository }: PathTemplate, place: Node, archives: Archives): Finding[] {
  const own = repository === null ? null : repositoryCalled(archives, repository)
  const system = own && archives.systemOf(own)
  if (!system) return []
  const known: readonly string[] = ['repository', ...system.levels, 'leaf', 'side']
  return slotsIn(parts)
    .filter(({ name }) => !known.includes(name))
    .map(({ name, start, end }) => ({
      code,
      ...placeIn(place, { start, end }),
      message: `“${name}” is no level of ${repository}, whose levels are ${system.levels.join(', ')}.`,
    }))
}
