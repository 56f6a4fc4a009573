/** Where a reference leads outside its text: to transcripts, scans and catalogues of the project. */
import type { LocationLink, Range } from 'vscode-languageserver'
import type { Target } from '../citations/citation'
import type { Sources } from '../messages'
import { allScansFor, type Found, foundFor, type TranscriptPlace } from '../sources/found'
import type { Entry, Scan } from '../sources/source'
import { citationAt, keyOf, objectAt, type TextObject } from './objects'
import { rangeOf, type View } from './view'

/**
 * What lies under the cursor that sources can be asked for: a file, with leaves or without; null where nothing such does. The
 * archive's siglum is part of the reference that it begins.
 */
export function targetAt(view: View, offset: number): { origin: Range; target: Target } | null {
  const object = objectAt(view, offset)
  if (!object) return null
  const origin = rangeOf(view.apparatus, object.span)
  if (object.kind === 'source') {
    const { transcript, mark } = object
    if (!mark) return { origin, target: transcript.target }
    const leaf = { from: mark.number, fromSide: mark.side, to: null, toSide: null }
    return { origin, target: { ...transcript.target, leaves: [leaf] } }
  }
  const citation = view.apparatus.citations[citationOf(view, object) ?? -1]
  if (citation?.kind !== 'archival' && citation?.kind !== 'short') return null
  return keyOf(citation) === null ? null : { origin, target: citation }
}

/** The index of the reference that an object is, or in which it names the archive. */
function citationOf({ apparatus }: View, object: TextObject): number | null {
  if (object.kind === 'citation') return object.citation
  return object.kind === 'archive' ? citationAt(apparatus, object.span.start) : null
}

/** To the catalogue's entries for what lies under the cursor. */
export function typeDefinitionAt(view: View, offset: number): LocationLink[] {
  const asked = targetAt(view, offset)
  return asked ? foundIn(view, asked.target).entries.map((entry) => entryLink(entry, asked.origin)) : []
}

/** To the scans of what lies under the cursor: of each leaf of a range, of all leaves of a file. */
export function implementationAt(view: View, offset: number): LocationLink[] {
  const asked = targetAt(view, offset)
  return asked ? allScansFor(view.project.holdings, asked.target).map((scan) => scanLink(scan, asked.origin)) : []
}

/** Transcripts, scans, catalogue entries: in the order in which a reader wants them; transcripts without the leaf come last. */
export function sourceLinks(view: View, target: Target, origin: Range): LocationLink[] {
  const { transcripts, scans, entries, otherTranscripts } = foundIn(view, target)
  return [
    ...transcripts.map((place) => transcriptLink(place, origin)),
    ...scans.map((scan) => scanLink(scan, origin)),
    ...entries.map((entry) => entryLink(entry, origin)),
    ...otherTranscripts.map((place) => transcriptLink(place, origin)),
  ]
}

/** What the project has of what lies under the cursor, for who wants to go there at once; null where nothing such lies there. */
export function sourcesAt(view: View, offset: number): Sources | null {
  const asked = targetAt(view, offset)
  if (!asked) return null
  const { target, origin } = asked
  const { best, entries } = foundIn(view, target)
  const [scan] = allScansFor(view.project.holdings, target)
  const [entry] = entries
  const locationIn = ({ targetUri, targetSelectionRange }: LocationLink) => ({
    uri: targetUri,
    range: targetSelectionRange,
  })
  const file = [target.siglum, target.levels.map(([, value]) => value).join('/')].filter(Boolean).join(' ')
  return {
    name: file,
    transcript: best ? locationIn(transcriptLink(best, origin)) : null,
    scan: scan ? locationIn(scanLink(scan, origin)) : null,
    entry: entry ? locationIn(entryLink(entry, origin)) : null,
  }
}

export function foundIn({ project }: View, target: Target): Found {
  return foundFor(project.holdings, target)
}

export function transcriptLink({ transcript, whole, selection }: TranscriptPlace, origin: Range): LocationLink {
  return {
    originSelectionRange: origin,
    targetUri: transcript.uri,
    targetRange: rangeOf(transcript, whole),
    targetSelectionRange: rangeOf(transcript, selection),
  }
}

const topLeft: Range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }

/** An image has no lines: it is opened as a whole. */
export function scanLink({ uri }: Scan, origin: Range): LocationLink {
  return { originSelectionRange: origin, targetUri: uri, targetRange: topLeft, targetSelectionRange: topLeft }
}

export function entryLink({ uri, range }: Entry, origin: Range): LocationLink {
  return { originSelectionRange: origin, targetUri: uri, targetRange: range, targetSelectionRange: range }
}
