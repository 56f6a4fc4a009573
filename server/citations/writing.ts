/**
 * Writes a reference in a house style. Nothing is left out: a style that has no place for a level, or no word for a page,
 * does not write the reference at all. Whether the result reads as the same file is for the caller to try.
 */
import type { Archives } from '../archives/archives'
import type { Form, FormerName, Repository, Role, Style, System } from '../archives/format'
import { inCyrillicLetters, inLatinLetters, isMixed, lettersOfLanguage } from '../text/characters'
import type { Leaf, Side } from './leaves'
import type { LevelValue } from './reference'
import { type Piece, type Slot, type Template, templateOf } from './template'

/** A reference to be written, whole or in part. */
export interface Writable {
  repository: Repository | null
  /** As the text has it; null where no archive is to be written. */
  siglum: string | null
  levels: readonly LevelValue[]
  leaves: readonly Leaf[]
  /** Are its leaves called pages? */
  isPage: boolean
}

/** A piece of a written reference: a level with its label, or several that a bracket holds together. */
export interface WrittenPiece {
  roles: (Role | 'repository')[]
  /** The marks and blanks that set it off from the piece before it. */
  separator: string
  text: string
}

/** A style of a system, read. */
export interface ReadStyle {
  style: Style
  template: Template
  /** The words of its language; null where the system has none. */
  form: Form | null
}

const stylesOfSystem = new WeakMap<System, ReadStyle[]>()

/** The styles of a system, those with a fault in their template left out. */
export function stylesOf(archives: Archives, system: System): ReadStyle[] {
  let styles = stylesOfSystem.get(system)
  if (!styles) {
    styles = (system.styles ?? []).map((style) => ({
      style,
      template: templateOf(style.template, system.levels),
      form: archives.formsOf(system).find(({ language }) => language === style.language) ?? null,
    }))
    styles = styles.filter(({ template }) => template.troubles.length === 0)
    stylesOfSystem.set(system, styles)
  }
  return styles
}

/** The reference in a style; null where the style cannot say all of it. */
export function written(reference: Writable, style: ReadStyle): string | null {
  const pieces = writtenPieces(reference, style)
  return pieces && joinedPieces(pieces)
}

/** The pieces put together. */
export function joinedPieces(pieces: readonly WrittenPiece[]): string {
  return pieces.map(({ separator, text }, index) => (index > 0 ? separator : '') + text).join('')
}

const separatorPattern = /^[\s.,;:/#–—-]*/

/** The same, piece by piece. */
export function writtenPieces(reference: Writable, style: ReadStyle): WrittenPiece[] | null {
  const pieces: WrittenPiece[] = []
  for (const piece of style.template.pieces) {
    const filled = filledPiece(reference, piece, style)
    if (filled) pieces.push(filled)
  }
  const said = new Set(pieces.flatMap(({ roles }) => roles))
  const isWhole =
    (reference.siglum === null || said.has('repository')) &&
    reference.levels.every(([level]) => said.has(level)) &&
    (reference.leaves.length === 0 || said.has(roleOfLeaves(reference)))
  return isWhole && pieces.length > 0 ? pieces : null
}

function roleOfLeaves({ isPage }: Writable): Role {
  return isPage ? 'page' : 'leaf'
}

/** A piece with its slots filled; null where one of them cannot be. */
function filledPiece(reference: Writable, { content }: Piece, style: ReadStyle): WrittenPiece | null {
  const roles: WrittenPiece['roles'] = []
  let text = ''
  for (const item of content) {
    if (typeof item === 'string') {
      text += item
      continue
    }
    const value = valueOf(reference, item, style)
    if (value === null) return null
    text += value
    roles.push(item.kind === 'level' ? item.level : item.kind === 'leaves' ? roleOfLeaves(reference) : 'repository')
  }
  const separator = separatorPattern.exec(text)?.[0] ?? ''
  return { roles, separator, text: text.slice(separator.length) }
}

function valueOf(reference: Writable, slot: Slot, { style, form }: ReadStyle): string | null {
  switch (slot.kind) {
    case 'repository':
      return siglumIn(reference, style.language)
    case 'name':
      return reference.siglum === null ? null : (reference.repository?.names[style.language.slice(0, 2)] ?? null)
    case 'level': {
      const value = reference.levels.find(([level]) => level === slot.level)?.[1]
      return value === undefined ? null : valueIn(value, style.language)
    }
    case 'leaves':
      return reference.leaves.length === 0 ? null : leavesIn(reference, slot, form, style.language)
  }
}

/** The archive's siglum in the letters of a language: as written where it is in them, else as the archive's own are. */
function siglumIn({ repository, siglum }: Writable, language: string): string | null {
  const letters = lettersOfLanguage(language)
  if (siglum === null || !letters || !repository || (letters.test(siglum) && !isMixed(siglum))) return siglum
  const former = repository.former?.find((other) => other.siglum === siglum)
  const counterpart =
    former && repository.former?.find((other) => letters.test(other.siglum) && isOneName(other, former))
  return counterpart?.siglum ?? repository.sigla.find((other) => letters.test(other)) ?? siglum
}

/** Are two former sigla one name's, in two scripts? Their years tell. */
function isOneName(a: FormerName, b: FormerName): boolean {
  return a.to !== undefined && a.to === b.to && a.from === b.from
}

/** A value in the letters of a language, where it is certain how they are written there. */
export function valueIn(value: string, language: string): string {
  const letters = lettersOfLanguage(language)
  if (letters?.test('a')) return inLatinLetters(value)
  return letters?.test('а') ? inCyrillicLetters(value) : value
}

function leavesIn(
  reference: Writable,
  slot: Slot & { kind: 'leaves' },
  form: Form | null,
  language: string,
): string | null {
  const { leaves, isPage } = reference
  const [first, second] = leaves
  const several = second !== undefined || (first?.to != null && first.to !== first.from)
  const words = isPage ? pageWords(slot, form) : leafWords(slot, form)
  const word = several ? (words?.many ?? words?.one) : words?.one
  if (word === undefined) return null
  const items = leaves.map((leaf) => leafIn(leaf, form, language))
  if (items.some((item) => item === null)) return null
  const [before, after] = word.split('…')
  if (after === undefined) return word ? `${word} ${items.join(', ')}` : items.join(', ')
  // Where the word follows, so does the side of the last leaf: `5. lp. o. p.`
  const last = leaves[leaves.length - 1] as Leaf
  const side = sideIn(last.to ?? last.from, last.to === null ? last.fromSide : last.toSide, form) ?? ''
  const list = items.join(', ')
  return `${before}${list.slice(0, list.length - side.length)}${after}${side}`
}

interface Words {
  one: string
  many?: string | undefined
}

function leafWords(slot: Slot & { kind: 'leaves' }, form: Form | null): Words | null {
  if (slot.one !== null) return { one: slot.one, many: slot.many ?? slot.one }
  const { one, many } = form?.labels.leaf ?? {}
  return one?.[0] === undefined ? null : { one: one[0], many: many?.[0] }
}

/** The words for pages, with a capital where the style gives leaves one. */
function pageWords(slot: Slot & { kind: 'leaves' }, form: Form | null): Words | null {
  const { one, many } = form?.labels.page ?? {}
  if (one?.[0] === undefined) return null
  // `第…页` is a page by its own word.
  const behind = slot.one?.split('…')[1]
  if (slot.one && behind !== undefined)
    return one.includes(behind) ? { one: slot.one, many: slot.many ?? slot.one } : null
  const own = slot.one ?? ''
  const like = (word: string) => (/^\p{Lu}/u.test(own) ? word.charAt(0).toUpperCase() + word.slice(1) : word)
  return { one: like(one[0]), many: many?.[0] === undefined ? undefined : like(many[0]) }
}

/** One leaf, or a range with its en dash; null where the language has no word for a side. */
function leafIn({ from, fromSide, to, toSide }: Leaf, form: Form | null, language: string): string | null {
  const first = sideIn(from, fromSide, form)
  const last = sideIn(to ?? '', toSide, form)
  if (first === null || last === null) return null
  return valueIn(from, language) + first + (to === null ? '' : `–${valueIn(to, language)}${last}`)
}

/** A side as it follows its number: a letter is glued to it, `12v`, unless it has one; a front that the language does not name is none. */
function sideIn(number: string, side: Side | null, form: Form | null): string | null {
  if (side === null) return ''
  const word = form?.[side]?.[0]
  if (word === undefined) return side === 'recto' ? '' : null
  return /^\p{L}$/u.test(word) && /\d$/.test(number) ? word : ` ${word}`
}
