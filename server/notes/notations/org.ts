/**
 * Org's footnotes: `[fn:1]` in the body, `[fn:1] text` at the very head of a line; `[fn:: text]` and `[fn:mill: text]`, which
 * stand where they are called.
 */
import { isMasked } from '../../text/masks'
import { bracketPairs } from '../brackets'
import type { LabelToken, Notation } from '../notation'
import { callAt, definitionAt, noteInPlace, withoutNested } from '../tokens'

const token = /\[fn:([\p{L}\p{N}_-]{0,60})(:|\])/gu

export const org: Notation = {
  id: 'org',
  formats: ['org'],
  named: true,
  isLabel: (label) => /^[\p{L}\p{N}_-]{1,60}$/u.test(label),
  write: (label, as) => (as === 'label' ? label : `[fn:${label}]`),
  tokensOf(text, masks) {
    if (!text.includes('[fn:')) return []
    const { closing } = bracketPairs(text, masks, '[', ']')
    const tokens: LabelToken[] = []
    for (const match of text.matchAll(token)) {
      const start = match.index
      const [whole, label = '', mark] = match
      if (isMasked(masks.spans, start) || (label === '' && mark === ']')) continue
      const from = start + '[fn:'.length
      const place = {
        notation: 'org' as const,
        start,
        end: start + whole.length,
        label,
        ...(label === '' ? {} : { labelSpan: { start: from, end: from + label.length } }),
      }
      const isAtHead = start === 0 || /[\r\n]/.test(text[start - 1] as string)
      if (mark === ':') {
        const close = closing.get(start)
        tokens.push(noteInPlace(text, place, close === undefined ? null : { start: close, end: close + 1 }))
      } else tokens.push(isAtHead ? definitionAt(text, place, start === 0 ? 'first' : 'later') : callAt(place))
    }
    return withoutNested(tokens)
  },
  looseOf: (text, masks) => (/[[\]]/.test(text) ? bracketPairs(text, masks, '[', ']').loose : []),
  /** A note ends at a heading, or at two blank lines. */
  goesOn: (text, end, next) => text[next] !== '*' && (text.slice(end, next).match(/\r\n?|\n/g) ?? []).length <= 2,
}
