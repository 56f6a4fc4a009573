/** Labels that name a note in the whole document, wherever the two stand: `[^mill]` and `[^mill]: …`; and notes that stand where they are called. */
import { headsOf } from './heads'
import { emptyPairing, labelOf, type Pairing, type PlacedToken } from './placed'

/**
 * Pairs the tokens of a notation with names. The first note of a name counts; a note that stands where it is called is
 * its own marker, and has the next number as its label unless it has a name.
 */
export function pairNamed(tokens: readonly PlacedToken[]): Pairing {
  const pairing = emptyPairing()
  const heads = new Set(headsOf(tokens.filter(({ token }) => !token.malformed)))
  for (const placed of tokens) placed.value = numberIn(placed.token.label)
  const noteOf = new Map<string, number>()
  let count = 0
  for (const head of heads) {
    const isOwnMarker = head.token.call && head.token.head === 'inner'
    const placed = isOwnMarker && head.token.label === '' ? counted(head, ++count) : head
    const note = pairing.notes.length
    const duplicateOf = head.token.label === '' ? null : (noteOf.get(labelOf(head)) ?? null)
    if (head.token.label !== '' && duplicateOf === null) noteOf.set(labelOf(head), note)
    pairing.notes.push({ placed, scope: 0, duplicateOf })
    if (isOwnMarker) pairing.markers.push({ placed, note, scope: 0 })
  }
  for (const placed of tokens) {
    if (heads.has(placed) || placed.token.malformed || !placed.token.call) continue
    const note = noteOf.get(labelOf(placed)) ?? null
    if (note !== null || placed.token.prose) pairing.markers.push({ placed, note, scope: 0 })
  }
  pairing.markers.sort((a, b) => a.placed.start - b.placed.start)
  return pairing
}

/** The number that a name is; NaN where it is a word. */
function numberIn(label: string): number {
  return /^\d+$/.test(label) ? Number(label) : Number.NaN
}

function counted(head: PlacedToken, value: number): PlacedToken {
  return { ...head, value, token: { ...head.token, label: String(value) } }
}
