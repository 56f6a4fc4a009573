/** Answers the server's questions about files where it has no file system of its own: in a browser, or on a virtual workspace. */

import { type Disposable, Uri, workspace } from 'vscode'
import type { BaseLanguageClient } from 'vscode-languageclient'
import { type FindFilesParams, findFilesRequest, type ReadFileParams, readFileRequest } from '../server/messages'
import { decode } from './decode'

export function answerFileRequests(client: BaseLanguageClient): Disposable[] {
  return [
    client.onRequest(findFilesRequest, ({ endings, limit }: FindFilesParams) => findFiles(endings, limit)),
    client.onRequest(readFileRequest, ({ uri }: ReadFileParams) => readFile(Uri.parse(uri, true))),
  ]
}

/** The workspace's files with these endings, less those that its settings hide and what package managers bring. */
async function findFiles(endings: readonly string[], limit: number): Promise<string[]> {
  const uris = await workspace.findFiles(`**/*{${endings.join(',')}}`, '**/node_modules/**', limit)
  return uris.map((uri) => uri.toString())
}

/** Files of the workspace only: whatever path a document's text might suggest, it leads nowhere else. */
async function readFile(uri: Uri): Promise<string | null> {
  if (!workspace.getWorkspaceFolder(uri)) return null
  try {
    return decode(await workspace.fs.readFile(uri))
  } catch {
    return null
  }
}
