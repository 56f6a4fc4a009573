import assert from 'node:assert/strict'
import type { CodeAction, Diagnostic } from 'vscode-languageserver'
import { type Editor, startEditor } from './client'

const article = `So. [1]\r
\r
[1] RGASPI, f. 85. op. 14, d. 52, l. 1.\r
`

describe('a diagnostic over stdio', () => {
  let editor: Editor
  let uri: string
  let diagnostics: Diagnostic[]
  const start = async (textDocument: object) => {
    editor = await startEditor({ textDocument })
    uri = editor.open('article.txt', article)
    diagnostics = await editor.nextDiagnostics(uri)
    assert.deepEqual(diagnostics.map(({ code }) => code), ['reference-separator'])
  } // biome-ignore format: a row
  const actions = () =>
    editor.connection.sendRequest<CodeAction[]>('textDocument/codeAction', {
      textDocument: { uri },
      range: diagnostics[0]?.range,
      context: { diagnostics, only: ['quickfix'] },
    })
  /** Makes the edit of an action; answers what is said then. */
  const apply = async ({ edit }: CodeAction) => {
    const [{ range, newText } = assert.fail('no edit')] = edit?.changes?.[uri] ?? []
    const { start, end } = range
    editor.change(uri, 2, [start.line, start.character, end.line, end.character], newText)
    return { newText, said: await editor.nextDiagnostics(uri) }
  }
  afterEach(() => editor.exit())

  it('is ignored by an action, in its note or in the whole text', async () => {
    await start({})
    const [here, file] = await actions()
    assert.deepEqual([here?.title, file?.title], ["Ignore 'reference-separator' here", "Ignore 'reference-separator' in this file"])
    assert.deepEqual(here?.diagnostics, diagnostics)
    assert.deepEqual(await apply(here as CodeAction), { newText: ' [fontes-ignore: reference-separator]', said: [] })
    assert.deepEqual(await actions(), [])
  }) // biome-ignore format: a row

  it('is ignored by an action whose edit the client asks for when it is chosen', async () => {
    await start({ codeAction: { dataSupport: true, resolveSupport: { properties: ['edit'] } } })
    const [, file] = await actions()
    assert.equal(file?.edit, undefined)
    const resolved = await editor.connection.sendRequest<CodeAction>('codeAction/resolve', file)
    assert.deepEqual(await apply(resolved), { newText: '[fontes-ignore-file: reference-separator]\r\n\r\n', said: [] })
  })
})
