/** What the project owns of what a reference cites: of its file, and there of its leaf. */
import type { Target } from '../citations/citation'
import type { Span } from '../text/text'
import { alikeOf } from './alike'
import type { FileHoldings, Holdings } from './holdings'
import { byLeaf, isOfLeaf, type LeafId, leafIdsOf, ofLeaf } from './leaf'
import { hasLeaf, shows } from './lists/held'
import { scansOfLeaves } from './scans'
import type { Entry, LeafMark, Scan, Transcript } from './source'
import { hasSide, placeOf, topOf } from './transcripts/transcripts'

/** The part of a transcript to which a reference leads. */
export interface TranscriptPlace {
  transcript: Transcript
  /** From the leaf's mark to the next one. */
  whole: Span
  /** The mark, or the head, or where the text begins. */
  selection: Span
  /** Has it the leaf that was asked for? */
  hasLeaf: boolean
}

/** In the order in which a reader wants them. */
export interface Found {
  transcripts: TranscriptPlace[]
  scans: Scan[]
  entries: Entry[]
  /** Those that have other leaves alone, at the place nearest to the one asked for. */
  otherTranscripts: TranscriptPlace[]
  /** Where one goes at once: one that has the leaf, else the nearest place, unless a picture shows the leaf itself. */
  best: TranscriptPlace | null
}

/**
 * What there is of a reference's file; of a kind of which there is nothing, what there is of the one file that it may mean by
 * other levels, or of the nearest file above. A range leads to its first leaf.
 */
export function foundFor(holdings: Holdings, target: Target): Found {
  const [first = null] = target.leaves.flatMap((leaf) => leafIdsOf(leaf).slice(0, 1))
  const places = placesIn(nearest(holdings, target, 'transcripts'), first)
  const [transcripts, otherTranscripts] = divided(places, ({ transcript }) => !first || hasLeaf(transcript, first))
  const scans = scansOf(nearest(holdings, target, 'scans'), first)
  const isShown = first !== null && scans.some((scan) => shows(scan, first))
  return {
    transcripts,
    scans,
    entries: entriesOf(nearest(holdings, target, 'entries'), target),
    otherTranscripts,
    best: transcripts[0] ?? (isShown ? null : (otherTranscripts[0] ?? null)),
  }
}

/** The scans of all that a reference cites: of each leaf of a range, of all leaves of a file. */
export function allScansFor(holdings: Holdings, target: Target): Scan[] {
  return scansOfLeaves(nearest(holdings, target, 'scans'), target.leaves)
}

/**
 * What counts as there of a reference's file: the transcripts and scans to which it leads, and what catalogues say of the very
 * file. Whoever says that the project has something, or nothing, asks this.
 */
export function heldFor(holdings: Holdings, target: Target): FileHoldings {
  return {
    transcripts: nearest(holdings, target, 'transcripts'),
    scans: nearest(holdings, target, 'scans'),
    entries: holdingsOf(holdings, target).entries,
  }
}

/** What is held of the very file that a target names. A project's own archive is another than one that only shares its id. */
export function holdingsOf(holdings: Holdings, { key, repository }: Target): FileHoldings {
  if (!key || !repository) return { transcripts: [], scans: [], entries: [] }
  const { transcripts, scans, entries } = holdings.of(key)
  const isOwn = (holding: { target: Target }) => holding.target.repository === repository
  return { transcripts: transcripts.filter(isOwn), scans: scans.filter(isOwn), entries: entries.filter(isOwn) }
}

function nearest<Kind extends keyof FileHoldings>(
  holdings: Holdings,
  target: Target,
  kind: Kind,
): FileHoldings[Kind] | [] {
  const { repository, keyParts } = target
  if (!repository || target.key === null) return []
  const own = holdingsOf(holdings, target)[kind]
  if (own.length > 0) return own
  const alike = alikeOf(holdings, target)
  const others = alike ? holdingsOf(holdings, alike)[kind] : []
  if (others.length > 0) return others
  for (let depth = keyParts.length - 1; depth > 0; depth--) {
    const key = `${repository.id}/${keyParts.slice(0, depth).join('/')}`
    const held = holdingsOf(holdings, { ...target, key })[kind]
    if (held.length > 0) return held
  }
  return []
}

/**
 * Those that have the very side first, then those that have the leaf; one of other leaves alone says nothing of this one.
 * Where each side is a text of its own, the one whose name says no side is not the back.
 */
function placesIn(transcripts: readonly Transcript[], wanted: LeafId | null): TranscriptPlace[] {
  const fitting = transcripts.filter(({ target }) => !wanted || mayShow(target, wanted))
  const places = fitting.map((transcript) => placeIn(transcript, wanted))
  const rank = ({ transcript, hasLeaf }: TranscriptPlace) => {
    if (!hasLeaf) return 2
    return wanted && hasSide(transcript, wanted) ? 0 : 1
  }
  return places.sort((a, b) => rank(a) - rank(b))
}

/** May something of this target show the leaf? It may if nobody says which leaves it is of. */
function mayShow({ leaves }: Target, wanted: LeafId): boolean {
  return leaves.length === 0 || leaves.flatMap(leafIdsOf).some((leaf) => isOfLeaf(leaf, wanted))
}

/** A leaf's place, or, where it has none, the place of the leaf before it, or the transcript's beginning. */
export function placeIn(transcript: Transcript, wanted: LeafId | null): TranscriptPlace {
  const { marks, text } = transcript
  const own = wanted && placeOf(transcript, wanted)
  const { start, end } = own ?? (wanted && before(marks, wanted)) ?? topOf(transcript)
  const next = own || wanted ? marks.find((mark) => mark.start >= end) : undefined
  return {
    transcript,
    whole: { start, end: next?.start ?? text.length },
    selection: { start, end },
    hasLeaf: own !== null,
  }
}

function before(marks: readonly LeafMark[], wanted: LeafId): LeafMark | null {
  let best: LeafMark | null = null
  for (const mark of marks) if (byLeaf(mark, wanted) < 0 && (!best || byLeaf(mark, best) > 0)) best = mark
  return best
}

/** The leaf's; where it has none, or none is named, those of the whole file, or else the first. */
function scansOf(scans: readonly Scan[], wanted: LeafId | null): Scan[] {
  const own = wanted ? scans.filter(({ leaf }) => leaf && isOfLeaf(leaf, wanted)) : []
  const side = own.filter(({ leaf }) => leaf?.side === wanted?.side)
  if (own.length > 0) return side.length > 0 ? side : own
  const whole = scans.filter(({ leaf }) => leaf === null)
  if (whole.length > 0 || wanted) return whole
  return inOrder(scans).slice(0, 1)
}

function inOrder(scans: readonly Scan[]): Scan[] {
  return [...scans].sort((a, b) => (a.leaf && b.leaf ? byLeaf(a.leaf, b.leaf) : 0))
}

/** Those of the reference's leaves, its first leaf's before all, then those of the whole file; never those of other leaves. */
function entriesOf(entries: readonly Entry[], { leaves }: Target): Entry[] {
  const whole = entries.filter((entry) => entry.target.leaves.length === 0)
  const ofLeaves = entries.filter((entry) => entry.target.leaves.length > 0)
  const wanted = leaves.flatMap(leafIdsOf)
  const [first] = wanted
  if (!first) return [...whole, ...ofLeaves]
  const own = ofLeaves.filter(({ target }) => wanted.some((leaf) => mayShow(target, leaf)))
  const [exact, others] = divided(own, ({ target }) => target.leaves.flatMap(leafIdsOf).some(isThat(first)))
  const there = whole.map((entry) => atLeaf(entry, first))
  return [...exact, ...others, ...there.flatMap((entry) => entry ?? []), ...whole.filter((_, index) => !there[index])]
}

/** An entry at the place that it has for a leaf; null where it has none. */
function atLeaf(entry: Entry, wanted: LeafId): Entry | null {
  const place = entry.leaves && ofLeaf(entry.leaves.places, wanted)
  return place ? { ...entry, range: place.range } : null
}

/** The very leaf, and side. */
function isThat(wanted: LeafId): (leaf: LeafId) => boolean {
  return ({ number, side }) => number === wanted.number && side === wanted.side
}

function divided<T>(all: readonly T[], isFirst: (one: T) => boolean): [T[], T[]] {
  return [all.filter(isFirst), all.filter((one) => !isFirst(one))]
}
