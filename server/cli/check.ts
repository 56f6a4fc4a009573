/** `fontes check`: what is wrong in the documents, for people and for programs. */
import { apparatusOf } from '../apparatus/build'
import { shippedArchives } from '../archives/shipped'
import { findingsOf } from '../checks/checks'
import { type Severity, severities, severityOrder } from '../checks/codes'
import { type Format, positionAt, type Range, type Span } from '../text/text'
import { inputsOf } from './inputs'
import type { Report } from './report'
import { githubReport } from './report-github'
import { sarifReport } from './report-sarif'
import { summaryLine, textReport } from './report-text'

export const formats = ['text', 'json', 'sarif', 'github'] as const

interface CheckOptions {
  format: (typeof formats)[number]
  failOn: Severity
  stdinName?: string | undefined
  encoding?: string | undefined
}

/** Checks what `paths` name and writes the report; answers the exit status. */
export function check(paths: readonly string[], options: CheckOptions): number {
  let unreadable = 0
  const reports: Report[] = []
  const complain = (line: string) => {
    process.stderr.write(`fontes: ${line}\n`)
    unreadable++
  }
  for (const { path, text, format } of inputsOf(paths, options, complain)) {
    const report = reportOf(path, text, format)
    reports.push(report)
    // Text is written as it goes: a long list of files is not waited for.
    if (options.format === 'text') process.stdout.write(textReport(report, text))
    if (options.format === 'github') process.stdout.write(githubReport(report))
  }
  if (options.format === 'text') process.stdout.write(summaryLine(reports, unreadable))
  if (options.format === 'json') process.stdout.write(`${JSON.stringify(reports, null, 2)}\n`)
  if (options.format === 'sarif') process.stdout.write(`${JSON.stringify(sarifReport(reports), null, 2)}\n`)
  if (unreadable > 0) return 2
  const worst = severityOrder.indexOf(options.failOn)
  return reports.some((report) => report.diagnostics.some(({ severity }) => severityOrder.indexOf(severity) <= worst))
    ? 1
    : 0
}

function reportOf(path: string, text: string, format: Format): Report {
  const apparatus = apparatusOf(text, format, shippedArchives())
  const range = (span: Span): Range => ({
    start: positionAt(apparatus.lineStarts, text.length, span.start),
    end: positionAt(apparatus.lineStarts, text.length, span.end),
  })
  return {
    path,
    diagnostics: findingsOf(apparatus).map((finding) => ({
      code: finding.code,
      severity: severities[finding.code],
      range: range(finding),
      message: finding.message,
      related: (finding.related ?? []).map((related) => ({ path, range: range(related), message: related.message })),
      fixes: [],
    })),
  }
}
