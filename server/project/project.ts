/** The documents that Fontes knows, open or not, and who cites what in them. */
import type { Apparatus } from '../apparatus/apparatus'
import { apparatusOf } from '../apparatus/build'
import type { Archives } from '../archives/archives'
import type { Finding } from '../checks/check'
import { findingsOf } from '../checks/checks'
import type { Citation } from '../citations/citation'
import type { NotationId } from '../notes/notation'
import { Holdings } from '../sources/holdings'
import type { Transcript } from '../sources/source'
import { isOfTranscript } from '../sources/transcripts/transcript-parts'
import type { Format } from '../text/text'

/** One document; its apparatus is made when it is first asked for, from the one before. */
export class Document {
  private current: Apparatus | null = null
  private stale: Apparatus | undefined
  private found: { findings: Finding[]; version: number } | null = null

  constructor(
    readonly uri: string,
    private format: Format,
    private text: string,
    private known: Archives,
    private only: readonly NotationId[] | null,
    /** Does an editor have it open? */
    public isOpen: boolean,
    private readonly holdings: Holdings,
    /** What the project's folders have not says nothing of a text from elsewhere. */
    private ofProject: boolean,
  ) {}

  update(text: string, format: Format = this.format): void {
    if (text === this.text && format === this.format) return
    this.stale = this.current ?? this.stale
    this.current = null
    this.found = null
    this.text = text
    this.format = format
  }

  /** What it says, read or not. */
  get content(): string {
    return this.text
  }

  /** The archives by which it is read. */
  get archives(): Archives {
    return this.known
  }

  set archives(archives: Archives) {
    if (archives === this.known) return
    this.known = archives
    this.current = null
    this.stale = undefined
    this.found = null
  }

  /** The notations that the project says are used in it; null where it says nothing. */
  set notations(only: readonly NotationId[] | null) {
    if (String(only) === String(this.only)) return
    this.only = only
    this.stale = this.current ?? this.stale
    this.current = null
    this.found = null
  }

  /** Does it lie in the project's folders? */
  get isOfProject(): boolean {
    return this.ofProject
  }

  set isOfProject(isOfProject: boolean) {
    if (isOfProject === this.ofProject) return
    this.ofProject = isOfProject
    this.found = null
  }

  get apparatus(): Apparatus {
    if (!this.current) {
      this.current = apparatusOf(this.text, this.format, this.known, this.stale, this.only)
      this.stale = undefined
    }
    return this.current
  }

  /** Has it been read as it is now? To read one that nobody has open takes time that no answer should wait for. */
  get isRead(): boolean {
    return this.current !== null
  }

  /** Everything that the checks say, whatever the settings. */
  get findings(): Finding[] {
    const { isComplete } = this.holdings
    const version = isComplete ? this.holdings.version : -1
    if (this.found?.version !== version) {
      const findings = findingsOf(this.apparatus, isComplete && this.ofProject ? this.holdings : null, this.transcript)
      this.found = { findings, version }
    }
    return this.found.findings
  }

  /** The transcript that it is; null where it is none. */
  get transcript(): Transcript | null {
    return this.holdings.transcriptAt(this.uri)
  }
}

/** A citation and the document that it stands in. */
export interface CitationPlace {
  document: Document
  citation: Citation
}

export class Project {
  readonly documents = new Map<string, Document>()
  /** What the project owns of its sources. */
  readonly holdings = new Holdings()
  private readonly byKey = new WeakMap<Apparatus, CitationTable>()

  /**
   * By which archives a document is read, which notations are said to be used in it, and whether it lies in the project's
   * folders, by its URI; whether there are folders at all.
   */
  constructor(
    private readonly archivesFor: (uri: string) => Archives,
    private readonly notationsFor: (uri: string) => readonly NotationId[] | null = () => null,
    private readonly isOwn: (uri: string) => boolean = () => true,
    private readonly hasFolders: () => boolean = () => true,
  ) {}

  /** Reads the documents anew for which the configuration says something else than before. */
  configurationChanged(): void {
    for (const document of this.documents.values()) {
      document.archives = this.archivesFor(document.uri)
      document.notations = this.notationsFor(document.uri)
      document.isOfProject = this.isOwn(document.uri)
    }
  }

  /** Opens a document, or takes the editor's text in place of the file's. */
  set(uri: string, format: Format, text: string, isOpen: boolean): Document {
    const known = this.documents.get(uri)
    if (known) {
      known.isOpen = isOpen
      known.update(text, format)
      return known
    }
    const document = new Document(
      uri,
      format,
      text,
      this.archivesFor(uri),
      this.notationsFor(uri),
      isOpen,
      this.holdings,
      this.isOwn(uri),
    )
    this.documents.set(uri, document)
    return document
  }

  /**
   * All citations of a file, however written, `first`'s own document first. A file of an unknown archive is known in its
   * own document only, and one of a project's own archive in the documents that know the same archive. What has not been
   * read yet is not waited for, and what does not count is only told of itself.
   */
  citationsOf(key: string, first: Document): CitationPlace[] {
    const places = (document: Document) =>
      (this.citationsIn(document).get(key) ?? []).map((citation) => ({ document, citation }))
    const own = places(first)
    if (key.startsWith('?')) return own
    const id = key.slice(0, key.indexOf('/'))
    const repository = first.archives.repositories.get(id)
    const others = this.countedDocuments.filter(
      (document) => document !== first && document.archives.repositories.get(id) === repository,
    )
    return [...own, ...others.flatMap(places)]
  }

  /** Those that can be asked at once. */
  get readDocuments(): Document[] {
    return [...this.documents.values()].filter((document) => document.isRead || document.isOpen)
  }

  /**
   * Those of them that say who cites what in the project: a draft, a list made for printing, or an old version beside the new
   * one is none of its texts. Without folders each open text is.
   */
  get countedDocuments(): Document[] {
    const read = this.readDocuments
    return this.hasFolders() ? read.filter(({ isOfProject }) => isOfProject) : read
  }

  /** The citations of a document by their files; the same table for as long as neither changes. */
  citationsIn(document: Document): ReadonlyMap<string, Citation[]> {
    const { apparatus, transcript } = document
    const known = this.byKey.get(apparatus)
    if (known?.transcript === transcript) return known.citations
    const citations = citationsByKey(apparatus, transcript)
    this.byKey.set(apparatus, { transcript, citations })
    return citations
  }
}

/** The citations of a document by their files, and the transcript as which it was read. */
interface CitationTable {
  transcript: Transcript | null
  citations: ReadonlyMap<string, Citation[]>
}

/** A transcript's own head cites nothing. */
function citationsByKey(apparatus: Apparatus, transcript: Transcript | null): Map<string, Citation[]> {
  const table = new Map<string, Citation[]>()
  for (const citation of apparatus.citations) {
    if ((citation.kind !== 'archival' && citation.kind !== 'short') || citation.key === null) continue
    if (transcript && isOfTranscript(transcript, apparatus, citation)) continue
    const same = table.get(citation.key)
    if (same) same.push(citation)
    else table.set(citation.key, [citation])
  }
  return table
}
