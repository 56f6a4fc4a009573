/**
 * What the files of the workspace hold of its sources. Each file is read by itself; a list of the images tells which of
 * the pictures that catalogues name are there, and are the project's.
 */
import { type CatalogueStep, catalogueEndings, entriesIn } from '../sources/catalogues/catalogues'
import type { Holdings } from '../sources/holdings'
import { imageEndings } from '../sources/images'
import { plainUri, uriOfPath } from '../sources/paths'
import type { CatalogueRule, SourceRules } from '../sources/rules'
import type { Holding, Scan, SourceFile } from '../sources/source'
import { matchOf, type PathTemplate } from '../sources/templates/templates'
import { transcriptOf } from '../sources/transcripts/transcripts'
import type { Breathe } from './breathing'
import { catalogueRuleFor } from './configuration/sources'
import { endingOf, formatOfFile } from './files'
import type { Reading } from './workspace'

/** Of what is read beside the texts for what it holds: TEI and PAGE, catalogues. */
export const sourceEndings: readonly string[] = [...new Set(['.xml', ...catalogueEndings])]

const catalogues = new Set(catalogueEndings)
const images = new Set(imageEndings)

/** Says how each file of a workspace is read: in more than one way where it may be of several projects. */
export interface Readings {
  readingsOf(uri: string): readonly Reading[]
}

export class SourceIndex {
  /** The images of the workspace: their URIs by the form in which these are compared. */
  private images = new Map<string, string>()
  /** By catalogue, of those that are being read: a later reading puts an end to one before. */
  private readonly readings = new Map<string, object>()
  /** The catalogues that name images. */
  private readonly illustrated = new Set<string>()

  constructor(
    private readonly workspace: Readings,
    /** Asked for when there is something to keep. */
    private readonly owned: () => Holdings,
    /** Takes what is wrong with a catalogue, in one line. */
    private readonly complain: (line: string) => void = () => {},
  ) {}

  /** Takes a text as it is now: a transcript, or none. Done at once: an editor may ask for it with the next word. */
  takeText(uri: string, text: string): void {
    if (isCatalogueName(uri)) return
    this.hold(uri, this.transcriptIn(uri, text))
  }

  /** Takes a file with entries or leaves as it is now. */
  async takeFile(uri: string, text: string, breathe: Breathe): Promise<void> {
    if (!isCatalogueName(uri)) return this.takeText(uri, text)
    const reading = {}
    this.readings.set(uri, reading)
    const found: Holding[] = this.transcriptIn(uri, text)
    const rule = found.length === 0 ? this.ruleFor(uri) : null
    if (rule) {
      const { file, by } = rule
      for (const step of entriesIn({ ...file, text }, by)) {
        this.takeStep(step, found)
        await breathe()
        if (this.readings.get(uri) !== reading) return
      }
      await this.addScans(found, breathe)
      if (this.readings.get(uri) !== reading) return
    }
    this.readings.delete(uri)
    this.hold(uri, found)
  }

  private takeStep(step: CatalogueStep, found: Holding[]): void {
    if (step?.kind === 'entry') found.push(step)
    if (step?.kind === 'problem')
      this.complain(
        `${this.workspace.readingsOf(step.uri)[0]?.path}, line ${step.range.start.line + 1}: ${step.message}`,
      )
  }

  /** Takes a list of all images in place of those before. */
  async takeImages(uris: Iterable<string>, breathe: Breathe): Promise<void> {
    const before = this.images
    this.images = new Map()
    for (const uri of uris) {
      const plain = plainUri(uri)
      this.images.set(plain, uri)
      before.delete(plain)
      this.takeImage(uri)
      await breathe()
    }
    for (const uri of before.values()) this.drop(uri)
  }

  addImage(uri: string): void {
    this.images.set(plainUri(uri), uri)
    this.takeImage(uri)
  }

  /** What is no longer there, or none of the project's any more. */
  drop(uri: string): void {
    this.images.delete(plainUri(uri))
    this.readings.delete(uri)
    this.hold(uri, [])
  }

  /** Looks again which of the images that catalogues name are there. */
  async imagesChanged(breathe: Breathe): Promise<void> {
    for (const uri of this.illustrated) {
      const before = this.holdings.at(uri)
      const found: Holding[] = before.filter(({ kind }) => kind !== 'scan')
      await this.addScans(found, breathe)
      // Read anew meanwhile, with the images as they are.
      if (this.holdings.at(uri) === before) this.hold(uri, found)
    }
  }

  private takeImage(uri: string): void {
    const match = this.matchOf(uri, ({ scans }) => scans)
    if (!match) return this.hold(uri, [])
    const { target, leaf } = match
    this.hold(uri, [{ kind: 'scan', uri, target, leaf }])
  }

  private hold(uri: string, found: readonly Holding[]): void {
    this.holdings.set(uri, found)
    if (found.some((holding) => holding.kind === 'entry' && holding.images.length > 0)) this.illustrated.add(uri)
    else this.illustrated.delete(uri)
  }

  private get holdings(): Holdings {
    return this.owned()
  }

  private transcriptIn(uri: string, text: string): Holding[] {
    const [reading] = this.workspace.readingsOf(uri)
    if (!reading) return []
    const match = this.matchOf(uri, ({ transcripts }) => transcripts)
    const { path, archives } = match?.reading ?? reading
    const byPath = match && { target: match.target, leaf: match.leaf }
    const transcript = transcriptOf({ uri, path, text, archives, byPath }, formatOfFile(uri))
    return transcript ? [transcript] : []
  }

  private matchOf(uri: string, templates: (rules: SourceRules) => readonly PathTemplate[]) {
    for (const reading of this.workspace.readingsOf(uri)) {
      const match = matchOf(templates(reading.rules), reading.path, reading.archives)
      if (match) return { ...match, reading }
    }
    return null
  }

  /** By what a catalogue is read; null where the project says that it is none of its. */
  private ruleFor(uri: string): { file: Omit<SourceFile, 'text'>; by: CatalogueRule | null } | null {
    for (const { path, archives, rules } of this.workspace.readingsOf(uri)) {
      const by = catalogueRuleFor(rules, path)
      if (by || rules.catalogues === null) return { file: { uri, path, archives, byPath: null }, by }
    }
    return null
  }

  /** Adds the images of entries that are there. */
  private async addScans(found: Holding[], breathe: Breathe): Promise<void> {
    for (const entry of [...found]) {
      if (entry.kind !== 'entry') continue
      for (const { path, leaf, note } of entry.images) {
        const wanted = uriOfPath(entry.uri, path)
        const uri = wanted === null ? undefined : this.images.get(wanted)
        if (uri === undefined) continue
        const scan: Scan = { kind: 'scan', uri, target: entry.target, leaf }
        found.push(note === undefined ? scan : { ...scan, note })
      }
      await breathe()
    }
  }
}

/** Is it a picture by its name? */
export function isImageName(uri: string): boolean {
  return images.has(endingOf(uri))
}

/** Is it read for its entries, which may take a while? */
export function isCatalogueName(uri: string): boolean {
  return catalogues.has(endingOf(uri))
}
