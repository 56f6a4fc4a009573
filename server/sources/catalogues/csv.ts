/** Tables: spreadsheets saved as CSV, and Tropy's own. */
import Papa from 'papaparse'
import type { CatalogueRule } from '../rules'
import type { SourceFile } from '../source'
import { columnsOf } from './columns'
import { entryOf, isPlace, type Said } from './described'
import { Places } from './places'
import { type CatalogueSteps, pauseAfter } from './steps'
import { imagesOfPhoto } from './tropy'

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
  const names = head.cells
  const photos = photosOf(names)
  const columns = columnsOf(names.slice(0, photos[0]?.[0] ?? names.length), rule?.columns, file.archives)
  if (!columns.some((column) => column !== null && isPlace(column))) return
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
    const said = columns.flatMap((column, index): Said[] => {
      const text = (row.cells[index] ?? '').trim()
      return column === null || text === '' ? [] : [{ column, text }]
    })
    const range = () => places.range(row.start, row.start + 1)
    const entry = entryOf(file, rule, said, range, (target) =>
      photos.flatMap(([start, end]) => {
        const photo = names.slice(start, end).map((name, index) => [name, row.cells[start + index] ?? ''])
        return imagesOfPhoto(Object.fromEntries(photo), file, target)
      }),
    )
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

/**
 * Tropy writes an item's photographs behind it, in the same row: each from its path on, as often as an item has most. From where
 * to where, in columns.
 */
function photosOf(names: readonly string[]): [start: number, end: number][] {
  const starts = names.flatMap((name, index) => (name.trim() === tropyPath ? index : []))
  return starts.map((start, index) => [start, starts[index + 1] ?? names.length])
}

const tropyPath = 'https://tropy.org/v1/tropy#path'

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
