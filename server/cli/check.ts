/** `fontes check`: what is wrong in the documents, for people and for programs. */
import { basename, resolve } from 'node:path'
import type { Finding } from '../checks/check'
import { type Severity, severities, severityOrder } from '../checks/codes'
import { type Baseline, baselineName, baselineOf, type Entry, entriesOf } from '../project/baseline/baseline'
import { fingerprintsOf } from '../project/baseline/fingerprint'
import { divide } from '../project/baseline/hiding'
import { type Configuration, configurationName, configurationOf } from '../project/configuration/configuration'
import { positionAt, type Range, type Span } from '../text/text'
import { Baselines } from './baselines'
import { Configurations, readBy } from './configurations'
import { ProjectHoldings } from './holdings'
import { inputsOf } from './inputs'
import type { Report } from './report'
import { githubReport } from './report-github'
import { sarifReport } from './report-sarif'
import { acceptedLines, summaryLine, textReport } from './report-text'

export const formats = ['text', 'json', 'sarif', 'github'] as const

interface CheckOptions {
  format: (typeof formats)[number]
  failOn: Severity
  stdinName?: string | undefined
  encoding?: string | undefined
  /** How many findings of one kind the text lists for one document; all where it is 0. */
  limit: number
  /** The baseline's file, where it is named. */
  baseline?: string | undefined
}

/** Checks what `paths` name and writes the report; answers the exit status. */
export async function check(paths: readonly string[], options: CheckOptions): Promise<number> {
  let unreadable = 0
  const reports: Report[] = []
  const complain = (line: string) => {
    process.stderr.write(`fontes: ${line}\n`)
    unreadable++
  }
  const take = (report: Report, text: string) => {
    reports.push(report)
    // Text is written as it goes: a long list of files is not waited for.
    if (options.format === 'text') process.stdout.write(textReport(report, text, options.limit))
    if (options.format === 'github') process.stdout.write(githubReport(report))
  }
  const configurations = new Configurations(complain)
  const owned = new ProjectHoldings(paths)
  const baselines = new Baselines(options.baseline, complain)
  const baseline = { hidden: 0, unmatched: 0 }
  /** The configurations that were reported: each is one more file, once. */
  const reported = new Set<string>()
  const reportConfiguration = (path: string, { text, lineStarts, findings }: Configuration | Baseline) => {
    const whole = resolve(path)
    if (!reported.has(whole)) take(reportOf(path, text, lineStarts, findings), text)
    reported.add(whole)
  }
  for (const { path, text, format } of inputsOf(paths, options, complain)) {
    if (basename(path) === configurationName) {
      reportConfiguration(path, configurationOf(text))
      continue
    }
    if (basename(path) === baselineName) {
      reportConfiguration(path, baselineOf(text))
      continue
    }
    const used = configurations.forFile(path)
    if (used) reportConfiguration(used.path, used.configuration)
    const apparatus = readBy(used, path, text, format)
    const findings = await owned.findingsIn(apparatus, path, used)
    const { shown, hidden, unmatched } = divide(apparatus, findings, baselines.entriesFor(path) ?? [])
    baseline.hidden += hidden
    baseline.unmatched += unmatched
    take(reportOf(path, text, apparatus.lineStarts, shown), text)
  }
  if (options.format === 'text') process.stdout.write(summaryLine(reports, unreadable, baseline))
  if (options.format === 'json') process.stdout.write(`${JSON.stringify(reports, null, 2)}\n`)
  if (options.format === 'sarif') process.stdout.write(`${JSON.stringify(sarifReport(reports), null, 2)}\n`)
  if (unreadable > 0) return 2
  const worst = severityOrder.indexOf(options.failOn)
  return reports.some((report) => report.diagnostics.some(({ severity }) => severityOrder.indexOf(severity) <= worst))
    ? 1
    : 0
}

/** `--write-baseline`: accepts what the documents report now, so that only what is new is shown. Answers the exit status. */
export async function writeBaseline(
  paths: readonly string[],
  options: Omit<CheckOptions, 'format' | 'failOn' | 'limit'>,
): Promise<number> {
  let status = 0
  const complain = (line: string) => {
    process.stderr.write(`fontes: ${line}\n`)
    status = 2
  }
  const configurations = new Configurations(complain)
  const owned = new ProjectHoldings(paths)
  const accepted = new Map<string, Entry[]>()
  for (const input of inputsOf(paths, options, complain)) {
    const { path } = input
    if (basename(path) === configurationName || basename(path) === baselineName) continue
    const apparatus = configurations.apparatusOf(input)
    const findings = await owned.findingsIn(apparatus, path, configurations.forFile(path))
    accepted.set(path, entriesOf(fingerprintsOf(apparatus, findings)))
  }
  process.stdout.write(acceptedLines(new Baselines(options.baseline, complain).write(accepted)))
  return status
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
