/** All that the project owns of its sources, by the file that it is of. Kept in step file by file. */
import type { Level } from '../archives/format'
import type { Target } from '../citations/citation'
import type { Entry, Holding, Scan, SourceTarget, Transcript } from './source'

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
  /** Until all is read nothing can be said to be missing. */
  isComplete = true
  private readonly byKey = new Map<string, FileHoldings>()
  /** At which version what there is of a file was last changed. */
  private readonly changes = new Map<string, number>()
  /** What each document, image or catalogue of the project holds. */
  private readonly byUri = new Map<string, readonly Holding[]>()
  private readonly perRepository = new Map<string, number>()
  /** How many things there are of a repository's files, or of its fonds: by its id and their lowest level. */
  private readonly perLevel = new Map<string, number>()
  /** How many things there are with the same value at the first and the last level, in all and by the levels between. */
  private readonly perEnds = new Map<string, number>()
  /** How many things lie below a key: of the files of a fonds, of the items of a file. */
  private readonly perUpper = new Map<string, number>()

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

  /** Has a repository, by its id, something whose lowest level is this one: any file, any fonds? */
  hasLevel(repository: string, level: Level): boolean {
    return (this.perLevel.get(`${repository} ${level}`) ?? 0) > 0
  }

  /** Is there something of what lies below a key: of a file in a fonds, of an item in a file? */
  hasBelow(key: string): boolean {
    return (this.perUpper.get(key) ?? 0) > 0
  }

  /**
   * Is there something that may be the same file with more levels written, or fewer: of the same fonds and the same number, with
   * or without a folder between?
   */
  hasWithOtherLevels(target: Target): boolean {
    const ends = endsOf(target)
    return (this.perEnds.get(ends) ?? 0) > (this.perEnds.get(`${ends} ${levelsOf(target)}`) ?? 0)
  }

  /** The files of which there is something, in no order. */
  get files(): ReadonlyMap<string, FileHoldings> {
    return this.byKey
  }

  /** The keys of the files of which there is something else than at a version, so that only these are looked at again. */
  changedSince(version: number): string[] {
    return [...this.changes].flatMap(([key, at]) => (at > version ? [key] : []))
  }

  private add(holding: Holding): void {
    const { key, repository } = holding.target
    this.changes.set(key, this.version)
    let file = this.byKey.get(key)
    if (!file) {
      file = { transcripts: [], scans: [], entries: [] }
      this.byKey.set(key, file)
    }
    listOf(file, holding).push(holding)
    if (repository) this.count(repository.id, holding.target, 1)
  }

  private remove(holding: Holding): void {
    const { key, repository } = holding.target
    this.changes.set(key, this.version)
    const file = this.byKey.get(key)
    if (!file) return
    const list = listOf(file, holding)
    const index = list.indexOf(holding)
    if (index >= 0) list.splice(index, 1)
    if (file.transcripts.length + file.scans.length + file.entries.length === 0) this.byKey.delete(key)
    if (repository) this.count(repository.id, holding.target, -1)
  }

  private count(repository: string, target: SourceTarget, by: 1 | -1): void {
    const { levels, keyParts } = target
    const ends = endsOf(target)
    change(this.perEnds, ends, by)
    change(this.perEnds, `${ends} ${levelsOf(target)}`, by)
    change(this.perRepository, repository, by)
    change(this.perLevel, `${repository} ${levels.at(-1)?.[0]}`, by)
    let upper = repository
    for (const part of keyParts.slice(0, -1)) {
      upper += `/${part}`
      change(this.perUpper, upper, by)
    }
  }
}

function endsOf({ repository, keyParts }: Target): string {
  return `${repository?.id} ${keyParts[0]} ${keyParts.at(-1)}`
}

function levelsOf({ levels }: Target): string {
  return levels.map(([level]) => level).join('/')
}

function change(counts: Map<string, number>, key: string, by: number): void {
  const count = (counts.get(key) ?? 0) + by
  if (count === 0) counts.delete(key)
  else counts.set(key, count)
}

function listOf(file: FileHoldings, holding: Holding): Holding[] {
  if (holding.kind === 'transcript') return file.transcripts
  return holding.kind === 'scan' ? file.scans : file.entries
}
