/** How years are written, as sources of patterns: a number that could be one is read as a file only where that is sure. */

/** From the sixteenth century on, as documents are dated: `1569`, `1919`. */
export const year = '(?:1[5-9]|20)\\p{Nd}{2}'
/** One or several: `1919`, `1919–21`, `1919/20`. */
export const years = `${year}(?:[-–/]\\p{Nd}{2,4})?`
/** A year in brackets can be of any century that archives have: `(1204)`. */
export const anyYear = '(?:1\\p{Nd}|20)\\p{Nd}{2}'
/** In which an inventory or edition may have appeared. */
export const yearOfPrint = '(?:18[5-9]|19\\p{Nd}|20[0-2])\\p{Nd}'

const oneYear = new RegExp(`^${year}$`, 'u')
const oneOrMoreYears = new RegExp(`^${years}$`, 'u')
const lastYear = new RegExp(`(?<!\\p{Nd})${year}$`, 'u')

export function isYear(written: string): boolean {
  return oneYear.test(written)
}

/** `1922`, `1919–21` */
export function areYears(written: string): boolean {
  return oneOrMoreYears.test(written)
}

/** `Affari politici 1919` */
export function endsInYear(written: string): boolean {
  return lastYear.test(written)
}
