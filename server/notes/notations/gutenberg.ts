/**
 * Notes that say what they are, as the volunteers of Project Gutenberg write them: `[Footnote 12: text]`, wherever it stands,
 * with `[12]` or `[Note 12]` in the body; `Footnote 12:` with the text under it; and `[* text]` under the paragraph.
 */
import { isMasked, type Masks } from '../../text/masks'
import type { Span } from '../../text/text'
import { type BracketPairs, bracketPairs } from '../brackets'
import { digits, foldedLabel, isNameLabel } from '../labels'
import { behindBlanks, indentOf, isInProse, type LabelToken, lineHead, type Notation } from '../notation'
import words from '../words.json'

const label = `[${digits}]{1,4}[a-z]?|[ivxlcdm]{1,7}|[IVXLCDM]{1,7}|\\p{L}{1,2}|[*†‡§‖¶]{1,6}`
const plainest = words.footnote.join('|')
const word = [...words.footnote, ...words.note].join('|')
const token = new RegExp(
  `\\[\\s?(?:${word})(?:\\.?\\s+(?:no\\.?|nr\\.?|№)?\\s*|[#-]?\\s*(?=[${digits}*†‡§]))(${label})?\\s?(\\])?\\s?([:.;,]|—|--)?(?=\\s|\\p{L}|\\p{N}|\\p{P}|$)`,
  'iuy',
)
/** Without brackets, at the head of a line: `Footnote 12:`. */
const bare = new RegExp(`^[ \\t]*((?:${plainest})\\s+(${label})\\s?[:.])(?=\\s|$)`, 'gimu')
/** The word and its colon, and no label between: `[Footnote!: …`. */
const unlabelled = new RegExp(`\\[\\s?(?:${word})[!?.,;'"]{1,2}:`, 'iuy')
/** A note that goes on behind a page's end: `*[Footnote: and so on.]` */
const going = new RegExp(`\\*\\[\\s?(?:${word})\\s?:`, 'iuy')
/** What stands behind a bracket with such a word: its first letter, or a blank and that. */
const wordFollows = new RegExp(
  `^\\s?[${[...words.footnote, ...words.note].map((word) => word.charAt(0)).join('')}]`,
  'iu',
)
const sign = /\[([*†‡§‖¶]{1,6})\s?(?=[^\s*†‡§‖¶\]])/y

export const gutenberg: Notation = {
  id: 'gutenberg',
  formats: ['plain', 'markdown'],
  tellsStray: true,
  isLabel: isNameLabel,
  write: (label, as) => (as === 'label' ? label : as === 'marker' ? `[${label}]` : `[Footnote ${label}: …]`),
  tokensOf(text, masks, format) {
    if (!text.includes('[')) return bareTokens(text, masks)
    const pairs = bracketPairs(text, masks, '[', ']')
    const tokens = [
      ...(mayHaveWord(text)
        ? [
            ...tokensWithWord(text, masks, pairs),
            ...tokensWithoutLabel(text, masks, pairs),
            ...tokensThatGoOn(text, masks, pairs),
          ]
        : []),
      ...bareTokens(text, masks),
      ...(format === 'plain' ? tokensWithSign(text, masks, pairs) : []),
    ].sort((a, b) => a.start - b.start)
    return closedBefore(text, tokens, pairs)
  },
  looseOf: (text, masks) => (/[[\]]/.test(text) ? bracketPairs(text, masks, '[', ']').loose : []),
}

/** What a sticky pattern finds that begins with an opening mark, which stands nowhere else in what it finds. */
function matchesAt(text: string, opening: string, pattern: RegExp): RegExpExecArray[] {
  const found: RegExpExecArray[] = []
  for (let at = text.indexOf(opening); at >= 0; at = text.indexOf(opening, at + 1)) {
    pattern.lastIndex = at
    const match = pattern.exec(text)
    if (match) found.push(match)
  }
  return found
}

/** A first look: may a bracket open before a word for a note? */
function mayHaveWord(text: string): boolean {
  for (let at = text.indexOf('['); at >= 0; at = text.indexOf('[', at + 1))
    if (wordFollows.test(text.slice(at + 1, at + 3))) return true
  return false
}

function tokensWithWord(text: string, masks: Masks, pairs: BracketPairs): LabelToken[] {
  return matchesAt(text, '[', token).flatMap((match): LabelToken[] => {
    const [whole, written, closed, colon] = match
    const start = match.index
    if (written === undefined || isMasked(masks.spans, start)) return []
    const end = start + whole.length
    const isHead =
      colon === ':' || (colon !== undefined && closed === undefined && /^\s/.test(text.slice(end, end + 1)))
    const line = lineHead(text, start, 12)
    // `[Note 12]` amid the text calls the note; at the head of a line it is one.
    if (!isHead && closed === undefined) return []
    const labelStart = start + whole.indexOf(written, whole.search(/[\s*†‡§0-9]/))
    const at = { start, end, label: written, labelSpan: { start: labelStart, end: labelStart + written.length } }
    if (!isHead) {
      const bracketEnd = start + whole.indexOf(']') + 1
      return [{ ...tokenAt(text, { ...at, end: bracketEnd }, line, undefined), call: true }]
    }
    const isEarly = closed !== undefined
    const closing = isEarly ? null : closingAt(pairs, start)
    return [{ ...tokenAt(text, at, line ?? 'inner', closing), malformed: isEarly, certain: isEarly }]
  })
}

function tokensWithoutLabel(text: string, masks: Masks, pairs: BracketPairs): LabelToken[] {
  return matchesAt(text, '[', unlabelled).flatMap((match) => {
    const start = match.index
    if (isMasked(masks.spans, start)) return []
    const end = start + match[0].length
    const at = { start, end, label: '', labelSpan: { start, end } }
    const closing = closingAt(pairs, start)
    return [{ ...tokenAt(text, at, lineHead(text, start, 12) ?? 'inner', closing), malformed: true, certain: true }]
  })
}

function bareTokens(text: string, masks: Masks): LabelToken[] {
  if (!text.includes(':') && !text.includes('.')) return []
  return [...text.matchAll(bare)].flatMap(({ index, 0: whole, 1: head = '', 2: written = '' }) => {
    const end = index + whole.length
    const start = end - head.length
    if (isMasked(masks.spans, start)) return []
    const labelStart = start + head.lastIndexOf(written)
    const at = { start, end, label: written, labelSpan: { start: labelStart, end: labelStart + written.length } }
    return [tokenAt(text, at, lineHead(text, start, 12), undefined)]
  })
}

function tokensThatGoOn(text: string, masks: Masks, pairs: BracketPairs): LabelToken[] {
  return matchesAt(text, '*[', going).flatMap((match) => {
    const start = match.index
    if (isMasked(masks.spans, start)) return []
    const end = start + match[0].length
    const at = { start, end, label: '', labelSpan: { start, end } }
    const closing = closingAt(pairs, start + 1)
    return [{ ...tokenAt(text, at, lineHead(text, start, 12) ?? 'inner', closing), continues: true }]
  })
}

/** `[* Caesar, book iv.]` on a line of its own. */
function tokensWithSign(text: string, masks: Masks, pairs: BracketPairs): LabelToken[] {
  return matchesAt(text, '[', sign).flatMap((match) => {
    const start = match.index
    const line = lineHead(text, start, 12)
    if (!line || isMasked(masks.spans, start)) return []
    const written = match[1] ?? ''
    const labelSpan = { start: start + 1, end: start + 1 + written.length }
    return [tokenAt(text, { start, end: labelSpan.end, label: written, labelSpan }, line, closingAt(pairs, start))]
  })
}

interface Place extends Span {
  label: string
  labelSpan: Span
}

function tokenAt(text: string, place: Place, head: LabelToken['head'], closing: Span | null | undefined): LabelToken {
  return {
    notation: 'gutenberg',
    ...place,
    label: foldedLabel(place.label),
    head,
    indent: head ? indentOf(text, place.start) : 0,
    textStart: behindBlanks(text, place.end),
    ...(closing === undefined ? {} : { closing }),
    call: false,
    prose: isInProse(text, place.start),
    malformed: false,
  }
}

function closingAt({ closing }: BracketPairs, start: number): Span | null {
  const at = closing.get(start)
  return at === undefined ? null : { start: at, end: at + 1 }
}

/**
 * Gives the notes whose bracket is not closed, or was closed behind the label, the bracket that must be theirs: one that
 * closes nothing else, or the last before the next note, where another bracket inside was left open.
 */
function closedBefore(text: string, tokens: LabelToken[], { loose }: BracketPairs): LabelToken[] {
  return tokens.map((token, index) => {
    if (token.closing !== null) return token
    const next = tokens[index + 1]?.start ?? text.length
    const closer = loose.find(({ start, opens }) => !opens && start >= token.end && start < next)
    if (closer) return { ...token, closing: { start: closer.start, end: closer.end } }
    const end = text.slice(token.end, next).trimEnd()
    const last = token.end + end.length
    return end.endsWith(']') && !token.certain ? { ...token, closing: { start: last - 1, end: last } } : token
  })
}
