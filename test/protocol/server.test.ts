import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type {
  Diagnostic,
  DocumentDiagnosticReport,
  DocumentHighlight,
  DocumentSymbol,
  FoldingRange,
  Hover,
  Location,
  LocationLink,
  SemanticTokens,
  WorkspaceEdit,
} from 'vscode-languageserver'
import { type Editor, startEditor } from './client'

const article = `The telegram reached Tiflis. [1] Nobody answered. [2]

[1] Telegram of 8 December 1920, Russian State Archive of Socio-Political History (hereafter RGASPI), f. 85, op. 14, d. 52, l. 1 ob.

[2] RGASPI, f. 85. op. 14, d. 52, l. 10-10 ob.
`

describe('the server over stdio', () => {
  let editor: Editor
  let uri: string

  describe('with a client that can do everything', () => {
    before(async () => {
      editor = await startEditor({
        textDocument: {
          hover: { contentFormat: ['markdown', 'plaintext'] },
          definition: { linkSupport: true },
          publishDiagnostics: { relatedInformation: true },
          rename: { prepareSupport: true },
        },
        workspace: { configuration: true, workspaceFolders: true },
      })
      uri = editor.open('article.txt', article)
    })
    after(async () => assert.equal(await editor.exit(), 0))

    it('sends diagnostics after a quiet period', async () => {
      const other = editor.open('other.txt', article)
      const diagnostics = await editor.nextDiagnostics(other)
      assert.deepEqual(
        diagnostics.map(({ code, severity, source }) => ({ code, severity, source })),
        [{ code: 'reference-separator', severity: 2, source: 'fontes' }],
      )
      editor.close(other)
      assert.deepEqual(await editor.nextDiagnostics(other), [])
    })

    it('renews them after an edit in the middle', async () => {
      const edited = editor.open('edited.txt', article)
      await editor.nextDiagnostics(edited)
      // The stop becomes a comma, and note 2 loses its marker.
      editor.change(edited, 2, [4, 17, 4, 18], ',')
      editor.change(edited, 3, [0, 50, 0, 53], '')
      const diagnostics = await editor.nextDiagnostics(edited)
      assert.deepEqual(
        diagnostics.map(({ code }) => code),
        ['note-unused'],
      )
      editor.close(edited)
    })

    it('hovers over a marker', async () => {
      const hover = await editor.at<Hover>('hover', uri, 0, 30)
      const text = (hover.contents as { value: string }).value
      assert.match(text, /Note 1/)
      assert.match(text, /RGASPI — Russian State Archive of Socio.*fonds 85, inventory 14, file 52, leaf 1 verso/s)
      assert.deepEqual(hover.range, { start: { line: 0, character: 29 }, end: { line: 0, character: 32 } })
    })

    it('goes from marker to note and back, and from siglum to introduction', async () => {
      const [note] = await editor.at<LocationLink[]>('definition', uri, 0, 30)
      assert.equal(note?.targetSelectionRange.start.line, 2)
      const [marker] = await editor.at<LocationLink[]>('definition', uri, 2, 1)
      assert.deepEqual(marker?.targetSelectionRange.start, { line: 0, character: 29 })
      const [introduction] = await editor.at<LocationLink[]>('definition', uri, 4, 6)
      assert.equal(introduction?.targetRange.start.line, 2)
    })

    it('finds all citations of a file and highlights them', async () => {
      const found = await editor.at<Location[]>('references', uri, 4, 20, { context: { includeDeclaration: true } })
      assert.deepEqual(
        found.map(({ range }) => range.start.line),
        [2, 4],
      )
      const highlights = await editor.at<DocumentHighlight[]>('documentHighlight', uri, 4, 20)
      assert.equal(highlights.length, 2)
    })

    it('lists notes with their sources, and folds them', async () => {
      const symbols = await editor.at<DocumentSymbol[]>('documentSymbol', uri, 0, 0)
      assert.deepEqual(
        symbols.map(({ name, children }) => [name, children?.length]),
        [
          ['[1]', 1],
          ['[2]', 1],
        ],
      )
      const folds = await editor.at<FoldingRange[]>('foldingRange', uri, 0, 0)
      assert.deepEqual(
        folds.map(({ startLine, endLine }) => [startLine, endLine]),
        [[2, 4]],
      )
    })

    it('gives semantic tokens in the legend of its capabilities', async () => {
      const { data } = await editor.at<SemanticTokens>('semanticTokens/full', uri, 0, 0)
      assert.deepEqual(data.slice(0, 5), [0, 29, 3, 0, 0])
      assert.equal(data.length % 5, 0)
    })

    it('renames a note with its markers', async () => {
      const edit = await editor.at<WorkspaceEdit>('rename', uri, 2, 1, { newName: '7' })
      assert.deepEqual(
        edit.changes?.[uri]?.map(({ newText }) => newText),
        ['7', '7'],
      )
      await assert.rejects(editor.at('rename', uri, 2, 1, { newName: 'seven' }), /write a number/)
    })

    it('asks for the settings and does as they say', async () => {
      editor.configuration = { severity: { 'reference-separator': 'error' } }
      const next = editor.nextDiagnostics(uri)
      await editor.connection.sendNotification('workspace/didChangeConfiguration', { settings: {} })
      assert.deepEqual(
        (await next).map(({ severity }) => severity),
        [1],
      )
    })

    it('answers positions outside the text, unknown documents and documents closed midway', async () => {
      assert.equal(await editor.at('hover', uri, 9999, 9999), null)
      assert.equal(await editor.at('hover', 'file:///test/never-opened.txt', 0, 0), null)
      const gone = editor.open('gone.txt', article)
      const answers = Promise.all([editor.at('hover', gone, 0, 30), editor.at('documentSymbol', gone, 0, 0)])
      editor.close(gone)
      for (const answer of await answers) assert.equal(answer, null)
    })

    it('honours a cancellation', async () => {
      const { CancellationTokenSource } = await import('vscode-languageserver-protocol')
      const source = new CancellationTokenSource()
      const answer = editor.connection.sendRequest(
        'textDocument/documentSymbol',
        { textDocument: { uri } },
        source.token,
      )
      source.cancel()
      await assert.rejects(answer, { code: -32800 })
    })

    it('reads an untitled document', async () => {
      const untitled = editor.open('untitled:Untitled-1', article)
      assert.equal((await editor.nextDiagnostics(untitled)).length, 1)
    })
  })

  describe('with a client that can do nothing beyond the least', () => {
    before(async () => {
      editor = await startEditor({})
      uri = editor.open('article.txt', article)
    })
    after(() => editor.exit())

    it('sends diagnostics without related information', async () => {
      const [diagnostic] = (await editor.nextDiagnostics(uri)) as [Diagnostic]
      assert.equal(diagnostic.code, 'reference-separator')
      assert.equal(diagnostic.relatedInformation, undefined)
    })

    it('hovers in plain text, and defines by locations', async () => {
      const hover = await editor.at<Hover>('hover', uri, 0, 30)
      assert.equal((hover.contents as { kind: string }).kind, 'plaintext')
      const [location] = await editor.at<Location[]>('definition', uri, 0, 30)
      assert.equal(location?.uri, uri)
    })

    it('takes settings that are pushed', async () => {
      const next = editor.nextDiagnostics(uri)
      await editor.connection.sendNotification('workspace/didChangeConfiguration', {
        settings: { fontes: { severity: { 'reference-separator': 'off' } } },
      })
      assert.deepEqual(await next, [])
    })
  })

  describe('with a client that fetches diagnostics', () => {
    before(async () => {
      editor = await startEditor({ textDocument: { diagnostic: {} } })
      uri = editor.open('article.txt', article)
    })
    after(() => editor.exit())

    it('answers with a full report', async () => {
      const report = await editor.at<DocumentDiagnosticReport>('diagnostic', uri, 0, 0)
      assert.equal(report.kind, 'full')
      assert.deepEqual('items' in report && report.items.map(({ code }) => code), ['reference-separator'])
    })
  })

  describe('in a folder', () => {
    let folder: string
    before(async () => {
      folder = mkdtempSync(join(tmpdir(), 'fontes-test-'))
      writeFileSync(join(folder, 'other.md'), 'Text.[^a]\n\n[^a]: РГАСПИ. Ф. 85. Оп. 14. Д. 52. Л. 3.\n')
      const root = pathToFileURL(folder).href
      editor = await startEditor(
        { workspace: { workspaceFolders: true } },
        { workspaceFolders: [{ uri: root, name: 'test' }] },
      )
      uri = editor.open(`${root}/article.txt`, article)
    })
    after(async () => {
      await editor.exit()
      rmSync(folder, { recursive: true })
    })

    const citationsElsewhere = async () => {
      const found = await editor.at<Location[]>('references', uri, 4, 20, { context: { includeDeclaration: true } })
      return found.filter((location) => location.uri !== uri).length
    }
    /** The folder is read in the background. */
    const eventually = async (wanted: number) => {
      for (let tries = 0; tries < 100 && (await citationsElsewhere()) !== wanted; tries++)
        await new Promise((resolve) => setTimeout(resolve, 20))
      assert.equal(await citationsElsewhere(), wanted)
    }

    it('finds citations of the file in texts that are not open, in another script', () => eventually(1))

    it('takes over what changes on the disk', async () => {
      const other = join(folder, 'other.md')
      writeFileSync(other, 'Text.[^a]\n\n[^a]: ГАРФ. Ф. 85. Оп. 14. Д. 52. Л. 3.\n')
      await editor.connection.sendNotification('workspace/didChangeWatchedFiles', {
        changes: [{ uri: pathToFileURL(other).href, type: 2 }],
      })
      await eventually(0)
    })
  })

  describe('in a folder of several languages', () => {
    let folder: string
    let root: string
    before(() => {
      folder = mkdtempSync(join(tmpdir(), 'fontes-test-'))
      root = pathToFileURL(folder).href
      writeFileSync(join(folder, 'paper.tex'), 'So.\\footnote{RGASPI, f.~85, op.~14, d.~52, l.~3.}\n')
      writeFileSync(join(folder, 'page.html'), '<p>RGASPI,&nbsp;f. 85, op. 14, d. 52, l. 4</p>\n')
    })
    after(() => rmSync(folder, { recursive: true }))

    /** The files that cite what the article cites, once the folder is read. */
    async function citing(wanted: number): Promise<string[]> {
      for (let tries = 0; ; tries++) {
        const found = await editor.at<Location[]>('references', uri, 4, 20, { context: { includeDeclaration: true } })
        const names = [...new Set(found.map((location) => location.uri.slice(root.length + 1)))].sort()
        if (names.length === wanted || tries === 100) return names
        await new Promise((resolve) => setTimeout(resolve, 20))
      }
    }

    it('reads those that are on, and has their files watched', async () => {
      const watched: string[] = []
      const capabilities = {
        workspace: { workspaceFolders: true, didChangeWatchedFiles: { dynamicRegistration: true } },
      }
      const start = (languages?: string[]) =>
        startEditor(
          capabilities,
          { workspaceFolders: [{ uri: root, name: 'test' }], initializationOptions: { languages } },
          undefined,
          (connection) =>
            connection.onRequest('client/registerCapability', ({ registrations }) => {
              for (const { registerOptions } of registrations)
                for (const { globPattern } of registerOptions?.watchers ?? []) watched.push(globPattern)
              return null
            }),
        )
      editor = await start()
      uri = editor.open(`${root}/article.txt`, article)
      assert.deepEqual(await citing(2), ['article.txt', 'paper.tex'])
      assert.ok(watched.some((glob) => glob.includes('.typ') && !glob.includes('.html')))
      await editor.exit()

      editor = await start(['plaintext', 'html'])
      uri = editor.open(`${root}/article.txt`, article)
      assert.deepEqual(await citing(2), ['article.txt', 'page.html'])
      assert.ok(watched.some((glob) => glob.includes('.html') && !glob.includes('.typ')))

      await editor.connection.sendNotification('workspace/didChangeConfiguration', {
        settings: { fontes: { languages: ['plaintext', 'html', 'latex'] } },
      })
      assert.deepEqual(await citing(3), ['article.txt', 'page.html', 'paper.tex'])
      await editor.exit()
    })

    it('reads an open document by its name where its language has none', async () => {
      editor = await startEditor({})
      uri = editor.open('paper.typ', 'So.#footnote[RGASPI, f. 85. op. 14, d. 52, l. 3.]\n', 'plaintext')
      assert.deepEqual(
        (await editor.nextDiagnostics(uri)).map(({ code }) => code),
        ['reference-separator'],
      )
      await editor.exit()
    })
  })

  it('goes on where the client refuses what it is asked', async () => {
    editor = await startEditor({
      workspace: {
        didChangeConfiguration: { dynamicRegistration: true },
        didChangeWatchedFiles: { dynamicRegistration: true },
      },
    })
    uri = editor.open('article.txt', article)
    assert.equal((await editor.nextDiagnostics(uri)).length, 1)
    assert.equal(await editor.exit(), 0)
  })

  for (const command of [
    ['dist/server.js', '--stdio'],
    ['dist/cli.js', 'lsp', '--stdio'],
  ]) {
    it(`ends without a word when the client of ${command[0]} vanishes`, async () => {
      editor = await startEditor({}, {}, command)
      uri = editor.open('article.txt', article)
      void editor.at('hover', uri, 0, 3).catch(() => {})
      assert.equal(await editor.vanish(), '')
    })
  }

  it('is the same behind `fontes lsp --stdio`', async () => {
    editor = await startEditor({}, {}, ['dist/cli.js', 'lsp', '--stdio'])
    uri = editor.open('article.txt', article)
    assert.equal((await editor.nextDiagnostics(uri)).length, 1)
    assert.equal(await editor.exit(), 0)
  })
})
