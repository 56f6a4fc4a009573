/** References in words: "fonds 85, inventory 13, file 143, leaf 1 verso". */
import type { Apparatus, NamedArchive } from '../apparatus/apparatus'
import type { Repository, System } from '../archives/format'
import type { Target } from '../citations/citation'
import type { Leaf, Side } from '../citations/leaves'
import type { LevelValue } from '../citations/reference'
import { foldSiglum } from '../citations/sigla'
import type { LeafId } from '../sources/leaf'
import { filled, languageOf, type Words, wordsOf } from './words/words'

/** The whole reference: archive, levels, leaves; `isPage` where the text calls them pages. */
export function inWords(apparatus: Apparatus, target: Target, locale: string, isPage = false): string {
  const { siglum, name } = archiveOf(apparatus, target, locale)
  const archive = siglum && name ? `${siglum} — ${name}` : name || siglum
  return [archive, partsInWords(target, locale, isPage)].filter(Boolean).join('; ')
}

/** The levels and leaves alone. */
export function partsInWords({ system, levels, leaves }: Target, locale: string, isPage = false): string {
  const words = wordsOf(locale)
  const parts = levels.map((level) => levelInWords(level, system, words))
  if (leaves.length > 0) parts.push(leavesInWords(leaves, words.leaves, isPage))
  return parts.join(', ')
}

/** “fonds 85”. A piece is what is ordered, as in Kew, or, where files are, a part of one. */
export function levelInWords([level, value]: LevelValue, system: System | null, words: Words): string {
  const { levels = [] } = system ?? {}
  const isOfFile = level === 'piece' && levels.includes('file') && levels.indexOf('file') < levels.indexOf('piece')
  return `${isOfFile ? words.partOfFile : words.levels[level]} ${value}`
}

/** A reference's archive: the siglum as written, and the name as this text introduces it, or as it is known. */
export function archiveOf(
  apparatus: Apparatus,
  { siglum, repository }: Target,
  locale: string,
): { siglum: string; name: string } {
  const introduced = siglum === null ? undefined : introductionOf(apparatus, siglum)
  const name = introduced?.name
    ? apparatus.text.slice(introduced.name.start, introduced.name.end).replace(/\s+/g, ' ')
    : repository && nameOf(repository, locale)
  return { siglum: siglum ?? '', name: name ?? '' }
}

export function introductionOf(apparatus: Apparatus, siglum: string): NamedArchive | undefined {
  const folded = foldSiglum(siglum)
  return apparatus.named.find((archive) => archive.introduces && archive.folded === folded)
}

/** The archive's name in the language of the display, else in English, else in its own; a project's own may have none. */
export function nameOf({ names }: Repository, locale: string): string {
  return names[languageOf(locale)] ?? names.en ?? Object.values(names)[0] ?? ''
}

/** The archive's town in the language of the display, else in English, else as its own people call it. */
export function townOf({ town = '' }: Repository, locale: string): string {
  if (typeof town === 'string') return town
  return town[languageOf(locale)] ?? town.en ?? Object.values(town)[0] ?? ''
}

/** “leaf 9 verso”, “leaves 31–33”, “pages 4, 7” */
export function leavesInWords(leaves: readonly Leaf[], words: Words['leaves'], isPage: boolean): string {
  const one = leaves.length === 1 ? leaves[0] : undefined
  const isOne = one && (one.to === null || one.to === one.from)
  const label = isOne ? (isPage ? words.page : words.leaf) : isPage ? words.pages : words.leaves
  return `${label} ${leaves.map((leaf) => oneLeaf(leaf, words)).join(', ')}`
}

/** “leaf 9 verso” */
export function leafInWords({ number, side }: LeafId, words: Words['leaves']): string {
  return leavesInWords([{ from: number, fromSide: side, to: null, toSide: null }], words, false)
}

function oneLeaf({ from, fromSide, to, toSide }: Leaf, words: Words['leaves']): string {
  const side = (value: Side | null) => (value === null ? '' : ` ${words[value]}`)
  if (to === null) return `${from}${side(fromSide)}`
  if (to === from && fromSide !== 'verso' && toSide === 'verso') return filled(words.both, { number: from })
  return `${from}${side(fromSide)}–${to}${side(toSide)}`
}
