/**
 * The references of a paragraph that are read part by part: from an archive on, up to one that follows, on from the
 * reference before, and those that a code or label gives away by itself.
 */
import { type Archives, homeLanguage, isSignatureSystem, placesOf } from '../../archives/archives'
import type { Repository, Role, System } from '../../archives/format'
import { foldWord } from '../../text/characters'
import { firstFrom, lastNotAfter, overlapsAny, type Span } from '../../text/text'
import { withDerived } from '../derived'
import { endsItem, type Leaf } from '../leaves'
import { type Mention, repositoriesOf, withEntries } from '../mentions'
import type { Paragraph } from '../paragraph'
import type { Part } from '../parts'
import type { RawReference, ReadReference } from '../reference'
import { signalPattern } from '../words'
import { isCodeAt } from './matches'
import { readSignature } from './reader'
import type { Beginning, Signature, SignaturePart } from './signature'
import { type SignatureTables, tablesOf } from './tables'

interface Reading {
  paragraph: Paragraph
  mentionStarts: ReadonlySet<number>
  /** Of archives that are known: a fonds may introduce its siglum, too, `Ministerstwo Spraw Zagranicznych (dalej: MSZ)`. */
  knownStarts: ReadonlySet<number>
  found: ReadReference[]
}

/** The references, in the order of the text; `capitalised` are the paragraph's words with a capital, `parts` what labels alone would make of it. */
export function signaturesOf(
  paragraph: Paragraph,
  capitalised: readonly Span[],
  parts: readonly Part[],
): ReadReference[] {
  const reading: Reading = {
    paragraph,
    mentionStarts: new Set(paragraph.mentions.map(({ start }) => start)),
    knownStarts: new Set(paragraph.mentions.filter(({ entries }) => entries.length > 0).map(({ start }) => start)),
    found: [],
  }
  let end = 0
  for (const mention of paragraph.mentions) {
    if (mention.entries.length === 0 || end > mention.start) continue
    // `6A:AF:B7`, `O=BM`
    if (/[:=@_#]/.test(paragraph.text[mention.start - 1] ?? '')) continue
    if (beginsLabelled(parts, mention)) continue
    const read = afterMention(reading, mention) ?? beforeMention(reading, mention)
    if (!read) continue
    reading.found.push(read)
    readOn(reading, read)
    end = Math.max(end, ...reading.found.slice(-1).map((last) => last.end))
  }
  return [...reading.found, ...aloneIn(reading, capitalised)].sort((a, b) => a.start - b.start)
}

/** `NAA, f. 113, op. 3`: of archives that share a siglum, one is cited by labels. */
function beginsLabelled(parts: readonly Part[], mention: Mention): boolean {
  const next = parts[firstFrom(parts, mention.end)]
  const systems = new Set(mention.entries.map(({ repository }) => repository.system))
  return (
    next !== undefined &&
    next.start - mention.end < 4 &&
    next.entries.some(({ role, system }) => role === 'fonds' && systems.has(system.id))
  )
}

function beginning(reading: Reading, at: number, repository: Repository | null, more: Partial<Beginning>): Beginning {
  const { borders, text } = reading.paragraph
  const limit = borders[lastNotAfter(borders, at) + 1] ?? text.length
  return {
    afterArchive: false,
    archiveFollows: false,
    fromStart: false,
    limit,
    repository,
    isArchive: (offset, tables) => reading.knownStarts.has(offset) && !isNameOf(reading.paragraph, offset, tables),
    under: false,
    ...more,
  }
}

const gapAfterName = /[,，]?\s{1,2}/uy

/**
 * Is a siglum among the levels no archive but a name: `ACS, MI, DGPS, AGR, b. 12`? It is if a label of the system that is
 * read follows, and none of the system of the archive that it could be.
 */
function isNameOf({ text, mentions, archives }: Paragraph, offset: number, tables: SignatureTables): boolean {
  const mention = mentions[firstFrom(mentions, offset)]
  if (!mention || mention.start !== offset || mention.name || mention.introduces) return false
  gapAfterName.lastIndex = mention.end
  if (!gapAfterName.test(text)) return false
  const start = gapAfterName.lastIndex
  const hasLabel = ({ labels }: SignatureTables) => {
    labels.lastIndex = start
    return labels.test(text) && /^[.．]?\s?\p{Nd}/u.test(text.slice(labels.lastIndex, labels.lastIndex + 4))
  }
  return (
    hasLabel(tables) &&
    repositoriesOf(mention.entries).every((repository) => {
      const system = archives.systemOf(repository)
      return !system || !isSignatureSystem(system) || !hasLabel(tablesOf(archives, system))
    })
  )
}

interface Candidate {
  repository: Repository
  /** Does the archive's town stand before it: `Vatican City, ASV`? */
  townBefore: boolean
  /** Does its name, or the archive it is a part of, stand before it: `ÖStA, KA`? */
  announced: boolean
  signature: Signature
  tables: SignatureTables
}

/** What the archives that a mention may stand for make of the text behind it. */
function afterMention(reading: Reading, mention: Mention): ReadReference | null {
  const candidates = candidatesOf(reading.paragraph, mention, (tables, repository) =>
    readSignature(
      reading.paragraph.text,
      mention.end,
      tables,
      beginning(reading, mention.start, repository, { afterArchive: true }),
    ),
  )
  const best = bestOf(candidates)
  if (!best) return null
  const start = nameBefore(reading.paragraph, mention, best.repository)?.start ?? mention.start
  return { ...referenceOf(best, start), mention: { ...narrowed(mention, candidates, best), start } }
}

const betweenNames = /^\s?[,/:.(（]?\s?$/u

/** The archive's name in full, or the archive it is a part of, right before its siglum: `Riksarkivet, Oslo, RA`, `ÖStA/HHStA`. */
function nameBefore({ text, mentions }: Paragraph, mention: Mention, repository: Repository): Mention | null {
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

function candidatesOf(
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
    const townBefore = isAfterTown(text, mention.start, repository)
    const announced = nameBefore(paragraph, mention, repository) !== null
    return signature ? [{ repository, signature, tables, townBefore, announced }] : []
  })
}

function isAfterTown(text: string, start: number, repository: Repository): boolean {
  const before = text.slice(Math.max(0, start - 40), start).replace(/[\s,:]+$/, '')
  return placesOf(repository).some((place) => before.endsWith(place))
}

/** The reading that explains most of the text; of equals that whose words are the archive's own language. */
function bestOf(candidates: readonly Candidate[]): Candidate | null {
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
  return signature.parts.filter(({ label }) => label.end > label.start).length
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
function narrowed(mention: Mention, candidates: readonly Candidate[], best: Candidate): Mention {
  if (repositoriesOf(mention.entries).length < 2) return mention
  const equal = candidates.filter((candidate) => !isBetter(best, candidate))
  const kept = new Set(equal.map(({ repository }) => repository))
  return withEntries(
    mention,
    mention.entries.filter(({ repository }) => kept.has(repository)),
  )
}

/** After a mark, or a capital after a small word: `in the Charles Evans Hughes Papers`. */
const candidateStart =
  /(?:^|[,;:.，、；。：“”"«»「」『』()（）\]]\s{0,3}|\n)(?=[\p{L}\p{Nd}《])|(?<=\s\p{Ll}{1,5}\s)(?=\p{Lu})/gu
const gapToMention = /^\s{0,2}[,;.،؛，、；(（[]?\s{0,2}(?:\p{L}{1,12}\s(?:the\s)?)?$/u
const longestBefore = 220

/** A reference that its archive follows: `R 901/25467, Bl. 33, BArch`; `Box 3, folder 2, Hoover Institution Archives`. */
function beforeMention(reading: Reading, mention: Mention): ReadReference | null {
  const { paragraph, found } = reading
  const { text, borders } = paragraph
  const previous = found[found.length - 1]
  const earlier = paragraph.mentions[firstFrom(paragraph.mentions, mention.start) - 1]
  const head = borders[lastNotAfter(borders, mention.start)] ?? 0
  const from = Math.max(mention.start - longestBefore, head, previous?.end ?? 0, earlier?.end ?? 0)
  const before = text.slice(from, mention.start)
  // Each candidate start is tried once, and each trial is bounded: the cost is that of one sentence.
  for (const match of before.matchAll(candidateStart)) {
    const boundary = from + match.index + match[0].length
    const start = boundary + (signalPattern.exec(text.slice(boundary, mention.start))?.[0].length ?? 0)
    const candidates = candidatesOf(paragraph, mention, (tables, repository) => {
      const limit = Math.min(mention.start, beginning(reading, start, null, {}).limit)
      const signature = readSignature(
        text,
        start,
        tables,
        beginning(reading, start, repository, {
          limit,
          archiveFollows: true,
          fromStart: !/\p{L}/u.test(text.slice(head, boundary)),
        }),
      )
      return signature && gapToMention.test(text.slice(signature.end, mention.start)) ? signature : null
    })
    const best = bestOf(candidates)
    if (best) return { ...referenceOf(best, best.signature.start), after: narrowed(mention, candidates, best) }
  }
  return null
}

/** What follows a short form, read by the system of what it stands for; `limit` is where something else begins. */
export function tailAfter(
  text: string,
  start: number,
  limit: number,
  above: { system: System; repository: Repository | null; leaves: readonly Leaf[] },
  archives: Archives,
): RawReference | null {
  const { system, repository } = above
  const tables = tablesOf(archives, system)
  const from: Beginning = {
    afterArchive: true,
    limit,
    repository,
    archiveFollows: false,
    fromStart: false,
    isArchive: () => false,
    under: true,
    leavesAbove: above.leaves.length > 0,
  }
  const signature = readSignature(text, start, tables, from)
  return signature && withDerived(text, referenceOf({ signature, tables }, signature.start))
}

function referenceOf({ signature, tables }: Pick<Candidate, 'signature' | 'tables'>, start: number): ReadReference {
  return {
    start,
    end: signature.end,
    system: tables.system,
    mention: null,
    after: null,
    parts: signature.parts.map((part) => readPart(part, tables.system)),
    leaves: signature.leaves,
    continues: false,
    disordered: false,
  }
}

function readPart(part: SignaturePart, system: System): ReadReference['parts'][number] {
  const { label, value, many, form } = part
  const start = Math.min(label.start, value.start)
  const asPart: Part = {
    start,
    end: Math.max(label.end, value.end),
    label,
    valueStart: value.start,
    entries: [{ system, form, role: part.role, many, written: '' }],
    mark: 'none',
    doubled: false,
    lookAlike: false,
    valueFirst: label.start >= value.end,
    valueEnd: value.end,
  }
  return { role: part.role, label, value, written: '', part: asPart, many, form }
}

/** Adds what goes on from a reference: `; R 71287, Bl. 12`, `; CAB 128/3`, `, 3084 and 3091`. */
function readOn(reading: Reading, first: ReadReference): void {
  const { text, archives } = reading.paragraph
  const tables = tablesOf(archives, first.system)
  const repository = (first.mention ?? first.after)?.repository ?? null
  const stop = first.after?.start ?? text.length
  for (let last = first, count = 0; count < 100; count++) {
    const next = nextNumber(reading, last, tables) ?? nextSignature(reading, last, tables, repository, stop)
    if (!next) return
    reading.found.push(next)
    last = next
  }
}

const year = /^(?:1[5-9]|20)\p{Nd}{2}$/u
const listed =
  /\p{Nd}{1,12}\p{Ll}?(?:[-‐-―]\p{Nd}{1,12})?(?![\p{L}\p{Nd}/.]|[-‐-―]\p{Nd})|\p{Nd}{1,12}\p{Ll}?(?=[.](?!\p{Nd}))/uy

/**
 * A number that continues a list of files: it stands for the last level of the reference before. After a leaf it must
 * have a leaf of its own: `FO 424/225, ff. 3–5 and 226, f. 90`.
 */
function nextNumber(reading: Reading, last: ReadReference, tables: SignatureTables): ReadReference | null {
  const { text } = reading.paragraph
  const part = last.parts.filter(({ role }) => role !== 'leaf' && role !== 'page').pop()
  if (!part || !/^\p{Nd}+\p{Ll}?$/u.test(text.slice(part.value.start, part.value.end))) return null
  tables.join.lastIndex = last.end
  if (!tables.join.test(text)) return null
  const start = tables.join.lastIndex
  const isFree = !last.leaves && !/[;；؛]/.test(text.slice(last.end, start))
  listed.lastIndex = start
  if (!listed.test(text)) return null
  const end = listed.lastIndex
  if (year.test(text.slice(start, end))) return null
  const own = leavesBehind(reading, end, tables)
  if (!own && !(isFree && (endsItem(text, end, part.form) || isBeforeCode(text, end, tables, last)))) return null
  const value = { start, end }
  const next: SignaturePart = { role: part.role, label: { start, end: start }, value, many: false, form: part.form }
  const signature: Signature = {
    start,
    end: own?.end ?? end,
    parts: [next, ...(own?.parts ?? [])],
    leaves: own?.leaves ?? null,
    languages: [],
    places: 0,
    evidence: 1,
    clear: 1,
    own: 0,
    top: false,
    named: false,
  }
  return { ...referenceOf({ signature, tables }, start), continues: true }
}

/** `WO 95/1234, 5678 and WO 158/12` */
function isBeforeCode(text: string, end: number, tables: SignatureTables, last: ReadReference): boolean {
  tables.join.lastIndex = end
  return tables.join.test(text) && isCodeAt(text, tables.join.lastIndex, tables, last.mention?.repository ?? null)
}

/** The leaves of a number in a list, and nothing else: `, f. 90`. */
function leavesBehind(reading: Reading, end: number, tables: SignatureTables): Signature | null {
  const from = beginning(reading, end, null, { afterArchive: true, under: true })
  const signature = readSignature(reading.paragraph.text, end, tables, from)
  return signature?.leaves && signature.evidence === 0 && signature.start - end < 3 ? signature : null
}

/** What the next document is, in small letters: `; diary, 302/45`. */
const description = /^\p{Ll}[\p{Ll}\p{M}\s]{2,40},\s/u

function nextSignature(
  reading: Reading,
  last: ReadReference,
  tables: SignatureTables,
  repository: Repository | null,
  stop: number,
): ReadReference | null {
  const { text } = reading.paragraph
  tables.join.lastIndex = last.end
  if (!tables.join.test(text)) return null
  const joined = tables.join.lastIndex
  const isHard = /[;；؛]/.test(text.slice(last.end, joined))
  // `; see also FO 371/3084`
  const start = joined + (isHard ? (signalPattern.exec(text.slice(joined, joined + 40))?.[0].length ?? 0) : 0)
  if (start >= stop) return null
  const from = beginning(reading, last.start, repository, { afterArchive: isHard })
  const limit = Math.min(from.limit, stop)
  const described = isHard ? (description.exec(text.slice(start, start + 60))?.[0].length ?? 0) : 0
  const signature =
    readSignature(text, start, tables, { ...from, limit }) ??
    (described > 0 ? readSignature(text, start + described, tables, { ...from, limit, afterArchive: false }) : null)
  if (signature && reading.mentionStarts.has(start) && !goesBeyond(reading, signature, tables)) return null
  if (!signature || (signature.start !== start && signature.start !== start + described)) return null
  if (signature.named && isLikeBook(signature, last)) return null
  const reference = { ...referenceOf({ signature, tables }, signature.start), continues: !signature.top }
  return isHard || isMore(reference, last, tables) ? reference : null
}

/** `AN, F/7/12; AJ/38/3`: is what looks like a siglum the beginning of a code that says more than an archive's reference would? */
function goesBeyond(reading: Reading, signature: Signature, tables: SignatureTables): boolean {
  const { mentions } = reading.paragraph
  const mention = mentions[firstFrom(mentions, signature.start)]
  const first = signature.parts[0]
  if (!mention || !first || mention.name || mention.introduces || first.value.start !== signature.start) return false
  const isCode = first.value.end > mention.end || (signature.parts[1]?.value.start ?? 0) - mention.end === 1
  if (!isCode || signature.clear === 0 || tables.rank(first.role) > 1) return false
  const other = afterMention(reading, mention)
  return !other || other.end < signature.end
}

/** Levels that works in print have too. */
const printed: readonly Role[] = ['volume', 'file', 'item', 'document', 'page']

/**
 * `PA AA, R 1234; ADAP, Serie D, Bd. V, Nr. 12`: words with nothing but a volume, a number, a page name a book, unless
 * the reference before is of that form: `Botschaft Paris, Bd. 3; Botschaft Wien, Bd. 12`.
 */
function isLikeBook({ parts, leaves }: Signature, last: ReadReference): boolean {
  const labelled = parts.filter(({ label }) => label.end > label.start)
  if (labelled.length === 0 || labelled.some(({ role }) => !printed.includes(role))) return false
  const before = last.parts.filter(({ label }) => label.end > label.start)
  return leaves !== null || !labelled.every(({ role }) => before.some((part) => part.role === role))
}

/** After a comma only a code that goes back to a level that the reference before has is another reference. */
function isMore(next: ReadReference, last: ReadReference, tables: SignatureTables): boolean {
  const rank = (role: Role | undefined) => (role ? tables.rank(role) : -1)
  const top = next.parts[0]
  const isLevel = ({ role }: { role: Role }) => role !== 'leaf' && role !== 'page'
  return top !== undefined && last.parts.some((part) => isLevel(part) && rank(part.role) >= rank(top.role))
}

const piece = /[;；؛\n]|\.\s/

/** References without an archive, by a code or label that can be nothing else: `FO 17/1234`, `RG 59, Box 5`. */
function aloneIn(
  { paragraph, mentionStarts, knownStarts, found }: Reading,
  capitalised: readonly Span[],
): ReadReference[] {
  const { text, archives, mentions } = paragraph
  const openings = openingsOf(archives)
  const named = [...found].sort((a, b) => a.start - b.start)
  const taken = new Set(found.flatMap(({ mention, after }) => [mention?.start, after?.start]))
  const reading: Reading = { paragraph, mentionStarts, knownStarts, found: [] }
  let end = 0
  for (const word of capitalised) {
    const systems = openings.get(foldWord(text.slice(word.start, word.end)).replace(/\d+$/, ''))
    if (!systems || word.start < end || overlapsAny(named, word)) continue
    for (const system of systems) {
      const tables = tablesOf(archives, system)
      const signature = readSignature(text, word.start, tables, beginning(reading, word.start, null, {}))
      if (!signature || signature.start !== word.start || !standsAlone(signature, tables, text)) continue
      if (overlapsAny(named, signature)) continue
      const reference = referenceOf({ signature, tables }, signature.start)
      const before = mentions[firstFrom(mentions, word.start) - 1]
      const own = before && isOf(before, system, archives) && !taken.has(before.start)
      if (own && word.start - before.end < 160 && !piece.test(text.slice(before.end, word.start))) {
        reference.mention = before
        reference.start = before.start
        taken.add(before.start)
      }
      reading.found.push(reference)
      readOn(reading, reference)
      end = reading.found[reading.found.length - 1]?.end ?? end
      break
    }
  }
  return reading.found.filter((reference) => !overlapsAny(named, reference))
}

function isOf(mention: Mention, system: System, archives: Archives): boolean {
  return mention.entries.some(({ repository }) => archives.systemOf(repository) === system)
}

/** Does it begin with a code that its system says stands alone, or with a label that opens and another part? */
function standsAlone(signature: Signature, tables: SignatureTables, text: string): boolean {
  const first = signature.parts[0]
  if (!first) return false
  if (tables.system.opens?.includes(first.role as never) && first.label.end > first.label.start)
    return signature.evidence > 1
  return tables.codes.some(({ exact }) => {
    if (!exact) return false
    exact.lastIndex = signature.start
    return exact.test(text)
  })
}

const openings = new WeakMap<Archives, Map<string, System[]>>()

/** The systems whose references may begin with a word, by the word. */
function openingsOf(archives: Archives): Map<string, System[]> {
  let known = openings.get(archives)
  if (known) return known
  known = new Map()
  for (const system of archives.systems.values()) {
    if (!isSignatureSystem(system)) continue
    const labels = archives
      .formsOf(system)
      .flatMap(({ labels }) =>
        (system.opens ?? []).flatMap((level) => [...(labels[level]?.one ?? []), ...(labels[level]?.many ?? [])]),
      )
    const heads = tablesOf(archives, system).codes.flatMap(({ alone, heads }) => (alone ? (heads ?? []) : []))
    for (const word of [...labels.map((label) => /^\p{L}+/u.exec(label)?.[0] ?? ''), ...heads]) {
      const folded = foldWord(word)
      const systems = known.get(folded) ?? []
      if (folded && !systems.includes(system)) known.set(folded, [...systems, system])
    }
  }
  openings.set(archives, known)
  return known
}
