import { type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver'
import type { Finding } from '../checks/check'
import type { Code, Severity } from '../checks/codes'
import { defaultLimit, limited, moreOfThisKind } from '../checks/limits'
import type { Level } from '../project/settings'
import { type Lines, rangeOf, type View } from './view'

const lspSeverity: { [severity in Severity]: DiagnosticSeverity } = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
}

/** The findings as LSP has them, of one code `most` or all; `levelOf` is what the settings say of each code. */
export function diagnosticsOf(
  view: View,
  levelOf: (code: Code) => Level,
  withRelated: boolean,
  most = defaultLimit,
): Diagnostic[] {
  const findings = limited(view.findings, most, moreOfThisKind)
  return diagnosticsIn(view.document.uri, view.apparatus, findings, levelOf, withRelated)
}

/** The same of any text: its findings as LSP has them. */
export function diagnosticsIn(
  uri: string,
  text: Lines,
  findings: readonly Finding[],
  levelOf: (code: Code) => Level,
  withRelated: boolean,
): Diagnostic[] {
  const diagnostics: Diagnostic[] = []
  for (const finding of findings) {
    const level = levelOf(finding.code)
    if (level !== 'off') diagnostics.push(diagnosticOf(uri, text, finding, level, withRelated))
  }
  return diagnostics
}

function diagnosticOf(uri: string, text: Lines, finding: Finding, level: Severity, withRelated: boolean): Diagnostic {
  return {
    range: rangeOf(text, finding),
    severity: lspSeverity[level],
    code: finding.code,
    source: 'fontes',
    message: finding.message,
    ...(withRelated && finding.related?.length
      ? {
          relatedInformation: finding.related.map((related) => ({
            location: { uri, range: rangeOf(text, related) },
            message: related.message,
          })),
        }
      : {}),
  }
}
