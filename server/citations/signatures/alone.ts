/** References without an archive, by a code or label that can be nothing else: `FO 17/1234`, `RG 59, Box 5`. */
import { type Archives, isSignatureSystem } from '../../archives/archives'
import type { Level, System } from '../../archives/format'
import { foldWord } from '../../text/characters'
import { firstFrom, overlapsAny, type Span } from '../../text/text'
import { isDigit } from '../../text/units'
import { WordFilter } from '../../text/word-filter'
import type { Mention } from '../mention'
import type { Paragraph } from '../paragraph'
import type { ReadReference } from '../reference'
import { asReference } from './as-reference'
import { beginningAt } from './beginning'
import { continuationsOf } from './continuation'
import { mayBeLabelled } from './labels'
import { standsAloneAt } from './matches'
import { readSignature } from './reader'
import { isLabelled, type Signature } from './signature'
import { type SignatureTables, tablesOf } from './tables'

/** Those beside the references that an archive's name has already; `capitalised` are the paragraph's words with a capital. */
export function aloneIn(
  paragraph: Paragraph,
  capitalised: readonly Span[],
  besideArchives: readonly ReadReference[],
): ReadReference[] {
  const { text, archives } = paragraph
  const { byWord, filter } = openingsOf(archives)
  const named = [...besideArchives].sort((a, b) => a.start - b.start)
  const taken = new Set(named.flatMap(({ mention, after }) => [mention?.start, after?.start]))
  const found: ReadReference[] = []
  let end = 0
  for (const word of capitalised) {
    if (!filter.mayHave(text, word.start, withoutNumber(text, word))) continue
    const systems = byWord.get(foldWord(text.slice(word.start, word.end)).replace(/\d+$/, ''))
    if (!systems || word.start < end || overlapsAny(named, word)) continue
    for (const system of systems) {
      const signature = signatureAt(paragraph, word.start, tablesOf(archives, system))
      if (!signature || overlapsAny(named, signature)) continue
      const reference = withArchive(paragraph, asReference(signature, system, signature.start), taken)
      if (reference.mention) taken.add(reference.mention.start)
      found.push(reference, ...continuationsOf(paragraph, reference))
      end = found[found.length - 1]?.end ?? end
      break
    }
  }
  return found.filter((reference) => !overlapsAny(named, reference))
}

function signatureAt(paragraph: Paragraph, start: number, tables: SignatureTables): Signature | null {
  const { text } = paragraph
  // The cheap questions first: a label must stand here, or a code that needs no archive.
  if (!(tables.system.opens?.length && mayBeLabelled(tables, text, start)) && !beginsAlone(tables, text, start))
    return null
  const signature = readSignature(text, start, tables, beginningAt(paragraph, start, null))
  return signature?.start === start && standsAlone(signature, tables, text) ? signature : null
}

/** Does it begin with a code that its system says stands alone, or with a label that opens and another part? */
function standsAlone(signature: Signature, tables: SignatureTables, text: string): boolean {
  const first = signature.parts[0]
  if (!first) return false
  if (tables.system.opens?.includes(first.role as Level) && isLabelled(first)) return signature.evidence > 1
  return beginsAlone(tables, text, signature.start)
}

function beginsAlone({ codes }: SignatureTables, text: string, start: number): boolean {
  return codes.some((code) => standsAloneAt(code, text, start))
}

const endOfPiece = /[;；؛\n]|\.\s/

/** With the archive that is named earlier in the same sentence, if it is of this system and has no reference yet. */
function withArchive(
  { text, mentions, archives }: Paragraph,
  reference: ReadReference,
  taken: ReadonlySet<number | undefined>,
): ReadReference {
  const { start, system } = reference
  const before = mentions[firstFrom(mentions, start) - 1]
  if (!before || !isOf(before, system, archives) || taken.has(before.start)) return reference
  if (start - before.end >= 160 || endOfPiece.test(text.slice(before.end, start))) return reference
  return { ...reference, mention: before, start: before.start }
}

function isOf(mention: Mention, system: System, archives: Archives): boolean {
  return mention.entries.some(({ repository }) => archives.systemOf(repository) === system)
}

/** `RG59` may be a code as well as `RG 59`. */
function withoutNumber(text: string, { start, end }: Span): number {
  let at = end
  while (at > start && isDigit(text.charCodeAt(at - 1))) at--
  return at
}

/** The systems whose references may begin with a word, by the word, folded. */
interface Openings {
  byWord: Map<string, System[]>
  filter: WordFilter
}

const openings = new WeakMap<Archives, Openings>()

function openingsOf(archives: Archives): Openings {
  const known = openings.get(archives)
  if (known) return known
  const byWord = new Map<string, System[]>()
  const filter = new WordFilter()
  for (const system of archives.systems.values()) {
    if (!isSignatureSystem(system) || !hasOpenings(system)) continue
    for (const word of openingWords(archives, system)) {
      const folded = foldWord(word)
      const systems = byWord.get(folded) ?? []
      if (!folded || systems.includes(system)) continue
      byWord.set(folded, [...systems, system])
      filter.add(folded)
    }
  }
  const made = { byWord, filter }
  openings.set(archives, made)
  return made
}

/**
 * Makes ready what any text is asked for, system by system, so that others have their turn between; else the first text waits for
 * all of it.
 */
export function* openingsMadeReady(archives: Archives): Generator<null, void, undefined> {
  for (const system of archives.systems.values()) {
    if (!isSignatureSystem(system) || !hasOpenings(system)) continue
    tablesOf(archives, system)
    yield null
  }
}

/** Most systems have none: their tables need not be made for a text that cites none of their archives. */
function hasOpenings({ opens = [], codes = [] }: System): boolean {
  return opens.length > 0 || codes.some((code) => typeof code !== 'string' && code.alone)
}

/** The first words of the labels and codes that can stand alone. */
function openingWords(archives: Archives, system: System): string[] {
  const labels = archives
    .formsOf(system)
    .flatMap(({ labels }) => (system.opens ?? []).flatMap((level) => [labels[level]?.one, labels[level]?.many]))
    .flatMap((words) => words ?? [])
  const heads = tablesOf(archives, system).codes.flatMap(({ alone, heads }) => (alone ? (heads ?? []) : []))
  return [...labels.map((label) => /^\p{L}+/u.exec(label)?.[0] ?? ''), ...heads]
}
