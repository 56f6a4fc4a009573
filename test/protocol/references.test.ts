import assert from 'node:assert/strict'
import type { CodeAction, TextEdit } from 'vscode-languageserver'
import {
  type ConversionOffer,
  type Copy,
  conversionsRequest,
  convertRequest,
  copiesRequest,
} from '../../server/messages'
import { type Editor, startEditor } from './client'

const article = `So it was said. [1]

[1] RGASPI, f. 85, op. 14, d. 52, l. 1 ob.; d. 53, ll. 2-3.
`
const note = { start: { line: 2, character: 0 }, end: { line: 2, character: 50 } }
const gost = '[1] РГАСПИ. Ф. 85. Оп. 14. Д. 52. Л. 1 об.; Д. 53. Лл. 2–3.'

/** The note as it is after the edits. */
function edited(edits: readonly TextEdit[]): string {
  let line = article.split('\n')[2] ?? ''
  for (const { range, newText } of [...edits].reverse())
    line = line.slice(0, range.start.character) + newText + line.slice(range.end.character)
  return line
}

describe('references over stdio', () => {
  let editor: Editor
  let uri: string
  const start = async (textDocument: object) => {
    editor = await startEditor({ textDocument })
    uri = editor.open('article.txt', article)
  }
  const actions = (range: object, more: object = {}) =>
    editor.connection.sendRequest<CodeAction[]>('textDocument/codeAction', {
      textDocument: { uri },
      range,
      context: { diagnostics: [], ...more },
    })
  afterEach(() => editor.exit())

  it('are copied and converted by the requests of our own client', async () => {
    await start({})
    const textDocument = { uri }
    const copies = await editor.connection.sendRequest<Copy[]>(copiesRequest, {
      textDocument,
      position: { line: 2, character: 50 },
    })
    assert.equal(copies[0]?.text, 'РГАСПИ. Ф. 85. Оп. 14. Д. 53. Лл. 2–3')
    const all = { textDocument, range: null }
    const [offer] = await editor.connection.sendRequest<ConversionOffer[]>(conversionsRequest, all)
    assert.deepEqual(offer, {
      style: 'gost',
      title: 'GOST, in Russian',
      count: 2,
      of: 2,
      preview: 'РГАСПИ. Ф. 85. Оп. 14. Д. 52. Л. 1 об.',
    })
    assert.equal(edited(await editor.connection.sendRequest(convertRequest, { ...all, style: 'gost' })), gost)
    assert.deepEqual(await editor.connection.sendRequest(convertRequest, { ...all, style: 'nobody knows it' }), [])
  })

  it('are converted by code actions, with their edits where the client cannot ask for them', async () => {
    await start({})
    const [action] = await actions(note)
    assert.equal(action?.title, 'Convert 2 references to GOST, in Russian')
    assert.equal(edited(action.edit?.changes?.[uri] ?? []), gost)
  })

  it('are converted by code actions, whose edits a client asks for when they are chosen', async () => {
    await start({ codeAction: { dataSupport: true, resolveSupport: { properties: ['edit'] } } })
    const [action] = await actions(note, { only: ['source.convertReferences'] })
    assert.equal(action?.edit, undefined)
    const resolved = await editor.connection.sendRequest<CodeAction>('codeAction/resolve', action)
    assert.equal(edited(resolved.edit?.changes?.[uri] ?? []), gost)
  })
})
