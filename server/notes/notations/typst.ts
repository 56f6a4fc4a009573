/** Typst's footnotes, which stand where they are called: `#footnote[text]`; one with a label, `#footnote[text] <mill>`, is called again by `#footnote(<mill>)` or `@mill`. */
import { isMasked } from '../../text/masks'
import { bracketPairs } from '../brackets'
import type { LabelToken, Notation } from '../notation'
import { callAt, noteInPlace, withoutNested } from '../tokens'

const name = '[\\p{L}_][\\p{L}\\p{N}_:.-]{0,80}'
const token = new RegExp(
  `(?<!\\\\)#footnote(?:\\(\\s{0,9}<(${name})>\\s{0,9}\\)|(?:\\([^()[\\]]{0,200}\\))?\\[)|(?<![\\p{L}\\p{N}\\\\])@([\\p{L}_](?:[\\p{L}\\p{N}_:.-]{0,80}[\\p{L}\\p{N}_-])?)`,
  'gu',
)
const labelBehind = new RegExp(`\\s{0,9}<(${name})>`, 'uy')

export const typst: Notation = {
  id: 'typst',
  formats: ['typst'],
  named: true,
  isLabel: (label) => /^[\p{L}_][\p{L}\p{N}_:.-]{0,80}$/u.test(label),
  write: (label, as) => (as === 'label' ? label : as === 'marker' ? `#footnote(<${label}>)` : '#footnote['),
  tokensOf(text, masks) {
    if (!text.includes('#footnote') && !text.includes('@')) return []
    const { closing } = bracketPairs(text, masks, '[', ']')
    const tokens: LabelToken[] = []
    for (const match of text.matchAll(token)) {
      const start = match.index
      const end = start + match[0].length
      const called = match[1] ?? match[2]
      if (called !== undefined) {
        const from = start + match[0].indexOf(called, 1)
        const isCall = match[1] !== undefined
        // `@mill` is masked, as the name of whatever it names; a comment masks it, too.
        if (isMasked(masks.spans, start) && (isCall || isMasked(masks.spans, start - 1))) continue
        const labelSpan = { start: from, end: from + called.length }
        tokens.push({ ...callAt({ notation: 'typst', start, end, label: called, labelSpan }, isCall), isPlain: isCall })
        continue
      }
      if (isMasked(masks.spans, start)) continue
      const close = closing.get(end - 1)
      labelBehind.lastIndex = (close ?? text.length) + 1
      const label = close === undefined ? '' : (labelBehind.exec(text)?.[1] ?? '')
      const labelEnd = labelBehind.lastIndex - 1
      const place = {
        notation: 'typst' as const,
        start,
        end,
        label,
        ...(label === '' ? {} : { labelSpan: { start: labelEnd - label.length, end: labelEnd } }),
      }
      tokens.push(noteInPlace(text, place, close === undefined ? null : { start: close, end: close + 1 }))
    }
    return withoutNested(tokens)
  },
  looseOf: (text, masks) => (/[[\]]/.test(text) ? bracketPairs(text, masks, '[', ']').loose : []),
}
