/** The workspace's files as the server has them: listed and watched, and read while nobody waits for it. */
import {
  type Connection,
  DidChangeWatchedFilesNotification,
  type Disposable,
  FileChangeType,
} from 'vscode-languageserver'
import { type FindFilesParams, findFilesRequest, type ReadFileParams, readFileRequest } from './messages'
import { baselineName } from './project/baseline/baseline'
import { configurationName } from './project/configuration/configuration'
import { endingsOf, type Files, formatOfFile, longestIndexed, mostFiles, mostIndexed } from './project/files'
import type { Project } from './project/project'
import type { Workspace } from './project/workspace'

export class WorkspaceFiles {
  /** Of the files that are read though nobody opened them; null until the languages are known. */
  private endings: string[] | null = null
  private watching: Promise<Disposable> | undefined
  private indexing = 0

  constructor(
    private readonly connection: Connection,
    private readonly files: Files | null,
    private readonly workspace: Workspace,
    /** Made when it is first asked for. */
    private readonly project: () => Project,
    /** Is the server told when files change? */
    private readonly hearsOfFiles: boolean,
  ) {}

  /** Reads the files of the languages that are on, and has them watched, where these are not those of before. */
  async settle(languages: readonly string[]): Promise<void> {
    const endings = endingsOf(languages)
    if (endings.join() === this.endings?.join()) return
    this.endings = endings
    if (this.hearsOfFiles) {
      this.watching?.then((before) => before.dispose()).catch(() => undefined)
      this.watching = this.connection.client.register(DidChangeWatchedFilesNotification.type, {
        watchers: [`*{${endings.join(',')}}`, configurationName, baselineName].map((name) => ({
          globPattern: `**/${name}`,
        })),
      })
      this.watching.catch((error: unknown) => this.connection.console.warn(String(error)))
    }
    await this.index()
  }

  /** Reads the workspace's texts, one at a time, so that requests are answered in between. */
  async index(): Promise<void> {
    const turn = ++this.indexing
    if (!this.files || !this.endings || this.workspace.uris.length === 0) return
    try {
      const { files, endings } = this
      const { documents } = this.project()
      const found = new Set(endings.length > 0 ? await files.find(this.workspace.uris, endings, mostFiles) : [])
      for (const { uri, isOpen } of [...documents.values()]) if (!isOpen && !found.has(uri)) documents.delete(uri)
      let characters = 0
      for (const uri of found) {
        if (!documents.has(uri)) await this.read(uri)
        await nextTurn()
        if (turn !== this.indexing) return
        // Read now, while nobody waits for it.
        characters += documents.get(uri)?.apparatus.text.length ?? 0
        if (characters > mostIndexed) {
          this.connection.console.info(
            `The folder's texts are long: the first ${mostIndexed / 1e6} million characters are known.`,
          )
          return
        }
      }
    } catch (error) {
      this.connection.console.warn(
        `The folder's texts could not be listed: ${error instanceof Error ? error.message : error}`,
      )
    }
  }

  /** Takes what the disk has of a text that nobody has open. */
  async read(uri: string): Promise<void> {
    const text = await this.textOf(uri)
    const { documents } = this.project()
    if (documents.get(uri)?.isOpen) return
    if (text === null || text.length > longestIndexed) documents.delete(uri)
    else this.project().set(uri, formatOfFile(uri), text, false)
  }

  /** What a file of the workspace says; null where there is none that can be read. */
  async textOf(uri: string): Promise<string | null> {
    return this.files && this.workspace.contains(uri) ? this.files.read(uri).catch(() => null) : null
  }

  changed(uri: string, type: FileChangeType): void {
    const { documents } = this.project()
    if (documents.get(uri)?.isOpen || !this.endings?.some((ending) => uri.toLowerCase().endsWith(ending))) return
    if (type === FileChangeType.Deleted) documents.delete(uri)
    else void this.read(uri)
  }
}

/** The files as the client knows them, who is asked for each. */
export function clientFiles(connection: Connection): Files {
  return {
    find: async (_folders, wanted, limit) =>
      (await connection.sendRequest<string[] | null>(findFilesRequest, {
        endings: [...wanted],
        limit,
      } satisfies FindFilesParams)) ?? [],
    read: (uri) => connection.sendRequest<string | null>(readFileRequest, { uri } satisfies ReadFileParams),
  }
}

/** Lets what the client has said meanwhile come first. */
export function nextTurn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0))
}
