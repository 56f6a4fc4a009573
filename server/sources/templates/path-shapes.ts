/**
 * What a path looks like, taken for a template: `scans/RGASPI/85-14-50/006ob.jpg` is
 * `scans/{repository}/{fonds}-{inventory}-{file}/{leaf}{side}`. A guess, made of the labels of the archive that the path
 * names, and of the order in which its numbers usually stand; who guesses by it tries it on the paths, and asks.
 */
import type { Archives } from '../../archives/archives'
import { levels as allLevels, type Level, type Repository, type System } from '../../archives/format'
import { bareLevels, labelOf } from '../catalogues/numbered-levels'
import { sideCalled } from './sides'
import type { SlotName } from './template-syntax'
import { archiveCalled } from './templates'

export interface Piece {
  /** A slot, `*`, or as the path has it. */
  kind: 'slot' | 'star' | 'text'
  /** Of a text what it says, of a slot its name. */
  text: string
  folder: number
}

export interface Shape {
  pieces: Piece[]
  /** As the path has the leaf's number. */
  leaf: string | null
  namesArchive: boolean
}

interface Token {
  text: string
  kind: 'word' | 'number' | 'mark'
  folder: number
  /** What it is taken for. */
  as?: SlotName | 'star' | undefined
  /** Is it a part of the one before? */
  joined?: boolean
}

/** Of tokens. */
interface Value {
  start: number
  end: number
}

/** An archive's name has so many words, marks between them, at most. */
const mostTokens = 11

/**
 * The shape of a path without its ending; null where it says nothing of a file. `assumed` is the archive of paths that name none.
 */
export function shapeOf(path: string, isImage: boolean, archives: Archives, assumed: Repository | null): Shape | null {
  return shapeBy(path, isImage, archives, assumed, 0, null)
}

/**
 * What else a path may say: bare numbers and words of one name taken together, fewest first. `R 43-I_132` is the fonds R 43-I and the
 * file 132 to who knows what is cited, and four levels to who does not. Empty where the path has no bare values to put together.
 */
export function* otherShapesOf(
  path: string,
  isImage: boolean,
  archives: Archives,
  assumed: Repository | null,
): Generator<Shape> {
  for (const joins of waysToJoin)
    for (const only of [null, ...allLevels]) {
      const shape = shapeBy(path, isImage, archives, assumed, joins, only)
      if (shape) yield shape
    }
}

/** So many values are put together at most, in all ways: each bit joins a value with the next. */
const mostJoins = 5
const waysToJoin = Array.from({ length: 2 ** mostJoins - 1 }, (_, index) => index + 1).sort(
  (a, b) => bitsOf(a) - bitsOf(b),
)

function bitsOf(number: number): number {
  return number.toString(2).replaceAll('0', '').length
}

/** Does a path name an archive? */
export function namesArchive(path: string, archives: Archives): boolean {
  return archiveIn(tokensIn(path), archives) !== null
}

function tokensIn(path: string): Token[] {
  return path
    .normalize('NFC')
    .split('/')
    .flatMap((name, folder) => tokensOf(name, folder))
}

/** Null, too, where values cannot be joined so. */
function shapeBy(
  path: string,
  isImage: boolean,
  archives: Archives,
  assumed: Repository | null,
  joins: number,
  /** What a value alone is; null for what it is by the archive's own order. */
  only: Level | null,
): Shape | null {
  const tokens = tokensIn(path)
  const named = archiveIn(tokens, archives)
  const repository = named?.repository ?? assumed
  const system = repository && archives.systemOf(repository)
  if (!repository || !system) return null
  if (named) takeFor(tokens, named.start, named.end, 'repository')
  const rest = named ? named.end : 0
  takeLabelled(tokens, rest, system, archives)
  // Without its archive a path must say by its words what its numbers are.
  if (!named && !tokens.some(isLevel)) return null
  takeCounts(tokens, rest, system, archives)
  if (!takeBare(tokens, rest, isImage, repository, system, archives, joins, only)) return null
  const leaf = tokens.find(({ as }) => as === 'leaf')
  return tokens.some(isLevel)
    ? { pieces: piecesOf(tokens), leaf: leaf?.text ?? null, namesArchive: named !== null }
    : null
}

function isLevel({ as }: Token): boolean {
  return as !== undefined && as !== 'star' && as !== 'repository' && as !== 'leaf' && as !== 'side'
}

function tokensOf(name: string, folder: number): Token[] {
  return [...name.matchAll(/(\p{L}[\p{L}\p{M}]*)|(\p{Nd}+)|[^\p{L}\p{Nd}]+/gu)].map(([text, word, number]) => ({
    text,
    kind: word ? 'word' : number ? 'number' : 'mark',
    folder,
  }))
}

/** The first archive that a path names, by the longest of its names there. */
function archiveIn(
  tokens: readonly Token[],
  archives: Archives,
): { repository: Repository; start: number; end: number } | null {
  for (const [start, { kind, folder }] of tokens.entries()) {
    if (kind !== 'word' || (start > 0 && tokens[start - 1]?.kind === 'number')) continue
    let last = start
    while (last < start + mostTokens && tokens[last]?.folder === folder) last++
    for (let end = last; end > start; end--) {
      if (tokens[end - 1]?.kind === 'mark') continue
      const written = tokens.slice(start, end).map(({ text }) => text).join('') // biome-ignore format: short
      const repository = archiveCalled(archives, written)
      if (repository) return { repository, start, end }
    }
  }
  return null
}

function takeFor(tokens: readonly Token[], start: number, end: number, as: Token['as']): void {
  for (const token of tokens.slice(start, end)) {
    token.joined = true
    token.as = as
  }
  const first = tokens[start]
  if (first) first.joined = false
}

/** Takes numbers behind a label for what the label says: `f85`, `оп 14`, `d. 50`. */
function takeLabelled(tokens: readonly Token[], from: number, system: System, archives: Archives): void {
  let rank = -1
  for (let at = from; at < tokens.length; at++) {
    if (tokens[at]?.kind !== 'word') continue
    const number = numberBehind(tokens, at)
    const label = number === null ? null : labelOf(tokens[at]?.text ?? '', rank, system, archives)
    if (number === null || !label || label.role === 'page') continue
    takeFor(tokens, number, endOfValue(tokens, number), label.role)
    if (label.role !== 'leaf') rank = system.levels.indexOf(label.role)
    at = number
  }
}

/** The number right behind a word, or behind a mark after it. */
function numberBehind(tokens: readonly Token[], at: number): number | null {
  const { folder } = tokens[at] as Token
  for (const next of [at + 1, at + 2]) {
    const token = tokens[next]
    if (token?.folder !== folder) return null
    if (token.kind === 'number') return token.as ? null : next
    if (token.kind !== 'mark' || !/^[\s._-]{1,2}$/.test(token.text)) return null
  }
  return null
}

/** A number's letter is its own (`65а`), unless that is a side. */
function endOfValue(tokens: readonly Token[], number: number): number {
  const letter = tokens[number + 1]
  const isOwn = letter?.kind === 'word' && letter.folder === tokens[number]?.folder && /^\p{L}$/u.test(letter.text)
  return isOwn && !/^[rv]$/i.test(letter.text) ? number + 2 : number + 1
}

/** Takes what only counts the pictures for anything: `IMG_0012`, `(12)`. */
function takeCounts(tokens: readonly Token[], from: number, system: System, archives: Archives): void {
  for (const [at, token] of tokens.entries()) {
    if (at < from || token.kind !== 'number' || token.as) continue
    const before = tokens[at - 1]
    if (before?.folder !== token.folder) continue
    if (/[([]$/.test(before.text)) token.as = 'star'
    const word = before.kind === 'mark' && /^[_-]$/.test(before.text) ? tokens[at - 2] : before
    const isWord = word?.kind === 'word' && word.folder === token.folder && !word.as && word.text.length > 1
    if (isWord && !tokens[at - 3]?.as && sideCalled(archives, system, word.text) === null) token.as = 'star'
  }
}

/** Takes bare numbers for levels, and in images the last for the leaf; false where nobody could say what they are. */
function takeBare(
  tokens: readonly Token[],
  from: number,
  isImage: boolean,
  repository: Repository,
  system: System,
  archives: Archives,
  joins: number,
  only: Level | null,
): boolean {
  const isLabelled = tokens.some(isLevel)
  const found = bareValues(tokens, from, archives.isCitedByLabels(repository))
  const bare = joins === 0 ? found : isLabelled ? null : joined(found, tokens, joins)
  if (!bare || (only !== null && !system.levels.includes(only))) return false
  const [last] = bare.slice(-1)
  const hasLeaf = tokens.some(({ as }) => as === 'leaf')
  if (isLabelled || bare.length === 0) {
    if (isImage && !hasLeaf && last && bare.length === 1) takeFor(tokens, last.start, last.end, 'leaf')
    else for (const { start, end } of bare) takeFor(tokens, start, end, 'star')
  } else {
    const ways = isImage && !hasLeaf && last ? waysWithLeaf(tokens, bare, last) : [bare.length]
    const known = (count: number) =>
      only === null ? levelsFor(count, repository, system) : count === 1 ? [only] : null
    const order = ways.map(known).find((levels) => levels !== null)
    if (!order) return false
    order.forEach((level, i) => takeFor(tokens, bare[i]?.start ?? 0, bare[i]?.end ?? 0, level))
    if (last && order.length < bare.length) takeFor(tokens, last.start, last.end, 'leaf')
  }
  takeSide(tokens, system, archives)
  return true
}

/** So many of the values may be levels: in a name of its own, or filled up with zeros, the last is rather a leaf. */
function waysWithLeaf(tokens: readonly Token[], bare: readonly Value[], last: Value): number[] {
  const number = tokens[last.start] as Token
  const count = bare.length
  if (number.kind !== 'number' || number.folder !== tokens[tokens.length - 1]?.folder) return [count]
  const before = bare[count - 2]
  const isAlone = before !== undefined && tokens[before.start]?.folder !== number.folder
  return isAlone || number.text.startsWith('0') ? [count - 1, count] : [count, count - 1]
}

/** Numbers with their letters that nothing is known of; where an archive has no labels, words too. */
function bareValues(tokens: readonly Token[], from: number, byLabels: boolean): Value[] {
  const values: Value[] = []
  for (let at = from; at < tokens.length; at++) {
    const token = tokens[at] as Token
    if (token.as || token.kind === 'mark') continue
    const next = tokens[at + 1]
    const after = next && /^[ -]$/.test(next.text) ? at + 2 : at + 1
    const isPrefix =
      token.kind === 'word' &&
      /^\p{Lu}{1,2}$/u.test(token.text) &&
      tokens[after]?.kind === 'number' &&
      tokens[after]?.folder === token.folder &&
      !tokens[after]?.as
    const isWord = token.kind === 'word' && !byLabels && /^\p{Lu}+$/u.test(token.text)
    if (token.kind === 'word' && !isWord && !(isPrefix && byLabels)) continue
    const end = isPrefix && byLabels ? after + 1 : token.kind === 'number' ? endOfValue(tokens, at) : at + 1
    values.push({ start: at, end })
    at = end - 1
  }
  return values
}

/** Null where two stand in different names, or something between them is taken already, or there are not so many. */
function joined(values: readonly Value[], tokens: readonly Token[], joins: number): Value[] | null {
  if (joins >= 2 ** (values.length - 1)) return null
  const whole: Value[] = []
  for (const [index, { start, end }] of values.entries()) {
    const last = whole.at(-1)
    if (!last || (joins & (1 << (index - 1))) === 0) {
      whole.push({ start, end })
      continue
    }
    const isOneName = tokens[last.start]?.folder === tokens[start]?.folder
    if (!isOneName || tokens.slice(last.end, start).some(({ as, kind }) => as || kind !== 'mark')) return null
    last.end = end
  }
  return whole
}

/** The levels of so many values, from the archive down. */
function levelsFor(count: number, repository: Repository, system: System): readonly Level[] | null {
  const wanted = new Set([...system.required, ...(repository.requires ?? [])])
  if (wanted.size === count) return system.levels.filter((level) => wanted.has(level))
  const ofCodes = (system.codes ?? []).map((code) =>
    [...(typeof code === 'string' ? code : code.code).matchAll(/\{(\p{L}+):/gu)].map(([, level]) => level as Level),
  )
  return bareLevels(count, repository, system) ?? ofCodes.find((levels) => levels.length === count) ?? null
}

/** Takes the word right behind the leaf for its side, with the mark before it. */
function takeSide(tokens: readonly Token[], system: System, archives: Archives): void {
  const leaf = tokens.findLastIndex(({ as }) => as === 'leaf')
  const { folder } = tokens[leaf] ?? {}
  for (let end = leaf + 3; leaf >= 0 && end > leaf + 1; end--) {
    const between = tokens.slice(leaf + 1, end)
    const written = between.map(({ text }) => text).join('')
    if (between.some((token) => token.folder !== folder) || sideCalled(archives, system, written) === null) continue
    takeFor(tokens, leaf + 1, end, 'side')
    return
  }
}

/** The tokens put together again, with a side behind every leaf. */
function piecesOf(tokens: readonly Token[]): Piece[] {
  const pieces: Piece[] = []
  for (const [at, { text, as, joined, folder }] of tokens.entries()) {
    if (as && as !== 'star') {
      if (joined || as === 'side') continue
      pieces.push({ kind: 'slot', text: as, folder })
      if (as === 'leaf') pieces.push({ kind: 'slot', text: 'side', folder })
      continue
    }
    const last = pieces[pieces.length - 1]
    if (as === 'star') {
      if (last?.kind !== 'star' || last.folder !== folder) pieces.push({ kind: 'star', text: '*', folder })
    } else if (last?.kind === 'text' && last.folder === folder && tokens[at - 1]?.as === undefined) last.text += text
    else pieces.push({ kind: 'text', text, folder })
  }
  return pieces
}
