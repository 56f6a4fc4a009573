/** What the archives that share a siglum make of the text beside it, each by its own system, and which explains most. */
import { homeLanguage, isSignatureSystem, placesOf } from '../../archives/archives'
import type { Repository } from '../../archives/format'
import { firstFrom } from '../../text/text'
import { type Mention, repositoriesOf, withEntries } from '../mention'
import type { Paragraph } from '../paragraph'
import { isLabelled, type Signature } from './signature'
import { type SignatureTables, tablesOf } from './tables'

export interface Candidate {
  repository: Repository
  /** Does the archive's town stand before it: `Vatican City, ASV`? */
  townBefore: boolean
  /** Does its name, or the archive it is a part of, stand before it: `ÖStA, KA`? */
  announced: boolean
  signature: Signature
  tables: SignatureTables
}

/** Those archives of a mention whose system reads something. */
export function candidatesOf(
  paragraph: Paragraph,
  mention: Mention,
  read: (tables: SignatureTables, repository: Repository) => Signature | null,
): Candidate[] {
  const { text, archives } = paragraph
  return repositoriesOf(mention.entries).flatMap((repository) => {
    const system = archives.systemOf(repository)
    if (!system || !isSignatureSystem(system)) return []
    const tables = tablesOf(archives, system)
    const signature = read(tables, repository)
    if (!signature) return []
    const townBefore = isAfterTown(text, mention.start, repository)
    const announced = announcementOf(paragraph, mention, repository) !== null
    return [{ repository, signature, tables, townBefore, announced }]
  })
}

function isAfterTown(text: string, start: number, repository: Repository): boolean {
  const before = text.slice(Math.max(0, start - 40), start).replace(/[\s,:]+$/, '')
  return placesOf(repository).some((place) => before.endsWith(place))
}

const betweenNames = /^\s?[,/:.(（]?\s?$/u

/** The archive's name in full, or the archive it is a part of, right before its siglum: `Riksarkivet, Oslo, RA`, `ÖStA/HHStA`. */
export function announcementOf(
  { text, mentions }: Paragraph,
  mention: Mention,
  repository: Repository,
): Mention | null {
  const before = mentions[firstFrom(mentions, mention.start) - 1]
  if (!before || before.end > mention.start || mention.start - before.end > 40) return null
  const isOne = before.entries.some(
    (entry) => entry.repository === repository || entry.repository.id === repository.within,
  )
  if (!isOne) return null
  const gap = text.slice(before.end, mention.start)
  const place = placesOf(repository).find((words) => gap.includes(words))
  return betweenNames.test(place ? gap.replace(place, '').replace(/,\s,/, ',') : gap) ? before : null
}

/** The reading that explains most of the text; of equals the first. */
export function bestOf(candidates: readonly Candidate[]): Candidate | null {
  let best: Candidate | null = null
  for (const candidate of candidates) if (!best || isBetter(candidate, best)) best = candidate
  return best
}

function isBetter(a: Candidate, b: Candidate): boolean {
  if (a.announced !== b.announced) return a.announced
  // Where a label or code is read, words with a number are none: `AN, F/60/1480, 1481 et 1482`.
  const [clear, other] = [a.signature.clear > 0, b.signature.clear > 0]
  if (clear !== other) return clear
  if (a.signature.end !== b.signature.end) return a.signature.end > b.signature.end
  if (a.signature.clear !== b.signature.clear) return a.signature.clear > b.signature.clear
  if (a.signature.own !== b.signature.own) return a.signature.own > b.signature.own
  if (a.signature.evidence !== b.signature.evidence) return a.signature.evidence > b.signature.evidence
  if (homeWords(a) !== homeWords(b)) return homeWords(a) > homeWords(b)
  // `NA, RG 59, Box 12`: a label explains more than a code.
  if (labels(a) !== labels(b)) return labels(a) > labels(b)
  // `NA, FO 371/56745`: a code explains more than a name that it is taken for.
  return a.signature.parts.length > b.signature.parts.length
}

function labels({ signature }: Candidate): number {
  return signature.parts.filter(isLabelled).length
}

/** How many of its labels and codes are in a language of the archive, and of the places named are its own. */
function homeWords({ repository, signature, townBefore }: Candidate): number {
  const places = signature.places + (townBefore ? 1 : 0)
  return places + signature.languages.filter((language) => isHome(repository, language)).length
}

function isHome(repository: Repository, language: string): boolean {
  // English words are written of all archives.
  return language !== 'en' && homeLanguage(repository) === language
}

/** The mention with only those archives whose system reads the text as well as the best. */
export function narrowed(mention: Mention, candidates: readonly Candidate[], best: Candidate): Mention {
  if (repositoriesOf(mention.entries).length < 2) return mention
  const equal = candidates.filter((candidate) => !isBetter(best, candidate))
  const kept = new Set(equal.map(({ repository }) => repository))
  return withEntries(
    mention,
    mention.entries.filter(({ repository }) => kept.has(repository)),
  )
}
