import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Location } from 'vscode-languageserver'
import { type Editor, startEditor } from './client'

const configuration = JSON.stringify({
  transcripts: ['transcripts/{repository}/{fonds}-{inventory}-{file}.txt'],
  scans: ['scans/{repository}/{fonds}-{inventory}-{file}/{leaf:3}{side}.jpg'],
})
const article = 'The miller wrote. [1]\n\n[1] RGASPI, f. 85, op. 14, d. 50, l. 2 ob.\n'
const transcript = '[л. 1]\nМельник пишет.\n\n[л. 2 об.]\nИ ещё раз.\n'

describe('the sources of a folder', () => {
  let base: string
  let root: string
  let editor: Editor
  let news = 0

  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(base, path)), { recursive: true })
    writeFileSync(join(base, path), text)
  }
  const link = (path: string, target: string) => {
    mkdirSync(dirname(join(base, path)), { recursive: true })
    symlinkSync(join(base, target), join(base, path))
  }
  async function start(settings: object = {}): Promise<string> {
    news = 0
    editor = await startEditor(
      { workspace: { workspaceFolders: true } },
      { workspaceFolders: [{ uri: root, name: 'work' }], initializationOptions: settings },
      undefined,
      (connection) => {
        connection.onNotification('fontes/sourcesChanged', () => {
          news++
        })
      },
    )
    const uri = editor.open(`${root}/article.txt`, article)
    await toldAfter(0)
    return uri
  }
  async function toldAfter(before: number): Promise<void> {
    while (news === before) await new Promise((resolve) => setTimeout(resolve, 10))
  }
  /** Where the reference of the article leads: paths from the folder above the workspace, and lines. */
  async function targets(uri: string, method = 'definition'): Promise<string[]> {
    const found = (await editor.at<Location[] | null>(method, uri, 2, 20)) ?? []
    return found
      .map(({ uri: to, range }) => `${to.slice(pathToFileURL(base).href.length + 1)}:${range.start.line}`)
      .filter((target) => !target.startsWith('work/article.txt'))
  }
  const changed = (path: string, type: number) =>
    editor.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri: pathToFileURL(join(base, path)).href, type }],
    })

  beforeEach(() => {
    base = realpathSync(mkdtempSync(join(tmpdir(), 'fontes-test-')))
    root = `${pathToFileURL(base).href}/work`
    write('work/fontes.json', configuration)
    write('work/article.txt', article)
  })
  afterEach(async () => {
    await editor.exit()
    rmSync(base, { recursive: true })
  })

  it('are found, and follow an edit of the transcript before the next word', async () => {
    write('work/transcripts/rgaspi/85-14-50.txt', transcript)
    write('work/scans/rgaspi/85-14-50/002v.jpg', 'x')
    const uri = await start()
    const path = 'work/transcripts/rgaspi/85-14-50.txt'
    assert.deepEqual(await targets(uri), [`${path}:3`, 'work/scans/rgaspi/85-14-50/002v.jpg:0'])
    const open = editor.open(pathToFileURL(join(base, path)).href, transcript)
    editor.change(open, 2, [0, 0, 0, 0], 'Ещё\nдва\n')
    assert.deepEqual(await targets(uri), [`${path}:5`, 'work/scans/rgaspi/85-14-50/002v.jpg:0'])
    editor.change(open, 3, null, transcript.replace('2 об.', '7'))
    assert.notEqual((await targets(uri))[0], `${path}:3`)
  })

  it('follow what happens to files, and the client is told', async () => {
    const uri = await start()
    assert.deepEqual(await targets(uri), [])
    let before = news
    write('work/scans/rgaspi/85-14-50/002v.jpg', 'x')
    await changed('work/scans/rgaspi/85-14-50/002v.jpg', 1)
    await toldAfter(before)
    assert.deepEqual(await targets(uri), ['work/scans/rgaspi/85-14-50/002v.jpg:0'])
    before = news
    rmSync(join(base, 'work/scans'), { recursive: true })
    await changed('work/scans', 3)
    await toldAfter(before)
    assert.deepEqual(await targets(uri), [])
  })

  it('are matched anew when fontes.json says where they lie', async () => {
    write('work/photos/85.14.50.2v.jpg', 'x')
    const uri = await start()
    assert.deepEqual(await targets(uri), [])
    const before = news
    write(
      'work/fontes.json',
      '{ "scans": [{ "path": "photos/{fonds}.{inventory}.{file}.{leaf}{side}.jpg", "repository": "ru-rgaspi" }] }',
    )
    await changed('work/fontes.json', 2)
    await toldAfter(before)
    assert.deepEqual(await targets(uri), ['work/photos/85.14.50.2v.jpg:0'])
  })

  it('never lie outside, whatever links and catalogues say', async () => {
    write('secret/85-14-50.txt', transcript)
    write('secret/002v.jpg', 'x')
    link('work/transcripts/rgaspi', 'secret')
    link('work/scans/rgaspi/85-14-50/002v.jpg', 'secret/002v.jpg')
    const paths = ['../secret/002v.jpg', join(base, 'secret/002v.jpg'), '%2e%2e/secret/002v.jpg', '\\\\nas\\002v.jpg']
    const item = { '@id': 'a', title: 'A letter', collection: 'RGASPI', identifier: 'f. 85, op. 14, d. 50' }
    write(
      'work/tropy.json',
      JSON.stringify({
        '@context': { '@version': 1.1, '@vocab': 'https://tropy.org/v1/tropy#' },
        '@graph': [{ ...item, photo: paths.map((path) => ({ path, filename: '002v.jpg', page: 0 })) }],
      }),
    )
    const uri = await start()
    const found = [...(await targets(uri)), ...(await targets(uri, 'implementation'))]
    assert.deepEqual(
      found.filter((target) => !target.startsWith('work/tropy.json')),
      [],
    )
  })

  it('may lie in further folders that the settings name', async () => {
    write('nas/scans/rgaspi/85-14-50/002v.jpg', 'x')
    write('nas/transcripts/rgaspi/85-14-50.txt', transcript)
    const uri = await start({ sources: { roots: [join(base, 'nas'), 'not/absolute'] } })
    assert.deepEqual(await targets(uri), [
      'nas/transcripts/rgaspi/85-14-50.txt:3',
      'nas/scans/rgaspi/85-14-50/002v.jpg:0',
    ])
    const before = news
    await editor.connection.sendNotification('workspace/didChangeConfiguration', {
      settings: { fontes: { sources: { roots: [] } } },
    })
    await toldAfter(before)
    assert.deepEqual(await targets(uri), [])
  })
})
