/** A reference beside the name of its archive: behind it, as most write, or before it. */
import { firstFrom, lastNotAfter } from '../../text/text'
import type { Mention } from '../mention'
import type { Paragraph } from '../paragraph'
import type { ReadReference } from '../reference'
import { signalLength } from '../words'
import { asReference } from './as-reference'
import { beginningAt, nextBorder } from './beginning'
import { announcementOf, bestOf, candidatesOf, narrowed } from './candidates'
import { readSignature } from './reader'

/** What the archives that a mention may stand for make of the text behind it: `TNA, FO 371/3083`. */
export function referenceAfter(paragraph: Paragraph, mention: Mention): ReadReference | null {
  const candidates = candidatesOf(paragraph, mention, (tables, repository) => {
    const from = beginningAt(paragraph, mention.start, repository, { afterArchive: true })
    return readSignature(paragraph.text, mention.end, tables, from)
  })
  const best = bestOf(candidates)
  if (!best) return null
  const start = announcementOf(paragraph, mention, best.repository)?.start ?? mention.start
  const reference = asReference(best.signature, best.tables.system, start)
  return { ...reference, mention: narrowed(mention, candidates, best) }
}

/** After a mark, or a capital after a small word: `in the Charles Evans Hughes Papers`. */
const candidateStart =
  /(?:^|[,;:.，、；。：“”"«»「」『』()（）\]]\s{0,3}|\n)(?=[\p{L}\p{Nd}《])|(?<=\s\p{Ll}{1,5}\s)(?=\p{Lu})/gu
const gapToMention = /^\s{0,2}[,;.،؛，、；(（[]?\s{0,2}(?:\p{L}{1,12}\s(?:the\s)?)?$/u
/** A description with its date: `Lettera del 4 giugno 1478, Mediceo, filza 36, ASFi`. */
const endsInDate = /(?::|\p{Nd}{4},)\s*$/u
/** In UTF-16 units. */
const longestBefore = 220

/**
 * A reference that its archive follows: `R 901/25467, Bl. 33, BArch`; `Box 3, folder 2, Hoover Institution Archives`.
 * `end` is that of the reference before.
 */
export function referenceBefore(paragraph: Paragraph, mention: Mention, end: number): ReadReference | null {
  const { text, borders, mentions } = paragraph
  const earlier = mentions[firstFrom(mentions, mention.start) - 1]
  const head = borders[lastNotAfter(borders, mention.start)] ?? 0
  const from = Math.max(mention.start - longestBefore, head, end, earlier?.end ?? 0)
  const before = text.slice(from, mention.start)
  const wordless = endOfWordless(text, head, mention.start)
  // Each candidate start is tried once, and each trial is bounded: the cost is that of one sentence.
  for (const match of before.matchAll(candidateStart)) {
    const boundary = from + match.index + match[0].length
    const start = boundary + signalLength(text.slice(boundary, mention.start))
    const place = {
      limit: Math.min(mention.start, nextBorder(paragraph, start)),
      archiveFollows: true,
      // Nothing stands before it, or a description. Only the near text is asked: the note may be as long as the document.
      fromStart: boundary <= wordless || endsInDate.test(text.slice(from, boundary)),
    }
    const candidates = candidatesOf(paragraph, mention, (tables, repository) => {
      const signature = readSignature(text, start, tables, beginningAt(paragraph, start, repository, place))
      return signature && gapToMention.test(text.slice(signature.end, mention.start)) ? signature : null
    })
    const best = bestOf(candidates)
    if (!best) continue
    const reference = asReference(best.signature, best.tables.system, best.signature.start)
    return { ...reference, after: narrowed(mention, candidates, best) }
  }
  return null
}

const wordlessHere = /\P{L}*/uy

/** Where the first letter from `start` on stands; `end` where there is none before it. */
function endOfWordless(text: string, start: number, end: number): number {
  wordlessHere.lastIndex = start
  wordlessHere.test(text)
  return Math.min(end, wordlessHere.lastIndex)
}
