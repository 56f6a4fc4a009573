/**
 * What file a text says that it is of: in its front matter, or in one of its first lines, where a reference stands alone. An
 * article names archives too, and is no transcript: a reference within prose, in a note or in a list says nothing of the text.
 */
import { apparatusOf } from '../../apparatus/build'
import { type Archives, labelKey, placesOf } from '../../archives/archives'
import type { ArchivalCitation } from '../../citations/citation'
import { foldWord } from '../../text/characters'
import type { Span } from '../../text/text'
import type { SourceTarget } from '../source'
import data from './heads.json'
import { isLeafWord, writtenLeaf } from './leaf-words'

export interface Head extends Span {
  target: SourceTarget
  /** Where the text behind it begins. */
  textStart: number
}

/** A head stands in so many lines that are not blank, and so many characters. */
const mostLines = 10
const longestStart = 2000
/** Front matter has many other keys, too. */
const longestFrontMatter = 8000
export const longestReference = 300

/** Above a reference without a label, more or longer lines than these are no title. */
const mostTitleLines = 6
const longestTitleLine = 200

interface Line extends Span {
  text: string
}

/** `source: RGASPI, f. 85, op. 14, d. 50` */
interface Entry extends Span {
  key: string
  value: string
}

const referenceWords = new Set(Object.values(data.reference).flat().map(wordKey))
const repositoryWords = new Set(Object.values(data.repository).flat().map(wordKey))

function wordKey(word: string): string {
  return foldWord(word)
    .replace(/[\s_-]+/g, ' ')
    .replace(/\.$/, '')
    .trim()
}

const known = new WeakMap<Archives, Map<string, Head | null>>()
const mostKnown = 64

/** Null where the text does not say what it is of. Looks at its beginning only. */
export function headOf(text: string, archives: Archives): Head | null {
  const frontMatter = frontMatterOf(text)
  // A piece of a text keeps all of the text in memory; put together anew, and looked up, it is a string of its own.
  const memo = `=${text.slice(0, (frontMatter?.end ?? 0) + longestStart)}`
  // Asked again at each keystroke, mostly behind this place.
  let perStart = known.get(archives)
  if (!perStart) {
    perStart = new Map()
    known.set(archives, perStart)
  }
  let head = perStart.get(memo)
  if (head === undefined) {
    head = headIn(memo.slice(1), frontMatter, archives)
    if (perStart.size >= mostKnown) perStart.clear()
    perStart.set(memo, head)
  }
  return head
}

/** Where the front matter of a text ends; 0 where it has none. */
export function frontMatterEnd(text: string): number {
  return frontMatterOf(text)?.end ?? 0
}

function headIn(beginning: string, frontMatter: FrontMatter | null, archives: Archives): Head | null {
  if (frontMatter) {
    const target = targetOfEntries(frontMatter.entries, archives)
    if (target) return { ...target, textStart: frontMatter.end }
  }
  const lines = linesIn(beginning, frontMatter?.end ?? 0)
  return headInEntries(lines, archives) ?? headAlone(beginning, lines, archives)
}

/** `Source: RGASPI, …`, or an archive, a fonds and a file line by line. */
function headInEntries(lines: readonly Line[], archives: Archives): Head | null {
  const entries = lines.flatMap((line) => entryOf(line) ?? [])
  const found = targetOfEntries(entries, archives)
  return found && { ...found, textStart: found.end }
}

function targetOfEntries(entries: readonly Entry[], archives: Archives): (Span & { target: SourceTarget }) | null {
  const references = entries.filter(({ key, value }) => referenceWords.has(wordKey(key)) && value !== '')
  const [archive, ...others] = entries.filter(({ key, value }) => repositoryWords.has(wordKey(key)) && value !== '')
  const targets = references.flatMap((entry) => {
    const target = referenceIn(entry.value, archives, true)
    return target ? [withLeavesBeside(entry, target, entries, archives)] : []
  })
  // Several sources: the text is about them.
  if (targets.length > 0)
    return new Set(targets.map(({ target }) => target.key)).size === 1 ? (targets[0] ?? null) : null
  if (!archive || others.length > 0) return null
  const whole = referenceIn(archive.value, archives)
  if (whole) return { start: archive.start, end: archive.end, target: whole }
  const levels = entries.filter(({ key, value }) => archives.labels.has(labelKey(key)) && /\p{Nd}/u.test(value))
  for (const rest of [...references.map((entry) => [entry]), levels]) {
    if (rest.length === 0) continue
    const parts = rest.map((entry) => (references.includes(entry) ? entry.value : `${entry.key} ${entry.value}`))
    const target = referenceIn([withoutBrackets(archive.value), ...parts].join(', '), archives)
    if (!target) continue
    const used = [archive, ...rest]
    return { start: Math.min(...used.map(({ start }) => start)), end: Math.max(...used.map(({ end }) => end)), target }
  }
  return null
}

/** `source: RGASPI, f. 85, op. 14, d. 50` above `leaves: 6–7` */
function withLeavesBeside(
  entry: Entry,
  target: SourceTarget,
  entries: readonly Entry[],
  archives: Archives,
): Span & { target: SourceTarget } {
  const own = { start: entry.start, end: entry.end, target }
  const [beside, ...others] = entries.filter(({ key, value }) => isLeafWord(key, archives) && /^\p{Nd}/u.test(value))
  if (!beside || others.length > 0 || target.leaves.length > 0) return own
  const leaf = writtenLeaf(`${beside.key} ${beside.value}`, archives, target.system)
  if (leaf?.role !== 'leaf') return own
  const [start, end] = [Math.min(own.start, beside.start), Math.max(own.end, beside.end)]
  return { start, end, target: { ...target, leaves: leaf.leaves } }
}

/** A reference that is all that its line says, with a title above at most. */
function headAlone(beginning: string, lines: readonly Line[], archives: Archives): Head | null {
  const found: Head[] = []
  lines.forEach((line, index) => {
    if (line.text.length > longestReference) return
    const target = referenceIn(line.text.replace(/^#{1,6}\s+|^>\s*/, ''), archives)
    if (target && isWhole(target) && isTitled(beginning, lines, index))
      found.push({ start: line.start, end: line.end, target, textStart: line.end })
  })
  const head = found[0] ?? headGoingOn(beginning, lines, archives)
  // A list of files, or of leaves.
  if (!head || found.length > 1) return null
  return /\S/.test(beginning.slice(head.end)) ? head : null
}

/** `, dossier Gênes`, `, Telegramme`: a few words behind a comma, and no stop. */
const describes = /^,\s([\p{L}\p{M}’'-]{2,30})(?:\s[\p{L}\p{M}’'-]{1,30}){0,2}$/u

/**
 * `Archives nationales, 324AP/52, dossier Gênes`: the first line alone, a blank line behind it, goes on with words that have
 * no number; in no other of the first lines stands a reference. Such words begin with a capital or with the word of a
 * level: a sentence, `RGASPI, f. 85, op. 14, d. 50, is lost`, does not.
 */
function headGoingOn(beginning: string, lines: readonly Line[], archives: Archives): Head | null {
  const [line, ...others] = lines
  if (
    !line ||
    line.text.length > longestReference ||
    !/^[ \t]*(?:\r\n|\n|\r)[ \t]*[\n\r]/.test(beginning.slice(line.end))
  )
    return null
  const words = line.text.replace(/^#{1,6}\s+/, '')
  const comma = words.lastIndexOf(',')
  const first = describes.exec(words.slice(comma))?.[1]
  if (!first || !(/^\p{Lu}/u.test(first) || archives.labels.has(labelKey(first)))) return null
  const target = referenceIn(words.slice(0, comma), archives)
  if (!target || !isWhole(target) || others.some(({ text }) => citesFile(text, archives))) return null
  return { start: line.start, end: line.end, target, textStart: line.end }
}

function citesFile(line: string, archives: Archives): boolean {
  return apparatusOf(line, 'plain', archives).citations.some(({ kind }) => kind === 'archival')
}

/** Are all levels named without which the file would not be found? */
export function isWhole({ repository, system, levels }: SourceTarget): boolean {
  const optional = repository?.optional ?? []
  const required = [...(system?.required ?? []), ...(repository?.requires ?? [])]
  return required.every((level) => optional.includes(level) || levels.some(([own]) => own === level))
}

/** Is what stands above it a title, a date, a name, and not prose or a motto? */
function isTitled(beginning: string, lines: readonly Line[], index: number): boolean {
  if (index > mostTitleLines) return false
  const above = lines.slice(0, index)
  if (above.some(({ text }) => text.length > longestTitleLine || /^[>\s]*[«“„"‘‚'»‹]/u.test(text))) return false
  const [last] = above.slice(-1)
  const line = lines[index] as Line
  if (!last || /[\n\r]\s*[\n\r]/.test(beginning.slice(last.end, line.start).replace(/\r\n/g, '\n'))) return true
  if (referenceWords.has(wordKey(last.text.replace(/[\s*_:：#]+/g, ' ')))) return true
  // The end of a line that goes on: `… as is told in`
  return !/(?:[,;:(–—-]|\s\p{Ll}{1,3})\s*$/u.test(last.text)
}

const nothingMore = /^[\s.;"'»”’)\]}*_`]*(?:\([^()\p{Nd}]{1,60}\)[\s.*_]*)?$/u
/** `… Л. 6. Подлинник, машинопись.` */
const remark = /^[\s.,;]*[\p{L}\p{M}\s.,'’-]{1,80}$/u

/**
 * The reference that a short string is, and nothing else but a remark in brackets: `(copy)`; where a word says that it is
 * one, `isNamed`, words may follow it. Null where it is none.
 */
export function referenceIn(written: string, archives: Archives, isNamed = false): SourceTarget | null {
  if (written.length > longestReference || !/\p{Nd}/u.test(written)) return null
  const { citations } = apparatusOf(written, 'plain', archives)
  const [citation] = citations
  if (citation?.kind !== 'archival' || citations.length > 1) return null
  const { repository, key } = citation
  if (!repository || key === null) return null
  const after = written.slice(citation.end)
  if (!isFrame(written.slice(0, citation.start), citation)) return null
  if (!nothingMore.test(after) && !(isNamed && remark.test(after))) return null
  const { siglum, system, levels, keyParts, leaves } = citation
  return { repository, siglum, system, levels, keyParts, leaves, key }
}

/** Brackets, quotation marks, emphasis; the town of the archive. */
function isFrame(before: string, { repository }: ArchivalCitation): boolean {
  const places = new Set(placesOf(repository).map(foldWord))
  const rest = before.replace(/[\s"'«“„‘([{*_`]+/gu, ' ').trim()
  return rest === '' || rest.split(/\s?[,.:;]\s?/).every((part) => part === '' || places.has(foldWord(part)))
}

function withoutBrackets(written: string): string {
  return written.replace(/\s?\([^()]{0,80}\)\s*$/, '')
}

function linesIn(beginning: string, from: number): Line[] {
  const lines: Line[] = []
  for (const match of beginning.slice(from).matchAll(/[^\n\r]+/g)) {
    const text = match[0].replace(/^\uFEFF/, '').trim()
    if (text === '') continue
    if (lines.length >= mostLines) break
    const start = from + match.index + match[0].indexOf(text)
    lines.push({ start, end: start + text.length, text })
  }
  // The last line may be cut off.
  const last = lines[lines.length - 1]
  if (last && last.end === from + longestStart) lines.pop()
  return lines
}

/** `Source: …`, also as a comment, a field (`:source: …`) or a keyword (`#+SOURCE: …`), or with emphasis. */
function entryOf({ start, end, text }: Line): Entry | null {
  const match =
    /^(?:#\+|[#%;>/*_:.<!-]{1,6}\s{0,2})?(\p{L}[\p{L}\p{M}\s_’'.-]{0,40}?)[*_]{0,3}\s{0,2}[:：][*_]{0,3}\s{0,4}(\S.{0,300})$/u.exec(
      text,
    )
  if (!match) return null
  const [, key = '', value = ''] = match
  return { key, value: unquoted(value.replace(/\s*-->$/, '')), start, end }
}

interface FrontMatter {
  end: number
  entries: Entry[]
}

/** YAML between `---`, TOML between `+++`: only what stands on a line of its own, or folded under its key. */
function frontMatterOf(text: string): FrontMatter | null {
  const opening = /^\uFEFF?(---|\+\+\+)[ \t]*(?:\r\n|\n|\r)/.exec(text.slice(0, 20))
  if (!opening) return null
  const start = opening[0].length
  const beginning = text.slice(start, start + longestFrontMatter)
  const closing = (opening[1] === '---' ? /^(?:---|\.\.\.)[ \t]*$/m : /^\+\+\+[ \t]*$/m).exec(beginning)
  if (!closing) return null
  const entries: Entry[] = []
  for (const match of beginning.slice(0, closing.index).matchAll(/[^\n\r]+/g))
    addLine(entries, match[0], start + match.index)
  for (const entry of entries) entry.value = unquoted(entry.value)
  return { end: start + closing.index + closing[0].length, entries }
}

function addLine(entries: Entry[], line: string, start: number): void {
  const pair = /^\s{0,12}(?:- )?["']?(\p{L}[\p{L}\p{M}\p{N}\s_’'.-]{0,40}?)["']?\s{0,8}[:=](?:\s+(.*)|)$/u.exec(line)
  const last = entries[entries.length - 1]
  const end = start + line.trimEnd().length
  const value = pair?.[2]?.trim() ?? ''
  if (pair)
    entries.push({
      key: pair[1] ?? '',
      value: /^[|>][+-]?$/.test(value) ? '' : value,
      start: start + line.search(/\S/),
      end,
    })
  else if (last && /^\s/.test(line) && line.trim() !== '') {
    last.value = `${last.value} ${line.trim().replace(/^- /, '')}`.trim()
    last.end = end
  }
}

function unquoted(value: string): string {
  const trimmed = value.trim()
  const quoted = /^(["'])(.*)\1$/.exec(trimmed)
  return quoted ? (quoted[2] ?? '') : trimmed
}
