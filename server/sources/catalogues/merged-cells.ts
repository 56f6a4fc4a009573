/**
 * Rows of a table that leave out what they share with the row above, as spreadsheets with merged cells do when they are saved:
 *
 *     RGASPI,85,14,50,First letter
 *     ,,,51,Second letter
 */
import type { Column } from '../rules'
import { isLevel } from './columns'

/** The columns of a table that say where a thing lies, from the archive down, by their numbers. */
export interface PlaceColumns {
  repository: number[]
  /** Levels, or else a location, in the order of the table. */
  below: number[]
  leaves: number[]
  /** Has the project said whose files are those of rows that name no archive? */
  hasArchive: boolean
}

export function placeColumnsOf(columns: readonly (Column | null)[], hasArchive: boolean): PlaceColumns {
  const at = (isWanted: (column: Column) => boolean) =>
    columns.flatMap((column, index) => (column !== null && isWanted(column) ? index : []))
  const levels = at(isLevel)
  return {
    repository: at((column) => column === 'repository'),
    below: levels.length > 0 ? levels : at((column) => column === 'location'),
    leaves: at((column) => column === 'leaf'),
    hasArchive,
  }
}

/**
 * A row with what it takes over from the row above: all that it leaves out before the first thing that it says, which the row above
 * has too, in the same archive or in none. A row that says nothing of where it lies is left alone; and so is one that leaves out
 * nothing but its archive, which may be of another that is not known.
 */
export function withCellsAbove(
  cells: readonly string[],
  above: readonly string[] | null,
  { repository, below, leaves, hasArchive }: PlaceColumns,
): readonly string[] {
  if (!above) return cells
  const isEmpty = (index: number) => textAt(cells, index) === ''
  const first = [...below, ...leaves].find((index) => !isEmpty(index))
  if (first === undefined) return cells
  const place = below.indexOf(first)
  const left = place < 0 ? below : below.slice(0, place)
  // A table of several archives has columns that are not of this one.
  const isOfAbove = left.some((index) => textAt(above, index) !== '') && (place < 0 || textAt(above, first) !== '')
  const isAsAbove = (index: number) => textAt(cells, index) === textAt(above, index)
  if (!isOfAbove || !repository.every((index) => isAsAbove(index) || (isEmpty(index) && !hasArchive))) return cells
  const whole = [...cells]
  for (const index of [...repository, ...left]) whole[index] = above[index] ?? ''
  return whole
}

function textAt(cells: readonly string[], index: number): string {
  return (cells[index] ?? '').trim()
}
