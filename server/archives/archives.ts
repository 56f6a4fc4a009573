/**
 * What is known of the world's archives: repositories and the systems by which they are cited. All of it is data
 * (`repositories/`, `systems/`, checked by the schemas beside them); this file only reads it into tables.
 */
import { foldWord, isUnspaced, scriptOf, transliterate } from '../text/characters'
import { wordAt, wordsOf } from '../text/words'
import type { Form, FormerName, Repository, Role, System } from './format'

/** A label as the reader meets it: which system, form and role it may be. */
export interface LabelEntry {
  system: System
  form: Form
  role: Role
  many: boolean
  /** The data's spelling, such as `оп.` */
  written: string
}

/** What the words of a siglum or name stand for. */
export interface NameEntry {
  repository: Repository
  kind: 'siglum' | 'former' | 'name'
  written: string
  former?: FormerName
}

interface NameNode {
  entries: NameEntry[]
  next: Map<string, NameNode>
}

/** Is the system read part by part, from the archive on, and not by its labels alone? */
export function isSignatureSystem({ codes, names, levels }: System): boolean {
  const isOfFiles = levels.includes('fonds') || levels.includes('file')
  return codes !== undefined || names !== undefined || !isOfFiles
}

/** A name in a text: what it may stand for, and where it ends. */
interface Found {
  entries: NameEntry[]
  end: number
}

/** Which of the names count; all where null. */
type Keep = ((entry: NameEntry) => boolean) | null

const betweenWords = /[^\p{L}\p{N};:()[\]]{1,4}(?=[\p{L}\p{N}])/uy

/** Everything the readers ask of the archives. Made once; plain tables, so that more archives cost no more time. */
export class Archives {
  readonly repositories: Map<string, Repository>
  readonly systems: Map<string, System>
  /** By the label's folded words joined by a space, without stops: `ед хр`. */
  readonly labels: Map<string, LabelEntry[]>
  /** The same, for labels that follow their number. */
  readonly labelsAfterValue: Map<string, LabelEntry[]>
  private readonly names: NameNode = { entries: [], next: new Map() }
  /** Names in full by the beginnings of their words: `Российского государственного архива …`, `Rossiiskii …` */
  private readonly declined: NameNode = { entries: [], next: new Map() }
  /** Sigla and names in scripts without blanks between words, character by character. */
  private readonly unspaced: NameNode = { entries: [], next: new Map() }
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
  namesAt(text: string, start: number): Found | null {
    // Without blanks the rest of a run of letters is no word, and is not looked up at each of its letters.
    if (isUnspaced(text, start)) return this.longest((own, keep) => unspacedUnder(own.unspaced, text, start, keep))
    return (
      this.longest((own, keep) => namesUnder(own.names, text, start, (word) => word, keep)) ||
      this.longest((own, keep) => declinedUnder(own.declined, text, start, keep))
    )
  }

  /** What is longer: a name of these archives, or one of the base's that none of these has replaced. */
  private longest(find: (archives: Archives, keep: Keep) => Found | null): Found | null {
    const own = find(this, null)
    if (!this.base) return own
    const other = find(this.base, ({ repository }) => this.repositories.get(repository.id) === repository)
    return other && (!own || other.end > own.end) ? other : own
  }

  /** Do the words begin a longer siglum or name? */
  beginsName(words: string): boolean {
    let node: NameNode | undefined = this.names
    for (const { folded } of wordsOf(words)) node = node?.next.get(folded)
    return node !== undefined || (this.base?.beginsName(words) ?? false)
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
    for (const written of repository.sigla) this.addName(written, { repository, kind: 'siglum', written })
    for (const former of repository.former ?? [])
      this.addName(former.siglum, { repository, kind: 'former', written: former.siglum, former })
    const formerNames = (repository.former ?? []).flatMap(({ name = [] }) => name)
    for (const written of new Set([
      ...Object.values(repository.names),
      ...(repository.otherNames ?? []),
      ...formerNames,
    ]))
      this.addName(written, { repository, kind: 'name', written })
  }

  private addName(written: string, entry: NameEntry): void {
    if (isUnspaced(written, 0)) addUnder(this.unspaced, [...written], entry)
    const words = wordsOf(written).map((word) => word.folded)
    addUnder(this.names, words, entry)
    if (entry.kind === 'name' && words.length > 2) addUnder(this.declined, words.map(beginningOf), entry)
  }
}

/** As much of a word as no declension and no transliteration changes. */
function beginningOf(word: string): string {
  return alike(word).slice(0, 5)
}

/** Do two words with one beginning differ in no more than an ending? Krasnoyarsk is not Krasnodar. */
function isSameStem(a: string, b: string): boolean {
  const first = alike(a)
  const second = alike(b)
  const shorter = Math.min(first.length, second.length)
  let common = 0
  while (common < shorter && first[common] === second[common]) common++
  return common >= shorter - 2
}

/** In Latin letters, without what transliterations differ in: `rossijskij arxiv`, `rossiyskiy arkhiv`. */
function alike(word: string): string {
  const latin = transliterate(word)
  return /[ijyx'ʹʼ’]/.test(latin) ? latin.replace(/[ijy'ʹʼ’]/g, '').replace(/x/g, 'kh') : latin
}

function addUnder(root: NameNode, words: readonly string[], entry: NameEntry): void {
  let node = root
  for (const word of words) {
    let next = node.next.get(word)
    if (!next) {
      next = { entries: [], next: new Map() }
      node.next.set(word, next)
    }
    node = next
  }
  node.entries.push(entry)
}

function namesUnder(
  root: NameNode,
  text: string,
  start: number,
  key: (folded: string) => string,
  keep: Keep,
): Found | null {
  let node: NameNode | undefined = root
  let found: Found | null = null
  for (let at: number | null = start; at !== null; ) {
    const word = wordAt(text, at)
    node = word ? node.next.get(key(word.folded)) : undefined
    if (!word || !node) break
    found = foundAt(node, word.end, keep) ?? found
    betweenWords.lastIndex = word.end
    at = betweenWords.test(text) ? betweenWords.lastIndex : null
  }
  return found
}

function declinedUnder(root: NameNode, text: string, start: number, keep: Keep): Found | null {
  const found = namesUnder(root, text, start, beginningOf, keep)
  if (!found) return null
  const words = wordsOf(text.slice(start, found.end))
  const entries = found.entries.filter(({ written }) => {
    const known = wordsOf(written)
    return words.every(({ folded }, index) => isSameStem(folded, known[index]?.folded ?? ''))
  })
  return entries.length > 0 ? { entries, end: found.end } : null
}

function unspacedUnder(root: NameNode, text: string, start: number, keep: Keep): Found | null {
  let node = root
  let found: Found | null = null
  for (let at = start; at < text.length; at++) {
    const next = node.next.get(text[at] as string)
    if (!next) break
    node = next
    found = foundAt(node, at + 1, keep) ?? found
  }
  return found
}

function foundAt({ entries: all }: NameNode, end: number, keep: Keep): Found | null {
  const entries = keep ? all.filter(keep) : all
  return entries.length > 0 ? { entries, end } : null
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
