/** How often a property is tried: a few times at each change, and many times where `FONTES_RUNS` says so many times as often. */
const times = Math.max(1, Number(process.env.FONTES_RUNS) || 1)

export function runs(few: number, seed?: number): { numRuns: number; seed?: number } {
  const numRuns = few * times
  return seed === undefined ? { numRuns } : { numRuns, seed }
}
