/** Copy as… and Convert to…: the server says what there is to choose from and does the work; here it is chosen. */

import {
  commands,
  type Disposable,
  env,
  type QuickPickItem,
  QuickPickItemKind,
  Range,
  type TextDocument,
  WorkspaceEdit,
  window,
  workspace,
} from 'vscode'
import {
  type ConversionOffer,
  type ConversionsParams,
  type ConvertParams,
  type CopiesParams,
  type Copy,
  conversionsRequest,
  convertRequest,
  copiesRequest,
  type Edit,
} from '../server/messages'
import { whileOnScreen } from './context'
import { extentOf, placeOf, rangeOf } from './range'
import type { Session } from './session'
import { count } from './wording'

export function registerReferenceCommands(session: Session): Disposable[] {
  return [
    commands.registerCommand('fontes.copyReferenceAs', () => copyReferenceAs(session)),
    commands.registerCommand('fontes.convertReferences', () => convertReferences(session)),
    // Menus offer what can be done with references where there are any.
    ...whileOnScreen(session, 'fontes.citesArchives', ({ references }) => references > 0),
  ]
}

async function copyReferenceAs(session: Session): Promise<void> {
  const editor = window.activeTextEditor
  if (!editor) return
  const copies = await session.ask<Copy[]>(copiesRequest, {
    textDocument: { uri: editor.document.uri.toString() },
    position: placeOf(editor.selection.active),
  } satisfies CopiesParams)
  if (!copies?.length) {
    void window.showInformationMessage(
      'Put the cursor on a reference to an archive, and it can be copied in many forms.',
    )
    return
  }
  const items = copies.map(({ title, text }): QuickPickItem => ({ label: title, detail: text }))
  const chosen = await window.showQuickPick(items, {
    title: 'Copy Reference As',
    placeHolder: 'The reference as it will be copied',
    matchOnDetail: true,
  })
  if (chosen?.detail) await env.clipboard.writeText(chosen.detail)
}

interface StyleItem extends QuickPickItem {
  /** Of how many references. */
  of: number
  choice?: { style: string; range: Range | null }
}

/** The reference at the cursor or those of the selection first, then all of the text. */
async function convertReferences(session: Session): Promise<void> {
  const editor = window.activeTextEditor
  if (!editor) return
  const { document, selection } = editor
  const here = await stylesFor(session, document, selection)
  const all = await stylesFor(session, document, null)
  // Where the selection has all there is, it is said once.
  const items = here.length > 0 && here[0]?.of === all[0]?.of ? here : [...here, ...all]
  if (items.length === 0) {
    void window.showInformationMessage(
      'There are no references to archives here that could be written in another style.',
    )
    return
  }
  const chosen = await window.showQuickPick(items, {
    title: 'Convert References To',
    placeHolder: 'What is not certain to say the same stays as it is',
    matchOnDetail: true,
  })
  if (chosen?.choice) await convert(session, document, chosen.choice)
}

/** The styles for the references in a range, or in all of the text, under a heading; none where there are no references. */
async function stylesFor(session: Session, document: TextDocument, range: Range | null): Promise<StyleItem[]> {
  const offers = await session.ask<ConversionOffer[]>(conversionsRequest, {
    textDocument: { uri: document.uri.toString() },
    range: range && extentOf(range),
  } satisfies ConversionsParams)
  const [first] = offers ?? []
  if (!offers || !first) return []
  const heading =
    range === null
      ? `All ${count(first.of, 'reference')} of this text`
      : first.of === 1
        ? 'This reference'
        : 'The selection'
  return [
    { label: heading, kind: QuickPickItemKind.Separator, of: first.of },
    ...offers.map(
      ({ style, title, count: changed, of, preview }): StyleItem => ({
        label: title,
        ...(of > 1 ? { description: changed === 1 ? '1 reference' : `${changed} references` } : {}),
        detail: of > 1 ? `${preview} …` : preview,
        of,
        choice: { style, range },
      }),
    ),
  ]
}

async function convert(
  session: Session,
  document: TextDocument,
  { style, range }: { style: string; range: Range | null },
): Promise<void> {
  const { version } = document
  const edits = await session.ask<Edit[]>(convertRequest, {
    textDocument: { uri: document.uri.toString() },
    range: range && extentOf(range),
    style,
  } satisfies ConvertParams)
  // Typed on meanwhile: the places are no longer those.
  if (!edits || document.version !== version) return
  const edit = new WorkspaceEdit()
  for (const { range: place, newText } of edits) edit.replace(document.uri, rangeOf(place), newText)
  await workspace.applyEdit(edit)
  window.setStatusBarMessage(
    edits.length === 0 ? 'No reference could be converted.' : `${count(edits.length, 'reference')} converted.`,
    5_000,
  )
}
