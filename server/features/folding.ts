import { type FoldingRange, FoldingRangeKind } from 'vscode-languageserver'
import { rangeOf, type View } from './view'

/** Each note of several lines folds, and so does each list of notes as a whole. */
export function foldingOf({ apparatus }: View): FoldingRange[] {
  const ranges: FoldingRange[] = []
  const lists = new Map<number, { first: number; last: number; count: number }>()
  for (const note of apparatus.notes) {
    const { start, end } = rangeOf(apparatus, note)
    for (const part of [{ start, end }, ...note.continuations.map((span) => rangeOf(apparatus, span))])
      if (part.end.line > part.start.line) ranges.push({ startLine: part.start.line, endLine: part.end.line })
    // Notes that stand where they are called make no list.
    if (note.markers.some((index) => apparatus.markers[index]?.start === note.start)) continue
    const list = lists.get(note.scope)
    if (list) {
      list.last = end.line
      list.count++
    } else lists.set(note.scope, { first: start.line, last: end.line, count: 1 })
  }
  for (const { first, last, count } of lists.values())
    if (count > 1 && last > first) ranges.push({ startLine: first, endLine: last, kind: FoldingRangeKind.Region })
  return ranges
}
