/** Values of levels as file names have them: `R_1235`, `517_2`, `0085`, `R1501`. */
import { isSignatureSystem } from '../../archives/archives'
import type { Level, System } from '../../archives/format'

/**
 * A value as references write it: with a slash for what stands between two numbers in its place, as no name of a file can
 * have one, and with a blank for any other `_`. Letters before a number are joined to it as the archive's own references
 * have them: by a hyphen where numbers have labels (`R1235` is `R-1235`), by a blank where a code has one (`R1501` is `R 1501`).
 */
export function valueInPath(written: string, level: Level, system: System): string {
  const value = written
    .replace(/(?<=\p{Nd})_(?=\p{Nd})/gu, '/')
    .replaceAll('_', ' ')
    .trim()
  if (!isSignatureSystem(system)) return value.replace(/^(\p{L}{1,3}) ?(?=\p{Nd})/u, '$1-')
  return isSpaced(system, level) ? value.replace(/^(\p{Lu}{1,5})(?=\p{Nd})/u, '$1 ') : value
}

/** Without the zeros that fill it up. */
export function withoutZeros(value: string): string {
  return value.replace(/(?<!\p{Nd})0+(?=\p{Nd})/u, '')
}

/** Can a text be the value of a level? Where numbers have labels, what has no number of its own is a word: `holiday`. */
export function isValueOf(system: System, value: string): boolean {
  return isSignatureSystem(system) || /\p{Nd}/u.test(value) || /^[IVXLCDM]+$/i.test(value)
}

const spaced = new WeakMap<System, Set<Level>>()

/** Do the system's codes have a blank between the letters and the number of this level (`{fonds:A 9}`), and never none? */
function isSpaced(system: System, level: Level): boolean {
  let levels = spaced.get(system)
  if (!levels) {
    const codes = (system.codes ?? []).map((code) => (typeof code === 'string' ? code : code.code)).join('\n')
    levels = new Set(
      system.levels.filter(
        (level) => codes.includes(`{${level}:A 9`) && !new RegExp(`\\{${level}:A(?:9|\\[)`).test(codes),
      ),
    )
    spaced.set(system, levels)
  }
  return levels.has(level)
}
