/**
 * VS Code's Problems panel never lists hints, and shows them in the text as three faint dots. Scholars look for a missing
 * day or a misspelt name in the panel, so hints are shown there as information, unless the setting says otherwise. The
 * server and the command keep the severities as they are documented.
 */

import { type Diagnostic, DiagnosticSeverity, workspace } from 'vscode'
import type { Middleware } from 'vscode-languageclient'
import { section } from './settings'

/** The setting that says whether hints are listed. */
const hintsSetting = 'hintsInProblems'

function shown(diagnostics: Diagnostic[]): Diagnostic[] {
  if (!workspace.getConfiguration(section).get(hintsSetting, true)) return diagnostics
  for (const diagnostic of diagnostics)
    if (diagnostic.severity === DiagnosticSeverity.Hint) diagnostic.severity = DiagnosticSeverity.Information
  return diagnostics
}

/** For diagnostics that the server sends, and for those that are fetched. */
export const hintsInProblems: Middleware = {
  handleDiagnostics: (uri, diagnostics, next) => next(uri, shown(diagnostics)),
  provideDiagnostics: async (document, previous, token, next) => {
    const report = await next(document, previous, token)
    if (report && 'items' in report) shown(report.items)
    return report
  },
}
