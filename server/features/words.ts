/** References in words: "fonds 85, inventory 13, file 143, leaf 1 verso". */
import type { Apparatus, NamedArchive } from '../apparatus/apparatus'
import type { Level, Repository } from '../archives/format'
import type { Target } from '../citations/citation'
import type { Leaf, Side } from '../citations/leaves'
import { foldSiglum } from '../citations/mentions'
import type { LevelValue } from '../citations/reference'

const levelNames: { [level in Level]: string } = {
  department: 'department',
  series: 'series',
  recordGroup: 'record group',
  collection: 'collection',
  fonds: 'fonds',
  subfonds: 'subfonds',
  inventory: 'inventory',
  entry: 'entry',
  section: 'section',
  volume: 'volume',
  register: 'register',
  bundle: 'bundle',
  box: 'box',
  folder: 'folder',
  file: 'file',
  piece: 'part',
  item: 'item',
  document: 'document',
  roll: 'roll',
  frame: 'frame',
  reference: 'reference',
}

/** The whole reference: archive, levels, leaves; `isPage` where the text calls them pages. */
export function inWords(apparatus: Apparatus, target: Target, locale: string, isPage = false): string {
  const archive = archiveInWords(apparatus, target, locale)
  const rest = levelsInWords(target.levels, target.leaves, isPage)
  return archive ? `${archive}; ${rest}` : rest
}

/** "RSASPH — Russian State Archive of Social-Political History": the name as this text introduces it, or as it is known. */
function archiveInWords(apparatus: Apparatus, target: Target, locale: string): string {
  const { siglum, repository } = target
  const introduced = siglum === null ? undefined : introductionOf(apparatus, siglum)
  const name = introduced?.name
    ? apparatus.text.slice(introduced.name.start, introduced.name.end).replace(/\s+/g, ' ')
    : repository && nameOf(repository, locale)
  if (siglum !== null && name) return `${siglum} — ${name}`
  return name || siglum || ''
}

export function introductionOf(apparatus: Apparatus, siglum: string): NamedArchive | undefined {
  const folded = foldSiglum(siglum)
  return apparatus.named.find((archive) => archive.introduces && archive.folded === folded)
}

/** The archive's name in the language of the display, else in English, else in its own. */
export function nameOf(repository: Repository, locale: string): string {
  const language = locale.slice(0, 2).toLowerCase()
  return repository.names[language] ?? repository.names.en ?? Object.values(repository.names)[0] ?? repository.id
}

/** The archive's town in the language of the display, else in English, else as its own people call it. */
export function townOf({ town = '' }: Repository, locale: string): string {
  if (typeof town === 'string') return town
  return town[locale.slice(0, 2).toLowerCase()] ?? town.en ?? Object.values(town)[0] ?? ''
}

function levelsInWords(levels: readonly LevelValue[], leaves: readonly Leaf[], isPage = false): string {
  const parts = levels.map(([level, value]) => `${levelNames[level]} ${value}`)
  if (leaves.length > 0) parts.push(leavesInWords(leaves, isPage))
  return parts.join(', ')
}

function leavesInWords(leaves: readonly Leaf[], isPage: boolean): string {
  const one = leaves.length === 1 ? leaves[0] : undefined
  if (one && (one.to === null || one.to === one.from)) return `${isPage ? 'page' : 'leaf'} ${oneLeaf(one)}`
  return `${isPage ? 'pages' : 'leaves'} ${leaves.map(oneLeaf).join(', ')}`
}

function oneLeaf({ from, fromSide, to, toSide }: Leaf): string {
  if (to === null) return `${from}${side(fromSide)}`
  if (to === from) return `${from}${side(fromSide ?? 'recto')} and${side(toSide ?? 'recto')}`
  return `${from}${side(fromSide)}–${to}${side(toSide)}`
}

function side(value: Side | null): string {
  return value === null ? '' : ` ${value}`
}
