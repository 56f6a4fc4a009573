/** Leaves and their sides: `l. 5`, `лл. 3, 5 об., 7–9`, `l. 10-10 ob.` */
import type { Form } from '../archives/format'
import type { Span } from '../text/text'
import { anyOf } from './words'

export type Side = 'recto' | 'verso'

export interface Leaf {
  from: string
  fromSide: Side | null
  to: string | null
  toSide: Side | null
}

/** How one side is written; checks compare them. */
export interface SideMark extends Span {
  side: Side
  /** Is a stop missing that the abbreviation wants? */
  stopMissing: boolean
}

export interface LeafList {
  leaves: Leaf[]
  /** Of each leaf with its sides. */
  spans: Span[]
  sides: SideMark[]
  end: number
}

interface SidePattern {
  pattern: RegExp
  /** By the word, folded; a single letter in its own case as well: German `R` is the back, `r` the front. */
  sides: Map<string, Side>
  abbreviations: Set<string>
}

const number = /\p{Nd}+(?:[-–]?(?!\p{Script=Han})\p{L}(?![\p{L}\p{M}\p{Nd}]))?/uy
/** Where labels follow, the hyphen is theirs: `147-п.` */
const numberBeforeLabel = /\p{Nd}+(?:(?!\p{Script=Han})\p{L}(?![\p{L}\p{M}\p{Nd}]))?/uy
const plainNumber = /\p{Nd}+/uy
const sidePatterns = new WeakMap<Form, SidePattern>()

/** Reads the leaves that begin at `start`; null where no number stands there. */
export function leavesAt(text: string, start: number, form: Form): LeafList | null {
  const list: LeafList = { leaves: [], spans: [], sides: [], end: start }
  let at: number | null = start
  while (at !== null && list.leaves.length < 200) {
    const end = leafAt(text, at, form, list)
    if (end === null) break
    list.end = end
    at = nextItem(text, end, form, list)
  }
  return list.leaves.length > 0 ? list : null
}

function leafAt(text: string, start: number, form: Form, list: LeafList): number | null {
  const from = sheetAt(text, start, form, list.sides)
  if (!from) return null
  const leaf: Leaf = { from: from.number, fromSide: from.side, to: null, toSide: null }
  let end = from.end
  const dash = rangeMarkOf(form)
  dash.lastIndex = afterOrdinal(text, end, form)
  if (dash.test(text)) {
    const to =
      sheetAt(text, overLabel(text, dash.lastIndex, form), form, list.sides) ??
      // `12r-v`: one leaf, from side to side.
      (from.side ? otherSide(text, dash.lastIndex, form, from.number, list.sides) : null)
    if (to) {
      leaf.to = to.number
      leaf.toSide = to.side
      end = to.end
    }
  } else end = overFollowing(text, end, form)
  list.leaves.push(leaf)
  list.spans.push({ start, end })
  return end
}

const rangeMarks = new WeakMap<Form, RegExp>()

/** What stands between the ends of a range: a dash, in East Asia a wave, or a word, `第3至5页`. */
function rangeMarkOf(form: Form): RegExp {
  let pattern = rangeMarks.get(form)
  if (!pattern) {
    const words = form.to ? `|\\s{0,2}(?:${anyOf(form.to)})\\s{0,2}(?:第\\s?)?(?=\\p{Nd})` : ''
    pattern = new RegExp(`\\s?[-–—~～〜]\\s?${words}`, 'uy')
    rangeMarks.set(form, pattern)
  }
  return pattern
}

function otherSide(
  text: string,
  start: number,
  form: Form,
  number: string,
  sides: SideMark[],
): { number: string; side: Side; end: number } | null {
  const side = sideAt(text, start, form)
  if (!side || side.mark.start !== start) return null
  sides.push(side.mark)
  return { number, side: side.mark.side, end: side.end }
}

const leafLabels = new WeakMap<Form, RegExp>()

/** Over a label that stands once more: `fol. 31r-fol. 34v`. */
function overLabel(text: string, start: number, form: Form): number {
  let pattern = leafLabels.get(form)
  if (!pattern) {
    const words = [...(form.labels.leaf?.one ?? []), ...(form.labels.leaf?.many ?? [])]
    pattern = new RegExp(words.length > 0 ? `(?:${anyOf(words)})\\s?(?=\\p{Nd})` : '(?!)', 'iuy')
    leafLabels.set(form, pattern)
  }
  pattern.lastIndex = start
  return pattern.test(text) ? pattern.lastIndex : start
}

const followings = new WeakMap<Form, RegExp>()

/** Over "and the following" behind a leaf: `13 f.`, `13ff.` */
function overFollowing(text: string, end: number, form: Form): number {
  if (!form.following) return end
  let pattern = followings.get(form)
  if (!pattern) {
    pattern = new RegExp(`\\s?(?:${anyOf(form.following)})(?![\\p{L}\\p{N}])(?!\\s?\\p{Nd})`, 'uy')
    followings.set(form, pattern)
  }
  pattern.lastIndex = end
  return pattern.test(text) ? pattern.lastIndex : end
}

/** Over the stop of an ordinal, where numbers stand before their label: `12.–13. lp.` */
function afterOrdinal(text: string, end: number, form: Form): number {
  return form.valueFirst && text[end] === '.' ? end + 1 : end
}

/** Adds a side that stands after the label: `5. lp. o. p.` */
export function addSideAfterLabel(text: string, end: number, form: Form, list: LeafList): void {
  const side = sideAt(text, end, form)
  const leaf = list.leaves[list.leaves.length - 1]
  if (!side || !leaf) return
  if (leaf.to) leaf.toSide = side.mark.side
  else leaf.fromSide = side.mark.side
  list.sides.push(side.mark)
  list.end = side.end
}

function sheetAt(
  text: string,
  start: number,
  form: Form,
  sides: SideMark[],
): { number: string; side: Side | null; end: number } | null {
  // `7об.` and `1v`: a side glued to the number comes before a letter that belongs to it (`2а`).
  plainNumber.lastIndex = start
  if (!plainNumber.test(text)) return null
  let end = plainNumber.lastIndex
  let side = sideAt(text, end, form)
  if (!side && overFollowing(text, end, form) === end) {
    const whole = form.valueFirst ? numberBeforeLabel : number
    whole.lastIndex = start
    if (whole.test(text)) end = whole.lastIndex
    side = sideAt(text, end, form)
  }
  const written = text.slice(start, end)
  if (side) {
    sides.push(side.mark)
    return { number: written, side: side.mark.side, end: side.end }
  }
  return { number: written, side: null, end }
}

function sideAt(text: string, start: number, form: Form): { mark: SideMark; end: number } | null {
  const { pattern, sides, abbreviations } = sidePatternOf(form)
  pattern.lastIndex = start
  const match = pattern.exec(text)
  if (!match) return null
  const word = match[2] ?? ''
  const bare = fold(word)
  const wantsStop = abbreviations.has(bare)
  const closing = match[1] === '(' ? ')' : match[1] === '[' ? ']' : null
  const wordStart = start + match[0].indexOf(word)
  let end = wordStart + word.length
  if (wantsStop && text[end] === '.') end++
  // `л. 5 [об.]`, but not `л. 5 [в Москве]`.
  if (closing === ']' && text[end] !== ']') return null
  const stopMissing = wantsStop && !word.endsWith('.') && text[end - 1] !== '.'
  const mark: SideMark = { start: wordStart, end, side: sides.get(word) ?? sides.get(bare) ?? 'recto', stopMissing }
  if (text[end] === closing) end++
  return { mark, end }
}

/** Of `v°`: the signs for it are used for each other. */
const raisedO = /[°ºᵒ]/g

function fold(word: string): string {
  return word.toLowerCase().replace(/[\s.]/g, '').replace(raisedO, '°')
}

function sidePatternOf(form: Form): SidePattern {
  let found = sidePatterns.get(form)
  if (!found) {
    const words = [...(form.verso ?? []), ...(form.recto ?? [])]
    // Without the final stop: it is taken only where the abbreviation has one.
    const bare = words.map((word) => (word.endsWith('.') ? word.slice(0, -1) : word))
    const source = words.length > 0 ? anyOf(bare).replace(raisedO, raisedO.source) : '(?!)'
    found = {
      pattern: new RegExp(`(?:-|\\s{0,2})([([]?)(${source})(?![\\p{L}\\p{N}])`, 'iuy'),
      sides: sidesOf(form),
      // Where `v` is usual beside `v.`, no stop is missed.
      abbreviations: new Set(
        words.filter((word) => word.endsWith('.') && !words.includes(word.slice(0, -1))).map(fold),
      ),
    }
    sidePatterns.set(form, found)
  }
  return found
}

function sidesOf(form: Form): Map<string, Side> {
  const sides = new Map<string, Side>()
  const all = [
    ...(form.verso ?? []).map((word) => [word, 'verso'] as const),
    ...(form.recto ?? []).map((word) => [word, 'recto'] as const),
  ]
  for (const [word, side] of all) {
    if (word.length === 1) sides.set(word, side)
    else sides.set(fold(word), side)
  }
  for (const [word, side] of all) if (!sides.has(fold(word))) sides.set(fold(word), side)
  return sides
}

/** `л. 44 (подлинник), 45` */
const remark = /\s?\([^()\d]{1,40}\)(?=,)/uy

/** Where the next leaf of the list begins; null where the list ends: `л. 5, 12 декабря` has one leaf. */
function nextItem(text: string, end: number, form: Form, list: LeafList): number | null {
  remark.lastIndex = end
  const at = afterJoin(text, remark.test(text) ? remark.lastIndex : afterOrdinal(text, end, form), form)
  if (at === null) return null
  plainNumber.lastIndex = at
  if (!plainNumber.test(text)) return null
  const trial: LeafList = { leaves: [], spans: [], sides: [], end: at }
  const itemEnd = leafAt(text, at, form, trial)
  const value = Number.parseInt(trial.leaves[0]?.from ?? '', 10)
  const first = Number.parseInt(list.leaves[0]?.from ?? '', 10)
  if (itemEnd === null || (value >= 1500 && value < 2100 && first < 1000)) return null
  // After `7 об.` the stop is read already.
  return text[itemEnd - 1] === '.' || endsItem(text, itemEnd, form) ? at : null
}

/** After a comma, a word that joins, or both (`9, and 11`), between two items of a list. */
export function afterJoin(text: string, end: number, form: Form): number | null {
  const join = joinPatternOf(form)
  join.lastIndex = end
  return join.test(text) ? join.lastIndex : null
}

const joinPatterns = new WeakMap<Form, RegExp>()

function joinPatternOf(form: Form): RegExp {
  let pattern = joinPatterns.get(form)
  if (!pattern) {
    const and = anyOf(form.and?.length ? form.and : ['&'])
    pattern = new RegExp(`\\s{0,2}[,、،，]\\s{0,3}(?:(?:${and})\\s{1,2})?|\\s{1,2}(?:${and})\\s{1,2}`, 'iuy')
    joinPatterns.set(form, pattern)
  }
  return pattern
}

/**
 * Does a list's number end here as a number of the list does? Before a word it is something else: a day, an extent
 * (`9 л.`), a year.
 */
export function endsItem(text: string, end: number, form: Form): boolean {
  const rest = text.slice(end, end + 12)
  if (/^\s{0,2}(?:[;)\]；、，。؛،）」]|[.,:](?!\d)|[-–—]|\n\[|$)/.test(rest) || /^\s{1,2}[(/]/.test(rest)) return true
  const join = joinPatternOf(form)
  join.lastIndex = end
  return join.test(text) && /\p{Nd}/u.test(text[join.lastIndex] ?? '')
}
