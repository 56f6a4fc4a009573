/** What the status bar says, apart from VS Code so that its grammar can be tested. */

import type { StatusParams } from '../server/messages'

type Figures = Pick<StatusParams, 'notes' | 'references' | 'problems' | 'hidden'>

/** What the server is doing: not needed yet, on its way, at work, or dead beyond its own repair. */
export type ServerState = 'asleep' | 'starting' | 'running' | 'failed'

export interface StatusText {
  text: string
  tooltip: string
}

/** The item for a text of ours; `figures` are absent until its first analysis. */
export function statusText(state: ServerState, figures: Figures | undefined): StatusText {
  if (state === 'failed') {
    return {
      text: '$(error) Fontes',
      tooltip: 'Fontes has stopped: notes and references are not being read. Click to restart it or to see its log.',
    }
  }
  if (!figures || state !== 'running') {
    return { text: '$(loading~spin) Fontes', tooltip: 'Fontes is reading this text.' }
  }
  const counts = [
    count(figures.notes, 'note'),
    count(figures.references, 'reference'),
    count(figures.problems, 'problem'),
  ]
  // A log or a shopping list is a text too, and three noughts would only be noise there.
  if (figures.notes + figures.references + figures.problems === 0) {
    return { text: '$(book) Fontes', tooltip: 'Fontes found neither notes nor archival references in this text.' }
  }
  return {
    text: `$(book) ${counts.join(' · ')}`,
    tooltip:
      `Fontes found ${counts[0]}, ${counts[1]} to archives and ${counts[2]} in this text${figures.hidden > 0 ? `, and ${figures.hidden} that the baseline hides` : ''}. ` +
      'Click for the list of problems, or to restart Fontes.',
  }
}

/** `1 note`, `14 notes`. */
export function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`
}

/** What was accepted, and how to undo it. */
export function acceptedText(files: readonly { name: string; problems: number; texts: number }[]): string {
  const [first] = files
  const problems = files.reduce((sum, file) => sum + file.problems, 0)
  if (!first || problems === 0) return 'There are no problems here that a baseline could hide.'
  const texts = files.reduce((sum, file) => sum + file.texts, 0)
  const names = files.map(({ name }) => name)
  const last = names.pop()
  const listed = names.length > 0 ? `${names.join(', ')} and ${last}` : last
  const them = files.length > 1 ? 'these files' : 'that file'
  return (
    `${count(problems, 'problem')} in ${count(texts, 'text')} ${problems === 1 ? 'is' : 'are'} hidden from now on, by ${listed}. ` +
    `Delete ${them} to see ${problems === 1 ? 'it' : 'them'} again.`
  )
}
