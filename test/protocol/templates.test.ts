import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type Templates, type TemplatesParams, templatesRequest } from '../../server/messages'
import { type Editor, startEditor } from './client'

describe('templates for what lies in a folder', () => {
  let editor: Editor
  let folder: string
  let root: string

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'fontes-test-'))
    root = pathToFileURL(folder).href
    write('article.txt', 'The miller wrote. [1]\n\n[1] RGASPI, f. 85, op. 14, d. 50, l. 6.\n')
    for (const leaf of ['006', '006ob', '007']) {
      write(`scans/GARF/5-1-7/${leaf}.jpg`, '')
      write(`новые сканы/ф85 оп14 д50/${leaf}.jpg`, '')
    }
    editor = await startEditor(
      { workspace: { workspaceFolders: true } },
      { workspaceFolders: [{ uri: root, name: 'test' }] },
    )
  })
  afterEach(async () => {
    await editor.exit()
    rmSync(folder, { recursive: true })
  })

  const write = (path: string, text: string) => {
    const file = join(folder, path)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, text)
  }
  const ask = (uri: string): Promise<Templates | null> =>
    editor.connection.sendRequest(templatesRequest, { folder: uri } satisfies TemplatesParams)

  it('are offered with an example, and with the archive that the texts cite where the paths name none', async () => {
    const answer = await ask(root)
    assert.equal(answer?.configuration, `${root}/fontes.json`)
    assert.deepEqual(answer?.offers.map(({ template, repository, count }) => [template, repository, count]).sort(), [
      ['scans/{repository}/{fonds}-{inventory}-{file}/{leaf:3}{side}.jpg', null, 3],
      ['новые сканы/ф{fonds} оп{inventory} д{file}/{leaf:3}{side}.jpg', 'РГАСПИ', 3],
    ])
    const [garf] = answer?.offers.filter(({ repository }) => !repository) ?? []
    assert.deepEqual(garf?.example, {
      path: 'scans/GARF/5-1-7/006ob.jpg',
      says: 'GARF, fonds 5, inventory 1, file 7, leaf 6 verso',
    })
  })

  it('are none for a folder that is not open', async () => {
    assert.equal(await ask(pathToFileURL(tmpdir()).href), null)
    assert.equal(await ask('http://example.org'), null)
  })
})
