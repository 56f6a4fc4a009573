/** The known word that a misspelt one probably stands for. */

/** So many known words are compared: a file from anywhere must not cost more. */
const mostCompared = 500

/** Null where nothing known is near: a wrong guess helps nobody. Longer words may differ in more letters. */
export function nearest(word: string, known: Iterable<string>): string | null {
  const most = Math.min(3, Math.ceil(word.length / 4))
  let best: { word: string; distance: number } | null = null
  let compared = 0
  for (const other of known) {
    if (++compared > mostCompared) break
    if (Math.abs(other.length - word.length) > most) continue
    const distance = distanceOf(word.toLowerCase(), other.toLowerCase())
    if (distance <= most && distance < (best?.distance ?? most + 1)) best = { word: other, distance }
  }
  return best?.word ?? null
}

/** How many letters must be put in, left out, changed or exchanged with their neighbour. */
function distanceOf(a: string, b: string): number {
  let before: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, i) => i)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const change = (last[j - 1] as number) + (a[i - 1] === b[j - 1] ? 0 : 1)
      let least = Math.min(change, (last[j] as number) + 1, (row[j - 1] as number) + 1)
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        least = Math.min(least, (before[j - 2] as number) + 1)
      row.push(least)
    }
    before = last
    last = row
  }
  return last[b.length] as number
}
