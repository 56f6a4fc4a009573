/** Slips in what systems and archives write as examples: codes (`{series:A}/{piece:9}`) and the templates of house styles. */
import type { Code, Level, Repository, System } from '../../archives/format'
import { CodeProblem, codePattern, valuePattern } from '../../citations/signatures/codes'
import { templateOf } from '../../citations/template'
import type { Span } from '../../text/text'
import type { Path } from './json'

export interface Problem {
  /** The way to the example from its entry. */
  path: Path
  /** The place in the example. */
  span: Span
  /** A sentence. */
  message: string
}

/** The codes, values and templates of a system that their readers cannot read. */
export function problemsOf({ levels, codes, values, styles = [] }: System): Problem[] {
  return [
    ...problemsOfCodes(codes, levels),
    ...Object.entries(values ?? {}).flatMap(([level, ways]) =>
      ways.flatMap((way, i) =>
        codeProblems(
          ['values', level, i],
          way,
          () => valuePattern(way, level as Level, levels),
          way.includes('{') ? 0 : level.length + 2,
        ),
      ),
    ),
    ...styles.flatMap(({ template }, i) =>
      templateOf(template, levels).troubles.map(({ message, ...span }) => ({
        path: ['styles', i, 'template'],
        span,
        message,
      })),
    ),
  ]
}

/** The same of the codes that only one archive has; the levels are those of its system. */
export function codeProblemsOf({ codes }: Repository, { levels }: System): Problem[] {
  return problemsOfCodes(codes, levels)
}

function problemsOfCodes(codes: readonly (string | Code)[] = [], levels: readonly Level[]): Problem[] {
  return codes.flatMap((written, i) => {
    const [code, path] = typeof written === 'string' ? [written, ['codes', i]] : [written.code, ['codes', i, 'code']]
    return codeProblems(path, code, () => codePattern(written, levels))
  })
}

/** So many values of one kind may follow each other in a code with nothing between them that must be there. */
const mostInARow = 5

/** So many values of a code may be of any characters. */
const mostOfAny = 3

/**
 * Can a text be divided among the values of a code in too many ways? Each way is tried where none fits, and a file from
 * anywhere must not cost the reader's patience.
 */
function isTooLoose(code: string): boolean {
  const parts = code
    .replace(/'[^']*'/g, "'")
    .replace(/\{\p{L}+\}/gu, 'X')
    .replace(/\{\p{L}+:/gu, '')
    .match(/\p{L}+|\p{Nd}+|./gsu)
  let ofAny = 0
  let inARow = 0
  let last = ''
  for (const part of parts ?? []) {
    if (part === 'X' || part === 'W') ofAny++
    if (/^(?:9|A|a|Aa|I|X|W)$/.test(part)) {
      // A number and a capital are never taken for each other.
      inARow = last !== '' && (part === '9') !== (last === '9') && !/[XW]/.test(part + last) ? 1 : inARow + 1
      last = part
      if (inARow > mostInARow || ofAny > mostOfAny) return true
    } else if (!/[[\]}|. ]/.test(part)) {
      inARow = 0
      last = ''
    }
  }
  return false
}

/** `before`: so many characters that are not in the file stand before the code as it is read. */
function codeProblems(path: Path, code: string, read: () => unknown, before = 0): Problem[] {
  try {
    read()
    if (!isTooLoose(code)) return []
    const message =
      'This code has too many values in a row that could be anything. Put marks between them, or use 9 and A for X and W.'
    return [{ path, span: { start: 0, end: code.length }, message }]
  } catch (error) {
    if (!(error instanceof CodeProblem)) throw error
    const start = Math.max(0, error.offset - before)
    const length = /^\p{L}+/u.exec(code.slice(start))?.[0].length ?? 1
    const message = `${error.message.slice(0, 1).toUpperCase()}${error.message.slice(1)}.`
    return [{ path, span: { start, end: start + length }, message }]
  }
}
