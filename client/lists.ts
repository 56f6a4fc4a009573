/** List of Archival Sources… and Order List…: the server writes them, and they open as new documents, to be saved or pasted. */

import {
  commands,
  type Disposable,
  languages,
  ProgressLocation,
  type QuickPickItem,
  type TextDocument,
  window,
  workspace,
} from 'vscode'
import { type List, type ListParams, listRequest } from '../server/messages'
import type { Session } from './session'
import { readSelection } from './settings'

type Format = ListParams['format']

interface FormatItem extends QuickPickItem {
  format: Format
  /** VS Code's id of the language in which it is shown. */
  language: string
}

const formats: FormatItem[] = [
  { label: 'Markdown', detail: 'With headings, to go on in Markdown', format: 'markdown', language: 'markdown' },
  { label: 'Plain text', detail: 'To be pasted into any text', format: 'text', language: 'plaintext' },
  { label: 'Table (CSV)', detail: 'A file of an archive a row, a level a column', format: 'csv', language: 'csv' },
  {
    label: 'CSL-JSON',
    detail: 'For Zotero, which keeps archive and location, and for pandoc',
    format: 'csl-json',
    language: 'json',
  },
  { label: 'BibTeX', detail: 'For LaTeX, and all that read it', format: 'bibtex', language: 'bibtex' },
  { label: 'JSON', detail: 'For programs, with the place of each citation', format: 'json', language: 'json' },
]

export function registerListCommands(session: Session): Disposable[] {
  return [
    commands.registerCommand('fontes.listSources', () => offer(session, 'sources', formats)),
    commands.registerCommand('fontes.orderList', () =>
      offer(
        session,
        'order',
        formats.filter(({ format }) => ['markdown', 'text', 'csv'].includes(format)),
      ),
    ),
  ]
}

async function offer(session: Session, kind: ListParams['kind'], offered: readonly FormatItem[]): Promise<void> {
  const title = kind === 'order' ? 'Order List for the Archive' : 'List of Archival Sources'
  const textDocument = await scope(title)
  if (textDocument === undefined) return
  const chosen = await window.showQuickPick(offered, { title, placeHolder: 'As what?' })
  if (!chosen) return
  const list = await window.withProgress(
    { location: ProgressLocation.Window, title: 'Fontes lists what is cited' },
    () => session.ask<List>(listRequest, { textDocument, kind, format: chosen.format } satisfies ListParams),
  )
  if (!list) void window.showInformationMessage('Fontes is not at work yet. Open one of your texts, and try once more.')
  else if (list.files === 0) void window.showInformationMessage(nothing[kind])
  else await open(list.text, chosen.language)
}

const nothing: { [kind in ListParams['kind']]: string } = {
  sources: 'No archival sources are cited here.',
  order: 'There is nothing to order: of all leaves that are cited here, the project has a transcript or a picture.',
}

/** Whose sources: of the text on screen, or of all texts, where there are both. Undefined where nothing is chosen. */
async function scope(title: string): Promise<ListParams['textDocument'] | undefined> {
  const here = window.activeTextEditor?.document
  const own = here && isText(here) ? { uri: here.uri.toString() } : null
  if (!workspace.workspaceFolders?.length) return own ?? undefined
  if (!own) return null
  const items = [
    { label: 'All texts of the folder', value: null },
    { label: `This text: ${workspace.asRelativePath(here?.uri ?? '')}`, value: own },
  ]
  return (await window.showQuickPick(items, { title, placeHolder: 'What is cited where?' }))?.value
}

function isText(document: TextDocument): boolean {
  return languages.match(readSelection(), document) > 0
}

/** What the editor has no language for is shown as plain text. */
async function open(content: string, language: string): Promise<void> {
  const known = await languages.getLanguages()
  const document = await workspace.openTextDocument({
    content,
    language: known.includes(language) ? language : 'plaintext',
  })
  await window.showTextDocument(document)
}
