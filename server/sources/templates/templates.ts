/** Paths that say what lies there: `scans/{repository}/{fonds}-{inventory}-{file}/{leaf:3}{side}.jpg`. */
import { type Archives, siglumLike } from '../../archives/archives'
import type { Level, Repository, System } from '../../archives/format'
import { keyValue } from '../../citations/keys'
import type { Side } from '../../citations/leaves'
import type { LevelValue } from '../../citations/reference'
import type { TemplateTrouble } from '../../citations/template'
import { type LeafId, leafId } from '../leaf'
import type { PathMatch, SourceTarget } from '../source'
import { repositoryCalled, targetFrom } from '../targets'
import { isValueOf, valueInPath, withoutZeros } from './path-values'
import { type SideSpellings, sideCalled, sideSpelling } from './sides'
import { type Filled, type FoldedPath, fill, folded, type Program, programOf } from './template-program'
import { gapsIn, type Part, partsOf, slotsIn } from './template-syntax'

export interface PathTemplate {
  written: string
  parts: readonly Part[]
  program: Program
  /** The archive of every path, as written; null where the paths name it. */
  repository: string | null
  sides: SideSpellings | null
  /** With any, it fits no path. */
  troubles: readonly TemplateTrouble[]
}

export interface PathOptions {
  /** The archive of every path: its id, siglum or name. */
  repository?: string
  sides?: Partial<SideSpellings>
}

/** Reads a template; what is wrong with it is in its `troubles`. */
export function pathTemplateOf(written: string, options: PathOptions = {}): PathTemplate {
  const { parts, troubles } = partsOf(written)
  if (troubles.length === 0) troubles.push(...gapsIn(written, parts, options.repository !== undefined))
  const sides = options.sides ? { recto: options.sides.recto ?? [''], verso: options.sides.verso ?? [] } : null
  return {
    written,
    parts,
    program: programOf(troubles.length > 0 ? [] : withSides(parts)),
    repository: options.repository ?? null,
    sides,
    troubles,
  }
}

/** Whoever writes no side into a template has images of versos all the same: the side stands behind the leaf. */
function withSides(parts: readonly Part[]): readonly Part[] {
  const side: Part = { kind: 'slot', name: 'side', digits: 0, start: 0, end: 0 }
  const added = (parts: readonly Part[]): Part[] =>
    parts.flatMap((part): Part[] => {
      if (part.kind === 'optional') return [{ ...part, parts: added(part.parts) }]
      return part.kind === 'slot' && part.name === 'leaf' ? [part, side] : [part]
    })
  return slotsIn(parts).some(({ name }) => name === 'side') ? parts : added(parts)
}

/** What the first template that fits a path says of it; the path is relative to the project's folder, with slashes, decoded. */
export function matchOf(templates: readonly PathTemplate[], path: string, archives: Archives): PathMatch | null {
  const whole = path.normalize('NFC')
  const plain = { path: whole, text: folded(whole) }
  for (const template of templates) {
    const match = template.troubles.length === 0 ? matchWith(template, plain, archives) : null
    if (match) return match
  }
  return null
}

function matchWith(template: PathTemplate, path: FoldedPath, archives: Archives): PathMatch | null {
  const called = (written: string) => archiveCalled(archives, written)
  const own = template.repository === null ? null : called(template.repository)
  if (template.repository !== null && !own) return null
  const ownSystem = own ? (archives.systemOf(own) ?? null) : null
  const side = (written: string, system: System | null): Side | null => {
    if (!template.sides) return sideCalled(archives, system, written)
    if (spelt(template.sides.verso, written)) return 'verso'
    return spelt(template.sides.recto, written) ? 'recto' : null
  }
  const filled = fill(template.program, path, {
    isRepository: (written) => called(written) !== null,
    isSide: (written) =>
      side(written, ownSystem) !== null || (written === '' && (template.sides?.recto.includes('') ?? true)),
  })
  return filled && readingOf(template, filled, own, archives, called, side)
}

function spelt(spellings: readonly string[], written: string): boolean {
  return spellings.some((spelling) => spelling.normalize('NFC').toLowerCase() === written.toLowerCase())
}

function readingOf(
  template: PathTemplate,
  filled: readonly Filled[],
  own: Repository | null,
  archives: Archives,
  called: (written: string) => Repository | null,
  sideOf: (written: string, system: System | null) => Side | null,
): PathMatch | null {
  let repository = own
  let spelling = template.repository
  for (const { name, written } of filled)
    if (name === 'repository') {
      const named = called(written)
      if (repository && named !== repository) return null
      repository = named
      spelling = written
    }
  const system = repository && archives.systemOf(repository)
  if (!repository || !system) return null
  const levels = new Map<Level, string>()
  let leaf: string | null = null
  let side: Side | null = null
  for (const { name, written, digits } of filled) {
    if (name === 'repository') continue
    if (name === 'side') {
      side = sideOf(written, system) ?? side
      continue
    }
    const number = digits > 1 || name === 'leaf' ? withoutZeros(written) : written
    if (name === 'leaf') {
      if (leaf !== null && leafId(leaf, null).number !== leafId(number, null).number) return null
      leaf = number
      continue
    }
    if (!system.levels.includes(name) || !isValueOf(system, written)) return null
    const value = valueInPath(number, name, system)
    const before = levels.get(name)
    const pads = repository.pads === true
    // A level that a path names twice says the same both times, or it is no such path.
    if (before !== undefined && keyValue(before, pads, null) !== keyValue(value, pads, null)) return null
    levels.set(name, before ?? value)
  }
  const leaves = leaf === null ? [] : [{ from: leaf, fromSide: side, to: null, toSide: null }]
  const target = targetFrom(archives, repository, [...levels] as LevelValue[], leaves)
  // In the script in which the project writes it.
  const siglum = siglumLike(repository, spelling ?? '')
  return target && { target: { ...target, siglum }, leaf: leaf === null ? null : leafId(leaf, side) }
}

const calls = new WeakMap<Archives, Map<string, Repository | null>>()

/** The same few names stand in thousands of paths; but a folder of anything must not fill the memory. */
const mostCalls = 5000

/** The archive that a path names; file names have `_` or `-` in place of blanks. */
export function archiveCalled(archives: Archives, written: string): Repository | null {
  let known = calls.get(archives)
  if (!known || known.size > mostCalls) {
    known = new Map()
    calls.set(archives, known)
  }
  let repository = known.get(written)
  if (repository === undefined) {
    repository = repositoryCalled(archives, written) ?? repositoryCalled(archives, written.replace(/[_-]+/g, ' '))
    known.set(written, repository)
  }
  return repository
}

/**
 * The path that a file, or a leaf of it, would have; null where the template names a level, or a leaf, that is not said, or
 * where a star leaves the path open.
 */
export function pathFor(
  { parts, sides, troubles, repository }: PathTemplate,
  target: SourceTarget,
  leaf: LeafId | null,
  archives: Archives,
): string | null {
  const { repository: own, system } = target
  if (!own || !system || troubles.length > 0) return null
  if (repository !== null && archiveCalled(archives, repository) !== own) return null
  const levels = new Map<string, string>(target.levels)
  const slot = ({ name, digits }: Part & { kind: 'slot' }): string | null => {
    if (name === 'repository') return archiveInPath(archives, own, parts)
    if (name === 'side') {
      const spellings = leaf?.side === 'verso' ? sides?.verso : sides?.recto
      return sides ? (spellings?.[0] ?? null) : sideSpelling(archives, system, leaf?.side ?? null)
    }
    const value = name === 'leaf' ? leaf?.number : levels.get(name)
    return value === undefined ? null : inPath(value).replace(/\p{Nd}+/u, (number) => number.padStart(digits, '0'))
  }
  const pieceOf = (part: Part): string | null => {
    switch (part.kind) {
      case 'text':
        return part.text
      case 'choice':
        return part.texts[0] ?? ''
      case 'slot':
        return slot(part)
      case 'optional':
        // Words in which nothing is said are left out.
        return slotsIn(part.parts).length > 0 ? (write(part.parts) ?? '') : ''
      default:
        return null
    }
  }
  const write = (parts: readonly Part[]): string | null => {
    const pieces = parts.map(pieceOf)
    return pieces.includes(null) ? null : pieces.join('')
  }
  return write(parts)
}

/** The archive's siglum in the script of the template's words, where a path can have it and it is its alone; else its id. */
function archiveInPath(archives: Archives, repository: Repository, parts: readonly Part[]): string {
  const words = parts.map((part) => (part.kind === 'text' ? part.text : '')).join('')
  const siglum = siglumLike(repository, /\p{L}/u.test(words) ? words : 'a')
  return inPath(siglum) === siglum && archiveCalled(archives, siglum) === repository ? siglum : repository.id
}

/** What no file system has in a name becomes what all have. */
function inPath(value: string): string {
  return value.replace(/[\\/:*?"<>|\p{Cc}]/gu, '_')
}
