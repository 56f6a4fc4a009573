import { deepEqual, equal, ok } from 'node:assert/strict'
import * as vscode from 'vscode'
import { eventually, firstHovers, open, problems, said } from './ask'

describe('samples/fontes.json', () => {
  let document: vscode.TextDocument

  before(async () => {
    document = await open('samples', 'fontes.json')
  })
  after(() => vscode.commands.executeCommand('workbench.action.files.revert'))

  const placeOf = (part: string, within = 0) => document.positionAt(document.getText().indexOf(part) + within)
  const replace = async (part: string, by: string) => {
    const edit = new vscode.WorkspaceEdit()
    edit.replace(document.uri, new vscode.Range(placeOf(part), placeOf(part, part.length)), by)
    ok(await vscode.workspace.applyEdit(edit))
  }

  it('is JSON with remarks, in which nothing is wrong', async () => {
    equal(document.languageId, 'jsonc')
    // Both have had the time to complain: the schema is at work once a hover tells of it.
    const hovers = await eventually(
      () =>
        vscode.commands.executeCommand<vscode.Hover[]>(
          'vscode.executeHoverProvider',
          document.uri,
          placeOf('"sigla"', 2),
        ),
      (found) => found.length > 0,
    )
    ok(said(hovers).includes('The abbreviations in use'), said(hovers))
    deepEqual(
      vscode.languages.getDiagnostics(document.uri).map(({ message }) => message),
      [],
    )
  })

  it('is completed by the schema, with the systems that there are', async () => {
    const { items } = await eventually(
      () =>
        vscode.commands.executeCommand<vscode.CompletionList>(
          'vscode.executeCompletionItemProvider',
          document.uri,
          placeOf('"system": "fond"', '"system": "'.length),
        ),
      (list) => list.items.length > 0,
    )
    const offered = items.map(({ label }) => (typeof label === 'string' ? label : label.label))
    for (const system of ['"fond"', '"department"']) ok(offered.includes(system), offered.join(', '))
  })

  it('has its archives known in the texts beside it', async () => {
    const estate = await open('samples', 'estate.txt')
    const at = estate.positionAt(estate.getText().indexOf('FAGB') + 1)
    ok(said(await firstHovers(estate, at)).includes('Family Archive of the Gates of Bringewood'))
    deepEqual(problems(estate), [])
  })

  it('has a mistake shown in Problems while it is written, and no longer when it is mended', async () => {
    await vscode.window.showTextDocument(document)
    await replace('"system": "fond"', '"system": "fondz"')
    const found = await eventually(
      () => problems(document),
      (all) => all.length > 0,
    )
    deepEqual(
      found.map(({ code, message }) => [code, message]),
      [['configuration-invalid', 'The system “fondz” is not known; did you mean “fond”?']],
    )
    equal(document.getText(found[0]?.range), '"fondz"')
    await replace('"system": "fondz"', '"system": "fond"')
    const after = await eventually(
      () => problems(document),
      (all) => all.length === 0,
    )
    deepEqual(after, [])
  })
})
