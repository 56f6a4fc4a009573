/**
 * Comments that say what Fontes is to leave alone: `<!-- fontes-ignore note-order -->`, `[fontes-ignore: note-order]`. They
 * are written for Fontes and not for the reader: whatever else reads a text sees blanks in their place.
 */
import { syntaxOf } from './formats/formats'
import { bracketedComment, type CommentForm, markupComment } from './formats/syntax'
import type { Format, Span } from './text'

/** Without it a text has no such comment, and nothing more is asked of it. */
export const ignoreWord = 'fontes-ignore'

/** A comment of this kind at its place. */
export interface IgnoreComment extends Span {
  /** Is it `fontes-ignore-file`, and of the whole text? */
  isOfFile: boolean
  keyword: Span
  /** What stands after the keyword, each word by itself: codes, or what was meant for one. */
  codes: Span[]
  /** Does nothing else stand on its lines? */
  isAlone: boolean
}

/** These are read in texts of any format, besides that in which a comment is written there. */
const everywhere: readonly CommentForm[] = [markupComment, bracketedComment]

const keywordHere = /fontes-ignore(?:-file)?(?![\p{L}\p{N}_-])/uy

/** All such comments of a text or a paragraph, ascending; those in code, too. */
export function ignoreCommentsOf(text: string, format: Format): IgnoreComment[] {
  const comments: IgnoreComment[] = []
  const own = syntaxOf(format).comment
  const forms = everywhere.includes(own) ? everywhere : [...everywhere, own]
  for (let at = text.indexOf(ignoreWord); at >= 0; ) {
    const next = text.indexOf(ignoreWord, at + ignoreWord.length)
    const comment = commentAt(text, at, next < 0 ? text.length : next, forms)
    if (comment) comments.push(comment)
    at = next
  }
  markThoseAlone(text, comments)
  return comments
}

/** The comment whose keyword stands at `at`; it ends before `limit`, where another may stand. */
function commentAt(text: string, at: number, limit: number, forms: readonly CommentForm[]): IgnoreComment | null {
  keywordHere.lastIndex = at
  const keyword = keywordHere.exec(text)?.[0]
  if (!keyword) return null
  let opened = at
  while (opened > 0 && /\s/.test(text[opened - 1] as string)) opened--
  const from = at + keyword.length
  for (const form of forms) {
    const opening = form.opens.trim()
    if (!text.endsWith(opening, opened)) continue
    // What ends with its line does not begin on the one before.
    if (form.closes === '' && /[\r\n]/.test(text.slice(opened, at))) continue
    const end = endOf(text, from, limit, form.closes.trim())
    if (end === null) continue
    const inside = text.slice(from, end - form.closes.trim().length)
    // A paragraph is read by itself, so no comment reaches beyond one.
    if (/[\r\n]\s*?[\r\n]/.test(inside.replace(/\r\n/g, '\n'))) continue
    return {
      start: opened - opening.length,
      end,
      isOfFile: keyword !== ignoreWord,
      keyword: { start: at, end: from },
      codes: [...inside.matchAll(/[^\s,;:]+/g)].map(({ index, 0: word }) => ({
        start: from + index,
        end: from + index + word.length,
      })),
      isAlone: false,
    }
  }
  return null
}

/** Where a comment ends, with what closes it; null where nothing does. */
function endOf(text: string, from: number, limit: number, closing: string): number | null {
  const rest = text.slice(from, limit)
  if (closing === '') {
    const lineEnd = rest.search(/[\r\n]/)
    return lineEnd < 0 ? limit : from + lineEnd
  }
  const at = rest.indexOf(closing)
  return at < 0 ? null : from + at + closing.length
}

/** Comments that follow each other on one line are alone together. */
function markThoseAlone(text: string, comments: IgnoreComment[]): void {
  for (let first = 0; first < comments.length; ) {
    let last = first
    const start = (comments[first] as IgnoreComment).start
    let end = (comments[first] as IgnoreComment).end
    for (let next = comments[last + 1]; next && skipBlanks(text, end) === next.start; next = comments[last + 1]) {
      last++
      end = next.end
    }
    const isAlone = beginsLine(text, start) && endsLine(text, skipBlanks(text, end))
    for (; first <= last; first++) (comments[first] as IgnoreComment).isAlone = isAlone
  }
}

function skipBlanks(text: string, from: number): number {
  let at = from
  while (at < text.length && isBlank(text[at] as string)) at++
  return at
}

function beginsLine(text: string, offset: number): boolean {
  let at = offset
  while (at > 0 && isBlank(text[at - 1] as string)) at--
  return at === 0 || isLineEnd(text[at - 1])
}

function endsLine(text: string, offset: number): boolean {
  return offset === text.length || isLineEnd(text[offset])
}

function isBlank(character: string): boolean {
  return /[^\S\r\n]|\uFEFF/.test(character)
}

function isLineEnd(character: string | undefined): boolean {
  return character === '\n' || character === '\r'
}

/** The text with each such comment as blanks: offsets and lines stay. */
export function withIgnoresBlank(text: string, format: Format): string {
  if (!text.includes(ignoreWord)) return text
  let result = ''
  let at = 0
  for (const { start, end } of ignoreCommentsOf(text, format)) {
    result += text.slice(at, start) + text.slice(start, end).replace(/[^\r\n]/g, ' ')
    at = end
  }
  return result + text.slice(at)
}
