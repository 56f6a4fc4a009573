import type { Hover } from 'vscode-languageserver'
import { type Apparatus, type Marker, type NamedArchive, type Note, noteKind } from '../apparatus/apparatus'
import { siglumLike } from '../archives/archives'
import { listed, noteName, tally } from '../checks/check'
import type { Citation } from '../citations/citation'
import type { Span } from '../text/text'
import { contentOf, type Line } from './content'
import { keyOf, objectAt } from './objects'
import { rangeOf, type View } from './view'
import { introductionOf, inWords, nameOf, townOf } from './words'

/** What lies under the cursor, in words: a note with its sources and problems, an archive, a reference. */
export function hoverAt(view: View, offset: number, markdown: boolean): Hover | null {
  const object = objectAt(view.apparatus, offset)
  if (!object) return null
  const lines =
    object.kind === 'note'
      ? aboutNote(view, object.note, object.marker)
      : object.kind === 'archive'
        ? aboutArchive(view, view.apparatus.named[object.archive] as NamedArchive)
        : aboutCitation(view, object.citation)
  // A line is drawn only under something.
  if (lines[0]?.kind === 'rule') lines.shift()
  if (lines.length === 0) return null
  return { contents: contentOf(lines, markdown), range: rangeOf(view.apparatus, object.span) }
}

/** Longer notes are cut: a hover is a glance. */
const longestNote = 1500

const kindNames = {
  author: '',
  editor: ', by the editor',
  translator: ', by the translator',
  transcriber: ', by the transcriber',
  credit: ', a credit',
}

function aboutNote(view: View, index: number | null, marker: number | null): Line[] {
  const { apparatus } = view
  if (index === null) {
    const own = apparatus.markers[marker ?? -1] as Marker
    return [{ kind: 'title', text: `Marker ${own.label}` }, ...problems(view, [own])]
  }
  const note = apparatus.notes[index] as Note
  const text = apparatus.text.slice(note.textStart, note.end)
  const called = note.markers.length > 1 ? `called ${times(note.markers.length)}` : ''
  const lines: Line[] = [
    {
      kind: 'title',
      text: `${capital(noteName(note))}${kindNames[noteKind(apparatus, note)]}`,
      ...(called ? { rest: called } : {}),
    },
  ]
  if (text) lines.push({ kind: 'text', text: text.length > longestNote ? `${text.slice(0, longestNote)}…` : text })
  else lines.push({ kind: 'text', text: 'It has no text.' })
  for (const cited of note.citations) {
    const words = citationInWords(view, apparatus.citations[cited] as Citation)
    if (words) lines.push({ kind: 'item', text: words })
  }
  const calls = note.markers.map((other) => apparatus.markers[other] as Marker)
  lines.push(...problems(view, [note, ...calls]))
  return lines
}

function citationInWords(view: View, citation: Citation): string {
  if (citation.kind !== 'archival' && citation.kind !== 'short') return ''
  const isPage = citation.raw?.parts.some(({ role }) => role === 'page') ?? false
  if (citation.key !== null) return inWords(view.apparatus, citation, view.locale, isPage)
  return ''
}

function aboutArchive(view: View, archive: NamedArchive): Line[] {
  const { apparatus } = view
  const { repository } = archive
  const written = textOf(view, archive.siglum ?? archive)
  const introduction =
    archive.introduction === null ? introductionOf(apparatus, written) : apparatus.named[archive.introduction]
  const introducedName = introduction?.name ? textOf(view, introduction.name) : ''
  const known = repository ? nameOf(repository, view.locale) : ''
  const name = introducedName || known
  const lines: Line[] = []
  if (!name && !repository) {
    lines.push({
      kind: 'title',
      text: written,
      rest: '— an archive that is neither known nor introduced in this text.',
    })
  } else lines.push({ kind: 'title', text: written, ...(name && name !== written ? { rest: `— ${name}` } : {}) })
  if (repository) {
    const home = Object.values(repository.names)[0]
    const facts = [
      introducedName && known !== introducedName ? known : '',
      home && home !== known && home !== introducedName ? home : '',
      townOf(repository, view.locale),
    ]
    const sigla = repository.sigla.filter((siglum) => siglum !== written).slice(0, 4)
    const text = facts.filter(Boolean).join(', ') + (sigla.length > 0 ? ` (also ${sigla.join(', ')})` : '')
    if (text.trim()) lines.push({ kind: 'text', text: text.trim() })
    const former = archive.former ? repository.former?.find((other) => other.siglum === written) : undefined
    if (archive.former)
      lines.push({
        kind: 'text',
        text: `The archive's former name${former?.to ? `, until ${former.to}` : ''}; today ${siglumLike(repository, written)}.`,
      })
  }
  const place = introduction && introducedIn(view, introduction)
  if (place)
    lines.push({
      kind: 'text',
      text: archive.introduces && introduction === archive ? 'Introduced here.' : `Introduced in ${place}.`,
    })
  const cited = apparatus.citations.filter(
    (citation) =>
      (citation.kind === 'archival' || citation.kind === 'short') &&
      (repository ? citation.repository === repository : citation.siglum === written),
  ).length
  if (cited > 0) lines.push({ kind: 'text', text: `This archive is cited ${times(cited)} in this text.` })
  lines.push(...problems(view, [archive]))
  return lines
}

function introducedIn({ apparatus }: View, introduction: NamedArchive): string {
  const note = apparatus.notes.find((other) => other.start <= introduction.start && introduction.end <= other.end)
  return note ? noteName(note) : 'the text'
}

function aboutCitation(view: View, index: number): Line[] {
  const { apparatus } = view
  const citation = apparatus.citations[index] as Citation
  const lines: Line[] = []
  switch (citation.kind) {
    case 'link':
      return problems(view, [citation])
    case 'published':
      return [{ kind: 'title', text: 'A published work' }, ...problems(view, [citation])]
    case 'cross':
      return citation.target === null ? problems(view, [citation]) : aboutNote(view, citation.target, null)
    case 'short': {
      const antecedent = citation.antecedent === null ? undefined : apparatus.citations[citation.antecedent]
      if (!antecedent) {
        lines.push({ kind: 'title', text: 'It cannot be decided what this stands for.' })
        return [...lines, ...problems(view, [citation])]
      }
      const where =
        antecedent.note === citation.note
          ? 'earlier in this note'
          : `in ${noteName(apparatus.notes[antecedent.note ?? -1])}`
      lines.push({
        kind: 'title',
        text: textOf(view, {
          start: citation.start,
          end: citation.raw ? citation.base + citation.raw.start : citation.end,
        }).replace(/[\s,;:]+$/, ''),
        rest: `— as ${where}`,
      })
      if (citation.key === null) lines.push({ kind: 'quote', text: textOf(view, antecedent) })
      break
    }
    case 'archival':
  }
  const words = citationInWords(view, citation)
  if (words) lines.push(lines.length > 0 ? { kind: 'text', text: words } : { kind: 'title', text: words })
  const key = keyOf(citation)
  if (key !== null) lines.push(...alsoCited(view, citation, key))
  lines.push(...problems(view, [citation]))
  return lines
}

/** How often, and where else, the file of a citation is cited. */
function alsoCited({ apparatus, project, document }: View, own: Citation, file: string): Line[] {
  const places = project.citationsOf(file, document)
  const here = places.filter((place) => place.document === document)
  const result: Line[] = []
  if (here.length === 1) result.push({ kind: 'text', text: 'This file is cited only here in this text.' })
  else {
    const others = here.filter((place) => place.citation !== own)
    const notes = [...new Set(others.map((place) => placeName(apparatus, place.citation, own)))]
    const text = `This file is cited ${times(here.length)} in this text: also in ${joined(notes)}.`
    result.push({ kind: 'text', text })
  }
  const elsewhere = tally(places.filter((place) => place.document !== document).map((place) => place.document.uri))
  for (const [uri, count] of [...elsewhere].slice(0, 5))
    result.push({ kind: 'item', text: `${fileName(uri)}: ${times(count)}` })
  return result
}

function placeName(apparatus: Apparatus, other: Citation, own: Citation): string {
  if (other.note === null) return 'the text'
  return other.note === own.note ? 'this note' : noteName(apparatus.notes[other.note])
}

/** “notes 1, 4 and 5” out of “note 1”, “note 4”, “note 5”. */
function joined(places: readonly string[]): string {
  const numbers = places.filter((place) => /^note \d/.test(place)).map((place) => place.slice(5))
  const rest = places.filter((place) => !/^note \d/.test(place))
  const shown = numbers.slice(0, 12)
  const more = numbers.length > shown.length ? [`${numbers.length - shown.length} more`] : []
  const notes = numbers.length === 0 ? [] : [`${numbers.length > 1 ? 'notes' : 'note'} ${listed([...shown, ...more])}`]
  return listed([...rest, ...notes])
}

/** The problems that lie in the spans. */
function problems(view: View, spans: readonly Span[]): Line[] {
  const found = view.findings.filter((finding) =>
    spans.some((span) => span.start <= finding.start && finding.end <= span.end),
  )
  if (found.length === 0) return []
  return [{ kind: 'rule' }, ...found.map((finding): Line => ({ kind: 'item', text: finding.message }))]
}

function textOf({ apparatus }: View, span: Span): string {
  return apparatus.text.slice(span.start, span.end).replace(/\s+/g, ' ').trim()
}

function fileName(uri: string): string {
  const name = uri.slice(uri.lastIndexOf('/') + 1)
  try {
    return decodeURIComponent(name)
  } catch {
    return name
  }
}

function times(count: number): string {
  return count === 1 ? 'once' : count === 2 ? 'twice' : `${count} times`
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
