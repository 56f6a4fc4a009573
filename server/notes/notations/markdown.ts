/** Markdown's footnotes: `[^id]` in the body, `[^id]: text` at the head of a line, further paragraphs indented. */
import { isMasked } from '../../text/masks'
import { isNameLabel } from '../labels'
import { marks } from '../marks'
import { indentOf, isInProse, type LabelToken, lineHead, type Notation } from '../notation'

const token = /\[\^([^\]\s[^]{1,60})\]/g
/** `[^12` without its bracket, `[^ 12]` with a blank. */
const almost = /\[\^\s?(\d{1,4})(?:\s?\]|(?=[\s.,;:]|$))/g

export const markdown: Notation = {
  id: 'markdown',
  formats: ['plain', 'markdown'],
  needs: marks.caret,
  named: true,
  goesOn: (text, _end, next) => /^(?: {4}|\t)/.test(text.slice(next, next + 4)),
  isLabel: isNameLabel,
  write: (label, as) => (as === 'label' ? label : as === 'marker' ? `[^${label}]` : `[^${label}]:`),
  tokensOf(text, masks) {
    if (!text.includes('[^')) return []
    const tokens: LabelToken[] = []
    const add = (start: number, end: number, label: string, malformed: boolean) => {
      if (isMasked(masks.spans, start) || text[start - 1] === '\\') return
      const lineStart = lineHead(text, start, 3)
      const colon = /^\s?:/.exec(text.slice(end, end + 2))?.[0]
      const head = lineStart && (colon !== undefined || malformed) ? lineStart : null
      const textStart = end + (/^\s?:?[\s\u00a0]*/.exec(text.slice(end, end + 8))?.[0].length ?? 0)
      tokens.push({
        notation: 'markdown',
        start,
        end,
        label,
        labelSpan: malformed ? { start, end } : { start: start + 2, end: end - 1 },
        head,
        indent: head ? indentOf(text, start) : 0,
        textStart,
        call: colon === undefined || lineStart === null,
        // Glued to a word of some length it is nothing else: `- two mills[^7]`.
        prose: isInProse(text, start) || /\p{L}{4}[.,;:!?]?$/u.test(text.slice(Math.max(0, start - 5), start)),
        malformed: malformed || (colon !== undefined && colon.length > 1 && head !== null),
      })
    }
    for (const match of text.matchAll(token)) {
      const label = match[1] ?? ''
      if (!isRegularExpression(label)) add(match.index, match.index + match[0].length, label, false)
    }
    for (const match of text.matchAll(almost)) {
      if (/^\[\^\d{1,4}\]$/.test(match[0])) continue
      add(match.index, match.index + match[0].length, match[1] ?? '', true)
    }
    return tokens.sort((a, b) => a.start - b.start)
  },
}

/** `[^a-z]`, `[^\w]`, `[^"]`: a class of characters in a text about regular expressions. */
function isRegularExpression(label: string): boolean {
  return /^.-.|\\|^[^\p{L}\p{N}]*$/u.test(label)
}
