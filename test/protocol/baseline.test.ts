import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { ClientCapabilities } from 'vscode-languageserver'
import { type Editor, startEditor } from './client'

const slip = (file: string) => `[1] RGASPI, f. 85. op. 14, d. ${file}, l. 1 ob.\n`
const article = `The telegram reached Tiflis. [1]\n\n${slip('52')}`
/** The same with one slip more. */
const longer = `A foreword.\n\n${article.replace('[1]', '[1] Nobody knew. [2]')}\n[2] GARF, f. R-5446. op. 1, d. 2, l. 3.\n`

describe('a baseline of the command', () => {
  let folder: string
  const command = resolve('dist/cli.js')

  function run(words: string[], cwd = folder) {
    const { status, stdout, stderr } = spawnSync(process.execPath, [command, 'check', ...words], {
      cwd,
      encoding: 'utf8',
    })
    return { status, stdout, stderr }
  }
  const put = (path: string, text: string) => {
    mkdirSync(join(folder, path, '..'), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  const documentsOf = (path: string) =>
    Object.keys(JSON.parse(readFileSync(join(folder, path), 'utf8')).documents as object)

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'fontes-test-'))
    put('one.txt', article)
    put('deep/two.txt', article)
  })
  afterEach(() => rmSync(folder, { recursive: true }))

  it('is written to the current folder, and hides what was there', () => {
    assert.deepEqual(run(['--write-baseline', '.']), {
      status: 0,
      stdout: 'fontes-baseline.json hides 2 problems in 2 files from now on. Delete it to see everything again.\n',
      stderr: '',
    })
    assert.deepEqual(readdirSync(folder).sort(), ['deep', 'fontes-baseline.json', 'one.txt'])
    assert.deepEqual(documentsOf('fontes-baseline.json'), ['deep/two.txt', 'one.txt'])
    assert.deepEqual(run(['.']), {
      status: 0,
      stdout: '2 files checked: nothing to report, but 2 that the baseline hides.\n',
      stderr: '',
    })
    // From wherever it is asked.
    assert.equal(run(['two.txt'], join(folder, 'deep')).status, 0)
    rmSync(join(folder, 'fontes-baseline.json'))
    assert.equal(run(['.']).status, 1)
  })

  it('shows what is new, in every format', () => {
    run(['--write-baseline', '.'])
    put('one.txt', longer)
    const { status, stdout } = run(['one.txt'])
    assert.equal(status, 1)
    assert.match(
      stdout,
      /^one\.txt:7:\d+ warning reference-separator .*\n.*\n.*\n1 file checked: 1 warning, and 1 that the baseline hides\.\n$/,
    )
    const [report] = JSON.parse(run(['--format', 'json', 'one.txt']).stdout)
    assert.deepEqual(
      report.diagnostics.map(({ range }: { range: { start: { line: number } } }) => range.start.line),
      [6],
    )
    assert.equal(JSON.parse(run(['--format', 'sarif', 'one.txt']).stdout).runs[0].results.length, 1)
    assert.match(run(['--format', 'github', 'one.txt']).stdout, /^::warning file=one\.txt,line=7,[^\n]*\n$/)
  })

  it('says how much of it has been mended, and drops it when it is written again', () => {
    run(['--write-baseline', '.'])
    put('one.txt', article.replace('85.', '85,'))
    const last = () => run(['.']).stdout.split('\n').slice(-2).join('')
    assert.equal(last(), 'One entry of the baseline matches nothing any more; write it again to drop it.')
    run(['--write-baseline', '.'])
    assert.equal(last(), '2 files checked: nothing to report, but 1 that the baseline hides.')
  })

  it('is renewed for the files that are named, and forgets those that are gone', () => {
    put('three.txt', article)
    run(['--write-baseline', '.'])
    rmSync(join(folder, 'three.txt'))
    put('deep/two.txt', longer)
    const before = readFileSync(join(folder, 'fontes-baseline.json'), 'utf8')
    assert.match(run(['--write-baseline', 'one.txt']).stdout, /hides 1 problem in 1 file /)
    assert.deepEqual(documentsOf('fontes-baseline.json'), ['deep/two.txt', 'one.txt'])
    assert.equal(run(['deep']).status, 1)
    put('three.txt', article)
    put('deep/two.txt', article)
    run(['--write-baseline', 'three.txt'])
    assert.equal(readFileSync(join(folder, 'fontes-baseline.json'), 'utf8'), before)
  })

  it('lies beside the nearest fontes.json, and the nearest one counts', () => {
    put('book/fontes.json', '{}')
    put('book/part/three.txt', article)
    assert.match(
      run(['--write-baseline', '.']).stdout,
      /^book\/fontes-baseline\.json hides 1 .*\nfontes-baseline\.json hides 2 .*\n$/,
    )
    assert.deepEqual(documentsOf('book/fontes-baseline.json'), ['part/three.txt'])
    assert.equal(run(['book']).status, 0)
    assert.equal(run(['part'], join(folder, 'book')).status, 0)
  })

  it('is another file where one is named', () => {
    put('kept/empty.txt', '')
    assert.match(run(['--write-baseline', '--baseline', 'mine.json', '.']).stdout, /^mine\.json hides 2 problems/)
    assert.ok(!existsSync(join(folder, 'fontes-baseline.json')))
    assert.equal(run(['.']).status, 1)
    assert.equal(run(['--baseline', 'mine.json', '.']).status, 0)
    const outside = run(['--write-baseline', '--baseline', 'kept/b.json', 'one.txt'])
    assert.equal(outside.status, 2)
    assert.match(outside.stderr, /^fontes: one\.txt: this file is outside the folder of kept\/b\.json/)
    const missing = run(['--baseline', 'none.json', 'one.txt'])
    assert.deepEqual([missing.status, missing.stderr], [2, 'fontes: none.json: there is no such file\n'])
  })

  it('hides nothing where it is broken, says so in one line, and is not written over', () => {
    put('fontes-baseline.json', '{\n  "version": 1,\n  "documents": []\n}\n')
    const { status, stdout, stderr } = run(['.'])
    assert.equal(status, 2)
    assert.match(stderr, /^fontes: fontes-baseline\.json:3:16: “documents” must be .*\n$/)
    assert.match(stdout, /2 warnings\.\n$/)
    assert.equal(run(['--write-baseline', '.']).status, 2)
    assert.match(readFileSync(join(folder, 'fontes-baseline.json'), 'utf8'), /\[\]/)
    put('fontes-baseline.json', '\xff\xfe'.repeat(3))
    writeFileSync(join(folder, 'fontes-baseline.json'), Buffer.from([0x7b, 0xff, 0xfe]))
    assert.equal(run(['.']).stderr, 'fontes: fontes-baseline.json: this is not UTF-8; it hides nothing\n')
    assert.equal(run(['fontes-baseline.json']).status, 2)
  })

  it('leaves no draft behind where it cannot be written', () => {
    mkdirSync(join(folder, 'taken.json'))
    const { status, stdout, stderr } = run(['--write-baseline', '--baseline', 'taken.json', '.'])
    assert.deepEqual([status, stdout], [2, ''])
    assert.match(stderr, /^fontes: taken\.json: this file may not be read/)
    assert.deepEqual(readdirSync(folder).sort(), ['deep', 'one.txt', 'taken.json'])
  })
})

describe('the limit of the command', () => {
  it('is for the text, and for each kind', () => {
    const folder = mkdtempSync(join(tmpdir(), 'fontes-test-'))
    try {
      const body = Array.from({ length: 9 }, (_, i) => `So it was. [${i + 1}]`).join(' ')
      const notes = Array.from({ length: 9 }, (_, i) => slip(`${i + 1}${i}${i}`).replace('[1]', `[${i + 1}]`)).join(
        '\n',
      )
      writeFileSync(join(folder, 'one.txt'), `${body}\n\n${notes}`)
      const run = (...words: string[]) =>
        spawnSync(process.execPath, [resolve('dist/cli.js'), 'check', ...words], { cwd: folder, encoding: 'utf8' })
      const heads = (...words: string[]) => run(...words, 'one.txt').stdout.match(/^one\.txt:.*$/gm) ?? []
      assert.equal(heads().length, 9)
      assert.equal(heads('--limit', '0').length, 9)
      assert.equal(heads('--limit', '4').length, 5)
      assert.match(
        heads('--limit', '4')[4] ?? '',
        /^one\.txt:11:18 warning reference-separator … and 5 more of this kind\./,
      )
      assert.match(run('--limit', '4', 'one.txt').stdout, /1 file checked: 9 warnings\.\n$/)
      assert.equal(JSON.parse(run('--limit', '4', '--format', 'json', 'one.txt').stdout)[0].diagnostics.length, 9)
      assert.equal(run('--limit', '-1', 'one.txt').status, 2)
      assert.equal(run('--limit=many', 'one.txt').stderr, 'fontes: --limit is a number from 0; not “many”\n')
    } finally {
      rmSync(folder, { recursive: true })
    }
  })
})

describe('a baseline in an editor', () => {
  let editor: Editor
  let folder: string
  let root: string
  const entry = `{ "code": "reference-separator", "text": ".", "before": "[#] RGASPI, f. 85", "after": "op. 14, d. 52, l. 1 ob." }`
  const baseline = (path: string) => `{ "version": 1, "documents": { "${path}": [${entry}] } }\n`
  const pushed: ClientCapabilities = { textDocument: { publishDiagnostics: {} } }
  const messages: string[] = []

  async function start(files: { [path: string]: string }, capabilities = pushed) {
    folder = mkdtempSync(join(tmpdir(), 'fontes-test-'))
    root = pathToFileURL(folder).href
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(join(folder, path, '..'), { recursive: true })
      writeFileSync(join(folder, path), text)
    }
    messages.length = 0
    editor = await startEditor(
      { ...capabilities, workspace: { workspaceFolders: true } },
      { workspaceFolders: [{ uri: root, name: 'test' }] },
      undefined,
      (connection) =>
        connection.onNotification('window/showMessage', ({ message }: { message: string }) => {
          messages.push(message)
        }),
    )
  }
  afterEach(async () => {
    await editor.exit()
    rmSync(folder, { recursive: true })
  })
  const codes = async (uri: string) => (await editor.nextDiagnostics(uri)).map(({ code }) => code)
  const changed = (uri: string) =>
    editor.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri, type: 2 }] })

  it('hides what was there and shows what is new, the nearest one upwards', async () => {
    await start({
      'fontes-baseline.json': baseline('part/deep/other.txt'),
      'part/fontes-baseline.json': baseline('deep/глава.txt'),
    })
    const uri = editor.open(`${root}/part/deep/${encodeURIComponent('глава.txt')}`, article)
    assert.deepEqual(await codes(uri), [])
    const next = codes(uri)
    editor.change(uri, 2, null, longer)
    assert.deepEqual(await next, ['reference-separator'])
    const outer = editor.open(`${root}/part/deep/other.txt`, article)
    assert.deepEqual(await codes(outer), ['reference-separator'])
  })

  it('is read anew when it comes, changes and goes', async () => {
    await start({})
    const uri = editor.open(`${root}/one.txt`, article)
    assert.deepEqual(await codes(uri), ['reference-separator'])
    const file = join(folder, 'fontes-baseline.json')
    for (const [text, expected] of [
      [baseline('one.txt'), []],
      [baseline('two.txt'), ['reference-separator']],
      [baseline('one.txt'), []],
      [null, ['reference-separator']],
    ] as const) {
      const next = codes(uri)
      if (text === null) rmSync(file)
      else writeFileSync(file, text)
      await changed(`${root}/fontes-baseline.json`)
      assert.deepEqual(await next, expected)
    }
  })

  it('hides nothing where it is broken, and the mistake is shown, and told where nobody has it open', async () => {
    const broken = '{ "version": 1, "documents": [] }'
    await start({ 'fontes-baseline.json': broken })
    const own = `${root}/fontes-baseline.json`
    const mistakes = editor.nextDiagnostics(own)
    const uri = editor.open(`${root}/one.txt`, article)
    assert.deepEqual(await codes(uri), ['reference-separator'])
    const [mistake] = await mistakes
    assert.deepEqual([mistake?.code, mistake?.range.start.character], ['configuration-invalid', 29])
    assert.equal(messages.length, 1)
    assert.match(messages[0] ?? '', /^fontes-baseline\.json: “documents” must be /)
    // Mended in the editor, unsaved.
    editor.open(own, broken, 'json')
    const mended = editor.nextDiagnostics(own)
    const next = codes(uri)
    editor.change(own, 2, null, baseline('one.txt'))
    assert.deepEqual(await mended, [])
    assert.deepEqual(await next, [])
    assert.equal(messages.length, 1)
  })

  it('is drafted for the client to write, over all texts of the folder', async () => {
    await start({
      'one.txt': article,
      'deep/two.txt': longer,
      'part/three.txt': article,
      'part/fontes-baseline.json': baseline('gone.txt'),
    })
    editor.open('untitled:Untitled-1', article)
    const { files, broken } = await editor.connection.sendRequest<{
      files: { uri: string; text: string; problems: number; texts: number }[]
      broken: string[]
    }>('fontes/accept', {})
    assert.deepEqual(broken, [])
    assert.deepEqual(files.map(({ uri, problems, texts }) => [uri.slice(root.length), problems, texts]).sort(), [
      ['/fontes-baseline.json', 3, 2],
      ['/part/fontes-baseline.json', 1, 1],
    ])
    for (const { uri, text } of files) {
      writeFileSync(new URL(uri), text)
      await changed(uri)
    }
    for (const path of ['one.txt', 'deep/two.txt', 'part/three.txt']) {
      const uri = editor.open(`${root}/${path}`, path.includes('two') ? longer : article)
      assert.deepEqual(await codes(uri), [])
    }
    assert.deepEqual(
      Object.keys(JSON.parse(readFileSync(join(folder, 'part/fontes-baseline.json'), 'utf8')).documents),
      ['three.txt'],
    )
    // What the editor accepts, the command accepts.
    const { status } = spawnSync(process.execPath, [resolve('dist/cli.js'), 'check', folder], { cwd: folder })
    assert.equal(status, 0)
  })

  it('leaves the limit to the settings', async () => {
    await start({}, { ...pushed, workspace: { configuration: true } })
    const notes = Array.from({ length: 6 }, (_, i) => slip(`${i + 1}${i}${i}`).replace('[1]', `[${i + 1}]`)).join('\n')
    const body = Array.from({ length: 6 }, (_, i) => `So it was. [${i + 1}]`).join(' ')
    await editor.connection.sendNotification('workspace/didChangeConfiguration', {
      settings: { fontes: { maxProblemsOfOneKind: 2 } },
    })
    const uri = editor.open(`${root}/one.txt`, `${body}\n\n${notes}`)
    const found = await editor.nextDiagnostics(uri)
    assert.equal(found.length, 3)
    assert.match(String(found[2]?.message), /^… and 4 more of this kind/)
  })
})

describe('a baseline behind a client that reads and writes the files', () => {
  it('is asked for, and drafted for a file system of its own', async () => {
    const files: { [path: string]: string } = { '/one.txt': article, '/part%20two/three.txt': article }
    const root = 'vscode-vfs://host/work'
    const editor = await startEditor(
      { textDocument: { publishDiagnostics: {} }, workspace: { workspaceFolders: true } },
      { initializationOptions: { files: true }, workspaceFolders: [{ uri: root, name: 'work' }] },
      undefined,
      (connection) => {
        connection.onRequest('fontes/findFiles', () => Object.keys(files).map((path) => `${root}${path}`))
        connection.onRequest('fontes/readFile', ({ uri }: { uri: string }) => files[uri.slice(root.length)] ?? null)
      },
    )
    const uri = editor.open(`${root}/part%20two/three.txt`, article)
    assert.equal((await editor.nextDiagnostics(uri)).length, 1)
    const { files: drafts } = await editor.connection.sendRequest<{ files: { uri: string; text: string }[] }>(
      'fontes/accept',
      {},
    )
    const [draft] = drafts
    assert.ok(draft)
    assert.deepEqual([draft.uri, drafts.length], [`${root}/fontes-baseline.json`, 1])
    assert.deepEqual(Object.keys(JSON.parse(draft.text).documents), ['one.txt', 'part two/three.txt'])
    const next = editor.nextDiagnostics(uri)
    files['/fontes-baseline.json'] = draft.text
    await editor.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri: draft.uri, type: 1 }],
    })
    assert.deepEqual(await next, [])
    assert.equal(await editor.exit(), 0)
  })
})
