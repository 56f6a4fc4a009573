/** Slips in what systems and archives write as examples: codes (`{series:A}/{piece:9}`) and the templates of house styles. */
import type { Level, Repository, System } from '../../archives/format'
import type { Span } from '../../text/text'
import type { Path } from './json'

export interface Problem {
  /** The way to the example from its entry. */
  path: Path
  /** The place in the example; null where it is all of it. */
  span: Span | null
  /** A sentence. */
  message: string
}

/** The codes, values and templates of a system that its readers cannot read. */
export function problemsOf(_system: System): Problem[] {
  return []
}

/** The same of the codes that only one archive has; the levels are those of its system. */
export function codeProblemsOf(_repository: Repository, _levels: readonly Level[]): Problem[] {
  return []
}
