import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { disk } from '../../server/cli/disk'

describe('files on a disk', () => {
  let base: string
  let folder: string

  const path = (name: string) => join(base, name)
  const uri = (name: string) => pathToFileURL(path(name)).href
  const write = (...names: string[]) => {
    for (const name of names) {
      mkdirSync(dirname(path(name)), { recursive: true })
      writeFileSync(path(name), name)
    }
  }
  const link = (name: string, target: string) => {
    mkdirSync(dirname(path(name)), { recursive: true })
    symlinkSync(target, path(name))
  }
  const kinds = [
    { endings: ['.txt'], limit: 100 },
    { endings: ['.jpg'], limit: 100 },
  ]
  async function listed(folders = ['work'], hidden: string[] = []): Promise<string[]> {
    const lists = await disk.find(folders.map(uri), kinds, hidden)
    return lists
      .flat()
      .map((found) => decodeURIComponent(found.slice(pathToFileURL(base).href.length + 1)))
      .sort()
  }

  beforeEach(() => {
    base = realpathSync(mkdtempSync(join(tmpdir(), 'fontes-test-')))
    folder = 'work'
    mkdirSync(path(folder))
  })
  afterEach(() => rmSync(base, { recursive: true }))

  it('are listed by their kinds, whatever their names are', async () => {
    write('work/a.txt', 'work/b/C.TXT', 'work/b/(л. 9 об.) #1%.jpg', 'work/b/d.doc', 'work/txt')
    const [texts, images] = await disk.find([uri('work')], kinds, [])
    assert.equal(texts?.length, 2)
    assert.deepEqual(images, [`${uri('work')}/b/%28%D0%BB.%209%20%D0%BE%D0%B1.%29%20%231%25.jpg`])
    assert.equal(await disk.read(images?.[0] ?? '', [uri('work')]), 'work/b/(л. 9 об.) #1%.jpg')
  })

  it('are not those of package managers, nor hidden ones, nor what the user hides', async () => {
    write('work/a.txt', 'work/node_modules/b.txt', 'work/.git/c.txt', 'work/.d.txt', 'work/old/e.txt', 'work/f.jpg')
    assert.deepEqual(await listed(['work'], ['**/old', '**/*.jpg']), ['work/a.txt'])
  })

  it('are no more of a kind than are wanted', async () => {
    write('work/a.txt', 'work/b.txt', 'work/c.jpg', 'work/d/e.jpg')
    const lists = await disk.find(
      [uri('work')],
      [
        { endings: ['.txt'], limit: 1 },
        { endings: ['.jpg'], limit: 5 },
      ],
      [],
    )
    assert.deepEqual(
      lists.map((list) => list.length),
      [1, 2],
    )
  })

  it('are never behind a link that leads out', async () => {
    write('work/a.txt', 'secret/b.txt', 'secret/deep/c.jpg')
    link('work/file.txt', path('secret/b.txt'))
    link('work/near.txt', '../secret/b.txt')
    link('work/folder', path('secret'))
    link('work/up', '..')
    link('work/root', '/')
    link('work/nowhere.txt', path('gone.txt'))
    assert.deepEqual(await listed(), ['work/a.txt'])
    for (const name of ['work/file.txt', 'work/near.txt', 'work/folder/b.txt', 'work/up/secret/b.txt']) {
      assert.equal(await disk.read(uri(name), [uri('work')]), null)
      assert.equal(await disk.at(uri(name), [uri('work')]), null)
    }
  })

  it('are read from the folders alone, however the path to them is written', async () => {
    write('work/a.txt', 'secret/b.txt', 'workshop/c.txt')
    const root = uri('work')
    for (const way of ['/../secret/b.txt', '/%2e%2e/secret/b.txt', '/..%2fsecret/b.txt', '/%252e%252e/secret/b.txt'])
      assert.equal(await disk.read(root + way, [root]), null)
    assert.equal(await disk.read(uri('workshop/c.txt'), [root]), null)
    assert.equal(await disk.read('file://server/share/a.txt', [root]), null)
    assert.equal(await disk.read('https://example.org/a.txt', [root]), null)
    assert.equal(await disk.read(`${root}/x/../a.txt`, [root]), 'work/a.txt')
  })

  it('count once, whatever links lead to them, and links in a circle come to an end', async () => {
    write('work/a/b.txt', 'work/.store/c.txt', 'work/.store/d/e.jpg')
    link('work/again', path('work/a'))
    link('work/a/round', '..')
    link('work/self', 'self')
    link('work/b.txt', 'a/b.txt')
    // What is passed over is there where a link leads to it.
    link('work/c.txt', '.store/c.txt')
    link('work/other.txt', '.store/c.txt')
    link('work/scans', '.store/d')
    const found = await listed()
    assert.deepEqual(
      found.filter((name) => !name.endsWith('c.txt') && !name.endsWith('other.txt')),
      ['work/a/b.txt', 'work/scans/e.jpg'],
    )
    assert.equal(found.length, 3)
  })

  it('may lie in further folders, to which a link may lead', async () => {
    write('work/a.txt', 'photos/b.jpg')
    link('work/scans', path('photos'))
    assert.deepEqual(await listed(['work', 'photos']), ['photos/b.jpg', 'work/a.txt'])
    assert.equal(await disk.at(uri('work/scans/b.jpg'), [uri('work'), uri('photos')]), 'file')
  })

  it('are a folder’s within a folder only once, with the inner one first', async () => {
    write('work/a.txt', 'work/inner/b.txt')
    assert.deepEqual(await listed(['work/inner', 'work']), ['work/a.txt', 'work/inner/b.txt'])
  })

  it('are nothing where there is none, or no file', async () => {
    write('work/a/b.txt')
    mkdirSync(path('work/folder.txt'))
    assert.deepEqual(await listed(['gone']), [])
    assert.equal(await disk.read(uri('work/gone.txt'), [uri('work')]), null)
    assert.equal(await disk.read(uri('work/folder.txt'), [uri('work')]), null)
    assert.equal(await disk.at(uri('work/a'), [uri('work')]), 'folder')
  })
})
