/** What a label counts as: numbers in any digits, Roman numbers, letters, signs. */

/** Labels of one kind are one numbering: an author's numbers and an editor's letters do not disturb each other. */
export type Series = 'number' | 'roman' | 'letter' | 'sign' | 'name'

const signs = ['*', '†', '‡', '§', '¶', '‖']

/** The sign with a number, as languages count in signs: `*`, `†`, and doubled ones after the single. */
export function signOf(number: number): string {
  return (signs[(number - 1) % signs.length] as string).repeat(Math.ceil(number / signs.length))
}

/** A label as it is compared: digits of any script as ASCII ones, without zeros before them. */
export function foldedLabel(written: string): string {
  return westernDigits(written.trim()).replace(/^0+(?=\d)/, '')
}

/** Arabic-Indic, Persian, the scripts of India from Devanagari to Malayalam, Thai, Lao, Tibetan, Burmese, Khmer, and wide. */
const zeros = [
  0x0660, 0x06f0, 0x0966, 0x09e6, 0x0a66, 0x0ae6, 0x0b66, 0x0be6, 0x0c66, 0x0ce6, 0x0d66, 0x0e50, 0x0ed0, 0x0f20,
  0x1040, 0x17e0, 0xff10,
]
const otherDigits = zeros.map((zero) => `${String.fromCharCode(zero)}-${String.fromCharCode(zero + 9)}`).join('')
const otherDigit = new RegExp(`[${otherDigits}]`, 'g')

/** The digits of other scripts as ASCII ones; one unit stays one unit. */
export function westernDigits(text: string): string {
  return text.replace(otherDigit, (digit) => {
    const code = digit.charCodeAt(0)
    return String(code - (zeros.find((zero) => code >= zero && code < zero + 10) ?? code))
  })
}

/** The digits that labels are written in, for use in a character class. */
export const digits = `0-9${otherDigits}`

/** Is it a star, a dagger or another sign? Signs are named by themselves, the rest are numbered. */
export function isSign(label: string): boolean {
  return label !== '' && seriesOf(label) === 'sign'
}

/** A number, with a letter after it if need be; a letter, or a Roman number. */
export function isNumberLabel(label: string): boolean {
  return /^(?:\d{1,4}[a-z]?|(\p{L})\1?)$/u.test(label) || romanOf(label) !== null
}

/** Any label without blanks and brackets. */
export function isNameLabel(label: string): boolean {
  return /^[^\][^\s]{1,60}$/.test(label)
}

/** What kind of label it is by itself; a single `c` or `i` may be a letter and a Roman number. */
export function seriesOf(label: string): Series | 'letter or roman' {
  if (/^\d/.test(label)) return 'number'
  if (!/[\p{L}\p{N}]/u.test(label)) return 'sign'
  if (/^[ivxlcdm]$|^[IVXLCDM]$/.test(label)) return 'letter or roman'
  if (romanOf(label) !== null) return 'roman'
  return /^(\p{L})\1?$/u.test(label) ? 'letter' : 'name'
}

const romanValues: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100, d: 500, m: 1000 }

/** The value of a Roman number in its usual form, in capitals or small letters; null where it is none. */
export function romanOf(label: string): number | null {
  const small = label.toLowerCase()
  if (small !== label && label.toUpperCase() !== label) return null
  if (!/^(?=.)m{0,3}(?:cm|cd|d?c{0,3})(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})$/.test(small)) return null
  let value = 0
  for (let i = 0; i < small.length; i++) {
    const own = romanValues[small[i] as string] ?? 0
    value += own < (romanValues[small[i + 1] ?? ''] ?? 0) ? -own : own
  }
  return value
}

/** The place of a letter in its alphabet, doubled letters after the single ones: `aa` follows `z`. */
function letterValue(label: string): number {
  const code = label.toLowerCase().codePointAt(0) ?? 0
  const first = code >= 0x430 && code <= 0x44f ? 0x430 : code >= 0x3b1 && code <= 0x3c9 ? 0x3b1 : 0x61
  const letters = first === 0x61 ? 26 : first === 0x430 ? 32 : 25
  return code - first + 1 + ([...label].length - 1) * letters
}

/** The number that a label counts as in its series; NaN for signs and names. */
export function valueOf(label: string, series: Series): number {
  if (series === 'number') return Number.parseInt(label, 10)
  if (series === 'roman') return romanOf(label) ?? Number.NaN
  return series === 'letter' ? letterValue(label) : Number.NaN
}

/** Is one number the other with one digit changed, or with two neighbouring digits exchanged? */
export function isDigitSlip(a: string, b: string): boolean {
  if (a.length !== b.length || a === b) return false
  const different: number[] = []
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) different.push(i)
  const [first, second] = different
  if (first === undefined || different.length > 2) return false
  return second === undefined || (second === first + 1 && a[first] === b[second] && a[second] === b[first])
}
