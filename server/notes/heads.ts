/** Where notes begin: which of the tokens that could head a note do. */
import type { PlacedToken } from './placed'

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
  let run: PlacedToken | null = null
  for (const placed of tokens) {
    const { token } = placed
    if (token.head === 'first' || (token.head && token.closing !== undefined)) {
      heads.push(placed)
      run = placed
    } else if (token.head === 'later') {
      const inRun = run?.block === placed.block
      // The same number again, on a line of its own, is a note given twice.
      const goesOn = inRun && !(placed.value < (run as PlacedToken).value)
      const mayOpen = token.afterEnd !== false && (called.has(token.label) || token.label === '1')
      if (goesOn || (!inRun && !first.has(token.label) && mayOpen)) {
        heads.push(placed)
        run = placed
      } else called.add(token.label)
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
