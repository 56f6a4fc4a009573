/** Where a paragraph names archives: sigla, names in full, and the places that introduce a siglum. */
import type { Archives, NameEntry } from '../archives/archives'
import { isUnspaced } from '../text/characters'
import { overlapsAny, type Span } from '../text/text'
import { introductionsOf } from './introductions'
import { type Mention, mentionOf, repositoriesOf, withEntries } from './mention'
import { byPlace, townsBeside } from './namesakes'
import { isSameCase } from './sigla'

/** A siglum that the document itself introduces, and what for. */
export interface IntroducedSiglum {
  siglum: string
  entries: NameEntry[]
}

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
      const whole = withSuccessor(text, found[found.length - 1], mention)
      if (whole) found[found.length - 1] = whole
      else found.push(mention)
      end = mention.end
    }
  }
  const introductions = introductionsOf(text, found, archives)
  if (introductions.length === 0) return found
  const rest = found.filter((mention) => !overlapsAny(introductions, mention))
  return [...rest, ...introductions].sort((a, b) => a.start - b.start)
}

const betweenSigla = /^\s?[:/,]?\s?$/

/**
 * `TNA: PRO`: an archive's former siglum right behind its own says once more which it is, in the form that the archive
 * asked for when it was young. It is no older name that should be mended.
 */
function withSuccessor(text: string, before: Mention | undefined, mention: Mention): Mention | null {
  if (!before?.siglum || !mention.siglum || before.former || !mention.former) return null
  if (!betweenSigla.test(text.slice(before.end, mention.start))) return null
  const former = new Set(repositoriesOf(mention.entries))
  const entries = before.entries.filter(({ repository }) => former.has(repository))
  return entries.length > 0 ? { ...withEntries(before, entries), end: mention.end } : null
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
    entries: repositoriesOf(entries).length > 1 ? byPlace(entries, townsBeside(text, span)) : entries,
    siglum: isName ? null : span,
    name: isName ? span : null,
    introduces: false,
  })
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
