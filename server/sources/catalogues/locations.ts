/**
 * What a catalogue says of where a thing lies: an archive, and a location in it. Catalogues write less than notes do, since
 * their columns say the rest: `85/14/50`, `f85 op14 d50`, the archive in a field of its own.
 */
import { apparatusOf } from '../../apparatus/build'
import type { Archives } from '../../archives/archives'
import { placesOf } from '../../archives/archives'
import type { Level, Repository, System } from '../../archives/format'
import type { LevelValue } from '../../citations/reference'
import type { SourceTarget } from '../source'
import { repositoryCalled, targetFrom } from '../targets'
import { numberedLevels, withoutLabel } from './numbered-levels'

/** As a catalogue has them; a field that it leaves out may be empty. */
export interface WrittenLocation {
  /** Siglum, name or id. */
  archive?: string
  /** The archive's town, which tells apart those of one siglum. */
  place?: string
  /** What stands above the location: a fonds, somebody's papers. */
  collection?: string
  location?: string
  callNumber?: string
  /** Free texts, each of which may be nothing but a reference, archive and all. */
  notes?: readonly string[]
  /** Values of levels that a table names one by one; they go before anything written out. */
  levels?: readonly LevelValue[]
}

/** No location is longer; what is, is prose. */
const longest = 300

/** The file that a catalogue means, or what is above it; null where that cannot be decided. */
export function targetOfLocation(written: WrittenLocation, archives: Archives): SourceTarget | null {
  const known = archiveOf(written.archive ?? '', written.place ?? '', archives)
  const { levels = [] } = written
  return (known && targetOfLevels(levels, known, archives)) ?? targetAsWritten(written, known, archives)
}

/** Of levels one by one; what is no level of the archive says something else. */
function targetOfLevels(written: readonly LevelValue[], known: Archive, archives: Archives): SourceTarget | null {
  const { repository } = known
  const system = repository && archives.systemOf(repository)
  if (!repository || !system) return null
  const levels = written
    .filter(([level]) => system.levels.includes(level))
    .map(([level, value]): LevelValue => [level, withoutLabel(clean(value), level, repository, archives)])
  const isEach = new Set(levels.map(([level]) => level)).size === levels.length
  const target = isEach ? targetFrom(archives, repository, levels) : null
  if (!target) return null
  const isWhole = isFromTop(target, system)
  if (isWhole && archives.isCitedByLabels(repository)) return target
  // In words, as a note has them: `RG 59` under “collection” may be a record group to the reader.
  const words = levels.map(([level, value]) => labelled(level, value, system, archives)).join(', ')
  const asInNotes = isWhole ? read(`${known.handle}, ${words}`, archives) : null
  if (asInNotes?.repository === repository && asInNotes.levels.length === levels.length) return asInNotes
  return targetOfFullValues(target.levels, known, archives) ?? (isWhole ? target : null)
}

/** Between the values of levels, where they make one reference together. */
const joints = ['/', ' ', ', ']

/**
 * Of levels whose values say more than their own: a series `FO 371` has its department, a piece `FO 371/3083` has all. They are
 * read as a note has them, and each must be found again in what it was written as.
 */
function targetOfFullValues(levels: readonly LevelValue[], known: Archive, archives: Archives): SourceTarget | null {
  const values = levels.map(([, value]) => value)
  const own = values.filter((value, index) => !values.slice(index + 1).some((later) => beginsWith(later, value)))
  return firstOf(joints, (joint) => {
    const target = targetBelow(own.join(joint), known, archives)
    if (target?.levels.at(-1)?.[0] !== levels.at(-1)?.[0] || target?.leaves.length) return null
    const found = new Map(target?.levels)
    return levels.every(([level, value]) => isIn(found.get(level), value)) ? target : null
  })
}

function isIn(part: string | undefined, whole: string): boolean {
  return part !== undefined && whole.includes(part)
}

/** Does a text begin with these words, and go on behind them? */
function beginsWith(text: string, words: string): boolean {
  return text.length > words.length && text.startsWith(words) && !/[\p{L}\p{Nd}]/u.test(text[words.length] as string)
}

/** A value with its level's label, but for a level that stands in words, and a value that has one. */
function labelled(level: Level, value: string, system: System, archives: Archives): string {
  if (system.names?.includes(level) || !/^\p{Nd}/u.test(value)) return value
  const forms = archives.formsOf(system).filter(({ labels }) => labels[level])
  const form = forms.find(({ language }) => language === 'en') ?? forms[0]
  const label = form?.labels[level]?.one[0]
  return label ? `${label} ${value}` : value
}

function targetAsWritten(written: WrittenLocation, known: Archive | null, archives: Archives): SourceTarget | null {
  const location = clean(written.location)
  const collection = clean(written.collection)
  const callNumber = clean(written.callNumber)
  const below = (text: string) => (text === '' ? null : targetBelow(text, known, archives))
  return (
    (collection === '' ? null : numbered(location, known, archives)) ??
    (collection === '' ? null : numberedTogether(collection, location, known, archives)) ??
    (collection === '' || location === '' ? null : below(`${collection}, ${location}`)) ??
    below(location) ??
    (collection === '' || callNumber === '' ? null : below(`${collection}, ${callNumber}`)) ??
    below(callNumber) ??
    (location === '' && callNumber === '' ? below(collection) : null) ??
    // All of it in the field of the archive.
    (known?.isReference ? whole(known.written, archives) : null) ??
    firstOf(written.notes ?? [], (note) => whole(clean(note), archives))
  )
}

/** `Ф. 85` above `14/50`, and `85` above it, with the marks that the location has. */
function numberedTogether(
  above: string,
  location: string,
  known: Archive | null,
  archives: Archives,
): SourceTarget | null {
  if (!known?.repository || location === '') return null
  const upper = /^\p{Nd}+$/u.test(above) ? null : numberedLevels(above, known.repository, archives)
  if (upper?.leaves.length) return null
  const values = upper ? upper.levels.map(([, value]) => value) : [above]
  return firstOf(marks, (mark) => {
    const target = numbered([...values, location].join(mark), known, archives)
    const isBelow = upper?.levels.every((level, index) => target?.levels[index]?.join() === level.join()) ?? true
    return isBelow ? target : null
  })
}

const marks = ['/', '-', '.', ',', ' ']

function firstOf<T>(texts: readonly string[], read: (text: string) => T | null): T | null {
  for (const text of texts) {
    const found = text === '' ? null : read(text)
    if (found) return found
  }
  return null
}

/** Of a location, its archive before it or in a field of its own. */
function targetBelow(text: string, known: Archive | null, archives: Archives): SourceTarget | null {
  const own = whole(text, archives)
  if (own || !known) return own
  const { repository, handle } = known
  if (known.isReference) return read(`${known.written}, ${text}`, archives)
  if (!repository) return read(`${known.written}, ${text}`, archives)
  const target = numbered(text, known, archives) ?? read(`${handle}, ${text}`, archives)
  return target?.repository === repository ? target : null
}

/** Of a location in an archive that is cited by labels, without asking the reader. */
function numbered(text: string, known: Archive | null, archives: Archives): SourceTarget | null {
  if (!known?.repository || known.isReference || text === '') return null
  return numberedIn(text, known.repository, archives)
}

function numberedIn(text: string, repository: Repository, archives: Archives): SourceTarget | null {
  const found = numberedLevels(text, repository, archives)
  if (!found) return null
  const target = targetFrom(archives, repository, found.levels, found.leaves)
  return target && isFromTop(target, target.system) ? target : null
}

/** Of a text that begins with the name of its archive. */
function whole(text: string, archives: Archives): SourceTarget | null {
  if (text.length > longest || !/\p{Nd}/u.test(text)) return null
  const start = nameStart(text, archives)
  if (start < 0) return null
  const found = start === 0 ? archives.namesAt(text, 0) : null
  const repositories = new Set(found?.entries.map(({ repository }) => repository))
  const [repository] = repositories
  const rest = found ? text.slice(found.end).replace(/^[\s.,:;]+/u, '') : ''
  const target = repository && repositories.size === 1 ? numberedIn(rest, repository, archives) : null
  return target ?? read(text, archives)
}

/** Where an archive's name begins, after no more than a town or two; -1 where none does. */
function nameStart(text: string, archives: Archives): number {
  const words = /[\p{L}\p{N}][\p{L}\p{M}\p{N}'’]*/uy
  for (let at = 0, count = 0; at < text.length && count < 4; count++) {
    if (archives.namesAt(text, at)) return at
    words.lastIndex = at
    at = words.test(text) ? words.lastIndex : at + 1
    while (at < text.length && !/[\p{L}\p{N}]/u.test(text[at] as string)) at++
  }
  return -1
}

interface Memory {
  archives: Map<string, Archive | null>
  references: Map<string, SourceTarget | null>
}

/** Catalogues say the same again and again, and are read again whenever they change. */
const memories = new WeakMap<Archives, Memory>()
const mostRemembered = 20_000

function memoryOf(archives: Archives): Memory {
  let memory = memories.get(archives)
  if (!memory) {
    memory = { archives: new Map(), references: new Map() }
    memories.set(archives, memory)
  }
  return memory
}

function remembered<V>(map: Map<string, V>, key: string, make: () => V): V {
  const known = map.get(key)
  if (known !== undefined) return known
  const value = make()
  if (map.size >= mostRemembered) map.clear()
  map.set(key, value)
  return value
}

/** The one reference that a text is, by the reader of the notes. */
function read(text: string, archives: Archives): SourceTarget | null {
  if (text.length > longest || !/\p{Nd}/u.test(text)) return null
  return remembered(memoryOf(archives).references, text, () => readAnew(text, archives))
}

function readAnew(text: string, archives: Archives): SourceTarget | null {
  const { citations } = apparatusOf(text, 'plain', archives)
  const [citation] = citations
  if (citations.length !== 1 || citation?.kind !== 'archival') return null
  const { repository, siglum, system, levels, keyParts, leaves, key } = citation
  if (key === null || !repository || !isFromTop(citation, system)) return null
  // A number outside it says more than is understood.
  if (/\p{Nd}/u.test(text.slice(0, citation.start) + text.slice(citation.end))) return null
  return { repository, siglum, system, levels, keyParts, leaves, key }
}

/** Does it begin with the archive's topmost level, where its system has one that cannot be left out? */
function isFromTop(
  { levels, repository }: { levels: readonly LevelValue[]; repository: Repository | null },
  system: System | null,
): boolean {
  const top = system?.required[0]
  return top === undefined || levels[0]?.[0] === top || repository?.optional?.includes(top) === true
}

/** What the field of an archive says. */
interface Archive {
  written: string
  /** Null where it cannot be told which one is meant. */
  repository: Repository | null
  /** A name that is that repository's alone. */
  handle: string
  /** Does it go on with a fonds, or with the whole reference? */
  isReference: boolean
}

function archiveOf(written: string, place: string, archives: Archives): Archive | null {
  if (written === '') return null
  return remembered(memoryOf(archives).archives, `${place}\n${written}`, () =>
    archiveAnew(clean(written), clean(place), archives),
  )
}

/** The archive that a text names, with its town or its siglum beside it; null where it names none, or several. */
export function archiveNamed(written: string, archives: Archives): Repository | null {
  return archiveOf(written, '', archives)?.repository ?? null
}

function archiveAnew(written: string, place: string, archives: Archives): Archive | null {
  if (written === '' || written.length > longest) return null
  const called = repositoryCalled(archives, written)
  if (called) return archiveFrom(written, called, false, archives)
  const { named, citations } = apparatusOf(written, 'plain', archives)
  const isReference = citations.some(({ kind }) => kind === 'archival')
  const meant = new Set(named.flatMap(({ repository }) => repository ?? []))
  const possible = meant.size > 0 ? [...meant] : named.flatMap(({ candidates }) => candidates)
  const fitting = possible.length > 1 ? possible.filter((one) => placesOf(one).includes(place)) : possible
  return archiveFrom(written, fitting.length === 1 ? (fitting[0] ?? null) : null, isReference, archives)
}

function archiveFrom(
  written: string,
  repository: Repository | null,
  isReference: boolean,
  archives: Archives,
): Archive {
  return { written, repository, handle: repository ? handleOf(repository, archives) : written, isReference }
}

/** A siglum or name that no other archive has; else the first. */
function handleOf(repository: Repository, archives: Archives): string {
  const names = [...repository.sigla, ...Object.values(repository.names)]
  return names.find((name) => repositoryCalled(archives, name) === repository) ?? names[0] ?? repository.id
}

/** Without blanks around it, and with one kind of them. */
function clean(text: string | undefined): string {
  return text ? text.normalize('NFC').replace(/\s+/gu, ' ').trim() : ''
}
