/** `fontes check`: what is wrong in the documents, for people and for programs. */
import { basename, resolve } from 'node:path'
import { apparatusOf } from '../apparatus/build'
import { shippedArchives } from '../archives/shipped'
import type { Finding } from '../checks/check'
import { findingsOf } from '../checks/checks'
import { type Severity, severities, severityOrder } from '../checks/codes'
import { type Configuration, configurationName, configurationOf } from '../project/configuration/configuration'
import { positionAt, type Range, type Span } from '../text/text'
import { Configurations } from './configurations'
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
  const take = (report: Report, text: string) => {
    reports.push(report)
    // Text is written as it goes: a long list of files is not waited for.
    if (options.format === 'text') process.stdout.write(textReport(report, text))
    if (options.format === 'github') process.stdout.write(githubReport(report))
  }
  const configurations = new Configurations(complain)
  /** The configurations that were reported: each is one more file, once. */
  const reported = new Set<string>()
  const reportConfiguration = (path: string, { text, lineStarts, findings }: Configuration) => {
    const whole = resolve(path)
    if (!reported.has(whole)) take(reportOf(path, text, lineStarts, findings), text)
    reported.add(whole)
  }
  for (const { path, text, format } of inputsOf(paths, options, complain)) {
    if (basename(path) === configurationName) {
      reportConfiguration(path, configurationOf(text))
      continue
    }
    const used = configurations.forFile(path)
    if (used) reportConfiguration(used.path, used.configuration)
    const apparatus = apparatusOf(text, format, used?.archives ?? shippedArchives())
    take(reportOf(path, text, apparatus.lineStarts, findingsOf(apparatus)), text)
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

function reportOf(path: string, text: string, lineStarts: readonly number[], findings: readonly Finding[]): Report {
  const range = (span: Span): Range => ({
    start: positionAt(lineStarts, text.length, span.start),
    end: positionAt(lineStarts, text.length, span.end),
  })
  return {
    path,
    diagnostics: findings.map((finding) => ({
      code: finding.code,
      severity: severities[finding.code],
      range: range(finding),
      message: finding.message,
      related: (finding.related ?? []).map((related) => ({ path, range: range(related), message: related.message })),
      fixes: [],
    })),
  }
}
