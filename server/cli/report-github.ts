/** The report as workflow commands, which GitHub shows beside the lines of a change. */
import type { Severity } from '../checks/codes'
import type { Report } from './report'

const commands: { [severity in Severity]: string } = {
  error: 'error',
  warning: 'warning',
  information: 'notice',
  hint: 'notice',
}

export function githubReport({ path, diagnostics }: Report): string {
  return diagnostics
    .map(({ severity, range, code, message }) => {
      const { start, end } = range
      const place = `file=${property(path)},line=${start.line + 1},col=${start.character + 1},endLine=${end.line + 1},endColumn=${end.character + 1}`
      return `::${commands[severity]} ${place},title=${property(code)}::${data(message)}\n`
    })
    .join('')
}

function data(text: string): string {
  return text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A')
}

function property(text: string): string {
  return data(text).replace(/:/g, '%3A').replace(/,/g, '%2C')
}
