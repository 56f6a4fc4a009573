/**
 * Templates for what lies in a folder, for a project that has none yet: paths that look alike are one template, if it reads
 * them. Nothing is decided by it; whoever knows the folder chooses.
 */
import { type Archives, siglumLike } from '../../archives/archives'
import type { Repository } from '../../archives/format'
import type { Target } from '../../citations/citation'
import type { PathMatch } from '../source'
import { namesArchive, otherShapesOf, type Shape, shapeOf } from './path-shapes'
import { archiveCalled, matchOf, type PathTemplate, pathTemplateOf } from './templates'

export interface Proposal {
  kind: 'transcripts' | 'scans'
  template: string
  /** Of paths that name no archive: its id or siglum, a guess. */
  repository: string | null
  /** How many paths it reads. */
  count: number
  /** The keys of what it reads that the texts cite. */
  met: ReadonlySet<string>
  example: { path: string; match: PathMatch }
}

/** What of one kind no template reads: texts only whose paths name an archive, since others are no transcripts. */
export interface Unread {
  kind: Proposal['kind']
  count: number
  example: string
}

export interface Proposals {
  proposals: Proposal[]
  unread: Unread[]
}

/** Do the texts cite a file, or a part of it? */
export type IsCited = (target: Target) => boolean

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
  isCited: IsCited,
): Generator<void, Proposals> {
  const byTemplate = new Map<string, Proposal>()
  const unread: Unread[] = []
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
        const proposal = group.paths.length < fewest ? null : yield* bestOf(group, isLoose, archives, isCited)
        if (proposal) add(byTemplate, proposal)
        else left = [...left, ...group.paths]
      }
    }
    const named = kind === 'scans' ? left : left.filter((path) => namesArchive(path, archives))
    if (named[0] !== undefined) unread.push({ kind, count: named.length, example: named[0] })
  }
  const proposals = [...byTemplate.values()].sort((a, b) => b.count - a.count).slice(0, most)
  return { proposals, unread }
}

/** Two guesses may come to the same. */
function add(byTemplate: Map<string, Proposal>, proposal: Proposal): void {
  const id = `${proposal.kind} ${proposal.repository} ${proposal.template}`
  const same = byTemplate.get(id)
  const { count = 0, met = [] } = same ?? {}
  byTemplate.set(id, { ...proposal, ...same, count: count + proposal.count, met: new Set([...met, ...proposal.met]) })
}

/** The first guess, unless it meets nothing that is cited and another does: then the one that meets most. */
function* bestOf(
  group: Group,
  isLoose: boolean,
  archives: Archives,
  isCited: IsCited,
): Generator<void, Proposal | null> {
  const first = yield* proposalOf(group, isLoose, archives, isCited)
  const [path = ''] = group.paths
  if (first && first.met.size > 0) return first
  let best = first
  for (const shape of otherShapesOf(
    path.slice(0, path.lastIndexOf('.')),
    group.kind === 'scans',
    archives,
    group.repository,
  )) {
    const other = yield* proposalOf({ ...group, shape }, isLoose, archives, isCited)
    if (other && other.met.size > (best?.met.size ?? 0)) best = other
  }
  return best
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

function* proposalOf(
  group: Group,
  isLoose: boolean,
  archives: Archives,
  isCited: IsCited,
): Generator<void, Proposal | null> {
  const { shape, kind, repository, paths, digits, isFilledUp } = group
  const endings = [...group.endings].sort()
  const template = `${written(shape, isLoose, isFilledUp && digits > 1 ? digits : 0)}.${endings.length === 1 ? endings[0] : `{${endings.join(',')}}`}`
  const own = pathTemplateOf(template, repository ? { repository: repository.id } : {})
  const met = new Set<string>()
  let count = 0
  let example: Proposal['example'] | null = null
  for (const path of own.troubles.length > 0 ? [] : paths) {
    yield
    const match = matchOf([own], path, archives)
    if (!match) continue
    count++
    if (isCited(match.target)) met.add(match.target.key)
    // A verso shows best what is understood.
    if (!example || (match.leaf?.side && !example.match.leaf?.side)) example = { path, match }
  }
  if (!example || count < fewest || count < paths.length * share) return null
  return { kind, template, repository: repository && nameFor(repository, example.path, archives), count, met, example }
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
