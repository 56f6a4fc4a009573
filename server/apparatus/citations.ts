/** The document's citations in the order of the text: what the paragraphs say, joined by what the notes are. */
import { isSignatureSystem } from '../archives/archives'
import type { Repository, System } from '../archives/format'
import type { ArchivalCitation, Citation, ShortCitation, Target } from '../citations/citation'
import type { ShortForm } from '../citations/ibid'
import { repositoriesOf } from '../citations/mentions'
import type { RawReference } from '../citations/reference'
import { type Cited, isArchival, resolveIbid, resolveOpCit, undecided } from '../citations/short-forms'
import { tailAfter } from '../citations/signatures/signatures'
import { goesOn, noTarget, standsAlone, targetOf } from '../citations/targets'
import { wordsOf } from '../text/words'
import type { Apparatus, NamedArchive, Note } from './apparatus'
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
    chain: false,
  }
  const { notes } = apparatus
  let note = -1
  let place = -1
  apparatus.blocks.forEach((scanned, block) => {
    if (scanned.scan.items.length === 0) return
    for (const item of scanned.scan.items) {
      const start = scanned.block.start + item.span.start
      while (note + 1 < notes.length && (notes[note + 1] as Note).start <= start) note++
      const inside = note >= 0 && start < (notes[note] as Note).end
      // A note is one place; in the body each paragraph is.
      const here = inside ? note : -2 - block
      if (here !== place) {
        place = here
        reading.above = null
      }
      read(reading, item, scanned.block.start, inside ? note : null)
    }
  })
  resolveCrossReferences(apparatus, reading.citations)
  return reading.citations
}

function introducedSigla({ named, text }: Apparatus): Map<string, NamedArchive> {
  const introduced = new Map<string, NamedArchive>()
  named.forEach((archive, index) => {
    if (archive.introduces && archive.siglum && archive.introduction === index)
      introduced.set(text.slice(archive.siglum.start, archive.siglum.end), archive)
  })
  return introduced
}

function read(reading: Reading, item: Item, base: number, note: number | null): void {
  switch (item.kind) {
    case 'reference': {
      const citation = archival(reading, item.raw, base, note)
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
      if (note !== null) add(reading, { kind: 'published', ...place(item, base, note) }, null)
  }
}

function place({ span }: Item, base: number, note: number | null) {
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
    if (!known && !standsAlone(raw)) return null
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
  const { text } = reading.apparatus
  for (const mention of [raw.mention, raw.after]) {
    if (!mention) continue
    const archive = reading.namedAt.get(base + mention.start)
    const siglum = mention.siglum && text.slice(base + mention.siglum.start, base + mention.siglum.end)
    const repository = archive ? archive.repository : (repositoriesOf(mention.entries)[0] ?? null)
    return { repository, siglum, unknown: archive?.unknown ?? mention.entries.length === 0 }
  }
  return raw.continues ? null : introducedBefore(reading, base + raw.start)
}

/** The longest siglum that stands before a reference and that only the document's own introduction makes one. */
function introducedBefore({ apparatus, introduced }: Reading, start: number): Named | null {
  if (introduced.size === 0) return null
  const from = Math.max(0, start - 48)
  const before = apparatus.text.slice(from, start).replace(/[\s.,:]+$/, '')
  for (const word of wordsOf(before)) {
    const siglum = before.slice(word.start)
    const archive = introduced.get(siglum)
    if (archive) return { repository: archive.repository, siglum, unknown: false, start: from + word.start }
  }
  return null
}

function short(
  reading: Reading,
  { short: item, beforeWhole }: Item & { kind: 'short' },
  base: number,
  note: number | null,
): ShortCitation | null {
  const { apparatus, citations } = reading
  if (beforeWhole || (note === null && !item.raw)) return null
  const place = { start: base + item.start, end: base + item.end, note, base, raw: item.raw, form: item.form }
  if (item.form === 'opcit') {
    const repository = (item.mention && reading.namedAt.get(base + item.mention.start)?.repository) ?? null
    return {
      kind: 'short',
      ...place,
      ...resolveOpCit(item.raw, repository ? reading.cited.get(repository) : undefined, citations),
    }
  }
  const own = note === null ? [] : (apparatus.notes[note]?.citations ?? [])
  const last = own[own.length - 1]
  const legend = note === null || last !== undefined ? null : legendBefore(reading)
  const candidates = last !== undefined ? [last] : legend !== null ? [legend] : earlier(reading, note)
  if (candidates.length === 0 && !item.certain) return null
  const open =
    candidates.length === 0
      ? reading.lastInBody !== null
      : last === undefined && !isArchival(item.raw) && mayCiteBetween(reading, note)
  if (open) return { kind: 'short', ...place, ...undecided(item.raw, null) }
  const tail = tailOf(reading, item, base, candidates)
  if (tail !== undefined) {
    const end = tail ? base + tail.end : base + item.tail.start
    return { kind: 'short', ...place, raw: tail, end, ...resolveIbid(tail, candidates, citations) }
  }
  const resolved = resolveIbid(item.raw, candidates, citations, item.elsewhere)
  return { kind: 'short', ...place, ...resolved, ...(item.elsewhere ? { leaves: [] } : {}) }
}

const tails = new WeakMap<ShortForm, Map<System, RawReference | null>>()

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
  const { system = null, repository = null } = last?.kind === 'archival' || last?.kind === 'short' ? last : {}
  if (!system || !isSignatureSystem(system)) return undefined
  let known = tails.get(short)
  if (!known) tails.set(short, (known = new Map()))
  let tail = known.get(system)
  if (tail === undefined) {
    const text = apparatus.text.slice(base, base + short.tail.end)
    tail = tailAfter(text, short.tail.start, text.length, system, repository, apparatus.archives)
    known.set(system, tail)
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
  if (lastNoteWithSources === null || note === null) return []
  return reading.apparatus.notes[lastNoteWithSources]?.citations ?? []
}

/** Does a note since the last one with a source have a number in it, and so may cite what was not recognised? */
function mayCiteBetween({ apparatus, lastNoteWithSources }: Reading, note: number | null): boolean {
  if (lastNoteWithSources === null || note === null) return false
  for (let i = lastNoteWithSources + 1; i < note; i++) {
    const between = apparatus.notes[i]
    if (between && /\d/.test(apparatus.text.slice(between.textStart, between.end))) return true
  }
  return false
}

/** "See note 5" points to the note 5 of its own scope. */
function resolveCrossReferences(apparatus: Apparatus, citations: readonly Citation[]): void {
  const crosses = citations.filter((citation) => citation.kind === 'cross')
  if (crosses.length === 0) return
  const byLabel = new Map<string, number>()
  apparatus.notes.forEach((note, index) => {
    const key = `${note.scope} ${note.label}`
    if (!byLabel.has(key)) byLabel.set(key, index)
  })
  for (const cross of crosses) {
    const scope = cross.note === null ? 0 : (apparatus.notes[cross.note]?.scope ?? 0)
    cross.target = byLabel.get(`${scope} ${cross.number}`) ?? null
  }
}
