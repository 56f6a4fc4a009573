/** The workspace's files as the client and the system have them: who lists and reads them, and who tells when they change. */
import {
  type Connection,
  DidChangeWatchedFilesNotification,
  type Disposable,
  FileChangeType,
  type FileEvent,
  type FileSystemWatcher,
  WatchKind,
} from 'vscode-languageserver'
import { type FindFilesParams, findFilesRequest, foundAtOnce, type ReadFileParams, readFileRequest } from './messages'
import { endingOf, endingsOf, type Files } from './project/files'
import { rootUri } from './project/roots'
import { sourceEndings } from './project/source-index'
import type { Workspace } from './project/workspace'
import type { FileChange, WorkspaceIndex } from './project/workspace-index'

/**
 * The files as the client knows them, who is asked for each. It answers for the workspace's own folders only, and for
 * whether a path leads out of them.
 */
function clientFiles(connection: Connection): Files {
  return {
    async find(_folders, kinds) {
      const found = kinds.map((): string[] => [])
      const endings = [...new Set(kinds.flatMap((kind) => kind.endings))]
      const limit = kinds.reduce((sum, kind) => sum + kind.limit, 0)
      for (let from = 0, count = foundAtOnce; count >= foundAtOnce; from += count) {
        const params: FindFilesParams = { endings, limit, from }
        const uris = (await connection.sendRequest<string[] | null>(findFilesRequest, params)) ?? []
        count = uris.length
        for (const uri of uris) {
          const ending = endingOf(uri)
          const index = kinds.findIndex((kind) => kind.endings.includes(ending))
          const list = found[index]
          if (list && list.length < (kinds[index]?.limit ?? 0)) list.push(uri)
        }
      }
      return found
    },
    read: (uri) => connection.sendRequest<string | null>(readFileRequest, { uri } satisfies ReadFileParams),
    // It has just told of it. What has no ending is a folder, mostly.
    at: async (uri) => (endingOf(uri) === '' ? 'folder' : 'file'),
  }
}

/** What lies on the system's own disk is read from there, and our own client is asked for all else. */
export function withClient(disk: Files | null, connection: Connection): Files {
  const client = clientFiles(connection)
  if (!disk) return client
  const filesAt = (uri: string) => (isOnDisk(uri) ? disk : client)
  return {
    async find(folders, kinds, hidden) {
      const here = folders.filter(isOnDisk)
      const isAllHere = here.length === folders.length
      const found = here.length > 0 ? await disk.find(here, kinds, hidden) : kinds.map((): string[] => [])
      if (isAllHere) return found
      const there = await client.find(
        folders.filter((folder) => !isOnDisk(folder)),
        kinds,
        hidden,
      )
      return found.map((list, index) => [...list, ...(there[index] ?? []).filter((uri) => !isOnDisk(uri))])
    },
    read: (uri, folders) => filesAt(uri).read(uri, folders),
    at: (uri, folders) => filesAt(uri).at(uri, folders),
  }
}

function isOnDisk(uri: string): boolean {
  return uri.startsWith('file:')
}

/** Takes what the user chooses to have read: has it listed, and the client tell what happens to it. */
export class Choice {
  private current = ''
  private watching: Promise<Disposable> | undefined

  constructor(
    private readonly connection: Connection,
    private readonly workspace: Workspace,
    private readonly index: WorkspaceIndex,
    /** Is the server told when files change? */
    private readonly hearsOfFiles: boolean,
  ) {}

  /** Texts in these languages, by VS Code's names, and sources in further folders, by their paths. */
  take(languages: readonly string[], roots: readonly string[]): void {
    const chosen = JSON.stringify([languages, roots])
    if (chosen === this.current) return
    this.current = chosen
    this.workspace.roots = roots.flatMap((root) => {
      const uri = rootUri(root)
      if (uri === null) this.connection.console.warn(`fontes.sources.roots: “${root}” is no absolute path.`)
      return uri ?? []
    })
    const endings = endingsOf(languages)
    if (this.hearsOfFiles) this.watch(endings)
    this.index.list(endings)
  }

  private watch(endings: readonly string[]): void {
    this.watching?.then((before) => before.dispose()).catch(() => undefined)
    const read = [...new Set([...endings, ...sourceEndings])]
    const watchers: FileSystemWatcher[] = [
      { globPattern: `**/*{${read.join(',')}}` },
      // What comes and goes may be an image, or a folder, of whose files nobody tells.
      { globPattern: '**/*', kind: WatchKind.Create | WatchKind.Delete },
      ...this.workspace.roots.map((baseUri) => ({ globPattern: { baseUri, pattern: '**/*' } })),
    ]
    this.watching = this.connection.client.register(DidChangeWatchedFilesNotification.type, { watchers })
    this.watching.catch((error: unknown) => this.connection.console.warn(String(error)))
  }
}

const kinds = {
  [FileChangeType.Created]: 'created',
  [FileChangeType.Changed]: 'changed',
  [FileChangeType.Deleted]: 'deleted',
} as const

export function fileChangeOf({ uri, type }: FileEvent): FileChange {
  return { uri, kind: kinds[type] }
}
