/** What client and server say to each other beyond LSP. Types and method names only: both sides import this file. */

/** Server to client, after each analysis: the figures for the status bar. */
export const statusNotification = 'fontes/status'
export interface StatusParams {
  /** The document's URI. */
  uri: string
  notes: number
  /** Archival references, short forms included. */
  references: number
  problems: number
}

/** Server to client, where the server itself has no file system: the workspace's text files. Answers URIs. */
export const findFilesRequest = 'fontes/findFiles'
export interface FindFilesParams {
  /** File name endings with their stop, such as `.txt`. */
  endings: string[]
  /** At most so many. */
  limit: number
}

/** Server to client, where the server itself has no file system: one file's bytes as text. Null where it cannot be read. */
export const readFileRequest = 'fontes/readFile'
export interface ReadFileParams {
  uri: string
}

/** What the client hands over at the start. */
export interface InitializationOptions {
  /** The language ids that Fontes is active for; plaintext and markdown where absent. */
  languages?: string[]
  /** The client answers `fontes/findFiles` and `fontes/readFile`. */
  files?: boolean
}

/** The language of VS Code's display comes as LSP's own `locale`. */
