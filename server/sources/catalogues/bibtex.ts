/** BibTeX and BibLaTeX, as Zotero, JabRef and people write them. */
import { bibtexGrammar, parse } from '@citation-js/plugin-bibtex/lib-mjs/input/file.js'
import { parse as parseValue } from '@citation-js/plugin-bibtex/lib-mjs/input/value.js'
import { isImagePath } from '../images'
import type { CatalogueRule } from '../rules'
import type { Entry, EntryImage, SourceFile } from '../source'
import { withOwnFields } from './described'
import { asList, asText, type Fields, field, isFields } from './fields'
import { targetOfLocation, type WrittenLocation } from './locations'
import { Places } from './places'
import { type CatalogueProblem, type CatalogueSteps, pauseAfter } from './steps'

/** An entry by its braces alone. */
interface Block {
  type: string
  start: number
  end: number
  /** Null where its braces close. */
  trouble: 'open' | null
}

/** Where the fields of an archive stand: libraries, styles and people have many names for them. */
const archiveFields = ['archive', 'repository']
/** Of a work in print these say who published it, and where a copy was borrowed. */
const libraryFields = ['library', 'institution', 'organization']
const printed =
  /^(?:mv)?(?:article|book|booklet|collection|periodical|proceedings|reference)$|^(?:in|supp)|thesis$|report$/
const locationFields = ['archive_location', 'archivelocation', 'archive-location', 'archivallocation', 'shelfmark', 'loc', 'location'] // biome-ignore format: a list
/** In BibTeX Zotero writes a call number as if it were the Library of Congress's. */
const callNumberFields = ['callnumber', 'call-number', 'call_number', 'signature', 'lccn', 'number']
const collectionFields = ['archive_collection', 'archivecollection', 'collection']
const noteFields = ['note', 'howpublished', 'addendum', 'annotation', 'annote']

/** A first look: most entries of a bibliography are of works in print. */
const mayNameArchive = new RegExp(
  `(?:${[...archiveFields, ...libraryFields, ...locationFields, ...callNumberFields, ...collectionFields, ...noteFields].join('|')})\\s*=`,
  'i',
)

export function* bibtexEntries(file: SourceFile, rule: CatalogueRule | null): CatalogueSteps {
  const places = new Places(file.text)
  let problem: CatalogueProblem | null = null
  let strings = bibtexGrammar.defaultState.strings
  let idle = 0
  for (const block of blocksOf(file.text)) {
    if (block === null) {
      yield null
      continue
    }
    const source = file.text.slice(block.start, block.end)
    if (block.type === 'string') strings = stringsWith(source, strings)
    const unused = unusedBehind(file.text, block.end)
    const mayBeOne = rule?.columns || unused || mayNameArchive.test(source)
    const read = mayBeOne ? fieldsOf(source, strings) : null
    const entry = read && read !== 'broken' ? { ...unused, ...read } : read
    if (block.trouble || entry === 'broken') problem ??= brokenEntry(file, places, block)
    const found = entry && entry !== 'broken' ? entryOf(file, rule, places, block, source, entry) : null
    if (found) yield found
    else if (++idle % pauseAfter === 0) yield null
  }
  if (problem) yield problem
}

/** The entries of a file by their braces; null now and then in long stretches of other text. */
function* blocksOf(text: string): Generator<Block | null, void, undefined> {
  const head = /@\s*([a-zA-Z]+)\s*[{(]/y
  let at = text.indexOf('@')
  for (let others = 1; at >= 0; at = text.indexOf('@', at), others++) {
    head.lastIndex = at
    const type = head.exec(text)?.[1]?.toLowerCase()
    if (!type) {
      at++
      if (others % pauseAfter === 0) yield null
      continue
    }
    const { end, closes } = blockEnd(text, head.lastIndex - 1)
    if (type !== 'comment' && type !== 'preamble') yield { type, start: at, end, trouble: closes ? null : 'open' }
    at = end
  }
}

/** Where an entry ends: at its closing brace, or where a line begins with the next entry. */
function blockEnd(text: string, open: number): { end: number; closes: boolean } {
  const isRound = text[open] === '('
  const next = /\r?\n@[a-zA-Z]+\s*[{(]/y
  let depth = isRound ? 1 : 0
  for (let at = isRound ? open + 1 : open; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    if (unit === 0x5c) at++
    else if (unit === 0x7b) depth++
    else if (unit === 0x7d || (isRound && depth === 1 && unit === 0x29)) {
      if (--depth === 0) return { end: at + 1, closes: true }
    } else if (unit === 10 || unit === 13) {
      next.lastIndex = at
      if (next.test(text)) return { end: at + 1, closes: false }
    }
  }
  return { end: text.length, closes: false }
}

const unusedLine = /^%\s*\?\s*Unused (archive|archiveLocation|callNumber|libraryCatalog):[ \t]*(.*)$/
const unusedNames: Readonly<Record<string, string>> = {
  archive: 'archive',
  archiveLocation: 'archivelocation',
  callNumber: 'callnumber',
  libraryCatalog: 'library',
}

/**
 * Better BibTeX writes no archive into an entry, but says behind it which fields of Zotero it has not used, where its user wants a
 * report: `% ? Unused archiveLocation: f. 85, op. 14, d. 50`. Null where it says nothing.
 */
function unusedBehind(text: string, end: number): Fields | null {
  const lines = text.slice(end, end + mostReport).split(/\r?\n/)
  const found: Record<string, string> = {}
  for (const line of lines.slice(1)) {
    if (!line.startsWith('%')) break
    const [, name = '', value = ''] = unusedLine.exec(line) ?? []
    const field = unusedNames[name]
    if (field) found[field] = value.trim()
  }
  return Object.keys(found).length > 0 ? found : null
}

/** No report is longer. */
const mostReport = 2000

/** What `@string` defines, with what was defined before it. */
function stringsWith(source: string, strings: Record<string, unknown>): Record<string, unknown> {
  if (fieldsOf(source, strings) === 'broken') return strings
  return { ...strings, ...bibtexGrammar.state.strings }
}

/** An entry's fields; null where it has none. The parser is shared, so what is defined is handed to it each time. */
function fieldsOf(source: string, strings: Record<string, unknown>): Fields | 'broken' | null {
  const { defaultState } = bibtexGrammar
  try {
    bibtexGrammar.defaultState = { strings }
    return parse(source)[0]?.properties ?? null
  } catch {
    return 'broken'
  } finally {
    bibtexGrammar.defaultState = defaultState
  }
}

function entryOf(
  file: SourceFile,
  rule: CatalogueRule | null,
  places: Places,
  { type, start }: Block,
  source: string,
  entry: Fields,
): Entry | null {
  const location = withOwnFields(locationOf(type, entry, rule), rule, (name) => textOf(entry, name.toLowerCase()))
  const target = targetOfLocation(location, file.archives)
  if (!target) return null
  const title = /\btitle\s*=\s*[{"]*/i.exec(source)
  const titleStart = start + (title ? title.index + title[0].length : 0)
  return {
    kind: 'entry',
    uri: file.uri,
    range: places.range(titleStart, titleStart + 1),
    target,
    title: first(entry, ['title', 'subtitle']),
    creators: names(entry, 'author'),
    recipients: names(entry, 'recipient'),
    date: dateIn(entry),
    images: imagesIn(asText(field(entry, 'file'))),
  }
}

function locationOf(type: string, entry: Fields, rule: CatalogueRule | null): WrittenLocation {
  const isPrinted = printed.test(type)
  return {
    archive: first(entry, isPrinted ? archiveFields : [...archiveFields, ...libraryFields]) || (rule?.repository ?? ''),
    // `location` is a town as often.
    location: first(entry, locationFields, /\p{Nd}/u),
    callNumber: isPrinted ? '' : first(entry, callNumberFields),
    collection: first(entry, collectionFields),
    // What stands in Zotero's field “Extra” may have other lines about it.
    notes: noteFields.flatMap((name) => [textOf(entry, name), ...linesOf(asText(field(entry, name)))]),
  }
}

function linesOf(text: string): string[] {
  const lines = text.split(/[\r\n]+|\\par(?![a-z])|\\\\/).map((line) => line.trim())
  return lines.length > 1 ? lines : []
}

/** The first of several fields that says something, and what is wanted. */
function first(entry: Fields, fields: readonly string[], wanted = /\S/): string {
  for (const name of fields) {
    const text = textOf(entry, name)
    if (wanted.test(text)) return text
  }
  return ''
}

/** A field without LaTeX and without what is to be in italics. */
function textOf(entry: Fields, name: string): string {
  const written = asText(field(entry, name))
  if (!/[\\{}$~`'-]/.test(written)) return written
  try {
    // Of all fields that are texts the parser makes the same.
    const text = parseValue(written, 'note')
    return typeof text === 'string' ? text.replace(/<\/?(?:i|b|sup|sub|span)\b[^>]{0,80}>/g, '').trim() : written
  } catch {
    return written
  }
}

function names(entry: Fields, name: string): string[] {
  const written = asText(field(entry, name))
  if (written === '') return []
  try {
    return asList(parseValue(written, 'author')).flatMap((one) => {
      if (!isFields(one)) return []
      const parts = ['given', 'prefix', 'family', 'suffix'].map((part) => asText(field(one, part)))
      return parts.filter((part) => part !== '').join(' ') || []
    })
  } catch {
    return [written]
  }
}

/** BibLaTeX's `date`, or `year` and `month`. */
function dateIn(entry: Fields): string {
  const date = textOf(entry, 'date')
  if (date !== '') return date
  const year = textOf(entry, 'year')
  const month = textOf(entry, 'month')
  const day = textOf(entry, 'day')
  if (!/^\d{4}$/.test(year) || !/^\d{1,2}$/.test(month))
    return [day, month, year].filter((part) => part !== '').join(' ')
  return [year, month.padStart(2, '0'), ...(/^\d{1,2}$/.test(day) ? [day.padStart(2, '0')] : [])].join('-')
}

/** `Scan:scans/6v.jpg:image/jpeg;…`, or plain paths. */
function imagesIn(files: string): EntryImage[] {
  return files.split(/(?<!\\);/).flatMap((one) => {
    const parts = one.split(/(?<!\\):/).map((part) => part.replace(/\\([:;\\_])/g, '$1').trim())
    const path = (parts.length > 1 ? parts[1] : parts[0]) ?? ''
    return isImagePath(path) ? [{ path, leaf: null }] : []
  })
}

function brokenEntry({ uri, text }: SourceFile, places: Places, { start, trouble }: Block): CatalogueProblem {
  const lineEnd = text.indexOf('\n', start)
  const message = trouble
    ? 'A brace of this entry is never closed, so that it is left out. Close it, or export the catalogue again.'
    : 'This entry is not valid BibTeX and is left out: see to its braces, quotation marks and commas.'
  return { kind: 'problem', uri, range: places.range(start, lineEnd < 0 ? text.length : lineEnd), message }
}
