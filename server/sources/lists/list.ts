/**
 * The list of archival sources that texts cite, as a thesis prints it at its end: by archive, in the order of the archive's
 * shelves, each file once however it was written, with its leaves. The formats of the list stand in files of their own
 * (`text.ts`, `csv.ts`, …).
 */
import type { Apparatus } from '../../apparatus/apparatus'
import { citesPages, type FileCitation, isFileCitation, siglumEverywhere } from '../../apparatus/house-styles'
import { type Archives, homeLanguage } from '../../archives/archives'
import type { Level, Repository, System } from '../../archives/format'
import type { Citation } from '../../citations/citation'
import type { Leaf } from '../../citations/leaves'
import type { LevelValue } from '../../citations/reference'
import { foldSiglum } from '../../citations/sigla'
import type { ReadStyle } from '../../citations/writing'
import { lettersOfLanguage } from '../../text/characters'
import type { Span } from '../../text/text'
import { byNumber } from '../leaf'
import type { Transcript } from '../source'
import { isOfTranscript } from '../transcripts/transcript-parts'
import { countLanguages, type LanguageCounts, plainLanguage } from './languages'
import { LeafWords } from './leaf-words'
import { mergedLeaves } from './leaves'
import { StyleVotes } from './styles'
import { filesWriting, type Leaves, type Writing } from './writing'

/** A text whose citations are listed. */
export interface ListedText {
  path: string
  apparatus: Apparatus
  /** Where it is the transcript of a file: what it says of itself is no citation. */
  transcript: Transcript | null
  /** The id of the house style that its project names. */
  style: string | null
}

/** Where a file is cited. */
export interface CitedPlace extends Span {
  text: ListedText
  /** The label of the note that it stands in; null in the body. */
  note: string | null
  /** The leaves that are cited there. */
  leaves: Leaf[]
  isPage: boolean
}

export interface ListedFile extends Writing, Leaves {
  repository: Repository | null
  /** As the texts have it most often. */
  siglum: string | null
  system: System | null
  levels: LevelValue[]
  /** The levels' values as they stand in the key. */
  keyParts: string[]
  key: string
  /** In which it is written, the best first. */
  styles: readonly ReadStyle[]
  /** By text, then in its order. */
  cited: CitedPlace[]
}

export interface ListedArchive {
  /** Null where nobody but the texts knows it, or none is named. */
  repository: Repository | null
  /** As the texts have it most often; null where none is named, or only its name in full. */
  siglum: string | null
  /** Empty where it is unknown. */
  name: string
  town: string
  files: ListedFile[]
}

export interface SourceList {
  /** By name; files without an archive are in the last one. */
  archives: ListedArchive[]
  /** Of the style that most files are written in, or of the texts around it: the list's own words are in it, too. */
  language: string
}

/** A file while it is gathered. */
interface Gathered {
  citations: FileCitation[]
  cited: CitedPlace[]
}

interface GatheredArchive {
  repository: Repository | null
  archives: Archives
  /** How often it is called by a siglum. */
  sigla: Map<string, number>
  /** Its name as a text introduces it, by siglum. */
  introduced: Map<string, string>
  style: string | null
  leafWords: LeafWords
  files: Map<string, Gathered>
}

export function sourceList(texts: Iterable<ListedText>): SourceList {
  const steps = listing(texts)
  for (let step = steps.next(); ; step = steps.next()) if (step.done) return step.value
}

/** The same step by step, a text or a file each: other work can be done in between. */
export function* listing(texts: Iterable<ListedText>): Generator<void, SourceList, undefined> {
  const gathered = new Map<Repository | string, GatheredArchive>()
  const votes = new StyleVotes()
  const inTexts: LanguageCounts = new Map()
  for (const text of texts) {
    const { apparatus } = text
    countLanguages(apparatus, inTexts)
    const introduced = introducedNames(apparatus)
    for (const citation of apparatus.citations) {
      if (!isFileCitation(citation) || isItsOwn(text, citation)) continue
      votes.add(apparatus, citation)
      const archive = archiveOf(gathered, text, citation)
      archive.leafWords.add(apparatus, citation)
      const { siglum } = citation
      if (siglum !== null) {
        archive.sigla.set(siglum, (archive.sigla.get(siglum) ?? 0) + 1)
        const name = introduced.get(foldSiglum(siglum))
        if (name && !archive.introduced.has(siglum)) archive.introduced.set(siglum, name)
      }
      const id = fileId(text, citation)
      let file = archive.files.get(id)
      if (!file) {
        file = { citations: [], cited: [] }
        archive.files.set(id, file)
      }
      file.citations.push(citation)
      file.cited.push(placeOf(text, citation))
    }
    yield
  }
  const languages: LanguageCounts = new Map()
  const archives: ListedArchive[] = []
  const around = plainLanguage(inTexts)
  for (const archive of gathered.values()) archives.push(yield* listed(archive, votes, languages, around))
  return { archives: archives.sort(byName), language: mostOf(languages) ?? 'en' }
}

function isItsOwn({ apparatus, transcript }: ListedText, citation: Citation): boolean {
  return transcript !== null && isOfTranscript(transcript, apparatus, citation)
}

/** An archive that nobody knows is the one of its siglum; without one, all are together. */
function archiveOf(
  gathered: Map<Repository | string, GatheredArchive>,
  { apparatus: { archives }, style }: ListedText,
  { repository, siglum }: FileCitation,
): GatheredArchive {
  const id = repository ?? foldSiglum(siglum ?? '')
  let archive = gathered.get(id)
  if (!archive) {
    const leafWords = new LeafWords()
    archive = { repository, archives, sigla: new Map(), introduced: new Map(), style, leafWords, files: new Map() }
    gathered.set(id, archive)
  }
  return archive
}

/** Where no archive is named, nobody can say that two texts mean the same file. */
function fileId({ path }: ListedText, { repository, siglum, key }: FileCitation): string {
  return repository === null && siglum === null ? `${path}\n${key}` : (key ?? '')
}

function placeOf(text: ListedText, citation: FileCitation): CitedPlace {
  const { citations, notes } = text.apparatus
  return {
    text,
    start: citation.start,
    end: citation.end,
    note: notes[citation.note ?? -1]?.label ?? null,
    leaves: citation.leaves,
    isPage: citesPages(citations, citation),
  }
}

/** The names in full by which a text introduces sigla, by these. */
function introducedNames({ named, text }: Apparatus): Map<string, string> {
  const names = new Map<string, string>()
  for (const { introduces, folded, name } of named)
    if (introduces && name && !names.has(folded))
      names.set(folded, text.slice(name.start, name.end).replace(/\s+/g, ' ').trim())
  return names
}

function* listed(
  archive: GatheredArchive,
  votes: StyleVotes,
  languages: LanguageCounts,
  around: string | null,
): Generator<void, ListedArchive, undefined> {
  const { repository, archives, files: gathered } = archive
  const siglum = mostOf(archive.sigla) ?? null
  const own = new Map<string, number>()
  const files: ListedFile[] = []
  for (const file of gathered.values()) {
    yield
    const [first] = file.citations as [FileCitation]
    const { system, key } = first
    const target = { repository, siglum, system, key: key ?? '', ...levelsOf(file.citations, repository) }
    const styles = votes.stylesFor(archives, target, archive.style)
    const { style, ...writing } = filesWriting(archives, target, siglumEverywhere(archives, target), styles) ?? {
      style: null,
      ...asCited(file.cited[0] as CitedPlace, first),
    }
    if (style) {
      // Russian in Latin letters stands in texts of all languages.
      const { language } = style.style
      const read = language.includes('-') ? (around ?? language) : language
      own.set(read, (own.get(read) ?? 0) + 1)
    }
    const best = style ? [style, ...styles.filter((other) => other !== style)] : styles
    const asTexts = archive.style === null ? archive.leafWords.inStyle(best) : null
    files.push({
      ...target,
      ...writing,
      ...leavesIn(file.cited),
      styles: asTexts ? [asTexts, ...best] : best,
      cited: file.cited,
    })
  }
  for (const [language, count] of own) languages.set(language, (languages.get(language) ?? 0) + count)
  files.sort(byShelf)
  return { repository, ...called(archive, siglum, mostOf(own) ?? 'en'), files }
}

/** All leaves and pages that are cited, merged. */
export function leavesIn(cited: readonly Pick<CitedPlace, 'leaves' | 'isPage'>[]): Leaves {
  const all = (isPage: boolean) =>
    mergedLeaves(cited.filter((place) => place.isPage === isPage).flatMap((place) => place.leaves))
  return { leaves: all(false), pages: all(true) }
}

/** Do its files come from several texts? */
export function isOfSeveralTexts({ archives }: SourceList): boolean {
  const paths = archives.flatMap(({ files }) => files.flatMap(({ cited }) => cited.map(({ text }) => text.path)))
  return new Set(paths).size > 1
}

/** The levels as they are written most often; without zeros that the archive does not write. */
function levelsOf(
  citations: readonly FileCitation[],
  repository: Repository | null,
): { levels: LevelValue[]; keyParts: string[] } {
  const counts = new Map<string, number>()
  for (const { levels } of citations) {
    const id = JSON.stringify(levels)
    counts.set(id, (counts.get(id) ?? 0) + 1)
  }
  const most = mostOf(counts)
  const { levels, keyParts } = citations.find((citation) => JSON.stringify(citation.levels) === most) as FileCitation
  if (repository?.pads !== false) return { levels, keyParts }
  return { levels: levels.map(([level, value]) => [level, value.replace(/^0+(?=\d)/, '')]), keyParts }
}

/** What cannot be written in any style stands as the text has it, from its first level to the last. */
function asCited({ text }: CitedPlace, { start, end, siglum, raw, base }: FileCitation): Writing {
  const { text: whole } = text.apparatus
  const parts = raw?.parts.filter(({ role }) => role !== 'leaf' && role !== 'page') ?? []
  const [first] = parts
  const last = parts[parts.length - 1]
  const part = (from: number, to: number) => whole.slice(from, to).replace(/\s+/g, ' ').trim()
  if (!first || !last) return { reference: part(start, end), location: part(start, end) }
  const location = part(
    base + Math.min(first.label.start, first.value.start),
    base + Math.max(last.label.end, last.value.end),
  )
  return { reference: siglum === null ? location : `${siglum}, ${location}`, location }
}

/**
 * The archive's name and town. The name is the text's own, where it introduces or uses one in the letters of the list; else
 * the archive's own where it has these letters, and otherwise the one that the list's language has for it.
 */
function called(
  { repository, archives, introduced, style }: GatheredArchive,
  siglum: string | null,
  written: string,
): { siglum: string | null; name: string; town: string } {
  const letters = lettersOfLanguage(written)
  const isInLetters = (name: string | undefined) => name !== undefined && (!letters || letters.test(name))
  const home = homeLanguage(repository)
  const language = !style && home && isInLetters(repository?.names[home]) ? home : written
  const { town = '' } = repository ?? {}
  const place = typeof town === 'string' ? town : (inLanguage(town, language) ?? '')
  if (repository && siglum !== null && isName(archives, siglum, repository) && isInLetters(siglum))
    return { siglum: null, name: siglum, town: place }
  const own = introduced.get(siglum ?? '')
  const name = isInLetters(own) ? own : (inLanguage(repository?.names, language) ?? own)
  return { siglum, name: name ?? '', town: place }
}

/** Is it a name in full, and no siglum? */
function isName(archives: Archives, written: string, repository: Repository): boolean {
  const found = archives.namesAt(written, 0)?.entries.filter((entry) => entry.repository === repository)
  return found !== undefined && found.length > 0 && found.every(({ kind }) => kind === 'name')
}

/** Russian in Latin letters stands in texts in other languages, most of all in English. */
export function inLanguage(names: { [language: string]: string } | undefined, language: string): string | undefined {
  if (!names) return undefined
  return names[language.includes('-') ? 'en' : language] ?? names.en ?? Object.values(names)[0]
}

const alphabet = new Intl.Collator('en', { numeric: true })

/** By name, or by siglum where there is no name; those that are not named last. */
function byName(a: ListedArchive, b: ListedArchive): number {
  const isNamed = ({ name, siglum }: ListedArchive) => name !== '' || siglum !== null
  return Number(isNamed(b)) - Number(isNamed(a)) || alphabet.compare(headed(a), headed(b))
}

function headed({ name, siglum }: ListedArchive): string {
  return `${name || siglum}`
}

/** Level by level in the archive's order; what names fewer levels stands before what is in it. */
function byShelf(a: ListedFile, b: ListedFile): number {
  const levels = a.system?.levels ?? a.levels.map(([level]) => level)
  for (const level of levels) {
    const [left, right] = [valueAt(a, level), valueAt(b, level)]
    if (left !== right) return left === null ? -1 : right === null ? 1 : byNumber(left, right)
  }
  return byNumber(a.key, b.key)
}

function valueAt({ levels, keyParts }: ListedFile, level: Level): string | null {
  const index = levels.findIndex((each) => each[0] === level)
  return index < 0 ? null : (keyParts[index] ?? null)
}

/** What is counted most often; the first of several. */
function mostOf(counts: ReadonlyMap<string, number>): string | undefined {
  let most: string | undefined
  for (const [id, count] of counts) if (most === undefined || count > (counts.get(most) ?? 0)) most = id
  return most
}
