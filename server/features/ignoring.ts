/** Writes the comments by which a text hides a finding, and sees to it that they hide nothing else. */
import type { Apparatus } from '../apparatus/apparatus'
import { apparatusOf } from '../apparatus/build'
import type { Finding } from '../checks/check'
import { findingsOf } from '../checks/checks'
import type { Code } from '../checks/codes'
import { type Suppression, suppressionsOf } from '../checks/suppressions'
import { type Unit, unitsAt } from '../checks/units'
import { syntaxOf } from '../text/formats/formats'
import { ignoreWord } from '../text/ignore-comments'
import { lastNotAfter, type Span } from '../text/text'

/** In the finding's note, item or paragraph, or in all of the text. */
export type Reach = 'here' | 'file'

/** Text that is put in at an offset. */
interface Insertion {
  at: number
  text: string
}

/** A way to hide a finding. */
interface Way extends Insertion {
  /** A comment without codes, of which as much is said, and which has one then. */
  completes?: Span
}

/**
 * What to put into a text so that it hides a finding. The text is read as it would be then: the first way is taken that
 * hides this code there, and changes nothing else of what is said. Null where none does.
 */
export function ignoring(apparatus: Apparatus, finding: Finding, reach: Reach): Insertion | null {
  const suppressions = suppressionsOf(apparatus)
  const before = findingsOf(apparatus)
  if (reach === 'file') {
    const left = before.filter(({ code }) => code !== finding.code)
    return waysInFile(apparatus, finding.code, suppressions).find((way) => says(apparatus, way, left)) ?? null
  }
  for (const unit of unitsAt(apparatus, finding.start)) {
    const left = before.filter(
      ({ code, start }) => code !== finding.code || !unitsAt(apparatus, start).some((other) => isSame(other, unit)),
    )
    const ways = waysInUnit(apparatus, finding.code, unit, suppressions)
    const sound = ways.find((way) => says(apparatus, way, left))
    if (sound) return sound
  }
  return null
}

function isSame(unit: Unit | null, other: Unit): boolean {
  return unit?.kind === other.kind && unit.start === other.start
}

/** Is just this said of the text with the insertion? */
function says(apparatus: Apparatus, { at, text: put, completes }: Way, left: readonly Finding[]): boolean {
  const { text, format, archives } = apparatus
  const after = apparatusOf(text.slice(0, at) + put + text.slice(at), format, archives, apparatus)
  const expected = left.filter(({ code, start }) => code !== 'suppression-unknown' || start !== completes?.start)
  const moved = expected.map(({ code, start, end }) => ({
    code,
    start: start >= at ? start + put.length : start,
    end: end > at ? end + put.length : end,
  }))
  return inOrder(moved) === inOrder(findingsOf(after))
}

function inOrder(findings: readonly (Span & { code: Code })[]): string {
  return findings
    .map(({ code, start, end }) => `${start}-${end} ${code}`)
    .sort()
    .join()
}

/** From the best on: in the comment that is there, at the unit's end, on a line before it. */
function waysInUnit(apparatus: Apparatus, code: Code, unit: Unit, suppressions: readonly Suppression[]): Way[] {
  const { text, format } = apparatus
  const ways: Way[] = []
  const own = suppressions.find((suppression) => !suppression.isOfFile && isSame(suppression.unit, unit))
  if (own) ways.push(addition(text, code, own))
  const comment = commentOf(apparatus, ignoreWord, code)
  const { comment: form, elements } = syntaxOf(format)
  const isNote = unit.kind === 'note'
  if (form.closes !== '') {
    const isInMidst = isNote && unitsAt(apparatus, unit.start).length > 1
    if (!isInMidst && isOpenAtItsEnd(apparatus, unit)) ways.push({ at: unit.end, text: ` ${comment}` })
    const last = text.slice(Math.max(unit.start, unit.end - longestMark), unit.end)
    const closing = isNote || elements ? closingMark.exec(last) : null
    if (closing) ways.push({ at: unit.end - closing[0].length, text: ` ${comment}` })
  }
  const line = lineStartAt(apparatus, unit.start)
  if (text.slice(line, unit.start).trim() === '') {
    const indent = /^[^\S\r\n]*/.exec(text.slice(line, line + longestIndent))?.[0] ?? ''
    const lineEnd = lineEndOf(text)
    const behind = form.isApart ? lineEnd : ''
    const before = form.isApart && /\S\r?\n?$/.test(text.slice(Math.max(0, line - 3), line)) ? lineEnd : ''
    ways.push({ at: line, text: `${before}${indent}${comment}${lineEnd}${behind}` })
  }
  return ways
}

/** In the comment that is there, or on the first line after the front matter. */
function waysInFile(apparatus: Apparatus, code: Code, suppressions: readonly Suppression[]): Way[] {
  const { text, blocks, lineStarts } = apparatus
  const own = suppressions.find(({ isOfFile }) => isOfFile)
  const lineEnd = lineEndOf(text)
  const first = blocks[0]?.block
  const isAfterMatter = first?.kind === 'frontMatter'
  const at = isAfterMatter
    ? (lineStarts[lastNotAfter(lineStarts, first.end) + 1] ?? text.length)
    : lineStartAt(apparatus, 0)
  const isOnOwnLine = at === 0 || /[\r\n\uFEFF]/.test(text[at - 1] as string)
  const isBlankBehind = at === text.length || /[\r\n]/.test(text[at] as string)
  const comment = commentOf(apparatus, `${ignoreWord}-file`, code)
  const top = {
    at,
    text: `${isOnOwnLine ? '' : lineEnd}${comment}${lineEnd}${isBlankBehind ? '' : lineEnd}`,
  }
  return own ? [addition(text, code, own), top] : [top]
}

/** One more code in a comment, set off as the others are. */
function addition(text: string, code: Code, { start, end, keyword, codes }: Suppression): Way {
  const last = codes[codes.length - 1]
  const beforeLast = codes[codes.length - 2]
  if (last) {
    const hasCommas = beforeLast !== undefined && text.slice(beforeLast.end, last.start).includes(',')
    return { at: last.end, text: `${hasCommas ? ',' : ''} ${code}` }
  }
  const colon = /^\s*:/.exec(text.slice(keyword.end, end))?.[0]
  if (colon) return { at: keyword.end + colon.length, text: ` ${code}`, completes: keyword }
  return { at: keyword.end, text: text[start] === '[' ? `: ${code}` : ` ${code}`, completes: keyword }
}

function commentOf({ format }: Apparatus, keyword: string, code: Code): string {
  const { opens, before, closes } = syntaxOf(format).comment
  return `${opens}${keyword}${before}${code}${closes}`
}

/** Longer tags and indents are looked at so far. */
const longestMark = 40
const longestIndent = 40

/** What ends a note that stands in the midst of its paragraph, or an element. */
const closingMark = /(?:[\])}]|<\/[\w:.-]+>)$/

/** Lines of Markdown that mean something else with a comment behind them: headings, tables, targets of links. */
const closedLine = /^\s{0,3}(?:#|=+\s*$|-+\s*$|\[[^\]^][^\]]*\]:)|\|\s*$/

/** Can something stand at the end of the unit, and be no code nor change what its last line is? */
function isOpenAtItsEnd(apparatus: Apparatus, { end }: Unit): boolean {
  const { text, format, lineStarts, blocks } = apparatus
  if (!blocks.some(({ block }) => block.kind === 'prose' && block.start < end && end <= block.end)) return false
  return format !== 'markdown' || !closedLine.test(text.slice(lineStarts[lastNotAfter(lineStarts, end)], end))
}

/** Where the line of an offset begins; a byte order mark stays before all else. */
function lineStartAt({ text, lineStarts }: Apparatus, offset: number): number {
  const start = lineStarts[lastNotAfter(lineStarts, offset)] ?? 0
  return text[start] === '\uFEFF' ? start + 1 : start
}

function lineEndOf(text: string): string {
  return /\r\n|\r|\n/.exec(text)?.[0] ?? '\n'
}
