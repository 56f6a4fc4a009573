/**
 * The files of the workspace: listed once, kept in step with what changes, and read while nobody waits for it. What they
 * hold of sources comes first, then the notes of the texts that nobody has open.
 */

import { imageEndings } from '../sources/images'
import { plainUri } from '../sources/paths'
import type { Lying } from '../sources/templates/proposals'
import { breathing, inParallel } from './breathing'
import {
  endingOf,
  type Files,
  formatOfFile,
  isPassedOver,
  longestIndexed,
  mostFiles,
  mostImages,
  mostIndexed,
} from './files'
import { isProjectFile } from './own-files'
import type { Project } from './project'
import { isCatalogueName, isImageName, SourceIndex, sourceEndings } from './source-index'
import type { Workspace } from './workspace'

/** So many files are asked for at a time. */
const readsAtOnce = 8

/** So many milliseconds it waits for more changes before it follows them up. */
const quietPeriod = 100

/** What is handed in. */
export interface Surroundings {
  workspace: Workspace
  files: Files | null
  /** Made when it is first asked for. */
  project: () => Project
  /** Globs of what the user does not want to see. */
  hidden: () => Promise<readonly string[]>
  /** Called when sources, or texts that nobody has open, have changed. */
  changed: () => void
  /** Takes a line for the log. */
  log: (line: string) => void
}

/** A file that came, went or was written. */
export interface FileChange {
  uri: string
  kind: 'created' | 'changed' | 'deleted'
}

export class WorkspaceIndex {
  private readonly sources: SourceIndex
  /** Of the texts that are read though nobody opened them; null until the languages are known. */
  private endings: ReadonlySet<string> | null = null
  /** Texts and catalogues by the form in which URIs are compared: an editor may spell one in another way. */
  private texts = new Map<string, string>()
  private images = new Set<string>()
  private isListed = false
  /** In which of them something lies; null until somebody asks. */
  private folders: Set<string> | null = null
  private turn = 0
  private running: Promise<void> = Promise.resolve()
  private following: ReturnType<typeof setTimeout> | undefined
  private haveImagesMoved = false

  constructor(private readonly around: Surroundings) {
    this.sources = new SourceIndex(around.workspace, () => around.project().holdings, around.log)
  }

  /** Looks for the files, and reads them; those of texts have these endings. */
  list(endings: Iterable<string> | null = this.endings): void {
    this.endings = endings && new Set(endings)
    this.isListed = false
    this.renew()
  }

  /** Reads what is listed as the folders' configurations say now. */
  renew(): void {
    if (!this.endings) return
    const turn = ++this.turn
    this.running = this.run(() => turn === this.turn).catch((error: unknown) => {
      this.around.project().holdings.isComplete = true
      this.around.log(`The folder's files could not be read: ${error instanceof Error ? error.message : error}`)
    })
  }

  /** Done when all is read, and nothing new has begun meanwhile. */
  async settled(): Promise<void> {
    for (let running: Promise<void> | null = null; running !== this.running; ) {
      running = this.running
      await running
    }
  }

  /** The paths of texts and images in a folder of the workspace, whose URI ends with a slash. */
  lyingIn(root: string): Lying {
    const { workspace } = this.around
    const pathsOf = (uris: Iterable<string>) =>
      [...uris].filter((uri) => workspace.rootOf(uri) === root).map((uri) => workspace.pathOf(uri))
    const texts = [...this.texts.values()].filter((uri) => this.isText(uri) || endingOf(uri) === '.xml')
    return { texts: pathsOf(texts), images: pathsOf(this.images) }
  }

  /** What a file of the workspace says; null where there is none that can be read. */
  async textOf(uri: string): Promise<string | null> {
    const { files, workspace } = this.around
    if (!files || !(workspace.contains(uri) || workspace.readingsOf(uri).length > 0)) return null
    return files.read(uri, workspace.allowed).catch(() => null)
  }

  /** An editor has opened a text: from now on that is the text. */
  opened(uri: string): void {
    const plain = plainUri(uri)
    const other = this.texts.get(plain)
    if (other === undefined || other === uri) return
    this.texts.set(plain, uri)
    this.forget(other)
  }

  /** Takes what the editor has of a text. */
  typed(uri: string, text: string): void {
    if (!this.isOurs(uri)) return
    const { holdings } = this.around.project()
    const { version } = holdings
    if (isCatalogueName(uri)) void this.sources.takeFile(uri, text, breathing()).then(() => this.followUp())
    else this.sources.takeText(uri, text)
    if (holdings.version !== version) this.followUp()
  }

  /** The editor has let go of a text: what counts is what the disk has again, or nothing. */
  async closed(uri: string): Promise<void> {
    await this.readAgain(uri)
    this.followUp()
  }

  /** Follows what happened to files. */
  async filesChanged(changes: readonly FileChange[]): Promise<void> {
    let isOfInterest = false
    await inParallel(changes, readsAtOnce, async ({ uri, kind }) => {
      if (await this.fileChanged(uri, kind)) isOfInterest = true
    })
    if (isOfInterest) this.followUp()
  }

  private async run(isCurrent: () => boolean): Promise<void> {
    const { files, workspace, changed, log } = this.around
    if (!files || workspace.allowed.length === 0) return
    const breathe = breathing()
    const { holdings } = this.around.project()
    holdings.isComplete = false
    if (!this.isListed) {
      const lists = await this.find(files)
      if (!isCurrent()) return
      this.take(lists)
    }
    await this.sources.takeImages(this.images, breathe)
    let characters = 0
    await inParallel(this.toRead(), readsAtOnce, async (uri) => {
      if (!isCurrent() || characters > mostIndexed) return
      characters += await this.read(uri)
      await breathe()
    })
    if (!isCurrent()) return
    if (characters > mostIndexed)
      log(`The folder's texts are long: the first ${mostIndexed / 1e6} million characters are known.`)
    holdings.isComplete = true
    changed()
    await this.readNotes(isCurrent)
    if (isCurrent()) changed()
  }

  /** What is listed, and what an editor has open that is not, as a file that was never saved. */
  private toRead(): Set<string> {
    const all = new Set(this.texts.values())
    for (const { uri, isOpen } of this.around.project().documents.values()) if (isOpen && this.isOurs(uri)) all.add(uri)
    return all
  }

  private async find(files: Files, folders = this.around.workspace.allowed): Promise<string[][]> {
    const kinds = [
      { endings: [...(this.endings ?? [])], limit: mostFiles },
      { endings: sourceEndings, limit: mostFiles },
      { endings: imageEndings, limit: mostImages },
    ]
    const lists = await files.find(folders, kinds, await this.around.hidden())
    for (const [index, name] of ['texts', 'catalogues', 'images'].entries())
      if (lists[index]?.length === kinds[index]?.limit)
        this.around.log(`The folders have many ${name}: the first ${kinds[index]?.limit} are known.`)
    return lists
  }

  /** Takes a list of all files, and lets go of what is no longer there. */
  private take([texts = [], others = [], images = []]: string[][]): void {
    const { documents } = this.around.project()
    const open = new Map<string, string>()
    for (const { uri, isOpen } of documents.values()) if (isOpen) open.set(plainUri(uri), uri)
    const before = [...this.texts.values()]
    this.texts = new Map()
    for (const uri of [...texts, ...others]) this.add(uri, open)
    const there = new Set(this.texts.values())
    for (const uri of [...before, ...documents.keys()])
      if (!there.has(uri) && !documents.get(uri)?.isOpen) this.forget(uri)
    this.images = new Set(images)
    this.folders = null
    this.isListed = true
  }

  private add(uri: string, open: ReadonlyMap<string, string> = new Map()): void {
    if (isProjectFile(uri)) return
    const plain = plainUri(uri)
    this.texts.set(plain, open.get(plain) ?? uri)
  }

  /** Reads a file for what it holds, and a text for its notes, too. Answers its length. */
  private async read(uri: string): Promise<number> {
    const document = this.around.project().documents.get(uri)
    if (document) {
      await this.sources.takeFile(uri, document.content, breathing())
      return document.content.length
    }
    return this.readAgain(uri)
  }

  /** Takes what the disk has of a file, unless an editor has it open. */
  private async readAgain(uri: string): Promise<number> {
    const text = await this.textOf(uri)
    const project = this.around.project()
    if (project.documents.get(uri)?.isOpen) return 0
    if (text === null || text.length > longestRead(uri)) {
      this.forget(uri)
      return 0
    }
    if (this.isText(uri)) project.set(uri, formatOfFile(uri), text, false)
    else project.documents.delete(uri)
    await this.sources.takeFile(uri, text, breathing())
    return text.length
  }

  private async readNotes(isCurrent: () => boolean): Promise<void> {
    const breathe = breathing()
    for (const document of [...this.around.project().documents.values()]) {
      if (document.isRead || document.isOpen) continue
      void document.apparatus
      await breathe()
      if (!isCurrent()) return
    }
  }

  /** Answers whether anything follows from it. */
  private async fileChanged(given: string, kind: FileChange['kind']): Promise<boolean> {
    const uri = this.texts.get(plainUri(given)) ?? given
    if (!this.isOurs(uri)) return false
    if (kind === 'deleted') return this.deleted(uri)
    if (this.isRead(uri)) {
      if (this.around.project().documents.get(uri)?.isOpen) return false
      this.add(uri)
      await this.readAgain(uri)
      return true
    }
    return kind === 'created' && this.created(uri)
  }

  private async created(uri: string): Promise<boolean> {
    const { files, workspace } = this.around
    const there = await files?.at(uri, workspace.allowed)
    if (there === 'file' && isImageName(uri)) {
      this.images.add(uri)
      this.sources.addImage(uri)
      this.haveImagesMoved = true
      return true
    }
    // With files in it, of whose own coming nobody tells.
    if (there === 'folder') this.isListed = false
    return there === 'folder'
  }

  private deleted(uri: string): boolean {
    const isKnown = this.images.has(uri) || this.texts.has(plainUri(uri))
    if (isKnown) this.drop(uri)
    if (isKnown || !this.foldersOfFiles.has(uri)) return isKnown
    for (const file of [...this.images, ...this.texts.values()]) if (file.startsWith(`${uri}/`)) this.drop(file)
    return true
  }

  private drop(uri: string): void {
    if (this.images.delete(uri)) this.haveImagesMoved = true
    this.texts.delete(plainUri(uri))
    this.forget(uri)
  }

  /** An open text stays: it is the editor's. */
  private forget(uri: string): void {
    const { documents } = this.around.project()
    if (documents.get(uri)?.isOpen) return
    documents.delete(uri)
    this.sources.drop(uri)
  }

  /** Sees to what follows from changes, when there are no more for a moment. */
  private followUp(): void {
    clearTimeout(this.following)
    this.following = setTimeout(() => {
      this.folders = null
      if (!this.isListed) return this.renew()
      const turn = this.turn
      void this.settleChanges(() => turn === this.turn)
    }, quietPeriod)
  }

  private async settleChanges(isCurrent: () => boolean): Promise<void> {
    if (this.haveImagesMoved) await this.sources.imagesChanged(breathing())
    this.haveImagesMoved = false
    this.around.changed()
    await this.readNotes(isCurrent)
  }

  /** Folders in which something lies, at any depth. */
  private get foldersOfFiles(): ReadonlySet<string> {
    if (!this.folders) {
      this.folders = new Set()
      for (const uri of [...this.images, ...this.texts.values()])
        for (let end = uri.lastIndexOf('/'); end > 0; end = uri.lastIndexOf('/', end - 1)) {
          const folder = uri.slice(0, end)
          if (this.folders.has(folder)) break
          this.folders.add(folder)
        }
    }
    return this.folders
  }

  /** Is it in a folder that is listed? */
  private isOurs(uri: string): boolean {
    const [reading] = this.around.workspace.readingsOf(uri)
    return reading !== undefined && !isPassedOver(reading.path) && !isProjectFile(uri)
  }

  /** Is it read for what it says, as a text or as a catalogue? */
  private isRead(uri: string): boolean {
    const ending = endingOf(uri)
    return (this.endings?.has(ending) ?? false) || sourceEndings.includes(ending)
  }

  /** Is it a text of the workspace, whose notes are read? Those of further roots are not the project's. */
  private isText(uri: string): boolean {
    return this.around.workspace.rootOf(uri) !== null && (this.endings?.has(endingOf(uri)) ?? false)
  }
}

/** Catalogues are let be longer than texts: nothing but their entries is kept. */
function longestRead(uri: string): number {
  return isCatalogueName(uri) ? mostIndexed : longestIndexed
}
