/**
 * Numbers, letters and stars in parentheses: `word(1)` or `word. (1)` in the body, `(1) text` at the head of a line; old
 * print's `word1)` and `word*)` with `1) text`, `*) text`; and East Asian `（注1）`. Points of a list, paragraphs of laws, examples and
 * equations are written just so.
 */
import { isMasked } from '../../text/masks'
import { bracketPairs } from '../brackets'
import { digits, foldedLabel, isNumberLabel } from '../labels'
import { marks } from '../marks'
import { behindBlanks, type Form, indentOf, type LabelToken, lineHead, type Notation } from '../notation'
import { certaintyBetween, gluedBefore } from '../places'
import words from '../words.json'

const word = words.glued.join('|')
const whole = new RegExp(
  `[(（](?:(${word}) ?(?=[${digits}]))?([${digits}]{1,3}[a-z]?|\\p{L}|[ivx]{2,5}|[IVX]{2,5}|[*†‡§]{1,4})[)）]`,
  'gu',
)
const half = new RegExp(
  `(?<![${digits}])(?<![${digits}][.,:/–-])(?:(${word}) ?(?=[${digits}]))?([${digits}]{1,3}|(?<!\\p{L})\\p{L}|(?<!\\*)\\*{1,4}|[†‡])[)）]`,
  'gu',
)
/** Its closing bracket is missing or of another kind. */
const unclosed = /\((\d{1,3})(?=[\s.,;\]}]|$)/g

export const parenthesis: Notation = {
  id: 'parenthesis',
  formats: ['plain', 'markdown'],
  needs: marks.round,
  careful: true,
  isLabel: isNumberLabel,
  write: (label, as) => (as === 'label' ? label : `(${label})`),
  tokensOf(text, masks, format) {
    if (!/[\d*†‡§\p{Nd}]|[(（]?(?<!\p{L})\p{L}[)）]|[(（][IVXivx]{2,5}[)）]/u.test(text)) return []
    const tokens: LabelToken[] = []
    const add = (start: number, end: number, written: string, form: Form | undefined, malformed: boolean) => {
      if (isMasked(masks.spans, start)) return
      const label = foldedLabel(written)
      const isOfSign = !/[\p{L}\p{N}]/u.test(label)
      const isHead =
        (form !== 'half' || isOfSign || format !== 'markdown') &&
        (isOfSign || /[）]/.test(text[end - 1] ?? '') ? /^\s?[^\s,;.]/ : /^[\s\u00a0]+\S|^$|^[\p{L}“"«_]/u).test(
          text.slice(end, end + 4),
        )
      const head = isHead ? lineHead(text, start, 8) : null
      const place = head === 'first' ? null : callCertainty(text, start, end, label, form)
      // At the head of a line it is a point of a list, unless it is due.
      const certainty = head === 'later' && place !== null ? 0 : place
      if (head === null && certainty === null) return
      const labelStart = text.indexOf(written, start)
      tokens.push({
        notation: 'parenthesis',
        start,
        end,
        label,
        labelSpan: malformed ? { start, end } : { start: labelStart, end: labelStart + written.length },
        head,
        indent: head ? indentOf(text, start) : 0,
        textStart: behindBlanks(text, end),
        call: certainty !== null,
        prose: certainty !== null && certainty > 0,
        malformed,
        ...(form !== 'half' && gluedBefore(text, start).kind === 'word' ? { glued: true } : {}),
        ...(certainty === null ? {} : { certainty }),
        ...(form ? { form } : {}),
      })
    }
    for (const match of text.matchAll(whole))
      add(match.index, match.index + match[0].length, match[2] ?? '', match[1] ? 'word' : undefined, false)
    const loose = [...bracketPairs(text, masks, '(', ')').loose, ...bracketPairs(text, masks, '（', '）').loose]
    if (loose.length === 0) return tokens
    const isLoose = new Set(loose.map(({ start }) => start))
    for (const match of text.matchAll(half)) {
      const end = match.index + match[0].length
      if (!isLoose.has(end - 1)) continue
      add(match.index, end, match[2] ?? '', match[1] ? 'word' : 'half', false)
      if (/^\d/.test(match[0])) add(match.index, end, match[2] ?? '', undefined, true)
    }
    for (const match of text.matchAll(unclosed)) {
      if (!isLoose.has(match.index)) continue
      const end = match.index + match[0].length
      add(match.index, end + (/[\]}]/.test(text[end] ?? '') ? 1 : 0), match[1] ?? '', undefined, true)
    }
    return tokens.sort((a, b) => a.start - b.start)
  },
}

/** `clerk(s)`, `ВКП(б)`: a letter right after a word is part of it, unless it is due. */
function callCertainty(text: string, start: number, end: number, label: string, form: Form | undefined) {
  if (form === 'word') return 2
  const certainty = certaintyBetween(text, start, end)
  const before = gluedBefore(text, start)
  if (form === 'half' && before.kind === 'blank') return 0
  return certainty !== null && /^\p{L}/u.test(label) && before.kind === 'word' ? 0 : certainty
}
