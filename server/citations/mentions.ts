/**
 * Where a text names archives: sigla, names in full, and the places that introduce a siglum
 * ("Russian State Military Archive (hereafter RGVA)").
 */
import { type Archives, isSignatureSystem, type NameEntry, placesOf } from '../archives/archives'
import type { Repository, System } from '../archives/format'
import { foldWord, isUnspaced } from '../text/characters'
import { firstFrom, overlapsAny, type Span } from '../text/text'
import { blanksBefore, type Word, wordsOf } from '../text/words'
import { upperShare } from './sigla'
import { archivePattern, introducerPattern, introducerWords, notSigla, signalPattern } from './words'

export interface Mention extends Span {
  /** What it may stand for; several where archives share a siglum, none where it is unknown. */
  entries: NameEntry[]
  /** The only archive that it may stand for. */
  repository: Repository | null
  /** Written as the archive was called before. */
  former: boolean
  /** The siglum as written, where there is one. */
  siglum: Span | null
  /** The siglum as it is compared. */
  folded: string
  /** The name in full, where there is one. */
  name: Span | null
  /** Does it say what its siglum is to mean from here on? */
  introduces: boolean
}

/** The mention, if it can stand for these only. */
export function withEntries(mention: Mention, entries: NameEntry[]): Mention {
  const repositories = repositoriesOf(entries)
  return {
    ...mention,
    entries,
    repository: repositories.length === 1 ? (repositories[0] ?? null) : null,
    former: entries.length > 0 && entries.every(({ kind }) => kind === 'former'),
  }
}

/** A siglum that the document itself introduces, and what for. */
export interface IntroducedSiglum {
  siglum: string
  entries: NameEntry[]
}

/** A mention with what follows from its words. */
function mentionOf(
  text: string,
  span: Span,
  parts: Pick<Mention, 'entries' | 'siglum' | 'name' | 'introduces'>,
): Mention {
  const { entries, siglum } = parts
  const repositories = entries.length > 1 ? repositoriesOf(entries) : entries.map((entry) => entry.repository)
  return {
    start: span.start,
    end: span.end,
    ...parts,
    repository: repositories.length === 1 ? (repositories[0] ?? null) : null,
    former: entries.length > 0 && entries.every((entry) => entry.kind === 'former'),
    folded: siglum ? foldSiglum(text.slice(siglum.start, siglum.end)) : '',
  }
}

/** The paragraph's mentions, as its references read them, and those that only its references know; in the order of the text. */
export function withReferences(
  mentions: readonly Mention[],
  references: readonly { mention: Mention | null; after: Mention | null }[],
): Mention[] {
  const byStart = new Map(mentions.map((mention) => [mention.start, mention]))
  for (const { mention, after } of references) {
    if (mention) byStart.set(mention.start, mention)
    if (after) byStart.set(after.start, after)
  }
  return [...byStart.values()].sort((a, b) => a.start - b.start)
}

/** A siglum as it is compared: stops, hyphens and blanks are one; `АВПРФ` and `АВП РФ` stay two writings. */
export function foldSiglum(siglum: string): string {
  return foldWord(siglum)
    .replace(/[\s.\-–—]+/g, ' ')
    .trim()
}

/** The siglum's or name's repositories, each once. */
export function repositoriesOf(entries: readonly NameEntry[]): Repository[] {
  return [...new Set(entries.map((entry) => entry.repository))]
}

/** The system that all its archives are cited by; null where they differ, or none is known. */
export function systemOf(archives: Archives, entries: readonly NameEntry[]): System | null {
  const systems = new Set(repositoriesOf(entries).map((repository) => archives.systemOf(repository)))
  const [only] = systems
  return systems.size === 1 && only ? only : null
}

/** A bracket, a comma or a dash sets an introducer off. */
const opens = /[([,;–—（，、]\s{0,2}/g
const firstLetters = /\p{L}{1,20}/uy
/** The last mention that ends at `offset` or before; the mentions ascend. */
export function lastEndingBy(mentions: readonly Mention[], offset: number): Mention | null {
  let index = firstFrom(mentions, offset) - 1
  while (index >= 0 && (mentions[index] as Mention).end > offset) index--
  return mentions[index] ?? null
}

const closing = /["”»'’」』]?\s*[),;.\]）。，；]/y
const separator = /[,;:/()[\]{}“”«»"\n]|\.\s/g

/**
 * All mentions in a paragraph, ascending, without overlap; `capitalised` are its words with a capital. A siglum counts in
 * its own case only; `ргаспи` is one only before a reference, and found there (`mentionBefore`).
 */
export function mentionsOf(
  text: string,
  capitalised: readonly Span[],
  archives: Archives,
  introduced: readonly IntroducedSiglum[] = [],
): Mention[] {
  const found: Mention[] = []
  let end = 0
  for (const word of capitalised) {
    // Where no blanks stand between words, a name may begin at any letter.
    const last = isUnspaced(text, word.start) ? word.end - 1 : word.start
    for (let start = word.start; start <= last; start++) {
      if (start < end) continue
      const mention = introducedMention(text, start, introduced) ?? knownMention(text, start, archives)
      if (!mention) continue
      found.push(mention)
      end = mention.end
    }
  }
  const introductions = introductionsOf(text, found, archives)
  if (introductions.length === 0) return found
  const rest = found.filter((mention) => !overlapsAny(introductions, mention))
  return [...rest, ...introductions].sort((a, b) => a.start - b.start)
}

function introducedMention(text: string, start: number, introduced: readonly IntroducedSiglum[]): Mention | null {
  for (const { siglum, entries } of introduced) {
    const span = { start, end: start + siglum.length }
    if (!text.startsWith(siglum, start) || /^[\p{L}\p{N}]/u.test(text.slice(span.end, span.end + 1))) continue
    return mentionOf(text, span, { entries, siglum: span, name: null, introduces: false })
  }
  return null
}

function knownMention(text: string, start: number, archives: Archives): Mention | null {
  const found = archives.namesAt(text, start)
  if (!found) return null
  const span = { start, end: found.end }
  const written = text.slice(start, found.end)
  const entries = found.entries.filter((entry) => entry.kind === 'name' || isSameCase(written, entry))
  if (entries.length === 0) return null
  const isName = entries[0]?.kind === 'name'
  // Two letters are the beginning of many a code: `BOA, TT.d. 123`.
  if (!isName && written.length < 3 && /^\.\p{L}/u.test(text.slice(span.end, span.end + 2))) return null
  return mentionOf(text, span, {
    entries: repositoriesOf(entries).length > 1 ? byPlace(entries, besides(text, span)) : entries,
    siglum: isName ? null : span,
    name: isName ? span : null,
    introduces: false,
  })
}

const townAfter = /^(?:\s\([^()]{2,40}\)|,\s(?=[\p{Lu}\p{Lo}])[^,;.()]{2,30}(?=[,.:]))/u
const townBefore = /(?:^|[^\p{L}])\p{Lu}[\p{L}\p{M}'’ -]{2,30},\s$/u

/** Where a town may stand beside an archive: `ГАСО (Саратов)`, `AGN, México`, `Oxford, Bodleian Library`. */
function besides(text: string, { start, end }: Span): string {
  const after = townAfter.exec(text.slice(end, end + 48))?.[0] ?? ''
  return `${after} ${townBefore.exec(text.slice(Math.max(0, start - 40), start))?.[0] ?? ''}`
}

/** `ЦАМО` as `Цамо` is another matter than `an`, `na` or `Dak` in a sentence. */
function isSameCase(written: string, entry: NameEntry): boolean {
  const squeeze = (word: string) => word.replace(/[\s.,\-–—'’‘ʼ]/g, '')
  if (written.toLowerCase() === written.toUpperCase()) return true
  return squeeze(written) === squeeze(entry.written) || (upperShare(written) > 0.6 && written.length > 3)
}

/** A town, a word such as `Moskva`, and the bracket that a siglum stands in. */
const nameToBracket =
  /^(?:,\s\p{Lu}[\p{L}\p{M}'’-]{1,20}(?:[\s,]{1,2}\p{Lu}[\p{L}\p{M}'’-]{0,20})?)?,?\s?(?:\p{Lu}\p{Ll}+\s)?[([]/u

/** "(hereafter X)", ", далее — X", and "Name in Full (X)". */
function introductionsOf(text: string, known: readonly Mention[], archives: Archives): Mention[] {
  const introductions: Mention[] = []
  const names = new Map(known.flatMap((mention) => (mention.name ? [[mention.end, mention.name]] : [])))
  for (const match of text.matchAll(opens)) {
    const at = match.index + match[0].length
    firstLetters.lastIndex = at
    const first = firstLetters.exec(text)?.[0].toLowerCase() ?? ''
    if (!introducerWords.has(first) && !isUnspaced(text, at)) continue
    introducerPattern.lastIndex = at
    if (!introducerPattern.test(text)) continue
    const opening = openingBefore(text, at)
    const from = introducerPattern.lastIndex
    const quote = /^["“„«'‘「『]/.test(text.slice(from, from + 1)) ? 1 : 0
    const siglum = siglumAt(text, from + quote, opening.bracket)
    if (!siglum) continue
    const name = nameBefore(text, opening.start, names)
    if (!name) continue
    const end = siglum.end + (opening.bracket ? closingBracket(text, siglum.end) : 0)
    introductions.push(introduction(text, name, siglum, end, archives))
  }
  const withWords = [...introductions]
  for (const mention of known) {
    if (!mention.name) continue
    const bracket = nameToBracket.exec(text.slice(mention.end, mention.end + 48))
    if (!bracket || overlapsAny(withWords, mention)) continue
    const siglum = siglumAt(text, mention.end + bracket[0].length, true)
    if (!siglum || upperShare(text.slice(siglum.start, siglum.end)) < 0.6) continue
    const end = siglum.end + closingBracket(text, siglum.end)
    introductions.push(introduction(text, mention.name, siglum, end, archives))
  }
  for (const mention of known) {
    if (!mention.siglum || overlapsAny(introductions, mention)) continue
    const name = foreignNameBefore(text, mention.siglum)
    if (!name) continue
    const end = mention.end + closingBracket(text, mention.end)
    introductions.push(introduction(text, name, mention.siglum, end, archives))
  }
  return introductions.sort((a, b) => a.start - b.start)
}

/** A name that no table has before a known siglum in brackets: `Rusya Devlet … Arşivi (RGASPI)`. */
function foreignNameBefore(text: string, siglum: Span): Span | null {
  if (!/[([]/.test(text[siglum.start - 1] ?? '') || !/[)\]]/.test(text[siglum.end] ?? '')) return null
  const name = nameBefore(text, blanksBefore(text, siglum.start - 1), new Map())
  if (!name) return null
  const words = wordsOf(text.slice(name.start, name.end))
  const archive = words.findIndex((word) => archivePattern.test(word.folded))
  const long = words.filter((word) => word.end - word.start > 3)
  const capitals = long.filter((word) => /\p{Lu}/u.test(text[name.start + word.start] ?? ''))
  // In a sentence the word for an archive comes late, among small letters.
  return archive >= 0 && words.length > 1 && (archive < 3 || capitals.length * 2 > long.length) ? name : null
}

/** How far it is to the end of the bracket; nothing where it does not close soon. */
function closingBracket(text: string, siglumEnd: number): number {
  return text.slice(siglumEnd, siglumEnd + 40).search(/[)\]）]/) + 1
}

function introduction(text: string, name: Span, siglum: Span, end: number, archives: Archives): Mention {
  const byName = lookUpWhole(text, name, archives)
  const bySiglum = lookUpWhole(text, siglum, archives)
  const entries =
    byName.length > 0
      ? byPlace(byName, text.slice(name.end, siglum.start) + text.slice(siglum.end, end))
      : bySiglum.filter((entry) => isLikely(text.slice(name.start, name.end), siglum, entry))
  return mentionOf(text, { start: name.start, end }, { entries, siglum, name, introduces: true })
}

/** Before a town: the bracket or comma, and a small word. `AMAE, fond Paris` names no town. */
const besideArchive = /(?:^|[(,])\s*(?:\p{Ll}{1,3}\s)?$/u

/** Of several archives of one name that whose town stands beside it: `Archivo General de la Nación, México (en adelante AGN)`. */
function byPlace(entries: NameEntry[], between: string): NameEntry[] {
  const isThere = (place: string) => {
    const at = between.indexOf(place)
    return at >= 0 && besideArchive.test(between.slice(0, at))
  }
  const there = entries.filter(({ repository }) => placesOf(repository).some(isThere))
  return there.length > 0 ? there : entries
}

/** A short siglum is many an archive's; it is believed only where the name before it shares a word with the archive's. */
function isLikely(name: string, siglum: Span, entry: NameEntry): boolean {
  if (siglum.end - siglum.start > 3) return true
  const own = new Set(
    Object.values(entry.repository.names).flatMap((known) => wordsOf(known).map((word) => word.folded)),
  )
  const shared = wordsOf(name).filter((word) => word.folded.length > 3 && own.has(word.folded))
  return shared.length > 1
}

function lookUpWhole(text: string, span: Span, archives: Archives): NameEntry[] {
  const found = archives.namesAt(text, span.start)
  return found?.end === span.end ? found.entries : []
}

/** The bracket or comma that sets the introducer off, with the blanks before it. */
function openingBefore(text: string, introducer: number): { start: number; bracket: boolean } {
  let at = introducer
  while (at > 0 && /[\s,，、]/.test(text[at - 1] ?? '')) at--
  const bracket = /[([（]/.test(text[at - 1] ?? '')
  if (bracket) at--
  while (at > 0 && /[\s,，、]/.test(text[at - 1] ?? '')) at--
  return { start: at, bracket }
}

const townAtEnd = /,?\s\p{Lu}[\p{L}\p{M}.'’-]{1,20}$/u

/** The name with a town between it and its siglum: `The National Archives, Kew (hereafter TNA)`, `Bundesarchiv Koblenz (im Folgenden BAK)`. */
function beforeTown(text: string, end: number, names: ReadonlyMap<number, Span>): Span | undefined {
  let at = end
  for (let words = 0; words < 3; words++) {
    const town = townAtEnd.exec(text.slice(Math.max(0, at - 24), at))?.[0]
    if (!town) return undefined
    at -= town.length
    const name = names.get(at)
    if (name) return name
  }
  return undefined
}

const siglumWords = /[\p{L}\p{N}][\p{L}\p{M}\p{N}.'’‘\-–]*(?:\s[\p{L}\p{N}][\p{L}\p{M}\p{N}.'’‘\-–]*){0,4}/uy
const capitalWords = /\p{Lu}[\p{L}\p{M}\p{N}'’‘\-–]*(?:\s\p{Lu}[\p{L}\p{M}\p{N}'’‘\-–]*){0,3}/uy

function siglumAt(text: string, start: number, inBracket: boolean): Span | null {
  const pattern = inBracket ? siglumWords : capitalWords
  pattern.lastIndex = start
  const match = pattern.exec(text)
  if (!match || !/[\p{Lu}\p{Lo}]/u.test(match[0])) return null
  const end = start + match[0].replace(/[.\-–]+$/, '').length
  if (inBracket) {
    closing.lastIndex = end
    if (!closing.test(text)) return null
  }
  return { start, end }
}

/** The name that ends at `end`: a known one, or the words back to the last separator from their first capital on. */
function nameBefore(text: string, end: number, names: ReadonlyMap<number, Span>): Span | null {
  const exact = names.get(end) ?? beforeTown(text, end, names)
  if (exact) return exact
  const from = Math.max(0, end - 160)
  const before = text.slice(from, end)
  let start = 0
  for (const match of before.matchAll(separator)) {
    // The stop of `г.` or an initial ends no sentence.
    if (match[0][0] === '.' && /(?<!\p{L})\p{L}$/u.test(before.slice(0, match.index))) continue
    start = match.index + match[0].length
  }
  const piece = before.slice(start)
  const signal = signalPattern.exec(piece.trimStart())?.[0].length ?? 0
  const lead = piece.length - piece.trimStart().length + signal
  const capital = piece.slice(lead).search(/[\p{Lu}\p{Lo}]/u)
  if (capital < 0) return null
  const nameStart = from + start + lead + capital
  return nameStart < end ? { start: nameStart, end } : null
}

const acronym = /^(?=(?:.*\p{Lu}){2})[\p{L}\p{M}’'ʼ-]+$/u
/** Marks, a town in brackets, and the bracket of the reference itself: `ГАСО (Саратов). Ф. 407`. */
const gapAfterSiglum = /["”»]?[\s.,:/]*(?:\([^()]*\)[\s.,:]*)?[([]?$/
const roman = /^[IVXLCDM]+$/

/**
 * The mention that ends where a reference begins and that no table of the paragraph has: a known siglum in another
 * case, or an unknown one by its capitals or its word for an archive. Null where the word before is an ordinary one.
 */
export function mentionBefore(text: string, start: number, archives: Archives): Mention | null {
  const from = Math.max(0, start - 64)
  const before = text.slice(from, start)
  const siglumEnd = gapAfterSiglum.exec(before)?.index ?? before.length
  const words = wordsOf(before.slice(0, siglumEnd), from)
  const last = words[words.length - 1]
  if (last?.end !== from + siglumEnd) return null
  for (let length = Math.min(4, words.length); length > 0; length--) {
    const index = words.length - length
    const span = { start: (words[index] as Word).start, end: last.end }
    const name = archives.namesAt(text, span.start)
    if (name?.end !== span.end) continue
    const written = text.slice(span.start, span.end)
    if (length === 1 && written.length < 3) continue
    // In another case only an archive that is cited by labels is believed: `Anc. i. 93` is none.
    const entries = name.entries.filter((entry) => isSameCase(written, entry) || isCitedByLabels(archives, entry))
    if (entries.length === 0) continue
    return mentionOf(text, span, { entries, siglum: span, name: null, introduces: false })
  }
  let index = words.length
  while (index > 0 && words.length - index < 4) {
    const word = words[index - 1] as Word
    if (!acronym.test(text.slice(word.start, word.end))) break
    const next = words[index]
    if (next && !/^[\s\-–]{1,2}$/.test(text.slice(word.end, next.start))) break
    index--
  }
  const first = words[index]
  if (!first) return unknownNameBefore(text, last.end)
  if (words.length - index === 1 && isNoSiglum(text.slice(first.start, first.end))) return null
  const span = { start: first.start, end: last.end }
  return mentionOf(text, span, { entries: [], siglum: span, name: null, introduces: false })
}

function isCitedByLabels(archives: Archives, { repository }: NameEntry): boolean {
  const system = archives.systemOf(repository)
  return system !== undefined && !isSignatureSystem(system)
}

/** `Государственный архив Омской области. Ф. 3`: a name that is in no table, by its word for an archive. */
function unknownNameBefore(text: string, end: number): Mention | null {
  const piece = nameBefore(text, end, new Map())
  if (!piece) return null
  let start = piece.start
  // "The letter is kept in the State Archive of Omsk": a name begins after a small word.
  for (const match of text.slice(piece.start, end).matchAll(/(?<=\s\p{Ll}{1,4}\s)\p{Lu}/gu))
    if (archivePattern.test(text.slice(piece.start + match.index, end))) start = piece.start + match.index
  const name = { start, end }
  if (!archivePattern.test(text.slice(start, end))) return null
  return mentionOf(text, name, { entries: [], siglum: null, name, introduces: false })
}

/** Capitals that name no archive: a number, a state, an office. */
function isNoSiglum(word: string): boolean {
  return roman.test(word) || notSigla.has(word)
}
