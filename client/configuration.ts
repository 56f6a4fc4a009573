/** “Write a First fontes.json”: the server says which templates would fit, and here some are chosen and written. */

import {
  commands,
  type Disposable,
  ProgressLocation,
  type QuickPickItem,
  QuickPickItemKind,
  Uri,
  ViewColumn,
  WorkspaceEdit,
  type WorkspaceFolder,
  window,
  workspace,
} from 'vscode'
import { type TemplateOffer, type Templates, type TemplatesParams, templatesRequest } from '../server/messages'
import { additions, countOf, detailOf, firstConfiguration, isLikely, unreadOf } from './first-configuration'
import type { Session } from './session'

export function registerConfigurationCommands(session: Session): Disposable[] {
  return [commands.registerCommand('fontes.createConfiguration', () => createConfiguration(session))]
}

async function createConfiguration(session: Session): Promise<void> {
  const folder = await chosenFolder()
  if (!folder) return
  const answer = await window.withProgress(
    { location: ProgressLocation.Window, title: 'Fontes looks at what lies in the folder' },
    async () => {
      await session.ready()
      return session.ask<Templates>(templatesRequest, { folder: folder.uri.toString() } satisfies TemplatesParams)
    },
  )
  if (!answer) {
    void window.showInformationMessage(
      'Fontes could not look at the folder. Open one of your texts, and try once more.',
    )
    return
  }
  const file = Uri.parse(answer.configuration, true)
  const isThere = await exists(file)
  if (isThere) await window.showTextDocument(file)
  if (answer.offers.length === 0) return offerNone(file, isThere, answer)
  const chosen = await choose(answer, isThere)
  if (!chosen?.length) return
  if (isThere) await showAdditions(chosen)
  else await create(file, firstConfiguration(chosen, answer))
}

async function chosenFolder(): Promise<WorkspaceFolder | undefined> {
  const folders = workspace.workspaceFolders ?? []
  if (folders.length === 0)
    void window.showInformationMessage('Open the folder of your texts first: fontes.json is a file in it.')
  return folders.length > 1 ? window.showWorkspaceFolderPick({ placeHolder: 'For which folder?' }) : folders[0]
}

interface OfferItem extends QuickPickItem {
  offer?: TemplateOffer
}

async function choose({ offers, unread }: Templates, isThere: boolean): Promise<TemplateOffer[] | undefined> {
  const items = (['transcripts', 'scans'] as const).flatMap((kind): OfferItem[] => {
    const own = offers.filter((offer) => offer.kind === kind)
    if (own.length === 0) return []
    const heading = { label: kind === 'scans' ? 'Images' : 'Transcripts', kind: QuickPickItemKind.Separator }
    return [
      heading,
      ...own.map((offer) => ({
        label: offer.template,
        description: countOf(offer),
        detail: detailOf(offer),
        picked: isLikely(offer),
        offer,
      })),
    ]
  })
  const chosen = await window.showQuickPick(items, {
    title: isThere ? 'What Could Be Added to fontes.json' : 'Write a First fontes.json',
    placeHolder: ['Which of these are right?', ...unread.map(unreadOf)].join(' · '),
    canPickMany: true,
    matchOnDetail: true,
  })
  return chosen?.flatMap(({ offer }) => offer ?? [])
}

async function offerNone(file: Uri, isThere: boolean, templates: Templates): Promise<void> {
  if (isThere) {
    void window.showInformationMessage(
      'Nothing to add: fontes.json covers all transcripts and images that Fontes recognises.',
    )
    return
  }
  const write = 'Write One to Fill In'
  const answer = await window.showInformationMessage(
    'No paths in this folder say of which archive and file something is.',
    write,
  )
  if (answer === write) await create(file, firstConfiguration([], templates))
}

/** Writes the file where there is none: whatever has come there meanwhile stays. */
async function create(file: Uri, text: string): Promise<void> {
  const edit = new WorkspaceEdit()
  edit.createFile(file, { overwrite: false, contents: new TextEncoder().encode(text) })
  if (!(await workspace.applyEdit(edit)) && !(await exists(file))) {
    void window.showErrorMessage(`${workspace.asRelativePath(file)} could not be written.`)
    return
  }
  await window.showTextDocument(file)
}

async function showAdditions(offers: readonly TemplateOffer[]): Promise<void> {
  const document = await workspace.openTextDocument({ language: 'jsonc', content: additions(offers) })
  await window.showTextDocument(document, { viewColumn: ViewColumn.Beside })
}

async function exists(file: Uri): Promise<boolean> {
  try {
    await workspace.fs.stat(file)
    return true
  } catch {
    return false
  }
}
