import { equal, match, ok } from 'node:assert/strict'
import * as vscode from 'vscode'
import { definitions, eventually, hovers, open, said } from './ask'

/** The reference to leaves 31 to 33 in article.txt. */
const place = { line: 29, character: 75 }
const name = (uri: vscode.Uri | undefined) => uri?.path.split('/').at(-1)

describe('the source of a reference', () => {
  let document: vscode.TextDocument

  const goTo = async () => {
    document = await open('samples', 'article.txt')
    const editor = vscode.window.activeTextEditor
    ok(editor)
    editor.selection = new vscode.Selection(place.line, place.character, place.line, place.character)
  }
  const active = () => vscode.window.activeTextEditor
  const line = () => active()?.document.lineAt(active()?.selection.active.line ?? 0).text

  before(async () => {
    await goTo()
    // The folder is read in the background.
    await eventually(
      () => definitions(document, place),
      (found) => found.length > 2,
    )
  })
  beforeEach(goTo)
  after(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'))

  it('is gone to by one command, at its leaf', async () => {
    await vscode.commands.executeCommand('fontes.openSource')
    equal(name(active()?.document.uri), 'd27.txt')
    equal(line(), '[л. 31]')
  })

  it('is where Go to Definition goes, though there is more to go to', async () => {
    // This command of VS Code's puts them in the order of their names; the key goes to the first that is answered.
    const names = (await definitions(document, place)).map(({ uri }) => name(uri))
    for (const one of ['d27.txt', '031.jpg', 'article.md']) ok(names.includes(one), names.join(' '))
    await vscode.commands.executeCommand('editor.action.revealDefinition')
    await eventually(active, (editor) => name(editor?.document.uri) === 'd27.txt')
    equal(line(), '[л. 31]')
    await vscode.commands.executeCommand('closeReferenceSearch')
  })

  it('is opened as a scan beside the text', async () => {
    const column = active()?.viewColumn
    await vscode.commands.executeCommand('fontes.openScan')
    const { activeTabGroup } = vscode.window.tabGroups
    const input = activeTabGroup.activeTab?.input
    ok(input instanceof vscode.TabInputCustom, 'no image')
    equal(name(input.uri), '031.jpg')
    ok(activeTabGroup.viewColumn !== column)
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor')
  })

  it('is shown in the hover, as text and as a picture', async () => {
    const text = said(await hovers(document, place))
    match(text, /> Полковнику Хаскеллу/)
    match(text, /!\[031\.jpg\]\(file:\/\/\/\S+\/031\.jpg\|height=160\)/)
  })

  it('says above its leaves who cites them, and opens the list', async () => {
    await vscode.commands.executeCommand('fontes.openSource')
    const transcript = active()?.document
    ok(transcript)
    const lenses = await eventually(
      () => vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', transcript.uri, 99),
      (found) => found.length > 3,
    )
    const leaf = lenses.find(({ range }) => transcript.lineAt(range.start.line).text === '[л. 31]')
    match(leaf?.command?.title ?? '', /^Cited in \d+ notes$/)
    const [uri, position, locations] = leaf?.command?.arguments ?? []
    equal(leaf?.command?.command, 'fontes.showCitations')
    await vscode.commands.executeCommand('fontes.showCitations', uri, position, locations)
    await vscode.commands.executeCommand('closeReferenceSearch')
  })
})
