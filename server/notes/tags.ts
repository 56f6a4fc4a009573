/** The tags of a paragraph of XML or HTML, for the notations that are written with them. */
import { withCharacters } from '../text/entities'
import type { Masks } from '../text/masks'
import type { Span } from '../text/text'

export interface Tag extends Span {
  /** Without the prefix of its namespace, in small letters. */
  name: string
  closes: boolean
  /** `<ptr/>` */
  isEmpty: boolean
  /** The tag that closes it, or that it closes; null where it does not stand in the paragraph. */
  partner: Tag | null
}

const head = /<(\/?)(?:[\w.-]{1,60}:)?([A-Za-z][\w.-]{0,60})/y

/** Ascending, each with its partner. */
export function tagsOf(text: string, { marks }: Masks): Tag[] {
  const tags: Tag[] = []
  const open = new Map<string, Tag[]>()
  for (const { start, end } of marks) {
    if (text[start] !== '<') continue
    head.lastIndex = start
    const match = head.exec(text)
    if (!match) continue
    const tag: Tag = {
      start,
      end,
      name: (match[2] ?? '').toLowerCase(),
      closes: match[1] === '/',
      isEmpty: text[end - 2] === '/',
      partner: null,
    }
    tags.push(tag)
    if (tag.isEmpty) continue
    const waiting = open.get(tag.name)
    if (!tag.closes) {
      if (waiting) waiting.push(tag)
      else open.set(tag.name, [tag])
    } else {
      const partner = waiting?.pop()
      if (!partner) continue
      tag.partner = partner
      partner.partner = tag
    }
  }
  return tags
}

/** What the reader sees of a short element: without its tags. */
export function seenIn(text: string, from: number, to: number): string {
  return withCharacters(text.slice(from, Math.min(to, from + 300)).replace(/<[^<>]*>/g, '')).trim()
}

/** The label in what the reader sees of a marker, `[12]`, `(a)`, `*`, `12.`; null where it is none. */
export function labelIn(seen: string): string | null {
  return /^[[(]?\s?(\d{1,4}[a-z]?|[ivxlc]{1,7}|[a-z]{1,2}|[*†‡§‖¶]{1,4})\s?[\])]?\.?$/i.exec(seen)?.[1] ?? null
}
