import { type Marker, type Note, noteKind, noteText } from '../../apparatus/apparatus'
import { citesPages, isFileCitation } from '../../apparatus/house-styles'
import type { Citation } from '../../citations/citation'
import { isSign } from '../../notes/labels'
import { asSeen } from '../../text/masks'
import type { Line } from '../content'
import { inWords } from '../in-words'
import type { View } from '../view'
import { capital, filled, times, wordsOf } from '../words/words'
import { problems } from './lines'

/** Longer notes are cut: a hover is a glance. */
const longestNote = 1500

/** A note with its sources in words and its problems; a marker without one, with what is wrong with it. */
export function aboutNote(view: View, index: number | null, marker: number | null): Line[] {
  const { apparatus, locale } = view
  const words = wordsOf(locale)
  if (index === null) {
    const own = apparatus.markers[marker ?? -1] as Marker
    return [{ kind: 'title', text: capital(filled(words.note.marker, { label: own.label })) }, ...problems(view, [own])]
  }
  const note = apparatus.notes[index] as Note
  const text = asSeen(noteText(apparatus, note), apparatus.format).trim()
  const isPlain = apparatus.format === 'plain'
  const kind = noteKind(apparatus, note)
  const own = isSign(note.label) ? words.note.symbol : words.note.note
  const name = capital(filled(kind === 'author' ? own : words.note[kind], { label: note.label }))
  const called = note.markers.length > 1 ? filled(words.note.called, { times: times(words, note.markers.length) }) : ''
  const lines: Line[] = [
    {
      kind: 'title',
      text: name,
      ...(called ? { rest: called } : {}),
    },
  ]
  if (text) lines.push(...paragraphsIn(text.length > longestNote ? `${text.slice(0, longestNote)}…` : text, isPlain))
  else lines.push({ kind: 'text', text: words.note.empty })
  for (const cited of note.citations) {
    const citation = apparatus.citations[cited] as Citation
    if (!isFileCitation(citation)) continue
    const isPage = citesPages(apparatus.citations, citation)
    lines.push({ kind: 'item', text: inWords(apparatus, citation, locale, isPage) })
  }
  const calls = note.markers.map((other) => apparatus.markers[other] as Marker)
  return [...lines, ...problems(view, [note, ...calls])]
}

/** A note's paragraphs; in plain text one that is set in keeps its lines, for it is verse, a table or an inscription. */
function paragraphsIn(text: string, isPlain: boolean): Line[] {
  const paragraphs: string[][] = [[]]
  for (const line of text.split(/\r\n|\r|\n/))
    if (line.trim()) paragraphs.at(-1)?.push(line)
    else if (paragraphs.at(-1)?.length) paragraphs.push([])
  // Where a note's lines are all set in under its label, that says nothing.
  const margin = marginOf(paragraphs[0]?.slice(1) ?? [])
  return paragraphs.map((lines, index) => {
    const isVerse = isPlain && index > 0 && lines.length > 1 && marginOf(lines) >= margin + 2
    return { kind: isVerse ? 'verse' : 'text', text: lines.join('\n').trim() }
  })
}

/** How far all of the lines are set in. */
function marginOf(lines: readonly string[]): number {
  return lines.length === 0 ? 0 : Math.min(...lines.map((line) => line.search(/\S|$/)))
}
