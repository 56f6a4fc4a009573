/** The report for people: `file:line:column severity code message`, the line, and a caret under the place. */
import colours from 'picocolors'
import type { Severity } from '../checks/codes'
import { limited, moreOfThisKind } from '../checks/limits'
import { countOf, type Entry } from '../project/baseline/baseline'
import { lineStartsOf } from '../text/text'
import type { Report, ReportedDiagnostic } from './report'

// picocolors honours NO_COLOR, but also colours on CI, where no terminal is.
const palette = colours.createColors(Boolean(process.stdout.isTTY) && colours.isColorSupported)

const paint: { [severity in Severity]: (text: string) => string } = {
  error: palette.red,
  warning: palette.yellow,
  information: palette.blue,
  hint: palette.cyan,
}

/** Lines longer than the window are cut around the place. */
const window = 96

/** Of one kind at most `limit`, or all where that is 0. */
export function textReport({ path, diagnostics }: Report, text: string, limit: number): string {
  if (diagnostics.length === 0) return ''
  const starts = lineStartsOf(text)
  return limited(diagnostics, limit, (rest, code) => `${moreOfThisKind(rest, code)} --limit 0 lists all.`)
    .map((diagnostic) => `${headOf(path, diagnostic)}\n${excerptOf(text, starts, diagnostic)}\n`)
    .join('')
}

function headOf(path: string, { range, severity, code, message }: ReportedDiagnostic): string {
  const place = `${path}:${range.start.line + 1}:${range.start.character + 1}`
  return `${palette.bold(place)} ${paint[severity](severity)} ${code} ${message}`
}

function excerptOf(text: string, starts: readonly number[], { range, severity }: ReportedDiagnostic): string {
  const lineStart = starts[range.start.line] ?? 0
  const line = text.slice(lineStart, starts[range.start.line + 1] ?? text.length).replace(/[\r\n]+$/, '')
  const from = range.start.character
  const to = range.end.line === range.start.line ? Math.max(range.end.character, from + 1) : line.length
  const left = line.length <= window ? 0 : Math.max(0, Math.min(from - 32, line.length - window))
  const right = Math.min(line.length, left + window)
  const shown = `${left > 0 ? '…' : ''}${clean(line.slice(left, right))}${right < line.length ? '…' : ''}`
  const indent = widthOf(line.slice(left, from)) + (left > 0 ? 1 : 0)
  const caret = '^'.repeat(Math.max(1, widthOf(line.slice(from, Math.min(to, right)))))
  return `  ${shown}\n  ${' '.repeat(indent)}${paint[severity](caret)}`
}

/** No control character of a document reaches the terminal. */
function clean(text: string): string {
  return text.replace(/\t/g, ' ').replace(/\p{Cc}/gu, '\uFFFD')
}

/** Columns on a terminal: marks that combine have none, East Asian letters two. */
function widthOf(text: string): number {
  let width = 0
  for (const character of text) {
    if (/[\p{M}\u00ad\u200b-\u200f\u2060\uFEFF]/u.test(character)) continue
    width += /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/u.test(
      character,
    )
      ? 2
      : 1
  }
  return width
}

/** What was checked and found. `unreadable` files were named on standard error. */
export function summaryLine(
  reports: readonly Report[],
  unreadable: number,
  baseline: { hidden: number; unmatched: number },
): string {
  const all = reports.flatMap((report) => report.diagnostics)
  const left = unreadable > 0 ? `, ${unreadable} not read` : ''
  const files = `${counted(reports.length, 'file')} checked${left}`
  if (reports.length === 0) return ''
  const counts = (['error', 'warning', 'information', 'hint'] as const)
    .map((severity) => ({ severity, count: all.filter((diagnostic) => diagnostic.severity === severity).length }))
    .filter(({ count }) => count > 0)
    .map(({ severity, count }) => (severity === 'information' ? `${count} information` : counted(count, severity)))
  const { hidden, unmatched } = baseline
  const found = counts.length > 0 ? counts.join(', ') : 'nothing to report'
  const known = hidden === 0 ? '' : `, ${counts.length > 0 ? 'and' : 'but'} ${hidden} that the baseline hides`
  return `${files}: ${found}${known}.\n${unmatched > 0 ? unmatchedLine(unmatched) : ''}`
}

function unmatchedLine(count: number): string {
  return count === 1
    ? 'One entry of the baseline matches nothing any more; write it again to drop it.\n'
    : `${count} entries of the baseline match nothing any more; write it again to drop them.\n`
}

/** What was written as baselines. */
export function acceptedLines(written: readonly { path: string; documents: readonly (readonly Entry[])[] }[]): string {
  return written
    .map(({ path, documents }) => {
      const problems = countOf(documents.flat())
      if (problems === 0) return `${path}: there is nothing to hide in these files.\n`
      return `${path} hides ${counted(problems, 'problem')} in ${counted(documents.length, 'file')} from now on. Delete it to see everything again.\n`
    })
    .join('')
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}
