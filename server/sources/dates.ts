/** Dates as catalogues structure them (ISO 8601, ISO 8601-2 for ranges), in words. */

const parts = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(?:T[\d:.]+(?:Z|[+-]\d{2}:?\d{2})?)?$/

/**
 * `1921-08-20` as “20 August 1921”, `1921-10-24/1923-06-15` as “24 October 1921 – 15 June 1923”, in the language of a
 * BCP 47 tag; what is not structured so stays as it is written.
 */
export function dateInWords(written: string, language: string): string {
  const date = written.trim()
  const [from = '', to, more] = date.split('/')
  const first = momentOf(from)
  const last = to === undefined ? first : momentOf(to)
  if (!first || !last || more !== undefined || last.at < first.at) return date
  if (to === undefined) return inWords(first, language)
  if (first.precision === 'day' && last.precision === 'day' && first.month === last.month) {
    // A formatter's own range says what both share once, and some set it as wide as one of whole dates: “8–10 December 1920”.
    return formatterOf(language, 'day')
      .formatRange(first.at, last.at)
      .replace(/\s*–\s*/, '–')
  }
  const isOfYears = first.precision === 'year' && last.precision === 'year'
  return `${inWords(first, language)}${isOfYears ? '–' : ' – '}${inWords(last, language)}`
}

type Precision = 'year' | 'month' | 'day'

interface Moment {
  at: Date
  /** Which of all months. */
  month: string
  precision: Precision
}

/** Null where it is no date, or no day of the calendar. */
function momentOf(written: string): Moment | null {
  const found = parts.exec(written.trim())
  if (!found) return null
  const [year, month, day] = [found[1], found[2], found[3]].map((part) => (part === undefined ? null : Number(part)))
  const at = new Date(0)
  at.setUTCFullYear(year ?? 0, (month ?? 1) - 1, day ?? 1)
  if (at.getUTCMonth() !== (month ?? 1) - 1 || at.getUTCDate() !== (day ?? 1)) return null
  return { at, month: at.toISOString().slice(0, 7), precision: day != null ? 'day' : month != null ? 'month' : 'year' }
}

function inWords({ at, precision }: Moment, language: string): string {
  return precision === 'year' ? String(at.getUTCFullYear()) : formatterOf(language, precision).format(at)
}

const formatters = new Map<string, Intl.DateTimeFormat>()

/** They take longer to make than to ask. */
function formatterOf(language: string, precision: 'month' | 'day'): Intl.DateTimeFormat {
  const id = `${language} ${precision}`
  let found = formatters.get(id)
  if (!found) {
    const day = precision === 'day' ? ({ day: 'numeric' } as const) : {}
    found = new Intl.DateTimeFormat(language, { timeZone: 'UTC', year: 'numeric', month: 'long', ...day })
    formatters.set(id, found)
  }
  return found
}
