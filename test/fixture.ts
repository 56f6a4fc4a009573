/**
 * Fixtures as one string: the text as a user would see it, and under a line what is expected of it.
 *
 *     const { text, cursor, ranges } = fixture(`
 *     Chicherin agreed. [1]
 *                        |
 *
 *     [1] RGASPI, f. 85. op. 14, d. 50, l. 6.
 *                      ^ reference-separator
 *     `)
 *
 * A line of nothing but blanks, `^` and `|` (with a word after it, if need be) belongs to the line above it: `^^^` is a
 * range, `|` the cursor. Several files begin with lines such as `//- notes.md`. The indentation that all lines share and
 * the first and last line break are no part of the text.
 */

import type { Apparatus } from '../server/apparatus/apparatus'
import { apparatusOf } from '../server/apparatus/build'
import { shippedArchives } from '../server/archives/shipped'
import { formatOfFile } from '../server/project/files'
import type { Format, Span } from '../server/text/text'

export interface ExpectedRange extends Span {
  /** The word after the carets. */
  word: string
}

export interface FixtureFile {
  path: string
  text: string
  format: Format
  /** Offset of `|`; null where there is none. */
  cursor: number | null
  ranges: ExpectedRange[]
}

const annotation = /^[ ]*(?:\^+|\|)[ ]*[\w-]*$/

/** A text that calls these notes, one after the other. */
export function articleWith(notes: readonly string[]): string {
  const body = notes.map((_, i) => `A sentence of the text. [${i + 1}]`).join(' ')
  return `${body}\n\n${notes.map((note, i) => `[${i + 1}] ${note}`).join('\n\n')}\n`
}

/** The fixture's only, or first, file. */
export function fixture(source: string): FixtureFile {
  const [file] = fixtures(source)
  if (!file) throw new Error('an empty fixture')
  return file
}

/** All files of a fixture. */
export function fixtures(source: string): FixtureFile[] {
  const lines = unindented(source)
  const files: { path: string; lines: string[] }[] = []
  for (const line of lines) {
    const path = /^\/\/- (\S+)$/.exec(line)?.[1]
    if (path) files.push({ path, lines: [] })
    else {
      if (files.length === 0) files.push({ path: 'article.txt', lines: [] })
      files[files.length - 1]?.lines.push(line)
    }
  }
  return files.map(({ path, lines: own }) => read(path, own))
}

function read(path: string, lines: readonly string[]): FixtureFile {
  let text = ''
  let lineStart = 0
  let cursor: number | null = null
  const ranges: ExpectedRange[] = []
  lines.forEach((line, index) => {
    if (index > 0 && annotation.test(line)) {
      const mark = line.search(/[\^|]/)
      if (line[mark] === '|') cursor = lineStart + mark
      else {
        const carets = /\^+/.exec(line)?.[0].length ?? 0
        const word = line.slice(mark + carets).trim()
        ranges.push({ start: lineStart + mark, end: lineStart + mark + carets, word })
      }
      return
    }
    if (index > 0) text += '\n'
    lineStart = text.length
    text += line
  })
  return { path, text, format: formatOfFile(path), cursor, ranges }
}

function unindented(source: string): string[] {
  const lines = source
    .replace(/^\n/, '')
    .replace(/\n[ ]*$/, '')
    .split('\n')
  const indents = lines.filter((line) => line.trim() !== '').map((line) => line.length - line.trimStart().length)
  const shared = Math.min(...indents)
  return lines.map((line) => line.slice(Math.min(shared, line.length)))
}

/** The apparatus of a text, with the shipped archives. */
export function apparatus(text: string, format: Format = 'plain'): Apparatus {
  return apparatusOf(text, format, shippedArchives())
}
