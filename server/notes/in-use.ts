/**
 * Does a document use a notation for notes? Most plain text files are no articles: a log, a listing, a menu with `[1]` in it
 * have no notes and lack none.
 */
import { isDigitSlip } from './labels'
import { isExtension, mainNumbers } from './numbering'
import type { PairedMarker, PairedNote, Pairing, PlacedToken } from './placed'

/** Says of a span whether something in it cites an archive. */
export type HasCitation = (from: number, to: number) => boolean

/**
 * At least half the notes must have their marker, one of them in prose before its note. Where most markers have none, the
 * notes are written in another way, or elsewhere; unless every note that is there has its marker, as in a draft. A file of
 * notes alone, without any marker, counts if one of them cites an archive. Notes that say what they are (`[Footnote 1: …]`)
 * need one marker, and so do those that somebody says are used (without `hasCitation`).
 */
export function isInUse(pairing: Pairing, calls: readonly PlacedToken[], hasCitation: HasCitation | null): boolean {
  const { notes, markers } = pairing
  if (notes.length === 0) return false
  const paired = markers.filter((marker) => marker.note !== null)
  if (!hasCitation || notes.every(({ placed }) => placed.closing !== undefined)) return paired.length > 0
  // `[1920] was a hard year`: paragraphs of a chronicle.
  if (notes.every(({ placed }) => placed.value >= 1000)) return false
  if (calls.length === 0) return notes.some(({ placed }) => hasCitation(placed.start, placed.blockEnd))
  const called = new Set<number>()
  let proof = 0
  let after = 0
  for (const marker of paired) {
    const note = notes[marker.note as number] as PairedNote
    called.add(marker.note as number)
    if (note.placed.token.notation === 'markdown') proof++
    else if (marker.placed.start > note.placed.start) after++
    else if (marker.placed.token.prose) proof++
  }
  if (proof === 0 || proof < after || called.size * 2 < notes.length) return false
  const certain = notes.filter(({ placed }) => placed.token.head === 'first').length
  return paired.length * 3 >= markers.length || (called.size === notes.length && certain * 2 >= called.size)
}

/** Where more notes than this wait for markers, none of them is a slip. */
const mostWaiting = 50

/**
 * Without the markers that lack a note and are none: a number must stand in prose, be glued to a word only where other
 * markers are (`buffer[1]`), and be of the size that its list's numbers have: `[1920]` is a year, `[337]` among fourteen
 * notes the number of a letter.
 */
export function plausible(markers: readonly PairedMarker[], notes: readonly PairedNote[]): PairedMarker[] {
  const highest = highestMain(notes)
  const main = mainNumbers(markers.map(({ placed }) => placed.value))
  const gluedToo = markers.some((marker) => marker.note !== null && marker.placed.token.glued)
  const called = new Set(markers.map(({ note }) => note))
  const uncalled = notes.flatMap(({ placed }, index) =>
    called.has(index) || placed.value < 100 ? [] : [placed.token.label],
  )
  const waiting = uncalled.length <= mostWaiting ? uncalled : []
  const kept = markers.filter(({ note, placed, scope }, index) => {
    if (note !== null) return true
    const { token, value } = placed
    if (!token.prose || (token.glued && !gluedToo)) return false
    const most = highest.main.get(scope) ?? 0
    const series = /^\d/.test(token.label) ? 2 * most + 10 : most + 1
    if (value > 0 && value <= series && !(value >= 1000 && value > most + 10)) return true
    // Where the notes have inserted numbers, so may the markers; and where a note waits for a marker, this may be a slip.
    if (String(value).length > String(highest.inserted).length) return false
    return isExtension(value, main[index] ?? 0) || waiting.some((other) => isDigitSlip(other, token.label))
  })
  const lonely = kept.filter(({ note }) => note === null).length
  const isClosed = notes.every(({ placed }) => placed.closing !== undefined)
  // Where such notes are as plain as that, numbers without them mean something else: the pages of the print.
  return isClosed && lonely * 2 > kept.length - lonely ? kept.filter(({ note }) => note !== null) : kept
}

/** The highest number of each scope, and of those that a later editor put in; 0 where he put in none. */
function highestMain(notes: readonly PairedNote[]): { main: Map<number, number>; inserted: number } {
  const main = new Map<number, number>()
  let inserted = 0
  const mains = mainNumbers(notes.map(({ placed }) => placed.value))
  notes.forEach(({ scope, placed }, index) => {
    const own = mains[index] ?? 0
    main.set(scope, Math.max(main.get(scope) ?? 0, own))
    if (own !== placed.value) inserted = Math.max(inserted, placed.value)
  })
  return { main, inserted }
}
