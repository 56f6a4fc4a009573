import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { CodeLens, Hover, Location, LocationLink, MarkupContent } from 'vscode-languageserver'
import { type Sources, sourcesRequest } from '../../server/messages'
import { type Editor, startEditor } from './client'

const article = `So it was. [1] And so it is. [2]

[1] RGASPI, f. 85, op. 14, d. 50, l. 6 ob.

[2] RGASPI, f. 85, op. 14, d. 50, l. 12.
`
const transcript = `РГАСПИ. Ф. 85. Оп. 14. Д. 50.

[л. 6]
To the commissar.
[л. 6 об.]
The mill stands.
`

describe('sources over stdio', () => {
  let folder: string
  let root: string
  let editor: Editor
  let uri: string
  const links = { definition: { linkSupport: true }, typeDefinition: { linkSupport: true }, implementation: {} }

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'fontes-sources-'))
    root = pathToFileURL(folder).href
    for (const name of ['transcripts', 'scans']) mkdirSync(join(folder, name))
    writeFileSync(join(folder, 'transcripts', 'mill.txt'), transcript)
    writeFileSync(join(folder, 'scans', '85-14-50-006ob.jpg'), '')
    writeFileSync(
      join(folder, 'list.csv'),
      'Location,Title,Date\n"RGASPI, f. 85, op. 14, d. 50, l. 6 ob.",On the mill,1920-05-08\n',
    )
    writeFileSync(
      join(folder, 'fontes.json'),
      '{ "scans": [{ "path": "scans/{fonds}-{inventory}-{file}-{leaf}{side}.jpg", "repository": "ru-rgaspi", "sides": { "recto": [""], "verso": ["ob"] } }] }',
    )
  })
  afterEach(async () => {
    await editor.exit()
    rmSync(folder, { recursive: true })
  })

  async function start(capabilities: object, options: object = {}): Promise<void> {
    editor = await startEditor(
      { workspace: { workspaceFolders: true }, ...capabilities },
      { workspaceFolders: [{ uri: root, name: 'test' }], initializationOptions: options },
    )
    uri = editor.open(`${root}/article.txt`, article)
  }

  const path = (place: string) => place.slice(root.length + 1)

  /** Asks until the folder is read. */
  async function once<T>(ask: () => Promise<T>, isThere: (answer: T) => boolean): Promise<T> {
    for (let tries = 0; ; tries++) {
      const answer = await ask()
      if (isThere(answer) || tries === 100) return answer
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
  }

  it('are gone to, in the order in which a reader wants them', async () => {
    await start({ textDocument: links })
    const found = await once(
      () => editor.at<LocationLink[]>('definition', uri, 2, 20),
      (answer) => answer?.length === 4,
    )
    assert.deepEqual(
      found.map(({ targetUri }) => path(targetUri)),
      ['transcripts/mill.txt', 'scans/85-14-50-006ob.jpg', 'list.csv', 'article.txt'],
    )
    assert.equal(found[0]?.targetSelectionRange.start.line, 4)
    const [type] = await editor.at<LocationLink[]>('typeDefinition', uri, 2, 20)
    assert.equal(path(type?.targetUri ?? ''), 'list.csv')
    // This client takes no links for implementations.
    const [scan] = await editor.at<Location[]>('implementation', uri, 2, 20)
    assert.equal(path(scan?.uri ?? ''), 'scans/85-14-50-006ob.jpg')
    const sources = await editor.connection.sendRequest<Sources>(sourcesRequest, {
      textDocument: { uri },
      position: { line: 2, character: 20 },
    })
    assert.equal(sources.name, 'RGASPI 85/14/50')
    assert.equal(path(sources.transcript?.uri ?? ''), 'transcripts/mill.txt')
    assert.equal(await editor.at('implementation', uri, 0, 3), null)
  })

  it('are shown in hovers, with pictures for a client of ours', async () => {
    const hover = () => editor.at<Hover | null>('hover', uri, 2, 20)
    const value = (answer: Hover | null) => (answer?.contents as MarkupContent | undefined)?.value ?? ''
    await start({ textDocument: { hover: { contentFormat: ['markdown'] } } }, { pictures: true })
    const ours = await once(hover, (answer) => value(answer).includes('On the mill') && value(answer).includes('!['))
    assert.match(value(ours), /> The mill stands\\\./)
    assert.match(value(ours), /!\[.*\]\(file:.*85-14-50-006ob\.jpg\|height=160\)/)
    await editor.exit()
    await start({ textDocument: { hover: { contentFormat: ['markdown'] } } })
    const other = await once(hover, (answer) => value(answer).includes('On the mill'))
    assert.doesNotMatch(value(other), /!\[/)
  })

  it('say who cites them, and follow an edit', async () => {
    await start({}, { showsCitations: true })
    const own = editor.open(`${root}/transcripts/mill.txt`, transcript)
    const lenses = () =>
      editor.connection.sendRequest<CodeLens[]>('textDocument/codeLens', { textDocument: { uri: own } })
    const titles = (answer: CodeLens[] | null) =>
      answer?.map(({ range, command }) => `${range.start.line} ${command?.title}`) ?? []
    const found = await once(lenses, (answer) => answer?.length === 2)
    assert.deepEqual(titles(found), ['0 Cited in 2 notes', '4 Cited in 1 note'])
    assert.equal(found[1]?.command?.command, 'fontes.showCitations')
    editor.change(own, 2, null, transcript.replace('[л. 6 об.]', '[л. 12]'))
    // Where no mark says verso, the leaf's mark stands for both its sides.
    assert.deepEqual(titles(await once(lenses, (answer) => titles(answer).length === 3)), [
      '0 Cited in 2 notes',
      '2 Cited in 1 note',
      '4 Cited in 1 note',
    ])
    const to = await editor.at<Location[]>('definition', uri, 4, 20)
    assert.equal(to[0]?.range.start.line, 4)
    assert.deepEqual(
      (await editor.at<Location[]>('references', own, 4, 2, { context: { includeDeclaration: true } })).map(
        ({ range }) => range.start.line,
      ),
      [4],
    )
    const none = await editor.connection.sendRequest<CodeLens[]>('textDocument/codeLens', { textDocument: { uri } })
    assert.deepEqual(none, [])
  })

  it('are counted without a list for a client that shows none, and not at all where the setting says so', async () => {
    await start({ workspace: { workspaceFolders: true, configuration: true } })
    const own = editor.open(`${root}/transcripts/mill.txt`, transcript)
    const lenses = () =>
      editor.connection.sendRequest<CodeLens[] | null>('textDocument/codeLens', { textDocument: { uri: own } })
    const found = await once(lenses, (answer) => answer?.length === 2)
    assert.deepEqual(
      found?.map(({ command }) => command?.command),
      ['', ''],
    )
    editor.configuration = { codeLens: false }
    await editor.connection.sendNotification('workspace/didChangeConfiguration', { settings: null })
    assert.equal(await once(lenses, (answer) => answer === null), null)
  })

  it('are missed where they are not there', async () => {
    await start({ textDocument: { diagnostic: {} } })
    const ask = () =>
      editor.connection.sendRequest<{ items: { code: string; message: string; range: { start: { line: number } } }[] }>(
        'textDocument/diagnostic',
        { textDocument: { uri } },
      )
    const { items } = await once(ask, (answer) => answer.items.length > 0)
    assert.deepEqual(
      items.map(({ code, message, range }) => [code, range.start.line, message]),
      [['source-missing', 4, 'The transcript of this file ends with leaf 6 verso.']],
    )
  })
})
