import { defaultLanguages, formatOfLanguage, syntaxes } from '../text/formats/formats'
import type { Format } from '../text/text'

/** What reads files: handed in, because the server also runs where there are none. */
export interface Files {
  /** URIs of the text files in the folders, at most `limit`. */
  find(folders: readonly string[], endings: readonly string[], limit: number): Promise<string[]>
  /** Null where the file cannot be read. */
  read(uri: string): Promise<string | null>
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

/** A workspace with more texts than this is indexed so far and no further. */
export const mostFiles = 2000

/** A file of more characters than this is read when it is opened, and not for the index. */
export const longestIndexed = 8_000_000

/** Nor are more characters than this read in all: a memory that a historian's laptop can spare. */
export const mostIndexed = 60_000_000
