/**
 * Finding aids in EAD 2002 and EAD3: the archive stands at the top, and each component says its own number, or a box and a folder,
 * below those of the components that it stands in.
 */
import type { Archives } from '../../archives/archives'
import type { Level, Repository } from '../../archives/format'
import type { LevelValue } from '../../citations/reference'
import type { CatalogueRule } from '../rules'
import type { Entry, SourceFile, SourceTarget } from '../source'
import { columnsOf } from './columns'
import { archiveNamed, targetOfLocation } from './locations'
import { numberedLevels } from './numbered-levels'
import { Places } from './places'
import type { CatalogueSteps } from './steps'
import { xmlInPieces } from './xml-pieces'

/** What EAD calls its levels, and the levels of archives that may be meant, the likeliest first. */
const levelsOfEad: ReadonlyMap<string, readonly Level[]> = new Map<string, readonly Level[]>([
  ['recordgrp', ['recordGroup', 'fonds']],
  ['fonds', ['fonds', 'recordGroup', 'collection', 'department']],
  ['collection', ['collection', 'fonds']],
  ['subfonds', ['subfonds', 'inventory', 'series']],
  ['subgrp', ['subfonds', 'inventory', 'series']],
  ['class', ['section', 'inventory', 'series']],
  ['series', ['series', 'inventory', 'section', 'entry']],
  ['subseries', ['series', 'inventory', 'section', 'entry']],
  ['file', ['file', 'piece', 'folder']],
  ['item', ['item']],
])

/** Elements that say something of the component that they stand in. */
const spoken: ReadonlySet<string> = new Set(['unitid', 'unittitle', 'unitdate', 'container', 'origination'])
/** Address and phone stand beside a repository's name. */
const besideName: ReadonlySet<string> = new Set(['address', 'addressline', 'extptr', 'subarea'])
/** EAD has twelve numbered components in each other. */
const deepest = 50
/** What is kept of one text. */
const mostText = 500

interface Component {
  start: number
  level: string
  ids: string[]
  title: string
  /** Where its title begins; null where it has none. */
  titleStart: number | null
  date: string
  creators: string[]
  containers: { type: string; text: string }[]
  images: string[]
  /** Its levels with those above it, once it is known of which file it is. */
  levels: readonly LevelValue[]
}

/** The root of a finding aid, or null; the marks at the head of an XML file may be long. */
const root = /<(?:[\w.-]{1,40}:)?ead[\s>]/

export function isFindingAid(text: string): boolean {
  return root.test(text.slice(0, 8000))
}

export function* eadEntries(file: SourceFile, rule: CatalogueRule | null): CatalogueSteps {
  if (!isFindingAid(file.text)) return
  const places = new Places(file.text)
  const archive = new ArchiveSaid(rule)
  const components: Component[] = []
  const path: string[] = []
  const waiting: Entry[] = []
  /** How many descriptions are open. */
  let described = 0
  /** Of the elements that are kept and still open: a title may hold a date. */
  const texts: string[] = []
  const pieces = xmlInPieces(file.text, {
    opened(name, attributes, start) {
      path.push(name)
      if (name === 'did') described++
      const component = components[components.length - 1]
      if (name === 'eadid') archive.codes.push(attributes.mainagencycode ?? '')
      if (isComponent(name)) components.push(newComponent(start, attributes))
      else if (component && described > 0) {
        if (name === 'unittitle') component.titleStart ??= start
        if (name === 'unitdate' && component.date === '') component.date = plainDate(attributes.normal ?? '')
        if (name === 'container')
          component.containers.push({ type: attributes.localtype ?? attributes.type ?? '', text: '' })
      }
      const link = attributes.href ?? attributes['xlink:href']
      if (component && link && (name === 'dao' || name === 'daoloc')) component.images.push(link)
      if (isKept(name)) texts.push('')
    },
    closed(name) {
      path.pop()
      if (name === 'did') described--
      const component = components[components.length - 1]
      const said = isKept(name) ? (texts.pop() ?? '').replace(/\s+/g, ' ').trim() : ''
      if (texts.length > 0 && said !== '') texts[texts.length - 1] += said
      if (name === 'agencycode') archive.codes.push(said)
      else if (name === 'agencyname') archive.names.push(said)
      else if (name === 'repository' && components.length === 1) archive.names.push(said)
      else if (component && described > 0 && spoken.has(name)) add(component, name, said)
      if (name === 'did' && component && components.length <= deepest) {
        const entry = entryOf(file, archive, components, places)
        if (entry) waiting.push(entry)
      }
      if (isComponent(name)) components.pop()
    },
    text(part) {
      const last = texts.length - 1
      const known = texts[last]
      if (known !== undefined && known.length < mostText && !besideName.has(path[path.length - 1] ?? ''))
        texts[last] = known + part
    },
  })
  while (!pieces.next().done) {
    yield* waiting.splice(0)
    yield null
  }
  yield* waiting
}

function isKept(name: string): boolean {
  return spoken.has(name) || name === 'repository' || name === 'agencycode' || name === 'agencyname'
}

function isComponent(name: string): boolean {
  return name === 'archdesc' || /^c(?:0[1-9]|1[0-2])?$/.test(name)
}

function newComponent(start: number, { level = '', otherlevel = '' }: Record<string, string>): Component {
  return {
    start,
    level: level === 'otherlevel' ? otherlevel : level,
    ids: [],
    title: '',
    titleStart: null,
    date: '',
    creators: [],
    containers: [],
    images: [],
    levels: [],
  }
}

function add(component: Component, name: string, said: string): void {
  if (said === '') return
  const container = component.containers[component.containers.length - 1]
  if (name === 'unitid') component.ids.push(said)
  else if (name === 'unittitle') component.title ||= said
  else if (name === 'unitdate') component.date ||= said
  else if (name === 'origination') component.creators.push(said)
  else if (container) container.text = said
}

/** `1920-12-08/1920-12-08` is one day. */
function plainDate(normal: string): string {
  const [from, to] = normal.split('/')
  return from === to ? (from ?? '') : normal
}

/** What the top of a finding aid says of its archive. */
class ArchiveSaid {
  readonly codes: string[] = []
  readonly names: string[] = []
  private found: { of: number; archive: string; repository: Repository | null } | null = null

  constructor(private readonly rule: CatalogueRule | null) {}

  /** The archive by its code in ISO 15511, or as it is named. */
  in(archives: Archives): { archive: string; repository: Repository | null } {
    const of = this.codes.length + this.names.length
    if (this.found?.of !== of) this.found = { of, ...this.look(archives) }
    return this.found
  }

  private look(archives: Archives): { archive: string; repository: Repository | null } {
    const codes = this.codes.map((code) => code.toLowerCase()).filter((code) => code !== '')
    for (const repository of archives.repositories.values())
      if (repository.isil && codes.includes(repository.isil.toLowerCase()))
        return { archive: repository.id, repository }
    for (const archive of [...this.names, this.rule?.repository ?? '']) {
      const repository = archiveNamed(archive, archives)
      if (repository) return { archive, repository }
    }
    return { archive: '', repository: null }
  }
}

function entryOf(file: SourceFile, said: ArchiveSaid, components: readonly Component[], places: Places): Entry | null {
  const { archive, repository } = said.in(file.archives)
  const component = components[components.length - 1]
  if (!component || !repository) return null
  const target = targetOf(components, component, archive, repository, file.archives)
  if (!target) return null
  component.levels = target.levels
  const start = component.titleStart ?? component.start
  return {
    kind: 'entry',
    uri: file.uri,
    range: places.range(start, start + 1),
    target,
    title: component.title,
    creators: component.creators,
    recipients: [],
    date: component.date,
    images: component.images.map((path) => ({ path, leaf: null })),
  }
}

/** `85`, `Р-5446`, `2а` */
const bareNumber = /^(?:\p{Lu}{1,3}[-–])?\p{Nd}+\p{L}?$/u

function targetOf(
  components: readonly Component[],
  component: Component,
  archive: string,
  repository: Repository,
  archives: Archives,
): SourceTarget | null {
  const system = archives.systemOf(repository)
  if (!system) return null
  const above = components.findLast((one) => one !== component && one.levels.length > 0)?.levels ?? []
  const rankOf = ([level]: LevelValue) => system.levels.indexOf(level)
  const below = (levels: readonly LevelValue[]) => {
    const [first] = levels
    const own = first ? [...above.filter((one) => rankOf(one) < rankOf(first)), ...levels] : []
    return own.length > 0 ? targetOfLocation({ archive, levels: own }, archives) : null
  }
  for (const id of component.ids) {
    const isBare = bareNumber.test(id)
    const level = isBare ? levelHere(component, system.levels, above.at(-1)?.[0]) : null
    const target =
      (isBare ? null : targetOfLocation({ archive, location: id }, archives)) ??
      below(level ? [[level, id]] : (numberedLevels(id, repository, archives)?.levels ?? []))
    if (target) return target
  }
  // Where collections are known by name, boxes and folders follow it.
  const [named] = system.names ?? []
  const top: LevelValue[] = named && components[0]?.title ? [[named, components[0].title]] : [...above]
  if (components.length === 1) return named ? below(top) : null
  const types = component.containers.map(({ type }) => type)
  const levels = columnsOf(types, undefined, archives).flatMap((column, index): LevelValue[] => {
    const text = component.containers[index]?.text ?? ''
    return column !== null && text !== '' && (system.levels as readonly string[]).includes(column)
      ? [[column as Level, text]]
      : []
  })
  return levels.length > 0 && top.length > 0
    ? targetOfLocation({ archive, levels: [...top, ...levels] }, archives)
    : null
}

/** The level of an archive that a component is at, below what stands above it. */
function levelHere({ level }: Component, levels: readonly Level[], above: Level | undefined): Level | null {
  const rank = above ? levels.indexOf(above) : -1
  return levelsOfEad.get(level.toLowerCase())?.find((one) => levels.indexOf(one) > rank) ?? null
}
