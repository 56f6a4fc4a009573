/**
 * Books that call block after block of notes by one star, two stars, three … in brackets: there a row that breaks off on one side is a
 * slip, for a star in brackets means nothing else.
 */
import type { PlacedToken } from './placed'

/** Where so many notes are called so, the book has the habit. */
export const habit = 20

export interface StarRow {
  heads: readonly PlacedToken[]
  since: readonly PlacedToken[]
  /** The calls of its notes, by label. */
  called: ReadonlyMap<string, PlacedToken>
}

/** What follows the last star that has both, on one side only: each with the label of that star. */
export function brokenOff({ heads, since, called }: StarRow): {
  calls: [PlacedToken, string][]
  notes: [PlacedToken, string][]
} {
  let last = 0
  while (called.has('*'.repeat(last + 1))) last++
  const label = '*'.repeat(last)
  const next = `${label}*`
  const lastCall = called.get(label)
  if (!lastCall || lastCall.token.certainty !== undefined || called.size !== last) return { calls: [], notes: [] }
  const calls = since.filter(({ token }) => token.label === next)
  const notes = heads.filter(({ token, start }) => start > lastCall.start && token.label.length > last)
  // Where each side goes on, or one in disorder, something else is wrong.
  if (notes.length > 0) {
    const isRow = notes.every(({ token }, index) => token.label === '*'.repeat(last + 1 + index))
    return { calls: [], notes: calls.length === 0 && isRow ? notes.map((note) => [note, label]) : [] }
  }
  const [call] = calls
  return { calls: call && calls.length === 1 && call.start > lastCall.start ? [[call, label]] : [], notes: [] }
}
