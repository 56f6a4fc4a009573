/**
 * Reads a leaf that is written by itself: `л. 9 об.`, `fol. 12 v°`, `12v`, `12-п.`, in the words of the systems' forms. Those of
 * the file's own system go before all others, because one letter means different things: `12a` is a leaf put in after the
 * twelfth, but in Ottoman registers its recto.
 */
import { type Archives, labelKey } from '../../archives/archives'
import type { Form, Role, System } from '../../archives/format'
import { addSideAfterLabel, type Leaf, type LeafList, leavesAt, type Side } from '../../citations/leaves'

export interface WrittenLeaf {
  leaves: Leaf[]
  /** What its label says; null where it has none, only a side. */
  role: 'leaf' | 'page' | null
  /** Is its label one of the file's own system? */
  own: boolean
  /** Where what was read ends. */
  end: number
}

interface LabelUse {
  form: Form
  role: 'leaf' | 'page'
  /** Is it of the file's own system? */
  own: boolean
  /** Does the table's spelling end with a stop? */
  stop: boolean
}

interface LeafWords {
  own: readonly Form[]
  others: readonly Form[]
  /** By the label's folded words, in the order in which they are to be tried. */
  labels: Map<string, LabelUse[]>
  /** Labels that stand behind their number, of the own system only: `9 л.` is an extent elsewhere. */
  behind: Map<string, LabelUse[]>
  /** Single letters that mean a side nearly everywhere. */
  commonSides: ReadonlySet<string>
  /** Words for a side, without their stop. */
  sides: ReadonlyMap<string, Side>
  known: Map<string, WrittenLeaf | null>
}

/** A letter counts as a label, or as a side, beyond its own system only if at least so many forms have it. */
const commonFrom = 3
const commonSideFrom = 20
const mostKnown = 4000

const wordsOf = new WeakMap<Archives, Map<string, LeafWords>>()

/** The leaf that stands at the start of a short string; with `whole`, nothing may stand behind it. Null where none does. */
export function writtenLeaf(
  written: string,
  archives: Archives,
  system: System | null,
  whole = true,
): WrittenLeaf | null {
  // Numbers stand everywhere, and need not be looked for in the words of all languages.
  if (/^[\p{Nd}\s]*$/u.test(written)) return null
  const words = leafWords(archives, system)
  const memo = (whole ? '=' : '>') + written
  let found = words.known.get(memo)
  if (found === undefined) {
    // A raised letter would be part of the number.
    const raised = whole && /\p{Nd}\s?\p{Lm}/u.test(written) ? readPlain(written, words) : null
    found = raised ?? read(written, words, whole) ?? (whole ? readPlain(written, words) : null)
    // The same few marks stand in all transcripts of a project.
    if (words.known.size >= mostKnown) words.known.clear()
    words.known.set(memo, found)
  }
  return found
}

/**
 * The side that a word says by itself, `[об.]`: it continues the leaf before it. Single letters say too little; so does, unless
 * `alone`, a word without the stop of an abbreviation, `[back]`.
 */
export function writtenSide(written: string, archives: Archives, system: System | null, alone: boolean): Side | null {
  const { sides } = leafWords(archives, system)
  const word = written.toLowerCase().replace(/\s+/g, ' ')
  const bare = word.replace(/\.$/, '')
  return [...bare].length > 1 && (alone || bare !== word) ? (sides.get(bare) ?? null) : null
}

/** Is it a word for a leaf or a page, in any language? */
export function isLeafWord(word: string, archives: Archives): boolean {
  return leafWords(archives, null).labels.has(labelKey(word))
}

function read(written: string, words: LeafWords, whole: boolean): WrittenLeaf | null {
  const label = /^([^\p{Nd}]{0,24}?)\s{0,3}(?=\p{Nd})/u.exec(written)
  if (!label) return null
  const [before, word = ''] = label
  if (word !== '') return afterLabel(written, word, before.length, words, whole)
  return beforeLabel(written, words, whole) ?? withSide(written, words, whole)
}

/**
 * The same in plain letters, where it was raised, or had a comma, or a stop glued to both: `fol. 12<sup>v</sup>`, `f. 12ᵛ`,
 * `лист 9, оборот`, `Л.9.об.`
 */
function readPlain(written: string, words: LeafWords): WrittenLeaf | null {
  const plain = written
    .replace(/<\/?sup>|[\^\\]/gi, '')
    .normalize('NFKC')
    .replace(/(?<=\p{Nd})(?:,(?=\s?\p{L})|\.(?=\p{L}{2}))/u, '')
  const leaf = plain === written ? null : read(plain, words, true)
  return leaf && { ...leaf, end: written.length }
}

/** `л. 9 об.` */
function afterLabel(
  written: string,
  word: string,
  start: number,
  words: LeafWords,
  whole: boolean,
): WrittenLeaf | null {
  const hasStop = word.endsWith('.')
  const uses = (words.labels.get(labelKey(word)) ?? []).filter(
    // A letter without the stop that it wants says little.
    ({ own, stop }) => own || hasStop || !stop || word.length > 1,
  )
  const [first] = uses
  // `l2` may be a twelve that was read wrongly.
  if (!first || /^[lIO]\p{Nd}+$/u.test(written)) return null
  const labelled = (isOwn: boolean) => uses.flatMap(({ form, own }) => (own === isOwn ? [form] : []))
  const own = new Set([...labelled(true), ...words.own])
  let plain: LeafList | null = null
  for (const form of new Set([...own, ...labelled(false), ...words.others])) {
    // `л. 9v`: the number's letter is a side in another language of the same system, but not in another system.
    if (plain && !own.has(form)) break
    const list = listAt(written, start, form, whole)
    if (!list) continue
    plain ??= list
    if (hasSide(list) && list.end >= plain.end)
      return { leaves: list.leaves, role: first.role, own: first.own, end: list.end }
  }
  return plain && { leaves: plain.leaves, role: first.role, own: first.own, end: plain.end }
}

/** `9-п.`, `5. lp. o. p.`, `12丁ウ`: in the own system, and with a mark of an ordinal or a side, since `5 lp.` may be five leaves. */
function beforeLabel(written: string, words: LeafWords, whole: boolean): WrittenLeaf | null {
  if (words.behind.size === 0) return null
  const match = /^(\p{Nd}{1,6}\p{L}?)([-–.]?)\s?/u.exec(written)
  if (!match) return null
  const [before, , ordinal = ''] = match
  for (const [label, uses] of words.behind) {
    const end = labelEnd(written, before.length, label)
    if (end === null) continue
    for (const { form, role } of uses) {
      const numbers = leavesAt(written.slice(0, before.length).replace(/[-–.\s]+$/u, ''), 0, form)
      if (!numbers) continue
      addSideAfterLabel(written, end, form, numbers)
      const close = hasSide(numbers) ? numbers.end : end
      if ((ordinal !== '' || hasSide(numbers)) && (!whole || isDone(written, close)))
        return { leaves: numbers.leaves, role, own: true, end: close }
    }
  }
  return null
}

function labelEnd(written: string, start: number, label: string): number | null {
  for (let end = Math.min(written.length, start + label.length + 3); end > start; end--)
    if (labelKey(written.slice(start, end)) === label && !/\s/.test(written[end - 1] ?? '')) return end
  return null
}

/** `12v`, `9 об.`: a bare number that has a side. */
function withSide(written: string, words: LeafWords, whole: boolean): WrittenLeaf | null {
  for (const form of [...words.own, ...words.others]) {
    const list = listAt(written, 0, form, whole)
    if (!list || list.leaves.length > 1 || !list.leaves[0]?.fromSide) continue
    const isPlain =
      words.own.includes(form) ||
      list.sides.every(({ start, end }) => {
        const word = written.slice(start, end).replace(/\./g, '')
        return word.length > 1 || words.commonSides.has(word.toLowerCase())
      })
    if (isPlain) return { leaves: list.leaves, role: null, own: false, end: list.end }
  }
  return null
}

function listAt(written: string, start: number, form: Form, whole: boolean): LeafList | null {
  const list = leavesAt(written, start, form)
  if (!list) return null
  if (whole) return isDone(written, list.end) ? list : null
  return /[\p{L}\p{N}]/u.test(written[list.end] ?? '') ? null : list
}

function isDone(written: string, end: number): boolean {
  return /^[.:]?\s*$/u.test(written.slice(end))
}

function hasSide({ leaves }: LeafList): boolean {
  return leaves.some(({ fromSide, toSide }) => fromSide !== null || toSide !== null)
}

function leafWords(archives: Archives, system: System | null): LeafWords {
  let perSystem = wordsOf.get(archives)
  if (!perSystem) {
    perSystem = new Map()
    wordsOf.set(archives, perSystem)
  }
  const id = system?.id ?? ''
  let words = perSystem.get(id)
  if (!words) {
    words = makeWords(archives, system)
    perSystem.set(id, words)
  }
  return words
}

function makeWords(archives: Archives, system: System | null): LeafWords {
  const own = system ? archives.formsOf(system) : []
  const others = [...archives.systems.values()].flatMap(({ forms }) => forms).filter((form) => !own.includes(form))
  const labels = new Map<string, LabelUse[]>()
  const behind = new Map<string, LabelUse[]>()
  const uses = new Map<string, number>()
  for (const form of [...own, ...others])
    for (const word of new Set(leafLabels(form).map(([, word]) => labelKey(word))))
      uses.set(word, (uses.get(word) ?? 0) + 1)
  for (const form of [...own, ...others]) {
    const isOwn = own.includes(form)
    for (const [role, word] of leafLabels(form)) {
      const key = labelKey(word)
      const use: LabelUse = { form, role, own: isOwn, stop: word.endsWith('.') }
      if (form.valueFirst && isOwn) add(behind, key, use)
      if (form.valueFirst && !form.labelFirst) continue
      if (isOwn || key.length > 1 || (uses.get(key) ?? 0) >= commonFrom) add(labels, key, use)
    }
  }
  // Where the same word is a leaf here and a page there, it is the own system's, else a leaf.
  const rank = ({ own, role }: LabelUse) => (own ? 0 : 2) + (role === 'leaf' ? 0 : 1)
  for (const list of labels.values()) list.sort((a, b) => rank(a) - rank(b))
  const all = [...own, ...others]
  return { own, others, labels, behind, commonSides: commonSidesOf(all), sides: sidesIn(all), known: new Map() }
}

function leafLabels({ labels }: Form): ['leaf' | 'page', string][] {
  const roles: (Role & ('leaf' | 'page'))[] = ['leaf', 'page']
  return roles.flatMap((role) => {
    const { one = [], many = [] } = labels[role] ?? {}
    return [...one, ...many].map((word): ['leaf' | 'page', string] => [role, word])
  })
}

/** Scholars write `v` and `r` in every language; other letters only where they are known to. */
function commonSidesOf(forms: readonly Form[]): ReadonlySet<string> {
  const counts = new Map<string, number>()
  const sides: [Side, (form: Form) => readonly string[]][] = [
    ['verso', ({ verso = [] }) => verso],
    ['recto', ({ recto = [] }) => recto],
  ]
  for (const form of forms)
    for (const [, wordsIn] of sides)
      for (const word of wordsIn(form)) if (word.length === 1) counts.set(word, (counts.get(word) ?? 0) + 1)
  return new Set([...counts].flatMap(([letter, count]) => (count >= commonSideFrom ? [letter] : [])))
}

function sidesIn(forms: readonly Form[]): ReadonlyMap<string, Side> {
  const sides = new Map<string, Side>()
  for (const { verso = [], recto = [] } of forms)
    for (const [side, words] of [['verso', verso] as const, ['recto', recto] as const])
      for (const word of words) {
        const bare = word.toLowerCase().replace(/\.$/, '')
        if (!sides.has(bare)) sides.set(bare, side)
      }
  return sides
}

function add(table: Map<string, LabelUse[]>, key: string, use: LabelUse): void {
  const list = table.get(key)
  if (list) list.push(use)
  else table.set(key, [use])
}
