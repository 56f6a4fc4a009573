/** Zotero's exports: CSL-JSON, with or without Better BibTeX, and the items of its own API. */

import type { CatalogueRule } from '../rules'
import type { Entry, SourceFile } from '../source'
import { withOwnFields } from './described'
import { asList, type Fields, field, isFields, textOf } from './fields'
import { type Item, itemsOf, memberAt, valueEnd } from './json-items'
import { targetOfLocation, type WrittenLocation } from './locations'
import { dateOf, namesOf } from './people'
import { Places } from './places'
import { type CatalogueProblem, type CatalogueSteps, pauseAfter } from './steps'

/** So many items say whether a list of objects is a catalogue at all. */
const looksAt = 5

/** The entries of the array that begins at an offset, where its first items look like a catalogue's. */
export function* cslEntries(file: SourceFile, rule: CatalogueRule | null, arrayStart: number): CatalogueSteps {
  const places = new Places(file.text)
  const items = itemsOf(file.text, arrayStart)
  const waiting: Item[] = []
  for (let next = items.next(); !next.done; next = items.next()) {
    waiting.push(next.value)
    if (waiting.length === looksAt) break
  }
  if (!waiting.some(({ value }) => isCatalogueItem(value))) return
  let problem: CatalogueProblem | null = null
  let idle = 0
  let item: Item | undefined = waiting.shift()
  for (; item; item = waiting.shift() ?? items.next().value ?? undefined) {
    if (item.value === undefined) problem ??= brokenItem(file, places, item)
    const entry = isFields(item.value) ? entryOf(file, rule, places, item, item.value) : null
    if (entry) yield entry
    else if (++idle % pauseAfter === 0) yield null
  }
  if (problem) yield problem
}

function isCatalogueItem(value: unknown): boolean {
  if (!isFields(value)) return false
  const item = dataOf(value)
  const has = (...names: string[]) => names.some((name) => field(item, name) !== undefined)
  return textOf(item, 'itemType') !== '' || (textOf(item, 'type') !== '' && has('title', 'author', ...archiveFields))
}

const archiveFields = ['archive', 'archive_location', 'archive_collection', 'call-number']

/** In the items of Zotero's API the fields stand one deeper. */
function dataOf(item: Fields): Fields {
  const data = field(item, 'data')
  return isFields(data) ? data : item
}

function entryOf(
  file: SourceFile,
  rule: CatalogueRule | null,
  places: Places,
  { start, end }: Item,
  value: Fields,
): Entry | null {
  const item = dataOf(value)
  const location = withOwnFields(locationOf(item, rule), rule, (name) => textOf(item, name))
  const target = targetOfLocation(location, file.archives)
  if (!target) return null
  const { text } = file
  const title = memberAt(text, start, item === value ? ['title'] : ['data', 'title'])
  const range = title < 0 ? places.range(start, Math.min(start + 1, end)) : places.range(title, valueEnd(text, title))
  return {
    kind: 'entry',
    uri: file.uri,
    range,
    target,
    title: textOf(item, 'title', 'title-short', 'shortTitle'),
    creators: creatorsOf(item),
    recipients: recipientsOf(item),
    date: dateOf(field(item, 'issued') ?? field(item, 'date')),
    images: [],
  }
}

/** Of these a library's name and number say where the thing itself lies; of books, where a copy was borrowed. */
const unprinted: ReadonlySet<string> = new Set([
  'artwork',
  'collection',
  'document',
  'graphic',
  'interview',
  'letter',
  'manuscript',
  'map',
  'personal_communication',
])

function locationOf(item: Fields, rule: CatalogueRule | null): WrittenLocation {
  const location = textOf(item, 'archive_location', 'archive-location', 'archiveLocation')
  const callNumber = textOf(item, 'call-number', 'callNumber')
  const isUnprinted = unprinted.has(textOf(item, 'type', 'itemType'))
  const library = isUnprinted || location !== '' ? textOf(item, 'source', 'libraryCatalog') : ''
  const archive = textOf(item, 'archive') || library || (rule?.repository ?? '')
  return {
    archive,
    place: textOf(item, 'archive-place', 'archive_place'),
    collection: textOf(item, 'archive_collection', 'archive-collection', 'archiveCollection'),
    location,
    callNumber,
    notes: [textOf(item, 'note', 'extra')],
  }
}

/** In the words of Zotero's API, those to whom something is written, and those who only had a hand in it. */
const recipientTypes: readonly string[] = ['recipient']
const lesserTypes: readonly string[] = ['contributor', 'editor', 'translator', 'seriesEditor', 'reviewedAuthor']

function creatorsOf(item: Fields): string[] {
  const others = asList(field(item, 'creators')).filter((one) => {
    const type = isFields(one) ? textOf(one, 'creatorType') : ''
    return !recipientTypes.includes(type) && !lesserTypes.includes(type)
  })
  return [...namesOf(field(item, 'author')), ...namesOf(others)]
}

function recipientsOf(item: Fields): string[] {
  const named = asList(field(item, 'creators')).filter(
    (one) => isFields(one) && recipientTypes.includes(textOf(one, 'creatorType')),
  )
  return [...namesOf(field(item, 'recipient')), ...namesOf(named)]
}

/** Said of the first broken item, where the file otherwise is a catalogue. */
export function brokenItem({ uri, text }: SourceFile, places: Places, { start, breaksOff }: Item): CatalogueProblem {
  const message = breaksOff
    ? 'The catalogue breaks off in the middle of this entry. What stands before it is read; export the catalogue again.'
    : 'This entry is not valid JSON and is left out; so may others be after it. Export the catalogue again.'
  const lineEnd = text.indexOf('\n', start)
  return {
    kind: 'problem',
    uri,
    range: places.range(start, Math.min(lineEnd < 0 ? text.length : lineEnd, start + 80)),
    message,
  }
}
