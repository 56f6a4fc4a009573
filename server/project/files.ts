import type { Format } from '../text/text'

/** What reads files: handed in, because the server also runs where there are none. */
export interface Files {
  /** URIs of the text files in the folders, at most `limit`. */
  find(folders: readonly string[], endings: readonly string[], limit: number): Promise<string[]>
  /** Null where the file cannot be read. */
  read(uri: string): Promise<string | null>
}

/** The endings of the languages that Fontes reads by default. */
export const endings = ['.txt', '.text', '.md', '.markdown']

/** How a file is written, by the ending of its path or URI. */
export function formatOfFile(path: string): Format {
  return /\.(?:md|markdown)$/i.test(path) ? 'markdown' : 'plain'
}

/** A workspace with more texts than this is indexed so far and no further. */
export const mostFiles = 2000

/** A file of more characters than this is read when it is opened, and not for the index. */
export const longestIndexed = 8_000_000

/** Nor are more characters than this read in all: a memory that a historian's laptop can spare. */
export const mostIndexed = 60_000_000
