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
  /** How many more the baseline hides. */
  hidden: number
}

/** Server to client, where the server itself has no file system: the workspace's files. Answers URIs, `foundAtOnce` at most. */
export const findFilesRequest = 'fontes/findFiles'
export interface FindFilesParams {
  /** File name endings with their stop, such as `.txt`. */
  endings: string[]
  /** At most so many in all. */
  limit: number
  /** From which one on: they are looked for anew when it is 0. */
  from: number
}
/** So many fit into one answer. */
export const foundAtOnce = 5000

/** Server to client, where the server itself has no file system: one file's bytes as text. Null where it cannot be read. */
export const readFileRequest = 'fontes/readFile'
export interface ReadFileParams {
  uri: string
}

/** A place in a document, as LSP has it. */
interface Place {
  line: number
  character: number
}

interface Extent {
  start: Place
  end: Place
}

/** Client to server: the ways in which the reference at a place can be copied. Answers `Copy[]`, none where there is no reference. */
export const copiesRequest = 'fontes/copies'
export interface CopiesParams {
  textDocument: { uri: string }
  position: Place
}
export interface Copy {
  /** The style's name, “Key” or “In words”. */
  title: string
  text: string
}

/** Client to server: the house styles into which references can be converted. Answers `ConversionOffer[]`, of all styles that would change any. */
export const conversionsRequest = 'fontes/conversions'
export interface ConversionsParams {
  textDocument: { uri: string }
  /** Whose references; all of the document's where it is null. */
  range: Extent | null
}
export interface ConversionOffer {
  style: string
  title: string
  /** How many references it would change, and of how many. */
  count: number
  of: number
  /** The first of them as it would be. */
  preview: string
}

/** Client to server: the edits of a conversion. Answers `Edit[]`; those of references that would no longer say the same are left out. */
export const convertRequest = 'fontes/convert'
export interface ConvertParams extends ConversionsParams {
  style: string
}
export interface Edit {
  range: Extent
  newText: string
}

/** Client to server: the baselines that accept all that is reported in the workspace now. Answers `AcceptedBaselines`; the client writes them. */
export const acceptRequest = 'fontes/accept'
export interface AcceptedBaselines {
  files: {
    uri: string
    text: string
    /** How many problems it hides, in how many texts. */
    problems: number
    texts: number
  }[]
  /** Those that are broken, and not to be written over. */
  broken: string[]
}

/** Client to server: the notes of a text, to choose one from. Answers `NoteEntry[]`, in the order of the text. */
export const notesRequest = 'fontes/notes'
export interface NotesParams {
  textDocument: { uri: string }
  /** Words that a reader looks for; absent or empty where for none. */
  filter?: string
}
export interface NoteEntry {
  /** As it is written, `[5]`. */
  label: string
  kind: 'author' | 'editor' | 'translator' | 'transcriber' | 'credit'
  /** In the language of the display: “translator’s note”. */
  kindInWords: string
  /** The first words of its text. */
  text: string
  range: Extent
  markers: Extent[]
  /** Does it cite an archive? */
  hasReference: boolean
  /** How many there are in it and at its markers. */
  problems: number
  /** How grave the gravest of them is; null where there is none. */
  worst: 'error' | 'warning' | 'information' | 'hint' | null
  /** Has it the words that are looked for? */
  isFound: boolean
}

/** Server to client: what the project has of its sources is no longer what it was. */
export const sourcesChangedNotification = 'fontes/sourcesChanged'

/** Client to server: what lies in one branch of the sources view. Answers `SourceTreeAnswer`. */
export const sourceTreeRequest = 'fontes/sourceTree'
export interface SourceTreeParams {
  /** An item's id; the archives where it is null. */
  parent: string | null
  /** Words that a reader looks for; all is shown where it is empty. */
  filter: string
  /** Only what is cited and of which the project has nothing? */
  onlyMissing: boolean
}
export interface SourceTreeAnswer {
  items: SourceItem[]
  /** All that is shown, in words: “14 files, 60 leaves cited in 38 notes”. Empty where there is nothing. */
  summary: string
  /** How many files are shown in all; 0 where not all was asked for. */
  files: number
}
export interface SourceItem {
  /** The same for as long as it is there. */
  id: string
  kind: 'archive' | 'level' | 'file' | 'leaf' | 'group' | 'note'
  label: string
  description: string
  tooltip: string
  /** All of it in words, for those who hear it. */
  spoken: string
  /** What the project has of a file or a leaf; null for all else. */
  held: 'transcript' | 'scan' | 'both' | 'nothing' | null
  isParent: boolean
  transcript: SourcePlace | null
  scan: SourcePlace | null
  /** The catalogue's entry. */
  entry: SourcePlace | null
  /** Where a note cites it. */
  citation: SourcePlace | null
  /** Can it be copied as a reference? */
  isReference: boolean
}
export interface SourcePlace {
  uri: string
  /** Null where it is no text. */
  range: Extent | null
}

/** Client to server: an item of the sources view as a reference. Answers it, or null where it is gone. */
export const sourceReferenceRequest = 'fontes/sourceReference'
export interface SourceReferenceParams extends Omit<SourceTreeParams, 'parent'> {
  id: string
}

/** The client's command behind a lens that says who cites a leaf. Takes the transcript's URI, the place, and the citations' locations. */
export const showCitationsCommand = 'fontes.showCitations'

/** Client to server: what the project has of the reference, or of the transcript's leaf, at a place. Answers `Sources`, null where neither stands there. */
export const sourcesRequest = 'fontes/sources'
export interface SourcesParams {
  textDocument: { uri: string }
  position: Place
}
export interface Sources {
  /** The file, for a message: “RGASPI 85/14/50”. */
  name: string
  /** The best of its kind; null where there is none. */
  transcript: Location | null
  scan: Location | null
  entry: Location | null
}
export interface Location {
  uri: string
  range: Extent
}

/** Client to server: the list of archival sources that a text, or all texts, cite; or of those leaves of which the project has nothing. Answers `List`. */
export const listRequest = 'fontes/list'
export interface ListParams {
  /** All texts of the workspace where it is null. */
  textDocument: { uri: string } | null
  kind: 'sources' | 'order'
  format: 'text' | 'markdown' | 'csv' | 'json' | 'csl-json' | 'bibtex'
}
export interface List {
  text: string
  /** How many files it lists. */
  files: number
}

/** Client to server: templates for what lies in a folder of the workspace. Answers `Templates`, null for any other folder. */
export const templatesRequest = 'fontes/templates'
export interface TemplatesParams {
  /** The folder's URI. */
  folder: string
}
export interface Templates {
  /** The URI of the folder's `fontes.json`, be it there or not. */
  configuration: string
  offers: TemplateOffer[]
  /** How many images, and texts in folders of archives, are in no template, offered or known; and one of them. */
  unread: { kind: TemplateOffer['kind']; count: number; example: string }[]
  /** The catalogues of the folder that are read by themselves, by their paths from it. */
  catalogues: { path: string; entries: number }[]
}
export interface TemplateOffer {
  kind: 'transcripts' | 'scans'
  template: string
  /** Of paths that name no archive: a guess. */
  repository: string | null
  /** How many files it fits. */
  count: number
  /** How many files that the texts cite are among what it reads; null where the texts cite none. */
  meets: number | null
  /** One of them, from the folder, and what the template reads in its path. */
  example: { path: string; says: string }
}

/** What the client hands over at the start. */
export interface InitializationOptions {
  /** The language ids that Fontes is active for; those by default where absent. */
  languages?: string[]
  /** Absolute paths of folders outside the workspace in which sources are looked for, too. */
  sources?: { roots: string[] }
  /** The client answers `fontes/findFiles` and `fontes/readFile`. */
  files?: boolean
  /** The client has the command `fontes.showCitations`. */
  showsCitations?: boolean
  /** The client draws pictures in hovers, with their height as VS Code writes it. */
  pictures?: boolean
  /** In the browser: the address of `reader.js`, where the worker that runs `server.browser.js` was made from a blob. */
  reader?: string
}

/** The language of VS Code's display comes as LSP's own `locale`. */
