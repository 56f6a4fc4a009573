import { type FoldingRange, FoldingRangeKind } from 'vscode-languageserver'
import type { Note } from '../apparatus/apparatus'
import { rangeOf, type View } from './view'

/** Each note of several lines folds, and so does each list of notes as a whole. */
export function foldingOf({ apparatus }: View): FoldingRange[] {
  const ranges: FoldingRange[] = []
  const lists = new Map<string, { first: number; last: number; count: number }>()
  for (const note of apparatus.notes) {
    const { start, end } = rangeOf(apparatus, note)
    if (end.line > start.line) ranges.push({ startLine: start.line, endLine: end.line })
    const list = lists.get(listKey(note))
    if (list) {
      list.last = end.line
      list.count++
    } else lists.set(listKey(note), { first: start.line, last: end.line, count: 1 })
  }
  for (const { first, last, count } of lists.values())
    if (count > 1 && last > first) ranges.push({ startLine: first, endLine: last, kind: FoldingRangeKind.Region })
  return ranges
}

function listKey(note: Note): string {
  return `${note.notation} ${note.scope}`
}
