/**
 * By what a finding is known again in a text that has been worked on: what it stands on, and the words around it. Neither
 * its place counts nor any note's number, so it stays the same when paragraphs come and go elsewhere, when notes are
 * numbered anew, and when lines break or end otherwise.
 */
import type { Apparatus } from '../../apparatus/apparatus'
import type { Finding } from '../../checks/check'
import { withIgnoresBlank } from '../../text/ignore-comments'
import { firstFrom, lastNotAfter, type Span } from '../../text/text'

export interface Fingerprint {
  code: string
  /** What the finding stands on. */
  text: string
  /** The words before it in its paragraph or note, and those after it. */
  before: string
  after: string
}

/** So many UTF-16 units of each part are kept: enough to tell two places apart, and to be read by people. */
const longest = 48

/** So many are looked at, since blanks and numbers shrink. */
const reach = 4 * longest

/** A number of a note, in whatever digits, or in Roman ones. */
const number = /\p{N}+|\b[ivxlcdm]+\b/giu

/** One fingerprint a finding. */
export function fingerprintsOf(apparatus: Apparatus, findings: readonly Finding[]): Fingerprint[] {
  if (findings.length === 0) return []
  const { text, format } = apparatus
  // A comment that hides one finding is none of the words around the next.
  const around = withIgnoresBlank(text, format)
  const numbered = numberedSpans(apparatus)
  const edges = edgesOf(apparatus)
  const read = (source: string, start: number, end: number) => normal(withoutNumbers(source, { start, end }, numbered))
  return findings.map(({ code, start, end }) => {
    const from = Math.max(start - reach, edges[lastNotAfter(edges, start)] ?? 0)
    const to = Math.min(end + reach, edges[lastNotAfter(edges, end - 1) + 1] ?? text.length)
    return {
      code,
      text: firstWords(read(text, start, Math.min(end, start + reach))),
      before: lastWords(read(around, from, start)),
      after: firstWords(read(around, end, to)),
    }
  })
}

/** Where paragraphs and notes begin and notes end: words beyond such an edge say nothing of a place. */
function edgesOf({ blocks, notes }: Apparatus): number[] {
  const edges = new Set([0])
  for (const { block } of blocks) edges.add(block.start)
  for (const { start, end } of notes) edges.add(start).add(end)
  return [...edges].sort((a, b) => a - b)
}

/** What holds the number of a note: its markers, its own label, what refers to it. They ascend. */
function numberedSpans({ markers, notes, malformed, citations }: Apparatus): Span[] {
  const crossReferences = citations.filter(({ kind }) => kind === 'cross')
  const spans: Span[] = [...markers, ...notes.map(({ head }) => head), ...malformed, ...crossReferences]
  return spans.sort((a, b) => a.start - b.start)
}

function withoutNumbers(text: string, { start, end }: Span, numbered: readonly Span[]): string {
  let read = ''
  let at = start
  // The one before may reach into it.
  for (let i = Math.max(0, firstFrom(numbered, start) - 1); i < numbered.length; i++) {
    const span = numbered[i] as Span
    if (span.start >= end) break
    const [from, to] = [Math.max(at, span.start), Math.min(end, span.end)]
    if (from >= to) continue
    read += `${text.slice(at, from)}${text.slice(from, to).replace(number, '#')}`
    at = to
  }
  return read + text.slice(at, end)
}

/** Without what nobody sees: how lines break, which blank it is, how an accent is composed. */
function normal(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\p{Cf}+/gu, '')
    .replace(/\s+/g, ' ')
    .trim()
}

function firstWords(text: string): string {
  if (text.length <= longest) return text
  const cut = text.slice(0, longest)
  const blank = cut.lastIndexOf(' ')
  return blank > 0 ? cut.slice(0, blank) : cut.replace(/[\uD800-\uDBFF]$/, '')
}

function lastWords(text: string): string {
  if (text.length <= longest) return text
  const cut = text.slice(-longest)
  const blank = cut.indexOf(' ')
  return blank >= 0 ? cut.slice(blank + 1) : cut.replace(/^[\uDC00-\uDFFF]/, '')
}
