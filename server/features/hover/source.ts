/** What the project has of a file or leaf: the catalogue's words, the leaf's first lines, a small picture, the way there. */
import type { Target } from '../../citations/citation'
import { dateInWords } from '../../sources/dates'
import type { TranscriptPlace } from '../../sources/found'
import { leafIdsOf } from '../../sources/leaf'
import { missingOf } from '../../sources/missing'
import type { Entry, LeafMark, Scan, Transcript } from '../../sources/source'
import { firstLinesOf, linesOf } from '../../sources/transcripts/transcripts'
import { type Citers, citedInWords, citersOf } from '../citers'
import type { Line } from '../content'
import { archiveOf, leafInWords, leavesInWords, partsInWords } from '../in-words'
import { foundIn } from '../sources'
import { rangeOf, type View } from '../view'
import { capital, filled, times, type Words, wordsOf } from '../words/words'
import { sentence } from './lines'
import { fileName, isPicture, openable } from './uris'

/** More entries of one file are a list, and no hover. */
const mostEntries = 3

/** What the project has of a reference's leaf; that it has nothing, where it has other files or leaves. */
export function aboutSources(view: View, target: Target): Line[] {
  const words = wordsOf(view.locale)
  const { best, scans, entries } = foundIn(view, target)
  const { holdings } = view.project
  // While the folders are still being read, nobody knows what is not in them.
  const missing = holdings.isComplete ? missingOf(holdings, target) : null
  const lines: Line[] = entries.slice(0, mostEntries).flatMap((entry) => entryLines(entry, words))
  if (best) lines.push(...quoted(best, target))
  if (missing?.what === 'file') lines.push({ kind: 'text', text: words.sources.missingFile })
  if (missing?.what === 'leaves') {
    const leaves = leavesInWords(missing.leaves, words.leaves, false)
    lines.push({ kind: 'text', text: filled(words.sources.missingLeaves, { leaves }) })
    if (missing.end)
      lines.push({ kind: 'text', text: filled(words.sources.end, { leaf: leafInWords(missing.end, words.leaves) }) })
  }
  lines.push(...links(words, best, scans, entries), ...pictures(scans))
  return lines
}

/** The way to what the project has of a reference's leaf; nothing where it has nothing. */
export function linksTo(view: View, target: Target): Line[] {
  const { best, scans, entries } = foundIn(view, target)
  return links(wordsOf(view.locale), best, scans, entries)
}

/** A transcript's head or leaf mark: of what it is, who cites it, and what else there is of it. */
export function aboutTranscript(view: View, transcript: Transcript, mark: LeafMark | null): Line[] {
  const words = wordsOf(view.locale)
  const { target } = transcript
  const leaves = mark ? [{ from: mark.number, fromSide: mark.side, to: null, toSide: null }] : target.leaves
  const asked = { ...target, leaves }
  const { siglum, name } = archiveOf(view.apparatus, target, view.locale)
  const lines: Line[] = []
  if (siglum || name)
    lines.push({ kind: 'title', text: siglum || name, ...(siglum && name ? { rest: `— ${name}` } : {}) })
  lines.push({ kind: 'text', text: partsInWords(asked, view.locale) })
  const { scans, entries } = foundIn(view, asked)
  lines.push(...entries.slice(0, mostEntries).flatMap((entry) => entryLines(entry, words)))
  lines.push(...citedLines(citersOf(view, transcript), mark, words))
  // A picture of the whole file would stand at each of its leaves.
  const own = mark ? scans.filter(({ leaf }) => leaf) : scans
  lines.push(...links(words, null, own, entries), ...pictures(own))
  return lines
}

function citedLines(citers: Citers, mark: LeafMark | null, words: Words): Line[] {
  const places = mark ? (citers.leaves.get(mark) ?? []) : citers.file
  const counts = new Map<string, number>()
  for (const { document } of places) counts.set(document.uri, (counts.get(document.uri) ?? 0) + 1)
  return [
    { kind: 'text', text: sentence(citedInWords(places, words)) },
    ...[...counts]
      .slice(0, 5)
      .map(([uri, count]): Line => ({ kind: 'item', text: `${fileName(uri)}: ${times(words, count)}` })),
  ]
}

function entryLines({ title, date }: Entry, { format }: Words): Line[] {
  const text = [title, dateInWords(date, format)].filter(Boolean).join(', ')
  return text ? [{ kind: 'text', text }] : []
}

const mostLines = 4
const mostCharacters = 300

/** The first lines of the leaf, or of the transcript; nothing where nobody knows where the leaf begins. */
function quoted({ transcript, hasLeaf }: TranscriptPlace, { leaves }: Target): Line[] {
  const [wanted] = leaves.length > 0 ? leaves.flatMap(leafIdsOf) : transcript.marks
  if (leaves.length > 0 && !hasLeaf) return []
  const text = wanted ? linesOf(transcript, wanted, mostLines) : firstLinesOf(transcript, mostLines)
  const shown = text.length > mostCharacters ? `${text.slice(0, mostCharacters - 1).trimEnd()}…` : text
  return shown ? [{ kind: 'excerpt', text: shown }] : []
}

/** One picture is enough to know a leaf by. */
function pictures(scans: readonly Scan[]): Line[] {
  const scan = scans.find(({ uri }) => isPicture(uri) && openable(uri))
  return scan ? [{ kind: 'image', text: fileName(scan.uri), url: openable(scan.uri) ?? '' }] : []
}

function links(
  { sources }: Words,
  place: TranscriptPlace | null,
  [scan]: readonly Scan[],
  [entry]: readonly Entry[],
): Line[] {
  const found: { text: string; url: string }[] = []
  const add = (text: string, uri: string, line: number) => {
    const url = openable(uri)
    if (url) found.push({ text: capital(text), url: line > 0 ? `${url}#L${line + 1}` : url })
  }
  if (place) add(sources.transcript, place.transcript.uri, rangeOf(place.transcript, place.selection).start.line)
  if (scan) add(sources.scan, scan.uri, 0)
  if (entry) add(sources.entry, entry.uri, entry.range.start.line)
  return found.length > 0 ? [{ kind: 'links', links: found }] : []
}
