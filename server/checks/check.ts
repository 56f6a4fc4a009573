/** What a check is, and the little that several of them share. */
import type { Apparatus, Note } from '../apparatus/apparatus'
import type { ArchivalCitation, Citation, ShortCitation } from '../citations/citation'
import type { RawReference } from '../citations/reference'
import { isSign, seriesOf } from '../notes/labels'
import type { Holdings } from '../sources/holdings'
import type { Span } from '../text/text'
import type { Code } from './codes'

/** Another place that belongs to a finding. */
export interface Related extends Span {
  message: string
}

export interface Finding extends Span {
  code: Code
  /** One sentence or two: what is wrong, and what to do. */
  message: string
  related?: Related[]
}

/** A pure function of the apparatus. */
export type Check = (apparatus: Apparatus) => Finding[]

/** A pure function of the apparatus and of what the project owns of its sources. */
export type SourceCheck = (apparatus: Apparatus, holdings: Holdings) => Finding[]

/** Makes a function of an object that is asked again and again, after every edit, remember its answers. */
export function remembered<K extends object, V>(make: (key: K) => V): (key: K) => V {
  const known = new WeakMap<K, V>()
  return (key) => {
    let value = known.get(key)
    if (value === undefined) {
      value = make(key)
      known.set(key, value)
    }
    return value
  }
}

/** A citation that is written as levels and leaves, and how. */
export type WrittenReference = (ArchivalCitation | ShortCitation) & { raw: RawReference }

/** The document's references as they are written, in the order of the text. */
export const writtenReferences = remembered((apparatus: Apparatus): WrittenReference[] =>
  apparatus.citations.filter(
    (citation): citation is WrittenReference =>
      (citation.kind === 'archival' || citation.kind === 'short') && citation.raw !== null,
  ),
)

export const archivalCitations = remembered((apparatus: Apparatus): ArchivalCitation[] => {
  return apparatus.citations.filter((citation): citation is ArchivalCitation => citation.kind === 'archival')
})

/** Has the text notes, or cites it anything but links? Names and links of a change log or a licence are not ours to judge. */
export function isScholarly({ notes, citations }: Apparatus): boolean {
  return notes.length > 0 || citations.some(({ kind }) => kind !== 'link')
}

/** A label within a sentence: a word among its words is set off. */
export function labelInWords(label: string): string {
  return seriesOf(label) === 'name' ? `“${label}”` : label
}

/** How a note is named in a message: “note 12”, “the note *”. */
export function noteName(note: Pick<Note, 'label'> | undefined): string {
  if (!note) return 'the text'
  return isSign(note.label) ? `the note ${note.label}` : `note ${labelInWords(note.label)}`
}

/** “in note 12”, or “in the text”. */
export function placeOf(apparatus: Apparatus, citation: Citation): string {
  return `in ${noteName(citation.note === null ? undefined : apparatus.notes[citation.note])}`
}

/** Moves a span of a paragraph to its place in the text. */
export function at(base: number, span: Span): Span {
  return { start: base + span.start, end: base + span.end }
}

/** What the paragraph of a reference says in a span. */
export type Read = (span: Span) => string

/** Remembers what `make` says of a reference and its paragraph: an edit elsewhere leaves both as they are. */
export function ofReference<V>(
  make: (raw: RawReference, read: Read) => V,
): (written: WrittenReference, apparatus: Apparatus) => V {
  const known = new WeakMap<RawReference, V>()
  return ({ raw, base }, { text }) => {
    let value = known.get(raw)
    if (value === undefined) {
      value = make(raw, ({ start, end }) => text.slice(base + start, base + end))
      known.set(raw, value)
    }
    return value
  }
}

/** A check that looks at one reference by itself. It answers findings at the paragraph's offsets. */
export type ReferenceCheck = (raw: RawReference, read: Read) => Finding[]

/** Makes one check of several that look at each reference by itself. */
export function eachReference(checks: readonly ReferenceCheck[]): Check {
  const findingsOf = ofReference((raw, read) => checks.flatMap((check) => check(raw, read)))
  return (apparatus) => {
    const findings: Finding[] = []
    for (const written of writtenReferences(apparatus)) {
      for (const finding of findingsOf(written, apparatus)) findings.push({ ...finding, ...at(written.base, finding) })
    }
    return findings
  }
}

/** Counts. */
export function tally<T>(values: Iterable<T>): Map<T, number> {
  const counts = new Map<T, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return counts
}

/** The value that stands for at least `share` of `counts` and `least` times; null where none does. */
export function habitOf<T>(counts: ReadonlyMap<T, number>, share: number, least: number): T | null {
  let total = 0
  let best: [T, number] | null = null
  for (const [value, count] of counts) {
    total += count
    if (count > (best?.[1] ?? 0)) best = [value, count]
  }
  return best && best[1] >= least && best[1] >= share * total ? best[0] : null
}

/** “1, 2 and 3” */
export function listed(items: readonly (string | number)[]): string {
  if (items.length < 2) return items.join('')
  return `${items.slice(0, -1).join(', ')} and ${items[items.length - 1]}`
}
