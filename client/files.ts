/** Answers the server's questions about files where it has no file system of its own: in a browser, or on a virtual workspace. */

import { type Disposable, FileType, Uri, workspace } from 'vscode'
import type { BaseLanguageClient } from 'vscode-languageclient'
import {
  type FindFilesParams,
  findFilesRequest,
  foundAtOnce,
  type ReadFileParams,
  readFileRequest,
} from '../server/messages'
import { decode } from './decode'

/** So many folders are looked into at a time. */
const foldersAtOnce = 8

export function answerFileRequests(client: BaseLanguageClient): Disposable[] {
  let found: Promise<string[]> = Promise.resolve([])
  return [
    client.onRequest(findFilesRequest, async ({ endings, limit, from }: FindFilesParams) => {
      if (from === 0) found = findFiles(endings, limit)
      return (await found).slice(from, from + foundAtOnce)
    }),
    client.onRequest(readFileRequest, ({ uri }: ReadFileParams) => readFile(Uri.parse(uri, true))),
  ]
}

/** The workspace's files with these endings, less those that its settings hide and what package managers bring. */
async function findFiles(endings: readonly string[], limit: number): Promise<string[]> {
  const uris = await workspace.findFiles(`**/*{${endings.join(',')}}`, '**/{node_modules,.*}/**', limit)
  const linked = await linksBeside(uris)
  return uris.map((uri) => uri.toString()).filter((uri) => !linked.has(uri) && !isBehind(uri, linked))
}

/**
 * Links to files, and to folders, on the way to these files. Only a disk could tell where they lead, so nothing behind them
 * counts.
 */
async function linksBeside(uris: readonly Uri[]): Promise<Set<string>> {
  const folders = new Map<string, Uri>()
  for (const uri of uris) {
    const root = workspace.getWorkspaceFolder(uri)?.uri.toString()
    for (let folder = Uri.joinPath(uri, '..'); root !== undefined; folder = Uri.joinPath(folder, '..')) {
      if (folders.has(folder.toString())) break
      folders.set(folder.toString(), folder)
      if (folder.toString() === root) break
    }
  }
  const links = new Set<string>()
  const left = folders.values()
  const look = async () => {
    for (let next = left.next(); !next.done; next = left.next())
      for (const [name, type] of await namesIn(next.value))
        if (type & FileType.SymbolicLink) links.add(Uri.joinPath(next.value, name).toString())
  }
  await Promise.all(Array.from({ length: foldersAtOnce }, look))
  return links
}

async function namesIn(folder: Uri): Promise<[string, FileType][]> {
  try {
    return await workspace.fs.readDirectory(folder)
  } catch {
    return []
  }
}

/** Has its path one of these in it? */
function isBehind(uri: string, links: ReadonlySet<string>): boolean {
  if (links.size === 0) return false
  for (let end = uri.lastIndexOf('/'); end > 0; end = uri.lastIndexOf('/', end - 1))
    if (links.has(uri.slice(0, end))) return true
  return false
}

/** Files of the workspace only: whatever path a document's text might suggest, it leads nowhere else. */
async function readFile(uri: Uri): Promise<string | null> {
  if (!workspace.getWorkspaceFolder(uri)) return null
  try {
    if ((await workspace.fs.stat(uri)).type & FileType.SymbolicLink) return null
    return decode(await workspace.fs.readFile(uri))
  } catch {
    return null
  }
}
