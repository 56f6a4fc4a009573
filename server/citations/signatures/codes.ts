/**
 * The codes of the systems' files, written as examples: `{department:A} {series:9}/{piece:9}[/{item:X}]` reads
 * `FO 371/3083/E12`. In braces stands a level and how its value looks; square brackets: may be absent; `|` divides
 * several ways, in round brackets only those between them: `(C|E) 9`; `(…)` is a remark that counts for nothing; a blank
 * may be absent or follow a stop.
 *
 * | in a code | reads |
 * |---|---|
 * | `9` | a number, with a small letter behind it or not: `371`, `12a` |
 * | `99` `999` … | a number of so many digits |
 * | `A` `a` `Aa` | capitals; small letters; a word with a capital |
 * | `I` | a Roman number |
 * | `X` | letters, digits and marks without a blank: `S15070`, `L/PS/12` |
 * | `W` | words of two letters or more, the first with a capital, with their stops: `Kab. Kanzlei` |
 * | anything else, and `'A'` in quotes | itself; `''` is an apostrophe, `' '` a blank that may not be absent |
 *
 * `{leaf}` stands for leaves without a label, with their sides and lists.
 *
 * Every pattern made of one has bounded repetitions only, so that its cost is bounded too.
 */
import type { Code, Level, Role } from '../../archives/format'
import type { LevelValue } from '../reference'

export interface CodePattern {
  /** Sticky; a group for each level. Made when it is first tried: with the letters of all scripts it costs milliseconds. */
  readonly pattern: RegExp
  /** What all that it reads begins with, by words or a character; null where that cannot be said. Sticky. */
  first: RegExp | null
  /** For a code that begins with any words: what must follow them. */
  behindWords: RegExp | null
  /** Within how many UTF-16 units a digit must stand; null where it may read none. */
  digitWithin: number | null
  /** In the order of the code. */
  levels: Role[]
  /** Levels that it says without writing them. */
  implies: LevelValue[]
  language: string | null
  alone: boolean
  /** The same where no archive is named, words in their own case: `CAB 128/3`, but not `cab 5/12`. */
  readonly exact: RegExp | null
  top: boolean
  /** The words that it can begin with, folded; null where it begins with anything. */
  heads: string[] | null
}

/** What is wrong with a code, and where in it. */
export class CodeProblem extends Error {
  constructor(
    message: string,
    readonly offset: number,
  ) {
    super(message)
  }
}

const placeholders: Record<string, string> = {
  // Raised, too: `F⁷ 4774`.
  '9': '(?:\\p{Nd}{1,12}(?!\\p{Nd})(?:\\p{Ll}(?![\\p{L}\\p{N}]))?|[\u2070\u00b9\u00b2\u00b3\u2074-\u2079]{1,3})',
  // With their stops, too: `F.O. 371`.
  A: '(?:\\p{Lu}{1,8}|(?:\\p{Lu}\\.){1,4}\\p{Lu})',
  a: '\\p{Ll}{1,8}',
  Aa: "\\p{Lu}[\\p{L}\\p{M}'’]{1,30}",
  I: '[IVXLCDM]{1,9}(?!\\p{L})',
  X: '[\\p{L}\\p{N}](?:[\\p{L}\\p{N}./:*()#&‐-―-]{0,40}[\\p{L}\\p{N})*])?',
  // A stop or a blank divides words, always: were it optional, one long word could be cut into words in countless ways.
  W: "[\\p{Lu}\\p{Lo}][\\p{L}\\p{M}'’&-]{1,30}(?:(?:\\.\\s?|\\s)(?:[\\p{L}\\p{M}][\\p{L}\\p{M}'’&-]{1,30}|\\p{Ll}(?=[^\\S\\n]))){0,7}(?![\\p{L}\\p{M}])\\.?",
}

/** Marks of a code in their various writings. */
const marks: Record<string, string> = {
  ' ': '[^\\S\\n]{0,2}',
  '.': '[.．]',
  '(': '[(（]',
  ')': '[)）]',
  ',': '\\s{0,2}[,，、]\\s{0,2}',
  "'": "['’ʼ′＇]",
  '/': '\\s?[/／]\\s?',
  '-': '[-‐-―－]',
  ':': '\\s?[:：]\\s?',
}

/** Reads a code; throws a {@link CodeProblem} where it is malformed. */
export function codePattern(written: string | Code, levels: readonly Level[]): CodePattern {
  const group: Code = typeof written === 'string' ? { code: written } : written
  const { code, language = null, alone = false, top = false, implies = {} } = group
  const read = (ownCase: boolean) => {
    const reader: Reader = { code, at: 0, levels, found: [], afterLetters: false, ownCase }
    return { source: sequence(reader, ''), found: reader.found }
  }
  const { source, found } = read(false)
  const patternOf = (source: string) => new RegExp(`${source}(?![\\p{L}\\p{N}])`, 'uy')
  let pattern: RegExp | undefined
  let exact: RegExp | undefined
  return {
    get pattern() {
      pattern ??= patternOf(source)
      return pattern
    },
    get exact() {
      if (alone) exact ??= patternOf(read(true).source)
      return exact ?? null
    },
    first: firstOf(code),
    behindWords: behindWordsOf(code),
    digitWithin: digitWithin(code),
    levels: found,
    implies: impliedBy(implies, levels),
    language,
    alone,
    top,
    heads: headsOf(code),
  }
}

function impliedBy(implies: NonNullable<Code['implies']>, levels: readonly Level[]): LevelValue[] {
  return Object.entries(implies).map(([level, value]) => {
    if (!levels.includes(level as Level)) throw new CodeProblem(`“${level}” is no level of this system`, 0)
    return [level as Level, value]
  })
}

/** Reads how one level's value looks: a code that may do without braces. */
export function valuePattern(code: string, level: Level, levels: readonly Level[]): CodePattern {
  return codePattern(code.includes('{') ? code : `{${level}:${code}}`, levels)
}

interface Reader {
  code: string
  at: number
  levels: readonly Level[]
  found: Role[]
  /** Are letters before the place? Their stop is often forgotten, or added. */
  afterLetters: boolean
  /** Do words stand for themselves in their own case only? */
  ownCase: boolean
}

/** Up to one of the characters in `ends`, which is not consumed. */
function sequence(reader: Reader, ends: string): string {
  const ways: string[] = []
  let source = ''
  const { code } = reader
  while (reader.at < code.length && !ends.includes(code[reader.at] as string)) {
    const character = code[reader.at] as string
    if (character === '|' && ends !== '') {
      ways.push(source)
      source = ''
      reader.at++
    } else source += item(reader, character)
  }
  ways.push(source)
  if (ways.length < 2) return source
  // Asked once after all of them: it is a large pattern.
  if (ways.every((way) => way.endsWith(wordEnd)))
    return `(?:${ways.map((way) => way.slice(0, -wordEnd.length)).join('|')})${wordEnd}`
  return `(?:${ways.join('|')})`
}

/** A word ends where its letters do: `Ms` is not the head of `Mss`. */
const wordEnd = '(?!\\p{Ll})'

function item(reader: Reader, character: string): string {
  if (character === '{') return level(reader)
  if (character === '[') return `(?:${enclosed(reader, ']')})?`
  if (character === "'") {
    const text = enclosedText(reader)
    return text === "'" ? (marks[text] as string) : literal(reader, text)
  }
  if (reader.code.startsWith('(…)', reader.at)) {
    reader.at += 3
    return '(?:\\s?[(（][^()（）]{0,80}[)）])?'
  }
  if (character === '(') return `(?:${enclosed(reader, ')')})`
  if (character === '}' || character === ']' || character === ')')
    throw new CodeProblem(`“${character}” closes nothing`, reader.at)
  const run = /^(?:\p{L}+|\p{Nd}+)/u.exec(reader.code.slice(reader.at))?.[0]
  reader.at += (run ?? character).length
  const afterLetters = reader.afterLetters
  reader.afterLetters = run !== undefined && !/^9+$/.test(run)
  if (run && /^99+$/.test(run)) return `\\p{Nd}{${run.length}}`
  if (run) return placeholders[run] ?? literal(reader, run)
  if (afterLetters && character === '.') return '[.．]?'
  if (afterLetters && character === ' ') return '[.．]?[^\\S\\n]{0,2}'
  return marks[character] ?? escaped(character)
}

function level(reader: Reader): string {
  const from = reader.at
  const head = /^\{(\p{L}+)(:?)/u.exec(reader.code.slice(from))
  const name = head?.[1] as Role | undefined
  if (!head || !name) throw new CodeProblem('after “{” a level is missing', from)
  if (name !== 'leaf' && !reader.levels.includes(name as Level))
    throw new CodeProblem(`“${name}” is no level of this system`, from + 1)
  if (reader.found.includes(name)) throw new CodeProblem(`the level “${name}” stands twice`, from + 1)
  reader.found.push(name)
  reader.at += head[0].length
  const body = head[2] ? sequence(reader, '}') : placeholders.X
  if (reader.code[reader.at] !== '}') throw new CodeProblem('“{” is not closed', from)
  reader.at++
  return `(?<${name}>${body})`
}

function enclosed(reader: Reader, end: string): string {
  const from = reader.at++
  const source = sequence(reader, end)
  if (reader.code[reader.at] !== end) throw new CodeProblem(`“${reader.code[from]}” is not closed`, from)
  reader.at++
  return source
}

function enclosedText(reader: Reader): string {
  const end = reader.code.indexOf("'", reader.at + 1)
  if (end < 0) throw new CodeProblem('the quotation mark is not closed', reader.at)
  const text = reader.code.slice(reader.at + 1, end)
  reader.at = end + 1
  return text || "'"
}

/** A word stands for itself in either case, a single letter in its own. */
function literal({ ownCase }: Reader, text: string): string {
  if (text === ' ') return '[^\\S\\n]'
  if (text === '(' || text === ')') return marks[text] as string
  return text.length === 1 ? escaped(text) : `${ownCase ? escaped(text) : wordInAnyCase(text)}${wordEnd}`
}

function wordInAnyCase(word: string): string {
  const inAnyCase = (character: string) => {
    const [lower, upper] = [character.toLowerCase(), character.toUpperCase()]
    return lower === upper || lower.length + upper.length > 2 ? escaped(character) : `[${lower}${upper}]`
  }
  return [...word].map(inAnyCase).join('')
}

function escaped(character: string): string {
  return character.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&')
}

/** The first character of what a placeholder reads, for a character class. */
const firsts: Record<string, string> = {
  '9': '\\p{Nd}⁰¹²³⁴-⁹',
  A: '\\p{Lu}',
  a: '\\p{Ll}',
  Aa: '\\p{Lu}',
  I: 'IVXLCDM',
  X: '\\p{L}\\p{N}',
  W: '\\p{Lu}\\p{Lo}',
}

/** Of these there are few, and most codes share one. */
const firstPatterns = new Map<string, RegExp>()

function firstOf(code: string): RegExp | null {
  const ways = (waysInBrackets(code) ?? waysToBegin(code))?.map((way) => /^(?:\p{L}+|\p{Nd}+)/u.exec(way)?.[0] ?? '')
  if (!ways || ways.includes('')) return null
  const sources = ways.map((run) => {
    if (/^\p{Nd}+$/u.test(run)) return /^9+$/.test(run) ? `[${firsts['9']}]` : (run[0] as string)
    return firsts[run] ? `[${firsts[run]}]` : wordInAnyCase(run)
  })
  const source = `(?:${[...new Set(sources)].sort().join('|')})`
  let pattern = firstPatterns.get(source)
  if (!pattern) firstPatterns.set(source, (pattern = new RegExp(source, 'uy')))
  return pattern
}

/** `{collection:(MS|Cod)[. W]}`: of a level that begins with several ways, these. */
function waysInBrackets(code: string): string[] | null {
  return /^\{\p{L}+:\(([^{}[\]()]*)\)/u.exec(code)?.[1]?.split('|') ?? null
}

/** `{collection:W (Papers|Collection)}`: any words, and then one of these, in whatever case. */
function behindWordsOf(code: string): RegExp | null {
  const words = /^\{\p{L}+:W \(((?:\p{L}{2,}\|)*\p{L}{2,})\)/u.exec(code)?.[1]?.split('|')
  if (!words || words.some((word) => word in placeholders)) return null
  return new RegExp(`(?<=[.．\\s])(?:${words.map(wordInAnyCase).join('|')})(?![a-z])`, 'u')
}

/** The longest that any words of a code can be, in UTF-16 units, with what stands behind them. */
export const longestWords = 2 * (31 + 7 * 33) + 4

/** What one character of a code can read at most, but for any words: a remark in brackets. */
const longestItem = 90

function digitWithin(code: string): number | null {
  if (!/(?<!\p{L})9/u.test(withoutChoices(code))) return null
  return code.length * longestItem + code.split('W').length * longestWords
}

/** The code without what may be absent, what is one of several ways, and what stands for itself. */
function withoutChoices(code: string): string {
  let rest = code.replace(/'[^']*'/g, ' ')
  for (let before = ''; before !== rest; ) {
    before = rest
    rest = rest.replace(/\[[^[\]()]*\]|\([^[\]()]*\)/g, ' ')
  }
  return rest.replace(/\{[^{}]*\|[^{}]*\}/g, ' ')
}

/** The ways in which a code can begin, up to its first bracket; null where that is one. */
function waysToBegin(code: string): string[] | null {
  if (/^\{\p{L}+\}/u.test(code)) return ['X']
  const first = /^\{\p{L}+:([^{}[\]]*)\}/u.exec(code)?.[1] ?? /^[^{[]+/.exec(code)?.[0]
  return first?.split('|').map((way) => way.trim()) ?? null
}

/** The words a code begins with: those before its first placeholder. */
function headsOf(code: string): string[] | null {
  const ways = waysToBegin(code)?.map((way) => /^\p{L}+/u.exec(way)?.[0] ?? '')
  if (!ways || ways.some((way) => way.length < 1 || way in placeholders)) return null
  return ways.map((way) => way.toLowerCase())
}
