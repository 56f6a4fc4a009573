/** So many findings of one kind and no more, so that one oddity of a text does not bury all else. */
import type { Code } from './codes'

/** How many of one kind are listed for one text unless something else is set. */
export const defaultLimit = 100

/** What a limit needs to know of a finding, in whatever shape it is reported. */
interface Limited {
  code: Code
  message: string
  related?: readonly unknown[]
}

/**
 * Of each code the first `most`, and in place of the next one a finding that says how many more there are; all where
 * `most` is 0. A single one that is over the limit is listed too: to count it would take as much room. `more` says
 * what to do about the rest.
 */
export function limited<T extends Limited>(
  findings: readonly T[],
  most: number,
  more: (rest: number, code: Code) => string,
): readonly T[] {
  if (most === 0 || findings.length <= most) return findings
  const totals = new Map<Code, number>()
  for (const { code } of findings) totals.set(code, (totals.get(code) ?? 0) + 1)
  const seen = new Map<Code, number>()
  return findings.flatMap((finding) => {
    const { code } = finding
    const before = seen.get(code) ?? 0
    seen.set(code, before + 1)
    const rest = (totals.get(code) ?? 0) - most
    if (before < most || rest <= 1) return [finding]
    // Its related places belong to the one finding, not to the rest.
    return before === most ? [{ ...finding, message: more(rest, code), related: [] }] : []
  })
}

/** “… and 300 more of this kind.” and what can be done. */
export function moreOfThisKind(rest: number, code: Code): string {
  return `… and ${rest} more of this kind. If they are deliberate, accept them as the baseline, switch ${code} off, or ignore it with a comment in the text.`
}
