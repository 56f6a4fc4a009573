import type { Range, WorkspaceEdit } from 'vscode-languageserver'
import type { Apparatus } from '../apparatus/apparatus'
import type { Span } from '../text/text'
import { objectAt } from './objects'
import { rangeOf, type View } from './view'

/** What would be renamed: a label without its brackets. Null where nothing can be. */
export function renameRangeAt({ apparatus }: View, offset: number): { range: Range; placeholder: string } | null {
  const label = labelAt(apparatus, offset)
  return label && { range: rangeOf(apparatus, label.span), placeholder: label.label }
}

/** Gives a note, its markers and what points to it (“see note 5”) another label. Throws an error whose message says why it cannot. */
export function renameAt({ apparatus, document }: View, offset: number, newLabel: string): WorkspaceEdit | null {
  const label = labelAt(apparatus, offset)
  if (!label) return null
  const note = apparatus.notes[label.note]
  if (!note) return null
  const written = newLabel.trim()
  const isValid = note.notation === 'bracket' ? /^\d{1,4}[a-z]?$/.test(written) : /^[^\][^\s]{1,60}$/.test(written)
  if (!isValid)
    throw new Error(
      note.notation === 'bracket'
        ? `“${newLabel}” cannot be a note's label here: write a number, with a letter after it if need be.`
        : `“${newLabel}” cannot be a note's label: it may have no blanks and no brackets.`,
    )
  const taken = apparatus.notes.some((other) => other !== note && other.scope === note.scope && other.label === written)
  if (taken) throw new Error(`There is a note ${written} already.`)
  const spans: Span[] = [note.labelSpan]
  for (const index of note.markers) {
    const marker = apparatus.markers[index]
    if (marker) spans.push(marker.labelSpan)
  }
  if (/^\d/.test(written)) spans.push(...numbersOfCrossReferences(apparatus, label.note))
  return { changes: { [document.uri]: spans.map((span) => ({ range: rangeOf(apparatus, span), newText: written })) } }
}

function numbersOfCrossReferences({ citations }: Apparatus, note: number): Span[] {
  return citations.flatMap((citation) =>
    citation.kind === 'cross' && citation.target === note
      ? [{ start: citation.end - citation.number.length, end: citation.end }]
      : [],
  )
}

function labelAt(apparatus: Apparatus, offset: number): { span: Span; label: string; note: number } | null {
  const object = objectAt(apparatus, offset)
  if (object?.kind !== 'note' || object.note === null) return null
  const item = object.marker === null ? apparatus.notes[object.note] : apparatus.markers[object.marker]
  // A symbol is its own count (`*`, `**`): there is nothing to rename.
  if (!item || item.notation === 'symbol') return null
  return { span: item.labelSpan, label: item.label, note: object.note }
}
