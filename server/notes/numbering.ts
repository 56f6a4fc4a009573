/**
 * Rows of numbers: where a numbering begins again, and which numbers a later editor put in (Milman's 281 between Gibbon's
 * 28 and 29), which are no disorder.
 */
/** How far ahead the main numbers may go on after inserted ones. */
const mostInserted = 6

/**
 * The main number that each element of a row belongs to: its own, or, for an inserted one, that of the element before it.
 * Linear, since it looks only a few elements ahead.
 */
export function mainNumbers(row: readonly number[]): number[] {
  return carriedOn(row, isExtension)
}

/**
 * The same where any number that the row does not go on from counts as put in, a slip too: `148, 1941, 149` and `148, 19, 150`. It
 * says where a row begins again, and what it leaves out of order is no matter.
 */
export function steadyNumbers(row: readonly number[]): number[] {
  return carriedOn(row, (value, main) => value > main + 3, isSlipDown)
}

/** Does one lower number stand in a row that goes on right behind it? A lone 1 is rather the note of a table. */
function isSlipDown(row: readonly number[], index: number, main: number): boolean {
  const [value, next] = [row[index] as number, row[index + 1] ?? 0]
  return value > 1 && value < main && next > main && next <= main + 3
}

function carriedOn(
  row: readonly number[],
  mayBeInserted: (value: number, main: number) => boolean,
  isSlip: (row: readonly number[], index: number, main: number) => boolean = () => false,
): number[] {
  const numbers: number[] = []
  let current = 0
  row.forEach((value, index) => {
    const isInserted =
      mayBeInserted(value, current) &&
      (goesOn(row, index, current, mayBeInserted) || (isExtension(value, current) && value > current + 20))
    if (index === 0 || !(isInserted || isSlip(row, index, current))) current = value
    numbers.push(current)
  })
  return numbers
}

/** Does the row go on from the main number, once what is put in is passed over? */
function goesOn(
  row: readonly number[],
  index: number,
  main: number,
  mayBeInserted: (value: number, main: number) => boolean,
): boolean {
  for (let i = index + 1; i <= index + mostInserted; i++) {
    const next = row[i]
    if (next === undefined) return false
    if (next > main && next <= main + 3) return true
    if (next !== row[index] && !mayBeInserted(next, main)) return false
  }
  return false
}

/** `281` extends `28`; `11`, which follows `10` in any list, does not extend `1`. */
export function isExtension(value: number, main: number): boolean {
  return (
    main > 1 && value > main + 1 && String(value).length > String(main).length && String(value).startsWith(String(main))
  )
}

/** How a row of calls goes: whether each is the row's next number, stands beside it, or begins it again. */
export type Step = 'next' | 'beside' | 'again'

/**
 * The steps of a row. A number stands beside the row where the row goes on without it: a second call of an earlier note
 * (`9, 1, 10`), the sign of a table, a slip. Linear, since it looks only a few elements ahead.
 */
export function stepsOf(row: readonly number[]): Step[] {
  let main = 0
  return row.map((value, index) => {
    if (index > 0 && (value <= main || value > main + 3) && leadsBack(row, index, main)) return 'beside'
    const step =
      index > 0 && value * 2 <= main && value < main ? 'again' : value === main && index > 0 ? 'beside' : 'next'
    main = value
    return step
  })
}

/** Does the row, after this element, go on from `main`, and not from the element itself? */
function leadsBack(row: readonly number[], index: number, main: number): boolean {
  for (let i = index + 1; i <= index + mostInserted; i++) {
    const next = row[i]
    if (next === undefined) return false
    if (next <= main || next > main + 3) continue
    // From a lower number it goes on with a gap; from several, they would be a row with a wide gap.
    return (row[index] as number) > main || next - (row[i - 1] as number) > (i === index + 1 ? 1 : 2)
  }
  return false
}

/** The lowest of any number of values; a call with all of them as its arguments would be one too many for long texts. */
export function lowest(values: readonly number[]): number {
  return values.reduce((low, value) => Math.min(low, value), Number.POSITIVE_INFINITY)
}

/** The highest, likewise. */
export function highest(values: readonly number[]): number {
  return values.reduce((high, value) => Math.max(high, value), Number.NEGATIVE_INFINITY)
}
