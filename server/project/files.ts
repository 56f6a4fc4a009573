import { encodedName } from '../sources/paths'
import { defaultLanguages, formatOfLanguage, syntaxes } from '../text/formats/formats'
import type { Format } from '../text/text'

/** Files that are looked for, by their endings, and how many of them at most. */
export interface Kind {
  /** With their stop, in lower case. */
  endings: readonly string[]
  limit: number
}

/** What lists and reads files: handed in, because the server also runs where there are none. */
export interface Files {
  /**
   * URIs of the files in the folders, in a list for each kind; a file of several kinds is in the first list. What leads
   * out of the folders, as a symbolic link may, is in none, and what can be reached in two ways is there once. `hidden`
   * are globs of what the user does not want to see.
   */
  find(folders: readonly string[], kinds: readonly Kind[], hidden: readonly string[]): Promise<string[][]>
  /** Null where the file cannot be read, or leads out of the folders. */
  read(uri: string, folders: readonly string[]): Promise<string | null>
  /** What there is at a URI; null where it is nothing, or leads out of the folders. */
  at(uri: string, folders: readonly string[]): Promise<'file' | 'folder' | null>
}

/** The endings of the files in these languages (VS Code's names). */
export function endingsOf(languages: readonly string[]): string[] {
  const wanted = new Set(languages)
  return syntaxes.flatMap(({ languages, endings }) => (languages.some((name) => wanted.has(name)) ? endings : []))
}

/** The endings of the languages that Fontes reads by default. */
export const defaultEndings: readonly string[] = endingsOf(defaultLanguages)

const formats = new Map(syntaxes.flatMap(({ format, endings }) => endings.map((ending) => [ending, format] as const)))

/** How a file is written, by the ending of its path or URI. */
export function formatOfFile(path: string): Format {
  const ending = /\.\w+$/.exec(path)?.[0].toLowerCase()
  return (ending && formats.get(ending)) || 'plain'
}

/**
 * How an open document is written. An editor knows a document's language better than its name does; but one that has no name
 * for the language (Typst without an extension for it) calls it plain text.
 */
export function formatOfDocument(language: string, uri: string): Format {
  const known = formatOfLanguage(language)
  return known === null || known === 'plain' ? formatOfFile(uri) : known
}

/** The ending of a file's name, in lower case with its stop; empty where it has none. */
export function endingOf(path: string): string {
  const name = path.slice(path.lastIndexOf('/') + 1)
  const stop = name.lastIndexOf('.')
  return stop > 0 ? name.slice(stop).toLowerCase() : ''
}

/** Is it in a folder that is never listed: hidden, or of a package manager? `path` is one from the workspace's folder. */
export function isPassedOver(path: string): boolean {
  return path.split('/').some(isNamePassedOver)
}

/** The same for one name of a path. */
export function isNamePassedOver(name: string): boolean {
  return name.startsWith('.') || name === 'node_modules'
}

/** The URI of what lies in a folder, spelt as VS Code does; null for a name that no URI can say. */
export function uriIn(folder: string, names: readonly string[]): string | null {
  try {
    return `${folder.endsWith('/') ? folder.slice(0, -1) : folder}/${names.map(encodedName).join('/')}`
  } catch {
    // Half of a surrogate pair, which Windows allows in a name.
    return null
  }
}

/** A workspace with more texts than this is indexed so far and no further: thousands of transcripts, and what cites them. */
export const mostFiles = 10_000

/** The same of its images, of which only the names are looked at. */
export const mostImages = 200_000

/** A file of more characters than this is read when it is opened, and not for the index. */
export const longestIndexed = 8_000_000

/** Nor are more characters than this read in all: a memory that a historian's laptop can spare. */
export const mostIndexed = 60_000_000

/** A file of more bytes than this is not read at all; the largest export of a reference manager is a tenth of it. */
export const mostBytes = 256_000_000
