import assert from 'node:assert/strict'
import {
  type NoteEntry,
  notesRequest,
  type SourceTreeAnswer,
  sourceReferenceRequest,
  sourceTreeRequest,
} from '../../server/messages'
import { type Editor, startEditor } from './client'

const article = `So it was said. [1] And so. [2]

[1] A mill.

[2] RGASPI, f. 85, op. 14, d. 50, l. 6.
`

describe('the views over stdio', () => {
  let editor: Editor
  let uri: string
  beforeEach(async () => {
    editor = await startEditor({ workspace: {} })
    uri = editor.open('article.txt', article)
  })
  afterEach(() => editor.exit())

  const all = { filter: '', onlyMissing: false }
  const under = (parent: string | null, way: object = all) =>
    editor.connection.sendRequest<SourceTreeAnswer>(sourceTreeRequest, { parent, ...way })

  it('lead from an archive to its file, and write it as a reference', async () => {
    const { items, summary, files } = await under(null)
    assert.equal(summary, '1 file, 1 leaf cited in 1 note')
    assert.equal(files, 1)
    const archive = items[0]?.id ?? ''
    const [file] = (await under(archive)).items
    assert.equal(file?.label, 'f. 85, op. 14, d. 50')
    const reference = await editor.connection.sendRequest(sourceReferenceRequest, { id: file?.id, ...all })
    assert.equal(reference, 'RGASPI, f. 85, op. 14, d. 50')
    assert.deepEqual((await under('gone')).items, [])
  })

  it('say at once what an edit has changed', async () => {
    assert.equal((await under(null)).files, 1)
    editor.change(uri, 2, null, article.replace('A mill.', 'GARF, f. 5, op. 1, d. 3.'))
    const { items } = await under(null)
    assert.deepEqual(
      items.map(({ label }) => label),
      ['GARF', 'RGASPI'],
    )
    assert.equal((await under(null, { ...all, filter: 'гарф' })).files, 1)
  })

  it('list the notes with what each has', async () => {
    const params = { textDocument: { uri }, filter: 'rgaspi' }
    const notes = await editor.connection.sendRequest<NoteEntry[]>(notesRequest, params)
    assert.deepEqual(
      notes.map(({ label, hasReference, isFound }) => [label, hasReference, isFound]),
      [
        ['[1]', false, false],
        ['[2]', true, true],
      ],
    )
  })
})
