/** The report as SARIF 2.1.0, for programs that collect findings. */
import { type Severity, severities } from '../checks/codes'
import type { Range } from '../text/text'
import type { Report } from './report'

const levels: { [severity in Severity]: string } = {
  error: 'error',
  warning: 'warning',
  information: 'note',
  hint: 'note',
}

export function sarifReport(reports: readonly Report[]): unknown {
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'fontes', rules: Object.keys(severities).map((id) => ({ id })) } },
        columnKind: 'utf16CodeUnits',
        results: reports.flatMap(({ path, diagnostics }) =>
          diagnostics.map(({ code, severity, range, message, related }) => ({
            ruleId: code,
            level: levels[severity],
            message: { text: message },
            locations: [locationOf(path, range)],
            ...(related.length > 0
              ? {
                  relatedLocations: related.map((other, id) => ({
                    id,
                    ...locationOf(other.path, other.range),
                    message: { text: other.message },
                  })),
                }
              : {}),
          })),
        ),
      },
    ],
  }
}

function locationOf(path: string, { start, end }: Range): object {
  return {
    physicalLocation: {
      artifactLocation: { uri: path.split(/[\\/]/).map(encodeURIComponent).join('/') },
      region: {
        startLine: start.line + 1,
        startColumn: start.character + 1,
        endLine: end.line + 1,
        endColumn: end.character + 1,
      },
    },
  }
}
