/** Dates in words (`6 December 1920`, `December 6, 1920`, `6 декабря 1920 г.`), for the checks on them. */
import months from './months.json'
import type { Span } from './text'
import { isBlank } from './units'
import { digitRunsOf } from './words'

export interface DateInText extends Span {
  day: number | null
  /** 1 to 12 */
  month: number
  year: number
}

const numbers = new Map<string, number>()
for (const names of Object.values(months.months))
  for (let i = 0; i < names.length; i++) for (const name of names[i]?.split(' ') ?? []) numbers.set(name, i + 1)

const names = [...numbers.keys()].sort((a, b) => b.length - a.length).join('|')
const dayFirst = new RegExp(
  `(?<![\\p{L}\\p{N}/.–-])(?:(\\d{1,2})(?:st|nd|rd|th|-го|-е)?\\.?\\s)?(${names})\\.?,?\\s$`,
  'iu',
)
const monthFirst = new RegExp(`(?<![\\p{L}\\p{N}])(${names})\\.?\\s(\\d{1,2})(?:st|nd|rd|th)?,\\s$`, 'iu')
/** The longest day and month before a year. */
const reach = 28

/** Dates with a month in words and a year, in the order of the text; `runs` are its runs of digits. */
export function datesOf(text: string, runs: readonly Span[] = digitRunsOf(text)): DateInText[] {
  const dates: DateInText[] = []
  for (const run of runs) {
    if (run.end - run.start !== 4 || run.start === 0 || !isBlank(text.charCodeAt(run.start - 1))) continue
    if (/[\p{L}/]/u.test(text[run.end] ?? '')) continue
    const before = text.slice(Math.max(0, run.start - reach), run.start)
    const american = monthFirst.exec(before)
    const found = american ?? dayFirst.exec(before)
    if (!found) continue
    const [day, month] = american ? [found[2], found[1]] : [found[1], found[2]]
    dates.push({
      start: run.start - (before.length - found.index),
      end: run.end,
      day: day === undefined ? null : Number.parseInt(day, 10),
      month: numbers.get((month ?? '').toLowerCase()) ?? 0,
      year: Number.parseInt(text.slice(run.start, run.end), 10),
    })
  }
  return dates
}

const lengths = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/** Can the date not exist in either calendar? The Julian one has a 29 February in every fourth year. */
export function isImpossible(date: DateInText): boolean {
  if (date.day === null) return false
  if (date.day < 1 || date.day > (lengths[date.month - 1] ?? 31)) return true
  return date.month === 2 && date.day === 29 && date.year % 4 !== 0
}
