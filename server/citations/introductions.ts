/**
 * The places that say what a siglum is to mean from there on: "Russian State Military Archive (hereafter RGVA)",
 * ", далее — X", and "Name in Full (X)".
 */
import type { Archives, NameEntry } from '../archives/archives'
import { overlapsAny, type Span } from '../text/text'
import { isBlank } from '../text/units'
import { blanksBefore, wordsOf } from '../text/words'
import { type Mention, mentionOf } from './mention'
import { nameBefore } from './names-before'
import { byPlace } from './namesakes'
import { upperShare } from './sigla'
import { introducerEnd, namesArchive } from './words'

/** In the order of the text; `known` are the paragraph's mentions by the tables. */
export function introductionsOf(text: string, known: readonly Mention[], archives: Archives): Mention[] {
  const withWords = introducedByWords(text, known, archives)
  const withBrackets = inOrder([...withWords, ...introducedInBrackets(text, known, withWords, archives)])
  return inOrder([...withBrackets, ...introducedBesideForeignNames(text, known, withBrackets, archives)])
}

function inOrder(mentions: Mention[]): Mention[] {
  return mentions.sort((a, b) => a.start - b.start)
}

/** A bracket, a comma or a dash sets an introducer off. */
const opens = /[([,;–—（，、]/g

/** "(hereafter X)", ", далее — X" */
function introducedByWords(text: string, known: readonly Mention[], archives: Archives): Mention[] {
  const names = new Map(known.flatMap((mention) => (mention.name ? [[mention.end, mention.name]] : [])))
  const found: Mention[] = []
  for (opens.lastIndex = 0; opens.test(text); ) {
    let at = opens.lastIndex
    while (at < opens.lastIndex + 2 && isBlank(text.charCodeAt(at))) at++
    const from = introducerEnd(text, at)
    if (from === null) continue
    const opening = openingBefore(text, at)
    const quote = /^["“„«'‘「『]/.test(text.slice(from, from + 1)) ? 1 : 0
    const siglum = siglumAt(text, from + quote, opening.bracket)
    const name = siglum && nameBefore(text, opening.start, names)
    if (!name) continue
    const end = siglum.end + (opening.bracket ? closingBracket(text, siglum.end) : 0)
    found.push(introduction(text, name, siglum, end, archives))
  }
  return found
}

/** A town, a word such as `Moskva`, and the bracket that a siglum stands in. */
const nameToBracket =
  /^(?:,\s\p{Lu}[\p{L}\p{M}'’-]{1,20}(?:[\s,]{1,2}\p{Lu}[\p{L}\p{M}'’-]{0,20})?)?,?\s?(?:\p{Lu}\p{Ll}+\s)?[([]/u

/** "Name in Full (X)" */
function introducedInBrackets(
  text: string,
  known: readonly Mention[],
  others: readonly Mention[],
  archives: Archives,
): Mention[] {
  const found: Mention[] = []
  for (const mention of known) {
    if (!mention.name) continue
    const bracket = nameToBracket.exec(text.slice(mention.end, mention.end + 48))
    if (!bracket || overlapsAny(others, mention)) continue
    const siglum = siglumAt(text, mention.end + bracket[0].length, true)
    if (!siglum || upperShare(text.slice(siglum.start, siglum.end)) < 0.6) continue
    const end = siglum.end + closingBracket(text, siglum.end)
    found.push(introduction(text, mention.name, siglum, end, archives))
  }
  return found
}

/** "Rusya Devlet … Arşivi (RGASPI)": a siglum that is known, with a name that is not. */
function introducedBesideForeignNames(
  text: string,
  known: readonly Mention[],
  others: readonly Mention[],
  archives: Archives,
): Mention[] {
  const found: Mention[] = []
  for (const mention of known) {
    if (!mention.siglum || overlapsAny(others, mention)) continue
    const name = foreignNameBefore(text, mention.siglum)
    if (!name) continue
    const end = mention.end + closingBracket(text, mention.end)
    found.push(introduction(text, name, mention.siglum, end, archives))
  }
  return found
}

/** A name that no table has before a known siglum in brackets: `Rusya Devlet … Arşivi (RGASPI)`. */
function foreignNameBefore(text: string, siglum: Span): Span | null {
  if (!/[([]/.test(text[siglum.start - 1] ?? '') || !/[)\]]/.test(text[siglum.end] ?? '')) return null
  const name = nameBefore(text, blanksBefore(text, siglum.start - 1), new Map())
  if (!name) return null
  const words = wordsOf(text.slice(name.start, name.end))
  const archive = words.findIndex((word) => namesArchive(word.folded))
  const long = words.filter((word) => word.end - word.start > 3)
  const capitals = long.filter((word) => /\p{Lu}/u.test(text[name.start + word.start] ?? ''))
  // In a sentence the word for an archive comes late, among small letters.
  return archive >= 0 && words.length > 1 && (archive < 3 || capitals.length * 2 > long.length) ? name : null
}

const siglumWords = /[\p{L}\p{N}][\p{L}\p{M}\p{N}.'’‘\-–]*(?:\s[\p{L}\p{N}][\p{L}\p{M}\p{N}.'’‘\-–]*){0,4}/uy
const capitalWords = /\p{Lu}[\p{L}\p{M}\p{N}'’‘\-–]*(?:\s\p{Lu}[\p{L}\p{M}\p{N}'’‘\-–]*){0,3}/uy
const closing = /["”»'’」』]?\s*[),;.\]）。，；]/y

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

/** The bracket or comma that sets the introducer off, with the blanks before it. */
function openingBefore(text: string, introducer: number): { start: number; bracket: boolean } {
  let at = introducer
  while (at > 0 && /[\s,，、]/.test(text[at - 1] ?? '')) at--
  const bracket = /[([（]/.test(text[at - 1] ?? '')
  if (bracket) at--
  while (at > 0 && /[\s,，、]/.test(text[at - 1] ?? '')) at--
  return { start: at, bracket }
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

function lookUpWhole(text: string, span: Span, archives: Archives): NameEntry[] {
  const found = archives.namesAt(text, span.start)
  return found?.end === span.end ? found.entries : []
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
