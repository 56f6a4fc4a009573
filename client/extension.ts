/**
 * What happens in VS Code, on the desktop and in the browser alike.
 *
 * Three things in package.json need an explanation that JSON has no room for:
 *
 * - `activationEvents`: plain text and Markdown wake the extension at once. Languages that a user adds to `fontes.languages` cannot be
 *   named there, so `onStartupFinished` wakes it too, after everything else; it then costs a look at the open documents, and no server
 *   runs until one of them is in a language of ours.
 * - `extensionKind`: beside the files first (`workspace`), since whole folders are read; on the user's own machine (`ui`) where nothing
 *   can be installed beside them.
 * - `capabilities`: nothing in a folder is ever executed, so restricted mode changes nothing but that a folder may not name
 *   others in which sources are looked for; and where files are not on a disk, the server asks the client for them (`files.ts`).
 */

import { type ExtensionContext, languages, window, workspace } from 'vscode'
import { registerBaselineCommands } from './baseline'
import { registerCommands } from './commands'
import { registerConfigurationCommands } from './configuration'
import { registerListCommands } from './lists'
import { registerNoteCommands } from './notes'
import { showNotes } from './notes-view'
import { registerReferenceCommands } from './references'
import { type Connect, Session } from './session'
import { readConfigurationSelection, readSelection, settledAtStart } from './settings'
import { registerSourceCommands } from './sources'
import { showSources } from './sources-view'
import { showStatus } from './status'

/** Starts what there is to start; returns the way to stop it. */
export function run(context: ExtensionContext, connect: Connect): () => Promise<void> {
  const log = window.createOutputChannel('Fontes', { log: true })
  const session = new Session(connect, log)
  let selection = JSON.stringify(readSelection())

  function startWhereNeeded(): void {
    const filters = [...readSelection(), ...readConfigurationSelection()]
    if (workspace.textDocuments.some((document) => languages.match(filters, document))) session.start()
  }

  async function renew(): Promise<void> {
    selection = JSON.stringify(readSelection())
    await session.stop()
    startWhereNeeded()
  }

  context.subscriptions.push(
    log,
    session,
    ...showStatus(session),
    ...registerCommands(session, log),
    ...registerSourceCommands(session),
    ...registerReferenceCommands(session),
    ...registerNoteCommands(session),
    ...registerBaselineCommands(session),
    ...registerListCommands(session),
    ...registerConfigurationCommands(session),
    ...showSources(session),
    ...showNotes(session),
    workspace.onDidOpenTextDocument(startWhereNeeded),
    workspace.onDidChangeConfiguration((event) => {
      if (settledAtStart.some((setting) => event.affectsConfiguration(setting))) return renew()
    }),
    workspace.onDidChangeWorkspaceFolders(() => {
      // The server hears of folders by itself; only a new kind of file system changes which documents are ours.
      if (JSON.stringify(readSelection()) !== selection) return renew()
    }),
  )
  startWhereNeeded()
  return () => session.stop()
}
