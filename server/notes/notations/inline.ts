/** Notes that stand where they are called, as Pandoc writes them: `^[text]`. */
import { isMasked } from '../../text/masks'
import { bracketPairs } from '../brackets'
import { marks } from '../marks'
import { behindBlanks, isInProse, type LabelToken, type Notation } from '../notation'

export const inline: Notation = {
  id: 'inline',
  formats: ['plain', 'markdown'],
  needs: marks.caret,
  named: true,
  // An inline note is counted, not labelled.
  isLabel: () => false,
  write: (label) => label,
  tokensOf(text, masks) {
    if (!text.includes('^[')) return []
    const { closing } = bracketPairs(text, masks, '[', ']')
    const tokens: LabelToken[] = []
    for (let start = text.indexOf('^['); start >= 0; start = text.indexOf('^[', start + 2)) {
      if (isMasked(masks.spans, start) || text[start - 1] === '\\') continue
      const end = start + 2
      const at = closing.get(start + 1)
      // An inline note ends in its paragraph; without a bracket it is none.
      if (at === undefined || !isNote(text, start, text.slice(end, Math.min(at, end + longestGlance)))) continue
      tokens.push({
        notation: 'inline',
        start,
        end,
        label: '',
        labelSpan: { start, end },
        head: 'inner',
        indent: 0,
        textStart: behindBlanks(text, end),
        closing: { start: at, end: at + 1 },
        call: true,
        prose: isInProse(text, start),
        malformed: false,
      })
    }
    return tokens
  },
}

/** How much of a note is looked at to see that it is one. */
const longestGlance = 200

/**
 * Words, behind prose. `/^[A-Z]+/` is a regular expression and `^[` the writing of a key: what stands before them is a mark of code,
 * and what stands in them no words.
 */
function isNote(text: string, start: number, content: string): boolean {
  const before = text.slice(Math.max(0, start - 2), start)
  if (!/[^\s\p{S}/\\&@#%({[]\s?$/u.test(before)) return false
  if (/\\[a-z]|^\S-\S|^[#$@%&^[:]/u.test(content) || (/\s$/.test(before) && /^\s/.test(content))) return false
  return (
    /\p{Ll}{2}.*[\s.]|\p{Lo}{2}|\p{Lu}\p{Ll}/u.test(content) && (!/['"`(]$/.test(before) || /\p{L}\s/u.test(content))
  )
}
