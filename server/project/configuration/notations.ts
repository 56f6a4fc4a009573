/** What a `fontes.json` says of the notations of its texts: for all of them, or for those that a glob matches. */
import picomatch from 'picomatch'
import type { Finding } from '../../checks/check'
import type { NotationId } from '../../notes/notation'
import fontesSchema from '../fontes.schema.json'
import { type Node, valueOf } from './json'
import { checkBySchema } from './schema'

/** In the order of the file; `**` for all texts. */
export type NotationsByGlob = readonly (readonly [glob: string, notations: readonly NotationId[]])[]

const schema = { ...fontesSchema.properties.notations, definitions: fontesSchema.definitions }

/** Reads the value of `notations`; what is wrong with it is added to the findings, and then it says nothing. */
export function notationsOf(node: Node | null | undefined, findings: Finding[]): NotationsByGlob {
  if (!node) return []
  const checked = checkBySchema(node, schema, 'list of notations')
  for (const finding of checked.findings) findings.push(finding)
  if (!checked.isSound) return []
  const value = valueOf(node) as readonly NotationId[] | Record<string, readonly NotationId[]>
  return Array.isArray(value) ? [['**', value]] : Object.entries(value)
}

/** The notations of the text at a path, which is relative to the file's folder, with slashes: the last glob that matches decides. */
export function notationsFor(byGlob: NotationsByGlob, path: string): readonly NotationId[] | null {
  const match = byGlob.findLast(([glob]) => picomatch.isMatch(path, glob, { dot: true, nocase: true }))
  return match?.[1] ?? null
}
