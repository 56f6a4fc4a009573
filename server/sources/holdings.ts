/** All that the project owns of its sources, by the file that it is of. Kept in step file by file. */
import type { Entry, Holding, Scan, Transcript } from './source'

/** What there is of one file. */
export interface FileHoldings {
  transcripts: Transcript[]
  scans: Scan[]
  entries: Entry[]
}

const nothing: FileHoldings = { transcripts: [], scans: [], entries: [] }

export class Holdings {
  /** Grows with each change: who has made something of the holdings sees whether it is still true. */
  version = 0
  private readonly byKey = new Map<string, FileHoldings>()
  /** What each document, image or catalogue of the project holds. */
  private readonly byUri = new Map<string, readonly Holding[]>()
  private readonly perRepository = new Map<string, number>()

  /** Takes what a file of the project holds now, in place of what it held before; an empty list where it holds nothing. */
  set(uri: string, holdings: readonly Holding[]): void {
    const before = this.byUri.get(uri)
    if (!before && holdings.length === 0) return
    this.version++
    for (const holding of before ?? []) this.remove(holding)
    for (const holding of holdings) this.add(holding)
    if (holdings.length > 0) this.byUri.set(uri, holdings)
    else this.byUri.delete(uri)
  }

  delete(uri: string): void {
    this.set(uri, [])
  }

  /** What there is of a file; empty lists where there is nothing. */
  of(key: string): FileHoldings {
    return this.byKey.get(key) ?? nothing
  }

  /** What a file of the project holds. */
  at(uri: string): readonly Holding[] {
    return this.byUri.get(uri) ?? []
  }

  /** The transcript that a text is; null where it is none. */
  transcriptAt(uri: string): Transcript | null {
    return this.at(uri).find((holding): holding is Transcript => holding.kind === 'transcript') ?? null
  }

  /** How many things there are of a repository, by its id. */
  countOf(repository: string): number {
    return this.perRepository.get(repository) ?? 0
  }

  /** The files of which there is something, in no order. */
  get files(): ReadonlyMap<string, FileHoldings> {
    return this.byKey
  }

  private add(holding: Holding): void {
    const { key, repository } = holding.target
    let file = this.byKey.get(key)
    if (!file) {
      file = { transcripts: [], scans: [], entries: [] }
      this.byKey.set(key, file)
    }
    listOf(file, holding).push(holding)
    if (repository) this.perRepository.set(repository.id, this.countOf(repository.id) + 1)
  }

  private remove(holding: Holding): void {
    const { key, repository } = holding.target
    const file = this.byKey.get(key)
    if (!file) return
    const list = listOf(file, holding)
    const index = list.indexOf(holding)
    if (index >= 0) list.splice(index, 1)
    if (file.transcripts.length + file.scans.length + file.entries.length === 0) this.byKey.delete(key)
    if (repository) this.perRepository.set(repository.id, this.countOf(repository.id) - 1)
  }
}

function listOf(file: FileHoldings, holding: Holding): Holding[] {
  if (holding.kind === 'transcript') return file.transcripts
  return holding.kind === 'scan' ? file.scans : file.entries
}
