import assert from 'node:assert/strict'
import { endingOf, type Files } from '../../server/project/files'
import { Project } from '../../server/project/project'
import { Workspace } from '../../server/project/workspace'
import { WorkspaceIndex } from '../../server/project/workspace-index'

const root = 'file:///work'
const key = 'ru-rgaspi/85/14/50'
const configuration = JSON.stringify({
  transcripts: ['transcripts/{repository}/{fonds}-{inventory}-{file}.txt'],
  scans: ['scans/{repository}/{fonds}-{inventory}-{file}/{leaf:3}{side}.jpg'],
})
const item = (path: string) =>
  JSON.stringify([
    { id: 'a', type: 'manuscript', title: 'A letter', archive: 'RGASPI', archive_location: 'f. 85, op. 14, d. 50' },
    { id: 'b', type: 'manuscript', title: path, archive: 'RGASPI', archive_location: 'f. 85, op. 14, d. 51, l. 2' },
  ])

/** A workspace of files that are only in the memory, and an editor before it. */
class Desk {
  readonly files = new Map<string, string>()
  readonly workspace = new Workspace()
  readonly project = new Project((uri) => this.workspace.archivesFor(uri))
  readonly reads: string[] = []
  readonly log: string[] = []
  lists = 0
  changes = 0
  /** What the index learned in which order. */
  readonly index: WorkspaceIndex

  constructor(files: { [path: string]: string }, folder = root) {
    for (const [path, text] of Object.entries(files)) this.files.set(this.uri(path), text)
    this.workspace.setFolders([folder])
    this.workspace.configure(`${root}/fontes.json`, files['fontes.json'] ?? null)
    const disk: Files = {
      find: async (folders, kinds) => {
        this.lists++
        const found = kinds.map((): string[] => [])
        for (const uri of this.files.keys()) {
          const index = kinds.findIndex(({ endings }) => endings.includes(endingOf(uri)))
          if (folders.some((folder) => uri.startsWith(`${folder}/`))) found[index]?.push(uri)
        }
        return found.map((list, index) => list.slice(0, kinds[index]?.limit))
      },
      read: async (uri) => {
        this.reads.push(uri)
        return this.files.get(uri) ?? null
      },
      at: async (uri) => {
        if (this.files.has(uri)) return 'file'
        return [...this.files.keys()].some((file) => file.startsWith(`${uri}/`)) ? 'folder' : null
      },
    }
    this.index = new WorkspaceIndex({
      workspace: this.workspace,
      files: disk,
      project: () => this.project,
      hidden: async () => [],
      changed: () => this.changes++,
      log: (line) => this.log.push(line),
    })
  }

  uri(path: string): string {
    return `${root}/${path}`
  }

  async read(): Promise<void> {
    this.index.list(['.txt'])
    await this.index.settled()
  }

  open(path: string, text: string): void {
    const uri = this.uri(path)
    this.index.opened(uri)
    this.project.set(uri, 'plain', text, true)
    this.index.typed(uri, text)
  }

  /** Writes, or deletes where there is no text, and tells of it; answers when all has been seen to. */
  async change(path: string, text: string | null, kind: 'created' | 'changed' | 'deleted'): Promise<void> {
    if (text === null) this.files.delete(this.uri(path))
    else this.files.set(this.uri(path), text)
    await this.tell(path, kind)
  }

  async tell(path: string, kind: 'created' | 'changed' | 'deleted'): Promise<void> {
    const before = this.changes
    await this.index.filesChanged([{ uri: this.uri(path), kind }])
    while (this.changes === before) await new Promise((resolve) => setTimeout(resolve, 5))
    await this.index.settled()
  }

  counts(of = key): number[] {
    const { transcripts, scans, entries } = this.project.holdings.of(of)
    return [transcripts.length, scans.length, entries.length]
  }
}

describe('the index of a workspace', () => {
  const files = {
    'fontes.json': configuration,
    'transcripts/rgaspi/85-14-50.txt': '[л. 1]\nМельник пишет.\n',
    'scans/rgaspi/85-14-50/001.jpg': '',
    'scans/rgaspi/85-14-50/001v.jpg': '',
    'scans/holiday.jpg': '',
    'catalogue.json': item('x'),
    'notes.txt': 'РГАСПИ. Ф. 85. Оп. 14. Д. 51\n\n[л. 2]\nИ ещё.\n',
    'article.txt': 'The miller wrote.[1]\n\n[1] RGASPI, f. 85, op. 14, d. 50, l. 1.\n',
  }

  it('knows transcripts by their paths and heads, scans by their paths, and what catalogues list', async () => {
    const desk = new Desk(files)
    await desk.read()
    assert.deepEqual(desk.counts(), [1, 2, 1])
    assert.deepEqual(desk.counts('ru-rgaspi/85/14/51'), [1, 0, 1])
    assert.equal(desk.project.holdings.files.size, 2)
    assert.ok(desk.project.holdings.isComplete)
    assert.ok([...desk.project.documents.values()].every(({ isRead }) => isRead))
  })

  it('is not complete before all is read, nor says before that anything is missing', async () => {
    const desk = new Desk(files)
    desk.open('draft.txt', 'So.[1]\n\n[1] RGASPI, f. 85, op. 14, d. 59, l. 1.\n')
    const codes = () => desk.project.documents.get(desk.uri('draft.txt'))?.findings.map(({ code }) => code)
    desk.index.list(['.txt'])
    assert.equal(desk.project.holdings.isComplete, false)
    assert.deepEqual(codes(), [])
    await desk.index.settled()
    assert.deepEqual(codes(), ['source-missing'])
  })

  it('follows each keystroke in an open transcript, and forgets what was not saved', async () => {
    const desk = new Desk(files)
    await desk.read()
    const marks = () => desk.project.holdings.of(key).transcripts[0]?.marks.map(({ start }) => start)
    desk.open('transcripts/rgaspi/85-14-50.txt', 'Ещё.\n[л. 1]\nМельник пишет.\n')
    assert.deepEqual(marks(), [5])
    const document = desk.project.documents.get(desk.uri('transcripts/rgaspi/85-14-50.txt'))
    if (document) document.isOpen = false
    await desk.index.closed(desk.uri('transcripts/rgaspi/85-14-50.txt'))
    assert.deepEqual(marks(), [0])
  })

  it('knows a transcript that is open and was never saved, also when all is read anew', async () => {
    const desk = new Desk(files)
    await desk.read()
    desk.open('new.txt', 'РГАСПИ. Ф. 85. Оп. 14. Д. 53\n\n[л. 1]\nИ.\n')
    assert.deepEqual(desk.counts('ru-rgaspi/85/14/53'), [1, 0, 0])
    desk.project.holdings.delete(desk.uri('new.txt'))
    desk.index.renew()
    await desk.index.settled()
    assert.deepEqual(desk.counts('ru-rgaspi/85/14/53'), [1, 0, 0])
  })

  it('takes a file that is spelt in another way for the same', async () => {
    const desk = new Desk({ ...files, 'transcripts/rgaspi/85-14-52%20(a).txt': 'РГАСПИ. Ф. 85. Оп. 14. Д. 52\n\nИ.\n' })
    await desk.read()
    desk.open('transcripts/rgaspi/85-14-52%20%28a%29.txt', 'РГАСПИ. Ф. 85. Оп. 14. Д. 52\n\nИ.\n')
    assert.deepEqual(desk.counts('ru-rgaspi/85/14/52'), [1, 0, 0])
    desk.index.list()
    await desk.index.settled()
    assert.deepEqual(desk.counts('ru-rgaspi/85/14/52'), [1, 0, 0])
    assert.equal([...desk.project.documents.keys()].filter((uri) => uri.includes('85-14-52')).length, 1)
  })

  it('reads only a catalogue again that has changed', async () => {
    const desk = new Desk(files)
    await desk.read()
    desk.reads.length = 0
    await desk.change('catalogue.json', '[]', 'changed')
    assert.deepEqual(desk.counts(), [1, 2, 0])
    assert.deepEqual(desk.reads, [desk.uri('catalogue.json')])
  })

  it('follows texts and scans that come, go and move', async () => {
    const desk = new Desk(files)
    await desk.read()
    await desk.change('scans/rgaspi/85-14-50/002.jpg', '', 'created')
    assert.deepEqual(desk.counts(), [1, 3, 1])
    await desk.change('scans/rgaspi/85-14-50/001.jpg', null, 'deleted')
    await desk.change('transcripts/rgaspi/85-14-50.txt', null, 'deleted')
    assert.deepEqual(desk.counts(), [0, 2, 1])
    assert.equal(desk.project.documents.has(desk.uri('transcripts/rgaspi/85-14-50.txt')), false)
    await desk.change('transcripts/rgaspi/85-14-50.txt', '[л. 1]\nИ.\n', 'created')
    assert.deepEqual(desk.counts(), [1, 2, 1])
    assert.ok(desk.project.documents.get(desk.uri('transcripts/rgaspi/85-14-50.txt'))?.isRead)
  })

  it('follows whole folders, of whose files nobody tells', async () => {
    const desk = new Desk(files)
    await desk.read()
    for (const uri of [...desk.files.keys()]) if (uri.includes('/scans/rgaspi')) desk.files.delete(uri)
    await desk.tell('scans/rgaspi', 'deleted')
    assert.deepEqual(desk.counts(), [1, 0, 1])
    desk.files.set(desk.uri('scans/rgaspi/85-14-50/007v.jpg'), '')
    await desk.tell('scans/rgaspi', 'created')
    assert.deepEqual(desk.counts(), [1, 1, 1])
    assert.equal(desk.lists, 2)
  })

  it('passes over what happens in folders that it does not list', async () => {
    const desk = new Desk(files)
    await desk.read()
    desk.reads.length = 0
    const { changes } = desk
    for (const path of ['node_modules/a/b.txt', '.git/index.json', 'fontes.json', 'thesis.docx']) {
      desk.files.set(desk.uri(path), 'x')
      await desk.index.filesChanged([{ uri: desk.uri(path), kind: 'created' }])
    }
    await new Promise((resolve) => setTimeout(resolve, 150))
    assert.deepEqual([desk.reads, desk.changes], [[], changes])
  })

  it('matches anew when the configuration says something else, without looking for the files again', async () => {
    const desk = new Desk(files)
    await desk.read()
    desk.workspace.configure(
      `${root}/fontes.json`,
      '{ "scans": ["scans/{repository}/{fonds}-{inventory}-{file}/*.jpg"] }',
    )
    desk.index.renew()
    await desk.index.settled()
    assert.equal(desk.counts()[0], 0)
    desk.workspace.configure(`${root}/fontes.json`, null)
    desk.index.renew()
    await desk.index.settled()
    assert.deepEqual(desk.counts(), [0, 0, 1])
    assert.equal(desk.lists, 1)
  })

  it('reads the catalogues that the configuration names, and no others', async () => {
    const named = JSON.stringify({ catalogues: ['lists/*.json'] })
    const desk = new Desk({ 'fontes.json': named, 'lists/a.json': item('x'), 'b.json': item('x') })
    await desk.read()
    assert.deepEqual(desk.counts(), [0, 0, 1])
  })

  it('lets go of what was in a folder that is closed', async () => {
    const desk = new Desk(files)
    await desk.read()
    desk.files.clear()
    desk.index.list()
    await desk.index.settled()
    assert.equal(desk.project.holdings.files.size, 0)
    assert.equal(desk.project.documents.size, 0)
  })

  it('reads the sources in further roots, whose texts are not the project’s', async () => {
    const desk = new Desk({ 'fontes.json': configuration })
    desk.files.set('file:///nas/photos/scans/rgaspi/85-14-50/003.jpg', '')
    desk.files.set('file:///nas/photos/transcripts/rgaspi/85-14-50.txt', '[л. 1]\nИ.\n')
    desk.files.set('file:///nas/other/scans/rgaspi/85-14-50/003.jpg', '')
    desk.workspace.roots = ['file:///nas/photos']
    await desk.read()
    assert.deepEqual(desk.counts(), [1, 1, 0])
    assert.equal(desk.project.documents.size, 0)
    desk.workspace.roots = []
    await desk.read()
    assert.deepEqual(desk.counts(), [0, 0, 0])
  })

  it('says so when there are more texts than it reads', async function () {
    this.timeout(20_000)
    const many = Object.fromEntries(Array.from({ length: 10_001 }, (_, index) => [`t${index}.txt`, '']))
    const desk = new Desk(many)
    await desk.read()
    assert.equal(desk.project.documents.size, 10_000)
    assert.deepEqual(desk.log, ['The folders have many texts: the first 10000 are known.'])
  })

  it('lets others come first, again and again', async function () {
    this.timeout(20_000)
    const leaves = Array.from({ length: 40 }, (_, leaf) => `[л. ${leaf + 1}]\nМельник пишет в город.\n`).join('\n')
    const many = Object.fromEntries(
      Array.from({ length: 25 }, (_, file) => [`t${file}.txt`, `РГАСПИ. Ф. 85. Оп. 14. Д. ${file + 1}\n\n${leaves}`]),
    )
    const desk = new Desk(many)
    let turns = 0
    const timer = setInterval(() => turns++, 0)
    await desk.read()
    clearInterval(timer)
    assert.ok(turns >= 3, `${turns} turns`)
  })
})
