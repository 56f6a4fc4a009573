/** The list for programs: one array, a file of an archive an item (contract: fields as in what `fontes parse` writes). */

import type { Leaf } from '../../citations/leaves'
import type { LevelValue } from '../../citations/reference'
import { positionAt, type Range } from '../../text/text'
import type { CitedPlace, SourceList } from './list'

export interface JsonFile {
  repository: string | null
  siglum: string | null
  /** In full; empty where nobody knows it. */
  archive: string
  town: string
  levels: LevelValue[]
  leaves: Leaf[]
  /** Where pages are cited. */
  pages?: Leaf[]
  key: string
  reference: string
  cited: { path: string; range: Range; note: string | null }[]
}

export function jsonFiles({ archives }: SourceList): JsonFile[] {
  return archives.flatMap(({ repository, name, town, files }) =>
    files.map((file) => ({
      repository: repository?.id ?? null,
      siglum: file.siglum,
      archive: name,
      town,
      levels: file.levels,
      leaves: file.leaves,
      ...(file.pages.length > 0 ? { pages: file.pages } : {}),
      key: file.key,
      reference: file.reference,
      cited: file.cited.map(citedAt),
    })),
  )
}

function citedAt({ text, start, end, note }: CitedPlace): JsonFile['cited'][number] {
  const { text: whole, lineStarts } = text.apparatus
  const at = (offset: number) => positionAt(lineStarts, whole.length, offset)
  return { path: text.path, range: { start: at(start), end: at(end) }, note }
}

export function listAsJson(list: SourceList): string {
  return `${JSON.stringify(jsonFiles(list), null, 2)}\n`
}
