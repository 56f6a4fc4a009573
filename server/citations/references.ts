/**
 * From the parts of a paragraph to references: `RGASPI, f. 17, op. 3, d. 221, l. 4; d. 222, ll. 1–3` is one chain of
 * parts and two references. What depends on other paragraphs (a siglum introduced there, a note's first reference)
 * is left to the apparatus.
 */
import type { Archives, Form, LabelEntry, Level, NameEntry, Role, System } from '../archives/archives'
import { type Script, scriptOf } from '../text/characters'
import { firstFrom, lastNotAfter, overlapsAny, type Span } from '../text/text'
import type { LevelValue } from './citation'
import { type Joint, jointsOf } from './joints'
import { keyValue } from './keys'
import { addSideAfterLabel, afterJoin, endsItem, type LeafList, leavesAt } from './leaves'
import { lastEndingBy, type Mention, mentionBefore, repositoriesOf } from './mentions'
import type { Part } from './parts'

/** A part whose role is decided. */
export interface ReadPart {
  role: Role
  label: Span
  value: Span
  /** As written, for levels. */
  written: string
  part: Part
  /** Does the label say that several follow? */
  many: boolean
  form: Form
}

export interface RawReference extends Span {
  system: System
  /** The form that most of its labels belong to. */
  form: Form
  /** The mention it begins with. */
  mention: Mention | null
  /** A mention that follows it, in brackets or after a comma. */
  after: Mention | null
  /** In the order of the text. */
  parts: ReadPart[]
  leaves: LeafList | null
  /** Does it follow another of the same chain, whose upper levels it inherits? */
  continues: boolean
  /** Levels stand in another order than the system's. */
  disordered: boolean
  /** The levels that are written, in the system's order, the first of each. */
  levels: LevelValue[]
  /** Their values as they stand in a key, where the repository does not pad and where it does. */
  plainKey: string[]
  paddedKey: string[]
  /** The script of its labels. */
  script: Script | null
  /** What stands between its parts. */
  joints: Joint[]
  /** Is it the same everywhere? */
  isEven: boolean
  /** The part that names leaves, or pages. */
  leafPart: ReadPart | null
  /** Does it name several leaves, or a range of them? */
  hasSeveralLeaves: boolean
}

interface Context {
  text: string
  archives: Archives
  mentions: readonly Mention[]
  /** Offsets at which another note begins, ascending: nothing reaches over them. */
  borders: readonly number[]
}

/** All references of a paragraph, the uncertain ones too. */
export function referencesOf(
  text: string,
  parts: readonly Part[],
  mentions: readonly Mention[],
  borders: readonly number[],
  archives: Archives,
): RawReference[] {
  const context: Context = { text, archives, mentions, borders }
  const all = withUnlabelled(context, parts)
  const references: RawReference[] = []
  let system: System | null = null
  for (let i = 0; i < all.length; ) {
    let last = i
    while (last + 1 < all.length && isChained(context, all[last] as Part, all[last + 1] as Part)) last++
    const chain = all.slice(i, last + 1)
    const previous = references[references.length - 1]
    if (previous && bordersBetween(context, previous.end, chain[0]?.start ?? 0)) system = null
    // `д. 3, ГАРФ; ф. 5`: an archive that follows a reference is not that of the next.
    const read = readChain(context, chain, previous?.after?.end ?? previous?.end ?? 0, system)
    references.push(...read)
    for (const reference of read) addLevels(text, reference)
    system = read[read.length - 1]?.system ?? system
    i = last + 1
  }
  return references
}

/** Derives from the parts what the document needs of them again and again. */
function addLevels(text: string, reference: RawReference): void {
  for (const { part } of reference.parts) {
    reference.script ??= scriptOf(text.slice(part.label.start, part.label.end))
  }
  const { script, system } = reference
  const levels: LevelValue[] = []
  for (const { role, written } of reference.parts) {
    if (role === 'leaf' || role === 'page' || levels.some(([level]) => level === role)) continue
    levels.push([role, written])
  }
  const rank = (level: Level) => system.levels.indexOf(level)
  reference.levels = levels.sort(([a], [b]) => rank(a) - rank(b))
  reference.plainKey = reference.levels.map(([, value]) => keyValue(value, false, script))
  reference.paddedKey = reference.levels.map(([, value]) => keyValue(value, true, script))
  reference.joints = jointsOf(text, reference.parts)
  reference.isEven = reference.joints.every(({ mark }) => mark === reference.joints[0]?.mark)
  reference.leafPart = reference.parts.find(({ role }) => role === 'leaf' || role === 'page') ?? null
  const [leaf, other] = reference.leaves?.leaves ?? []
  reference.hasSeveralLeaves = other !== undefined || (leaf?.to != null && leaf.to !== leaf.from)
}

const bracketed = /\([^()]{0,120}\)/g
const gapWord = /[\p{L}\p{M}'’]+/gu
/** Words that may stand between two parts: years (`1898 g.`), cases of "and". */
const yearWords = new Set(['г', 'гг', 'g', 'gg', 'год', 'года', 'р', 'рр', 'м'])
const longestGap = 200

/** Do two parts belong to one chain? Only separators, lists of numbers, sides, years and brackets may lie between. */
function isChained(context: Context, a: Part, b: Part): boolean {
  const from = a.valueEnd === null || a.valueFirst ? a.end : a.valueEnd
  if (b.start - from > longestGap || b.start < from || bordersBetween(context, a.start, b.start)) return false
  const gap = context.text.slice(from, b.start).replace(bracketed, ' ')
  if (/[^\s\p{L}\p{M}\d.,:;\-–—/№&()'’]/u.test(gap)) return false
  // A mention begins a chain of its own.
  const { mentions } = context
  for (let i = firstFrom(mentions, from); i < mentions.length; i++) {
    const mention = mentions[i] as Mention
    if (mention.start >= b.start) break
    if (mention.end <= b.start && !isRemark(context.text, mention)) return false
  }
  const subfonds = a.entries.some((entry) => entry.role === 'fonds')
  if (subfonds && isBelowFonds(b) && fondsName.test(gap)) return true
  for (const match of gap.matchAll(gapWord)) {
    const word = match[0]
    if (word.length === 1 || yearWords.has(word.toLowerCase())) continue
    if (subfonds && word.length <= 6 && /^\p{Lu}+$/u.test(word)) continue
    if (/^\p{Lu}{1,4}$/u.test(word) && /\d/.test(gap[match.index + word.length + 1] ?? '')) continue
    if (/\d/.test(gap[match.index - 1] ?? '') && word.length <= 3) continue
    if (!isGapWord(a, word)) return false
  }
  return true
}

/** A fonds' number and its name, or a department of it: `151. Политархив. `, `109. 3-я эксп. 1862 г. ` */
const fondsName =
  /^\S{1,8}[.,]\s{1,2}(?:\p{Lu}[^\d.,;:()]{1,60}|\d-\p{L}{1,2}\s\p{L}{2,12})[.,]\s{1,2}(?:\d{4}\s?\p{L}{1,2}\.\s{1,2})?$/u

function isBelowFonds(part: Part): boolean {
  return part.entries.some(({ role }) => role === 'inventory' || role === 'file')
}

const gapWords = new WeakMap<Form, Set<string>>()

function isGapWord(part: Part, word: string): boolean {
  const folded = word.toLowerCase()
  for (const { form } of part.entries) {
    let words = gapWords.get(form)
    if (!words) {
      words = new Set(
        [...(form.verso ?? []), ...(form.recto ?? []), ...(form.and ?? [])].flatMap((written) =>
          written
            .toLowerCase()
            .split(/[\s.]+/)
            .filter(Boolean),
        ),
      )
      gapWords.set(form, words)
    }
    if (words.has(folded)) return true
  }
  return false
}

/** `(РГАСПИ)` among the parts of a reference; before a semicolon it closes the reference. */
function isRemark(text: string, mention: Span): boolean {
  return text[mention.start - 1] === '(' && /^\)(?!\s?;)/.test(text.slice(mention.end, mention.end + 3))
}

function bordersBetween(context: Context, start: number, end: number): boolean {
  const { borders } = context
  const last = borders[lastNotAfter(borders, end)]
  return last !== undefined && last > start && last <= end
}

const letterNumber = /[\s.,:]{1,3}(\p{Lu}{1,3}-\d+\p{L}?)(?=\s*(?:[,.;)]|$))/uy
const dottedNumbers = /[.\s-]{1,2}(\d+)\.(\d+)\.(\d+\p{L}?)(?![\d.]\d)/uy

/** Adds the values that stand without a label right after a repository: `ЦА ФСБ Р-33538`, `ERA.957.14.12`. */
function withUnlabelled(context: Context, parts: readonly Part[]): Part[] {
  const { text, archives, mentions } = context
  const added: Part[] = []
  for (const mention of mentions) {
    const system = systemOf(archives, mention.entries)
    for (const { levels, pattern, language } of system?.unlabelled ?? []) {
      const regex = pattern === 'letter-number' ? letterNumber : dottedNumbers
      regex.lastIndex = mention.end
      const match = regex.exec(text)
      if (!match || !system) continue
      const form = system.forms.find((other) => other.language === language) ?? (system.forms[0] as Form)
      let from = mention.end
      for (let i = 0; i < levels.length; i++) {
        const value = match[i + 1] ?? ''
        const start = text.indexOf(value, from)
        from = start + value.length
        added.push(unlabelledPart(system, form, levels[i] as Level, start, from))
      }
    }
  }
  if (added.length === 0) return [...parts]
  return [...parts.filter(({ start }) => !overlapsAny(added, { start, end: start + 1 })), ...added].sort(
    (a, b) => a.start - b.start,
  )
}

function unlabelledPart(system: System, form: Form, level: Level, start: number, end: number): Part {
  return {
    start,
    end,
    label: { start, end: start },
    valueStart: start,
    entries: [{ system, form, role: level, many: false, written: '' }],
    mark: 'none',
    doubled: false,
    lookAlike: false,
    valueFirst: false,
    valueEnd: end,
  }
}

function systemOf(archives: Archives, entries: readonly NameEntry[]): System | null {
  const systems = new Set(repositoriesOf(entries).map((repository) => archives.systemOf(repository)))
  const [only] = systems
  return systems.size === 1 && only ? only : null
}

/**
 * What may lie between an archive and its reference: marks, a remark in brackets (`РЦХИДНИ (ныне РГАСПИ)`), the town,
 * and the bracket that the reference stands in (`in RGASPI (f. 17, …`).
 */
const gapToMention =
  /^["”»'’]?(?:[)\]](?!\s?;))?[\s.,:;/–—-]*(?:\([^()]{0,120}\)[\s.,:;–—-]*)?(?:(?<=[,)]\s?)\p{Lu}[\p{L}\p{M}'’-]+(?:\s\p{Lu}[\p{L}\p{M}'’-]+)?[,:]\s*)?[([]?$/u

/** The archive that a reference at `start` follows. */
function knownMentionBefore(context: Context, start: number, previousEnd: number): Mention | null {
  const { text, mentions } = context
  const precedes = (mention: Mention | null) =>
    mention !== null &&
    mention.start >= previousEnd &&
    start - mention.end <= 130 &&
    gapToMention.test(text.slice(mention.end, start)) &&
    !bordersBetween(context, mention.start, start)
  const nearest = lastEndingBy(mentions, start)
  // Of two, the one in the other's brackets is a remark on it.
  const outer = nearest && lastEndingBy(mentions, nearest.start)
  if (nearest && outer && precedes(outer) && /^\s?\([^()]*$/.test(text.slice(outer.end, nearest.start))) return outer
  return precedes(nearest) ? nearest : null
}

function readChain(
  context: Context,
  chain: readonly Part[],
  previousEnd: number,
  inherited: System | null,
): RawReference[] {
  const { text, archives } = context
  const first = chain[0] as Part
  let mention = knownMentionBefore(context, first.start, previousEnd) ?? mentionBefore(text, first.start, archives)
  if (mention && mention.start < previousEnd) mention = null

  const named = mention ? systemOf(archives, mention.entries) : null
  const system = named ?? (mention ? null : inherited) ?? likeliestSystem(archives, chain)
  if (!system) return []
  const references = readParts(context, chain, system, mention)
  attachMentionAfter(context, references)
  return references
}

/** The system with the form that explains most labels; among equals the first. */
function likeliestSystem(archives: Archives, chain: readonly Part[]): System | null {
  let best: System | null = null
  let most = 0
  for (const system of archives.systems.values()) {
    const form = bestForm(archives, system, chain)
    if (form && form.count > most) {
      best = system
      most = form.count
    }
  }
  return best
}

/** How deep a role is: leaves are below all levels. */
function rankIn(system: System, role: Role): number {
  return role === 'leaf' || role === 'page' ? system.levels.length : system.levels.indexOf(role)
}

function bestForm(archives: Archives, system: System, chain: readonly Part[]): { form: Form; count: number } | null {
  let best: { form: Form; count: number; breaks: number } | null = null
  for (const form of archives.formsOf(system)) {
    let count = 0
    // How often its levels do not descend: Romanian `d. 4, f. 1` is a file and a leaf, not a file and a fonds.
    let breaks = 0
    let last = -1
    for (const part of chain) {
      const ranks = part.entries.filter((entry) => entry.form === form).map((entry) => rankIn(system, entry.role))
      if (ranks.length === 0) continue
      count++
      const below = ranks.filter((rank) => rank > last)
      if (below.length === 0) breaks++
      last = Math.min(...(below.length > 0 ? below : ranks))
    }
    if (count > (best?.count ?? 0) || (best && count === best.count && breaks < best.breaks))
      best = { form, count, breaks }
  }
  return best
}

function readParts(context: Context, chain: readonly Part[], system: System, mention: Mention | null): RawReference[] {
  const { text, archives } = context
  const best = bestForm(archives, system, chain)
  if (!best) return []
  const forms = new Set(archives.formsOf(system))
  const choices = chain.map((part) => entriesUnder(part, best.form, forms))
  const rank = (role: Role) => rankIn(system, role)

  const references: RawReference[] = []
  let current: RawReference | null = null
  let lastRank = -1
  let end = chain[0]?.start ?? 0
  for (let i = 0; i < chain.length; i++) {
    const part = chain[i] as Part
    const options = withoutPage(choices[i] as LabelEntry[], choices[i + 1])
    if (options.length === 0 || part.start < end) continue
    const next = choices[i + 1]?.map((entry) => rank(entry.role)) ?? []
    const entry = chooseRole(options, lastRank, next, rank)
    const hard = current !== null && /;/.test(text.slice(current.end, part.start).replace(bracketed, ''))
    if (!current || startsAnew(current, entry.role, lastRank, hard, choices[i + 1], rank)) {
      current = {
        start: !current && mention ? mention.start : part.start,
        end: part.end,
        system,
        form: best.form,
        mention: current ? null : mention,
        after: null,
        parts: [],
        leaves: null,
        continues: current !== null,
        disordered: false,
        levels: [],
        plainKey: [],
        paddedKey: [],
        script: null,
        joints: [],
        isEven: true,
        leafPart: null,
        hasSeveralLeaves: false,
      }
      references.push(current)
      lastRank = -1
    } else if (rank(entry.role) < lastRank && !system.loose?.includes(entry.role as Level)) current.disordered = true
    const listed: RawReference[] = addPart(text, current, part, entry, chain[i + 1])
    const lastListed = listed[listed.length - 1]
    if (lastListed) {
      references.push(...listed)
      current = lastListed
    }
    lastRank = Math.max(lastRank, rank(entry.role))
    end = current.end
  }
  return references
}

function entriesUnder(part: Part, form: Form, forms: ReadonlySet<Form>): LabelEntry[] {
  const own = part.entries.filter((entry) => entry.form === form)
  return own.length > 0 ? own : part.entries.filter((entry) => forms.has(entry.form))
}

/** Before a leaf `п.` is no page: `Д. 4. П. 77. Л. 5` is a folder out of its order. */
function withoutPage(options: LabelEntry[], next: readonly LabelEntry[] | undefined): LabelEntry[] {
  if (options.length < 2 || !next?.every((entry) => entry.role === 'leaf')) return options
  return options.filter((entry) => entry.role !== 'page')
}

/**
 * A label may mean two levels (`p.` the folder or the page, Romanian `f.` the fonds or the leaf). The one that
 * continues the descent is meant: below what came before, above what comes next.
 */
function chooseRole(
  options: readonly LabelEntry[],
  lastRank: number,
  next: readonly number[],
  rank: (role: Role) => number,
): LabelEntry {
  const sorted = [...options].sort((a, b) => rank(a.role) - rank(b.role))
  const shallowest = sorted[0] as LabelEntry
  if (sorted.length === 1) return shallowest
  const fits = (option: LabelEntry) => next.length === 0 || next.some((other) => other > rank(option.role))
  const restarts = next.some((other) => other > rank(shallowest.role) && other < lastRank)
  return (
    sorted.find((option) => rank(option.role) > lastRank && fits(option)) ??
    (restarts ? shallowest : undefined) ??
    sorted.find((option) => rank(option.role) > lastRank) ??
    shallowest
  )
}

function startsAnew(
  current: RawReference,
  role: Role,
  lastRank: number,
  hard: boolean,
  next: readonly LabelEntry[] | undefined,
  rank: (role: Role) => number,
): boolean {
  if (rank(role) > lastRank) return hard && rank(role) < rank('leaf') && current.leaves !== null
  const isLeaf = role === 'leaf' || role === 'page'
  if (isLeaf) return hard
  const filled = (other: Role) => current.parts.some((part) => part.role === other)
  if (hard || current.leaves || filled(role)) return true
  // Out of order: unless the next part begins a reference that this one heads.
  return next?.some((entry) => rank(entry.role) > rank(role) && filled(entry.role)) ?? false
}

/** `Р-1235`, `р-29`, `65а`, `13-б`, `52/1`, `93/II` */
const value =
  /(?:\p{Lu}{1,4}[-–—]?|\p{Ll}{1,2}[-–—])?\d+(?:[-–]?\p{L}{1,3}(?![\p{L}\p{M}])\d*)?(?:\/(?:\d+\p{L}{0,2}|[IVX]+)(?!\p{L}))*/uy
/** `ф. 176 К`: a fonds' letter may stand off from its number. */
const letterApart = /\s\p{Lu}(?=\s?[,;])/uy
/** Levels of which a reference may name a range: `dd. 61–63`. */
const ranges: ReadonlySet<Role> = new Set<Role>(['file', 'piece', 'volume'])
const rangeEnd = /\s?[-–—]\s?\d+\p{L}?(?![\p{L}\d])/uy
const subfonds = /(\.?\s)(\p{Lu}{2,6}(?:\s\p{Lu}{2,4})?)(?=\s*[,.;(])/uy

/** Adds a part to a reference; answers the further references that a list of files makes (`Д. 143, 144`). */
function addPart(
  text: string,
  reference: RawReference,
  part: Part,
  entry: LabelEntry,
  next: Part | undefined,
): RawReference[] {
  const { role, form, many } = entry
  if (role === 'leaf' || role === 'page') {
    const list = leavesAt(text, part.valueStart, form)
    if (!list) return []
    if (part.valueFirst) addSideAfterLabel(text, part.label.end, form, list)
    if (reference.leaves) {
      reference.leaves.leaves.push(...list.leaves)
      reference.leaves.spans.push(...list.spans)
      reference.leaves.sides.push(...list.sides)
      reference.leaves.end = list.end
    } else reference.leaves = list
    reference.end = Math.max(list.end, part.end)
    push(
      reference,
      { role, label: part.label, value: { start: part.valueStart, end: list.end }, part, many, form },
      text,
    )
    return []
  }
  const end = part.valueEnd ?? valueEnd(text, part.valueStart, role)
  push(reference, { role, label: part.label, value: { start: part.valueStart, end }, part, many, form }, text)
  reference.end = Math.max(end, part.valueFirst ? part.label.end : end)
  if (role === 'fonds' && reference.system.levels.includes('subfonds')) {
    subfonds.lastIndex = end
    const match = subfonds.exec(text)
    // After a stop it could as well be the next label or archive.
    const isOwn = !match?.[1]?.startsWith('.') || (next && isBelowFonds(next) && subfonds.lastIndex <= next.start)
    if (match && isOwn) {
      const span = { start: end + (match[1] ?? '').length, end: subfonds.lastIndex }
      push(
        reference,
        { role: 'subfonds', label: { start: span.start, end: span.start }, value: span, part, many, form },
        text,
      )
      reference.end = span.end
    }
  }
  return role === 'file' && !part.valueFirst ? filesListed(text, reference, part, entry) : []
}

function push(reference: RawReference, part: Omit<ReadPart, 'written'>, text: string): void {
  reference.parts.push({ ...part, written: text.slice(part.value.start, part.value.end) })
}

function valueEnd(text: string, start: number, role: Role): number {
  value.lastIndex = start
  if (!value.test(text)) return start
  const more = role === 'fonds' ? letterApart : ranges.has(role) ? rangeEnd : null
  if (!more) return value.lastIndex
  more.lastIndex = value.lastIndex
  return more.test(text) ? more.lastIndex : value.lastIndex
}

function filesListed(text: string, first: RawReference, part: Part, entry: LabelEntry): RawReference[] {
  const listed: RawReference[] = []
  let end = first.end
  for (;;) {
    const at = afterJoin(text, end, entry.form)
    if (at === null || !/\d/.test(text[at] ?? '')) return listed
    const itemEnd = valueEnd(text, at, 'file')
    const year = Number.parseInt(text.slice(at, itemEnd), 10)
    const firstFile = Number.parseInt(first.parts.find((other) => other.role === 'file')?.written ?? '', 10)
    const isYear = itemEnd - at === 4 && year >= 1500 && year < 2100 && Math.abs(year - firstFile) > 20
    if (isYear || !endsItem(text, itemEnd, entry.form)) return listed
    const reference: RawReference = {
      ...first,
      start: at,
      end: itemEnd,
      mention: null,
      parts: [],
      leaves: null,
      continues: true,
      disordered: false,
    }
    push(
      reference,
      {
        role: 'file',
        label: { start: at, end: at },
        value: { start: at, end: itemEnd },
        part,
        many: entry.many,
        form: entry.form,
      },
      text,
    )
    listed.push(reference)
    end = itemEnd
  }
}

/** The end of the sentence, with a town before it or not. */
const closesAfter = /^(?:,\s\p{Lu}[\p{L}\p{M}'’-]+)?\s*(?:[.;)]\s*$|[;)]|$)/u
const opensAfter = /^[\s,.]*[([]\s*$|^\s*,\s*$/

/** `ф. 17, оп. 3, д. 221, л. 4 (РГАСПИ).` */
function attachMentionAfter(context: Context, references: readonly RawReference[]): void {
  const { text, mentions } = context
  const last = references[references.length - 1]
  if (!last || references[0]?.mention) return
  const after = mentions[firstFrom(mentions, last.end)]
  if (!after || after.start - last.end > 8 || bordersBetween(context, last.end, after.start)) return
  const between = text.slice(last.end, after.start)
  if (!opensAfter.test(between)) return
  // Without a bracket it must close the sentence, or it begins the next reference.
  const rest = text.slice(after.end, after.end + 40)
  if (!/[([]/.test(between) && !closesAfter.test(rest)) return
  for (const reference of references) reference.after = after
}
