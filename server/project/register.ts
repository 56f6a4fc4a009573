/**
 * What is cited and what is held, file by file: the project's citations and its holdings put together. It is asked for again
 * after every edit, so what did not change is kept, and what has not been read yet is not waited for.
 */
import { type FileCitation, isFileCitation } from '../apparatus/house-styles'
import type { Citation, Target } from '../citations/citation'
import { heldFor } from '../sources/found'
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
  /** What there is of the very file. */
  holdings: FileHoldings
  /** What counts as there when it is cited: of the nearest file above too, or of the same with other levels. */
  held: FileHoldings
}

type Table = ReadonlyMap<string, readonly Citation[]>

const registers = new WeakMap<Project, Register>()

/** All files, in no order; the same list for as long as nothing changes. */
export function registerOf(project: Project): readonly RegisteredFile[] {
  const steps = registering(project)
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}

/** The same step by step, so that others have their turn: after many changes it takes long. */
export function* registering(project: Project): Generator<void, readonly RegisteredFile[]> {
  let register = registers.get(project)
  if (!register) {
    register = new Register(project)
    registers.set(project, register)
  }
  return yield* register.renew()
}

/** After so many files others have their turn. */
const atOnce = 500

/** After a change only the files are made anew that it says something of; the others stay the objects that they are. */
class Register {
  private readonly tables = new Map<Document, Table>()
  private version = -1
  /** The files of which there is something else than before, and which are not made anew yet. */
  private readonly changed = new Set<string>()
  private readonly files = new Map<string, RegisteredFile>()
  /** Of each file, what each document cites of it. */
  private readonly citations = new Map<string, Map<Document, FileCitation[]>>()
  private list: readonly RegisteredFile[] | null = null

  constructor(private readonly project: Project) {}

  /** Each step is whole by itself: the project may change between two of them. */
  *renew(): Generator<void, readonly RegisteredFile[]> {
    const read = new Set(this.project.countedDocuments)
    for (const document of [...this.tables.keys()]) if (!read.has(document)) this.take(document, new Map())
    for (const document of read) {
      const table = this.project.citationsIn(document)
      if (this.tables.get(document) === table) continue
      this.take(document, table)
      yield
    }
    const { holdings } = this.project
    if (holdings.version !== this.version) {
      const changed = holdings.changedSince(this.version)
      for (const key of changed) this.changed.add(key)
      for (const key of leadingTo(changed, this.files.values())) this.changed.add(key)
      this.version = holdings.version
    }
    let made = 0
    for (const key of this.changed) {
      this.changed.delete(key)
      this.make(key, key)
      if (++made % atOnce === 0) yield
    }
    this.list ??= [...this.files.values()]
    return this.list
  }

  /** Takes what a document cites now, in place of what it cited before. */
  private take(document: Document, table: Table): void {
    const before = idsIn(document, this.tables.get(document))
    const now = idsIn(document, table)
    for (const [id, { key, citations }] of now) {
      const known = this.citations.get(id)
      if (known) known.set(document, citations)
      else this.citations.set(id, new Map([[document, citations]]))
      this.make(id, key)
    }
    for (const [id, { key }] of before) {
      if (now.has(id)) continue
      this.citations.get(id)?.delete(document)
      this.make(id, key)
    }
    if (now.size > 0) this.tables.set(document, table)
    else this.tables.delete(document)
  }

  private make(id: string, key: string): void {
    this.list = null
    const places = [...(this.citations.get(id) ?? [])].flatMap(([document, citations]) =>
      citations.map((citation) => ({ document, citation })),
    )
    const [first] = places
    const holdings = this.project.holdings.of(key)
    const target = first?.citation ?? targetOf(holdings)
    if (target) {
      const document = id === key ? null : (first?.document ?? null)
      const held = target.repository ? heldFor(this.project.holdings, target) : holdings
      this.files.set(id, { key, target, document, places, holdings, held })
    } else {
      this.files.delete(id)
      this.citations.delete(id)
    }
  }
}

/** The files that a document cites. Archives that nobody knows may have one number each, in one text as in two. */
function idsIn(document: Document, table: Table = new Map()): Map<string, { key: string; citations: FileCitation[] }> {
  const ids = new Map<string, { key: string; citations: FileCitation[] }>()
  for (const [key, citations] of table)
    for (const citation of citations.filter(isFileCitation)) {
      const id = key.startsWith('?') ? `${key}\n${citation.siglum ?? ''}\n${document.uri}` : key
      const known = ids.get(id)
      if (known) known.citations.push(citation)
      else ids.set(id, { key, citations: [citation] })
    }
  return ids
}

/** The keys of the files that may be led to what changed: those below it, and those that only have other levels between. */
function leadingTo(changed: readonly string[], files: Iterable<RegisteredFile>): string[] {
  const [keys, ends] = [new Set(changed), new Set(changed.map(endsOf))]
  const found: string[] = []
  for (const { key, target } of files)
    if (target.repository && (ends.has(endsOf(key)) || isBelow(key, keys))) found.push(key)
  return found
}

function isBelow(key: string, uppers: ReadonlySet<string>): boolean {
  for (let end = key.lastIndexOf('/'); end > 0; end = key.lastIndexOf('/', end - 1))
    if (uppers.has(key.slice(0, end))) return true
  return false
}

/** Archive, first level and lowest. */
function endsOf(key: string): string {
  const steps = key.split('/')
  return `${steps[0]}/${steps[1]}/${steps.at(-1)}`
}

function targetOf({ transcripts, scans, entries }: FileHoldings): SourceTarget | undefined {
  return (transcripts[0] ?? scans[0] ?? entries[0])?.target
}
