/** Reads a text as the transcript of a file: by what it says of itself, else by its path. */
import type { Leaf } from '../../citations/leaves'
import { type Format, lineStartsOf, type Span } from '../../text/text'
import { byLeaf, isOfLeaf, type LeafId, leafIdsOf, ofLeaf } from '../leaf'
import type { LeafMark, PathMatch, SourceFile, SourceTarget, Transcript } from '../source'
import { frontMatterEnd, headOf } from './heads'
import { leafMarksIn } from './leaf-marks'
import { legendOf } from './legends'
import { leafOfImage, pageOf, pageRoots } from './page'
import { teiHeaderOf, teiMarksIn, teiRoots } from './tei'
import { linesOfMarkup, rootOf } from './xml'

/** Nobody wants to see more of a leaf than this at a glance. */
const longestLeaf = 20_000

/** Null where it is none. Of a text that is none only beginning and end are looked at. */
export function transcriptOf(file: SourceFile, format: Format): Transcript | null {
  const root = format === 'xml' || /\.xml$/i.test(file.path) ? rootOf(file.text) : null
  if (root && pageRoots.has(root)) return transcriptOfPage(file)
  if (root && teiRoots.has(root)) return transcriptOfTei(file)
  const { uri, text, archives, byPath } = file
  const above = headOf(text, archives)
  const below = above || byPath ? null : legendOf(text, format, archives)
  const target = above?.target ?? below?.target ?? (byPath && withLeaf(byPath))
  if (!target) return null
  const head = above ?? below
  const textStart = overBlank(text, above?.textStart ?? frontMatterEnd(text))
  const marks = leafMarksIn(text, archives, target.system, textStart)
  return {
    kind: 'transcript',
    uri,
    target,
    head: head && { start: head.start, end: head.end },
    marks: below ? marks.filter(({ end }) => end <= below.start) : marks,
    textStart,
    text,
    lineStarts: lineStartsOf(text),
  }
}

function transcriptOfTei({ uri, text, archives, byPath }: SourceFile): Transcript | null {
  const header = teiHeaderOf(text, archives)
  const target = header.head?.target ?? (byPath && withLeaf(byPath))
  if (!target) return null
  return {
    kind: 'transcript',
    uri,
    target,
    head: header.head && { start: header.head.start, end: header.head.end },
    marks: teiMarksIn(text, header, archives, target.system),
    textStart: overBlank(text, header.end),
    isMarkup: true,
    text,
    lineStarts: lineStartsOf(text),
  }
}

/** A page that nobody knows the leaf of is none: it would stand for the whole file, and so would all others beside it. */
function transcriptOfPage({ uri, text, archives, byPath }: SourceFile): Transcript | null {
  if (!byPath) return null
  const { image, lines, start } = pageOf(text)
  const leaf = byPath.leaf ?? leafOfImage(image, archives, byPath.target.system)
  if (!leaf) return null
  return {
    kind: 'transcript',
    uri,
    target: withLeaf({ target: byPath.target, leaf }),
    head: null,
    marks: [],
    textStart: start,
    isMarkup: true,
    lines,
    text,
    lineStarts: lineStartsOf(text),
  }
}

function overBlank(text: string, from: number): number {
  const next = text.slice(from, from + 1000).search(/[^\s\uFEFF]/)
  return next < 0 ? from : from + next
}

/** What a path says, whose leaf is all that the text is of. */
function withLeaf({ target, leaf }: PathMatch): SourceTarget {
  if (!leaf) return target
  const only: Leaf = { from: leaf.number, fromSide: leaf.side, to: null, toSide: null }
  return { ...target, leaves: [only] }
}

/**
 * Where a transcript has a leaf: its mark; or, where its head or path says that the leaf is in it, the mark before it, or the
 * text's beginning; null where it has it not.
 */
export function placeOf(transcript: Transcript, wanted: LeafId): Span | null {
  const mark = markOf(transcript, wanted)
  if (mark) return { start: mark.start, end: mark.end }
  if (!ownLeaves(transcript).some((leaf) => isOfLeaf(leaf, wanted))) return null
  const before = transcript.marks.findLast((other) => byLeaf(other, wanted) < 0)
  if (before) return { start: before.start, end: before.end }
  return topOf(transcript)
}

/** Has it this very side, by its marks or its head, and not only the leaf with both? */
export function hasSide(transcript: Transcript, { number, side }: LeafId): boolean {
  const isIt = (leaf: LeafId) => leaf.number === number && leaf.side === side
  return transcript.marks.some((mark) => isIt(mark) || mark.more?.some(isIt)) || ownLeaves(transcript).some(isIt)
}

/** The first lines of a leaf's text, `most` of them, without marks and head; empty where the transcript has it not. */
export function linesOf(transcript: Transcript, wanted: LeafId, most: number): string {
  const mark = markOf(transcript, wanted)
  // Behind another leaf's mark nobody knows where it begins.
  if (!mark && (!placeOf(transcript, wanted) || transcript.marks.some((other) => byLeaf(other, wanted) < 0))) return ''
  if (transcript.lines) return transcript.lines.slice(0, most).join('\n')
  const start = mark?.end ?? startOf(transcript)
  const next = transcript.marks.find((other) => other.start >= start)
  const text = transcript.text.slice(start, Math.min(next?.start ?? endOf(transcript), start + longestLeaf))
  return transcript.isMarkup ? linesOfMarkup(text, most).join('\n') : firstLines(text, most)
}

/** The first lines of a transcript, `most` of them, without marks and head: what shows a text in which no leaf is marked. */
export function firstLinesOf(transcript: Transcript, most: number): string {
  if (transcript.lines) return transcript.lines.slice(0, most).join('\n')
  const { text, marks, isMarkup } = transcript
  const start = startOf(transcript)
  const end = Math.min(endOf(transcript), start + longestLeaf)
  let own = ''
  let at = start
  for (const mark of marks) {
    if (mark.start >= end) break
    own += text.slice(at, mark.start)
    at = mark.end
  }
  own += text.slice(at, end)
  return isMarkup ? linesOfMarkup(own, most).join('\n') : firstLines(own, most)
}

/** The last leaf of a file, where the transcript is of the whole and its marks go on plainly; else null. */
export function lastLeafOf({ target, marks }: Transcript): LeafId | null {
  if (marks.some(({ isUncertain }) => isUncertain)) return null
  const leaves = marks.flatMap((mark) => [mark, ...(mark.more ?? [])])
  if (target.leaves.length > 0 || leaves.length < 2) return null
  if (!leaves.every(({ number }) => /^\d{1,6}[a-z]?$/.test(number))) return null
  if (leaves.some((leaf, index) => index > 0 && byLeaf(leaves[index - 1] as LeafId, leaf) > 0)) return null
  const { number, side } = leaves[leaves.length - 1] as LeafId
  return { number, side }
}

/** The leaves that a transcript has for certain, in the order of the file, each once; none where nobody knows which it has. */
export function leavesOf(transcript: Transcript): LeafId[] {
  const marks = transcript.marks.filter(({ isUncertain }) => !isUncertain)
  const all = [...marks.flatMap((mark) => [mark, ...(mark.more ?? [])]), ...ownLeaves(transcript)]
  const byName = new Map(all.map(({ number, side }) => [`${number} ${side ?? ''}`, { number, side }]))
  return [...byName.values()].sort(byLeaf)
}

/** The mark with which a leaf begins; that of a range, where it is within. */
function markOf({ marks }: Transcript, wanted: LeafId): LeafMark | null {
  return ofLeaf(marks, wanted) ?? marks.find(({ more = [] }) => more.some((leaf) => isOfLeaf(leaf, wanted))) ?? null
}

/** Those that its head or its path names: the text is of these only. */
function ownLeaves({ target }: Transcript): LeafId[] {
  return target.leaves.flatMap(leafIdsOf)
}

function startOf({ textStart, head }: Transcript): number {
  return textStart ?? head?.end ?? 0
}

/** A legend may stand behind the text. */
function endOf(transcript: Transcript): number {
  const { head, text } = transcript
  return head && head.start > startOf(transcript) ? head.start : text.length
}

/** Its head, which is above the text, or the text's beginning, where the head is below it, or there is none. */
export function topOf(transcript: Transcript): Span {
  const start = startOf(transcript)
  return transcript.head && transcript.head.end <= start ? transcript.head : { start, end: start }
}

function firstLines(text: string, most: number): string {
  const lines: string[] = []
  for (const match of text.matchAll(/[^\n\r]+/g)) {
    if (lines.length >= most) break
    const line = match[0].trim()
    if (line !== '') lines.push(line)
  }
  return lines.join('\n')
}
