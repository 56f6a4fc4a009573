/**
 * Short forms as they stand in a paragraph: *ibid.*, *там же*, *op. cit.*, *wie Anm. 5*, with the levels and leaves after
 * them. What they stand for is decided in short-forms.ts, once all notes are known.
 */
import { firstFrom, lastNotAfter, overlapsAny, type Span } from '../text/text'
import type { CrossReference } from './cross'
import { lastEndingBy, type Mention } from './mention'
import { labelledPages } from './numbers'
import { type Found, phrasesIn } from './phrases'
import type { RawReference } from './reference'
import {
  abovePattern,
  beforeShortFormPattern,
  type ShortFormKind,
  type ShortFormWords,
  shortFormWords,
  signalLength,
} from './words'

export interface ShortForm extends Span {
  form: ShortFormKind
  /** The reference that follows it: new levels, a new leaf. */
  raw: RawReference | null
  /** What follows its words, to be read by the system of what it stands for, up to where something else begins. */
  tail: Span
  /** The siglum or name before *op. cit.* */
  mention: Mention | null
  /** The author's name before it: then it is of a work in print. */
  author: string | null
  /** The number of the note that *wie Anm.* names. */
  number: string | null
  /** Does it stand where a source stands, or could it be a word of the sentence? */
  certain: boolean
  /**
   * What follows where no reference is read: a page or a number without a label (`Ibid., 14`), or a number with a label
   * that only the source's own system can tell.
   */
  follows: 'page' | 'label' | null
}

export function shortFormsOf(
  text: string,
  references: readonly RawReference[],
  mentions: readonly Mention[],
  borders: readonly number[] = [],
  crosses: readonly CrossReference[] = [],
): ShortForm[] {
  const paragraph: Read = { text, references, mentions, borders }
  const found: ShortForm[] = []
  for (const words of phrasesIn(text, shortFormWords)) {
    // In `前掲注5` the note says which work.
    const form = overlapsAny(crosses, words) ? null : shortForm(paragraph, words)
    if (form) found.push(form)
  }
  const supras = crosses.flatMap((cross) => {
    const form = supra(paragraph, cross)
    return form && !overlapsAny(found, form) ? [form] : []
  })
  return supras.length > 0 ? [...found, ...supras].sort((a, b) => a.start - b.start) : found
}

/** A paragraph and what has been read of it. */
interface Read {
  text: string
  references: readonly RawReference[]
  mentions: readonly Mention[]
  /** Where its notes begin. */
  borders: readonly number[]
}

function shortForm(paragraph: Read, { start, end, value }: Found<ShortFormWords>): ShortForm | null {
  const { text, mentions } = paragraph
  const { form, ordinary, afterName } = value
  const bare = followed(paragraph, end, { start, mention: null, author: null, form, certain: false })
  const ends = !ordinary || endsOrGoesOn(text, bare)
  const isPlace = beforeShortFormPattern.test(before(text, start))
  const name =
    form === 'ibid' ? null : (nameBefore(text, start, mentions) ?? (isPlace ? null : workBefore(text, start)))
  // `John Smith, age 42`: what lacks its stop needs a page, and what needs a name its comma.
  const isShort =
    !afterName || (/[,.(（]\s?$/.test(before(text, start)) && (text[end - 1] === '.' || labelledPages(text, end)))
  if (name && isShort) return ends ? { ...bare, ...name, certain: true } : null
  if (afterName) return null
  // A plain word of the language is a source only where nothing else could stand.
  if (ordinary && isPlace) return ends ? { ...bare, certain: true } : null
  if (isPlace && (bare.raw !== null || isFollowed(text, bare))) return { ...bare, certain: true }
  if (isAfterDescription(before(text, start)) && (ordinary ? ends && namesLeaf(text, bare) : endsNote(text, bare)))
    return bare
  return bare.raw && !ordinary ? bare : null
}

/** `Красин — Ленину, 20 апреля 1922 г., там же. Л. 25`: what is cited is described, and a comma stands before the words. */
function isAfterDescription(before: string): boolean {
  return /[\p{L}\p{M}\p{N}.)\]»”"*_][,，،、]\s{0,2}[*_]{0,2}$/u.test(before)
}

/** A leaf or page with its label, by which a word of the language is a source even within a sentence: `ebenda, Bl. 5`. */
function namesLeaf(text: string, { raw, tail }: ShortForm): boolean {
  return raw ? raw.leaves !== null : labelledPages(text, tail.start) !== null
}

/** Does the note end with it, or name a page? What is no word of the language may then stand behind words: `…, ebd.` */
function endsNote(text: string, form: ShortForm): boolean {
  return namesLeaf(text, form) || /^[*_]{0,2}\.?\s*(?:$|\n)/.test(text.slice(form.tail.start, form.tail.end))
}

/** "Wie Anm. 5", or "see note 5" where it is all that a piece of the note says but for a leaf. */
function supra(paragraph: Read, cross: CrossReference): ShortForm | null {
  const { text, mentions } = paragraph
  const above = abovePattern.exec(text.slice(cross.end, cross.end + 16))?.[0].length ?? 0
  let tail = cross.end + above
  if (/[)\]）]/.test(text[tail] ?? '') && /[([（]\s?$/.test(before(text, cross.start))) tail++
  const name = cross.isSource ? nameBefore(text, cross.start, mentions) : null
  const start = name?.start ?? cross.start
  const form = followed(paragraph, tail, {
    start,
    mention: name?.mention ?? null,
    author: name?.author ?? null,
    form: 'supra',
    certain: true,
  })
  const isPlace = name !== null || beforeShortFormPattern.test(before(text, cross.start))
  if (!isPlace || !endsOrGoesOn(text, form)) return null
  return { ...form, number: cross.number, certain: cross.isSource }
}

type Start = Pick<ShortForm, 'start' | 'mention' | 'author' | 'form' | 'certain'>

/** Adds what follows the words: a reference, or a page. */
function followed({ text, references, mentions, borders }: Read, from: number, form: Start): ShortForm {
  const border = borders[lastNotAfter(borders, from) + 1] ?? text.length
  const tail = { start: from, end: Math.min(border, mentions[firstFrom(mentions, from)]?.start ?? border) }
  const next = following(text, from, references, form.mention)
  // `Ibid., p. 5`: a folder by itself is a page.
  const isPage = next?.parts.every(({ role }) => role === 'folder') ?? false
  const pages = next?.leaves && next.parts.length > 1 ? null : labelledPages(text, from)
  const end = Math.max(from, next?.end ?? 0, pages?.end ?? 0)
  if (next && !isPage) return { ...form, end, raw: next, tail, number: null, follows: null }
  const rest = text.slice(from, from + 32)
  const follows = isPage || pages || bareNumber.test(rest) ? 'page' : unreadLabel.test(rest) ? 'label' : null
  return { ...form, end, raw: null, tail, number: null, follows }
}

/** The reference right after the words, of no other archive than the one before them: `RGASPI (wie Anm. 1), Bl. 5`. */
function following(
  text: string,
  end: number,
  references: readonly RawReference[],
  mention: Mention | null,
): RawReference | null {
  const next = references[firstFrom(references, mention?.start ?? end)]
  if (!next || (next.mention && next.mention !== mention)) return null
  const start = mention ? (next.parts[0]?.label.start ?? next.start) : next.start
  if (start < end || start - end > 6) return null
  return /^[*_)\]）]{0,2}[\s.,:;、，。،؛：–—-]*$/.test(text.slice(end, start)) ? next : null
}

const closers = '[*_)\\]）”»"]{0,3}'
const bareNumber = new RegExp(`^${closers}[.,:、，،：]?\\s?\\p{Nd}`, 'u')
/** `, Bl. 5`, ` fol. 12`, `، برگ ۱۴`, `、第5画像`: a short word or two with their stops, and a number. */
const unreadLabel = new RegExp(
  `^${closers}[.,:;、，،：]?\\s{0,2}(?:[\\p{L}\\p{M}'’]{1,10}[.°º]{0,2}[\\s-]?){1,2}(?:№|[Nn][or]\\.?|n°)?\\s?[\\p{Nd}]`,
  'u',
)

/** Is it at an end, or before a mark, a number, or a word with a number? */
function isFollowed(text: string, { start, tail: { start: tail }, follows }: ShortForm): boolean {
  const rest = text.slice(tail, tail + 24)
  if (follows || /^[*_]{0,2}\s*(?:$|[.,;:)\]、，。；：）،؛“"«„(]|\n\[)/.test(rest)) return true
  // `; ibid. est un adverbe`: within a note a small letter goes on with the sentence.
  return text[tail - 1] === '.' && (!/^\s\p{Ll}/u.test(rest) || opensNote.test(before(text, start)))
}

const opensNote = /(?:^|\]:?|\n)\s*["“«„*_(]{0,3}$/

/** The same for words of the language: here a comma needs its number or a capital, and a label its stop or mark. */
function endsOrGoesOn(text: string, { tail: { start: tail }, raw, follows }: ShortForm): boolean {
  const rest = text.slice(tail, tail + 40)
  if (raw || follows === 'page') return !yearAfter.test(rest)
  if (new RegExp(`^${closers}\\s*(?:$|\\n|[;；؛)\\]）])`).test(rest)) return true
  if (new RegExp(`^${closers}\\s?[.。](?:\\s|$|[^\\p{L}\\p{N}])`, 'u').test(rest)) return true
  if (follows === 'label') return !yearAfter.test(rest) && labelWithMark.test(rest)
  return new RegExp(`^${closers}\\s?[,，、،:](?:\\s?\\p{Lu}|\\s?[“«„"《『「])`, 'u').test(rest)
}

/** A label with its stop, of three letters, or in a script without capitals. */
const labelWithMark = new RegExp(
  `^${closers}[.,:;、，،：]?\\s{0,2}(?:(?:\\p{L}{1,8}[.°º]\\s?){1,2}|\\p{Ll}?\\p{L}{2,9}\\s|\\p{Lu}\\p{L}{2,9}\\s|[\\p{Lo}\\p{M}'’]{1,8}\\s?)(?:№|[Nn][or]\\.?)?\\s?\\p{Nd}`,
  'u',
)
/** `Там же в 1920 г.`: a year, and no place in the source. */
const yearAfter = /^[^\p{N};]{0,8}(?<![\p{L}]{1,8}\.\s?)(?:1[5-9]|20)\d\d(?![\d/-])/u

function before(text: string, start: number): string {
  return text.slice(Math.max(0, start - 24), start)
}

type Name = Pick<ShortForm, 'start' | 'mention' | 'author'>

/** The archive or author whose name stands right before the words, in brackets or after a comma. */
function nameBefore(text: string, start: number, mentions: readonly Mention[]): Name | null {
  const mention = lastEndingBy(mentions, start)
  if (mention && /^[\s,.:(（[]*$/.test(text.slice(mention.end, start)))
    return { start: mention.start, mention, author: null }
  return authorBefore(text, start)
}

const nameWord =
  "(?:\\p{Lu}[\\p{L}\\p{M}'’-]*|de|di|da|del|della|van|von|der|den|le|la|al|el|bin|and|und|et|y|e|ve|и|та)"
/** The last words before the short form, as far as they are capitalised: `H. Müller, `, `Иванов И. И. `. */
const authorPattern = new RegExp(
  `(?:^|[\\s(“"«„[\\]*_])((?:${nameWord}(?:[.,]{1,2}\\s{0,2}|\\s{1,2})){0,5}\\p{Lu}[\\p{L}\\p{M}'’-]*)[.,]{0,2}[\\s(（*_”»"]{0,4}$`,
  'u',
)

function authorBefore(text: string, start: number): Name | null {
  const piece = pieceBefore(text, start, 72)
  const match = authorPattern.exec(piece)
  const author = match?.[1]
  // A surname, and not only initials.
  if (!match || !author || !/\p{L}{3,}/u.test(author)) return null
  return { start: start - piece.length + match.index + match[0].indexOf(author), mention: null, author }
}

/** `F. Chabod, Storia della politica estera, ` before *cit.*: a title stands between. */
function workBefore(text: string, start: number): Name | null {
  const piece = pieceBefore(text, start, 160)
  if (!/^\p{Lu}[^.]{0,3}[^,]{1,40},.*,\s$/u.test(piece)) return null
  return { start: start - piece.length, mention: null, author: piece.slice(0, piece.indexOf(',')) }
}

/** What stands before the words in their note, or since the last `;`, without its signals. */
function pieceBefore(text: string, start: number, reach: number): string {
  const written = text.slice(Math.max(0, start - reach), start)
  const border = Math.max(written.lastIndexOf(';'), written.lastIndexOf(']'), written.lastIndexOf('\n'))
  const piece = written.slice(border + 1).trimStart()
  return piece.slice(signalLength(piece))
}
