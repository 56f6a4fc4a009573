/** The status bar item: what Fontes found in the text on screen. */

import { type Disposable, languages, StatusBarAlignment, ThemeColor, window, workspace } from 'vscode'
import type { StatusParams } from '../server/messages'
import type { Session } from './session'
import { readSelection } from './settings'
import { statusText } from './wording'

export function showStatus(session: Session): Disposable[] {
  const item = window.createStatusBarItem('fontes.status', StatusBarAlignment.Right, 100)
  item.name = 'Fontes'
  item.command = 'fontes.menu'
  const figures = new Map<string, StatusParams>()

  function refresh(): void {
    const document = window.activeTextEditor?.document
    if (!document || !languages.match(readSelection(), document)) {
      item.hide()
      return
    }
    const { text, tooltip } = statusText(session.state, figures.get(document.uri.toString()))
    item.text = text
    item.tooltip = tooltip
    item.accessibilityInformation = { label: tooltip }
    item.backgroundColor = session.state === 'failed' ? new ThemeColor('statusBarItem.warningBackground') : undefined
    item.show()
  }

  refresh()
  return [
    item,
    session.onDidAnalyse((status) => {
      figures.set(status.uri, status)
      refresh()
    }),
    session.onDidChangeState(() => {
      // Figures of a server that is gone would be taken for those of the next.
      if (session.state !== 'running') figures.clear()
      refresh()
    }),
    window.onDidChangeActiveTextEditor(refresh),
    workspace.onDidOpenTextDocument(refresh),
    workspace.onDidCloseTextDocument((document) => figures.delete(document.uri.toString())),
    workspace.onDidChangeConfiguration(refresh),
  ]
}
