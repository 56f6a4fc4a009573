/** Labels with their values: before them (`Box 5`, `全宗号1354`), or behind them (`123. cs.`, `第12页`). */
import type { Level } from '../../archives/format'
import type { Span } from '../../text/text'
import { type LeafList, leavesAt } from '../leaves'
import { isLeaf } from '../roles'
import { labelAt, meaningsOf, rolesBehind, rolesOf } from './labels'
import { headOf, longest, ownCodes, partsOfCode } from './matches'
import { nameEnd } from './name-ends'
import { fits } from './order'
import { type Found, type SignaturePart, type State, trimmed } from './signature'
import type { Label } from './tables'

/** What stands between a label and its value: a stop, a colon, a sign for “number”. */
const labelEnd =
  /[.．]?\s{0,2}[:：]?\s{0,2}(?:(?:№|[Nn][ro]s?\.|[Nn]r|[Nn]\.?[°º]|[Nn]o(?=\s?[:：\p{Nd}])|#)\s{0,2}[:：]?\s{0,2})?/uy

/** A label with its value behind it: `Box 5`, `L.37`, `fond Ministerstvo vnitra`, `全宗号1354`. */
export function labelled(state: State, at: number): Found | null {
  const { text } = state
  const written = labelAt(state, at)
  if (written === null || isWordOfSentence(state, at, written)) return null
  const afterLabel = at + written.length
  labelEnd.lastIndex = afterLabel
  labelEnd.test(text)
  const start = labelEnd.lastIndex
  // A letter by itself wants its stop or a blank: `f182` is a folio all the same, `B12` no box.
  const isGlued = start === afterLabel && /^(?:\p{L}|\p{Script=Latin}\p{Ll}+)$/u.test(written)
  for (const label of meaningsOf(state, written)) {
    if (isGlued && !isLeaf(label.role)) continue
    const found = valueAt(state, start, label, { start: at, end: afterLabel })
    if (found) return found
  }
  return null
}

/** `NA k 12. únoru` is a sentence: right behind an archive a letter wants a mark before it or its stop. */
function isWordOfSentence({ text, parts, gap }: State, at: number, written: string): boolean {
  if (parts.length > 0 || !/^\p{L}$/u.test(written) || !/^\s*$/.test(gap)) return false
  return !/[.:]/.test(text[at + written.length] ?? '')
}

/** The value that begins at `start`, of a label at `place`. */
function valueAt(state: State, start: number, label: Label, place: Span): Found | null {
  if (isLeaf(label.role)) return leavesOf(state, start, label, place)
  const coded = codedValue(state, start, label, place)
  if (coded && coded.parts.length > 1) return coded
  // What is usual may go on where the system's own manner ends: `fasc. 3/2-5`.
  const plain = usualValue(state, start, label, place)
  return coded && plain && plain.end > coded.end ? plain : (coded ?? plain)
}

function labelFound({ form }: Label, parts: SignaturePart[], leaves: LeafList | null, end: number): Found {
  return { parts, leaves, end, kind: 'label', language: form.language }
}

function leavesOf(state: State, start: number, label: Label, place: Span): Found | null {
  const list = leavesAt(state.text, start, label.form)
  if (!list) return null
  const leaves = withoutFile(state, list)
  const { role, many, form } = label
  const part = { role, label: place, value: { start, end: leaves.end }, many, form }
  return labelFound(label, [part], leaves, leaves.end)
}

/** `FO 424/225, ff. 3–5 and 226, f. 90`: a number with a leaf of its own, and next after the file's, is a file. */
function withoutFile({ text, tables, parts }: State, list: LeafList): LeafList {
  const { leaves, spans, end } = list
  const [last, file] = [leaves[leaves.length - 1], parts[parts.length - 1]?.value]
  const [span, before] = [spans[spans.length - 1], spans[spans.length - 2]]
  if (!last || !span || !before || !file || last.to || last.fromSide) return list
  const number = text.slice(file.start, file.end)
  if (number.length !== last.from.length || !(number < last.from)) return list
  tables.labels.lastIndex = end + (/^,\s{0,2}/.exec(text.slice(end, end + 3))?.[0].length ?? 0)
  const written = tables.labels.exec(text)?.[0]
  if (written === undefined || !rolesOf(tables, written).some(isLeaf)) return list
  const afterLabel = tables.labels.lastIndex
  if (!/^[.\s]*\p{Nd}/u.test(text.slice(afterLabel, afterLabel + 4))) return list
  return { ...list, leaves: leaves.slice(0, -1), spans: spans.slice(0, -1), end: before.end }
}

/** A value as the archive or the system writes it: `sygn. 301/5678` where the archive alone writes `301/5678`. */
function codedValue(state: State, start: number, label: Label, place: Span): Found | null {
  const { text, tables, from } = state
  const level = label.role as Level
  const own = ownCodes(tables, from.repository).filter(
    (code) => code.levels.includes(level) && fits(state, headOf(code)),
  )
  const coded = longest(text, start, [...own, ...(tables.values.get(level) ?? [])])
  if (!coded) return null
  // `leg. 12/3, doc. 5`, but `leg. 12/3, exp. 5` is no file 3.
  const behind = coded.code.levels.length > 1 ? rolesBehind(state, coded.end) : []
  const isSaidBehind = behind.every((role) => role !== level && coded.match.groups?.[role] !== undefined)
  if (behind.length > 0 && isSaidBehind) return null
  const [first, ...others] = partsOfCode(coded, label.form)
  const parts = first ? [{ ...first, label: place, many: label.many }, ...others] : []
  return labelFound(label, parts, null, coded.end)
}

/** A number with what is joined to it, a Roman number, a letter. */
const usual =
  /(?:(?:\p{Lu}{1,4}[-‐-―/.]?)?\p{Nd}{1,12}\p{L}{0,3}(?![\p{L}])(?:[-‐-―./:](?!\p{Script=Han})[\p{L}\p{Nd}]{1,12}){0,8}(?:\(\p{L}{1,3}\)|\*)?|[IVXLCDM]{1,8}(?:[-./:][\p{L}\p{N}]{1,8})?\p{Ll}?|\p{Lu}(?:[-./][\p{L}\p{N}]{1,8})?)(?![\p{L}\p{N}])/uy

function usualValue(state: State, start: number, label: Label, place: Span): Found | null {
  const { role, many, form } = label
  const end = usualEnd(state, start, role as Level)
  if (end === null) return null
  return labelFound(label, [{ role, label: place, value: trimmed(state.text, start, end), many, form }], null, end)
}

/** Where a label's value ends. What has no number may be the first word of a name: `f. II. sekce`, `fond C.C. al P.C.R.` */
function usualEnd(state: State, start: number, level: Level): number | null {
  const { text, tables } = state
  usual.lastIndex = start
  const end = usual.test(text) ? usual.lastIndex : null
  if (!tables.system.names?.includes(level) || (end !== null && /\p{Nd}/u.test(text.slice(start, end)))) return end
  return Math.max(end ?? 0, nameEnd(state, start) ?? 0) || null
}

/** `10/7.`, `NSC 5503`, `第12` */
const oneValue =
  /(?:第\s?)?((?:(?:\p{Lu}{1,5}-)?\p{Lu}{1,5}[\s-]?)?\p{Nd}{1,9}\p{Ll}?(?:[-‐-―/][\p{L}\p{Nd}]{1,9}){0,4})[.．]?\s{0,2}/uy
/** `第12、14`, `3～5` */
const severalLeaves =
  /(?:第\s?)?(\p{Nd}{1,6}\p{Ll}?(?:\s?[-–—~～〜、,，至到]\s?(?:第\s?)?\p{Nd}{1,6}\p{Ll}?){1,8})[.．]?\s{0,2}/uy

/** A label behind its value: `123. cs.`, `10/7. tétel`, `NSC 5503 Series`, `第12页`, `3～5画像`. */
export function labelledAfter(state: State, at: number): Found | null {
  return valueBeforeLabel(state, at, severalLeaves) ?? valueBeforeLabel(state, at, oneValue)
}

function valueBeforeLabel(state: State, at: number, pattern: RegExp): Found | null {
  const { text, tables } = state
  pattern.lastIndex = at
  const value = pattern.exec(text)?.[1]
  if (value === undefined) return null
  const labelStart = pattern.lastIndex
  tables.labelsAfter.lastIndex = labelStart
  const written = tables.labelsAfter.exec(text)?.[0]
  if (written === undefined) return null
  const end = tables.labelsAfter.lastIndex
  const several = pattern === severalLeaves
  const label = meaningsOf(state, written).find(({ form, role }) => form.valueFirst && (!several || isLeaf(role)))
  if (!label) return null
  const start = text.indexOf(value, at)
  const valueEnd = start + value.length
  const { role, many, form } = label
  // The label may begin like a side of the leaf: a list is read without it.
  const leaves = isLeaf(role) ? leavesAt(several ? text.slice(0, valueEnd) : text, start, form) : null
  if (isLeaf(role) && !leaves) return null
  const span = { start, end: several && leaves ? leaves.end : valueEnd }
  const part = { role, label: { start: labelStart, end }, value: span, many, form }
  return labelFound(label, [part], leaves && { ...leaves, end }, end)
}
