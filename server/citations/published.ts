/**
 * Published works in notes: a piece with a title, a year and pages, and no archival reference. Only so much is read that
 * a book is listed as one and taken by *ibid.* for what it is.
 */
import type { Span } from '../text/text'
import { pagesPattern, signalPattern } from './words'

const year = /(?<![\p{L}\p{N}/.-])(?:1[5-9]\d\d|20\d\d)(?![\p{L}\p{N}/-])/u
const title = /\p{Lu}\p{L}{2,}/u

/**
 * Published works among the pieces of a note's text: `;`, or a reference to another note (`crosses`), divides them.
 * `from` and `to` bound all of them; `taken` is something else, and only what a signal after it opens is a work.
 */
export function publishedOf(
  text: string,
  from: number,
  to: number,
  taken: readonly Span[],
  crosses: readonly Span[] = [],
): Span[] {
  const found: Span[] = []
  let start = from
  const ends = crosses.map((cross) => cross.end)
  for (const end of [...piecesOf(text, from, to), ...ends, to].sort((a, b) => a - b)) {
    const piece = trimmedPiece(text, afterTaken(text, start, end, taken), end)
    start = end + 1
    if (!piece || taken.some((span) => span.start < piece.end && piece.start < span.end)) continue
    const content = text.slice(piece.start, piece.end)
    const last = [...content.matchAll(pagesPattern)].pop()
    if (!last || !year.test(content) || !title.test(content)) continue
    found.push({ start: piece.start, end: piece.start + last.index + last[0].length })
  }
  return found
}

/** Where a piece goes on after what is taken, if a sentence begins there with a signal: `Там же. Л. 5. См. также: …` */
function afterTaken(text: string, start: number, end: number, taken: readonly Span[]): number {
  let after = start
  for (const span of taken) if (span.start >= start && span.end < end) after = Math.max(after, span.end)
  if (after === start) return start
  const stop = /^\.?\s+/.exec(text.slice(after, Math.min(end, after + 8)))?.[0]
  return stop && signalPattern.test(text.slice(after + stop.length, end)) ? after + stop.length : start
}

function piecesOf(text: string, from: number, to: number): number[] {
  const ends: number[] = []
  let depth = 0
  for (let i = from; i < to; i++) {
    const character = text[i]
    if (character === '(' || character === '[') depth++
    else if (character === ')' || character === ']') depth = Math.max(0, depth - 1)
    else if (character === ';' && depth === 0) ends.push(i)
  }
  return ends
}

function trimmedPiece(text: string, start: number, end: number): Span | null {
  const content = text.slice(start, end)
  const lead = content.length - content.trimStart().length
  const signal = signalPattern.exec(content.slice(lead))?.[0].length ?? 0
  const length = content.trimEnd().length
  return length - lead - signal > 12 ? { start: start + lead + signal, end: start + length } : null
}
