/**
 * Short forms as they stand in a paragraph: *ibid.*, *там же*, *op. cit.*, with the levels and leaves after them.
 * What they stand for is decided in short-forms.ts, once all notes are known.
 */
import { firstFrom, lastNotAfter, type Span } from '../text/text'
import { lastEndingBy, type Mention } from './mentions'
import type { RawReference } from './reference'
import { beforeIbidPattern, ibidPattern, opCitPattern } from './words'

export interface ShortForm extends Span {
  form: 'ibid' | 'opcit'
  /** The reference that follows it: new levels, a new leaf. */
  raw: RawReference | null
  /** What follows, to be read by the system of what it stands for: from here on, up to where something else begins. */
  tail: Span
  /** The siglum or name before *op. cit.* */
  mention: Mention | null
  /** Does it stand where a source stands, or could it be a word of the sentence? */
  certain: boolean
  /** Does a number without a label follow it, `Ibid., 14`, or a page: another place in the same source? */
  elsewhere: boolean
}

/** Before a locator, or at the end, or before another note. */
const tail = /^[*_]{0,2}(?:\s*(?:[.,;:)\]]|$|\n\[)|\s+\p{L}{0,6}\.?\s*\d)/u
const bareNumber = /^[*_]{0,2}[.,:]?\s*\d/u

export function shortFormsOf(
  text: string,
  references: readonly RawReference[],
  mentions: readonly Mention[],
  borders: readonly number[],
): ShortForm[] {
  const found: ShortForm[] = []
  const tailFrom = (end: number): Span => {
    const border = borders[lastNotAfter(borders, end) + 1] ?? text.length
    return { start: end, end: Math.min(border, mentions[firstFrom(mentions, end)]?.start ?? border) }
  }
  for (const match of text.matchAll(ibidPattern)) {
    const end = match.index + match[0].length
    const next = following(text, end, references)
    // `Ibid., p. 5`: a folder by itself is a page.
    const isPage = next?.parts.every(({ role }) => role === 'folder') ?? false
    const raw = isPage ? null : next
    const certain =
      beforeIbidPattern.test(text.slice(Math.max(0, match.index - 16), match.index)) &&
      (next !== null || match[0].endsWith('.') || tail.test(text.slice(end, end + 16)))
    if (!certain && !next) continue
    const elsewhere = isPage || (raw === null && bareNumber.test(text.slice(end, end + 8)))
    found.push({
      start: match.index,
      end: next?.end ?? end,
      form: 'ibid',
      raw,
      tail: tailFrom(end),
      mention: null,
      certain,
      elsewhere,
    })
  }
  for (const match of text.matchAll(opCitPattern)) {
    const end = match.index + match[0].length
    const mention = lastEndingBy(mentions, match.index)
    if (!mention || !/^[\s,.:]*$/.test(text.slice(mention.end, match.index))) continue
    const raw = following(text, end, references)
    found.push({
      start: mention.start,
      end: raw?.end ?? end,
      form: 'opcit',
      raw,
      tail: tailFrom(end),
      mention,
      certain: true,
      elsewhere: false,
    })
  }
  return found.sort((a, b) => a.start - b.start)
}

function following(text: string, end: number, references: readonly RawReference[]): RawReference | null {
  const next = references[firstFrom(references, end)]
  if (!next || next.mention || next.start - end > 6) return null
  return /^[*_]{0,2}[\s.,:;–—-]*$/.test(text.slice(end, next.start)) ? next : null
}
