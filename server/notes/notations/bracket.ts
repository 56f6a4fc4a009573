/** Numbers, letters, Roman numbers and stars in square brackets: `[1]` in the body, `[1] text` at the head of a line. */
import { isMasked, type Masks } from '../../text/masks'
import type { Format } from '../../text/text'
import { isInWord } from '../../text/units'
import { digits, foldedLabel, isNumberLabel } from '../labels'
import { marks } from '../marks'
import {
  type Form,
  indentOf,
  isAfterEnd,
  isInProse,
  type LabelToken,
  lineHead,
  type Notation,
  textStartAfter,
} from '../notation'
import words from '../words.json'

const label = `[${digits}]{1,4}[a-z]?|[ivxlcdm]{2,7}|[IVXLCDM]{2,7}|(\\p{L})\\2?|\\*{1,8}|[†‡§‖¶]{1,3}`
const token = new RegExp(`\\[(${label})\\]`, 'gu')
/** East Asian brackets, each a numbering of its own, and such with a word for a note before the number: `〔注1〕`. */
const wide = new RegExp(`([［〔【\\[])(${words.glued.join('|')})? ?([${digits}]{1,4}|\\*{1,4})(?:］|〕|】|\\])`, 'gu')
const closingOf: Readonly<Record<string, string>> = { '［': '］', '〔': '〕', '【': '】', '[': ']' }
/** Almost a label: a bracket missing or of another kind, blanks inside, letters for digits. */
const almost =
  /\[(\d{1,4})(?=[\s.,;)}]|$)|(?<![\d[.,–-])(\d{1,4})\]|\[\s(\d{1,4})\s?\]|\[([0-9lIOoО]{1,4})\]|\[[*'’](\d{1,4})\]|\[([A-Za-z])(?=[.,;]|\s*$)/g

export const bracket: Notation = {
  id: 'bracket',
  formats: ['plain', 'markdown'],
  needs: marks.square,
  isLabel: isNumberLabel,
  write: (label, as) => (as === 'label' ? label : `[${label}]`),
  tokensOf(text, masks, format) {
    const tokens = wideTokens(text, masks, format)
    for (const match of text.matchAll(token)) {
      const found = tokenAt(text, masks, format, match.index, match.index + match[0].length, match[1] ?? '', false)
      if (found) tokens.push(found)
    }
    if (isBalanced(text)) return tokens.sort((a, b) => a.start - b.start)
    for (const match of text.matchAll(almost)) {
      const written = match[1] ?? match[2] ?? match[3] ?? match[4] ?? match[5] ?? match[6] ?? ''
      const label = match[6] ?? written.replace(/[lI]/g, '1').replace(/[OoО]/g, '0')
      if (match[4] !== undefined && (label === written || !/\d/.test(written))) continue
      if ((match[1] ?? match[6]) !== undefined && closesLater(text, match.index + match[0].length)) continue
      if (match[2] !== undefined && opensBefore(text, match.index)) continue
      const closing = match[1] !== undefined && /[)}]/.test(text[match.index + match[0].length] ?? '') ? 1 : 0
      const found = tokenAt(text, masks, format, match.index, match.index + match[0].length + closing, label, true)
      if (found) tokens.push(found)
    }
    return tokens.sort((a, b) => a.start - b.start)
  },
}

function wideTokens(text: string, masks: Masks, format: Format): LabelToken[] {
  if (!/[［〔【]|\[\p{Lo}/u.test(text)) return []
  return [...text.matchAll(wide)].flatMap((match) => {
    const [whole, opening = '', word, written = ''] = match
    const isPair = whole.endsWith(closingOf[opening] ?? '')
    if (!isPair || (opening === '[' && !word)) return []
    const end = match.index + whole.length
    const found = tokenAt(text, masks, format, match.index, end, written, false)
    if (!found) return []
    const labelSpan = { start: end - 1 - written.length, end: end - 1 }
    return [{ ...found, labelSpan, form: word ? 'word' : (opening as Form) }]
  })
}

/** The paragraph is a run of notes, of which the first has a sign: `* Written in May.` */
const signedNote = /^\s{0,4}(?:\*{1,4}|[†‡])[ \u00a0]?[^\s*]/

const wellFormed = /\[[^[\]\s)}lIOoО*'’][^[\])}]*\]/g

/** Is every bracket one of a pair with nothing suspect inside? Then nothing is almost a label. */
function isBalanced(text: string): boolean {
  const rest = text.replace(wellFormed, '')
  return !rest.includes('[') && !rest.includes(']')
}

function tokenAt(
  text: string,
  masks: Masks,
  format: Format,
  start: number,
  end: number,
  label: string,
  malformed: boolean,
): LabelToken | null {
  if (isMasked(masks.spans, start)) return null
  const before = text[start - 1] ?? ''
  const after = text[end] ?? ''
  if (before === '\\' || before === '^') return null
  if (
    format === 'markdown' &&
    (after === '(' ||
      after === ':' ||
      (before === ']' && !/\[\d{1,4}[a-z]?\]$/.test(text.slice(Math.max(0, start - 7), start))))
  )
    return null
  // `[0] => bread` is the element of a list in a program.
  const mayHead = /[\s:\p{L}\p{P}]|^$/u.test(after) && !/^\s?=/.test(text.slice(end, end + 2))
  const line = mayHead ? lineHead(text, start, 8) : null
  const head = line === 'later' && format === 'plain' && signedNote.test(text) ? 'first' : line
  const word = wordBefore(text, start)
  return {
    notation: 'bracket',
    start,
    end,
    label: foldedLabel(label),
    labelSpan: malformed ? { start, end } : { start: start + 1, end: end - 1 },
    head,
    indent: head ? indentOf(text, start) : 0,
    afterEnd: head === 'later' && isAfterEnd(text, start),
    textStart: textStartAfter(text, end),
    call: isCall(text, end, word, malformed),
    prose: isInProse(text, start) && !isMixed(word),
    glued: /\p{L}/u.test(before),
    malformed,
  }
}

/** Scripts in which words follow each other, and endings words, without a blank: a marker stands amid the letters. */
const runningOn = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u

/** An index (`list_2[1]`), an assignment (`a[1] = 2`), a member (`a[1].b`) or a restored letter (`th[e]`) calls no note. */
function isCall(text: string, end: number, word: string, malformed: boolean): boolean {
  const after = text.slice(end, end + 4)
  if (/^(?:[\p{L}\p{N}_]|\.\p{Ll}|\s?[=+*/<>]=|\s?=\s)/u.test(after) && !runningOn.test(text[end] ?? '')) return false
  return malformed || !isVariable(word)
}

const [underscore, dollar] = [95, 36]

/** The letters, digits and marks of names right before an offset. */
function wordBefore(text: string, start: number): string {
  // Most markers stand behind a mark or a blank.
  const unit = text.charCodeAt(start - 1)
  if (unit < 128 && unit !== underscore && unit !== dollar && !isInWord(text, start - 1)) return ''
  const word = /[\p{L}\p{N}_$]*$/u.exec(text.slice(Math.max(0, start - 24), start))?.[0] ?? ''
  // Emphasis, `_Lord Welles._[1]`, is prose.
  return word.replace(/^_+|_+$/g, '')
}

/** `Latin3[1]` may be a table's cell with its note, and a name in a program: a marker only where its note is. */
function isMixed(word: string): boolean {
  return /[\p{Lu}\p{Ll}]\d|\d[\p{Lu}\p{Ll}]/u.test(word)
}

/** `x`, `list_2`, `list2`; but `1486`, `1890s`, `Latin3` and `1486年` are words of a text. */
function isVariable(word: string): boolean {
  return /^\p{Ll}$|[_$]|^\p{Ll}+\d/u.test(word)
}

/** `[12 December]`: an editor's words, not a marker that lost its bracket. */
function closesLater(text: string, from: number): boolean {
  for (let i = from; i < Math.min(text.length, from + 200); i++) {
    if (text[i] === ']') return true
    if (text[i] === '[') return false
  }
  return false
}

function opensBefore(text: string, to: number): boolean {
  for (let i = to - 1; i >= Math.max(0, to - 200); i--) {
    if (text[i] === '[') return true
    if (text[i] === ']') return false
  }
  return false
}
