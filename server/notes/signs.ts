/** Stars and daggers: a sign calls the nearest note after it that begins with the same sign. */
import { emptyPairing, type Pairing, type PlacedToken } from './placed'

/** Pairs signs. Those without a partner are left out: a lonely star says nothing. */
export function pairSigns(heads: readonly PlacedToken[], calls: readonly PlacedToken[]): Pairing {
  const pairing = emptyPairing()
  const isMixed = heads !== calls
  const tokens = isMixed
    ? [...heads.filter(({ token }) => token.head), ...calls.filter(({ token }) => token.call)].sort(byStart)
    : heads
  const open = new Map<string, PlacedToken[]>()
  const found: { call: PlacedToken; head: PlacedToken }[] = []
  tokens.forEach((placed, index) => {
    const waiting = open.get(placed.token.label) ?? []
    open.set(placed.token.label, waiting)
    const isHead = placed.token.head && (!isMixed || placed.token.notation !== calls[0]?.token.notation)
    const call = isHead && !isListItem(tokens, index) ? waiting.shift() : undefined
    if (call) found.push({ call, head: placed })
    else if (placed.token.call) waiting.push(placed)
  })
  found.sort((a, b) => a.call.start - b.call.start)
  for (const { call, head } of found) {
    pairing.markers.push({ placed: call, note: pairing.notes.length, scope: pairing.notes.length })
    pairing.notes.push({ placed: head, scope: pairing.notes.length, duplicateOf: null })
  }
  return pairing
}

/** Lines that follow each other with one sign are a list of points, unless each is closed: `[* …]`. */
function isListItem(tokens: readonly PlacedToken[], index: number): boolean {
  const placed = tokens[index] as PlacedToken
  if (placed.closing !== undefined) return false
  const isNeighbour = (other: PlacedToken | undefined) =>
    other !== undefined &&
    other.token.head !== null &&
    other.token.label === placed.token.label &&
    Math.abs(other.block - placed.block) <= 1
  return isNeighbour(tokens[index - 1]) || isNeighbour(tokens[index + 1])
}

function byStart(a: PlacedToken, b: PlacedToken): number {
  return a.start - b.start
}
