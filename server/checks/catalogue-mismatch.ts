import type { Apparatus } from '../apparatus/apparatus'
import type { ArchivalCitation, Citation } from '../citations/citation'
import { holdingsOf } from '../sources/found'
import type { Holdings } from '../sources/holdings'
import { isOfLeaf, type LeafId, leafIdsOf } from '../sources/leaf'
import type { Entry } from '../sources/source'
import { type DateInText, datesOf } from '../text/dates'
import type { Span } from '../text/text'
import type { Finding, SourceCheck } from './check'
import words from './correspondence.json'
import { isSamePerson, personsIn } from './persons'

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
      message: `The project's catalogue dates this document ${entry.date.trim()}.`,
    },
  ]
}

function personMismatch({ text }: Apparatus, { start, end }: Span, { creators, recipients }: Entry): Finding[] {
  const words = text.slice(start, end)
  if (words.length > longest || creators.length === 0 || recipients.length === 0) return []
  const letter = letters.exec(words)
  const [from, to, other] = letter ? personsIn(words) : []
  if (
    !letter ||
    !from ||
    !to ||
    other ||
    from.start < letter.index ||
    from.start - letter.index > letter[0].length + 20
  )
    return []
  const catalogued = [...creators, ...recipients]
  if ([from, to].some(({ surname }) => catalogued.some((name) => isSamePerson(surname, name)))) return []
  return [
    {
      code: 'catalogue-mismatch',
      start: start + from.start,
      end: start + to.end,
      message: `The project's catalogue has this document as written by ${creators.join(', ')} to ${recipients.join(', ')}.`,
    },
  ]
}

/** One of these words as a whole, with the endings of inflected languages. */
function anyWordOf(lists: { [language: string]: string }): RegExp {
  const all = Object.values(lists).flatMap((list) => list.split(' '))
  return new RegExp(`(?<!\\p{L})(?:${all.join('|')})(?!\\p{L})`, 'iu')
}

const letters = anyWordOf(words.letters)
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
