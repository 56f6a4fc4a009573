/**
 * The key of a file is the one normal form of all its writings (contract.md): `repository/level/level…`, in lower case,
 * dashes as `-`, Cyrillic letters in Latin, zeros at the head of a number dropped unless the repository pads.
 */
import { inScript, isMixed, type Script, transliterate } from '../text/characters'

/** One level's value as it stands in a key. `script` is that of the labels: a look-alike letter is read as its twin there. */
export function keyValue(value: string, pads: boolean, script: Script | null): string {
  const own = script && hasForeignTwin(value, script) ? (inScript(value, script) ?? value) : value
  const plain = transliterate(inAsciiDigits(own))
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
