/**
 * What one paragraph says by itself. A pure function of its text, so that after an edit only the paragraphs that
 * changed are scanned again; all offsets count from the paragraph's start.
 */
import { type Archives, isSignatureSystem } from '../archives/archives'
import type { Role } from '../archives/format'
import { type CrossReference, crossReferencesOf } from '../citations/cross'
import { type ShortForm, shortFormsOf } from '../citations/ibid'
import type { Mention } from '../citations/mention'
import { type IntroducedSiglum, mentionsOf, withReferences } from '../citations/mentions'
import { partsOf } from '../citations/parts'
import { publishedOf, type Work } from '../citations/published'
import type { RawReference } from '../citations/reference'
import { referencesOf } from '../citations/references'
import type { LooseBracket } from '../notes/brackets'
import { type Heading, headingsOf } from '../notes/headings'
import { marksIn } from '../notes/marks'
import type { LabelToken, NotationId } from '../notes/notation'
import { notationsIn } from '../notes/notations'
import { likelyHeads } from '../notes/notations/listed'
import { type DateInText, datesOf } from '../text/dates'
import { withIgnoresBlank } from '../text/ignore-comments'
import { type Link, type Masks, masksOf, proseOf } from '../text/masks'
import { type NameWord, nameWordsOf } from '../text/names'
import { type Format, firstFrom, type Span } from '../text/text'
import { firstLookAt } from '../text/words'

/** Something in a paragraph that may become a citation. */
export type Item =
  | { kind: 'reference'; span: Span; raw: RawReference }
  | { kind: 'short'; span: Span; short: ShortForm; beforeWhole: boolean }
  | { kind: 'cross'; span: Span; number: string }
  /** A work in print, in what may be a note. */
  | { kind: 'published'; span: Span; work: Work }
  | { kind: 'link'; span: Span; delimited: boolean }

export interface Scan {
  tokens: LabelToken[]
  /** Brackets that another paragraph may close or open, for the notations whose notes they close. */
  loose: { notation: NotationId; bracket: LooseBracket }[]
  /** The headings of notes among its lines. */
  headings: Heading[]
  mentions: Mention[]
  /** In the order of the text. */
  items: Item[]
  /** Does any of them look like an archival reference? */
  citesArchive: boolean
  dates: DateInText[]
  names: NameWord[]
}

/** `introduced` are sigla that only the document knows. */
export function scanOf(
  paragraph: string,
  format: Format,
  archives: Archives,
  introduced: readonly IntroducedSiglum[] = [],
): Scan {
  const text = withIgnoresBlank(paragraph, format)
  const masks = masksOf(text, format)
  const { tokens, loose } = tokensIn(text, masks, format)
  // The text itself is never altered; what is masked is only blanked out for the words and patterns below.
  const prose = proseOf(text, masks)
  const { capitalised, numbers, hasDigits } = firstLookAt(prose)
  const mentions = mentionsOf(prose, capitalised, archives, introduced)
  const heads = headsIn(tokens)
  const borders = heads
    .flatMap((token) => (token.closing ? [token.start, token.closing.start] : [token.start]))
    .sort((a, b) => a - b)
  const crossReferences = hasDigits ? crossReferencesOf(prose, numbers) : []
  // The number of a note is that of no file: `supra n. 5, l. 9`.
  const parts = hasDigits ? partsOf(prose, numbers, crossReferences, archives) : []
  const references =
    hasDigits || mentions.length > 0 ? referencesOf(prose, parts, mentions, borders, archives, capitalised) : []
  const shortForms = shortFormsOf(prose, references, mentions, borders, crossReferences)
  const taken = [...references.filter(isArchival), ...shortForms].sort((a, b) => a.start - b.start)
  const published = hasDigits ? publishedIn(prose, heads, taken, crossReferences, mentions) : []
  return {
    tokens,
    loose,
    headings: headingsOf(
      text,
      tokens.filter(({ notation }) => notation === 'listed'),
    ),
    mentions: withReferences(mentions, references),
    items: itemsOf(references, shortForms, crossReferences, published, masks.links),
    citesArchive: references.length > 0,
    dates: hasDigits ? datesOf(prose, numbers) : [],
    names: nameWordsOf(prose, capitalised),
  }
}

/** The tokens of all notations, and the brackets that those leave open which close their notes. */
function tokensIn(text: string, masks: Masks, format: Format): Pick<Scan, 'tokens' | 'loose'> {
  const tokens: LabelToken[] = []
  const loose: Scan['loose'] = []
  const seen = marksIn(text)
  for (const notation of notationsIn(format)) {
    if (notation.needs !== undefined && (notation.needs & seen) === 0) continue
    for (const token of notation.tokensOf(text, masks, format)) tokens.push(token)
    for (const bracket of notation.looseOf?.(text, masks) ?? []) loose.push({ notation: notation.id, bracket })
  }
  return { tokens, loose }
}

/** Where notes may begin; in a plain list only where the numbers go on, since any wrapped line may begin with one. */
function headsIn(tokens: readonly LabelToken[]): LabelToken[] {
  const listed = tokens.filter(({ notation }) => notation === 'listed')
  const others = tokens.filter(({ head, notation }) => head && notation !== 'listed')
  return [...others, ...likelyHeads(listed)].sort((a, b) => a.start - b.start)
}

function itemsOf(
  references: readonly RawReference[],
  shortForms: readonly ShortForm[],
  crossReferences: readonly CrossReference[],
  published: readonly Work[],
  links: readonly Link[],
): Item[] {
  const taken = new Set(shortForms.map((short) => short.raw))
  const items: Item[] = [
    // `wie Anm. 5` points to a note, and stands for a source with what follows it: first the smaller.
    ...crossReferences.map((cross): Item => ({ kind: 'cross', span: cross, number: cross.number })),
    ...references.filter((raw) => !taken.has(raw)).map((raw): Item => ({ kind: 'reference', span: raw, raw })),
    ...shortForms.map(
      (short): Item => ({ kind: 'short', span: short, short, beforeWhole: isBeforeWhole(short, references) }),
    ),
    ...published.map((work): Item => ({ kind: 'published', span: work, work })),
    ...links.map((link): Item => ({ kind: 'link', span: link, delimited: link.delimited })),
  ]
  return items.sort((a, b) => a.span.start - b.span.start)
}

/** "Ibid. AHN, Estado …": the reference after it is complete in itself. */
function isBeforeWhole(short: ShortForm, references: readonly RawReference[]): boolean {
  const next = references[firstFrom(references, short.end)]
  return short.raw === null && next !== undefined && next.mention !== null && next.start - short.end < 4
}

/** `T. 5. S. 232` is a volume and a page of a book, and so is `ДВП. Т. 5. С. 232` if nobody knows such an archive. */
function isArchival({ mention, parts, system }: RawReference): boolean {
  if (isSignatureSystem(system)) return true
  if (mention !== null && (mention.entries.length > 0 || !parts.every(({ role }) => printRoles.has(role)))) return true
  return parts.length > 1 && parts.some(({ role }) => archivalRoles.has(role))
}

const archivalRoles: ReadonlySet<Role> = new Set<Role>(['fonds', 'inventory', 'file', 'leaf'])
const printRoles: ReadonlySet<Role> = new Set<Role>(['volume', 'piece', 'page'])

/** The works in print of each note that begins in the paragraph. */
function publishedIn(
  prose: string,
  heads: readonly LabelToken[],
  taken: readonly Span[],
  crosses: readonly Span[],
  mentions: readonly Span[],
): Work[] {
  return heads.flatMap((head, index) => {
    const [from, to] = [head.textStart, head.closing?.start ?? heads[index + 1]?.start ?? prose.length]
    const within = <T extends Span>(spans: readonly T[]) => spans.slice(firstFrom(spans, from), firstFrom(spans, to))
    return publishedOf(prose, from, to, within(taken), within(crosses), within(mentions))
  })
}
