import { citesPages, type FileCitation, isFileCitation } from '../../apparatus/house-styles'
import type { Citation } from '../../citations/citation'
import { workInWords } from '../../citations/works'
import { searchAddress } from '../catalogue'
import type { Line } from '../content'
import { archiveOf, partsInWords, townOf } from '../in-words'
import type { View } from '../view'
import { capital, filled, times, type Words, wordsOf } from '../words/words'
import { nameOfToday } from './archive'
import { inNote, inPlaces, problems, sentence, textOf } from './lines'
import { aboutSources } from './source'
import { fileName } from './uris'

/** A reference: its archive, its levels in words, where else its file is cited. */
export function aboutCitation(view: View, citation: Citation): Line[] {
  const words = wordsOf(view.locale)
  switch (citation.kind) {
    case 'link':
    case 'cross':
      return problems(view, [citation])
    case 'published':
      return [...aboutWork(citation, words), ...problems(view, [citation])]
    case 'short':
      return [...aboutShortForm(view, citation, words), ...problems(view, [citation], 'source-missing')]
    case 'archival':
      return [...aboutFile(view, citation, words), ...problems(view, [citation], 'source-missing')]
  }
}

/** A work in print, with what it says of itself. */
function aboutWork({ details }: Citation & { kind: 'published' }, words: Words): Line[] {
  const work = workInWords(details)
  const title: Line = { kind: 'title', text: capital(words.citation.published) }
  return work ? [title, { kind: 'text', text: work }] : [title]
}

function aboutShortForm(view: View, citation: Citation & { kind: 'short' }, words: Words): Line[] {
  const { apparatus } = view
  const antecedent = citation.antecedent === null ? undefined : apparatus.citations[citation.antecedent]
  if (!antecedent) return [{ kind: 'title', text: words.citation.undecided }]
  const place =
    antecedent.note !== null && antecedent.note === citation.note
      ? words.places.earlier
      : inNote(words, apparatus.notes[antecedent.note ?? -1])
  const end = citation.raw ? citation.base + citation.raw.start : citation.end
  const written = textOf(view, { start: citation.start, end }).replace(/[\s,，、;；:：]+$/, '')
  const title: Line = { kind: 'title', text: written, rest: `— ${filled(words.citation.like, { place })}` }
  if (!isFileCitation(citation)) return [title, { kind: 'quote', text: textOf(view, antecedent) }]
  return [title, ...aboutFile(view, citation, words)]
}

function aboutFile(view: View, citation: FileCitation, words: Words): Line[] {
  const { apparatus, locale } = view
  const { repository } = citation
  const { siglum, name } = archiveOf(apparatus, citation, locale)
  const lines: Line[] = []
  const town = repository ? townOf(repository, locale) : ''
  const rest = [siglum ? name : '', town].filter(Boolean).join(', ')
  if (siglum || name) lines.push({ kind: 'title', text: siglum || name, ...(rest ? { rest: `— ${rest}` } : {}) })
  const today = repository && nameOfToday(repository, siglum, words)
  if (today) lines.push({ kind: 'text', text: sentence(today) })
  lines.push({ kind: 'text', text: partsInWords(citation, locale, citesPages(apparatus.citations, citation)) })
  lines.push(...aboutSources(view, citation))
  if (citation.key !== null) lines.push(...alsoCited(view, citation, citation.key, words))
  const url = searchAddress(apparatus.archives, citation)
  if (url) lines.push({ kind: 'link', text: words.archive.search, url })
  return lines
}

/** How often, and where else, the file of a citation is cited. */
function alsoCited({ apparatus, project, document }: View, own: Citation, file: string, words: Words): Line[] {
  const places = project.citationsOf(file, document)
  const here = places.filter((place) => place.document === document)
  const others = here.filter((place) => place.citation !== own).map((place) => place.citation.note)
  const text =
    here.length === 1
      ? words.citation.once
      : filled(words.citation.cited, {
          times: times(words, here.length),
          places: inPlaces(apparatus, words, others, own.note),
        })
  const elsewhere = new Map<string, number>()
  for (const place of places)
    if (place.document !== document) elsewhere.set(place.document.uri, (elsewhere.get(place.document.uri) ?? 0) + 1)
  return [
    { kind: 'text', text },
    ...[...elsewhere]
      .sort(([one, count], [other, more]) => more - count || (one < other ? -1 : 1))
      .slice(0, 5)
      .map(([uri, count]): Line => ({ kind: 'item', text: `${fileName(uri)}: ${times(words, count)}` })),
  ]
}
