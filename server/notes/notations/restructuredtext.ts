/**
 * reStructuredText's footnotes: `[1]_`, `[#]_`, `[#mill]_`, `[*]_` in the body, `.. [1] text` at the head of a line, further
 * paragraphs indented. `#` is counted, and so is `*`, by itself.
 */
import { isMasked } from '../../text/masks'
import { foldedLabel } from '../labels'
import type { LabelToken, Notation } from '../notation'
import { callAt, definitionAt } from '../tokens'

const label = '\\d{1,4}|#(?:[\\p{L}\\p{N}](?:[\\p{L}\\p{N}_.:+-]{0,60}[\\p{L}\\p{N}])?)?|\\*'
/** Blanks or marks stand around a marker; a backslash takes its meaning away, one with a blank joins it to the word. */
const marker = new RegExp(`(?<![\\p{L}\\p{N}\\]\\\\_])\\[(${label})\\]_(?![\\p{L}\\p{N}_])`, 'gu')
/** One that a label can be changed into: numbers and names are written in different ways. */
const labelAlone = /^(?:\d{1,4}|[\p{L}\p{N}](?:[\p{L}\p{N}_.:+-]{0,60}[\p{L}\p{N}])?)$/u
const definition = new RegExp(`^([ \\t]*\\.\\.[ \\t]+)\\[(${label})\\](?=\\s|$)`, 'gmu')

export const restructuredtext: Notation = {
  id: 'restructuredtext',
  formats: ['restructuredtext'],
  named: true,
  isLabel: (label) => labelAlone.test(label),
  // Without its `#`, which a number lacks.
  write: (label, as) => (as === 'label' ? label : as === 'marker' ? `[${label}]_` : `.. [${label}]`),
  tokensOf(text, masks) {
    if (!text.includes('[')) return []
    const tokens: LabelToken[] = []
    for (const match of text.matchAll(definition)) {
      const [whole, lead = '', written = ''] = match
      const start = match.index + lead.length
      if (isMasked(masks.spans, start)) continue
      const place = placeOf(start, match.index + whole.length, written)
      tokens.push(definitionAt(text, place, match.index === 0 ? 'first' : 'later'))
    }
    for (const match of text.matchAll(marker)) {
      const start = match.index
      if (isMasked(masks.spans, start)) continue
      tokens.push(callAt(placeOf(start, start + match[0].length, match[1] ?? '')))
    }
    return tokens.sort((a, b) => a.start - b.start)
  },
  goesOn: (text, _end, next) => /^[ \t]/.test(text.slice(next, next + 1)),
}

function placeOf(start: number, end: number, written: string) {
  const isCounted = written === '#' || written === '*'
  const bare = written.replace(/^#/, '')
  const from = start + 1 + written.length - bare.length
  return {
    notation: 'restructuredtext' as const,
    start,
    end,
    label: isCounted ? '' : foldedLabel(bare),
    ...(isCounted ? {} : { labelSpan: { start: from, end: start + 1 + written.length } }),
    counts: isCounted ? written : 'number',
  }
}
