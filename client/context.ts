/** What menus and the palette offer hangs on what the text on screen has. */

import { commands, type Disposable, window, workspace } from 'vscode'
import type { StatusParams } from '../server/messages'
import type { Session } from './session'

/** Keeps a key for `when` clauses true while the text on screen has something, by its figures. */
export function whileOnScreen(session: Session, key: string, has: (figures: StatusParams) => boolean): Disposable[] {
  const known = new Map<string, boolean>()
  const refresh = () => {
    const uri = window.activeTextEditor?.document.uri.toString() ?? ''
    void commands.executeCommand('setContext', key, known.get(uri) ?? false)
  }
  return [
    session.onDidAnalyse((figures) => {
      known.set(figures.uri, has(figures))
      refresh()
    }),
    window.onDidChangeActiveTextEditor(refresh),
    workspace.onDidCloseTextDocument((document) => known.delete(document.uri.toString())),
  ]
}
