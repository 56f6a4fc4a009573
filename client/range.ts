/** Ranges as they travel, which are LSP's, and as VS Code has them. */
import { type Position, Range } from 'vscode'
import type { Edit } from '../server/messages'

type Extent = Edit['range']

export function rangeOf({ start, end }: Extent): Range {
  return new Range(start.line, start.character, end.line, end.character)
}

/** VS Code's own class has fields of other names, which is what travels from a browser's worker to another. */
export function placeOf({ line, character }: Position): Extent['start'] {
  return { line, character }
}

/** VS Code's own class would travel as a list. */
export function extentOf({ start, end }: Range): Extent {
  return {
    start: { line: start.line, character: start.character },
    end: { line: end.line, character: end.character },
  }
}
