/**
 * The references of a paragraph that are read part by part: from an archive on, up to one that follows, on from the
 * reference before, and those that a code or label gives away by itself.
 */
import { firstFrom, type Span } from '../../text/text'
import type { Mention } from '../mention'
import type { Paragraph } from '../paragraph'
import type { Part } from '../parts'
import type { ReadReference } from '../reference'
import { aloneIn } from './alone'
import { referenceAfter, referenceBefore } from './beside-archive'
import { continuationsOf } from './continuation'

/** The references, in the order of the text; `capitalised` are the paragraph's words with a capital, `parts` what labels alone would make of it. */
export function signaturesOf(
  paragraph: Paragraph,
  capitalised: readonly Span[],
  parts: readonly Part[],
): ReadReference[] {
  const found: ReadReference[] = []
  let end = 0
  for (const mention of paragraph.mentions) {
    if (mention.entries.length === 0 || end > mention.start) continue
    // `6A:AF:B7`, `O=BM`
    if (/[:=@_#]/.test(paragraph.text[mention.start - 1] ?? '') && !isWithinSiglum(paragraph, mention)) continue
    if (beginsLabelled(parts, mention)) continue
    const before = found[found.length - 1]?.end ?? 0
    const read = referenceAfter(paragraph, mention) ?? referenceBefore(paragraph, mention, before)
    if (!read) continue
    const more = continuationsOf(paragraph, read)
    found.push(read, ...more)
    end = Math.max(end, (more[more.length - 1] ?? read).end)
  }
  return [...found, ...aloneIn(paragraph, capitalised, found)].sort((a, b) => a.start - b.start)
}

/** `NAA, f. 113, op. 3`: of archives that share a siglum, one is cited by labels. */
function beginsLabelled(parts: readonly Part[], mention: Mention): boolean {
  const next = parts[firstFrom(parts, mention.end)]
  const systems = new Set(mention.entries.map(({ repository }) => repository.system))
  return (
    next !== undefined &&
    next.start - mention.end < 4 &&
    next.entries.some(({ role, system }) => role === 'fonds' && systems.has(system.id))
  )
}

/** `TNA:PRO`: the mark stands between two archives. */
function isWithinSiglum({ mentions }: Paragraph, mention: Mention): boolean {
  return mentions[firstFrom(mentions, mention.start) - 1]?.end === mention.start - 1
}
