/** The commands behind the status bar item. */

import { commands, type Disposable, type LogOutputChannel, type QuickPickItem, window } from 'vscode'
import type { Session } from './session'

interface Choice extends QuickPickItem {
  command: string
}

const choices: Choice[] = [
  { label: '$(warning) Show problems', command: 'workbench.actions.view.problems' },
  { label: '$(list-ordered) Go to a note…', command: 'fontes.goToNote' },
  { label: '$(go-to-file) Go to the source of the reference at the cursor', command: 'fontes.openSource' },
  { label: '$(file-media) Open the scan of the reference at the cursor', command: 'fontes.openScan' },
  { label: '$(copy) Copy the reference at the cursor as…', command: 'fontes.copyReferenceAs' },
  { label: '$(arrow-swap) Convert references to…', command: 'fontes.convertReferences' },
  { label: '$(checklist) List the archival sources…', command: 'fontes.listSources' },
  { label: '$(package) Order list for the archive…', command: 'fontes.orderList' },
  { label: '$(json) Write a first fontes.json', command: 'fontes.createConfiguration' },
  { label: '$(pass) Accept the current problems as the baseline', command: 'fontes.acceptBaseline' },
  { label: '$(debug-restart) Restart the server', command: 'fontes.restartServer' },
  { label: '$(output) Show the log', command: 'fontes.showLog' },
]

export function registerCommands(session: Session, log: LogOutputChannel): Disposable[] {
  return [
    commands.registerCommand('fontes.menu', showMenu),
    commands.registerCommand('fontes.restartServer', () => session.restart()),
    commands.registerCommand('fontes.showLog', () => log.show()),
  ]
}

async function showMenu(): Promise<void> {
  const choice = await window.showQuickPick(choices, { title: 'Fontes' })
  if (choice) await commands.executeCommand(choice.command)
}
