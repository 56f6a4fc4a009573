import { deepEqual, equal, ok } from 'node:assert/strict'
import * as vscode from 'vscode'
import { eventually, firstHovers } from './ask'

const article = `So it was said. [1] And so. [2] Again. [3]

[1] A mill.

[2] A windmill. — Trans.

[3] It burnt down. — Ed.
`

describe('notes of several kinds', () => {
  let document: vscode.TextDocument
  let editor: vscode.TextEditor

  beforeEach(async () => {
    document = await vscode.workspace.openTextDocument({ language: 'plaintext', content: article })
    editor = await vscode.window.showTextDocument(document)
    await firstHovers(document, { line: 0, character: 17 })
  })

  const names = async () => {
    const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>(
      'vscode.executeDocumentSymbolProvider',
      document.uri,
    )
    return (symbols ?? []).map(({ name }) => name)
  }

  it('are told apart in the outline', async () => {
    deepEqual(await names(), ['[1]', '[2] · translator’s note', '[3] · editor’s note'])
  })

  it('are in the outline as the setting says', async () => {
    const configuration = vscode.workspace.getConfiguration('fontes')
    await configuration.update('outline.kinds', ['translator'], vscode.ConfigurationTarget.Global)
    try {
      const found = await eventually(names, (each) => each.length === 1)
      deepEqual(found, ['[2] · translator’s note'])
    } finally {
      await configuration.update('outline.kinds', undefined, vscode.ConfigurationTarget.Global)
      await eventually(names, (each) => each.length === 3)
    }
  })

  it('are gone to from a list, which begins at the next one', async () => {
    editor.selection = new vscode.Selection(0, 22, 0, 22)
    void vscode.commands.executeCommand('fontes.goToNote')
    const line = await eventually(
      async () => {
        await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem')
        return editor.selection.active.line
      },
      (found) => found !== 0,
    )
    equal(line, 4)
    ok(editor.visibleRanges.some((range) => range.contains(editor.selection.active)))
  })
})
