import assert from 'node:assert/strict'
import type { DocumentSymbol } from 'vscode-languageserver'
import { type NoteEntry, notesRequest } from '../../server/messages'
import { type Editor, startEditor } from './client'

const article = `So it was said. [1] And so. [2]

[1] A mill.

[2] Мельница сгорела. — Прим. пер.
`

describe('notes over stdio', () => {
  let editor: Editor
  let uri: string
  const start = async (locale: string, workspace: object = {}) => {
    editor = await startEditor({ workspace }, { locale })
    uri = editor.open('article.txt', article)
  }
  afterEach(() => editor.exit())

  it('are listed with their kinds, in the language of the display', async () => {
    await start('de')
    const notes = await editor.connection.sendRequest<NoteEntry[]>(notesRequest, { textDocument: { uri } })
    assert.deepEqual(
      notes.map(({ label, kind, kindInWords }) => [label, kind, kindInWords]),
      [
        ['[1]', 'author', 'Anmerkung des Verfassers'],
        ['[2]', 'translator', 'Anmerkung des Übersetzers'],
      ],
    )
    assert.deepEqual(notes[1]?.range.start, { line: 4, character: 0 })
    assert.deepEqual(notes[1]?.markers[0]?.start, { line: 0, character: 28 })
  })

  it('are none in a text that is not open', async () => {
    await start('en')
    const textDocument = { uri: 'file:///test/other.txt' }
    assert.deepEqual(await editor.connection.sendRequest(notesRequest, { textDocument }), [])
  })

  it('are in the outline if they are of the kinds that are wanted', async () => {
    await start('en', { configuration: true })
    editor.configuration = { outline: { kinds: ['translator'] } }
    const symbols = await editor.at<DocumentSymbol[]>('documentSymbol', uri, 0, 0)
    assert.deepEqual(
      symbols.map(({ name }) => name),
      ['[2] · translator’s note'],
    )
  })
})
