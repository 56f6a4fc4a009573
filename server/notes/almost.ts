/** What almost is a label counts only where a partner waits for it: a note without marker, a marker without note. */
import { labelOf, type PairedMarker, type PairedNote, type Pairing, type PlacedToken } from './placed'

/** Adds to the pairing the malformed tokens that would be the partner of something in it. */
export function addAlmostLabels(pairing: Pairing, tokens: readonly PlacedToken[]): void {
  const called = new Set(pairing.markers.map((marker) => marker.note))
  const waitingNotes = byLabel(pairing.notes, (_, index) => !called.has(index))
  const waitingMarkers = byLabel(pairing.markers, ({ note }) => note === null)
  for (const placed of tokens) {
    if (!placed.token.malformed || placed.token.certain) continue
    const label = labelOf(placed)
    const { start, end } = placed
    const what = { start, end, label: placed.token.label, notation: placed.token.notation }
    if (placed.token.head) {
      const marker = take(waitingMarkers.get(label), (index) => startOf(pairing.markers, index) < start, 'last')
      if (marker !== null) pairing.malformed.push({ ...what, fault: 'note', marker })
    } else {
      const note = take(waitingNotes.get(label), (index) => startOf(pairing.notes, index) > start, 'first')
      if (note !== null) pairing.malformed.push({ ...what, fault: 'marker', note })
    }
  }
}

type Item = PairedMarker | PairedNote

/** The indices of those that wait, by their labels. */
function byLabel<T extends Item>(
  items: readonly T[],
  waits: (item: T, index: number) => boolean,
): Map<string, number[]> {
  const waiting = new Map<string, number[]>()
  items.forEach((item, index) => {
    if (!waits(item, index)) return
    const label = labelOf(item.placed)
    const same = waiting.get(label)
    if (same) same.push(index)
    else waiting.set(label, [index])
  })
  return waiting
}

function startOf(items: readonly Item[], index: number): number {
  return (items[index] as Item).placed.start
}

/** Takes the first or last fitting index out of those that wait. Few wait at all. */
function take(waiting: number[] | undefined, fits: (index: number) => boolean, which: 'first' | 'last'): number | null {
  if (!waiting) return null
  const at = which === 'first' ? waiting.findIndex(fits) : waiting.findLastIndex(fits)
  return at < 0 ? null : (waiting.splice(at, 1)[0] ?? null)
}
