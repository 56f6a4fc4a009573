/**
 * Finds leaf marks, the places at which a transcript's leaves begin, in all writings that historians use. Asked of transcripts
 * only, so it may be generous; but a number in brackets alone is a note or a year, and `[5 лл.]` an extent.
 */
import type { Archives } from '../../archives/archives'
import type { System } from '../../archives/format'
import { attributesOf } from '../../text/formats/elements'
import type { Span } from '../../text/text'
import { byLeaf, type LeafId, leafId, leafIdsOf } from '../leaf'
import type { LeafMark } from '../source'
import { uncertainMarks, withBareMarks } from './bare-marks'
import { isLeafWord, type WrittenLeaf, writtenLeaf, writtenSide } from './leaf-words'

/** What a mark stands in or begins with. */
const openers = /[[{<(【〔［⟨|‖/—–]/g

const closers: Readonly<Record<string, string>> = {
  '[': ']',
  '{': '}',
  '<': '>',
  '(': ')',
  '【': '】',
  '〔': '〕',
  '［': '］',
  '⟨': '⟩',
}

/** A mark is short: longer brackets hold remarks. */
const longestMark = 40
const longestTag = 400
const longestLine = 60
/** To the number of a mark that begins a line. */
const longestBefore = 16

interface Found extends Span {
  leaf: WrittenLeaf
  /** In round brackets within a line, where a reference may stand too. */
  isDoubtful?: boolean
}

interface FoundSide extends Span {
  side: 'verso'
}

/** The marks of a text from `from` on, in its order. Linear in the text; never throws. */
export function leafMarksIn(text: string, archives: Archives, system: System | null, from = 0): LeafMark[] {
  const read: Read = (written, whole = true) => writtenLeaf(written, archives, system, whole)
  const inBrackets = marksInBrackets(text, from, archives, read)
  let plain = [...inBrackets.filter(({ isDoubtful }) => !isDoubtful), ...marksOnLines(text, from, read)]
  if (plain.length === 0 && runOn(inBrackets)) plain = inBrackets
  if (plain.length === 0) return uncertainMarks(text, from)
  const found: (Found | FoundSide)[] = [...plain, ...sidesInBrackets(text, from, archives, system)]
  found.sort((a, b) => a.start - b.start || b.end - a.end)
  // The pages of a typescript are counted beside the archive's leaves; where these are marked, they are meant.
  const hasLeaves = found.some((mark) => 'leaf' in mark && mark.leaf.role !== 'page')
  const marks: LeafMark[] = []
  let end = from
  for (const one of found) {
    if (one.start < end || ('leaf' in one && hasLeaves && one.leaf.role === 'page')) continue
    const mark = 'leaf' in one ? asMark(text, one) : asVerso(text, one, marks.at(-1))
    if (!mark) continue
    marks.push(mark)
    end = mark.end
  }
  return withBareMarks(text, marks, from)
}

/** Fewer of them may stand in order by chance, unless each is the very side that follows. */
const fewestInOrder = 3

/** `(л. 5) … (л. 5 об.) … (л. 6)`: the marks of a text that has no others, if each is further on than the one before. */
function runOn(found: readonly Found[]): boolean {
  const starts = found.flatMap(({ leaf }) => leaf.leaves.slice(0, 1).flatMap((first) => leafIdsOf(first).slice(0, 1)))
  const inOrder = (isNext: (before: LeafId, leaf: LeafId) => boolean) =>
    starts.every((leaf, index) => index === 0 || isNext(starts[index - 1] as LeafId, leaf))
  if (starts.length >= fewestInOrder) return inOrder((before, leaf) => byLeaf(before, leaf) < 0)
  return starts.length > 1 && inOrder(isNextSide)
}

/** `12v` behind `12r`, `13r` behind `12v`. */
function isNextSide(before: LeafId, leaf: LeafId): boolean {
  if (before.side === 'recto') return leaf.side === 'verso' && leaf.number === before.number
  return before.side === 'verso' && leaf.side === 'recto' && Number(leaf.number) === Number(before.number) + 1
}

/** `[об.]` behind `[л. 9]`; nothing where no leaf goes before it, or already its verso. */
function asVerso(text: string, { start, end }: FoundSide, last: LeafMark | undefined): LeafMark | null {
  if (!last || last.side === 'verso' || last.more) return null
  return { start, end, number: last.number, side: 'verso', written: text.slice(start, end) }
}

/** `[об.]`, `[зв.]`, or a whole word alone on its line. */
function sidesInBrackets(text: string, from: number, archives: Archives, system: System | null): FoundSide[] {
  const found: FoundSide[] = []
  for (const match of text.matchAll(/[[{]([\p{L}\p{M}. ]{2,20})[\]}]/gu)) {
    const [start, end] = [match.index, match.index + match[0].length]
    if (start < from) continue
    const side = writtenSide(match[1] ?? '', archives, system, isAlone(text, start, end))
    if (side === 'verso') found.push({ start, end, side })
  }
  return found
}

export function asMark(text: string, { start, end, leaf }: Found): LeafMark {
  const [first = leafId('', null), ...more] = leaf.leaves.flatMap(leafIdsOf)
  const mark: LeafMark = { start, end, ...first, written: text.slice(start, end) }
  if (more.length > 0) mark.more = more
  return mark
}

export type Read = (written: string, whole?: boolean) => WrittenLeaf | null

function marksInBrackets(text: string, from: number, archives: Archives, read: Read): Found[] {
  const found: Found[] = []
  openers.lastIndex = from
  for (let match = openers.exec(text); match; match = openers.exec(text)) {
    const mark = markAt(text, match.index, archives, read)
    if (!mark) continue
    found.push(mark)
    openers.lastIndex = mark.end
  }
  return found
}

function markAt(text: string, start: number, archives: Archives, read: Read): Found | null {
  const opener = text[start] as string
  if (opener === '<' && /[pm!]/i.test(text[start + 1] ?? '')) {
    const tag = inTag(text, start, archives, read)
    if (tag) return tag
  }
  const closer = closers[opener]
  return closer ? inBrackets(text, start, closer, read) : betweenStrokes(text, start, read)
}

/** `[л. 9 об.]`, `{l. 5}`, `[/л. 5]`; in round brackets plainly so only as a line of its own. */
function inBrackets(text: string, start: number, closer: string, read: Read): Found | null {
  const inside = text.slice(start + 1, start + 2 + longestMark)
  const length = inside.indexOf(closer)
  if (length < 1) return null
  const end = start + length + 2
  const leaf = leafIn(inside.slice(0, length), read)
  if (!leaf) return null
  // `[12v](…)` is a link.
  if (closer === ']' && text[end] === '(') return null
  return { start, end, leaf, isDoubtful: closer === ')' && !isAlone(text, start, end) }
}

/** Without strokes and blanks around it. */
function leafIn(inside: string, read: Read): WrittenLeaf | null {
  if (/[\n\r]/.test(inside) || !/\p{Nd}/u.test(inside)) return null
  return read(inside.replace(/^[\s/|‖]+|[\s/|‖\\]+$/g, ''))
}

/** `<pb n="9v"/>`, `<milestone unit="folio" n="9v"/>`, `<!-- л. 9 -->` */
function inTag(text: string, start: number, archives: Archives, read: Read): Found | null {
  const inside = text.slice(start, start + longestTag)
  const comment = /^<!--([^<>]{1,40}?)-->/.exec(inside)
  if (comment) {
    const leaf = leafIn(comment[1] ?? '', read)
    return leaf && { start, end: start + comment[0].length, leaf }
  }
  const tag = /^<(pb|milestone)(?=[\s/])[^<>]*>/i.exec(inside)
  if (!tag) return null
  const attributes = attributesOf(tag[0])
  const leaf = leafOfBreak(tag[1] ?? '', attributes, archives, read)
  return leaf && { start, end: start + tag[0].length, leaf }
}

/** The leaf that TEI's `pb` or `milestone` begins, by its attributes. */
export function leafOfBreak(
  name: string,
  attributes: ReadonlyMap<string, string>,
  archives: Archives,
  read: Read,
): WrittenLeaf | null {
  const number = attributes.get('n')?.trim().slice(0, longestMark) ?? ''
  if (name.toLowerCase() === 'milestone' && !isLeafWord(attributes.get('unit') ?? '', archives)) return null
  if (countsImages(attributes, number)) return null
  return read(number) ?? bareLeaf(number)
}

/** In an attribute that can be nothing else a bare number is a leaf. */
function bareLeaf(number: string): WrittenLeaf | null {
  if (!/^\p{Nd}{1,6}\p{L}?$/u.test(number)) return null
  const leaf = { from: number, fromSide: null, to: null, toSide: null }
  return { leaves: [leaf], role: 'leaf', own: false, end: number.length }
}

/** Transkribus numbers its images so, `<pb facs="#facs_3" n="3" xml:id="img_0003"/>`; which leaf an image shows it does not say. */
function countsImages(attributes: ReadonlyMap<string, string>, number: string): boolean {
  return /^#facs_\d+$/.test(attributes.get('facs') ?? '') && /^\d+$/.test(number)
}

/** `— 9v —`, `|л. 5|`, `/л. 10/`, `//10 об.//`, and where nothing closes, with its label: `// л. 10`. */
function betweenStrokes(text: string, start: number, read: Read): Found | null {
  const before = text[start - 1] ?? '\n'
  const isDash = /[—–]/.test(text[start] as string)
  // Neither an address (`http://`) nor a path.
  if (!isDash && (/[:/|\\.]/.test(before) || /:\/\/\S*$/.test(text.slice(Math.max(0, start - longestLine), start))))
    return null
  const around = text.slice(start, start + longestMark + 4)
  const [stroke = ''] = /^(?:\/{1,2}|\|{1,2}|‖|[—–])/.exec(around) ?? []
  const inside = around.slice(stroke.length)
  const length = inside.indexOf(stroke)
  if (length > 0) {
    const end = start + length + 2 * stroke.length
    const leaf = isFree(text, start, end) ? leafIn(inside.slice(0, length), read) : null
    if (leaf && (stroke !== '/' || !/^\S{0,2}\p{L}\p{Nd}/u.test(inside))) return { start, end, leaf }
  }
  if (stroke.length < 2 && stroke !== '‖') return null
  const [blank = ''] = /^[ \t]{0,3}/.exec(inside) ?? []
  const line = inside.slice(blank.length).split(/[\n\r]/)[0] ?? ''
  const leaf = read(line, false)
  if (!leaf || (leaf.role === null && leaf.end < line.trimEnd().length)) return null
  return { start, end: start + stroke.length + blank.length + leaf.end, leaf }
}

/** Does a mark between single strokes stand between words, and not inside of one? */
function isFree(text: string, start: number, end: number): boolean {
  return !/[\p{Nd}=]/u.test(text[start - 1] ?? ' ') && !/[\p{Nd}=]/u.test(text[end] ?? ' ')
}

function isAlone(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - longestLine), start)
  const after = text.slice(end, end + longestLine)
  return /(?:^|[\n\r])[ \t]*$/.test(before) && /^[ \t]*(?:$|[\n\r])/.test(after)
}

/** Alone on a line: `л. 9 об.`, `## f. 12v`, `- 9 об. -`, `**Bl. 4 Rs.**` */
function marksOnLines(text: string, from: number, read: Read): Found[] {
  const found: Found[] = []
  for (let start = from; start < text.length; ) {
    let end = text.indexOf('\n', start)
    if (end < 0) end = text.length
    if (end - start <= longestLine && hasDigit(text, start, end)) {
      const mark = markOnLine(text.slice(start, end), start, read)
      if (mark) found.push(mark)
    }
    if (hasDigit(text, start, Math.min(end, start + longestBefore))) {
      const mark = markBefore(text.slice(start, Math.min(end, start + longestMark)), start, read)
      if (mark) found.push(mark)
    }
    start = end + 1
  }
  return found
}

/** May there be one? Most lines are prose, and are passed over here. */
function hasDigit(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at)
    // The letters between, Latin to Hebrew, have no digits.
    if ((code >= 48 && code <= 57) || code >= 0x660) return true
  }
  return false
}

/** Before what an excerpt says: `л. 6 об.: Сообщает, что…` */
function markBefore(line: string, start: number, read: Read): Found | null {
  const match = /^[ \t]*(\p{L}[^\s\p{Nd}:]{0,9}[ \t]?\p{Nd}[^:]{0,16}):[ \t]/u.exec(line)
  const leaf = match && read(match[1] ?? '')
  if (!match || leaf?.role !== 'leaf' || !leaf.own) return null
  const at = start + match[0].search(/\S/)
  return { start: at, end: start + match[0].length - 1, leaf }
}

function markOnLine(line: string, start: number, read: Read): Found | null {
  const match = /^\s*(?:#{1,6}\s+|>\s*)?(?<sign>-{1,3}|[*_=~]{1,3})?\s*(?=[\p{L}\p{Nd}])/u.exec(line)
  if (!match) return null
  const sign = match.groups?.sign ?? ''
  const rest = line.slice(match[0].length).trimEnd()
  if (!rest.endsWith(sign)) return null
  const inside = rest.slice(0, rest.length - sign.length).trimEnd()
  // A page number of print, and what is counted: `5 р.`
  const leaf = inside.length <= longestMark ? read(inside) : null
  if (!leaf || (leaf.role === null && sign === '' && /^\p{Nd}+\s+\S{1,2}$/u.test(inside))) return null
  const at = start + (line.length - line.trimStart().length)
  return { start: at, end: start + match[0].length + rest.length, leaf }
}
