import type { Apparatus, Note } from '../apparatus/apparatus'
import type { DateInText } from '../text/dates'
import { lastNotAfter, type Span } from '../text/text'
import { archivalCitations, type Check } from './check'

/**
 * A document's date without its day, where the dates of the other documents have theirs. Only dates in a note, before
 * the archival reference that they belong to, are documents' dates.
 */
export const dateIncomplete: Check = (apparatus) => {
  const dates = documentDates(apparatus)
  const whole = dates.filter(({ date }) => date.day !== null).length
  if (whole < 3 || whole < dates.length * 0.75) return []
  return dates.flatMap(({ date, span }) =>
    date.day === null
      ? [
          {
            code: 'date-incomplete' as const,
            ...span,
            message: 'This date lacks its day; the dates of the other documents have theirs.',
          },
        ]
      : [],
  )
}

/** The longest description that may stand between a document's date and its reference. */
const reach = 120

function documentDates(apparatus: Apparatus): { date: DateInText; span: Span }[] {
  const references = archivalCitations(apparatus).filter((citation) => citation.note !== null)
  const starts = references.map((citation) => citation.start)
  const noteStarts = apparatus.notes.map((note) => note.start)
  const found: { date: DateInText; span: Span }[] = []
  if (references.length === 0) return found
  for (const { block, scan } of apparatus.blocks) {
    for (const date of scan.dates) {
      const start = block.start + date.start
      const end = block.start + date.end
      const note = apparatus.notes[lastNotAfter(noteStarts, start)] as Note
      if (start < note.start || start >= note.end) continue
      const index = lastNotAfter(starts, end)
      const next = (starts[index] ?? 0) >= end ? starts[index] : starts[index + 1]
      if (next !== undefined && next < note.end && next - end <= reach) found.push({ date, span: { start, end } })
    }
  }
  return found
}
