import { deepEqual, equal, match, ok } from 'node:assert/strict'
import * as vscode from 'vscode'
import { eventually, firstHovers } from './ask'

const article = `So it was said. [1] And so. [2]

[1] RGASPI, f. 85, op. 14, d. 52, l. 1 ob.; GARF, f. R-5446, op. 1, d. 2, ll. 2-3.

[2] Ibid.
`
const gost = '[1] РГАСПИ. Ф. 85. Оп. 14. Д. 52. Л. 1 об.; ГАРФ. Ф. Р-5446. Оп. 1. Д. 2. Лл. 2–3.'

describe('references to archives', () => {
  let document: vscode.TextDocument
  let editor: vscode.TextEditor

  beforeEach(async () => {
    document = await vscode.workspace.openTextDocument({ language: 'plaintext', content: article })
    editor = await vscode.window.showTextDocument(document)
    await firstHovers(document, { line: 0, character: 17 })
  })

  const select = (from: number, to: number) => {
    editor.selection = new vscode.Selection(2, from, 2, to)
  }
  const note = () => document.lineAt(2).text

  /** Runs a command that lets one choose, and takes the first choice. */
  async function chooseFirst(command: string): Promise<void> {
    const done = vscode.commands.executeCommand(command)
    let isDone = false
    void done.then(() => {
      isDone = true
    })
    // The choices are shown once the server has answered; before that, there is nothing to accept.
    await eventually(
      async () => {
        await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem')
        return isDone
      },
      (finished) => finished,
    )
    ok(isDone, `${command} waits for a choice`)
  }

  it('are converted by a code action, and back by one step', async () => {
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      new vscode.Range(2, 0, 2, 70),
      vscode.CodeActionKind.RefactorRewrite.value,
      20,
    )
    const action = actions.find(({ title }) => title === 'Convert 2 references to GOST, in Russian')
    ok(action?.edit, actions.map(({ title }) => title).join('\n'))
    await vscode.workspace.applyEdit(action.edit)
    equal(note(), gost)
    await vscode.commands.executeCommand('undo')
    equal(document.getText(), article)
  })

  it('are converted by the command, those of the selection first, and back by one step', async () => {
    select(0, 20)
    await chooseFirst('fontes.convertReferences')
    match(note(), /^\[1\] РГАСПИ\. Ф\. 85\. Оп\. 14\. Д\. 52\. Л\. 1 об\.; GARF/)
    await vscode.commands.executeCommand('undo')
    equal(document.getText(), article)
  })

  it('are all converted where the cursor is on none', async () => {
    editor.selection = new vscode.Selection(0, 3, 0, 3)
    await chooseFirst('fontes.convertReferences')
    equal(note(), gost)
    equal(document.lineAt(4).text, '[2] Ibid.')
  })

  it('are copied as they are shown', async () => {
    select(50, 50)
    await vscode.env.clipboard.writeText('')
    await chooseFirst('fontes.copyReferenceAs')
    deepEqual(await vscode.env.clipboard.readText(), 'ГАРФ. Ф. Р-5446. Оп. 1. Д. 2. Лл. 2–3')
  })
})
