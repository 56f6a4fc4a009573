/** From a chain of parts to its references: where each begins, which level each part is, what its values and leaves are. */
import type { LabelEntry } from '../archives/archives'
import type { Level, Role, System } from '../archives/format'
import { addSideAfterLabel, afterJoin, endsItem, leavesAt } from './leaves'
import type { Mention } from './mention'
import { type Paragraph, withoutBrackets } from './paragraph'
import { isBelowFonds, type Part } from './parts'
import type { ReadPart, ReadReference } from './reference'
import { bestForm, chooseRole, entriesUnder, isLeaf, rankIn, withoutPage } from './roles'
import { subfondsAt, valueEnd } from './values'

/** The references of a chain, in the order of the text; `mention` is the archive that the first of them begins with. */
export function readChain(
  { text, archives }: Paragraph,
  chain: readonly Part[],
  system: System,
  mention: Mention | null,
): ReadReference[] {
  const best = bestForm(archives, system, chain)
  if (!best) return []
  const forms = new Set(archives.formsOf(system))
  const choices = chain.map((part) => entriesUnder(part, best.form, forms))
  const rank = (role: Role) => rankIn(system, role)

  const references: ReadReference[] = []
  let current: ReadReference | null = null
  let lastRank = -1
  let end = chain[0]?.start ?? 0
  for (let i = 0; i < chain.length; i++) {
    const part = chain[i] as Part
    const options = withoutPage(choices[i] as LabelEntry[], choices[i + 1])
    if (options.length === 0 || part.start < end) continue
    const next = choices[i + 1]?.map((entry) => rank(entry.role)) ?? []
    const entry = chooseRole(options, lastRank, next, rank)
    const hard = current !== null && withoutBrackets(text.slice(current.end, part.start)).includes(';')
    if (!current) {
      current = emptyReference(system, mention?.start ?? part.start, part.end, mention)
      references.push(current)
    } else if (startsAnew(current, entry.role, lastRank, hard, choices[i + 1], rank)) {
      current = { ...emptyReference(system, part.start, part.end, null), continues: true }
      references.push(current)
      lastRank = -1
    } else if (rank(entry.role) < lastRank && !system.loose?.includes(entry.role as Level)) current.disordered = true
    addPart(text, current, part, entry, chain[i + 1])
    if (entry.role === 'file' && !part.valueFirst) {
      const listed: ReadReference[] = filesListed(text, current, part, entry)
      for (const reference of listed) references.push(reference)
      current = listed[listed.length - 1] ?? current
    }
    lastRank = Math.max(lastRank, rank(entry.role))
    end = current.end
  }
  return references
}

function emptyReference(system: System, start: number, end: number, mention: Mention | null): ReadReference {
  return {
    start,
    end,
    system,
    mention,
    after: null,
    parts: [],
    implied: [],
    leaves: null,
    continues: false,
    disordered: false,
  }
}

/** Does a part begin another reference? `hard`: a semicolon stands before it. `next`: what the label after it may mean. */
function startsAnew(
  current: ReadReference,
  role: Role,
  lastRank: number,
  hard: boolean,
  next: readonly LabelEntry[] | undefined,
  rank: (role: Role) => number,
): boolean {
  if (rank(role) > lastRank) return hard && rank(role) < rank('leaf') && current.leaves !== null
  if (isLeaf(role)) return hard
  const filled = (other: Role) => current.parts.some((part) => part.role === other)
  if (hard || current.leaves || filled(role)) return true
  // Out of order: unless the next part begins a reference that this one heads.
  return next?.some((entry) => rank(entry.role) > rank(role) && filled(entry.role)) ?? false
}

function addPart(text: string, reference: ReadReference, part: Part, entry: LabelEntry, next: Part | undefined): void {
  if (isLeaf(entry.role)) addLeaves(text, reference, part, entry)
  else addLevel(text, reference, part, entry, next)
}

function addLeaves(text: string, reference: ReadReference, part: Part, entry: LabelEntry): void {
  const list = leavesAt(text, part.valueStart, entry.form)
  if (!list) return
  if (part.valueFirst) addSideAfterLabel(text, part.label.end, entry.form, list)
  if (reference.leaves) {
    reference.leaves.leaves.push(...list.leaves)
    reference.leaves.spans.push(...list.spans)
    reference.leaves.sides.push(...list.sides)
    reference.leaves.end = list.end
  } else reference.leaves = list
  reference.end = Math.max(list.end, part.end)
  push(text, reference, { ...partOf(part, entry), value: { start: part.valueStart, end: list.end } })
}

function addLevel(text: string, reference: ReadReference, part: Part, entry: LabelEntry, next: Part | undefined): void {
  const end = part.valueEnd ?? valueEnd(text, part.valueStart, entry.role)
  push(text, reference, { ...partOf(part, entry), value: { start: part.valueStart, end } })
  reference.end = part.valueFirst ? Math.max(end, part.label.end) : end
  if (entry.role !== 'fonds' || !reference.system.levels.includes('subfonds')) return
  const found = subfondsAt(text, end)
  if (!found) return
  const { span, afterStop } = found
  // After a stop or comma it could as well be the next label or archive.
  if (afterStop && !(next && isBelowFonds(next) && span.end <= next.start)) return
  const label = { start: span.start, end: span.start }
  push(text, reference, { ...partOf(part, entry), role: 'subfonds', label, value: span })
  reference.end = span.end
}

function partOf(
  part: Part,
  { role, many, form }: LabelEntry,
): Pick<ReadPart, 'role' | 'label' | 'part' | 'many' | 'form'> {
  return { role, label: part.label, part, many, form }
}

function push(text: string, reference: ReadReference, part: Omit<ReadPart, 'written'>): void {
  reference.parts.push({ ...part, written: text.slice(part.value.start, part.value.end) })
}

/** The further references that a list of files makes: `Д. 143, 144`. A year behind a file is none: `Д. 143, 1925`. */
function filesListed(text: string, first: ReadReference, part: Part, entry: LabelEntry): ReadReference[] {
  const listed: ReadReference[] = []
  const firstFile = Number.parseInt(first.parts.find(({ role }) => role === 'file')?.written ?? '', 10)
  for (let end = first.end; ; ) {
    const start = afterJoin(text, end, entry.form)
    if (start === null || !/\d/.test(text[start] ?? '')) return listed
    end = valueEnd(text, start, 'file')
    const year = Number.parseInt(text.slice(start, end), 10)
    const isYear = end - start === 4 && year >= 1500 && year < 2100 && Math.abs(year - firstFile) > 20
    if (isYear || !endsItem(text, end, entry.form)) return listed
    const reference = { ...emptyReference(first.system, start, end, null), continues: true }
    push(text, reference, { ...partOf(part, entry), label: { start, end: start }, value: { start, end } })
    listed.push(reference)
  }
}
