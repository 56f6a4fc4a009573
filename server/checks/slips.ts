/** Markers without note and notes without marker that belong together but for a slip of a digit. */
import type { Apparatus, Marker, Note } from '../apparatus/apparatus'
import { isDigitSlip } from '../notes/labels'
import { remembered } from './check'

export interface Partners {
  /** Indices of markers without a note, and of notes without a marker, that nothing explains. */
  markers: number[]
  notes: number[]
  /** Marker and note whose labels differ by a slip, standing at the same place in the order. */
  slips: { marker: number; note: number }[]
}

/** A slip keeps its place: what lies further off than this is another note. */
const mostCompared = 20

/** Sorts out the partnerless: what a malformed label or a slip explains is not reported once more. */
export const partnersOf = remembered((apparatus: Apparatus): Partners => {
  const { markers, notes, malformed } = apparatus
  const explainedNotes = new Set(
    malformed.flatMap((label) => (label.fault === 'marker' || label.fault === 'unlabelled' ? [label.note] : [])),
  )
  const explainedMarkers = new Set(malformed.flatMap((label) => (label.fault === 'note' ? [label.marker] : [])))
  const scopesWithMarkers = new Set(markers.filter((marker) => marker.note !== null).map((marker) => marker.scope))
  const bare = bareScopes(markers, notes)
  const lonelyMarkers = markers.flatMap((marker, index) =>
    marker.note === null && !explainedMarkers.has(index) ? [index] : [],
  )
  const lonelyNotes = notes.flatMap((note, index) =>
    note.markers.length === 0 &&
    !explainedNotes.has(index) &&
    scopesWithMarkers.has(note.scope) &&
    !bare.has(note.scope) &&
    !isWrittenSomewhere(apparatus, index)
      ? [index]
      : [],
  )
  const slips: Partners['slips'] = []
  const usedNotes = new Set<number>()
  const usedMarkers = new Set<number>()
  let from = 0
  for (const marker of lonelyNotes.length === 0 ? [] : mayBeSlips(apparatus, lonelyMarkers)) {
    // Both lists are in the order of the text; a slip keeps its place between the same neighbours.
    const range = neighbours(apparatus, marker)
    while (from < lonelyNotes.length && (notes[lonelyNotes[from] as number] as Note).start < range.after) from++
    for (let i = from; i < Math.min(lonelyNotes.length, from + mostCompared); i++) {
      const note = lonelyNotes[i] as number
      const candidate = notes[note] as Note
      if (candidate.start >= range.before) break
      if (usedNotes.has(note) || isUnwritten(markers[marker] as Marker) || isUnwritten(candidate)) continue
      if (!isSlip((markers[marker] as Marker).label, candidate.label)) continue
      slips.push({ marker, note })
      usedNotes.add(note)
      usedMarkers.add(marker)
      break
    }
  }
  return {
    markers: lonelyMarkers.filter((marker) => !usedMarkers.has(marker)),
    notes: lonelyNotes.filter((note) => !usedNotes.has(note) && (notes[note] as Note).duplicateOf === null),
    slips,
  }
})

/**
 * Markers without a note; and, since a slip may well make the number of another note, second calls of a note (`24, 35, 26`). In the
 * order of the text.
 */
function mayBeSlips({ markers, notes }: Apparatus, lonely: readonly number[]): number[] {
  const second = markers.flatMap(({ note, value }, index) => {
    if (note === null || (notes[note] as Note).markers.length < 2) return []
    const [before, after] = [markers[index - 1]?.value ?? Number.NaN, markers[index + 1]?.value ?? Number.NaN]
    return before + 2 === after && value !== before + 1 ? [index] : []
  })
  return second.length === 0 ? [...lonely] : [...lonely, ...second].sort((a, b) => a - b)
}

/**
 * The scopes whose markers are bare numbers, unless nearly all their notes have one: such a marker may well have been overlooked.
 */
function bareScopes(markers: readonly Marker[], notes: readonly Note[]): Set<number> {
  const scopes = new Set(markers.flatMap(({ notation, scope }) => (notation === 'number' ? [scope] : [])))
  if (scopes.size === 0) return scopes
  const own = notes.filter(({ scope }) => scopes.has(scope))
  const called = own.filter((note) => note.markers.length > 0).length
  return called >= 0.9 * own.length ? new Set() : scopes
}

/**
 * Does the number of a note stand anywhere between the bare numbers that call the notes around it? It may be a marker that another
 * number hides: `£642.34`.
 */
function isWrittenSomewhere({ text, markers, notes }: Apparatus, index: number): boolean {
  const { label, start } = notes[index] as Note
  const markerOf = (step: number) => {
    for (let i = index + step; i >= 0 && i < notes.length && Math.abs(i - index) < 8; i += step) {
      const first = notes[i]?.markers[0]
      if (first !== undefined) return markers[first]
    }
    return undefined
  }
  const [before, after] = [markerOf(-1), markerOf(1)]
  if ((before ?? after)?.notation !== 'number') return false
  const between = text.slice(before?.end ?? 0, Math.min(after?.start ?? start, start))
  return new RegExp(`${label}(?!\\d)`).test(between)
}

/** Does the language count it, and the text not say its label? Then that has no slip. */
function isUnwritten(item: Marker | Note): boolean {
  const { start, end } = 'head' in item ? item.head : item
  return item.labelSpan.start === start && item.labelSpan.end === end
}

/** Between which notes the note of a marker must stand, judged by the markers around it. */
function neighbours(apparatus: Apparatus, marker: number): { after: number; before: number } {
  const { markers, notes } = apparatus
  const own = markers[marker] as Marker
  const noteStart = (step: number) => {
    for (let i = marker + step, steps = 0; i >= 0 && i < markers.length && steps < 8; i += step, steps++) {
      const other = markers[i] as Marker
      if (other.scope !== own.scope) continue
      if (other.note !== null) return (notes[other.note] as Note).start
    }
    return null
  }
  return { after: noteStart(-1) ?? 0, before: noteStart(1) ?? Number.POSITIVE_INFINITY }
}

function isSlip(a: string, b: string): boolean {
  if (!/^\d+[a-z]?$/.test(a) || !/^\d+[a-z]?$/.test(b)) return isNearWord(a, b)
  return isDigitSlip(a, b) || isOneDropped(a, b)
}

/** Is one the other with one character less? Of a single one only the same once more is a slip: `6` and `66`. */
function isOneDropped(a: string, b: string): boolean {
  const [long, short] = a.length > b.length ? [a, b] : [b, a]
  if (long.length !== short.length + 1) return false
  if (short.length === 1) return long === short + short
  for (let i = 0; i < long.length; i++) if (long.slice(0, i) + long.slice(i + 1) === short) return true
  return false
}

/** Names as Markdown's labels have them: one letter changed, dropped or exchanged. */
function isNearWord(a: string, b: string): boolean {
  return Math.min(a.length, b.length) > 3 && (isDigitSlip(a, b) || isOneDropped(a, b))
}
