import type { Range, WorkspaceEdit } from 'vscode-languageserver'
import type { Apparatus, Marker, Note } from '../apparatus/apparatus'
import { isSign } from '../notes/labels'
import { notationOf } from '../notes/notations'
import type { Span } from '../text/text'
import { objectAt } from './objects'
import { rangeOf, type View } from './view'

/** What would be renamed: a label without its brackets. Null where nothing can be. */
export function renameRangeAt(view: View, offset: number): { range: Range; placeholder: string } | null {
  const label = labelAt(view, offset)
  return label && { range: rangeOf(view.apparatus, label.span), placeholder: label.label }
}

/** Gives a note, its markers and what points to it (“see note 5”) another label. Throws an error whose message says why it cannot. */
export function renameAt(view: View, offset: number, newLabel: string): WorkspaceEdit | null {
  const { apparatus, document } = view
  const label = labelAt(view, offset)
  if (!label) return null
  const note = apparatus.notes[label.note]
  if (!note) return null
  const chosen = newLabel.trim()
  const items = [note, ...note.markers.flatMap((index) => apparatus.markers[index] ?? [])]
  if (!items.every(({ notation }) => notationOf(notation).isLabel(chosen)))
    throw new Error(
      notationOf(note.notation).isLabel('name')
        ? `“${newLabel}” cannot be a note's label: it may have no blanks and no brackets.`
        : `“${newLabel}” cannot be a note's label here: write a number, with a letter after it if need be.`,
    )
  const taken = apparatus.notes.some((other) => other !== note && other.scope === note.scope && other.label === chosen)
  if (taken) throw new Error(`There is a note ${chosen} already.`)
  const edits = items.map(({ labelSpan, notation }) => ({
    range: rangeOf(apparatus, labelSpan),
    newText: notationOf(notation).write(chosen, 'label'),
  }))
  if (/^\d/.test(chosen)) {
    for (const span of numbersOfCrossReferences(apparatus, label.note))
      edits.push({ range: rangeOf(apparatus, span), newText: chosen })
  }
  return { changes: { [document.uri]: edits } }
}

function numbersOfCrossReferences({ citations }: Apparatus, note: number): Span[] {
  return citations.flatMap((citation) =>
    citation.kind === 'cross' && citation.target === note
      ? [{ start: citation.end - citation.number.length, end: citation.end }]
      : [],
  )
}

function labelAt(view: View, offset: number): { span: Span; label: string; note: number } | null {
  const { apparatus } = view
  const object = objectAt(view, offset)
  if (object?.kind !== 'note' || object.note === null) return null
  const item = object.marker === null ? apparatus.notes[object.note] : apparatus.markers[object.marker]
  // A sign is its own count (`*`, `**`), and so is a note that stands where it is called: there is nothing to rename.
  if (!item || isSign(item.label) || !notationOf(item.notation).isLabel(item.label)) return null
  const note = apparatus.notes[object.note]
  // What is counted has no label of its own in the text, and so its marker has none to change either.
  if (!isWritten(apparatus, item) || !note || !isWritten(apparatus, note)) return null
  return { span: item.labelSpan, label: item.label, note: object.note }
}

/** Does the label stand in the text, or does what stands there only count? */
function isWritten({ text }: Apparatus, item: Marker | Note): boolean {
  const { start, end } = item.labelSpan
  const whole = 'head' in item ? item.head : item
  if (start !== whole.start || end !== whole.end) return true
  return text.slice(start, end) === notationOf(item.notation).write(item.label, 'label')
}
