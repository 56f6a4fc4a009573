/**
 * Notes that go on over a page: in a note that only continues another (`[1] (continued) …`, `*[Footnote: …]`), or without a label at the
 * foot of the next page, before its first note.
 */
import type { PairedNote } from '../notes/placed'
import words from '../notes/words.json'
import { firstFrom, type Span } from '../text/text'
import type { Note } from './apparatus'

const continued = new RegExp(
  `^[([*_]{0,2}(?:${words.continued.map((word) => word.replace(/\./g, '\\.')).join('|')})(?:[)\\].:,*_]+|\\s*[—–-])\\s*`,
  'iu',
)

/** A note that only continues another: index of that one, null where there is none; and what of its text is the other's. */
export interface Continuing extends Span {
  of: number | null
}

/** How far back the note that is continued may stand. */
const farthest = 30

/**
 * The notes that only continue another, by their index: they say so, and nothing calls them. `texts` are the spans of their texts.
 */
export function continuingNotes(
  text: string,
  notes: readonly PairedNote[],
  texts: readonly Span[],
  isCalled: (note: number) => boolean,
): Map<number, Continuing> {
  const found = new Map<number, Continuing>()
  notes.forEach(({ placed: { token } }, index) => {
    if (isCalled(index)) return
    const { start, end } = texts[index] as Span
    const head = continued.exec(text.slice(start, Math.min(end, start + 40)))?.[0]
    if (head === undefined && !token.continues) return
    for (let of = index - 1; of >= Math.max(0, index - farthest); of--) {
      const other = (notes[of] as PairedNote).placed.token
      if (found.has(of) || (!token.continues && other.label !== token.label)) continue
      found.set(index, { of, start: start + (head?.length ?? 0), end })
      return
    }
    if (token.continues) found.set(index, { of: null, start, end })
  })
  return found
}

/** The number of a page, alone on the line at its foot. */
const pageNumber = /\n[ \t]*(?:[-–—[(]\s?)?(?:\d{1,4}|[ivxlc]{1,7})(?:\s?[-–—\])])?[ \t]*$/

/** The end of a text without the number of the page that stands below it. */
export function beforePageNumber(text: string, start: number, end: number): number {
  const from = Math.max(start, end - 40)
  const number = pageNumber.exec(text.slice(from, end))
  return number && /^[^\S\f]*(?:\f|$)/.test(text.slice(end, end + 80)) ? from + number.index : end
}

const rule = /^[ \t]*(?:[_—–-]{3,}|\*{5,})[ \t]*$/

/**
 * Gives the last note of each page the lines at the foot of the next one that stand before its first note: after a rule, or where the note
 * breaks off and they begin in small letters.
 */
export function addContinuationsAtFeet(text: string, notes: readonly Note[]): void {
  for (let feed = text.indexOf('\f'); feed >= 0; feed = text.indexOf('\f', feed + 1)) {
    const last = notes[firstFrom(notes, feed) - 1]
    if (!last || last.textEnd > feed || !isFoot(text.slice(last.end, feed))) continue
    const next = text.indexOf('\f', feed + 1)
    const pageEnd = next < 0 ? text.length : next
    const first = notes[firstFrom(notes, feed)]
    const foot = footOf(text, feed + 1, first && first.start < pageEnd ? first.start : null, pageEnd)
    if (!foot) continue
    const content = text.slice(foot.start, foot.end)
    const isBroken = !/[.!?…][)\]”"»’'*_]*$/u.test(text.slice(last.textStart, last.textEnd))
    const isSmall = /^[“"„«(]?\p{Ll}/u.test(content)
    if (isBroken ? isSmall || foot.isRuled : isSmall && foot.isRuled)
      last.continuations.push({ start: foot.start, end: foot.end })
  }
}

/** Does nothing but the number of the page stand between its last note and its end? */
function isFoot(between: string): boolean {
  return /^\s*(?:[-–—[(]?\s?(?:\d{1,4}|[ivxlc]{1,7})\s?[-–—\])]?)?\s*$/.test(between)
}

/** The lines at a page's foot before its first note; of a page without notes those below a rule. */
function footOf(
  text: string,
  pageStart: number,
  firstNote: number | null,
  pageEnd: number,
): (Span & { isRuled: boolean }) | null {
  const lines: Span[] = []
  let isRuled = false
  let end = firstNote ?? pageEnd
  let skipped = 0
  while (end > pageStart) {
    const start = Math.max(pageStart, text.lastIndexOf('\n', end - 2) + 1)
    const line = text.slice(start, end).trimEnd()
    if (rule.test(line)) {
      isRuled = true
      break
    }
    if (line.trim() === '') {
      if (lines.length > 0) break
      // Blank lines before the note: its paragraph is all there is of the foot, unless a rule stands above.
      skipped++
    } else if (lines.length > 0 || firstNote !== null || !isFoot(line))
      lines.unshift({ start, end: start + line.length })
    if (lines.length > mostLines || skipped > 3) return null
    end = start
  }
  const [first, last] = [lines[0], lines[lines.length - 1]]
  if (!first || !last) return null
  // Without a rule the foot is a paragraph of its own below the body, and the note's.
  if (!isRuled && (firstNote === null || skipped > 0 || end <= pageStart)) return null
  if (!isRuled && /\S/.test(text.slice(pageStart, end)) === false) return null
  const indent = text.slice(first.start, first.end).search(/\S/)
  return { start: first.start + Math.max(0, indent), end: last.end, isRuled }
}

/** So many lines of a note may stand at the foot of the next page. */
const mostLines = 60
