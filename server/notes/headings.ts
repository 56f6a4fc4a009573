/**
 * Headings of notes, in many languages: `Notes`, `## Poznámky`, `ANMERKUNGEN:`, `5. Notas`, `Notes to Chapter 2`. What stands
 * under them may be notes though nothing but a number says so.
 */
import type { Span } from '../text/text'
import words from './headings.json'

export interface Heading extends Span {
  /** May it stand over a list of books as well, as `References` and `Источники` do? */
  sources: boolean
}

/** A heading is no longer than this. */
const longest = 80

/** The headings among the lines of a paragraph: its first, and those right before a line that begins at one of `heads`. */
export function headingsOf(text: string, heads: readonly Span[]): Heading[] {
  const found: Heading[] = []
  const first = headingAt(text, 0)
  if (first) found.push(first)
  for (const { start } of heads) {
    const lineStart = lineBefore(text, start)
    const heading = lineStart > 0 ? headingAt(text, lineStart) : null
    if (heading) found.push(heading)
  }
  return found
}

/** Where the line before that of an offset begins; 0 where it is too long for a heading, or the first. */
function lineBefore(text: string, offset: number): number {
  const piece = text.slice(Math.max(0, offset - longest - 40), offset)
  const before = /(?:^|[\r\n])([^\r\n]*)(?:\r\n|\r|\n)[^\r\n]*$/.exec(piece)
  if (!before || before.index + (before[1] ?? '').length === 0) return 0
  return offset - piece.length + before.index + (/[\r\n]/.test(piece[before.index] ?? '') ? 1 : 0)
}

function headingAt(text: string, start: number): Heading | null {
  let end = start
  while (end < text.length && end - start <= longest && !isLineEnd(text.charCodeAt(end))) end++
  if (end - start > longest || isProse(text, start, end)) return null
  const kind = kindOfLine(text.slice(start, end))
  return kind && { start, end, sources: kind === 'sources' }
}

function isLineEnd(unit: number): boolean {
  return unit === 10 || unit === 13
}

/** A first look at a line: is it too long for one that ends in its heading, and begins with a plain word that no heading begins with? */
function isProse(text: string, start: number, end: number): boolean {
  if (end - start <= longestClosing) return false
  let at = start
  while (at < end && isPlainLetter(text.charCodeAt(at))) at++
  return at - start > 1 && text[at] === ' ' && !openings.has(text.slice(start, at).toLowerCase())
}

function isPlainLetter(unit: number): boolean {
  return (unit > 64 && unit < 91) || (unit > 96 && unit < 123)
}

/** Is the line the heading of notes, or one that may be of notes or of books? */
export function kindOfLine(line: string): 'notes' | 'sources' | null {
  const bare = line
    .replace(/^[^\p{L}\p{N}]+/u, '')
    .replace(/^(?:\p{N}{1,3}(?:\.\p{N}{1,2}){0,3}[.)]?|[IVX]{1,5}[.)])[\s#*_–—-]+(?=\p{L})/u, '')
  // Most lines begin with other words, and this is asked of every paragraph.
  const begins = openings.has(foldedHeading(firstWord.exec(bare)?.[0] ?? ''))
  if (!begins && bare.length > longestClosing) return null
  // `Notes ........ 121` stands in a table of contents.
  if (/[.…·\s]{3}\p{Nd}{1,4}\s*$/u.test(bare)) return null
  const words = bare.replace(/[\s.:*_#=~—–\-\]】」』〕）)»”"’]+$/u, '')
  if (words === '') return null
  const folded = foldedHeading(/^(?:\p{L} ){2,}\p{L}$/u.test(words) ? words.replace(/ /g, '') : words)
  const known = headings.get(folded)
  if (known) return known
  if (isClosing(folded)) return 'notes'
  for (let at = begins ? folded.indexOf(' ') : -1; at > 0; at = folded.indexOf(' ', at + 1)) {
    const kind = headings.get(folded.slice(0, at).replace(/[.:,–—-]+$/, ''))
    const rest = folded.slice(at + 1)
    if (kind === 'notes' && leadsOn.test(rest) && rest.split(' ').length <= 8 && !/[.;!?]\s*$/.test(line)) return kind
  }
  return null
}

const firstWord = /^(?:\p{L} \p{L} |[\p{L}\p{M}\u200c'’.-]+)/u
/** The longest line that names a part of the text, and then its notes. */
const longestClosing = 40

/** `Chapter 2: Notes` */
function isClosing(folded: string): boolean {
  for (const mark of [': ', '. ', '- ', '– ', '— ']) {
    const at = folded.lastIndexOf(mark)
    if (at > 0 && /\p{L}/u.test(folded.slice(0, at)) && headings.get(folded.slice(at + mark.length)) === 'notes')
      return true
  }
  return false
}

/** Without case, accents, and the marks of the Persian and Turkish scripts. */
function foldedHeading(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\p{M}\u200c\u200d]/gu, '')
    .replace(/[’‘`]/g, "'")
    .replace(/ي/g, 'ی')
    .replace(/ك/g, 'ک')
    .replace(/\s+/g, ' ')
    .trim()
}

const headings = new Map<string, 'notes' | 'sources'>()
for (const kind of ['sources', 'notes'] as const) {
  for (const list of Object.values(words[kind])) {
    for (const word of list) headings.set(foldedHeading(word).replace(/\.$/, ''), kind)
  }
}

/** The first words of headings; of letters set apart (`N O T E S`) the first two. */
const openings = new Set(
  [...headings.keys()].flatMap((heading) => {
    const word = firstWord.exec(heading)?.[0] ?? heading
    return [word, `${word}.`, `${word}-`, `${heading[0]} ${heading[1]}`]
  }),
)

const leadsOn = new RegExp(`^(?:${words.joints.map(foldedHeading).join('|')}|\\p{Nd}+|[ivxlc]+)(?=[ .:]|$)`, 'u')
