/** A catalogue's dates in words. What is no date of the year, month and day kind stands as the catalogue has it. */
import { hasWords, languageOf } from './words/words'

/** `1920-12-08`, `1920-12`; between two a stroke (EDTF, as CSL and TEI have it). */
const dates = /^(\d{4})-(\d{2})(?:-(\d{2}))?(?:\/(\d{4})-(\d{2})(?:-(\d{2}))?)?$/

/** `1920-12-08` as `8 December 1920`, `8. Dezember 1920`. */
export function dateInWords(written: string, locale: string): string {
  const [whole, ...parts] = dates.exec(written.trim()) ?? []
  if (whole === undefined) return written
  const first = dayOf(parts.slice(0, 3))
  const last = parts[3] === undefined ? first : dayOf(parts.slice(3))
  if (!first || !last || first > last) return written
  const hasDays = parts[2] !== undefined && (parts[3] === undefined || parts[5] !== undefined)
  const language = languageOf(locale)
  const format = new Intl.DateTimeFormat(language === 'en' || !hasWords(language) ? 'en-GB' : language, {
    ...(hasDays ? { day: 'numeric' } : {}),
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  })
  return first === last ? format.format(first) : `${format.format(first)} – ${format.format(last)}`
}

/** Null where the calendar has no such day. */
function dayOf([year, month, day = '01']: readonly (string | undefined)[]): Date | null {
  const date = new Date(`${year}-${month}-${day}T00:00:00Z`)
  return Number.isNaN(date.getTime()) || date.getUTCDate() !== Number(day) ? null : date
}
