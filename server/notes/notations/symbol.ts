/**
 * Signs: `Dr.*` in the body, `* text` at the head of a line; the number of stars is the label. In Markdown, where `*` is
 * markup, `\*`.
 */
import { isMasked } from '../../text/masks'
import { marks } from '../marks'
import { behindBlanks, type Certainty, indentOf, type LabelToken, lineHead, type Notation } from '../notation'
import { gluedBefore } from '../places'

const token = /(?:\\?\*){1,8}|([†‡§‖¶])\1{0,2}|\|\|/g

export const symbol: Notation = {
  id: 'symbol',
  formats: ['plain', 'markdown'],
  needs: marks.sign,
  // A sign is its own count: there is nothing to rename.
  isLabel: () => false,
  write: (label) => label,
  tokensOf(text, masks, format) {
    const tokens: LabelToken[] = []
    for (const match of text.matchAll(token)) {
      const start = match.index
      const end = start + match[0].length
      if (isMasked(masks.spans, start)) continue
      const escaped = match[0].startsWith('\\')
      if (match[0].includes('*') && escaped !== (format === 'markdown')) continue
      const line = lineHead(text, start, 12)
      const head = line && beginsNote(text, end, match[0]) ? line : null
      const certainty = head === null ? callCertainty(text, start, end) : null
      if (!head && certainty === null) continue
      tokens.push({
        notation: 'symbol',
        start,
        end,
        label: match[0].replace(/\\/g, '').replace('||', '‖'),
        labelSpan: { start, end },
        head,
        indent: head ? indentOf(text, start) : 0,
        textStart: behindBlanks(text, end),
        call: certainty !== null,
        prose: true,
        malformed: false,
        ...(certainty === null ? {} : { certainty }),
      })
    }
    return tokens
  },
}

/** Text follows; but `§ 12` is a section, `*word*` is emphasis or a help file's target, and `* word *` is a box. */
function beginsNote(text: string, end: number, sign: string): boolean {
  if (/^[§¶]/.test(sign) && /^\s?\d/.test(text.slice(end, end + 2))) return false
  const next = text.slice(end, end + 600)
  if (/^[ \t\u00a0]{1,4}[^\s*\\]/.test(next)) return !sign.includes('*') || !/^[^\n]*\s\*+\s*(?:\n|$)/.test(next)
  return /^[\p{L}\p{N}“„"«'‘(_]/u.test(next) && (!sign.includes('*') || !/\S\*/.test(next))
}

/**
 * Glued to a word or its closing mark, with nothing but a blank or a mark after it; or at a figure, as in a table: there it
 * may stand after a blank at the end of the line, and weighs less.
 */
function callCertainty(text: string, start: number, end: number): Certainty | null {
  const after = text.slice(end, end + 2)
  // A mark, but no name that goes on: `Tangut*.txt`.
  if (!/^(?:[\s”"»’')\]—–]|[.,;:!?](?![\p{L}\p{N}])|--|\|(?!\|)|$)/u.test(after)) return null
  const before = gluedBefore(text, start)
  if (before.operator || closesEmphasis(text, start) || isWildcard(text, start)) return null
  const isAtEnd = /^(?:\s{2}|[ \t]?[\r\n]|[ \t]?\|(?:\s|$)|\t|$)/.test(text.slice(end, end + 3))
  switch (before.kind) {
    case 'word':
      return before.letters > 1 ? 2 : null
    case 'mark':
      if (before.marks.includes('*')) return null
      if (before.letters === 0) return before.word === '' ? null : 1
      return before.letters > 1 || /^[.”"»’)]/.test(before.marks) ? 2 : null
    case 'number':
      // `5* hotel`
      return isAtEnd || /\D|.{3}/.test(before.word) ? 1 : null
    case 'blank':
      return isAtEnd && /^[*†‡]/.test(text[start] ?? '') && /[\p{N})%]$/u.test(text.slice(start - 4, start).trimEnd())
        ? 1
        : null
    default:
      return null
  }
}

/** `*word*`: is there an opening star before it in the line? */
function closesEmphasis(text: string, start: number): boolean {
  if (text[start] !== '*') return false
  const before = text.slice(Math.max(0, start - 300), start)
  const line = before.slice(before.lastIndexOf('\n') + 1).replace(/\*{1,3}[^\s*][^*]*\*{1,3}/g, '')
  return /(?:^|[\s(“"«])\*{1,3}[^\s*]/.test(line)
}

/** `java.util.*`, `notes/*`, `the core.* settings`: it stands for any name. */
function isWildcard(text: string, start: number): boolean {
  if (text[start] !== '*') return false
  const before = text.slice(Math.max(0, start - 40), start)
  if (/[\\/*](?!\d+$)\S*$|[\w-][./\\:_][\w./\\:_-]*\.$|["'`][\w-]+\.$/.test(before)) return true
  // A sentence ends before a capital, or with the line.
  return /\p{Ll}\.$/u.test(before) && /^\*(?:[,;:.]|\s\p{Ll})/u.test(text.slice(start, start + 3))
}
