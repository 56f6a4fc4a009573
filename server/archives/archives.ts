/**
 * What is known of the world's archives: repositories and the systems by which they are cited. All of it is data
 * (`repositories/`, `systems/`, checked by the schemas beside them); this file only reads it into tables.
 */
import { foldWord, isUnspaced, scriptOf } from '../text/characters'
import type { Form, Repository, Role, System } from './format'
import { type FoundName, type Keep, type NameEntry, Names } from './names'

export type { NameEntry } from './names'

/** A label as the reader meets it: which system, form and role it may be. */
export interface LabelEntry {
  system: System
  form: Form
  role: Role
  many: boolean
  /** The data's spelling, such as `оп.` */
  written: string
}

/** Is the system read part by part, from the archive on, and not by its labels alone? */
export function isSignatureSystem({ codes, names, levels }: System): boolean {
  const isOfFiles = levels.includes('fonds') || levels.includes('file')
  return codes !== undefined || names !== undefined || !isOfFiles
}

/** Everything the readers ask of the archives. Made once; plain tables, so that more archives cost no more time. */
export class Archives {
  readonly repositories: Map<string, Repository>
  readonly systems: Map<string, System>
  /** By the label's folded words joined by a space, without stops: `ед хр`. */
  readonly labels: Map<string, LabelEntry[]>
  /** The same, for labels that follow their number. */
  readonly labelsAfterValue: Map<string, LabelEntry[]>
  private readonly names = new Names()
  private readonly formsOfSystem = new Map<string, Form[]>()

  /**
   * With a `base`, these stand over it: one with the id of another takes its place, and a name that both have is theirs.
   * The base's tables are used, and left as they are.
   */
  constructor(
    systems: readonly System[],
    repositories: readonly Repository[],
    private readonly base: Archives | null = null,
  ) {
    this.repositories = new Map(base?.repositories)
    this.systems = new Map(base?.systems)
    const shared = systems.length === 0 ? base : null
    this.labels = shared?.labels ?? new Map()
    this.labelsAfterValue = shared?.labelsAfterValue ?? new Map()
    for (const system of systems) this.systems.set(system.id, system)
    if (!shared) for (const system of this.systems.values()) if (!isSignatureSystem(system)) this.addLabels(system)
    for (const repository of repositories) this.addRepository(repository)
  }

  /** The forms of a system, those it shares with others last. */
  formsOf(system: System): Form[] {
    let forms = this.formsOfSystem.get(system.id)
    if (!forms) {
      forms = [...system.forms]
      for (const id of system.also ?? []) forms.push(...(this.systems.get(id)?.forms ?? []))
      this.formsOfSystem.set(system.id, forms)
    }
    return forms
  }

  systemOf(repository: Repository): System | undefined {
    return this.systems.get(repository.system)
  }

  /** Is the archive cited by labels alone? */
  isCitedByLabels(repository: Repository): boolean {
    const system = this.systemOf(repository)
    return system !== undefined && !isSignatureSystem(system)
  }

  /**
   * The longest siglum or name that begins with the word at an offset of a text: what it may stand for, and where it
   * ends. Between its words stand blanks, stops and dashes, no brackets.
   */
  namesAt(text: string, start: number): FoundName | null {
    // Without blanks the rest of a run of letters is no word, and is not looked up at each of its letters.
    if (isUnspaced(text, start)) return this.longest((names, keep) => names.withoutBlanks(text, start, keep))
    if (!this.mayBeginName(text, start)) return null
    return (
      this.longest((names, keep) => names.asWritten(text, start, keep)) ||
      this.longest((names, keep) => names.inOtherForm(text, start, keep))
    )
  }

  /** A first look at a word, where blanks divide words: may a siglum or name begin with it? */
  mayBeginName(text: string, start: number): boolean {
    return this.names.mayBegin(text, start) || (this.base?.mayBeginName(text, start) ?? false)
  }

  /** What is longer: a name of these archives, or one of the base's that none of these has replaced. */
  private longest(find: (names: Names, keep: Keep) => FoundName | null): FoundName | null {
    const own = find(this.names, null)
    if (!this.base) return own
    const other = find(this.base.names, ({ repository }) => this.repositories.get(repository.id) === repository)
    return other && (!own || other.end > own.end) ? other : own
  }

  /** Do the words begin a longer siglum or name? */
  beginsName(words: string): boolean {
    return this.names.begins(words) || (this.base?.beginsName(words) ?? false)
  }

  private addLabels(system: System): void {
    for (const form of this.formsOf(system)) {
      for (const [role, words] of Object.entries(form.labels)) {
        for (const [written, many] of [
          ...words.one.map((word) => [word, false] as const),
          ...(words.many ?? []).map((word) => [word, true] as const),
        ]) {
          const entry: LabelEntry = { system, form, role: role as Role, many, written }
          const key = labelKey(written)
          if (!form.valueFirst || form.labelFirst) add(this.labels, key, entry)
          if (form.valueFirst) add(this.labelsAfterValue, key, entry)
        }
      }
    }
  }

  private addRepository(repository: Repository): void {
    this.repositories.set(repository.id, repository)
    for (const written of repository.sigla) this.addName({ repository, kind: 'siglum', written })
    for (const former of repository.former ?? [])
      this.addName({ repository, kind: 'former', written: former.siglum, former })
    const formerNames = (repository.former ?? []).flatMap(({ name = [] }) => name)
    for (const written of new Set([
      ...Object.values(repository.names),
      ...(repository.otherNames ?? []),
      ...formerNames,
    ]))
      this.addName({ repository, kind: 'name', written })
  }

  private addName(entry: NameEntry): void {
    this.names.add(entry, isUnspaced(entry.written, 0))
  }
}

/** The repository's siglum in the script of another one. */
export function siglumLike(repository: Repository, written: string): string {
  const script = scriptOf(written)
  return repository.sigla.find((siglum) => scriptOf(siglum) === script) ?? repository.sigla[0] ?? repository.id
}

/** A label's words as the tables have them: `Ед. хр.` and `ед.хр.` are `ед хр`. */
export function labelKey(label: string): string {
  return foldWord(label).replace(/\./g, ' ').trim().replace(/\s+/g, ' ')
}

function add<V>(table: Map<string, V[]>, key: string, value: V): void {
  const values = table.get(key)
  if (values) values.push(value)
  else table.set(key, [value])
}

/** The archive's own language: that of its first name. */
export function homeLanguage(repository: Repository | null): string | undefined {
  return repository ? Object.keys(repository.names)[0] : undefined
}

/** The archive's towns and departments, as they are written. */
export function placesOf(repository: Repository | null): string[] {
  if (!repository) return []
  const { town = [], departments = [] } = repository
  return [...departments, ...(typeof town === 'string' ? [town] : Object.values(town))]
}
