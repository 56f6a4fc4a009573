import { equal, match } from 'node:assert/strict'
import * as vscode from 'vscode'
import { eventually, open } from './ask'

describe('the list of archival sources', () => {
  it('opens as a new document', async () => {
    await open('samples', 'article.txt')
    const done = vscode.commands.executeCommand('fontes.listSources')
    // The text or the folder, then the form: the first of each.
    const list = await eventually(
      async () => {
        await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem')
        return vscode.window.activeTextEditor?.document
      },
      (document) => document?.isUntitled === true,
    )
    await done
    equal(list?.languageId, 'markdown')
    match(list?.getText() ?? '', /^## .+\n\n- .+\n/)
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor')
  })
})
