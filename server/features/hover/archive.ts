import type { NamedArchive } from '../../apparatus/apparatus'
import { citesPages, type FileCitation, isFileCitation } from '../../apparatus/house-styles'
import { siglumLike } from '../../archives/archives'
import type { FormerName, Repository } from '../../archives/format'
import { scriptOf } from '../../text/characters'
import { searchAddress } from '../catalogue'
import type { Line } from '../content'
import { introductionOf, nameOf, partsInWords, townOf } from '../in-words'
import { citationAt } from '../objects'
import type { View } from '../view'
import { capital, filled, times, type Words, wordsOf } from '../words/words'
import { inNote, problems, sentence, textOf } from './lines'
import { linksTo } from './source'

/**
 * An archive: its names, its town, where the text introduces it and how often it is cited; and the way to the source of the
 * reference in which it is named.
 */
export function aboutArchive(view: View, archive: NamedArchive): Line[] {
  const { apparatus, locale } = view
  const words = wordsOf(locale)
  const { repository } = archive
  const written = textOf(view, archive.siglum ?? archive)
  const introduction =
    archive.introduction === null ? introductionOf(apparatus, written) : apparatus.named[archive.introduction]
  const introducedName = introduction?.name ? textOf(view, introduction.name) : ''
  const known = repository ? nameOf(repository, locale) : ''
  const name = introducedName || known
  const rest = name || repository ? (name !== written ? name : '') : words.archive.unknown
  const lines: Line[] = [{ kind: 'title', text: written, ...(rest ? { rest: `— ${rest}` } : {}) }]
  if (repository) lines.push(...factsOf(repository, words, locale, [written, name]))
  const place = introduction && inNote(words, noteOf(view, introduction))
  if (place)
    lines.push({
      kind: 'text',
      text:
        archive.introduces && introduction === archive
          ? words.archive.introducedHere
          : filled(words.archive.introduced, { place }),
    })
  const number = apparatus.citations.filter(
    (citation) =>
      (citation.kind === 'archival' || citation.kind === 'short') &&
      (repository ? citation.repository === repository : citation.siglum === written),
  ).length
  if (number > 0)
    lines.push({ kind: 'text', text: filled(words.archive.cited, { number, times: times(words, number) }) })
  return [...lines, ...sourceLine(view, archive), ...searchLink(view, archive, words), ...problems(view, [archive])]
}

/** The archive's other names and its town; `said` has been said. */
function factsOf(repository: Repository, words: Words, locale: string, said: readonly string[]): Line[] {
  const [written = ''] = said
  const home = Object.values(repository.names)[0] ?? ''
  const names = [nameOf(repository, locale), home].filter((name) => !said.includes(name))
  const facts = [...new Set(names), townOf(repository, locale)].filter(Boolean).join(', ')
  const sigla = repository.sigla.filter((siglum) => siglum !== written).slice(0, 4)
  const also = sigla.length > 0 ? `(${filled(words.archive.also, { sigla: sigla.join(', ') })})` : ''
  const former = nameOfToday(repository, written, words) || formerNames(repository, written, words)
  return [[facts, also].filter(Boolean).join(' '), former && sentence(former)]
    .filter(Boolean)
    .map((text): Line => ({ kind: 'text', text }))
}

/** “so cited until 1999, today РГАСПИ”, where it is a former name that is written; else empty. */
export function nameOfToday(repository: Repository, written: string, words: Words): string {
  const own = repository.former?.find(({ siglum }) => siglum === written)
  if (!own) return ''
  const siglum = siglumLike(repository, written)
  return own.to === undefined
    ? filled(words.archive.soCalled, { siglum })
    : filled(words.archive.soCalledUntil, { siglum, year: own.to })
}

/** “cited as РЦХИДНИ until 1999”; empty where it was always called so. */
function formerNames(repository: Repository, written: string, words: Words): string {
  const script = scriptOf(written)
  const former = repository.former?.filter(({ siglum }) => scriptOf(siglum) === script) ?? []
  // Several may have ended in one year, by a merger or in two writings: one of them will do.
  const byYear = new Map<number, FormerName>()
  for (const name of former) if (name.to !== undefined && !byYear.has(name.to)) byYear.set(name.to, name)
  const dated = [...byYear]
    .sort(([a], [b]) => b - a)
    .map(([year, { siglum }]) => filled(words.archive.until, { siglum, year }))
  if (dated.length > 0) return filled(words.archive.called, { names: dated.slice(0, 2).join(', ') })
  return former[0] ? filled(words.archive.formerly, { names: former[0].siglum }) : ''
}

function noteOf({ apparatus }: View, introduction: NamedArchive) {
  return apparatus.notes.find((other) => other.start <= introduction.start && introduction.end <= other.end)
}

/** The reference that the archive is named in. */
function referenceOf({ apparatus }: View, { start, end, siglum }: NamedArchive): FileCitation | null {
  const citation = apparatus.citations[citationAt(apparatus, siglum?.start ?? start) ?? -1]
  return citation && isFileCitation(citation) && end <= citation.end ? citation : null
}

/** What there is of that reference, and no more than the way there: the reference itself says the rest. */
function sourceLine(view: View, archive: NamedArchive): Line[] {
  const citation = referenceOf(view, archive)
  const links = citation ? linksTo(view, citation) : []
  if (!citation || links.length === 0) return []
  const isPage = citesPages(view.apparatus.citations, citation)
  return [{ kind: 'text', text: `${capital(partsInWords(citation, view.locale, isPage))}:` }, ...links]
}

/** The catalogue, for that reference. */
function searchLink(view: View, archive: NamedArchive, words: Words): Line[] {
  const { apparatus } = view
  const citation = referenceOf(view, archive)
  if (!citation) return []
  const url = searchAddress(apparatus.archives, citation)
  return url ? [{ kind: 'link', text: words.archive.search, url }] : []
}
