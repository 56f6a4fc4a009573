/**
 * What UTF-16 units are to words. The tables are filled as units are met: a text has few different ones, and a pattern would
 * be asked at each of its letters.
 */

/** No letter, mark or digit; one of them; a letter that can begin a name; a digit. */
export const [none, part, initial, digit] = [1, 2, 3, 4] as const
export type UnitKind = typeof none | typeof part | typeof initial | typeof digit

const kinds = new Uint8Array(0x10000)

/** What a unit is to a word; half of a character is nothing. */
export function kindOf(unit: number): UnitKind {
  return ((kinds[unit] as number) || meet(unit)) as UnitKind
}

function meet(unit: number): UnitKind {
  const kind = kindAnew(String.fromCharCode(unit))
  kinds[unit] = kind
  return kind
}

function kindAnew(character: string): UnitKind {
  // Georgian and the scripts without case have no capitals: any letter may begin a name there.
  if (/[\p{Lu}\p{Lo}\p{Script=Georgian}]/u.test(character)) return initial
  if (/\p{Nd}/u.test(character)) return digit
  return /[\p{L}\p{M}\p{N}]/u.test(character) ? part : none
}

/** Does a letter, a mark or a digit stand at an offset? */
export function isInWord(text: string, at: number): boolean {
  return at >= 0 && at < text.length && kindOf(text.charCodeAt(at)) !== none
}

/** Does a letter or a mark stand at an offset? */
export function isLetter(text: string, at: number): boolean {
  const unit = text.charCodeAt(at)
  if (unit < 128) return (unit > 64 && unit < 91) || (unit > 96 && unit < 123)
  return isInWord(text, at) && !/\p{N}/u.test(text[at] ?? '')
}

/** Is it one of the ten digits that all computers have? */
export function isDigit(unit: number): boolean {
  return unit > 47 && unit < 58
}

/** Is it a blank, as `\s` has them? */
export function isBlank(unit: number): boolean {
  if (unit < 160) return unit === 32 || (unit > 8 && unit < 14)
  return unit === 160 || (unit > 0x167f && /\s/.test(String.fromCharCode(unit)))
}

/** Is it half of a character that lies beyond the first 65,536? */
export function isHalf(unit: number): boolean {
  return unit > 0xd7ff && unit < 0xe000
}
