/** The workspace's files on a disk, for the server on Node. */
import { readFile } from 'node:fs/promises'
import { fileURLToPath, pathToFileURL } from 'node:url'
import type { Files } from '../project/files'
import { decode } from './decode'

export const disk: Files = {
  async find(folders, endings, limit) {
    // Loaded when a folder is listed, not while the server starts.
    const { glob } = await import('tinyglobby')
    const found: string[] = []
    for (const folder of folders) {
      if (!folder.startsWith('file:')) continue
      const files = await glob(
        endings.map((ending) => `**/*${ending}`),
        {
          cwd: fileURLToPath(folder),
          absolute: true,
          caseSensitiveMatch: false,
          followSymbolicLinks: false,
          ignore: ['**/node_modules/**', '**/.git/**'],
        },
      )
      for (const file of files.sort()) found.push(pathToFileURL(file).href)
      if (found.length >= limit) return found.slice(0, limit)
    }
    return found
  },
  async read(uri) {
    if (!uri.startsWith('file:')) return null
    try {
      return decode(await readFile(fileURLToPath(uri)), uri)
    } catch {
      return null
    }
  },
}
