/**
 * What stands between the parts and is no level: the archive's town, a department, the years of a file, the title of a
 * document, a remark in brackets.
 */
import { placesOf } from '../../archives/archives'
import type { Repository } from '../../archives/format'
import { asideUpTo, type Found, gapEnd, type State } from './signature'
import { anyYear } from './years'

/** Over all that counts for nothing, and how many of the archive's own places are among it: `MAE, La Courneuve, …`. */
export function overAsides(state: State, start: number): { end: number; places: number } {
  const { text, from } = state
  const passed = { end: start, places: 0 }
  for (let count = 0; count < 4; count++) {
    const place = placeEnd(text, passed.end, from.repository)
    const end = place ?? asideEnd(state, passed.end)
    if (end === null || end > from.limit) break
    if (place !== null) passed.places++
    passed.end = gapEnd(text, end)
  }
  return passed
}

const remark = /\([^()]{0,80}\)|（[^（）]{0,80}）/y
/** The years of a file: `FO 371/3083 (1919), f. 2`. */
const fileYears = new RegExp(`[([]${anyYear}(?:\\s?[-–/]\\s?\\p{Nd}{2,4})?[)\\]]`, 'uy')
/** The title of a document, in the marks for what is short; those for works, `《…》`, may hold a fonds. */
const eastAsianTitle = /「[^「」]{1,120}」|〈[^〈〉]{1,120}〉|『[^『』]{1,120}』(?:第\p{Nd}{1,3}巻)?/uy
/** Between the parts only: before them it may be that of a work. */
const westernTitle = /“[^“”]{1,120}”|«[^«»]{1,120}»|„[^„“”]{1,120}[“”]/y
const atHead = [fileYears, remark, eastAsianTitle]
const betweenParts = [...atHead, westernTitle]

function asideEnd({ text, tables, parts }: State, at: number): number | null {
  tables.asides.lastIndex = at
  // `档案` is an aside, and the beginning of the label `档案号`.
  if (tables.asides.test(text) && !beginsLonger(tables.labels, text, at, tables.asides.lastIndex))
    return tables.asides.lastIndex
  for (const pattern of parts.length > 0 ? betweenParts : atHead) {
    pattern.lastIndex = at
    if (!pattern.test(text)) continue
    // `（第58画像目から）` is no remark but a leaf.
    if (pattern === remark && /\p{Nd}/u.test(text.slice(at, pattern.lastIndex))) continue
    return pattern.lastIndex
  }
  return null
}

function beginsLonger(pattern: RegExp, text: string, start: number, end: number): boolean {
  pattern.lastIndex = start
  return pattern.test(text) && pattern.lastIndex > end
}

/** A town or department, in brackets or not. */
function placeEnd(text: string, at: number, repository: Repository | null): number | null {
  const start = text[at] === '(' ? at + 1 : at
  for (const words of placesOf(repository)) {
    const end = start + words.length
    if (!text.startsWith(words, start) || /^[\p{L}\p{N}]/u.test(text.slice(end, end + 1))) continue
    if (start === at) return end
    if (text[end] === ')') return end + 1
  }
  return null
}

/** A remark in brackets counts for nothing if more of the reference follows: `Record Group 59 (RG 59), Box 5`. */
export function remarkAt(text: string, at: number): Found | null {
  remark.lastIndex = at
  return remark.test(text) ? asideUpTo(remark.lastIndex) : null
}
