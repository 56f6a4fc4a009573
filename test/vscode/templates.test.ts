import { deepEqual, equal, ok } from 'node:assert/strict'
import * as vscode from 'vscode'
import { eventually, open, pathOf } from './ask'

const { fs } = vscode.workspace
const file = (...names: string[]) => vscode.Uri.file(pathOf('samples', ...names))
const text = async (uri: vscode.Uri) => new TextDecoder().decode(await fs.readFile(uri))

describe('a first fontes.json', () => {
  const folder = file('first-configuration')
  const configuration = file('fontes.json')
  const kept = file('fontes.json.kept')
  const template = '"first-configuration/{repository}/{fonds}-{inventory}-{file}/{leaf:3}{side}.jpg"'
  const close = () => vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor')

  before(async () => {
    for (const leaf of ['006', '006ob', '007'])
      await fs.writeFile(vscode.Uri.joinPath(folder, 'RGASPI', '17-3-194', `${leaf}.jpg`), new Uint8Array())
    await open('samples', 'article.txt')
  })
  after(() => fs.delete(folder, { recursive: true }))

  /** Runs the command, and takes all that is ticked until it is done. */
  async function acceptAll(): Promise<void> {
    let isDone = false
    const done = Promise.resolve(vscode.commands.executeCommand('fontes.createConfiguration')).then(() => {
      isDone = true
    })
    await eventually(
      async () => {
        await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem')
        return isDone
      },
      (finished) => finished,
    )
    ok(isDone, 'the command waits for a choice')
    await done
  }

  /** The text of the editor that is shown, once it has the template; the server may not have heard of the images yet. */
  async function shownAfter(): Promise<vscode.TextDocument | undefined> {
    return eventually(
      async () => {
        await acceptAll()
        return vscode.window.activeTextEditor?.document
      },
      (document) => document?.getText().includes(template) ?? false,
    )
  }

  it('is left as it is where there is one, and shown what could be added', async () => {
    const before = await text(configuration)
    const shown = await shownAfter()
    ok(shown?.getText().includes(template), shown?.getText())
    ok(shown?.isUntitled)
    equal(await text(configuration), before)
    await close()
  })

  it('is written where there is none', async () => {
    await fs.rename(configuration, kept)
    try {
      const shown = await shownAfter()
      equal(shown?.uri.path.endsWith('/samples/fontes.json'), true)
      equal(shown?.isDirty, false)
      ok((await text(configuration)).includes(template))
      deepEqual(
        vscode.languages.getDiagnostics(configuration).map(({ message }) => message),
        [],
      )
      await close()
    } finally {
      await fs.rename(kept, configuration, { overwrite: true })
    }
  })
})
