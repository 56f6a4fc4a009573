/**
 * What is cited and what is held, file by file: the project's citations and its holdings put together. It is asked for again
 * after every edit, so what did not change is kept, and what has not been read yet is not waited for.
 */
import { type FileCitation, isFileCitation } from '../apparatus/house-styles'
import type { Citation, Target } from '../citations/citation'
import type { FileHoldings } from '../sources/holdings'
import type { SourceTarget } from '../sources/source'
import type { Document, Project } from './project'

/** Where a file is cited. */
export interface FilePlace {
  document: Document
  citation: FileCitation
}

/** A file of an archive, or something above it, that is cited or of which the project has something. */
export interface RegisteredFile {
  key: string
  /** Of the first that cites it, or of what there is of it: for its name. */
  target: Target
  /** The only one that knows the file, where its archive is unknown. */
  document: Document | null
  /** In the order of the documents and of their texts. */
  places: FilePlace[]
  holdings: FileHoldings
}

type Tables = ReadonlyMap<Document, ReadonlyMap<string, readonly Citation[]>>

interface Register {
  tables: Tables
  version: number
  files: readonly RegisteredFile[]
}

const registers = new WeakMap<Project, Register>()

/** All files, in no order; the same list for as long as nothing changes. */
export function registerOf(project: Project): readonly RegisteredFile[] {
  const tables = new Map(project.readDocuments.map((document) => [document, project.citationsIn(document)]))
  const { version } = project.holdings
  const known = registers.get(project)
  if (known && known.version === version && isSame(known.tables, tables)) return known.files
  const files = filesIn(tables, project)
  registers.set(project, { tables, version, files })
  return files
}

/** A document that has not been changed has the table that it had. */
function isSame(before: Tables, now: Tables): boolean {
  if (before.size !== now.size) return false
  for (const [document, table] of now) if (before.get(document) !== table) return false
  return true
}

function filesIn(tables: Tables, { holdings }: Project): RegisteredFile[] {
  const files = new Map<string, RegisteredFile>()
  for (const [document, table] of tables)
    for (const [key, citations] of table) {
      const isUnknown = key.startsWith('?')
      for (const citation of citations.filter(isFileCitation)) {
        // Archives that nobody knows may have one number each, in one text as in two.
        const id = isUnknown ? `${key}\n${citation.siglum ?? ''}\n${document.uri}` : key
        const place = { document, citation }
        const file = files.get(id)
        if (file) file.places.push(place)
        else
          files.set(id, {
            key,
            target: citation,
            document: isUnknown ? document : null,
            places: [place],
            holdings: holdings.of(key),
          })
      }
    }
  for (const [key, held] of holdings.files)
    if (!files.has(key)) files.set(key, { key, target: targetOf(held), document: null, places: [], holdings: held })
  return [...files.values()]
}

function targetOf({ transcripts, scans, entries }: FileHoldings): SourceTarget {
  // A file of which there is nothing is not in the list.
  return (transcripts[0] ?? scans[0] ?? entries[0])?.target as SourceTarget
}
