/** Names and dates out of structured data. */
import { asList, asText, type Fields, field, isFields, textOf } from './fields'

/** `{ "given": "Budu", "family": "Mdivani" }` as it is said: Budu Mdivani. */
export function namesOf(value: unknown): string[] {
  return asList(value).flatMap((one) => {
    const name = isFields(one) ? nameOf(one) : asText(one)
    return name === '' ? [] : [name]
  })
}

function nameOf(name: Fields): string {
  const whole = textOf(name, 'literal', 'name')
  if (whole !== '') return whole
  const parts = ['given', 'firstName', 'dropping-particle', 'non-dropping-particle', 'family', 'lastName', 'suffix']
  return parts
    .map((part) => textOf(name, part))
    .filter((part) => part !== '')
    .join(' ')
}

/** A date of CSL: `{ "date-parts": [[1920, 12, 6], [1920, 12, 8]] }` is `1920-12-06/1920-12-08`; else as written. */
export function dateOf(value: unknown): string {
  if (!isFields(value)) return asText(value)
  const ends = asList(field(value, 'date-parts')).map(isoDate)
  const first = ends[0] ?? ''
  if (first === '') return textOf(value, 'literal', 'raw')
  return ends[1] ? `${first}/${ends[1]}` : first
}

/** `[1920, "12", 6]` as `1920-12-06`, as far as it goes; empty where it has no year. */
function isoDate(parts: unknown): string {
  const [year, month, day] = asList(parts).map((part) => Number.parseInt(asText(part), 10))
  if (year === undefined || !(year > 0 && year < 10_000)) return ''
  let date = String(year).padStart(4, '0')
  if (month === undefined || !(month >= 1 && month <= 12)) return date
  date += `-${String(month).padStart(2, '0')}`
  return day !== undefined && day >= 1 && day <= 31 ? `${date}-${String(day).padStart(2, '0')}` : date
}
