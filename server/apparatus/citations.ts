/** The document's citations in the order of the text: what the paragraphs say, joined by what the notes are. */
import { isSignatureSystem } from '../archives/archives'
import type { Repository, System } from '../archives/format'
import type { ArchivalCitation, Citation, ShortCitation, Target } from '../citations/citation'
import type { ShortForm } from '../citations/ibid'
import { repositoriesOf } from '../citations/mention'
import type { Work } from '../citations/published'
import type { RawReference } from '../citations/reference'
import {
  type Cited,
  isArchival,
  isBy,
  type Resolved,
  resolveAuthor,
  resolveIbid,
  resolveOpCit,
  surnamesOf,
  undecided,
} from '../citations/short-forms'
import { tailAfter } from '../citations/signatures/tail'
import { goesOn, noTarget, standsAlone, targetOf } from '../citations/targets'
import { isSign } from '../notes/labels'
import { asRead } from '../text/masks'
import { firstFrom } from '../text/text'
import { wordsOf } from '../text/words'
import { type Apparatus, continuationsIn, type NamedArchive, type Note } from './apparatus'
import type { Item } from './scan'

/** What is remembered while reading on. */
interface Reading {
  apparatus: Apparatus
  citations: Citation[]
  namedAt: Map<number, NamedArchive>
  /** By siglum, as the document writes it. */
  introduced: ReadonlyMap<string, NamedArchive>
  /** The nearest note so far that cites anything. */
  lastNoteWithSources: number | null
  /** The last source in the body, if no note has cited one since. */
  lastInBody: number | null
  /** What a further reference of the same note or paragraph continues. */
  above: Target | null
  /** By archive. */
  cited: Map<Repository, Cited>
  /** Works in print by the words of their authors' names: the last citation of each. */
  works: Map<string, number[]>
  /** Of each note, by its numbering and label; made where a short form first asks. */
  byLabel: Map<string, number> | null
  /** Notes with a leaf of something that was not read as a source. */
  unread: Set<number>
  /** Was the chain's reference before this one accepted? */
  chain: boolean
}

export function citationsOf(apparatus: Apparatus): Citation[] {
  const reading: Reading = {
    apparatus,
    citations: [],
    namedAt: new Map(apparatus.named.map((archive) => [archive.start, archive])),
    introduced: introducedSigla(apparatus),
    lastNoteWithSources: null,
    lastInBody: null,
    above: null,
    cited: new Map(),
    unread: new Set(),
    works: new Map(),
    byLabel: null,
    chain: false,
  }
  const { notes } = apparatus
  const continuations = continuationsIn(notes)
  let note = -1
  let place = -1
  apparatus.blocks.forEach((scanned, block) => {
    if (scanned.scan.items.length === 0) return
    for (const item of scanned.scan.items) {
      const start = scanned.block.start + item.span.start
      while (note + 1 < notes.length && (notes[note + 1] as Note).start <= start) note++
      const continued = continuations[firstFrom(continuations, start + 1) - 1]
      const isContinued = continued !== undefined && start < continued.end
      const own = isContinued ? continued.note : note
      const inside = isContinued || (note >= 0 && start < (notes[note] as Note).end)
      // A note is one place; in the body each paragraph is.
      const here = inside ? own : -2 - block
      if (here !== place) {
        place = here
        reading.above = null
      }
      read(reading, item, scanned.block.start, inside ? own : null)
    }
  })
  resolveCrossReferences(reading)
  return reading.citations
}

function introducedSigla({ named, text, format }: Apparatus): Map<string, NamedArchive> {
  const introduced = new Map<string, NamedArchive>()
  named.forEach((archive, index) => {
    if (archive.introduces && archive.siglum && archive.introduction === index)
      introduced.set(asRead(text.slice(archive.siglum.start, archive.siglum.end), format), archive)
  })
  return introduced
}

function read(reading: Reading, item: Item, base: number, note: number | null): void {
  switch (item.kind) {
    case 'reference': {
      const citation = archival(reading, item.raw, base, note)
      if (!citation && note !== null && item.raw.leafPart?.role === 'leaf') reading.unread.add(note)
      reading.chain = citation !== null
      if (citation) add(reading, citation, citation)
      return
    }
    case 'short': {
      const citation = short(reading, item, base, note)
      reading.chain = citation !== null
      if (citation) add(reading, citation, citation)
      return
    }
    case 'cross':
      reading.citations.push({ kind: 'cross', ...place(item, base, note), number: item.number, target: null })
      return
    case 'link':
      reading.citations.push({ kind: 'link', ...place(item, base, note), delimited: item.delimited })
      return
    case 'published':
      if (note !== null) add(reading, published(reading, item.work, place(item, base, note)), null)
  }
}

type Place = { start: number; end: number; note: number | null }

function place({ span }: Item, base: number, note: number | null): Place {
  return { start: base + span.start, end: base + span.end, note }
}

/** Adds a citation of a source; `target` is what the next may continue. */
function add(reading: Reading, citation: Citation, target: Target | null): void {
  const index = reading.citations.length
  reading.citations.push(citation)
  if (target) {
    reading.above = target
    noteCited(reading, target, index)
  }
  reading.lastInBody = citation.note === null ? index : null
  if (citation.note === null) return
  reading.apparatus.notes[citation.note]?.citations.push(index)
  reading.lastNoteWithSources = citation.note
}

function noteCited({ cited }: Reading, { repository, key }: Target, index: number): void {
  if (!repository || key === null) return
  const known = cited.get(repository)
  if (known) {
    known.keys.add(key)
    known.last = index
  } else cited.set(repository, { keys: new Set([key]), last: index })
}

function archival(reading: Reading, raw: RawReference, base: number, note: number | null): ArchivalCitation | null {
  const named = namedFor(reading, raw, base)
  const ownLevel = raw.levels.length > 0
  let above: Target | null = null
  // `see also d. 8, and op. 4, d. 1`: where the first of them says too little, the next may still say enough.
  const isSignature = isSignatureSystem(raw.system)
  if (raw.continues && (reading.chain || isSignature || !goesOn(raw))) {
    if (!reading.chain || !reading.above) return null
    // A folder or box alone: `л. 4 (п. 5)` is a point of the minutes.
    if (!isSignature && raw.parts.every(({ role }) => role === 'folder' || role === 'box')) return null
    if (!reading.above.key && !standsAlone(raw) && !raw.leaves) return null
    above = reading.above
  } else if (named) {
    if (!ownLevel) return null
    const known = named.repository !== null || !named.unknown
    // `ACS, n. 3`: where an archive is cited otherwise, a label alone says nothing.
    const fits =
      named.repository === null || isSignature || reading.apparatus.archives.isCitedByLabels(named.repository)
    if (!(known && fits) && !standsAlone(raw)) return null
  } else if (isSignature) above = sameArchive(reading.above, raw.system)
  else if (reading.above?.key && (standsAlone(raw) || goesOn(raw))) above = reading.above
  else if (!standsAlone(raw)) return null
  const target = targetOf(raw, above, named)
  if (!isSignature && !target.levels.some(([level]) => level === 'fonds' || level === 'file' || level === 'inventory'))
    return null
  const start = named?.start !== undefined && named.start < base + raw.start ? named.start : base + raw.start
  return { kind: 'archival', start, end: base + raw.end, note, base, raw, ...target }
}

/** An archive named before in the same note, for a code that stands by itself: nothing but the archive is inherited. */
function sameArchive(above: Target | null, system: System): Target | null {
  return above?.repository && above.system === system
    ? { ...noTarget, repository: above.repository, siglum: above.siglum }
    : null
}

interface Named {
  repository: Repository | null
  siglum: string | null
  unknown: boolean
  start?: number
}

/** Which archive a reference names, before or after it; null where it names none. */
function namedFor(reading: Reading, raw: RawReference, base: number): Named | null {
  const { text, format } = reading.apparatus
  for (const mention of [raw.mention, raw.after]) {
    if (!mention) continue
    const archive = reading.namedAt.get(base + mention.start)
    const siglum = mention.siglum && asRead(text.slice(base + mention.siglum.start, base + mention.siglum.end), format)
    const repository = archive ? archive.repository : (repositoriesOf(mention.entries)[0] ?? null)
    return { repository, siglum, unknown: archive?.unknown ?? mention.entries.length === 0 }
  }
  return raw.continues ? null : introducedBefore(reading, base + raw.start)
}

/** The longest siglum that stands before a reference and that only the document's own introduction makes one. */
function introducedBefore({ apparatus, introduced }: Reading, start: number): Named | null {
  if (introduced.size === 0) return null
  const from = Math.max(0, start - 48)
  const before = asRead(apparatus.text.slice(from, start), apparatus.format).replace(/[\s.,:]+$/, '')
  for (const word of wordsOf(before)) {
    const siglum = before.slice(word.start)
    const archive = introduced.get(siglum)
    if (archive) return { repository: archive.repository, siglum, unknown: false, start: from + word.start }
  }
  return null
}

/** A work in print. A later citation of the same title takes the place of the earlier one. */
function published({ works, citations }: Reading, work: Work, place: Place): Citation {
  const { details } = work
  for (const name of surnamesOf(details.author ?? '')) {
    const others = (works.get(name) ?? []).filter((index) => {
      const other = citations[index]
      return other?.kind === 'published' && other.details.title !== details.title
    })
    works.set(name, [...others, citations.length])
  }
  return { kind: 'published', ...place, details }
}

function short(
  reading: Reading,
  { short: item, beforeWhole }: Item & { kind: 'short' },
  base: number,
  note: number | null,
): ShortCitation | null {
  if (beforeWhole || (note === null && !item.raw)) return null
  const resolved = resolve(reading, item, base, note)
  if (!resolved) return null
  const place = { start: base + item.start, end: base + item.end, note, base, raw: item.raw, form: item.form }
  return { kind: 'short', ...place, ...resolved }
}

/** With what is read after the words by the system of the source, and where it ends. */
type Standing = Resolved & Partial<Pick<ShortCitation, 'raw' | 'end'>>

/** What a short form stands for; null where it is none. */
function resolve(reading: Reading, item: ShortForm, base: number, note: number | null): Standing | null {
  if (item.number !== null) return resolveSupra(reading, item, base, note)
  if (item.author !== null) return resolveAuthor(item.author, reading.works)
  if (item.mention) {
    const repository = reading.namedAt.get(base + item.mention.start)?.repository ?? null
    const cited = repository ? reading.cited.get(repository) : undefined
    const tail = cited && tailOf(reading, item, base, [cited.last])
    if (tail === undefined) return resolveOpCit(item.raw, cited, reading.citations)
    return { ...resolveOpCit(tail, cited, reading.citations), ...endOf(item, base, tail) }
  }
  const { candidates, isOpen } = nearest(reading, item, base, note)
  // Without a name, *op. cit.* is as good as *ibid.*, but need not be near what it means.
  if (candidates.length === 0 && (!item.certain || item.form !== 'ibid')) return null
  return isOpen ? undecided(item.raw, null) : standsFor(reading, item, base, candidates)
}

/** What it stands for if it points to one of these. */
function standsFor(reading: Reading, item: ShortForm, base: number, candidates: readonly number[]): Standing {
  const tail = tailOf(reading, item, base, candidates)
  const resolved =
    tail === undefined
      ? resolveIbid(item.raw, candidates, reading.citations, item.follows === 'page')
      : { ...resolveIbid(tail, candidates, reading.citations), ...endOf(item, base, tail) }
  // Another place, which could not be read.
  return item.follows && !tail ? { ...resolved, leaves: [] } : resolved
}

function endOf(item: ShortForm, base: number, tail: RawReference | null): Pick<ShortCitation, 'raw' | 'end'> {
  return { raw: tail, end: base + (tail ? tail.end : item.tail.start) }
}

/** The source in the note whose number stands there. A "see note 5" stands for a source only if that note has just one. */
function resolveSupra(reading: Reading, item: ShortForm, base: number, note: number | null): Standing | null {
  const { number, author, certain } = item
  const target = noteNumbered(reading, number ?? '', note)
  const isBefore = target !== null && note !== null && target < note
  const cited = isBefore ? (reading.apparatus.notes[target]?.citations ?? []) : []
  const works = author === null ? [] : cited.filter((index) => isBy(author, reading.citations[index]))
  const resolved = standsFor(reading, item, base, works.length > 0 ? works : cited)
  if (!certain && resolved.antecedent === null) return null
  // A number that no note has is the cross-reference's matter.
  return cited.length === 0 ? { ...resolved, trouble: null } : resolved
}

interface Nearest {
  candidates: number[]
  isOpen: boolean
}

/** The citations that *ibid.* may point to, and whether another that was not recognised may be meant. */
function nearest(reading: Reading, item: ShortForm, base: number, note: number | null): Nearest {
  const own = note === null ? [] : (reading.apparatus.notes[note]?.citations ?? [])
  const last = own[own.length - 1]
  if (last !== undefined) return { candidates: [last], isOpen: false }
  const legend = note === null ? null : legendBefore(reading)
  const candidates = legend !== null ? [legend] : earlier(reading, note)
  if (candidates.length === 0) return { candidates, isOpen: reading.lastInBody !== null || opensChapter(reading, note) }
  const raw = tailOf(reading, item, base, candidates) ?? item.raw
  return {
    candidates,
    isOpen:
      citesUnread(reading, note) ||
      (!isArchival(raw) && (mayCiteBetween(reading, note) || mayCiteBefore(reading, note, base + item.start))),
  }
}

const tails = new WeakMap<ShortForm, Map<string, RawReference | null>>()

/**
 * What follows a short form, where what it may stand for is read part by part: the scan could not know by which system.
 * Undefined where labels tell by themselves.
 */
function tailOf(
  { apparatus, citations }: Reading,
  short: ShortForm,
  base: number,
  candidates: readonly number[],
): RawReference | null | undefined {
  const last = citations[candidates[candidates.length - 1] ?? -1]
  if (last?.kind !== 'archival' && last?.kind !== 'short') return undefined
  const { system, repository, leaves } = last
  if (!system || !isSignatureSystem(system)) return undefined
  const key = `${system.id} ${repository?.id} ${leaves.length > 0}`
  let known = tails.get(short)
  if (!known) tails.set(short, (known = new Map()))
  let tail = known.get(key)
  if (tail === undefined) {
    const text = asRead(apparatus.text.slice(base, base + short.tail.end), apparatus.format)
    tail = tailAfter(text, short.tail.start, text.length, { system, repository, leaves }, apparatus.archives)
    known.set(key, tail)
  }
  return tail
}

/** A document's own source, in a paragraph of its own after its text, if no note has cited one since. */
function legendBefore({ citations, lastInBody }: Reading): number | null {
  const citation = citations[lastInBody ?? -1]
  return citation?.kind === 'archival' && citation.start === citation.base ? lastInBody : null
}

/** The citations of the nearest note before that has any. */
function earlier(reading: Reading, note: number | null): number[] {
  const { lastNoteWithSources } = reading
  if (lastNoteWithSources === null || note === null || opensChapter(reading, note)) return []
  return reading.apparatus.notes[lastNoteWithSources]?.citations ?? []
}

/** Does the numbering begin anew between the nearest source and this note? A new chapter does not look into the old one. */
function opensChapter({ apparatus, lastNoteWithSources }: Reading, note: number | null): boolean {
  const before = lastNoteWithSources === null ? undefined : apparatus.notes[lastNoteWithSources]
  const here = note === null ? undefined : apparatus.notes[note]
  // Signs are no numbering: each has a scope of its own.
  if (!before || !here || isSign(before.label) || here.notation !== before.notation) return false
  return before.scope !== here.scope
}

/** Does a note since the last one with a source name a leaf of what nobody knows: `SHT, press 2, leaf 5 verso`? */
function citesUnread({ unread, lastNoteWithSources }: Reading, note: number | null): boolean {
  if (note === null || unread.size === 0) return false
  for (let i = (lastNoteWithSources ?? -1) + 1; i < note; i++) if (unread.has(i)) return true
  return false
}

/** Does a note since the last one with a source have a number in it, and so may cite what was not recognised? */
function mayCiteBetween({ apparatus, lastNoteWithSources }: Reading, note: number | null): boolean {
  if (lastNoteWithSources === null || note === null) return false
  for (let i = lastNoteWithSources + 1; i < note; i++) {
    const between = apparatus.notes[i]
    if (between && /\d/.test(apparatus.text.slice(between.textStart, between.textEnd))) return true
  }
  return false
}

/** `Miller, Mills, 112; ibid., 115`: does the same note cite before it what was not recognised? */
function mayCiteBefore({ apparatus: { text, notes } }: Reading, note: number | null, start: number): boolean {
  const before = note === null ? '' : text.slice(notes[note]?.textStart ?? start, start)
  return /\d.*;\s*$/s.test(before)
}

/** The note with this number in the numbering of another. */
function noteNumbered(reading: Reading, number: string, from: number | null): number | null {
  const { notes } = reading.apparatus
  if (!reading.byLabel) {
    reading.byLabel = new Map()
    for (const [index, { scope, label }] of notes.entries()) {
      const key = `${scope} ${label}`
      if (!reading.byLabel.has(key)) reading.byLabel.set(key, index)
    }
  }
  const scope = from === null ? 0 : (notes[from]?.scope ?? 0)
  return reading.byLabel.get(`${scope} ${number}`) ?? null
}

/** "See note 5" points to the note 5 of its own scope. */
function resolveCrossReferences(reading: Reading): void {
  for (const citation of reading.citations)
    if (citation.kind === 'cross') citation.target = noteNumbered(reading, citation.number, citation.note)
}
