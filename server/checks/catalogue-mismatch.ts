import type { Apparatus } from '../apparatus/apparatus'
import type { ArchivalCitation, Citation } from '../citations/citation'
import { dateInWords } from '../sources/dates'
import { holdingsOf } from '../sources/found'
import type { Holdings } from '../sources/holdings'
import { isOfLeaf, type LeafId, leafIdsOf } from '../sources/leaf'
import type { Entry } from '../sources/source'
import { type DateInText, datesOf } from '../text/dates'
import type { Span } from '../text/text'
import type { Finding, SourceCheck } from './check'
import words from './correspondence.json'
import { isNameInFull, isSamePerson, type Person, personsIn } from './persons'

/**
 * The words before a reference give a document another date, or other correspondents, than the catalogue does. Who
 * describes a document may mean another date of it, and catalogues err: so only what is plain on both sides is compared.
 */
export const catalogueMismatch: SourceCheck = (apparatus, holdings) =>
  apparatus.citations.flatMap((citation, index) => {
    if (citation.kind !== 'archival' || citation.note === null) return []
    const entry = entryOf(holdings, citation)
    if (!entry) return []
    const before = wordsBefore(apparatus, citation, apparatus.citations[index - 1])
    return [...dateMismatch(apparatus, before, entry), ...personMismatch(apparatus, before, entry)]
  })

/** The entry of the very document that is cited: the only one of its leaves, or of a unit that is a document by itself. */
function entryOf(holdings: Holdings, citation: ArchivalCitation): Entry | null {
  if (citation.key === null || holdings.of(citation.key).entries.length === 0) return null
  const { entries } = holdingsOf(holdings, citation)
  const cited = citation.leaves.flatMap(leafIdsOf)
  const ofLeaves = entries.filter(({ target }) => {
    const own = target.leaves.flatMap(leafIdsOf)
    return cited.some((leaf) => own.some((other) => isNear(other, leaf)))
  })
  const [entry, other] = ofLeaves.length > 0 ? ofLeaves : entries.filter(({ target }) => target.leaves.length === 0)
  if (!entry || other) return null
  if (ofLeaves.length > 0) {
    const own = entry.target.leaves.flatMap(leafIdsOf)
    return cited.every((leaf) => own.some((other) => isOfLeaf(other, leaf))) ? entry : null
  }
  const unit = entry.target.levels.at(-1)?.[0]
  return entries.length === 1 && (unit === 'item' || unit === 'document') ? entry : null
}

/** Two documents may stand on one leaf, each on its side. */
function isNear(a: LeafId, b: LeafId): boolean {
  return a.number === b.number
}

/** From what is cited before it in the same note, or from the note's beginning. */
function wordsBefore({ notes }: Apparatus, { start, note }: ArchivalCitation, previous: Citation | undefined): Span {
  const from = previous && previous.note === note ? previous.end : (notes[note ?? -1]?.textStart ?? start)
  return { start: Math.min(from, start), end: start }
}

/** Longer words before a reference speak of more than its document. */
const longest = 300

function dateMismatch({ text }: Apparatus, { start, end }: Span, entry: Entry): Finding[] {
  const words = text.slice(start, end)
  const catalogued = catalogueDate(entry.date)
  if (!catalogued || words.length > longest || otherDates.test(words)) return []
  const [date, other] = datesOf(words)
  if (!date || other || isAmongNumbers(words, date) || !contradict(date, catalogued)) return []
  return [
    {
      code: 'catalogue-mismatch',
      start: start + date.start,
      end: start + date.end,
      message: `${nameOf(entry)} dates this document ${dateInWords(isoOf(entry.date) ?? entry.date, 'en-GB')}.`,
    },
  ]
}

function personMismatch({ text }: Apparatus, { start, end }: Span, entry: Entry): Finding[] {
  const { creators, recipients } = entry
  const words = text.slice(start, end)
  if (words.length > longest || creators.length === 0 || recipients.length === 0) return []
  const [from, to] = correspondentsIn(words) ?? []
  if (!from || !to) return []
  const catalogued = [...creators, ...recipients]
  // An office writes by the hand of somebody.
  if (!catalogued.every((name) => isNameInFull(name) && !bodies.test(name))) return []
  if ([from, to].some((person) => catalogued.some((name) => isSamePerson(person, name)))) return []
  return [
    {
      code: 'catalogue-mismatch',
      start: start + from.start,
      end: start + to.end,
      message: `${nameOf(entry)} has this document as written by ${creators.join(', ')} to ${recipients.join(', ')}.`,
    },
  ]
}

/** The catalogue by the name of its file: a project may have several. */
function nameOf({ uri }: Entry): string {
  const name = uri.slice(uri.lastIndexOf('/') + 1)
  try {
    return decodeURIComponent(name)
  } catch {
    return name
  }
}

/** `08.05.1920` as a structured date, which can be put into words; null for what is written otherwise. */
function isoOf(written: string): string | null {
  const [, day, month, year] = dotted.exec(written.trim()) ?? []
  return day && month && year ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : null
}

/**
 * Who writes to whom: the only two persons, right behind the word for a letter; or at the beginning, joined by no more than
 * “to”. Null where that is not plain.
 */
function correspondentsIn(words: string): [Person, Person] | null {
  const [from, to, other] = personsIn(words)
  if (!from || !to || other) return null
  const letter = letters.exec(words)
  if (letter) {
    const distance = from.start - letter.index
    return distance >= 0 && distance <= letter[0].length + 20 ? [from, to] : null
  }
  // “See L. Kamenev to G. Chicherin,”
  const isFirst = /^\P{L}*(?:\p{L}{1,6}\P{L}+)?$/u.test(words.slice(0, from.start))
  const isJoined = joins.test(words.slice(from.end, to.start))
  return isFirst && isJoined && /^\s*(?:[,(]|$)/.test(words.slice(to.end)) ? [from, to] : null
}

/** One of these words as a whole. */
function anyWordOf(lists: { [language: string]: string }): RegExp {
  const all = Object.values(lists).flatMap((list) => list.split(' '))
  return new RegExp(`(?<!\\p{L})(?:${all.join('|')})(?!\\p{L})`, 'iu')
}

const letters = anyWordOf(words.letters)
const bodies = anyWordOf(words.bodies)
const joins = new RegExp(`^\\s+(?:${Object.values(words.to).join('|')})\\s+$`, 'u')
/** What says that a date may be another than that of writing. */
const otherDates = anyWordOf(words.otherDates)

/** Do more numbers stand beside the date: other days, a date of the other calendar? */
function isAmongNumbers(words: string, { start, end }: Span): boolean {
  return /\d/.test(words.slice(Math.max(0, start - 16), start)) || /\d|\?/.test(words.slice(end, end + 16))
}

interface PlainDate {
  day: number | null
  month: number
  year: number
}

const iso = /^(\d{4})-(\d{2})(?:-(\d{2}))?(?:T[\d:.]+Z?)?$/
const dotted = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/

/** A catalogue's date, where it is one date of at least a month; no range, and nothing doubtful. */
function catalogueDate(written: string): PlainDate | null {
  const date = written.trim()
  const structured = iso.exec(date)
  if (structured) return plainDate(structured[3], structured[2], structured[1])
  const numbers = dotted.exec(date)
  if (numbers) return plainDate(numbers[1], numbers[2], numbers[3])
  const [read, other] = datesOf(date)
  return read && !other && !isAmongNumbers(date, read) && !/[?[\]~]/.test(date) ? read : null
}

function plainDate(day: string | undefined, month: string | undefined, year: string | undefined): PlainDate | null {
  const date = { day: day ? Number(day) : null, month: Number(month), year: Number(year) }
  const isDate = date.month >= 1 && date.month <= 12 && (date.day === null || (date.day >= 1 && date.day <= 31))
  return isDate ? date : null
}

/**
 * Can two dates not be those of one letter? By the Julian calendar and the Gregorian one a day has two dates, 10 to 13 days
 * apart; and before 1753 the year began in March for some.
 */
function contradict(note: DateInText, catalogue: PlainDate): boolean {
  if (Math.abs(note.year - catalogue.year) === 1 && Math.max(note.year, catalogue.year) < 1753) return false
  if (note.day !== null && catalogue.day !== null) {
    const days = Math.abs(dayNumber(note) - dayNumber(catalogue))
    return days !== 0 && (days < 10 || days > 13)
  }
  const months = Math.abs((note.year - catalogue.year) * 12 + note.month - catalogue.month)
  return months > 1
}

function dayNumber({ year, month, day }: PlainDate): number {
  return Date.UTC(year, month - 1, day ?? 1) / 86_400_000
}
