import type { Apparatus } from '../apparatus/apparatus'
import { countOfIds } from '../text/names'
import type { Span } from '../text/text'
import { type Check, type Finding, isScholarly } from './check'

/** How often a name must stand in a text for another writing of it to be suspect. */
const often = 3
const shortestName = 7

/**
 * A name spelled once, one letter from a name spelled often. Endings are left alone: they are declined in half the
 * languages that our users write.
 */
export const nameVariant: Check = (apparatus) => {
  if (!isScholarly(apparatus)) return []
  const names = countNames(apparatus)
  const frequent = new Map<string, Name[]>()
  for (const name of names) {
    if (name.inside < 2 || name.count < often || name.word.length < shortestName) continue
    const bucket = frequent.get(bucketOf(name.word))
    if (bucket) bucket.push(name)
    else frequent.set(bucketOf(name.word), [name])
  }
  if (frequent.size === 0) return []
  const findings: Finding[] = []
  for (const { word, count, inside, first } of names) {
    if (count > 1 || inside === 0) continue
    const near = frequent.get(bucketOf(word))?.find((other) => isOneLetterFrom(word, other.word))
    if (!near) continue
    findings.push({
      code: 'name-variant',
      ...first,
      message: `“${word}” stands only here; “${near.word}”, one letter from it, stands ${near.count} times.`,
      related: [{ ...near.first, message: `“${near.word}”` }],
    })
  }
  return findings
}

interface Name {
  word: string
  count: number
  /** How often not at the head of a sentence. */
  inside: number
  first: Span
}

/** The names that stand once, or often enough; counted in tables, for every word of a long text passes here after each edit. */
function countNames({ blocks }: Apparatus): Name[] {
  const counts = new Uint32Array(countOfIds())
  const inside = new Uint32Array(counts.length)
  for (const { scan } of blocks) {
    for (const name of scan.names) {
      counts[name.id] = (counts[name.id] as number) + name.count
      inside[name.id] = (inside[name.id] as number) + name.inside
    }
  }
  const names: Name[] = []
  const listed = new Uint8Array(counts.length)
  for (const { block, scan } of blocks) {
    for (const { id, word, start, end } of scan.names) {
      const count = counts[id] as number
      if (listed[id] === 1 || (count > 1 && count < often)) continue
      listed[id] = 1
      names.push({
        word,
        count,
        inside: inside[id] as number,
        first: { start: block.start + start, end: block.start + end },
      })
    }
  }
  return names
}

/** Names that differ by a letter inside share their first two letters and their last. */
function bucketOf(word: string): string {
  return word.slice(0, 2) + word.slice(-1)
}

function isOneLetterFrom(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false
  // From the end first: of a doubled letter (Haskel, Haskell) the one inside is missing.
  let endA = a.length
  let endB = b.length
  while (endA > 0 && endB > 0 && a[endA - 1] === b[endB - 1]) {
    endA--
    endB--
  }
  let start = 0
  while (start < endA && start < endB && a[start] === b[start]) start++
  const [restA, restB] = [a.slice(start, endA), b.slice(start, endB)]
  const exchanged = restA.length === 2 && restB.length === 2 && restA[0] === restB[1] && restA[1] === restB[0]
  if (!exchanged && (restA.length > 1 || restB.length > 1)) return false
  // In Cyrillic the last three letters may be an ending (Троцкий, Троцкой), in Latin and its heirs an s or m with the
  // vowel before it (Germanis, Germans).
  const ending = /\p{Script=Cyrillic}/u.test(a) ? 3 : /[sm]$/.test(a) ? 2 : 1
  return a.length - endA >= ending
}
