/**
 * Notes that begin with a number and no brackets, as in a list: `1. text`, `1) text`, `1 text`, `1 (return) [ text ]`, and `1`
 * alone on its line with the text below. Any line that begins with a number may be one, so by itself it says nothing:
 * `lists.ts` knows where such lines are notes.
 */
import { isMasked } from '../../text/masks'
import { digits, foldedLabel } from '../labels'
import { marks } from '../marks'
import type { LabelToken, Manner, Notation } from '../notation'

const token = new RegExp(
  `^([\\f\\uFEFF]?[ \\t\\u00a0\\u3000]{0,12})([${digits}]{1,4}[a-z]?)(?:` +
    '([ \\t\\u00a0]{0,2}\\(return\\)\\s{0,6}\\[?\\s?)' +
    '|(\\\\?[.．](?=[ \\t\\u00a0\\u3000]*[^\\s\\p{Nd}.]|[ \\t\\u00a0\\u3000]+[\\p{Nd}.])[ \\t\\u00a0\\u3000]*)' +
    '|(\\\\?[)）](?=[ \\t\\u00a0\\u3000]*[^\\s.,;:)])[ \\t\\u00a0\\u3000]*)' +
    '|([:：、](?=[ \\t\\u00a0\\u3000]+\\S|\\p{Lo})[ \\t\\u00a0\\u3000]*)' +
    '|([ \\t\\u00a0\\u3000]{1,8}(?=[\\p{L}"“”«»„‘’\'([<_*…—–§†]|\\p{Nd}[^\\p{L}\\r\\n]{0,12}\\p{L}))' +
    '|([.．]?[ \\t\\u00a0]*(?=[\\r\\n]|$)))',
  'gmu',
)

const manners: readonly Manner[] = ['return', 'stop', 'bracket', 'colon', 'bare', 'alone']

export const listed: Notation = {
  id: 'listed',
  formats: ['plain', 'markdown'],
  needs: marks.numberedLine,
  isLabel: (label) => /^\d{1,4}[a-z]?$/.test(label),
  write: (label, as) => (as === 'note' ? `${label}.` : label),
  tokensOf(text, masks) {
    const tokens: LabelToken[] = []
    for (const match of text.matchAll(token)) {
      const [whole, before = '', label = ''] = match
      const which = match.slice(3).findIndex((part) => part !== undefined)
      const manner = manners[which] ?? 'stop'
      const start = match.index + before.length
      // `1917 г.` begins a line of a chronicle.
      if ((label.length > 3 && manner === 'bare') || isMasked(masks.spans, start)) continue
      const after = match[which + 3] ?? ''
      const textStart = match.index + whole.length
      const closing = manner === 'return' && whole.includes('[') ? closingOf(text, textStart) : undefined
      tokens.push({
        notation: 'listed',
        start,
        end: start + label.length + (manner === 'return' ? after.indexOf(')') + 1 : after.trimEnd().length),
        label: foldedLabel(label),
        labelSpan: { start, end: start + label.length },
        head: match.index === 0 ? 'first' : 'later',
        indent: before.length,
        textStart,
        ...(closing ? { closing } : {}),
        call: false,
        prose: false,
        malformed: false,
        manner,
        small: /^\p{Ll}/u.test(text.slice(textStart, textStart + 2)),
      })
    }
    return tokens
  },
}

/** `1 (return) [ text ]`: the bracket that ends the paragraph. */
function closingOf(text: string, from: number): { start: number; end: number } | undefined {
  const next = text.slice(from).search(/\n\s*\d{1,4}[ \t]{0,2}\(return\)/)
  const own = text.slice(from, next < 0 ? undefined : from + next).trimEnd()
  return own.endsWith(']') ? { start: from + own.length - 1, end: from + own.length } : undefined
}

/**
 * The heads of a paragraph at which a note may begin though no list says so yet: the number goes on from that of the line
 * head before it, or the paragraph begins with it, or it is the first. A line that wrapping began with `12 l. 5` is none.
 */
export function likelyHeads(tokens: readonly LabelToken[]): LabelToken[] {
  let last = 0
  return tokens.filter((token) => {
    if (token.manner === 'alone') return false
    const value = Number.parseInt(token.label, 10)
    const goesOn = token.head === 'first' || value === 1 || (last > 0 && (value === last + 1 || value === last))
    if (goesOn) last = value
    return goesOn
  })
}
