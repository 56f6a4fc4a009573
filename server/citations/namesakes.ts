/** Archives of one name or siglum, told apart by the town that stands beside it. */
import { type NameEntry, placesOf } from '../archives/archives'
import type { Span } from '../text/text'

/** Before a town: the bracket or comma, and a small word. `AMAE, fond Paris` names no town. */
const besideArchive = /(?:^|[(,])\s*(?:\p{Ll}{1,3}\s)?$/u

/** Of several archives of one name that whose town stands beside it: `Archivo General de la Nación, México (en adelante AGN)`. */
export function byPlace(entries: NameEntry[], between: string): NameEntry[] {
  const isThere = (place: string) => {
    const at = between.indexOf(place)
    return at >= 0 && besideArchive.test(between.slice(0, at))
  }
  const there = entries.filter(({ repository }) => placesOf(repository).some(isThere))
  return there.length > 0 ? there : entries
}

const townAfter = /^(?:\s\([^()]{2,40}\)|,\s(?=[\p{Lu}\p{Lo}])[^,;.()]{2,30}(?=[,.:]))/u
const townBefore = /(?:^|[^\p{L}])\p{Lu}[\p{L}\p{M}'’ -]{2,30},\s$/u

/** Where a town may stand beside an archive: `ГАСО (Саратов)`, `AGN, México`, `Oxford, Bodleian Library`. */
export function townsBeside(text: string, { start, end }: Span): string {
  const after = townAfter.exec(text.slice(end, end + 48))?.[0] ?? ''
  return `${after} ${townBefore.exec(text.slice(Math.max(0, start - 40), start))?.[0] ?? ''}`
}
