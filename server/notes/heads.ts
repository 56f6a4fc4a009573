/** Where notes begin: which of the tokens that could head a note do. */
import type { PlacedToken } from './placed'

/** So many numbers further on a run still goes on. */
const mostLeftOut = 3

/**
 * The tokens at which notes begin. At a paragraph's first line it is certain. At a later line the token may be a marker
 * that the wrapping moved there: it heads a note if the paragraph is a run of notes (or their heading) and its number
 * goes on, or if its label has no other note and a marker before it.
 */
export function headsOf(tokens: readonly PlacedToken[]): PlacedToken[] {
  const first = new Set<string>()
  const called = new Set<string>()
  for (const { token } of tokens) if (token.head === 'first') first.add(token.label)
  const heads: PlacedToken[] = []
  /** Where a run goes on from before a number far above it, which may be a slip: `11, 52, 13`. */
  let main = Number.NaN
  const add = (placed: PlacedToken) => {
    const last = heads[heads.length - 1]
    main = last?.block === placed.block && placed.value > last.value + mostLeftOut ? last.value : Number.NaN
    heads.push(placed)
  }
  for (const placed of tokens) {
    const { token, value } = placed
    const run = heads[heads.length - 1]
    if (token.head === 'first' || (token.head && token.closing !== undefined)) add(placed)
    else if (token.head === 'later') {
      const inRun = run?.block === placed.block
      // The same number again, on a line of its own, is a note given twice.
      const goesOn = inRun && (!(value < run.value) || (value > main && value <= main + mostLeftOut))
      const mayOpen = token.afterEnd !== false && (called.has(token.label) || token.label === '1')
      if (goesOn || (!inRun && !first.has(token.label) && mayOpen)) add(placed)
      else called.add(token.label)
    } else called.add(token.label)
  }
  return withoutYears(heads)
}

/** Without `[1922]` at the head of a line, where the numbers of the notes are nowhere near it. */
function withoutYears(heads: PlacedToken[]): PlacedToken[] {
  const isYear = ({ token, value }: PlacedToken) => value >= 1000 && token.closing === undefined
  const high = heads.filter(isYear).map(({ value }) => value)
  if (high.length === 0) return heads
  let highest = 0
  for (const { value } of heads) if (value < 1000) highest = Math.max(highest, value)
  if (highest === 0) return heads
  for (const number of high.sort((a, b) => a - b)) if (number <= highest + 10) highest = Math.max(highest, number)
  return heads.filter((head) => !isYear(head) || head.value <= highest)
}
