/**
 * What a published work says of itself: author, title, place, year, volume, pages, as written. Styles differ in their
 * marks, not in their order: an author, a title, an imprint. What does not fit is left out.
 */
import type { LabelledNumber } from './numbers'
import { cityPattern } from './words'

export interface WorkDetails {
  author?: string
  title?: string
  place?: string
  year?: string
  volume?: string
  pages?: string
}

export function detailsOf(content: string, numbers: readonly LabelledNumber[]): WorkDetails {
  const written = ({ value }: LabelledNumber) => content.slice(value.start, value.end)
  const pages = numbers.filter(({ kind }) => kind === 'pages').pop()
  const years = numbers.filter(({ kind, start }) => kind === 'year' && (!pages || start < pages.start))
  const year = years[years.length - 1] ?? numbers.find(({ kind }) => kind === 'year')
  const volume = numbers.find(({ kind }) => kind === 'volume')
  const bracket = year && content.lastIndexOf('(', year.start)
  const isBracketed = bracket !== undefined && bracket >= 0 && !content.slice(bracket, year?.start).includes(')')
  const last = pages ? written(pages) : isBracketed && year ? pagesAfter(content.slice(year.end)) : undefined
  // The title ends where the first number with a label, the year or its bracket begins.
  const label = numbers.find(({ kind }) => kind !== null && kind !== 'year')
  const headEnd = Math.min(label?.start ?? content.length, isBracketed ? bracket : (year?.start ?? content.length))
  const imprint = isBracketed
    ? content.slice(bracket + 1, year?.start)
    : volume && year && volume.end < year.start
      ? content.slice(volume.end, year.start)
      : null
  const { author, title, place } = namesOf(content.slice(0, headEnd), imprint, year !== undefined)
  return {
    ...(author ? { author } : {}),
    ...(title ? { title } : {}),
    ...(place ? { place } : {}),
    ...(year ? { year: written(year) } : {}),
    ...(volume ? { volume: written(volume) } : {}),
    ...(last ? { pages: last } : {}),
  }
}

/** `), 112–13`, `): 45–67` */
function pagesAfter(rest: string): string | undefined {
  return /^\)[*_”"]{0,2}\s?[,:]\s?(?:\p{L}{1,4}\.\s?)?(\d{1,4}(?:\s?[-–—]\s?\d{1,4})?)/u.exec(rest)?.[1]
}

const initials = '(?:\\p{Lu}\\.\\s?-?){1,3}'
const surname = "\\p{Lu}[\\p{L}\\p{M}’'-]+"
/** `Иванов И. И. `, `Miller A. `, `И. И. Иванов`, `F. Braudel`, `Müller, F.` */
const withInitials = new RegExp(
  `^(?:${surname},?\\s${initials}(?=\\s|,|$)|${initials}\\s?(?:(?:de|von|van|di|da)\\s)?${surname}(?:\\s${surname})?|${surname},?\\s${initials.replace('{1,3}', '{1,2}')})`,
  'u',
)
const fullName = new RegExp(`^${surname}(?:\\s(?:\\p{Lu}\\.|de|von|van|di|da|bin|${surname})){1,3}$`, 'u')

/** `8 December ` before the year: a newspaper's day, and no part of its name. */
const dayAtEnd = /,?\s*(?:\p{Nd}{1,2}\.?\s\p{L}{3,12}\.?|\p{L}{3,12}\s\p{Nd}{1,2},)\s*$/u

function namesOf(
  whole: string,
  imprint: string | null,
  dated: boolean,
): Pick<WorkDetails, 'author' | 'title' | 'place'> {
  const head = dated && imprint === null ? whole.replace(dayAtEnd, '') : whole
  const isDaily = head.length < whole.length
  const quoted = /[《『“„«][^》』”“»]{2,}[》』”“»]/u.exec(head) ?? /(?<![\p{L}*_])[*_"][^*_"]{2,}[*_"]/u.exec(head)
  if (quoted) {
    const author = clean(head.slice(0, quoted.index))
    return {
      ...(author && author.length < 80 ? { author } : {}),
      title: clean(quoted[0]),
      ...placeIn(imprint ?? (dated ? head.slice(quoted.index + quoted[0].length) : null)),
    }
  }
  const own = withInitials.exec(head)?.[0].trim()
  const segments = segmentsOf(own ? head.slice(own.length) : head)
  const slashes = head.includes(' // ')
  let author = own
  const [first = '', second = ''] = segments
  // `Pravda, Moscow, 8 December 1920` is a newspaper and its town, `Smith, Diary of a War` an author and a title.
  const hasImprint = imprint === null && dated && !slashes && !(isDaily && /\s/.test(second))
  const needed = hasImprint ? 3 : 2
  if (
    !author &&
    segments.length >= needed &&
    !/^\p{Lu}+$/u.test(first) &&
    isName(first, segments.length > needed || needed === 3 || isTitle(second))
  )
    author = segments.shift()
  const title = slashes ? clean((own ? head.slice(own.length) : head).split(' // ')[0] ?? '') : segments.shift()
  const comma = /[,،，]\s?$/.test(head) ? ', ' : ''
  const city = imprint === null && dated && !slashes ? cityPattern.exec(head)?.[0] : undefined
  const place = city ? { place: city } : placeIn(imprint ?? (dated && !slashes ? segments.join(', ') + comma : null))
  return { ...(author ? { author: clean(author) } : {}), ...(title ? { title: clean(title) } : {}), ...place }
}

/** A name in full, or, where enough follows, a surname alone. */
function isName(segment: string, mayBeSurname: boolean): boolean {
  return fullName.test(segment) || (mayBeSurname && new RegExp(`^${surname}$`, 'u').test(segment))
}

/** `Smith, The Turks`: what follows a surname alone is a title if it is no town. */
function isTitle(segment: string): boolean {
  return /^\p{Lu}/u.test(segment) && cityPattern.exec(segment)?.[0] !== segment
}

/** `New York: Knopf, ` is New York, `Paris, A. Colin, ` is Paris, `12 May ` is none. */
function placeIn(imprint: string | null): { place?: string } {
  if (!imprint) return {}
  const city = cityPattern.exec(imprint)?.[0]
  if (city) return { place: city }
  const [house] = imprint.split(':')
  const parts = segmentsOf(imprint.includes(':') ? (house ?? '') : imprint)
  const last = parts[parts.length - 1]
  // `Paris, A. Colin, 1949`: a comma before the year stands after the house.
  const place = parts.length > 1 && /[,،，]\s?$/.test(imprint) ? parts[parts.length - 2] : last
  return place && /^\p{Lu}[\p{L}\p{M}’'-]+(?:[\s/–-]{1,3}\p{L}[\p{L}\p{M}’'-]*){0,2}$|^[\p{Lo}\p{M}]{2,8}$/u.test(place)
    ? { place }
    : {}
}

/** Between commas, dashes and stops; the stop of an initial or a short abbreviation divides nothing. */
function segmentsOf(text: string): string[] {
  return text
    .split(/,\s|،\s?|[，、：]|\s[–—]\s|(?<![\s.(]\p{Lu}|^\p{Lu})\.\s/u)
    .map(clean)
    .filter((segment) => /\p{L}/u.test(segment))
}

function clean(text: string): string {
  return text
    .replace(/^[\s.,:;“”"«»„*_《》『』，、：–—-]+|[\s,:;“”"«»„*_《》『』，、：–—(-]+$/gu, '')
    .replace(/(?<=\p{L}{3})\.$/u, '')
}

/** The work in one line: "Miller, Mills, Berlin 1990, vol. 2, p. 5". */
export function workInWords({ author, title, place, year, volume, pages }: WorkDetails): string {
  const imprint = [place, year].filter(Boolean).join(' ')
  const range = pages && /[-–—,]/.test(pages) ? 'pp.' : 'p.'
  return [author, title, imprint, volume && `vol. ${volume}`, pages && `${range} ${pages}`].filter(Boolean).join(', ')
}
