/**
 * Reads one reference of a system without labels, part by part, each deeper than the one before: a label with its value,
 * a code, or words that name a level. Words and leaves alone make no reference: there must be a part that only a
 * reference has.
 */
import { homeLanguage, placesOf } from '../../archives/archives'
import type { Form, Level, Repository, Role } from '../../archives/format'
import { foldWord } from '../../text/characters'
import type { Span } from '../../text/text'
import { type LeafList, leavesAt } from '../leaves'
import type { CodePattern } from './codes'
import { codesOf, type Label, meaningKey, type SignatureTables } from './tables'

/** A part whose level is known. */
export interface SignaturePart {
  role: Role
  /** Empty, at the value's start, where it has none. */
  label: Span
  value: Span
  many: boolean
  form: Form
}

export interface Signature extends Span {
  /** In the order of the text. */
  parts: SignaturePart[]
  leaves: LeafList | null
  /** Of its labels and codes: they tell archives of one siglum apart. */
  languages: string[]
  /** How many of the archive's own towns and departments are named. */
  places: number
  /** How many parts are no mere names. */
  evidence: number
  /** How many are labels or codes, and no names with a number. */
  clear: number
  /** How many are codes that only this archive has. */
  own: number
  /** Does it begin with a code that takes over nothing from a reference before? */
  top: boolean
  /** Does it begin with words rather than a code or a label? */
  named: boolean
}

export interface Beginning {
  /** Does an archive's name stand before it, so that words may name its levels? */
  afterArchive: boolean
  /** Does an archive's name stand behind it? Then codes and titles may name its levels. */
  archiveFollows: boolean
  /** Does it begin where a sentence does, so that a few words before its archive may name a fonds? */
  fromStart: boolean
  /** Nothing is read from here on. */
  limit: number
  repository: Repository | null
  /** Do other archives' names begin here? Words that name a level do not run over them. */
  isArchive: (offset: number, tables: SignatureTables) => boolean
  /** Has the source that it says more of a leaf? */
  leavesAbove?: boolean
  /** Does it say more of a source named before, as what follows *ibid.* does? Then leaves alone will do. */
  under: boolean
}

/** A part that was read, and what it is worth. */
interface Found {
  parts: SignaturePart[]
  leaves: LeafList | null
  end: number
  kind: 'label' | 'code' | 'name' | 'aside'
  /** A number right behind the archive: `NA 12` says nothing without more behind it. */
  bare?: boolean
  /** A number at the end of a name: any archive's words could have one. */
  nameNumber?: boolean
  /** Is it a code that only this archive has? */
  own?: boolean
  top?: boolean
  language: string | null
}

interface State {
  text: string
  tables: SignatureTables
  from: Beginning
  parts: SignaturePart[]
  leaves: LeafList | null
  lastRank: number
  /** Small to large: `Box 12; Entry 345; Record Group 84`. */
  ascending: boolean
  /** The mark before the part that is looked for. */
  gap: string
  /** Does the part before end in words only? */
  afterName: boolean
  /** Were words at the head of a sentence taken for a fonds? No code takes their place then. */
  guessed: boolean
  /** Was the part before words that count for nothing? */
  afterAside: boolean
  /** How many towns and departments were passed. */
  places: number
  /** Do stops divide the parts, as Russian authors write: `AMAE. CP. Turquie. Vol. 123`? */
  stops: boolean
}

/** Marks between parts; in texts that run from right to left, marks of direction among them. */
const gapPattern = /[\s,，、.:：;；،؛/–—\u200c-\u200f\u202a-\u202e\u2066-\u2069_-]{0,8}/uy

/** Reads a reference that begins at `start`; null where none does. */
export function readSignature(text: string, start: number, tables: SignatureTables, from: Beginning): Signature | null {
  const state: State = {
    text,
    tables,
    from,
    parts: [],
    leaves: null,
    lastRank: -1,
    ascending: false,
    gap: '',
    afterName: false,
    afterAside: false,
    guessed: false,
    places: 0,
    stops: false,
  }
  const result: Signature = {
    start,
    end: start,
    parts: [],
    leaves: null,
    languages: [],
    places: 0,
    evidence: 0,
    clear: 0,
    own: 0,
    top: false,
    named: false,
  }
  const pending: SignaturePart[] = []
  for (let at = start, count = 0; count < 16; count++) {
    gapPattern.lastIndex = at
    gapPattern.test(text)
    const next = overAsides(state, count === 0 && !from.afterArchive ? at : gapPattern.lastIndex)
    state.gap = text.slice(at, next)
    if (count === 0) state.stops = from.afterArchive && !from.under && /^\s*\.\s+$/.test(state.gap)
    if (next >= from.limit || (next > at && !leadsOn(state.gap, count === 0, text[next] ?? ''))) break
    const found = partAt(state, next)
    if (!found || found.end > from.limit) break
    at = found.end
    take(state, found)
    if (found.kind === 'aside') continue
    if (result.parts.length === 0 && pending.length === 0) result.start = next
    if (found.kind === 'name') {
      pending.push(...found.parts)
      continue
    }
    // A code of the same level takes the place of its name: `VOC, 1.04.02`.
    const named = pending.filter((part) => !found.parts.some((other) => other.role === part.role))
    if (result.parts.length === 0) {
      result.top = found.top ?? false
      result.named = named.length > 0
    }
    result.parts.push(...named, ...found.parts)
    pending.length = 0
    if (found.leaves) result.leaves = joined(result.leaves, found.leaves)
    if (!found.bare && isEvidence(text, found)) result.evidence++
    if (!found.bare && !found.nameNumber && found.parts.some(({ role }) => !isLeaf(role))) result.clear++
    if (found.own) result.own++
    if (found.language) result.languages.push(found.language)
    result.end = found.end
  }
  result.places = state.places
  if (!from.under && isOfBook(text, result, tables)) return null
  return result.evidence > 0 || (from.under && result.leaves) ? result : null
}

/**
 * Does a gap lead from one part to the next? A line that ends without a mark ends the reference, and `CA-7` or `AF_INET` is no
 * archive's file.
 */
function leadsOn(gap: string, isFirst: boolean, next: string): boolean {
  return !(/\n/.test(gap) && !/[,;:，、；]/.test(gap)) && !(isFirst && /^(?:[-‐-―]|_\p{L})/u.test(gap + next))
}

/** A number, or a Roman one that ends a shelfmark: `Vespasian F. iii`. */
const numbered = /\p{Nd}|[\s.](?:[ivxl]+|[IVXL]+)$/u

/** A label with its value, or a code with a number in it: `Central Files` alone is none. */
function isEvidence(text: string, { kind, parts }: Found): boolean {
  return parts.some(({ role, value }) => {
    const written = text.slice(value.start, value.end)
    // `PAC file proxy` has a word that could be a label, and no value.
    return !isLeaf(role) && (kind === 'label' ? /[^\p{Ll}\s-]/u.test(written) : numbered.test(written))
  })
}

function joined(list: LeafList | null, more: LeafList): LeafList {
  if (!list) return more
  return {
    leaves: [...list.leaves, ...more.leaves],
    spans: [...list.spans, ...more.spans],
    sides: [...list.sides, ...more.sides],
    end: more.end,
  }
}

function take(state: State, found: Found): void {
  state.afterAside = found.kind === 'aside'
  state.afterName = found.kind === 'name' || (found.kind === 'aside' && state.afterName)
  for (const part of found.parts) {
    const rank = state.tables.rank(part.role)
    if (rank < state.lastRank && state.tables.system.loose?.includes(part.role as Level)) continue
    if (found.kind === 'label' && !isLeaf(part.role)) state.ascending ||= rank < state.lastRank
    if (!isLeaf(part.role) || !state.ascending) state.lastRank = rank
  }
  if (found.kind !== 'name') state.parts = state.parts.filter(({ role }) => !found.parts.some((p) => p.role === role))
  state.parts.push(...found.parts)
}

function isLeaf(role: Role): boolean {
  return role === 'leaf' || role === 'page'
}

/** Over the town, a department, a remark in brackets: they are no levels. */
function overAsides(state: State, start: number): number {
  const { text, from } = state
  let at = start
  for (let count = 0; count < 4; count++) {
    const place = placeEnd(text, at, from.repository)
    const end = place ?? asideEnd(state, at)
    if (end === null || end > from.limit) return at
    if (place !== null) state.places++
    gapPattern.lastIndex = end
    gapPattern.test(text)
    at = gapPattern.lastIndex
  }
  return at
}

const remark = /\([^()]{0,80}\)|（[^（）]{0,80}）/y
/** The years of a file: `FO 371/3083 (1919), f. 2`. */
const years = /[([](?:1\d|20)\d{2}(?:\s?[-–/]\s?\d{2,4})?[)\]]/y
/** The title of a document, in the marks for what is short; those for works, `《…》`, may hold a fonds. */
const eastAsianTitle = /「[^「」]{1,120}」|〈[^〈〉]{1,120}〉|『[^『』]{1,120}』(?:第\p{Nd}{1,3}巻)?/uy
const westernTitle = /“[^“”]{1,120}”|«[^«»]{1,120}»|„[^„“”]{1,120}[“”]/y

function asideEnd({ text, tables, parts }: State, at: number): number | null {
  const titles = parts.length > 0 ? [eastAsianTitle, westernTitle] : [eastAsianTitle]
  for (const pattern of [tables.asides, years, remark, ...titles]) {
    pattern.lastIndex = at
    if (!pattern.test(text)) continue
    // `（第58画像目から）` is no remark but a leaf.
    if (pattern === remark && /\p{Nd}/u.test(text.slice(at, pattern.lastIndex))) continue
    // `档案` is an aside, and the beginning of the label `档案号`.
    if (pattern !== tables.asides || !beginsLonger(tables.labels, text, at, pattern.lastIndex)) return pattern.lastIndex
  }
  return null
}

function beginsLonger(pattern: RegExp, text: string, start: number, end: number): boolean {
  pattern.lastIndex = start
  return pattern.test(text) && pattern.lastIndex > end
}

function placeEnd(text: string, at: number, repository: Repository | null): number | null {
  const start = text[at] === '(' ? at + 1 : at
  for (const words of placesOf(repository)) {
    const end = start + words.length
    if (!text.startsWith(words, start) || /^[\p{L}\p{N}]/u.test(text.slice(end, end + 1))) continue
    if (start === at) return end
    if (text[end] === ')') return end + 1
  }
  return null
}

function partAt(state: State, at: number): Found | null {
  const bracket = /^[(（]/.test(state.text.slice(at, at + 1))
  const start = bracket ? at + 1 : at
  const isHard = /[;；؛]/.test(state.gap)
  const found =
    labelled(state, start) ?? labelledAfter(state, start) ?? (bracket || isHard ? null : coded(state, start))
  if (found && bracket) {
    const close = /^[^()（）]{0,8}[)）]/u.exec(state.text.slice(found.end, found.end + 10))
    // `VOC (access number 1.04.02)`
    if (close && (found.leaves || /^\s?.$/u.test(close[0]))) return { ...found, end: found.end + close[0].length }
  }
  if (bracket) return remarkAt(state.text, at)
  if (found) return found
  return isHard || isCodeOfAnother(state, start) ? null : named(state, start)
}

/** `KZ. 3312/1867, KZ. 3318/1867`: the second is no name but a code, of another reference. */
function isCodeOfAnother({ text, tables, parts, from }: State, at: number): boolean {
  return parts.length > 0 && isCodeAt(text, at, tables, from.repository)
}

/** The archive's own codes go before its system's. */
function codesIn({ system, codes }: SignatureTables, repository: Repository | null): readonly CodePattern[] {
  return repository ? [...codesOf(repository, system), ...codes] : codes
}

/** Does a code of letters and numbers stand here? */
export function isCodeAt(text: string, at: number, tables: SignatureTables, repository: Repository | null): boolean {
  const code = longest(text, at, codesIn(tables, repository))
  return code !== null && /\p{L}.*\p{Nd}/su.test(code.match[0])
}

/** A remark in brackets counts for nothing if more of the reference follows: `Record Group 59 (RG 59), Box 5`. */
function remarkAt(text: string, at: number): Found | null {
  remark.lastIndex = at
  return remark.test(text) ? { parts: [], leaves: null, end: remark.lastIndex, kind: 'aside', language: null } : null
}

/** May a part of this role stand here? */
function fits(state: State, role: Role): boolean {
  const { tables, lastRank, parts } = state
  const rank = tables.rank(role)
  if (isLeaf(role)) return parts.some((part) => !isLeaf(part.role)) || state.from.under
  if (state.leaves || parts.some((part) => isLeaf(part.role))) return false
  if (state.ascending) return rank < lastRank
  if (rank > lastRank) return true
  if (tables.system.loose?.includes(role as Level)) return parts.length > 0 && parts.every((part) => part.role !== role)
  // Of a name and a code for one level the code is meant.
  if (state.afterName && state.guessed) return false
  if (state.afterName) {
    const last = parts[parts.length - 1]
    // `FO 371/56745, f. 9`: what has a number of its own is no name.
    return last?.role === role ? !hasNumber(state, last) : parts.every((part) => tables.rank(part.role) >= rank)
  }
  const first = parts[0]
  return (
    parts.length === 1 &&
    first !== undefined &&
    first.label.end > first.label.start &&
    rank < lastRank &&
    !state.from.afterArchive
  )
}

function hasNumber({ text }: State, { value }: SignaturePart): boolean {
  const written = text.slice(value.start, value.end)
  return /\p{Nd}/u.test(written) && !onlyYears.test(written)
}

/** Years are words: `DGPS, 1922, cat. G1`. */
const onlyYears = /^(?:1[5-9]|20)\p{Nd}{2}(?:[-–/]\p{Nd}{2,4})?$/u

const labelEnd =
  /[.．]?\s{0,2}[:：]?\s{0,2}(?:(?:№|[Nn][ro]s?\.|[Nn]r|[Nn]\.?[°º]|[Nn]o(?=\s?[:：\p{Nd}])|#)\s{0,2}[:：]?\s{0,2})?/uy

/** A label with its value behind it: `Box 5`, `L.37`, `fond Ministerstvo vnitra`, `全宗号1354`. */
function labelled(state: State, at: number): Found | null {
  const { text } = state
  const written = labelAt(state, at)
  if (written === null) return null
  const afterLabel = at + written.length
  labelEnd.lastIndex = afterLabel
  labelEnd.test(text)
  const start = labelEnd.lastIndex
  // A letter by itself wants its stop or a blank: `f182` is a folio all the same, `B12` no box.
  const isGlued = start === afterLabel && /^(?:\p{L}|\p{Script=Latin}\p{Ll}+)$/u.test(written)
  // `NA k 12. únoru` is a sentence: right behind an archive a letter wants a mark before it or its stop.
  if (
    state.parts.length === 0 &&
    /^\p{L}$/u.test(written) &&
    /^\s*$/.test(state.gap) &&
    !/[.:]/.test(text[afterLabel] ?? '')
  )
    return null
  for (const label of meaningsOf(state, written)) {
    if (isGlued && !isLeaf(label.role)) continue
    const found = valueAt(state, start, label, { start: at, end: afterLabel })
    if (found) return found
  }
  return null
}

/** The label at an offset; between stops `K. 56` is what `k. 56` is. */
function labelAt({ text, tables, stops }: State, at: number): string | null {
  tables.labels.lastIndex = at
  const written = tables.labels.exec(text)?.[0]
  if (written !== undefined) return written
  const small = stops && /^\p{Lu}\.\s\p{Nd}/u.test(text.slice(at, at + 4)) ? `${text[at]?.toLowerCase()}.` : null
  return small !== null && tables.meanings.has(meaningKey(small)) ? small : null
}

/** What a label may mean here: in the archive's own language first, the level that comes next first. */
function meaningsOf(state: State, written: string): Label[] {
  const { tables } = state
  const labels = (tables.meanings.get(meaningKey(written)) ?? []).filter(({ role }) => fits(state, role))
  const home = homeLanguage(state.from.repository)
  const isForeign = ({ form }: Label) => (form.language === home ? 0 : 1)
  return labels.sort((a, b) => isForeign(a) - isForeign(b) || tables.rank(a.role) - tables.rank(b.role))
}

/** The usual values of a label: a number with what is joined to it, a Roman number, a letter. */
const usual =
  /(?:(?:\p{Lu}{1,4}[-‐-―/.]?)?\p{Nd}{1,12}\p{L}{0,3}(?![\p{L}])(?:[-‐-―./:](?!\p{Script=Han})[\p{L}\p{Nd}]{1,12}){0,8}(?:\(\p{L}{1,3}\)|\*)?|[IVXLCDM]{1,8}(?:[-./:][\p{L}\p{N}]{1,8})?\p{Ll}?|\p{Lu}(?:[-./][\p{L}\p{N}]{1,8})?)(?![\p{L}\p{N}])/uy

function valueAt(state: State, start: number, label: Label, at: Span): Found | null {
  const { text, tables } = state
  const base = { many: label.many, form: label.form, label: at }
  if (isLeaf(label.role)) {
    const list = leavesAt(text, start, label.form)
    if (!list) return null
    const leaves = withoutFile(state, list)
    const part: SignaturePart = { ...base, role: label.role, value: { start, end: leaves.end } }
    return { parts: [part], leaves, end: leaves.end, kind: 'label', language: label.form.language }
  }
  const level = label.role as Level
  const own = state.from.repository ? codesOf(state.from.repository, tables.system) : []
  const ownOfLevel = own.filter(({ levels }) => levels.includes(level) && fits(state, levels[0] as Role))
  // `sygn. 301/5678` where the archive alone writes `301/5678`.
  const coded = longest(text, start, [...ownOfLevel, ...(tables.values.get(level) ?? [])])
  // `leg. 12/3, doc. 5`, but `leg. 12/3, exp. 5` is no file 3.
  const behind = coded && coded.code.levels.length > 1 ? rolesBehind(state, coded.end) : []
  if (
    coded &&
    !(behind.length > 0 && behind.every((role) => role !== level && coded.match.groups?.[role] !== undefined))
  ) {
    const parts = partsOfCode(coded, label.form).map((part, index) =>
      index === 0 ? { ...part, label: at, many: label.many } : part,
    )
    return { parts, leaves: null, end: coded.end, kind: 'label', language: label.form.language }
  }
  const end = valueEnd(state, start, level)
  if (end === null) return null
  return {
    parts: [{ ...base, role: level, value: trimmed(text, start, end) }],
    leaves: null,
    end,
    kind: 'label',
    language: label.form.language,
  }
}

/** Where a label's value ends. What has no number may be the first word of a name: `f. II. sekce`, `fond C.C. al P.C.R.` */
function valueEnd(state: State, start: number, level: Level): number | null {
  const { text, tables } = state
  usual.lastIndex = start
  const end = usual.test(text) ? usual.lastIndex : null
  if (!tables.system.names?.includes(level) || (end !== null && /\p{Nd}/u.test(text.slice(start, end)))) return end
  return Math.max(end ?? 0, nameEnd(state, start) ?? 0) || null
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
  const label = tables.labels.exec(text)?.[0]
  const isOfLeaves = label !== undefined && tables.meanings.get(meaningKey(label))?.some(({ role }) => isLeaf(role))
  if (!isOfLeaves || !/^[.\s]*\p{Nd}/u.test(text.slice(tables.labels.lastIndex, tables.labels.lastIndex + 4)))
    return list
  return { ...list, leaves: leaves.slice(0, -1), spans: spans.slice(0, -1), end: before.end }
}

const valueBefore =
  /(?:第\s?)?((?:(?:\p{Lu}{1,5}-)?\p{Lu}{1,5}[\s-]?)?\p{Nd}{1,9}\p{Ll}?(?:[-‐-―/][\p{L}\p{Nd}]{1,9}){0,4})[.．]?\s{0,2}/uy

const numbersBefore =
  /(?:第\s?)?(\p{Nd}{1,6}\p{Ll}?(?:\s?[-–—~～〜、,，至到]\s?(?:第\s?)?\p{Nd}{1,6}\p{Ll}?){1,8})[.．]?\s{0,2}/uy

/** Several leaves before their label: `第12、14页`, `3～5画像`. */
function leavesLabelledAfter(state: State, at: number): Found | null {
  const { text, tables } = state
  numbersBefore.lastIndex = at
  const numbers = numbersBefore.exec(text)?.[1]
  if (numbers === undefined) return null
  const valueEnd = numbersBefore.lastIndex
  tables.labelsAfter.lastIndex = valueEnd
  const written = tables.labelsAfter.exec(text)?.[0]
  const label = written && meaningsOf(state, written).find(({ form, role }) => form.valueFirst && isLeaf(role))
  if (!label) return null
  const start = text.indexOf(numbers, at)
  const leaves = leavesAt(text.slice(0, start + numbers.length), start, label.form)
  if (!leaves) return null
  const end = tables.labelsAfter.lastIndex
  const part: SignaturePart = {
    role: label.role,
    label: { start: valueEnd, end },
    value: { start, end: leaves.end },
    many: label.many,
    form: label.form,
  }
  return { parts: [part], leaves: { ...leaves, end }, end, kind: 'label', language: label.form.language }
}

/** A label behind its value: `123. cs.`, `10/7. tétel`, `NSC 5503 Series`, `第12页`. */
function labelledAfter(state: State, at: number): Found | null {
  const several = leavesLabelledAfter(state, at)
  if (several) return several
  const { text, tables } = state
  valueBefore.lastIndex = at
  const match = valueBefore.exec(text)
  if (!match) return null
  const valueEnd = valueBefore.lastIndex
  tables.labelsAfter.lastIndex = valueEnd
  const written = tables.labelsAfter.exec(text)?.[0]
  if (written === undefined) return null
  const end = tables.labelsAfter.lastIndex
  const start = text.indexOf(match[1] as string, at)
  const label = meaningsOf(state, written).find(({ form }) => form.valueFirst)
  if (!label) return null
  const span = { start, end: start + (match[1] as string).length }
  const leaves = isLeaf(label.role) ? leavesAt(text, start, label.form) : null
  if (isLeaf(label.role) && !leaves) return null
  const part: SignaturePart = {
    role: label.role,
    label: { start: valueEnd, end },
    value: span,
    many: label.many,
    form: label.form,
  }
  return { parts: [part], leaves: leaves && { ...leaves, end }, end, kind: 'label', language: label.form.language }
}

interface CodeMatch {
  code: CodePattern
  match: RegExpExecArray
  start: number
  end: number
}

/** The longest match of the codes; of equals the first. */
function longest(text: string, start: number, codes: readonly CodePattern[]): CodeMatch | null {
  let best: CodeMatch | null = null
  for (const code of codes) {
    code.pattern.lastIndex = start
    const match = code.pattern.exec(text)
    if (match && match[0] && (!best || code.pattern.lastIndex > best.end))
      best = { code, match, start, end: code.pattern.lastIndex }
  }
  return best
}

function partsOfCode({ code, match, start }: CodeMatch, form: Form): SignaturePart[] {
  const parts: SignaturePart[] = []
  let from = 0
  for (const role of code.levels) {
    const value = match.groups?.[role]
    if (value === undefined) continue
    const at = match[0].indexOf(value, from)
    from = at + value.length
    const span = trimmed(match[0], at, from)
    const place = { start: start + span.start, end: start + span.end }
    parts.push({ role, label: { start: place.start, end: place.start }, value: place, many: false, form })
  }
  return parts
}

/** After a bare number something must end; a code may go on in the sentence. */
const closes = /\s{0,2}(?:\.(?![\p{L}\p{Nd}ªº])|[,;:)\]}，、；。）؛،»”"’]|$|[–—-]\s|\n)/uy

/** A code of the archive or of its system: `FO 371/3083`, `R 43-I/161`. */
function coded(state: State, at: number): Found | null {
  const { text, tables, from } = state
  const isFitting = (code: CodePattern) => code.levels.length > 0 && fits(state, code.levels[0] as Role)
  const form = tables.system.forms[0] as Form
  const own = from.repository ? codesOf(from.repository, tables.system) : []
  const codes = [...own, ...tables.codes]
  const fitting = deeperFirst(state, codes.filter(isFitting))
  const best =
    (from.leavesAbove && state.parts.length === 0 ? bareLeaf(text, at, fitting) : null) ?? longest(text, at, fitting)
  if (!best || (state.parts.length > 0 && beginsAnother(state, best, codes, fitting))) return null
  const isBare = bareNumber.test(best.match[0])
  if (isBare && !isClosed(state, best.end)) return null
  // `12/34, 3 Zilkade 1333` ends in a date.
  if (isBare && state.afterAside && !/\S/.test(state.gap)) return null
  // `Gabinetto, 1924, b. 12`: years by themselves name a part of the fonds.
  if (isBare && isYearAboveLabel(state, best)) return null
  const parts = partsOfCode(best, form)
  const leaf = parts.find(({ role }) => role === 'leaf')
  const leaves = leaf ? leavesAt(text, leaf.value.start, form) : null
  // A number right behind an archive is a postcode, a page, a year.
  const bare = isBare && ((state.parts.length === 0 && !state.from.under) || isYear(state, best))
  const { top } = best.code
  const isOwn = own.includes(best.code)
  const language = best.code.language ?? (isOwn ? (homeLanguage(from.repository) ?? null) : null)
  return { parts, leaves, end: leaves?.end ?? best.end, kind: 'code', bare, own: isOwn, top, language }
}

/** After *ibid.* a bare number is another leaf, where what it points to has one: `A.g.e., 13b`. */
function bareLeaf(text: string, at: number, codes: readonly CodePattern[]): CodeMatch | null {
  return longest(
    text,
    at,
    codes.filter(({ levels }) => levels[0] === 'leaf'),
  )
}

const bareNumber = /^\p{Nd}+\p{Ll}?$/u

/** Codes below what was read go before those that take a name's place: in `VOC, 1234` the number is no code of the fonds. */
function deeperFirst({ tables, lastRank }: State, codes: CodePattern[]): CodePattern[] {
  const isDeeper = ({ levels }: CodePattern) => tables.rank(levels[0] as Role) > lastRank
  return [...codes.filter(isDeeper), ...codes.filter((code) => !isDeeper(code))]
}

/** A year of print, and no number of a file: `Inventaire, Bruxelles, 1978, p. 3`. */
const printYear = /(?:18[5-9]|19\p{Nd}|20[0-2])\p{Nd}(?![\p{L}\p{Nd}])/uy

function isYear(state: State, { match, end }: CodeMatch): boolean {
  printYear.lastIndex = end - match[0].length
  return printYear.test(state.text) && rolesBehind(state, end).every((role) => inPrintToo.has(role))
}

function isYearAboveLabel(state: State, { code, match, end }: CodeMatch): boolean {
  if (!state.afterName || !yearAtEnd.test(match[0])) return false
  const roles = rolesBehind(state, end)
  const rank = state.tables.rank(code.levels[0] as Role)
  return roles.length > 0 && roles.every((role) => state.tables.rank(role) <= rank)
}

/** What the label behind an offset may announce; nothing where there is none. */
function rolesBehind({ text, tables }: State, end: number): Role[] {
  gapPattern.lastIndex = end
  gapPattern.test(text)
  tables.labels.lastIndex = gapPattern.lastIndex
  const label = tables.labels.exec(text)?.[0]
  return label === undefined ? [] : (tables.meanings.get(meaningKey(label)) ?? []).map(({ role }) => role)
}

/** What books have as well as archives. */
const inPrintToo: ReadonlySet<Role> = new Set(['volume', 'piece', 'item', 'document', 'page'])
const tooLow: ReadonlySet<Role> = new Set(['piece', 'item', 'document'])
const printed =
  /^[,.]?\s{1,2}(?:[(]?\p{Lu}[\p{L}.’'-]{1,20}(?:\s\p{Lu}[\p{L}.’'-]{1,20})?[,:]?\s{1,2}(?:\p{Lu}[\p{L} ]{1,20},\s{1,2})?(?:18[5-9]|19\d|20[0-2])\d(?!\d)|(?:18[5-9]|19\d|20[0-2])\d,\s{1,2}\p{L}{1,4}\.)/u

/** A book by or of an archive: `Archives nationales, t. 2, Paris, 1978, p. 45`. */
function isOfBook(text: string, { parts, clear }: Signature, tables: SignatureTables): boolean {
  const levels = parts.filter(({ role }) => !isLeaf(role))
  const last = levels[levels.length - 1]
  const isName = ({ role, label }: SignaturePart) =>
    label.end === label.start && tables.system.names?.includes(role as Level)
  const isPrintYear = ({ value }: SignaturePart) =>
    /^(?:18[5-9]|19\d|20[0-2])\d$/.test(text.slice(value.start, value.end))
  if (!last) return false
  // `ACS, n. 3`: a number of a document, of nothing.
  if (levels.every(({ role }) => tooLow.has(role))) return !levels.some(({ label }) => label.end === label.start)
  if (clear > 0 && levels.some((part) => !isName(part) && !isPrintYear(part) && !inPrintToo.has(part.role)))
    return false
  if (levels.some(isPrintYear) && parts.some(({ role }) => role === 'page')) return true
  return printed.test(text.slice(last.value.end, last.value.end + 80))
}

/**
 * Does another reference begin here rather than the next level of this one? So it is where a code that begins higher
 * reads more (`FO 371/5178, CAB 24/117` and not a paper `CAB 24`), or as much with the same head (`C 1/16/234, C 1/17/45`).
 */
function beginsAnother(state: State, best: CodeMatch, codes: readonly CodePattern[], fitting: readonly CodePattern[]) {
  const { text, parts } = state
  const higher = longest(
    text,
    best.start,
    codes.filter((code) => !fitting.includes(code)),
  )
  if (!higher || higher.end < best.end) return false
  if (higher.end > best.end) return true
  const head = higher.code.levels[0] as Role
  return parts.some(
    ({ role, value }) => role === head && text.slice(value.start, value.end) === higher.match.groups?.[head],
  )
}

function isClosed({ text, tables }: State, end: number): boolean {
  closes.lastIndex = end
  if (closes.test(text)) return true
  gapPattern.lastIndex = end
  gapPattern.test(text)
  tables.labels.lastIndex = gapPattern.lastIndex
  return tables.labels.test(text)
}

function trimmed(text: string, start: number, end: number): Span {
  const value = text.slice(start, end)
  const from = start + (value.length - value.trimStart().length)
  return { start: from, end: from + value.trim().replace(/[\s.,:;，、]+$/u, '').length }
}

/** A capital, a number before words, years by themselves: `1920 års dossiersystem`, `Serie P, 1891-1916`. */
const nameStart =
  /[\p{Lu}\p{Lo}\p{Script=Georgian}]|\p{Nd}{1,4}(?:\.?[ªº])?\s\p{L}{2}|(?:1[5-9]|20)\p{Nd}{2}(?:[-–/]\p{Nd}{2,4})?,/uy
const nameStop = /[,;:，；、،؛\n[\]()（）“”«»"=@<>{}|\\^~*_#]/
const longestName = 90

/** Where words that name a level end: before a comma, a label with its value, or the end of the sentence. */
function nameEnd(state: State, start: number): number | null {
  const { text, tables, from } = state
  nameStart.lastIndex = start
  if (!nameStart.test(text)) return null
  let words = 0
  for (let at = start; at < Math.min(from.limit, start + longestName); at++) {
    const character = text[at] as string
    const bracket = character === '(' ? bracketInName(text, at) : null
    if (bracket !== null) {
      at = bracket
      continue
    }
    if (nameStop.test(character)) return at > start ? at : null
    if (at === start || !/\s/.test(text[at - 1] ?? '') || /\s/.test(character)) continue
    if (++words > 12) return null
    if (state.stops && /[^\s.]{2}\.\s+$/u.test(text.slice(Math.max(start, at - 4), at))) return at
    // The stop of an abbreviation does not end a name, that of a longer word does.
    if (/\p{L}{7,}\.\s+$/u.test(text.slice(Math.max(start, at - 12), at))) return at - 1
    if (tables.codes.some((code) => beginsCode(code, text, at))) return at
    tables.labels.lastIndex = at
    if (
      tables.labels.test(text) &&
      /^[.．]?\s?[:：]?\s?(?:№|[Nn]r?[°º.]?\s)?(?:\p{Nd}|[IVXLCDM]{1,8}(?!\p{L}))/u.test(
        text.slice(tables.labels.lastIndex, tables.labels.lastIndex + 14),
      )
    )
      return at
  }
  return Math.min(from.limit, start + longestName, text.length) === text.length
    ? text.length
    : start + longestName > from.limit
      ? from.limit
      : null
}

const closesCode = /\s{0,2}[,.;:)\]]|$/uy

/** `Staten-Generaal 1.01.02, inv.nr. 12`: a code of several numbers begins where the name ends. */
function beginsCode({ pattern, heads }: CodePattern, text: string, at: number): boolean {
  if (heads) return false
  pattern.lastIndex = at
  const match = pattern.exec(text)?.[0]
  if (match === undefined || !/\p{Nd}[^\p{L}\p{Nd}\s]\p{Nd}/u.test(match)) return false
  closesCode.lastIndex = at + match.length
  return closesCode.test(text)
}

/** Brackets glued to a name, or with more of it behind them: `A.(AMD)`, `Poland. Ambasada (Soviet Union) Records`. */
function bracketInName(text: string, at: number): number | null {
  const close = text.indexOf(')', at)
  if (close < 0 || close - at > 30) return null
  const isGlued = !/\s/.test(text[at - 1] ?? ' ') && close - at < 12
  const isYears = /^\((?:1\p{Nd}|20)\p{Nd}{2}(?:[-–/]\p{Nd}{2,4})?\)$/u.test(text.slice(at, close + 1))
  return isGlued || isYears || /^\)\s\p{Lu}/u.test(text.slice(close, close + 3)) ? close : null
}

/** The code of what is named: `Mühimme Defterleri [A.DVNS.MHM.d]`, `Hariciye Siyasi (HR. SYS.)`. */
const bracketedCode = /\s{0,2}(?:\[([^[\]\s]{1,40})\]|\(([^()]{2,24})\))/uy
/** `《軍機處檔》`: marks of a work, in which a fonds may stand. */
const titledName = /《([^《》]{1,40})》/uy
/** A word and a year are where and when a book appeared: `Kraków 2010`. */
const imprint = /^\p{Lu}\p{Ll}+,?\s(?:1[89]|20)\p{Nd}{2}$/u
const caseless = /^(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Georgian}])\p{Lo}/u

/** Is it an abbreviation or code, and no word of the language: `KC PZPR`, `DH.ŞFR`? */
function isCodeName(words: string): boolean {
  const letters = words.match(/\p{L}/gu) ?? []
  const capitals = letters.filter((letter) => /\p{Lu}/u.test(letter))
  return capitals.length > 1 && capitals.length > letters.length * 0.6
}

/** May the words name the fonds of an archive that is named behind them? `MSZ, sygn. 12, AAN`; `军机处录副，档号03-12，…藏`. */
function isNameBefore(words: string): boolean {
  return isCodeName(words) || (/^\p{Script=Han}{2,20}$/u.test(words) && !/[年月日]/.test(words))
}
/** A few words without a number, such as may name a fonds at the head of a sentence: `Senato, Mar, reg. 12, ASVe`. */
const fondsName = /^\p{Lu}[\p{L}\p{M}'’.-]{2,30}(?:\s\p{L}[\p{L}\p{M}'’.-]{0,30}){0,2}$/u

const firstNumber = /\p{Nd}{1,12}/uy

/** `inv.nrs. 12, 13 en 14`: a number joined to another is no beginning of words. */
function isListed({ text, tables }: State, at: number): boolean {
  firstNumber.lastIndex = at
  if (!firstNumber.test(text)) return false
  tables.join.lastIndex = firstNumber.lastIndex
  return tables.join.test(text) && /\p{Nd}/u.test(text[tables.join.lastIndex] ?? '')
}

const numberAtEnd = /(?<=\p{L}\.?\s{1,2})\p{Nd}{1,6}\p{L}?(?:\/[\p{L}\p{N}]{1,6})?$/u
const yearAtEnd = /(?<!\p{Nd})(?:1[5-9]|20)\p{Nd}{2}$/u

/**
 * Is a number at the end of a name (`Spagna 1A`) a level of its own? Not before a label of that level or one above it, as
 * in `Senato 2, reg. 12`; and one that could be a year only before a label below it: `Affari politici 1919, b. 3`.
 */
function isOwnNumber(state: State, number: string, end: number, level: Level): boolean {
  const { tables } = state
  const roles = rolesBehind(state, end)
  if (roles.length > 0 && roles.every((role) => tables.rank(role) <= tables.rank(level))) return false
  return !yearAtEnd.test(number) || roles.some((role) => !isLeaf(role) && tables.rank(role) > tables.rank(level))
}

/** Where in the words a code begins: `Gaimushō kiroku A.1.1.0.21`. */
function codeWithin(state: State, start: number, end: number): number | null {
  for (const { index } of state.text.slice(start, end).matchAll(/(?<=\s)(?=\S*\p{Nd})/gu)) {
    const found = coded(state, start + index)
    if (!found || found.bare) continue
    const [number] = found.parts
    const written = state.text.slice(start + index, found.end)
    // `HP 1, vol. 567`: a number before a label of its own level belongs to the name.
    if (!number || !bareNumber.test(written) || isOwnNumber(state, written, found.end, number.role as Level))
      return start + index
  }
  return null
}

/** Is the part before a number, behind its label, of a level that stands in words elsewhere? */
function isNamedByNumber({ text, tables, parts }: State): boolean {
  const last = parts[parts.length - 1]
  if (!last || !tables.system.names?.includes(last.role as Level)) return false
  return last.label.end > last.label.start && /^\p{Nd}+$/u.test(text.slice(last.value.start, last.value.end))
}

const smallName = /\p{Ll}[\p{L}\p{M}'’-]{2,30}(?:\s\p{L}[\p{L}\p{M}'’.-]{0,30}){0,3}(?=,)/uy

/** Words without a capital between names and a label say nothing of a level: `Studi, parte antica, cart. 5`. */
function smallWords(state: State, at: number): Found | null {
  smallName.lastIndex = at
  const { from, parts, gap, text } = state
  const last = parts[parts.length - 1]
  const afterWords = last !== undefined && !/\p{Nd}/u.test(text.slice(last.value.start, last.value.end))
  if (!from.afterArchive || !afterWords || !/,/.test(gap) || !smallName.test(text)) return null
  const end = smallName.lastIndex
  return rolesBehind(state, end).length > 0 || /^,\s\p{Lu}/u.test(text.slice(end, end + 3))
    ? { parts: [], leaves: null, end, kind: 'aside', language: null }
    : null
}

/** Words that name a level, or, where no level is left for them, that count for nothing. */
function named(state: State, at: number): Found | null {
  const { text, tables, from, parts } = state
  const { system } = tables
  // A number begins the name of a series, not that of a fonds: `LC 12 was a locomotive`.
  if (from.isArchive(at, tables) || (parts.length === 0 && /\p{Nd}/u.test(text[at] ?? ''))) return null
  if (parts.length === 0 && from.under && !/[,，、]/.test(state.gap)) return null
  // Where no capital tells a name from a word, a mark must: `ساکما در سال …` is a sentence.
  if (parts.length === 0 && /^\s*$/.test(state.gap) && caseless.test(text.slice(at, at + 1))) return null
  titledName.lastIndex = at
  const title = titledName.exec(text)?.[1]
  const end = title === undefined ? nameEnd(state, at) : titledName.lastIndex
  if (end === null) return smallWords(state, at)
  // After a full stop a sentence begins, unless another stop and a part follow as soon: `ACS. Carte Nitti. B. 12`.
  const isClosed = /\.\s*$/.test(text.slice(at, end)) || text[end] === '.'
  const isPart = isClosed && (parts.length > 0 || (system.names?.length ?? 0) > 0)
  if (state.stops && !isPart && !isCodeName(text.slice(at, end))) return null
  const form = system.forms[0] as Form
  const words = title === undefined ? trimmed(text, at, end) : { start: at + 1, end: end - 1 }
  const written = text.slice(words.start, words.end)
  // `AGS, E, leg. 12`: a letter is a name where marks set it off.
  if ((written.length < 2 && !/^\p{Lu},/u.test(text.slice(at, at + 2))) || imprint.test(written)) return null
  const ending = tables.nameEnding
  const isName = from.afterArchive || ending?.test(foldWord(written)) || (from.archiveFollows && isNameBefore(written))
  if (!isName && !(from.fromStart && fondsName.test(written))) return null
  state.guessed ||= !isName
  if (isListed(state, at)) return null
  const aside: Found = { parts: [], leaves: null, end, kind: 'aside', language: null }
  const endsList =
    from.afterArchive || state.guessed || parts.length === 0
      ? undefined
      : system.names?.find((name) => fits(state, name))
  const level = endsList ?? system.names?.find((name) => tables.rank(name) > state.lastRank)
  // Words behind a code or a number name what it is the number of: `Rep. 162 Verwaltung des Staatsschatzes`, `zespół 8, Rada`.
  if (!level || isNamedByNumber(state)) return { ...aside, end: codeWithin(state, at, end) ?? end }
  if ((state.ascending && !endsList) || state.leaves || (parts.length > 0 && !/[,，、:：/.]/.test(state.gap)))
    return aside
  const plain = (role: Role, value: Span): SignaturePart => ({
    role,
    label: { start: value.start, end: value.start },
    value,
    many: false,
    form,
  })
  bracketedCode.lastIndex = end
  const bracketed = bracketedCode.exec(text)
  const code = bracketed?.[1] ?? bracketed?.[2] ?? ''
  if (bracketed?.[1] !== undefined || isCodeName(code) || /^\p{Nd}+(?:\.\p{Nd}+){2,}$/u.test(code)) {
    const value = trimmed(text, bracketedCode.lastIndex - 1 - code.length, bracketedCode.lastIndex - 1)
    return { ...aside, parts: [plain(level, value)], end: bracketedCode.lastIndex, kind: 'name' }
  }
  const number = system.numberAfterName && numberAtEnd.exec(written)
  if (number && system.numberAfterName && isOwnNumber(state, number[0], words.end, system.numberAfterName)) {
    const start = words.start + number.index
    const name = trimmed(text, words.start, start)
    const coded = longest(text, start, tables.values.get(system.numberAfterName) ?? [])
    const values =
      coded?.end === words.end ? partsOfCode(coded, form) : [plain(system.numberAfterName, { start, end: words.end })]
    return { ...aside, end: words.end, parts: [plain(level, name), ...values], kind: 'code', nameNumber: true }
  }
  // Small to large the name comes last: `Folder 12, Box 39, Cordell Hull Papers`.
  return { ...aside, parts: [plain(level, words)], kind: endsList ? 'code' : 'name' }
}
