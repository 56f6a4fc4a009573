/** Tables: spreadsheets saved as CSV, and Tropy's own. */
import Papa from 'papaparse'
import type { Level } from '../../archives/format'
import type { LevelValue } from '../../citations/reference'
import { targetOfLocation } from '../locations'
import type { CatalogueRule, Column } from '../rules'
import type { Entry, EntryImage, SourceFile } from '../source'
import { columnsOf } from './columns'
import { Places } from './places'
import { type CatalogueSteps, pauseAfter } from './steps'

/** A row with its place. */
interface Row {
  cells: string[]
  start: number
}

/** As much is parsed at once as takes a few milliseconds. */
const pieceLength = 1 << 15
/** No row is longer, unless a quotation mark is never closed. */
const longestRow = 1 << 20

export function* csvEntries(file: SourceFile, rule: CatalogueRule | null): CatalogueSteps {
  const rows = rowsOf(file.text)
  const head = rows.next().value
  if (!head || typeof head === 'number') return
  const columns = columnsOf(head.cells, rule?.columns, file.archives)
  if (!columns.some((column) => column !== null && !beside.has(column))) return
  const places = new Places(file.text)
  let idle = 0
  let entries = 0
  let lines = 0
  for (const row of rows) {
    if (typeof row === 'number') {
      const range = places.range(row, row + 1)
      const message = 'A quotation mark in this row is never closed, so that neither it nor what follows can be read.'
      yield { kind: 'problem', uri: file.uri, range, message }
      return
    }
    lines++
    const entry = entryOf(file, rule, columns, row, places)
    if (entry) {
      entries++
      yield entry
    } else if (++idle % pauseAfter === 0) yield null
  }
  // Somebody has said that this is a catalogue.
  if (rule && entries === 0 && lines > 0) {
    const message =
      'None of these rows says which file it is of. Name the columns, or the archive, of this catalogue in fontes.json.'
    yield { kind: 'problem', uri: file.uri, range: new Places(file.text).range(0, 0), message }
  }
}

/** What says nothing of where a thing lies. */
const beside: ReadonlySet<Column> = new Set<Column>([
  'repository',
  'leaf',
  'title',
  'date',
  'creator',
  'recipient',
  'image',
  'note',
])

function entryOf(
  file: SourceFile,
  rule: CatalogueRule | null,
  columns: readonly (Column | null)[],
  { cells, start }: Row,
  places: Places,
): Entry | null {
  const all = (column: Column) =>
    columns.flatMap((one, index) => {
      const cell = one === column ? (cells[index] ?? '').trim() : ''
      return cell === '' ? [] : [cell]
    })
  const levels = columns.flatMap((column, index): LevelValue[] => {
    const cell = (cells[index] ?? '').trim()
    return column === null || column === 'location' || beside.has(column) || cell === ''
      ? []
      : [[column as Level, cell]]
  })
  const [location = '', callNumber = ''] = all('location')
  const target = targetOfLocation(
    { archive: all('repository')[0] ?? rule?.repository ?? '', levels, location, callNumber },
    file.archives,
  )
  if (!target) return null
  return {
    kind: 'entry',
    uri: file.uri,
    range: places.range(start, start + 1),
    target,
    title: all('title')[0] ?? '',
    creators: all('creator').flatMap(people),
    recipients: all('recipient').flatMap(people),
    date: all('date')[0] ?? '',
    images: all('image').flatMap((cell) => imagesIn(cell)),
  }
}

/** Several people in one cell stand behind semicolons, or each on a line. */
function people(cell: string): string[] {
  return cell
    .split(/[;\n|]/)
    .map((name) => name.trim())
    .filter((name) => name !== '')
}

function imagesIn(cell: string): EntryImage[] {
  return people(cell).map((path) => ({ path, leaf: null }))
}

/** The rows of a table, with quoted line breaks in them; last of all, where one begins whose quotation mark is never closed. */
function* rowsOf(text: string): Generator<Row | number, void, undefined> {
  const { delimiter, newline, start } = dialectOf(text)
  let at = start
  let length = pieceLength
  while (at < text.length) {
    const isLast = at + length >= text.length
    const piece = text.slice(at, at + length)
    const rows: Row[] = []
    let rowStart = at
    let isUnclosed = false
    const parser = new Papa.Parser({
      delimiter,
      newline,
      fastMode: false,
      step: ({ data, errors, meta }: Papa.ParseStepResult<string[][]>) => {
        const [cells] = data
        isUnclosed ||= errors.some(({ code }) => code === 'MissingQuotes')
        if (isUnclosed) return
        if (cells?.some((cell) => cell.trim() !== '')) rows.push({ cells, start: rowStart })
        rowStart = meta.cursor
      },
    } as Papa.ParseConfig)
    parser.parse(piece, at, !isLast)
    if (rowStart === at && !isLast && length < longestRow) {
      length *= 2
      continue
    }
    yield* rows
    if (isUnclosed || (rowStart === at && !isLast)) {
      yield rowStart
      return
    }
    if (isLast) return
    at = rowStart
    length = pieceLength
  }
}

/** How the table is written: Excel may say its delimiter in a line before all others. */
function dialectOf(text: string): { delimiter: string; newline: '\n' | '\r\n' | '\r'; start: number } {
  const bom = text.charCodeAt(0) === 0xfeff ? 1 : 0
  const said = /^sep=(.)\r?\n/.exec(text.slice(bom, bom + 10))
  const start = bom + (said?.[0].length ?? 0)
  const head = text.slice(start, start + pieceLength)
  const { meta } = Papa.parse(head, { preview: 20, delimitersToGuess: [',', ';', '\t', '|'] })
  const newline = meta.linebreak === '\r\n' || meta.linebreak === '\r' ? meta.linebreak : '\n'
  return { delimiter: said?.[1] ?? meta.delimiter, newline, start }
}
