/** Whose a reference is: the archive that is named before it, or after it. */
import { firstFrom } from '../text/text'
import { lastEndingBy, type Mention } from './mention'
import { mentionBefore } from './mention-before'
import { hasBorder, type Paragraph } from './paragraph'
import type { ReadReference } from './reference'

/**
 * The archive named before a chain that begins at `start`, and after `previousEnd`, where the reference before it ends:
 * one of the paragraph's mentions, or one that only the reference behind it shows to be an archive.
 */
export function mentionOfChain(paragraph: Paragraph, start: number, previousEnd: number): Mention | null {
  const mention =
    knownMentionBefore(paragraph, start, previousEnd) ?? mentionBefore(paragraph.text, start, paragraph.archives)
  return mention && mention.start >= previousEnd ? mention : null
}

/**
 * What may lie between an archive and its reference: marks, a remark in brackets (`РЦХИДНИ (ныне РГАСПИ)`), the town,
 * and the bracket that the reference stands in (`in RGASPI (f. 17, …`).
 */
const gapToMention =
  /^["”»'’]?(?:[)\]](?!\s?;))?[\s.,:;/–—-]*(?:\([^()]{0,120}\)[\s.,:;–—-]*)?(?:(?<=[,)]\s?)\p{Lu}[\p{L}\p{M}'’-]+(?:\s\p{Lu}[\p{L}\p{M}'’-]+)?[,:]\s*)?[([]?$/u

/** The archive that a reference at `start` follows. */
function knownMentionBefore(paragraph: Paragraph, start: number, previousEnd: number): Mention | null {
  const { text, mentions } = paragraph
  const precedes = (mention: Mention | null) =>
    mention !== null &&
    mention.start >= previousEnd &&
    start - mention.end <= 130 &&
    gapToMention.test(text.slice(mention.end, start)) &&
    !hasBorder(paragraph, mention.start, start)
  const nearest = lastEndingBy(mentions, start)
  // Of two, the one in the other's brackets is a remark on it.
  const outer = nearest && lastEndingBy(mentions, nearest.start)
  if (nearest && outer && precedes(outer) && /^\s?\([^()]*$/.test(text.slice(outer.end, nearest.start))) return outer
  return precedes(nearest) ? nearest : null
}

/** The end of the sentence, with a town before it or not. */
const closesAfter = /^(?:,\s\p{Lu}[\p{L}\p{M}'’-]+)?\s*(?:[.;)]\s*$|[;)]|$)/u
const opensAfter = /^[\s,.]*[([]\s*$|^\s*[,.]\s*$/

/** Gives the references of a chain the archive that is named behind the last of them: `ф. 17, оп. 3, д. 221, л. 4 (РГАСПИ).` */
export function attachMentionAfter(paragraph: Paragraph, references: readonly ReadReference[]): void {
  const { text, mentions } = paragraph
  const last = references[references.length - 1]
  if (!last || references[0]?.mention) return
  const after = mentions[firstFrom(mentions, last.end)]
  if (!after || after.start - last.end > 8 || hasBorder(paragraph, last.end, after.start)) return
  const between = text.slice(last.end, after.start)
  if (!opensAfter.test(between)) return
  // Without a bracket it must close the sentence, or it begins the next reference.
  const rest = text.slice(after.end, after.end + 40)
  if (!/[([]/.test(between) && !closesAfter.test(rest)) return
  for (const reference of references) reference.after = after
}
