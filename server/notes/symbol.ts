/** Symbols: `Dr.*` in the body, `* text` at the head of a line. In Markdown, where `*` is markup, `\*`. */
import { isMasked } from '../text/masks'
import { indentOf, type LabelToken, lineHead, type Notation } from './notation'

const token = /(\\?\*){1,3}|[†‡]{1,3}/g

export const symbol: Notation = {
  id: 'symbol',
  formats: ['plain', 'markdown'],
  // A sign is its own count: there is nothing to rename.
  isLabel: () => false,
  write: (label) => label,
  tokensOf(text, masks, format) {
    if (!/[*†‡]/.test(text)) return []
    const tokens: LabelToken[] = []
    for (const match of text.matchAll(token)) {
      const start = match.index
      const end = start + match[0].length
      if (isMasked(masks.spans, start)) continue
      const escaped = match[0].startsWith('\\')
      if (match[0].includes('*') && escaped !== (format === 'markdown')) continue
      const head = /^[\s\u00a0]?[^\s*\\]/.test(text.slice(end, end + 2)) ? lineHead(text, start, 4) : null
      const call = head === null && isCall(text, start, end) && !closesEmphasis(text, start)
      if (!head && !call) continue
      tokens.push({
        notation: 'symbol',
        start,
        end,
        label: match[0].replace(/\\/g, ''),
        labelSpan: { start, end },
        head,
        indent: head ? indentOf(text, start) : 0,
        textStart: end + (/^[\s\u00a0]*/.exec(text.slice(end, end + 8))?.[0].length ?? 0),
        call,
        prose: true,
        malformed: false,
      })
    }
    return tokens
  },
}

/** Glued to a word or its closing mark, with nothing but a blank or a mark after it. */
function isCall(text: string, start: number, end: number): boolean {
  return (
    /(?:\p{L}{2}[.,;:!?”"»’)\]]{0,3}|\p{L}[.”"»’)])$/u.test(text.slice(Math.max(0, start - 5), start)) &&
    /^(?:[\s.,;:!?”"»’)\]]|$)/u.test(text.slice(end, end + 1))
  )
}

/** `*word*`: is there an opening star before it in the line? */
function closesEmphasis(text: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - 300), start)
  return /(?:^|[\s(“"«])[*_]{1,3}[^\s*_]/.test(before.slice(before.lastIndexOf('\n') + 1))
}
