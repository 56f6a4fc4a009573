import assert from 'node:assert/strict'
import { type List, type ListParams, listRequest } from '../../server/messages'
import { type Editor, startEditor } from './client'

const heading = 'Russian State Archive of Socio-Political History (RGASPI), Moscow'

describe('lists over stdio', () => {
  let editor: Editor
  const ask = (params: ListParams) => editor.connection.sendRequest<List | null>(listRequest, params)
  afterEach(() => editor.exit())

  it('are of a text that is open', async () => {
    editor = await startEditor({})
    const uri = editor.open('article.txt', 'It was said. [1]\n\n[1] RGASPI, f. 85, op. 14, d. 52, l. 1 ob.\n')
    const textDocument = { uri }
    assert.deepEqual(await ask({ textDocument, kind: 'sources', format: 'text' }), {
      text: `${heading}\n\nf. 85, op. 14, d. 52, l. 1 ob.\n`,
      files: 1,
    })
    assert.deepEqual(await ask({ textDocument, kind: 'order', format: 'markdown' }), {
      text: `## ${heading}\n\n- f. 85, op. 14, d. 52, l. 1 ob. (note 1)\n`,
      files: 1,
    })
    assert.equal(await ask({ textDocument: { uri: `${uri}.gone` }, kind: 'sources', format: 'text' }), null)
    // It lies in no folder that is open.
    assert.deepEqual(await ask({ textDocument: null, kind: 'sources', format: 'text' }), { text: '', files: 0 })
  })
})
