/**
 * Published works in notes: a piece with a title and what only print has, such as a year with pages, an imprint, or an
 * edition's volume; and no archival reference. It is read so far that it is listed, and taken by *ibid.* for what it is;
 * where it says less, it is left alone.
 */
import { datesOf } from '../text/dates'
import { firstFrom, overlapsAny, type Span } from '../text/text'
import { type LabelledNumber, numbersIn } from './numbers'
import { phrasesIn } from './phrases'
import { cityPattern, editions, lawPattern, namesArchive, quotedInWords, signalLength } from './words'
import { detailsOf, type WorkDetails } from './works'

/** A work in print and what could be told of it. */
export interface Work extends Span {
  details: WorkDetails
}

/**
 * Published works among the pieces of a note's text: `;`, or a reference to another note (`crosses`), divides them.
 * `from` and `to` bound all of them; `taken` is something else, and only what a signal after it opens is a work.
 * Where an archive is named (`archives`), only an imprint makes a work.
 */
export function publishedOf(
  text: string,
  from: number,
  to: number,
  taken: readonly Span[],
  crosses: readonly Span[] = [],
  archives: readonly Span[] = [],
): Work[] {
  const found: Work[] = []
  let start = from
  const ends = crosses.map((cross) => cross.end)
  for (const end of [...piecesOf(text, from, to), ...ends, to].sort((a, b) => a - b)) {
    const piece = trimmedPiece(text, afterTaken(text, start, end, taken), end)
    start = end + 1
    if (!piece || overlapsAny(taken, piece)) continue
    piece.start = afterQuoted(text, piece)
    const work = workIn(text.slice(piece.start, piece.end), overlapsAny(archives, piece))
    if (work) found.push({ start: piece.start, end: piece.start + work.end, details: work.details })
  }
  return found
}

/** Where a piece goes on after what is taken, if a sentence begins there with a signal: `Там же. Л. 5. См. также: …` */
function afterTaken(text: string, start: number, end: number, taken: readonly Span[]): number {
  let after = start
  const last = firstFrom(taken, end)
  for (let index = firstFrom(taken, start); index < last; index++) {
    const span = taken[index] as Span
    if (span.end < end) after = Math.max(after, span.end)
  }
  if (after === start) return start
  const stop = /^\.?\s+/.exec(text.slice(after, Math.min(end, after + 8)))?.[0]
  return stop && signalLength(text.slice(after + stop.length, end)) > 0 ? after + stop.length : start
}

function piecesOf(text: string, from: number, to: number): number[] {
  const ends: number[] = []
  let depth = 0
  for (let i = from; i < to; i++) {
    const character = text[i]
    if (character === '(' || character === '[') depth++
    else if (character === ')' || character === ']') depth = Math.max(0, depth - 1)
    else if ((character === ';' || character === '；' || character === '؛') && depth === 0) ends.push(i)
  }
  return ends
}

function trimmedPiece(text: string, start: number, end: number): Span | null {
  const content = text.slice(start, end)
  const lead = content.length - content.trimStart().length
  const signal = signalLength(content.slice(lead))
  const length = content.trimEnd().length
  return length - lead - signal > 8 ? { start: start + lead + signal, end: start + length } : null
}

/** `Letter to the miller, quoted in Brown`: the work stands behind. */
function afterQuoted(text: string, { start, end }: Span): number {
  const quoted = phrasesIn(text.slice(start, end), quotedInWords).pop()
  if (!quoted) return start
  const gap = /^[\s:.]*/.exec(text.slice(start + quoted.end, end))?.[0].length ?? 0
  return start + quoted.end + gap
}

/** Longer pieces are discussions. */
const longest = 600

/** Without a number no work is told. */
const mayBeWork = /\p{Nd}/u

function workIn(content: string, namesArchive: boolean): { end: number; details: WorkDetails } | null {
  if (!mayBeWork.test(content)) return null
  const numbers = numbersIn(content)
  const pages = numbers.filter(({ kind }) => kind === 'pages')
  const lastPages = pages[pages.length - 1]
  const imprint = content.length < longest ? imprintOf(content, numbers) : null
  if (!imprint && (namesArchive || !lastPages)) {
    const shape = namesArchive || content.length > longest ? null : (newspaper(content) ?? edition(content, numbers))
    if (shape === null) return null
    return { end: shape, details: detailsOf(content.slice(0, shape), numbersIn(content.slice(0, shape))) }
  }
  const isDated = numbers.some(({ kind }) => kind === 'year')
  if (!imprint && (!lastPages || !hasTitle(content, numbers))) return null
  if (!imprint && !isDated && !isVolume(content, numbers)) return null
  if (!imprint && lawPattern.test(content)) return null
  const end = Math.max(lastPages?.end ?? 0, imprint?.end ?? 0)
  return { end, details: detailsOf(content.slice(0, end), numbersIn(content.slice(0, end))) }
}

/** A word that can be a title, before the first number. */
function hasTitle(content: string, numbers: readonly LabelledNumber[]): boolean {
  const labels = numbers.filter(({ kind }) => kind !== null)
  const head = content.slice(0, labels[0]?.start ?? content.length)
  const title = /\p{Lu}\p{L}{2,}|[\p{Lo}\p{M}]{2,}/u
  if (title.test(head)) return true
  // `1920 Report, p. 5`: a year may open the title.
  return labels[0]?.kind === 'year' && title.test(content.slice(labels[0].end, labels[1]?.start))
}

/** Volume and page, of a book with an author or of a known edition, say enough without a year. */
function isVolume(content: string, numbers: readonly LabelledNumber[]): boolean {
  const volume = numbers.find(({ kind }) => kind === 'volume')
  if (!volume) return false
  const head = content.slice(0, volume.start).replace(/[\s.,:–—-]+$/, '')
  if (namesArchive(head)) return false
  const first = /^[^,.]*/.exec(head)?.[0] ?? ''
  if (editions.has(first.trim())) return true
  return !/^\p{Lu}{2,}(?:\s\p{Lu}{1,})*$/u.test(first.trim()) && head.length > 6 && !/\p{Nd}/u.test(head)
}

/** `FRUS, 1920, vol. III, doc. 100`: an edition's document, by its number. Gives where it ends. */
function edition(content: string, numbers: readonly LabelledNumber[]): number | null {
  const first = /^[^,.]*/.exec(content)?.[0].trim() ?? ''
  if (!editions.has(first)) return null
  const document = numbers.filter(({ kind }) => kind === 'document').pop()
  return document && numbers.some(({ kind }) => kind === 'volume' || kind === 'year') ? document.end : null
}

const year = '(?:1[5-9]|20)\\d\\d(?:[-–]\\d{2,4})?'
/** `(New York: Knopf, 1999), 112–13` and `12, no. 3 (1990): 45–67` */
const inBrackets = new RegExp(
  `\\(([^()]{0,90}?)${year}\\)[*_”"]{0,2}(?:\\s?[,:]\\s?(?:\\p{L}{1,4}\\.\\s?)?\\d{1,4}(?:\\s?[-–—]\\s?\\d{1,4})?|(?=[.,]?$))`,
  'u',
)
/** `М.: Наука, 1997`, `Москва, Наука: 1997`, `Boston: Beacon Press, 1944` */
const placeAndHouse = new RegExp(
  `\\p{Lu}[\\p{L}\\p{M}.\\s-]{0,28}\\s?:\\s[\\p{Lu}«“"][^:;(),]{1,60},\\s?${year}(?![\\d/])`,
  'u',
)

/** What only a printed work has: place, house and year together, or a journal's year and pages. */
function imprintOf(content: string, numbers: readonly LabelledNumber[]): Span | null {
  if (!numbers.some(({ kind }) => kind === 'year')) return chineseOf(content, numbers)
  const bracket = content.includes('(') ? inBrackets.exec(content) : null
  if (bracket && hasTitle(content, numbers)) {
    const [whole, inside = ''] = bracket
    const isJournal = inside.trim() === '' || /^[\p{L}\s.,/–-]{1,24}$/u.test(inside)
    const hasPages = /\d\s*$/.test(whole)
    const isPrinted = inside.includes(':') || (isJournal && hasPages && titleIsSetOff(content, bracket.index))
    if (isPrinted && !lawPattern.test(content)) return { start: bracket.index, end: bracket.index + whole.length }
  }
  const house = content.includes(':') ? placeAndHouse.exec(content) : null
  if (house && !lawPattern.test(content)) return { start: house.index, end: house.index + house[0].length }
  const slashes = content.indexOf(' // ')
  const dated = numbers.find(({ kind, start }) => kind === 'year' && start > slashes)
  if (slashes > 3 && dated && !namesArchive(content.slice(slashes))) return { start: slashes, end: dated.end }
  const city = cityPattern.exec(content)
  const after = city && numbers.find(({ kind, start }) => kind === 'year' && start > city.index)
  // `Письмо Иванова М., 1920`: an initial stands after a word, a city after a mark.
  const isCity = city && city.index > 8 && /[.,:;(–—-]\s?$/.test(content.slice(0, city.index))
  if (isCity && after && /^[\s.,:;–—]*$/.test(content.slice(city.index + city[0].length, after.start)))
    return { start: city.index, end: after.end }
  return chineseOf(content, numbers)
}

/** Is there an author with a title before the bracket, or a title in quotation marks or italics? */
function titleIsSetOff(content: string, bracket: number): boolean {
  const head = content.slice(0, bracket)
  return /[*_“"«„][^*_”"»“]{3,}[*_”"»“]/.test(head) || /^[^,]{3,60},\s.{3,}/u.test(head)
}

/** `《书名》，第3卷，第45页`, `『書名』12頁`: the marks of a title, and pages or an edition's year. */
function chineseOf(content: string, numbers: readonly LabelledNumber[]): Span | null {
  const title = /[《『〈「][^》』〉」]{1,80}[》』〉」]/.exec(content)
  if (!title) return null
  const after = numbers.filter(({ start }) => start >= title.index + title[0].length)
  const isEdited = after.some(({ kind, end }) => kind === 'year' && /^年(?:版|出版|第|刊)/.test(content.slice(end)))
  const pages = after.filter(({ kind }) => kind === 'pages').pop()
  if (!pages && !isEdited) return null
  const last = pages ?? after.filter(({ kind }) => kind === 'year').pop()
  return last ? { start: title.index, end: last.end } : null
}

/** `Правда. 1920. 8 дек.`, `The Times. 1920. 8 December`: a name, then the year, then the day. Gives where it ends. */
function newspaper(content: string): number | null {
  const name =
    /^[«“"*_]?\p{Lu}[\p{L}\p{M}\s’'-]{2,40}[»”"*_]?(?:\s\([^()]{2,30}\))?\.\s(?=(?:1[6-9]|20)\d\d\.\s)/u.exec(
      content,
    )?.[0]
  if (!name) return null
  const day = /^\d{4}\.\s(?:№\s?\d+\.\s)?(\d{1,2}\s\p{L}{3,12}\.?)/u.exec(content.slice(name.length))
  if (!day?.[1]) return null
  const known = datesOf(`${day[1].replace(/\.$/, '')} ${content.slice(name.length, name.length + 4)}`)
  return known.length > 0 ? name.length + day[0].replace(/\.$/, '').length : null
}
