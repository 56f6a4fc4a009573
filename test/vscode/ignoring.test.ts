import { deepEqual, ok } from 'node:assert/strict'
import * as vscode from 'vscode'
import { eventually, problems } from './ask'

const article = `So it was said.[^1]

[^1]: RGASPI, f. 85. op. 14, d. 52, l. 1.
`

describe('a problem', () => {
  it('is ignored by what the light bulb offers, and no problem is left', async () => {
    const document = await vscode.workspace.openTextDocument({ language: 'markdown', content: article })
    await vscode.window.showTextDocument(document)
    const found = await eventually(
      () => problems(document),
      (answer) => answer.length > 0,
    )
    const [problem] = found
    ok(problem, 'nothing is wrong')
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      problem.range,
      vscode.CodeActionKind.QuickFix.value,
      20,
    )
    const titles = actions.map(({ title }) => title).filter((title) => title.startsWith('Ignore '))
    deepEqual(titles, ["Ignore 'reference-separator' here", "Ignore 'reference-separator' in this file"])
    const action = actions.find(({ title }) => title === titles[0])
    ok(action?.edit, 'the action has no edit')
    await vscode.workspace.applyEdit(action.edit)
    ok(document.lineAt(2).text.endsWith('l. 1. <!-- fontes-ignore reference-separator -->'), document.lineAt(2).text)
    const left = await eventually(
      () => problems(document),
      (answer) => answer.length === 0,
    )
    deepEqual(left, [])
  })
})
