/**
 * The key of a file is the one normal form of all its writings (contract.md): `repository/level/level…`, in lower case,
 * dashes as `-`, Cyrillic letters in Latin, zeros at the head of a number dropped unless the repository pads.
 */
import type { System } from '../archives/format'
import { inScript, isMixed, type Script, transliterate } from '../text/characters'
import type { LevelValue } from './reference'

/** The value of a system's level as it stands in a key. */
export function keyPart(
  { prefixed }: System,
  [level, value]: LevelValue,
  pads: boolean,
  script: Script | null,
): string {
  return keyValue(prefixed?.includes(level) ? withHyphen(value) : value, pads, script)
}

/** `Р1235` and `Р 1235` as `Р-1235`. */
function withHyphen(value: string): string {
  return value.replace(/^(\p{L}{1,4})\s?(?=\p{Nd})/u, '$1-')
}

/** One level's value as it stands in a key. `script` is that of the labels: a look-alike letter is read as its twin there. */
export function keyValue(value: string, pads: boolean, script: Script | null): string {
  const own = script && hasForeignTwin(value, script) ? (inScript(value, script) ?? value) : value
  // `Vat.lat.` is `Vat. lat.`; `HR.SYS` is a code.
  const spaced = own.replace(/(?<=\p{Ll}\.)(?=\p{Ll})/gu, ' ')
  const plain = transliterate(inAsciiDigits(spaced))
    .replace(/[\u00ad\u200b]/g, '')
    // `F.O.` is `FO`.
    .replace(/^(?:\p{L}\.){1,4}\p{L}$/u, (letters) => letters.replace(/\./g, ''))
    .replace(/[’ʼ′]/g, "'")
    .replace(/\s*[‐‑‒–—-]\s*/g, '-')
    .replace(/(?<=\d)\s(?=\p{L}$)/u, '')
    .replace(/\s+/g, ' ')
    .trim()
  return pads ? plain : plain.replace(/(?<![\p{L}\d.,])0+(?=\d)/gu, '')
}

/** Full-width letters and digits, and those of Arabic, Persian and Indian scripts, as their plain ones. */
function inAsciiDigits(value: string): string {
  if (!/[^\x00-\u04ff]/.test(value)) return value
  return value.normalize('NFKC').replace(/\p{Nd}/gu, (digit) => String(digitValue(digit)))
}

/** The decimal digits of Unicode stand in tens, each beginning with its zero. */
function digitValue(digit: string): number {
  let code = digit.codePointAt(0) as number
  let value = 0
  while (value < 9 && /\p{Nd}/u.test(String.fromCodePoint(code - 1))) {
    code--
    value++
  }
  return value
}

/** Does the value have a letter that belongs to another script than its labels, and looks like one of theirs? */
export function hasForeignTwin(value: string, script: Script): boolean {
  // A Roman number is Latin in every script: `93/II`.
  const own = value.replace(/\/[IVX]+/g, '')
  if (!/\p{L}/u.test(own)) return false
  const moved = inScript(own, script)
  return moved !== null && moved !== own && (isMixed(own) || /\d/.test(own))
}
