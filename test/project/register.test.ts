import assert from 'node:assert/strict'
import { shippedArchives } from '../../server/archives/shipped'
import { Project } from '../../server/project/project'
import { registering, registerOf } from '../../server/project/register'
import { scan, targetOf } from '../features/held'
import { articleWith } from '../fixture'

function projectOf(...texts: string[]): Project {
  const project = new Project(shippedArchives)
  texts.forEach((text, i) => {
    project.set(`file:///${i}.txt`, 'plain', text, true)
  })
  return project
}

const shown = (project: Project) =>
  registerOf(project)
    .map(({ key, places, holdings }) => `${key}: ${places.length} cited, ${holdings.scans.length} held`)
    .sort()

describe('the register of sources', () => {
  it('brings a file together, in whatever script it is cited, and what there is of it', () => {
    const project = projectOf(
      articleWith(['RGASPI, f. 85, op. 14, d. 50, l. 6.', 'Ibid., l. 7.', 'GARF, f. 130, op. 5, d. 1.']),
      articleWith(['РГАСПИ. Ф. 85. Оп. 14. Д. 50. Л. 6.']),
    )
    project.holdings.set('file:///1.jpg', [scan('1.jpg', 'RGASPI, f. 85, op. 14, d. 50, l. 6')])
    project.holdings.set('file:///2.jpg', [scan('2.jpg', 'RGASPI, f. 17, op. 3, d. 194, l. 1')])
    assert.deepEqual(shown(project), [
      'ru-garf/130/5/1: 1 cited, 0 held',
      'ru-rgaspi/17/3/194: 0 cited, 1 held',
      'ru-rgaspi/85/14/50: 3 cited, 1 held',
    ])
  })

  it('keeps files of archives that nobody knows apart by their texts and names', () => {
    const text = articleWith(['Archive of the Mill (hereafter AMX), f. 5, op. 1, d. 3.', 'ф. 5, оп. 1, д. 3, л. 2'])
    const files = registerOf(projectOf(text, text))
    assert.deepEqual(
      files.map(({ document, target }) => `${document?.uri} ${target.siglum}`),
      ['file:///0.txt AMX', 'file:///0.txt null', 'file:///1.txt AMX', 'file:///1.txt null'],
    )
  })

  it('counts no head of a transcript', () => {
    const project = projectOf('RGASPI, f. 85, op. 14, d. 50\n\nDear Colonel,\n')
    const uri = 'file:///0.txt'
    assert.deepEqual(shown(project), ['ru-rgaspi/85/14/50: 1 cited, 0 held'])
    const { text, lineStarts } = project.documents.get(uri)?.apparatus ?? { text: '', lineStarts: [] }
    const target = targetOf('RGASPI, f. 85, op. 14, d. 50')
    project.holdings.set(uri, [
      { kind: 'transcript', uri, target, head: { start: 0, end: 28 }, marks: [], text, lineStarts },
    ])
    assert.deepEqual(shown(project), ['ru-rgaspi/85/14/50: 0 cited, 0 held'])
  })

  it('is made anew when a text, the texts or the holdings change, and not before', () => {
    const project = projectOf(articleWith(['GARF, f. 130, op. 5, d. 1.']))
    const first = registerOf(project)
    assert.equal(registerOf(project), first)
    project.set('file:///0.txt', 'plain', articleWith(['GARF, f. 130, op. 5, d. 2.']), true)
    assert.deepEqual(shown(project), ['ru-garf/130/5/2: 1 cited, 0 held'])
    project.set('file:///1.txt', 'plain', articleWith(['GARF, f. 130, op. 5, d. 2.']), true)
    assert.deepEqual(shown(project), ['ru-garf/130/5/2: 2 cited, 0 held'])
    project.holdings.set('file:///1.jpg', [scan('1.jpg', 'GARF, f. 130, op. 5, d. 2')])
    assert.deepEqual(shown(project), ['ru-garf/130/5/2: 2 cited, 1 held'])
    project.documents.delete('file:///0.txt')
    assert.deepEqual(shown(project), ['ru-garf/130/5/2: 1 cited, 1 held'])
  })

  it('counts what is held of the file above, or with other levels, as there', () => {
    const project = projectOf(articleWith(['TNA, FO 371/3083, item 5, fol. 12.', 'AVP RF, f. 04, op. 39, d. 53001.']))
    const there = () => registerOf(project).flatMap(({ places, held }) => (places.length ? [held.scans.length] : []))
    const before = registerOf(project)
    assert.deepEqual(there(), [0, 0])
    project.holdings.set('file:///1.pdf', [scan('1.pdf', 'TNA, FO 371/3083')])
    assert.deepEqual(there(), [1, 0])
    assert.ok(registerOf(project).includes(before[1] as (typeof before)[0]), 'made anew without need')
    project.holdings.set('file:///2.pdf', [scan('2.pdf', 'AVP RF, f. 04, op. 39, p. 232, d. 53001')])
    assert.deepEqual(there(), [1, 1])
    project.holdings.delete('file:///1.pdf')
    assert.deepEqual(there(), [0, 1])
  })

  it('counts no text from outside the folders, where there are folders', () => {
    const note = 'GARF, f. 130, op. 5, d. 1.'
    for (const [hasFolders, counted] of [
      [true, ['ru-garf/130/5/1: 1 cited, 0 held']],
      [false, ['ru-garf/130/5/1: 2 cited, 0 held']],
    ] as const) {
      const isOwn = (uri: string) => uri.startsWith('file:')
      const project = new Project(shippedArchives, undefined, isOwn, () => hasFolders)
      const own = project.set('file:///0.txt', 'plain', articleWith([note]), true)
      const list = project.set('untitled:Untitled-1', 'plain', articleWith([note]), true)
      assert.deepEqual(shown(project), counted)
      const citing = (first: typeof own) =>
        project.citationsOf('ru-garf/130/5/1', first).map(({ document }) => document)
      assert.deepEqual(citing(own), hasFolders ? [own] : [own, list])
      // In its own hovers it counts.
      assert.deepEqual(citing(list), [list, own])
    }
  })

  it('loses nothing where nobody waits for its end', () => {
    const project = projectOf(articleWith(['GARF, f. 130, op. 5, d. 1.']), articleWith(['GARF, f. 130, op. 5, d. 2.']))
    for (let i = 0; i < 1200; i++)
      project.holdings.set(`file:///${i}.jpg`, [scan(`${i}.jpg`, `GARF, f. 130, op. 6, d. ${i}`)])
    for (let i = 0; i < 4; i++) registering(project).next()
    assert.equal(registerOf(project).length, 1202)
  })

  it('waits for no text that has not been read', () => {
    const project = new Project(shippedArchives)
    project.set('file:///0.txt', 'plain', articleWith(['GARF, f. 130, op. 5, d. 1.']), false)
    assert.deepEqual(shown(project), [])
    assert.ok(project.documents.get('file:///0.txt')?.apparatus)
    assert.deepEqual(shown(project), ['ru-garf/130/5/1: 1 cited, 0 held'])
  })
})
