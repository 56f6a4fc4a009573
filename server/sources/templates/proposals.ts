/**
 * Templates for what lies in a folder, for a project that has none yet: paths that look alike are one template, if it reads
 * them. Nothing is decided by it; whoever knows the folder chooses.
 */
import { type Archives, siglumLike } from '../../archives/archives'
import type { Repository } from '../../archives/format'
import type { PathMatch } from '../source'
import { type Shape, shapeOf } from './path-shapes'
import { archiveCalled, matchOf, type PathTemplate, pathTemplateOf } from './templates'

export interface Proposal {
  kind: 'transcripts' | 'scans'
  template: string
  /** Of paths that name no archive: its id or siglum, a guess. */
  repository: string | null
  /** How many paths it reads. */
  count: number
  example: { path: string; match: PathMatch }
}

/** Paths from the project's folder. */
export interface Lying {
  texts: readonly string[]
  images: readonly string[]
}

/** A template for fewer files is no help. */
const fewest = 3

const most = 12

/** Of those alike so many at least must be read. */
const share = 0.9

interface Group {
  shape: Shape
  kind: Proposal['kind']
  repository: Repository | null
  paths: string[]
  endings: Set<string>
  /** The fewest digits of a leaf, and whether any begins with a zero. */
  digits: number
  isFilledUp: boolean
}

/** Proposes templates, the one that reads most first. It yields now and then, so that a server can do other things between. */
export function* proposalsFor(
  { texts, images }: Lying,
  archives: Archives,
  /** The archives that the project's texts cite, the one cited most first: paths may name none. */
  cited: readonly Repository[],
  known: { transcripts: readonly PathTemplate[]; scans: readonly PathTemplate[] },
): Generator<void, Proposal[]> {
  const proposals: Proposal[] = []
  for (const [kind, paths] of [
    ['transcripts', texts],
    ['scans', images],
  ] as const) {
    // biome-ignore format: short
    let left: readonly string[] = paths
    // What differs in a word only is alike to the second look.
    for (const isLoose of [false, true]) {
      const groups = new Map<string, Group>()
      const others: string[] = []
      for (const path of left) {
        yield
        if (matchOf(known[kind], path, archives)) continue
        const group = groupOf(path, kind, isLoose, archives, cited, groups)
        if (!group) others.push(path)
      }
      left = others
      for (const group of groups.values()) {
        const proposal = group.paths.length < fewest ? null : yield* proposalOf(group, isLoose, archives)
        if (proposal) proposals.push(proposal)
        else left = [...left, ...group.paths]
      }
    }
  }
  return proposals.sort((a, b) => b.count - a.count).slice(0, most)
}

function groupOf(
  path: string,
  kind: Proposal['kind'],
  isLoose: boolean,
  archives: Archives,
  cited: readonly Repository[],
  groups: Map<string, Group>,
): Group | null {
  const stop = path.lastIndexOf('.')
  const isImage = kind === 'scans'
  const name = path.slice(0, stop)
  if (stop <= path.lastIndexOf('/') + 1) return null
  for (const assumed of [null, ...cited]) {
    const shape = shapeOf(name, isImage, archives, assumed)
    if (!shape) continue
    const repository = shape.namesArchive ? null : assumed
    const key = `${written(shape, isLoose).toLowerCase()} ${repository?.id ?? ''}`
    let group = groups.get(key)
    if (!group) {
      group = { shape, kind, repository, paths: [], endings: new Set(), digits: 9, isFilledUp: false }
      groups.set(key, group)
    }
    group.paths.push(path)
    group.endings.add(path.slice(stop + 1).toLowerCase())
    if (shape.leaf !== null) {
      const number = /\p{Nd}+/u.exec(shape.leaf)?.[0] ?? ''
      group.digits = Math.min(group.digits, number.length)
      group.isFilledUp ||= number.startsWith('0')
    }
    return group
  }
  return null
}

function* proposalOf(group: Group, isLoose: boolean, archives: Archives): Generator<void, Proposal | null> {
  const { shape, kind, repository, paths, digits, isFilledUp } = group
  const endings = [...group.endings].sort()
  const template = `${written(shape, isLoose, isFilledUp && digits > 1 ? digits : 0)}.${endings.length === 1 ? endings[0] : `{${endings.join(',')}}`}`
  const own = pathTemplateOf(template, repository ? { repository: repository.id } : {})
  let count = 0
  let example: Proposal['example'] | null = null
  for (const path of own.troubles.length > 0 ? [] : paths) {
    yield
    const match = matchOf([own], path, archives)
    if (!match) continue
    count++
    // A verso shows best what is understood.
    if (!example || (match.leaf?.side && !example.match.leaf?.side)) example = { path, match }
  }
  if (!example || count < fewest || count < paths.length * share) return null
  return { kind, template, repository: repository && nameFor(repository, example.path, archives), count, example }
}

/** The archive's siglum in the script of a path, where it is its alone; else its id. */
function nameFor(repository: Repository, path: string, archives: Archives): string {
  const siglum = siglumLike(repository, path.replace(/\.\w+$/, ''))
  return archiveCalled(archives, siglum) === repository ? siglum : repository.id
}

/** The template without its ending. Loosely, words in folders that say nothing, and at the end of the name, are anything. */
function written({ pieces }: Shape, isLoose: boolean, digits = 0): string {
  const last = Math.max(...pieces.map(({ folder }) => folder))
  const names: string[] = []
  for (let folder = 0; folder <= last; folder++) {
    const own = pieces.filter((piece) => piece.folder === folder)
    const lastSlot = own.findLastIndex(({ kind }) => kind === 'slot')
    if (isLoose && lastSlot < 0) names.push('*')
    else
      names.push(
        own
          .map(({ kind, text }, i) => {
            if (kind === 'star') return '*'
            if (kind === 'slot') return `{${text}${text === 'leaf' && digits > 0 ? `:${digits}` : ''}}`
            return isLoose && folder === last && i > lastSlot ? (own[i - 1]?.kind === 'star' ? '' : '*') : quoted(text)
          })
          .join('')
          .replace(/\*{2,}/g, '*'),
      )
  }
  return names.join('/')
}

/** What means something in a template is put in quotation marks. */
function quoted(text: string): string {
  return text.replace(/'|[{}[\]*?]+/g, (marks) => (marks === "'" ? "''" : `'${marks}'`))
}
