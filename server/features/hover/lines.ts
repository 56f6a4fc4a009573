/** What the hovers of notes, archives and references share. */
import type { Apparatus, Note } from '../../apparatus/apparatus'
import type { Code } from '../../checks/codes'
import { isSign } from '../../notes/labels'
import { asSeen } from '../../text/masks'
import type { Span } from '../../text/text'
import type { Line } from '../content'
import type { View } from '../view'
import { capital, filled, listed, type Words } from '../words/words'

/** The problems that lie in the spans, under a line; not those of a check whose news the hover says itself. */
export function problems(view: View, spans: readonly Span[], said: Code | null = null): Line[] {
  const found = view.findings.filter(
    (finding) => finding.code !== said && spans.some((span) => span.start <= finding.start && finding.end <= span.end),
  )
  if (found.length === 0) return []
  return [{ kind: 'rule' }, ...found.map((finding): Line => ({ kind: 'item', text: finding.message }))]
}

/** The text of a span in one line, as print has it. */
export function textOf({ apparatus }: View, span: Span): string {
  return asSeen(apparatus.text.slice(span.start, span.end), apparatus.format).replace(/\s+/g, ' ').trim()
}

/** “in note 12”, “in the text” */
export function inNote({ places }: Words, note: Note | undefined): string {
  if (!note) return places.text
  return filled(isSign(note.label) ? places.symbol : places.note, { label: note.label })
}

const mostNotes = 12

/** “in the text and in notes 1, 4 and 5”: each place once; `own` is the note that the reader is in. */
export function inPlaces(
  { notes }: Apparatus,
  words: Words,
  places: readonly (number | null)[],
  own: number | null,
): string {
  const { places: phrases } = words
  const others = [...new Set(places)]
    .filter((place) => place !== null && place !== own)
    .map((place) => notes[place ?? -1])
  const numbered = others.filter((note): note is Note => note !== undefined && !isSign(note.label))
  const rest = others.filter((note) => note !== undefined && isSign(note.label))
  const labels = numbered.slice(0, mostNotes).map(({ label }) => label)
  const more = numbered.length - labels.length
  if (more > 0) labels.push(filled(phrases.more, { number: more }))
  return listed(words, [
    ...(places.includes(null) ? [phrases.text] : []),
    ...(own !== null && places.includes(own) ? [phrases.thisNote] : []),
    ...rest.map((note) => inNote(words, note)),
    ...(numbered.length === 1 ? [inNote(words, numbered[0])] : []),
    ...(numbered.length > 1 ? [filled(phrases.notes, { labels: listed(words, labels) })] : []),
  ])
}

/** A sentence out of a phrase; a stop that closes an abbreviation closes it too. */
export function sentence(phrase: string): string {
  return `${capital(phrase)}${phrase.endsWith('.') ? '' : '.'}`
}
