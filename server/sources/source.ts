/**
 * What a project owns of its sources: transcripts, scans, and what its catalogues say. Plain data, each thing with the file
 * (of an archive) that it is of, under the same key as the references that cite it.
 */
import type { Archives } from '../archives/archives'
import type { Target } from '../citations/citation'
import type { Range, Span } from '../text/text'
import type { LeafId } from './leaf'

/** What a source is of. */
export type SourceTarget = Target & { key: string }

/** The place in a transcript at which a leaf begins. */
export interface LeafMark extends Span, LeafId {
  /** As the text has it, with its brackets. */
  written: string
  /** Further leaves that begin somewhere behind it: those of `[лл. 9–10]` after the first. */
  more?: LeafId[]
  /** A bare number that may as well be a page of a typescript: it says nothing of which leaves are there. */
  isUncertain?: boolean
}

/** A text that is the transcript of a file, or of the leaves that its target names. */
export interface Transcript {
  kind: 'transcript'
  uri: string
  target: SourceTarget
  /** Where the text says what it is, above it or below; null where only its path does. */
  head: Span | null
  /** In the order of the text. */
  marks: LeafMark[]
  /** Where the text itself begins, behind head and front matter; at its start where that is left out. */
  textStart?: number
  /** Is the text one of elements, whose tags are not read out? */
  isMarkup?: boolean
  /** What is read of it, line by line, where its text holds more than that: the layout of one page. */
  lines?: readonly string[]
  text: string
  lineStarts: readonly number[]
}

/** An image of a leaf, or of one side of it; a PDF, or an image, of a whole file. */
export interface Scan {
  kind: 'scan'
  uri: string
  target: SourceTarget
  /** Null where it shows the whole file, or nobody says what it shows. */
  leaf: LeafId | null
  /** What a catalogue has written to it: a transcription, a note. */
  note?: string
}

/** What a catalogue says of a file, or of something above it. */
export interface Entry {
  kind: 'entry'
  /** The catalogue's. */
  uri: string
  /** The entry's place in it. */
  range: Range
  target: SourceTarget
  title: string
  /** Who wrote it, and to whom, as the catalogue has them; empty where it says nothing. */
  creators: string[]
  recipients: string[]
  /** As written, `1920-12-08` where it is structured. */
  date: string
  /** Images by their paths, as written. Nobody has looked yet whether they are there, and whether they are the project's. */
  images: EntryImage[]
  /** Leaves that have a place of their own within the entry: the canvases of a manifest. */
  leaves?: EntryLeaves
}

export interface EntryLeaves {
  /** In the order of the catalogue. */
  places: readonly (LeafId & { range: Range })[]
  /** Are these all the leaves that there are? */
  isWhole: boolean
}

export interface EntryImage {
  /** As the catalogue has it: relative to it, absolute, or a `file:` URI. */
  path: string
  leaf: LeafId | null
  note?: string
}

export type Holding = Transcript | Scan | Entry

/** What a template of the project says of a path. */
export interface PathMatch {
  target: SourceTarget
  leaf: LeafId | null
}

/** A file of the project as the readers of sources are handed it. */
export interface SourceFile {
  uri: string
  /** From its folder, decoded, with slashes. */
  path: string
  text: string
  archives: Archives
  byPath: PathMatch | null
}
