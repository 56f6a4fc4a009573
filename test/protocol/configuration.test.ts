import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { ClientCapabilities, Diagnostic, DocumentDiagnosticReport, Hover } from 'vscode-languageserver'
import { type Editor, startEditor } from './client'

const article = 'The miller wrote. [1]\n\n[1] MyA, f. 85, op. 14, d. 52, l. 1.\n'
const entry = (system: string) =>
  `{\n  "repositories": [\n    { "id": "mill", "sigla": ["MyA"], "system": "${system}", "names": { "en": "Archive of the *Mill*" } }\n  ]\n}\n`

describe('a folder with a fontes.json', () => {
  let editor: Editor
  let folder: string
  let root: string
  let file: string
  let uri: string

  async function start(text: string, capabilities: ClientCapabilities): Promise<Diagnostic[]> {
    folder = mkdtempSync(join(tmpdir(), 'fontes-test-'))
    file = join(folder, 'fontes.json')
    root = pathToFileURL(folder).href
    uri = `${root}/fontes.json`
    writeFileSync(file, text)
    editor = await startEditor(
      { ...capabilities, workspace: { workspaceFolders: true } },
      { workspaceFolders: [{ uri: root, name: 'test' }] },
    )
    return text.includes('fondz') ? editor.nextDiagnostics(uri) : []
  }
  afterEach(async () => {
    await editor.exit()
    rmSync(folder, { recursive: true })
  })

  const pushed: ClientCapabilities = { textDocument: { publishDiagnostics: {} } }
  const both: ClientCapabilities = { textDocument: { publishDiagnostics: {}, diagnostic: {} } }
  const changedOnDisk = () =>
    editor.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri, type: 2 }] })
  const asked = async (of: string) => {
    const report = await editor.at<DocumentDiagnosticReport>('diagnostic', of, 0, 0)
    return 'items' in report ? report.items.map(({ code }) => code) : []
  }

  it('has its archive recognised, and its words are shown and never obeyed', async () => {
    await start(entry('fond'), { textDocument: { publishDiagnostics: {}, hover: { contentFormat: ['markdown'] } } })
    const document = editor.open(`${root}/article.txt`, article)
    assert.deepEqual(await editor.nextDiagnostics(document), [])
    const hover = await editor.at<Hover>('hover', document, 2, 5)
    assert.match((hover.contents as { value: string }).value, /Archive of the \\\*Mill\\\*/)
  })

  for (const [client, capabilities] of [
    ['takes diagnostics', pushed],
    ['fetches them, too', both],
  ] as const)
    it(`has its mistakes shown at their place, open or not, to a client that ${client}`, async () => {
      const [mistake, ...others] = await start(entry('fondz'), capabilities)
      assert.deepEqual(others, [])
      assert.deepEqual([mistake?.code, mistake?.source, mistake?.severity], ['configuration-invalid', 'fontes', 1])
      assert.deepEqual(mistake?.range, { start: { line: 2, character: 48 }, end: { line: 2, character: 55 } })
      assert.equal(mistake?.message, 'The system “fondz” is not known; did you mean “fond”?')
      // Mended in the editor, unsaved.
      editor.open(uri, entry('fondz'), 'jsonc')
      const mended = editor.nextDiagnostics(uri)
      editor.change(uri, 2, [2, 48, 2, 55], '"fond"')
      assert.deepEqual(await mended, [])
      // Closed without saving: the disk's text counts again.
      const again = editor.nextDiagnostics(uri)
      editor.close(uri)
      assert.equal((await again).length, 1)
      const saved = editor.nextDiagnostics(uri)
      writeFileSync(file, entry('fond'))
      await changedOnDisk()
      assert.deepEqual(await saved, [])
    })

  it('has its mistakes fetched, where a client only fetches, and shown once where it does both', async () => {
    await start(entry('fond'), { textDocument: { diagnostic: {} } })
    editor.open(uri, entry('fondz'), 'jsonc')
    assert.deepEqual(await asked(uri), ['configuration-invalid'])
    await editor.exit()
    rmSync(folder, { recursive: true })
    await start(entry('fondz'), both)
    editor.open(uri, entry('fondz'), 'jsonc')
    assert.deepEqual(await asked(uri), [])
  })

  it('is read anew when it changes, and the open texts with it', async () => {
    await start(entry('fond'), pushed)
    const document = editor.open(`${root}/article.txt`, article)
    assert.deepEqual(await editor.nextDiagnostics(document), [])
    const gone = editor.nextDiagnostics(document)
    rmSync(file)
    await editor.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri, type: 3 }] })
    assert.deepEqual(
      (await gone).map(({ code }) => code),
      ['repository-unknown'],
    )
    const back = editor.nextDiagnostics(document)
    writeFileSync(file, entry('fond'))
    await changedOnDisk()
    assert.deepEqual(await back, [])
    // Typed into an editor, and not yet saved.
    const unsaved = editor.nextDiagnostics(document)
    editor.open(uri, entry('fondz'), 'jsonc')
    assert.deepEqual(
      (await unsaved).map(({ code }) => code),
      ['repository-unknown'],
    )
  })

  it('counts for its own folder only', async () => {
    await start(entry('fond'), pushed)
    const elsewhere = editor.open('file:///elsewhere/article.txt', article)
    assert.deepEqual(
      (await editor.nextDiagnostics(elsewhere)).map(({ code }) => code),
      ['repository-unknown'],
    )
  })

  it('lets go of its archives and its mistakes with the folder', async () => {
    await start(entry('fondz'), pushed)
    const cleared = editor.nextDiagnostics(uri)
    await editor.connection.sendNotification('workspace/didChangeWorkspaceFolders', {
      event: { added: [], removed: [{ uri: root, name: 'test' }] },
    })
    assert.deepEqual(await cleared, [])
  })
})

describe('a fontes.json behind a client that reads the files', () => {
  it('is asked for, and its archive recognised', async () => {
    const editor = await startEditor(
      { textDocument: { publishDiagnostics: {} }, workspace: { workspaceFolders: true } },
      { initializationOptions: { files: true }, workspaceFolders: [{ uri: 'vscode-vfs://host/work', name: 'work' }] },
      undefined,
      (connection) => {
        connection.onRequest('fontes/findFiles', () => [])
        connection.onRequest('fontes/readFile', ({ uri }: { uri: string }) =>
          uri === 'vscode-vfs://host/work/fontes.json' ? entry('fond') : null,
        )
      },
    )
    const document = editor.open('vscode-vfs://host/work/article.txt', article)
    assert.deepEqual(await editor.nextDiagnostics(document), [])
    assert.equal(await editor.exit(), 0)
  })
})
