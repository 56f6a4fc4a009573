/** Accepting what is reported now: the server says what its files are to say, and here they are written, on whatever file system. */

import { commands, type Disposable, ProgressLocation, Uri, window, workspace } from 'vscode'
import { type AcceptedBaselines, acceptRequest } from '../server/messages'
import type { Session } from './session'
import { acceptedText } from './wording'

export function registerBaselineCommands(session: Session): Disposable[] {
  return [commands.registerCommand('fontes.acceptBaseline', () => acceptBaseline(session))]
}

async function acceptBaseline(session: Session): Promise<void> {
  if (!workspace.workspaceFolders?.length) {
    void window.showInformationMessage('Open the folder of your texts first: the baseline is a file in it.')
    return
  }
  const answer = await window.withProgress(
    { location: ProgressLocation.Window, title: 'Fontes reads all texts of the folder' },
    () => session.ask<AcceptedBaselines>(acceptRequest, {}),
  )
  if (!answer) {
    void window.showInformationMessage('Fontes is not at work yet. Open one of your texts, and try once more.')
    return
  }
  for (const uri of answer.broken)
    void window.showErrorMessage(
      `${nameOf(uri)} is broken, and is left as it is. Mend or delete it, and try once more.`,
    )
  const written: AcceptedBaselines['files'] = []
  for (const file of answer.files) if (await write(file)) written.push(file)
  if (written.length > 0 || (answer.broken.length === 0 && answer.files.length === 0))
    void window.showInformationMessage(acceptedText(written.map((file) => ({ ...file, name: nameOf(file.uri) }))))
}

/** Files of the workspace only, whatever the server says. */
async function write({ uri, text }: { uri: string; text: string }): Promise<boolean> {
  const file = Uri.parse(uri, true)
  try {
    if (!workspace.getWorkspaceFolder(file)) throw new Error('it is in no open folder')
    await workspace.fs.writeFile(file, new TextEncoder().encode(text))
    return true
  } catch (error) {
    void window.showErrorMessage(
      `${nameOf(uri)} could not be written: ${error instanceof Error ? error.message : error}`,
    )
    return false
  }
}

function nameOf(uri: string): string {
  return workspace.asRelativePath(Uri.parse(uri, true))
}
