import { deepEqual, ok } from 'node:assert/strict'
import * as vscode from 'vscode'
import { eventually, open, pathOf, problems } from './ask'

describe('the current problems', () => {
  const file = vscode.Uri.file(pathOf('samples', 'fontes-baseline.json'))
  const remove = () => Promise.resolve(vscode.workspace.fs.delete(file)).catch(() => {})

  before(remove)
  after(remove)

  it('are accepted as the baseline, and shown again when its file is deleted', async () => {
    const document = await open('samples', 'mistakes.txt')
    const before = await eventually(
      () => problems(document),
      (found) => found.length > 0,
    )
    ok(before.length > 0)
    await vscode.commands.executeCommand('fontes.acceptBaseline')
    ok(new TextDecoder().decode(await vscode.workspace.fs.readFile(file)).includes('"mistakes.txt": ['))
    const accepted = await eventually(
      () => problems(document),
      (found) => found.length === 0,
    )
    deepEqual(accepted, [])
    await remove()
    const after = await eventually(
      () => problems(document),
      (found) => found.length === before.length,
    )
    deepEqual(after, before)
  })
})
