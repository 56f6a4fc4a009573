/** An entry of what a catalogue says under names: the columns of a table, properties, metadata. */
import type { Archives } from '../../archives/archives'
import type { System } from '../../archives/format'
import { type Leaf, leavesAt } from '../../citations/leaves'
import type { LevelValue } from '../../citations/reference'
import type { Range } from '../../text/text'
import type { CatalogueRule, Column } from '../rules'
import type { Entry, EntryImage, SourceFile, SourceTarget } from '../source'
import { writtenLeaf } from '../transcripts/leaf-words'
import { isLevel, several } from './columns'
import { targetOfLocation, type WrittenLocation } from './locations'

/** What stands under a name; empty texts are left out. */
export interface Said {
  column: Column
  text: string
}

/** Does it say where a thing lies? */
export function isPlace(column: Column): boolean {
  return column === 'location' || isLevel(column)
}

/** A location with what the project says of the catalogue's fields; `textOf` is what stands in one. */
export function withOwnFields(
  written: WrittenLocation,
  rule: CatalogueRule | null,
  textOf: (field: string) => string,
): WrittenLocation {
  const own: WrittenLocation & { levels: LevelValue[] } = { levels: [] }
  for (const [name, column] of Object.entries(rule?.columns ?? {})) {
    const text = textOf(name)
    if (text === '') continue
    if (column === 'repository') own.archive = text
    else if (column === 'location') own.location = text
    else if (isLevel(column)) own.levels.push([column, text])
  }
  return { ...written, ...own }
}

/** Null where it is not plain of which file it is; then nobody asks for its place. */
export function entryOf(
  { uri, archives }: SourceFile,
  rule: CatalogueRule | null,
  said: readonly Said[],
  range: () => Range,
  imagesOf: (target: SourceTarget) => EntryImage[],
): Entry | null {
  const target = targetIn(said, rule, archives)
  if (!target) return null
  const all = (wanted: Column) => said.flatMap(({ column, text }) => (column === wanted ? text : []))
  return {
    kind: 'entry',
    uri,
    range: range(),
    target,
    title: all('title')[0] ?? '',
    creators: all('creator').flatMap(several),
    recipients: all('recipient').flatMap(several),
    date: all('date')[0] ?? '',
    images: [
      ...all('image')
        .flatMap(several)
        .map((path) => ({ path, leaf: null })),
      ...imagesOf(target),
    ],
  }
}

function targetIn(said: readonly Said[], rule: CatalogueRule | null, archives: Archives): SourceTarget | null {
  const all = (wanted: Column) => said.flatMap(({ column, text }) => (column === wanted ? text : []))
  const levels = said.flatMap(({ column, text }): LevelValue[] => (isLevel(column) ? [[column, text]] : []))
  const [location = '', callNumber = ''] = all('location')
  const [collection = ''] = all('collection')
  for (const archive of [...all('repository'), rule?.repository ?? '']) {
    const target = targetOfLocation({ archive, levels, collection, location, callNumber }, archives)
    if (target) return withLeaves(target, all('leaf').join(', '), archives)
  }
  return null
}

function withLeaves(target: SourceTarget, written: string, archives: Archives): SourceTarget {
  const leaves = target.leaves.length > 0 ? [] : leavesIn(written, archives, target.system)
  return leaves.length > 0 ? { ...target, leaves } : target
}

/** The leaves in a field of their own, with or without their label; empty where it says anything else. */
export function leavesIn(written: string, archives: Archives, system: System | null): Leaf[] {
  const text = written.normalize('NFC').replace(/\s+/g, ' ').trim()
  const labelled = text === '' ? null : writtenLeaf(text, archives, system)
  if (labelled) return labelled.leaves
  if (!/^\p{Nd}/u.test(text) || text.length > 100) return []
  for (const form of system ? archives.formsOf(system) : []) {
    const list = leavesAt(text, 0, form)
    if (list && /^[\s.]*$/.test(text.slice(list.end))) return list.leaves
  }
  return []
}
