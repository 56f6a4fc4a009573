/**
 * The file `fontes-baseline.json`: what a project's texts reported when it was written, and need not report again.
 * Reading never throws, whatever the file says; what is broken hides nothing.
 */
import type { Finding } from '../../checks/check'
import { lineStartsOf, type Span } from '../../text/text'
import { type Node, parseJson, propertiesOf, spanOf } from '../configuration/json'
import type { Fingerprint } from './fingerprint'

/** The file's name. */
export const baselineName = 'fontes-baseline.json'

/** The shape that is written. One that a later Fontes has changed is not guessed at. */
const version = 1

export interface Entry extends Fingerprint {
  /** So many findings look alike. */
  count: number
}

/** By the documents' paths from the folder of the file, with slashes. */
export type Documents = ReadonlyMap<string, readonly Entry[]>

export interface Baseline {
  text: string
  lineStarts: readonly number[]
  documents: Documents
  /** What is wrong with it; then it has no documents. */
  findings: readonly Finding[]
}

/** Reads a baseline. */
export function baselineOf(text: string): Baseline {
  const { root, findings } = parseJson(text)
  let documents: Documents = new Map()
  try {
    if (findings.length === 0) documents = documentsIn(root)
  } catch (error) {
    if (!(error instanceof Wrong)) throw error
    findings.push({ code: 'configuration-invalid', ...error.span, message: error.message })
  }
  // The first mistake is enough to know: nobody mends such a file by hand.
  const told = findings.slice(0, 1).map((finding) => ({
    ...finding,
    message: `${finding.message} This baseline hides nothing: mend it, or delete it and write it anew.`,
  }))
  return { text, lineStarts: lineStartsOf(text), documents, findings: told }
}

/** Something in the file that it cannot say. */
class Wrong extends Error {
  readonly span: Span

  constructor(node: Node | null, message: string) {
    super(message)
    // Of a list or a group its bracket is enough.
    const { start, end } = node ? spanOf(node) : { start: 0, end: 1 }
    this.span = { start, end: node?.children ? start + 1 : end }
  }
}

function documentsIn(root: Node | null): Documents {
  if (root?.type !== 'object') throw new Wrong(root, 'This file must be a group in braces: { "version": 1, … }.')
  const own = propertiesOf(root)
  const said = own.get('version')?.value ?? null
  if (said?.value !== version) throw new Wrong(said ?? root, `Only a baseline of "version": ${version} can be read.`)
  const documents = new Map<string, Entry[]>()
  const list = own.get('documents')?.value
  if (!list) return documents
  if (list.type !== 'object') throw new Wrong(list, '“documents” must be a group in braces: { "article.txt": [ … ] }.')
  for (const [path, { key, value }] of propertiesOf(list)) {
    if (value?.type !== 'array') throw new Wrong(value ?? key, 'Each document has a list in square brackets.')
    const entries = (value.children ?? []).map(entryOf)
    if (isInside(path)) documents.set(path, entries)
  }
  return documents
}

function entryOf(node: Node): Entry {
  if (node.type !== 'object') throw new Wrong(node, 'Each entry is a group in braces: { "code": … }.')
  const own = propertiesOf(node)
  const word = (name: string): string => {
    const value = own.get(name)?.value
    if (typeof value?.value !== 'string')
      throw new Wrong(value ?? node, `Each entry has a text in quotation marks as “${name}”.`)
    return value.value
  }
  const count = own.get('count')?.value
  const number: unknown = count ? count.value : 1
  if (!Number.isSafeInteger(number) || (number as number) < 1)
    throw new Wrong(count ?? node, '“count” must be a whole number from 1.')
  return {
    code: word('code'),
    text: word('text'),
    before: word('before'),
    after: word('after'),
    count: number as number,
  }
}

/** Does a path lead to a file in the folder of the baseline or deeper? Any other is passed over. */
export function isInside(path: string): boolean {
  return !/^[a-z]:/i.test(path) && path.split('/').every((part) => part !== '' && part !== '.' && part !== '..')
}

/** The entries that hide these, alike ones counted together, in an order that no edit elsewhere changes. */
export function entriesOf(fingerprints: readonly Fingerprint[]): Entry[] {
  const counted = new Map<string, Entry>()
  for (const fingerprint of fingerprints) {
    const key = JSON.stringify(wordsOf(fingerprint))
    const same = counted.get(key)
    if (same) same.count++
    else counted.set(key, { ...fingerprint, count: 1 })
  }
  return [...counted].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, entry]) => entry)
}

function wordsOf({ code, text, before, after }: Fingerprint): string[] {
  return [code, text, before, after]
}

/** The file with these documents: one line an entry, so that a change of one is a change of one line. */
export function baselineText(documents: Documents): string {
  const filled = [...documents].filter(([, entries]) => entries.length > 0).sort(([a], [b]) => (a < b ? -1 : 1))
  const lists = filled.map(([path, entries]) => {
    const lines = entries.map((entry) => `      ${lineOf(entry)}`)
    return `    ${JSON.stringify(path)}: [\n${lines.join(',\n')}\n    ]`
  })
  const inside = lists.length === 0 ? '{}' : `{\n${lists.join(',\n')}\n  }`
  return `{\n  "version": ${version},\n  "documents": ${inside}\n}\n`
}

function lineOf({ code, text, before, after, count }: Entry): string {
  const parts = Object.entries({ code, text, before, after, ...(count > 1 ? { count } : {}) })
  return `{ ${parts.map(([name, value]) => `"${name}": ${JSON.stringify(value)}`).join(', ')} }`
}

/** What a baseline says after some documents were accepted anew: `isThere` says of the others whether they still exist. */
export function renewed(before: Documents, accepted: Documents, isThere: (path: string) => boolean): Documents {
  const kept = [...before].filter(([path]) => !accepted.has(path) && isThere(path))
  return new Map([...kept, ...accepted])
}

/** How many findings the entries hide. */
export function countOf(entries: readonly Entry[]): number {
  return entries.reduce((sum, { count }) => sum + count, 0)
}
