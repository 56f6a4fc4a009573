/** Tables: spreadsheets saved as CSV, and Tropy's own. */
import Papa from 'papaparse'
import type { CatalogueRule } from '../rules'
import type { SourceFile } from '../source'
import { columnsOf, isExtent, isNamedBy, settled } from './columns'
import { entryOf, isPlace, type Said } from './described'
import { placeColumnsOf, withCellsAbove } from './merged-cells'
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

/** So many rows say what the columns hold, where their headings do not. */
const looksAt = 20

export function* csvEntries(file: SourceFile, rule: CatalogueRule | null): CatalogueSteps {
  const known = (names: readonly string[]) =>
    columnsOf(names, rule?.columns, file.archives).filter((column) => column !== null).length
  const rows = rowsOf(file.text, dialectOf(file.text, known))
  const head = rows.next().value
  if (!head || typeof head === 'number') return
  const names = head.cells
  const photos = photosOf(names)
  const headings = names.slice(0, photos[0]?.[0] ?? names.length)
  const named = columnsOf(headings, rule?.columns, file.archives)
  if (!named.some((column) => column !== null && isPlace(column))) return
  const waiting: (Row | number)[] = []
  // Not in a loop over them, which would end them.
  for (let row = rows.next(); !row.done; row = rows.next()) if (waiting.push(row.value) === looksAt) break
  const samples = waiting.flatMap((row) => (typeof row === 'number' ? [] : [row.cells]))
  const columns = settled(named, samples, (index) => isNamedBy(rule?.columns, headings[index] ?? ''))
  const placeColumns = placeColumnsOf(columns, rule?.repository !== undefined)
  let above: readonly string[] | null = null
  const places = new Places(file.text)
  let idle = 0
  let entries = 0
  let lines = 0
  for (let row = next(waiting, rows); row !== null; row = next(waiting, rows)) {
    if (typeof row === 'number') {
      const range = places.range(row, row + 1)
      const message = 'A quotation mark in this row is never closed, so that neither it nor what follows can be read.'
      yield { kind: 'problem', uri: file.uri, range, message }
      return
    }
    lines++
    const { start } = row
    const cells = withCellsAbove(row.cells, above, placeColumns)
    above = cells
    const said = columns.flatMap((column, index): Said[] => {
      const text = (cells[index] ?? '').trim()
      if (column === null || text === '') return []
      return column === 'leaf' && isExtent(headings[index] ?? '', text, rule?.columns, file.archives)
        ? []
        : [{ column, text }]
    })
    const range = () => places.range(start, start + 1)
    const entry = entryOf(file, rule, said, range, (target) =>
      photos.flatMap(([from, end]) => {
        const photo = names.slice(from, end).map((name, index) => [name, cells[from + index] ?? ''])
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

/** The next of the rows that were looked at, then of the others; null behind the last. */
function next(waiting: (Row | number)[], others: Generator<Row | number, void, undefined>): Row | number | null {
  return waiting.shift() ?? others.next().value ?? null
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
function* rowsOf(text: string, { delimiter, newline, start }: Dialect): Generator<Row | number, void, undefined> {
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

interface Dialect {
  delimiter: string
  newline: '\n' | '\r\n' | '\r'
  /** Where the table begins. */
  start: number
}

const delimiters: readonly string[] = [',', ';', '\t', '|']

/**
 * How the table is written: Excel may say its delimiter in a line before all others. Else it is the one by which most headings are
 * known, or else the most: cells may hold any of them, and more often than the one that divides them.
 */
function dialectOf(text: string, known: (headings: readonly string[]) => number): Dialect {
  const bom = text.charCodeAt(0) === 0xfeff ? 1 : 0
  const said = /^sep=(.)\r?\n/.exec(text.slice(bom, bom + 10))
  const start = bom + (said?.[0].length ?? 0)
  const head = text.slice(start, start + pieceLength)
  const { meta } = Papa.parse(head, { preview: 20, delimitersToGuess: [...delimiters] })
  const newline = meta.linebreak === '\r\n' || meta.linebreak === '\r' ? meta.linebreak : '\n'
  const guesses = delimiters.map((delimiter) => {
    const [headings = []] = Papa.parse<string[]>(head, { preview: 1, delimiter, newline }).data
    return { delimiter, known: known(headings), count: headings.length }
  })
  const [best] = guesses.sort((a, b) => b.known - a.known || b.count - a.count)
  return { delimiter: said?.[1] ?? best?.delimiter ?? meta.delimiter, newline, start }
}
