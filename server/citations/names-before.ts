/** The name of an archive that ends where its siglum or its reference begins, whether any table has it or not. */
import type { Span } from '../text/text'
import { signalLength } from './words'

const separator = /[,;:/()[\]{}“”«»"\n]|\.\s/g

/** The name that ends at `end`: a known one, or the words back to the last separator from their first capital on. */
export function nameBefore(text: string, end: number, names: ReadonlyMap<number, Span>): Span | null {
  const exact = names.get(end) ?? beforeTown(text, end, names)
  if (exact) return exact
  const from = Math.max(0, end - 160)
  const before = text.slice(from, end)
  let start = 0
  for (const match of before.matchAll(separator)) {
    // The stop of `г.` or an initial ends no sentence.
    if (match[0][0] === '.' && /(?<!\p{L})\p{L}$/u.test(before.slice(0, match.index))) continue
    start = match.index + match[0].length
  }
  const piece = before.slice(start)
  const signal = signalLength(piece.trimStart())
  const lead = piece.length - piece.trimStart().length + signal
  const capital = piece.slice(lead).search(/[\p{Lu}\p{Lo}]/u)
  if (capital < 0) return null
  const nameStart = from + start + lead + capital
  return nameStart < end ? { start: nameStart, end } : null
}

const townAtEnd = /,?\s\p{Lu}[\p{L}\p{M}.'’-]{1,20}$/u

/** The name with a town between it and its siglum: `The National Archives, Kew (hereafter TNA)`, `Bundesarchiv Koblenz (im Folgenden BAK)`. */
function beforeTown(text: string, end: number, names: ReadonlyMap<number, Span>): Span | undefined {
  let at = end
  for (let words = 0; words < 3; words++) {
    const town = townAtEnd.exec(text.slice(Math.max(0, at - 24), at))?.[0]
    if (!town) return undefined
    at -= town.length
    const name = names.get(at)
    if (name) return name
  }
  return undefined
}
