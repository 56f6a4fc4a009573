/** Go to Note…: the notes of the text on screen in a list, and the text follows while one moves through it. */

import {
  commands,
  type Disposable,
  type QuickInputButton,
  type QuickPickItem,
  Range,
  Selection,
  type TextEditor,
  TextEditorRevealType,
  ThemeColor,
  ThemeIcon,
  window,
} from 'vscode'
import { type NoteEntry, type NotesParams, notesRequest } from '../server/messages'
import { whileOnScreen } from './context'
import { rangeOf } from './range'
import type { Session } from './session'

type Kind = NoteEntry['kind']

/** They tell the kinds of notes apart. */
export const icons: { [kind in Kind]: ThemeIcon } = {
  author: new ThemeIcon('note'),
  editor: new ThemeIcon('edit'),
  translator: new ThemeIcon('globe'),
  transcriber: new ThemeIcon('keyboard'),
  credit: new ThemeIcon('heart'),
}
const toMarker: QuickInputButton = { iconPath: new ThemeIcon('arrow-up'), tooltip: 'Go to its marker' }

interface NoteItem extends QuickPickItem {
  note: NoteEntry
}

interface KindButton extends QuickInputButton {
  kind: Kind
}

export function registerNoteCommands(session: Session): Disposable[] {
  return [
    commands.registerCommand('fontes.goToNote', () => goToNote(session)),
    ...whileOnScreen(session, 'fontes.hasNotes', ({ notes }) => notes > 0),
  ]
}

async function goToNote(session: Session): Promise<void> {
  const editor = window.activeTextEditor
  if (!editor) return
  const notes = await session.ask<NoteEntry[]>(notesRequest, {
    textDocument: { uri: editor.document.uri.toString() },
  } satisfies NotesParams)
  if (!notes?.length) {
    void window.showInformationMessage('Fontes found no notes in this text.')
    return
  }
  choose(editor, notes)
}

function choose(editor: TextEditor, notes: readonly NoteEntry[]): void {
  const pick = window.createQuickPick<NoteItem>()
  const preview = new Preview(editor)
  const items = itemsOf(notes)
  let only: Kind | null = null
  const show = () => {
    pick.title = only === null ? 'Go to Note' : `Go to Note: ${notes.find(({ kind }) => kind === only)?.kindInWords}`
    pick.items = only === null ? items : items.filter(({ note }) => note.kind === only)
  }
  pick.placeholder = 'A label, words of a note, or whose it is'
  pick.matchOnDescription = true
  pick.matchOnDetail = true
  pick.buttons = buttonsOf(notes)
  show()
  const here = items.find(({ note }) => isAt(editor, note)) ?? items.find(({ note }) => isAhead(editor, note))
  if (here) pick.activeItems = [here]
  const leave = (to: NoteEntry['range'] | undefined) => {
    preview.end(to === undefined)
    pick.hide()
    if (to) land(editor, rangeOf(to))
  }
  pick.onDidChangeActive(([item]) => item && preview.show(rangeOf(item.note.range)))
  pick.onDidTriggerButton((button) => {
    const { kind } = button as KindButton
    only = only === kind ? null : kind
    show()
  })
  pick.onDidTriggerItemButton(({ item }) => leave(item.note.markers[0]))
  pick.onDidAccept(() => leave(pick.activeItems[0]?.note.range))
  pick.onDidHide(() => {
    preview.end(true)
    pick.dispose()
  })
  pick.show()
}

/** Whose a note is, is said where the text has notes of several kinds. */
function itemsOf(notes: readonly NoteEntry[]): NoteItem[] {
  const isMixed = notes.some(({ kind }) => kind !== 'author')
  return notes.map((note) => ({
    label: note.label,
    iconPath: icons[note.kind],
    ...(isMixed ? { description: note.kindInWords } : {}),
    detail: note.text,
    buttons: note.markers.length > 0 ? [toMarker] : [],
    note,
  }))
}

/** One for each kind, where there are several. */
function buttonsOf(notes: readonly NoteEntry[]): KindButton[] {
  const kinds = new Map(notes.map(({ kind, kindInWords }) => [kind, kindInWords]))
  if (kinds.size < 2) return []
  return [...kinds].map(([kind, words]) => ({ kind, iconPath: icons[kind], tooltip: `${words}: these alone, or all` }))
}

/** Is the cursor in a note, or in a marker of it? */
export function isAt({ selection }: TextEditor, { range, markers }: NoteEntry): boolean {
  return [range, ...markers].some((each) => rangeOf(each).contains(selection.active))
}

/** Is the note called after the cursor? */
function isAhead({ selection }: TextEditor, { markers }: NoteEntry): boolean {
  return markers.some((each) => rangeOf(each).start.isAfter(selection.active))
}

export function land(editor: TextEditor, range: Range): void {
  editor.selection = new Selection(range.start, range.start)
  editor.revealRange(range, TextEditorRevealType.InCenterIfOutsideViewport)
}

/** Shows a place without going there, and can take it back. */
class Preview {
  readonly #editor: TextEditor
  readonly #before: Range | undefined
  readonly #highlight = window.createTextEditorDecorationType({
    backgroundColor: new ThemeColor('editor.rangeHighlightBackground'),
    isWholeLine: true,
  })
  #isMoved = false
  #isOver = false

  constructor(editor: TextEditor) {
    this.#editor = editor
    this.#before = editor.visibleRanges[0]
  }

  show(range: Range): void {
    if (this.#isOver) return
    this.#isMoved = true
    this.#editor.setDecorations(this.#highlight, [range])
    this.#editor.revealRange(range, TextEditorRevealType.InCenterIfOutsideViewport)
  }

  end(isTakenBack: boolean): void {
    if (this.#isOver) return
    this.#isOver = true
    this.#highlight.dispose()
    if (isTakenBack && this.#isMoved && this.#before)
      this.#editor.revealRange(new Range(this.#before.start, this.#before.start), TextEditorRevealType.AtTop)
  }
}
