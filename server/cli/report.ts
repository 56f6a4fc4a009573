/** What `fontes check` has to say of a document; each format of it has a file of its own (report-text.ts, …). */
import type { Code, Severity } from '../checks/codes'
import type { Range } from '../text/text'

/** A finding as contract.md's JSON has it. */
export interface ReportedDiagnostic {
  code: Code
  severity: Severity
  range: Range
  message: string
  related: { path: string; range: Range; message: string }[]
  fixes: string[]
}

export interface Report {
  path: string
  diagnostics: ReportedDiagnostic[]
}
