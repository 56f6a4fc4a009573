/** Raised figures: `word¹` in the body, `¹ text` at the head of a line. They are powers, editions and ordinals as well. */
import { isMasked } from '../../text/masks'
import { marks } from '../marks'
import { behindBlanks, type Certainty, indentOf, type LabelToken, lineHead, type Notation } from '../notation'
import { closingMark, firstOfRow, gluedBefore } from '../places'
import words from '../words.json'

const raised = '⁰¹²³⁴⁵⁶⁷⁸⁹'
const token = /⁽?([⁰¹²³⁴-⁹]{1,4})⁾?/g
/** Markers before this one: `mill¹,²`, `mill⁴⁻⁵`. */
const others = /(?:[¹²³⁴-⁹][⁰¹²³⁴-⁹]{0,3}[,⁻–\u00a0 ])+$/
/** `¹⁴C` */
const isotope = /^\p{Lu}\p{Ll}?(?!\p{L})/u
const powers: ReadonlySet<string> = new Set(words.powers)

export const superscript: Notation = {
  id: 'superscript',
  formats: ['plain', 'markdown'],
  needs: marks.raised,
  careful: true,
  isLabel: (label) => /^\d{1,4}$/.test(label),
  write: (label) => label.replace(/\d/g, (digit) => raised[Number(digit)] as string),
  tokensOf(text, masks) {
    const tokens: LabelToken[] = []
    for (const match of text.matchAll(token)) {
      const [whole, written = ''] = match
      const start = match.index
      const end = start + whole.length
      // `²1985` is an edition, `¹⁴C` an isotope, `1²ᵃ` no number at all.
      if (written.startsWith('⁰') || /^\p{Lm}|^[\p{N}⁺⁼°ªº]|^⁻(?![¹²³⁴-⁹])/u.test(text.slice(end, end + 2))) continue
      if (isMasked(masks.spans, start)) continue
      const isText = /^[\s\u00a0]?[^\s\u00a0]/.test(text.slice(end, end + 2))
      const isIsotope = written.length > 1 && isotope.test(text.slice(end, end + 3))
      const head = isText && !isIsotope ? lineHead(text, start, 8) : null
      const certainty = head === null ? certaintyOf(text, start, end) : null
      if (head === null && certainty === null) continue
      const label = [...written].map((digit) => raised.indexOf(digit)).join('')
      const labelStart = start + whole.indexOf(written)
      tokens.push({
        notation: 'superscript',
        start,
        end,
        label,
        labelSpan: { start: labelStart, end: labelStart + written.length },
        head,
        indent: head ? indentOf(text, start) : 0,
        textStart: behindBlanks(text, end),
        call: certainty !== null,
        prose: certainty !== null && certainty > 0,
        malformed: false,
        ...(certainty === null ? {} : { certainty }),
      })
    }
    return tokens
  },
}

/** How plainly a raised figure at this place calls a note; null where it means something else. */
function certaintyOf(text: string, start: number, end: number): Certainty | null {
  // `¹⁴C`; in scripts that write no blanks between words any letter may follow.
  if (/^(?!\p{Lo})\p{L}/u.test(text.slice(end, end + 2))) return null
  const before = gluedBefore(text, firstOfRow(text, start, others))
  switch (before.kind) {
    case 'word':
      if (powers.has(before.word) && (before.afterNumber || before.word.length < 3)) return null
      if (before.operator) return null
      return before.letters > 1 ? 2 : /^\p{Lo}|^\p{Lu}/u.test(before.word) ? 0 : null
    case 'mark':
      if (before.operator) return null
      return before.letters > 1 || closingMark.test(before.marks) ? 2 : 0
    case 'number':
      // `10³` and `2²` are powers; a year may well have a note.
      return before.word.length > 1 && before.word !== '10' && !before.operator ? 0 : null
    case 'blank':
      return 0
    default:
      return null
  }
}
