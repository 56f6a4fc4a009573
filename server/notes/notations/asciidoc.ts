/**
 * AsciiDoc's footnotes, which stand where they are called, be it amid a word: `footnote:[text]`; `footnote:mill[text]`, which
 * `footnote:mill[]` calls again; and as they were written before, `footnoteref:[mill,text]`, `footnoteref:[mill]`.
 */
import { isMasked } from '../../text/masks'
import { bracketPairs } from '../brackets'
import type { LabelToken, Notation } from '../notation'
import { callAt, noteInPlace, withoutNested } from '../tokens'

const token = /(?<!\\)footnote(?::([\p{L}\p{N}_-]{0,60})\[|ref:\[([\p{L}\p{N}_-]{1,60})(,|(?=\])))/gu

export const asciidoc: Notation = {
  id: 'asciidoc',
  formats: ['asciidoc'],
  named: true,
  isLabel: (label) => /^[\p{L}\p{N}_-]{1,60}$/u.test(label),
  write: (label, as) => (as === 'label' ? label : `footnote:${label}[${as === 'marker' ? ']' : ''}`),
  tokensOf(text, masks) {
    if (!text.includes('footnote')) return []
    const { closing, loose } = bracketPairs(text, masks, '[', ']')
    const tokens: LabelToken[] = []
    for (const match of text.matchAll(token)) {
      const start = match.index
      if (isMasked(masks.spans, start)) continue
      const end = start + match[0].length
      const label = match[1] ?? match[2] ?? ''
      const from = start + match[0].indexOf(label, 'footnote'.length + 1)
      const bracket = start + match[0].indexOf('[')
      // Where the brackets within are not in pairs, the first that is not escaped ends the note.
      const close = closing.get(bracket) ?? (loose.length > 0 ? firstClosing(text, bracket) : undefined)
      const place = {
        notation: 'asciidoc' as const,
        start,
        end,
        label,
        ...(label === '' ? {} : { labelSpan: { start: from, end: from + label.length } }),
      }
      // Without a comma, or a text, the name alone stands there.
      const isCall = match[3] === '' || (label !== '' && close !== undefined && text.slice(end, close).trim() === '')
      if (isCall) tokens.push({ ...callAt({ ...place, end: (close ?? end - 1) + 1 }), isPlain: true })
      else tokens.push(noteInPlace(text, place, close === undefined ? null : { start: close, end: close + 1 }))
    }
    return withoutNested(tokens)
  },
  looseOf: (text, masks) => (/[[\]]/.test(text) ? bracketPairs(text, masks, '[', ']').loose : []),
}

function firstClosing(text: string, from: number): number | undefined {
  for (let at = text.indexOf(']', from); at >= 0; at = text.indexOf(']', at + 1)) if (text[at - 1] !== '\\') return at
  return undefined
}
