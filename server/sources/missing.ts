/** What a project that has sources of an archive has not: a file, or leaves of it. Null where that cannot be told. */
import type { Repository } from '../archives/format'
import type { Target } from '../citations/citation'
import type { Leaf } from '../citations/leaves'
import { holdingsOf } from './found'
import type { FileHoldings, Holdings } from './holdings'
import { byLeaf, isOfLeaf, type LeafId, leafIdsOf } from './leaf'
import type { Holding, LeafMark, Transcript } from './source'
import { lastLeafOf, leavesOf } from './transcripts/transcripts'

export type Missing =
  | { what: 'file' }
  /** In the order of the reference; `end` is the transcript's last leaf, where all of them lie behind it. */
  | { what: 'leaves'; leaves: Leaf[]; end: LeafId | null }

/**
 * What of a reference the project has not. It is told only of what is of the same kind as something that the project has:
 * who has files of an archive may lack a file, who has a list of its fonds lacks none.
 */
export function missingOf(holdings: Holdings, target: Target): Missing | null {
  const { repository, key, keyParts, levels } = target
  const level = levels.at(-1)?.[0]
  if (!repository || !key || !level || !holdings.hasLevel(repository.id, level)) return null
  const { held, tables } = knownOf(holdings, repository, target)
  if (isAnything(held)) return tables && target.leaves.length > 0 ? missingLeaves(held, tables, target) : null
  // A part of it is there; or what may be the same, with a level more or less; or something that it may be in.
  if (holdings.hasBelow(key) || holdings.hasWithOtherLevels(target)) return null
  for (let depth = keyParts.length - 1; depth > 0; depth--) {
    const upper = `${repository.id}/${keyParts.slice(0, depth).join('/')}`
    if (maySpeakOf(holdings, holdingsOf(holdings, { ...target, key: upper }), `${upper} ${level}`)) return null
  }
  return { what: 'file' }
}

/**
 * May what there is of a fonds be all that would be said of a file in it? A catalogue that lists files of the fonds says of each
 * that it knows; one that has the fonds alone says nothing of any.
 */
function maySpeakOf(holdings: Holdings, { transcripts, scans, entries }: FileHoldings, kind: string): boolean {
  if (transcripts.length + scans.length > 0) return true
  return entries.some(({ uri }) => (kindsIn(holdings.at(uri)).get(kind) ?? 0) < severalFiles)
}

/** One file under its fonds may be an example, or all that somebody has looked at. */
const severalFiles = 2

/** Counted once, as long as a catalogue stays as it is. */
const ofCatalogues = new WeakMap<readonly Holding[], Map<string, number>>()

/** How many of a catalogue's entries lie below a key, by that key and their lowest level. */
function kindsIn(catalogue: readonly Holding[]): Map<string, number> {
  let kinds = ofCatalogues.get(catalogue)
  if (!kinds) {
    kinds = new Map()
    for (const { kind, target } of catalogue) {
      if (kind !== 'entry' || !target.repository) continue
      const level = target.levels.at(-1)?.[0]
      let upper = target.repository.id
      for (const part of target.keyParts.slice(0, -1)) {
        upper += `/${part}`
        kinds.set(`${upper} ${level}`, (kinds.get(`${upper} ${level}`) ?? 0) + 1)
      }
    }
    ofCatalogues.set(catalogue, kinds)
  }
  return kinds
}

function isAnything({ transcripts, scans, entries }: FileHoldings): boolean {
  return transcripts.length + scans.length + entries.length > 0
}

function missingLeaves(held: FileHoldings, there: readonly LeafTable[], { leaves }: Target): Missing | null {
  const missing = leaves.flatMap(leafIdsOf).filter((wanted) => !there.some((table) => isThere(table, wanted)))
  if (missing.length === 0) return null
  return { what: 'leaves', leaves: inRanges(missing), end: endBefore(held, missing) }
}

/** Leaves by their numbers. */
type LeafTable = Map<string, LeafId[]>

/** What there is of a file, and its leaves as far as they are known. */
interface Known {
  held: FileHoldings
  tables: LeafTable[] | null
}

/** It is kept as long as nothing changes: a text may cite one file a thousand times. */
const kept = new WeakMap<Holdings, { version: number; byRepository: Map<Repository, Map<string, Known>> }>()

function knownOf(holdings: Holdings, repository: Repository, target: Target): Known {
  let all = kept.get(holdings)
  if (all?.version !== holdings.version) {
    all = { version: holdings.version, byRepository: new Map() }
    kept.set(holdings, all)
  }
  let byKey = all.byRepository.get(repository)
  if (!byKey) {
    byKey = new Map()
    all.byRepository.set(repository, byKey)
  }
  const key = target.key ?? ''
  let known = byKey.get(key)
  if (!known) {
    const held = holdingsOf(holdings, target)
    known = { held, tables: tablesOf(held) }
    byKey.set(key, known)
  }
  return known
}

/** The leaves that are there; null where something may be of any leaf, or nothing tells leaf from leaf. */
function tablesOf({ transcripts, scans, entries }: FileHoldings): LeafTable[] | null {
  const tables: LeafTable[] = []
  for (const transcript of transcripts) {
    const table = tableOf(transcript)
    if (!table) return null
    tables.push(table)
  }
  const shown = scans.flatMap(({ leaf }) => leaf ?? [])
  if (shown.length < scans.length) return null
  if (shown.length > 0) tables.push(tableFrom(shown))
  for (const { leaves } of entries) if (leaves?.isWhole) tables.push(tableFrom(leaves.places))
  if (tables.length === 0) return null
  return [
    ...tables,
    tableFrom(
      entries.flatMap(({ target, leaves }) => [...target.leaves.flatMap(leafIdsOf), ...(leaves?.places ?? [])]),
    ),
  ]
}

/** Asked of each reference anew, and always the same. */
const ofTranscripts = new WeakMap<Transcript, LeafTable | null>()

/** A transcript's leaves; null where it may be of any. Marks that do not ascend may count documents, or paragraphs. */
function tableOf(transcript: Transcript): LeafTable | null {
  let table = ofTranscripts.get(transcript)
  if (table === undefined) {
    const leaves = leavesOf(transcript)
    const isSilent = leaves.length === 0 || !isAscending(transcript.marks)
    table = isSilent ? null : tableFrom(leaves)
    ofTranscripts.set(transcript, table)
  }
  return table
}

function tableFrom(leaves: readonly LeafId[]): LeafTable {
  const table: LeafTable = new Map()
  for (const leaf of leaves) {
    const same = table.get(leaf.number)
    if (same) same.push(leaf)
    else table.set(leaf.number, [leaf])
  }
  return table
}

function isAscending(marks: readonly LeafMark[]): boolean {
  return marks.every((mark, index) => index === 0 || byLeaf(marks[index - 1] as LeafMark, mark) <= 0)
}

/** Who names no side may mean either. */
function isThere(table: LeafTable, wanted: LeafId): boolean {
  const leaves = table.get(wanted.number) ?? []
  return wanted.side === null ? leaves.length > 0 : leaves.some((leaf) => isOfLeaf(leaf, wanted))
}

/** Leaves one after the other as the range that they are. */
function inRanges(ids: readonly LeafId[]): Leaf[] {
  const leaves: Leaf[] = []
  for (const { number, side } of ids) {
    const last = leaves.at(-1)
    const isNext = last && Number(number) === Number(last.to ?? last.from) + 1
    if (last && isNext && !side && !last.fromSide) last.to = number
    else leaves.push({ from: number, fromSide: side, to: null, toSide: null })
  }
  return leaves
}

/** The last leaf of a file's only transcript, where all that is missing lies behind it, and no scan goes further. */
function endBefore({ transcripts, scans }: FileHoldings, missing: readonly LeafId[]): LeafId | null {
  const [transcript, other] = transcripts
  const end = transcript && !other ? lastLeafOf(transcript) : null
  if (!end) return null
  const isBehind = ({ number }: LeafId) => Number.parseInt(number, 10) > Number.parseInt(end.number, 10)
  if (scans.some(({ leaf }) => leaf && isBehind(leaf))) return null
  return missing.every(isBehind) ? end : null
}
