/** Numbers and stars in braces: `word {1}` in the body, `{1} text` at the head of a line. Page numbers of the print stand so, too. */
import { isMasked } from '../../text/masks'
import { digits, foldedLabel, isNumberLabel } from '../labels'
import { marks } from '../marks'
import { indentOf, type LabelToken, lineHead, type Notation, textStartAfter } from '../notation'
import { certaintyBetween, firstOfRow } from '../places'

const token = new RegExp(`\\{([${digits}]{1,4}[a-z]?|[*†‡]{1,4})\\}`, 'g')
/** A bracket missing or of another kind. */
const almost = /\{(\d{1,4})(?=[\s.,;)\]]|$)|(?<![\d{.,–-])(\d{1,4})\}/g

export const brace: Notation = {
  id: 'brace',
  formats: ['plain', 'markdown'],
  needs: marks.curly,
  careful: true,
  isLabel: isNumberLabel,
  write: (label, as) => (as === 'label' ? label : `{${label}}`),
  tokensOf(text, masks) {
    const tokens: LabelToken[] = []
    const add = (start: number, end: number, written: string, malformed: boolean) => {
      // `\frac{1}{2}`, `${1}`, `{{1}}`, `x_{1}`; but `{1}{2}` are two markers.
      const first = firstOfRow(text, start, /(?:\{\d{1,4}\})+$/)
      if (/[\\$}_^{=]\w{0,12}$/.test(text.slice(Math.max(0, first - 13), first))) return
      if (isMasked(masks.spans, start) || foldedLabel(written) === '0') return
      const head = /^(?:[\s\u00a0]|\p{L}|[“"«'‘(_])/u.test(text.slice(end, end + 2)) ? lineHead(text, start, 8) : null
      const place = head === 'first' ? null : certaintyBetween(text, start, end)
      // At the head of a line it is a page of the print, unless it is due.
      const certainty = head === 'later' && place !== null ? 0 : place
      if (head === null && certainty === null) return
      tokens.push({
        notation: 'brace',
        start,
        end,
        label: foldedLabel(written),
        labelSpan: malformed ? { start, end } : { start: start + 1, end: end - 1 },
        head,
        indent: head ? indentOf(text, start) : 0,
        textStart: textStartAfter(text, end),
        call: certainty !== null,
        prose: certainty !== null && certainty > 0,
        malformed,
        ...(certainty === null ? {} : { certainty }),
      })
    }
    for (const match of text.matchAll(token)) add(match.index, match.index + match[0].length, match[1] ?? '', false)
    for (const match of text.matchAll(almost)) {
      const end = match.index + match[0].length
      const wrong = match[1] !== undefined && /[)\]]/.test(text[end] ?? '') ? 1 : 0
      add(match.index, end + wrong, match[1] ?? match[2] ?? '', true)
    }
    return tokens.sort((a, b) => a.start - b.start)
  },
}
