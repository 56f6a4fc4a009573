/** A document as a feature sees it: offsets and positions, its apparatus, its project. */
import type { Location, LocationLink, Position, Range } from 'vscode-languageserver'
import type { Apparatus } from '../apparatus/apparatus'
import type { Finding } from '../checks/check'
import type { Document, Project } from '../project/project'
import { offsetAt, positionAt, type Span } from '../text/text'

export interface View {
  document: Document
  project: Project
  apparatus: Apparatus
  /** What the settings let be said. */
  findings: readonly Finding[]
  /** VS Code's display language. */
  locale: string
}

/** A text and where its lines begin. */
export interface Lines {
  text: string
  lineStarts: readonly number[]
}

export function rangeOf({ text, lineStarts }: Lines, span: Span): Range {
  return { start: positionAt(lineStarts, text.length, span.start), end: positionAt(lineStarts, text.length, span.end) }
}

export function offsetOf(apparatus: Apparatus, position: Position): number {
  return offsetAt(apparatus.text, apparatus.lineStarts, position)
}

export function locationOf(document: Document, span: Span): Location {
  return { uri: document.uri, range: rangeOf(document.apparatus, span) }
}

/** A link whose origin is what the reader pointed at. */
export function linkTo(document: Document, origin: Span, whole: Span, selection: Span): LocationLink {
  const { apparatus } = document
  return {
    originSelectionRange: rangeOf(apparatus, origin),
    targetUri: document.uri,
    targetRange: rangeOf(apparatus, whole),
    targetSelectionRange: rangeOf(apparatus, selection),
  }
}
