import assert from 'node:assert/strict'
import { shippedArchives } from '../../server/archives/shipped'
import { Project } from '../../server/project/project'
import type { LeafMark } from '../../server/sources/source'
import { transcriptOf } from '../../server/sources/transcripts/transcripts'

const reference = 'So. [1]\n\n[1] RGASPI, f. 85, op. 14, d. 50, l. 6.\n'

describe('a document', () => {
  it('is read once until its text or format changes', () => {
    const document = new Project(shippedArchives).set('file:///a.txt', 'plain', reference, true)
    const { apparatus, findings } = document
    document.update(reference)
    assert.equal(document.apparatus, apparatus)
    assert.equal(document.findings, findings)
    document.update(`${reference}\n[2] More.`)
    assert.notEqual(document.apparatus, apparatus)
    assert.deepEqual(
      document.findings.map(({ code }) => code),
      ['note-unused'],
    )
    document.update(reference, 'markdown')
    assert.equal(document.apparatus.format, 'markdown')
  })

  it('stays the same object when an editor opens it', () => {
    const project = new Project(shippedArchives)
    const document = project.set('file:///a.txt', 'plain', 'as the file has it', false)
    assert.equal(project.set('file:///a.txt', 'plain', 'as the editor has it', true), document)
    assert.equal(document.isOpen, true)
    assert.equal(document.apparatus.text, 'as the editor has it')
  })
})

describe('a document that is the transcript of a file', () => {
  const text =
    'RGASPI, f. 85, op. 14, d. 50\n\n[5] To the commissar. [6] Of the mill at RGASPI, f. 85, op. 14, d. 50.\n'
  const project = new Project(shippedArchives)
  const document = project.set('file:///t.txt', 'plain', text, true)
  const target = document.apparatus.citations[0]
  const key = 'ru-rgaspi/85/14/50'

  const read = (marks: LeafMark[], head = { start: 0, end: 28 }) => {
    assert.ok(target?.kind === 'archival')
    project.holdings.set(document.uri, [
      { kind: 'transcript', uri: document.uri, target: { ...target, key }, head, marks, text, lineStarts: [0] },
    ])
  }

  it('cites the file in its head as long as nobody says that it is one', () => {
    assert.equal(project.citationsOf(key, document).length, 2)
  })

  it('does not cite the file in its head', () => {
    read([])
    assert.deepEqual(
      project.citationsOf(key, document).map(({ citation }) => citation.start),
      [text.lastIndexOf('RGASPI')],
    )
  })

  it('has no notes in its leaf marks', () => {
    const article = 'So it was. [1] And so it is. [2] So it will be. [3]\n\n[1] The first.\n\n[2] The second.\n'
    document.update(article)
    const wrong = document.findings.map(({ start, end }) => article.slice(start, end))
    assert.ok(wrong.includes('[3]'))
    const mark = { start: article.indexOf('[3]'), end: article.indexOf('[3]') + 3 }
    assert.ok(target?.kind === 'archival')
    project.holdings.set(document.uri, [
      {
        kind: 'transcript',
        uri: document.uri,
        target: { ...target, key },
        head: null,
        marks: [{ ...mark, number: '3', side: null, written: '[3]' }],
        text: article,
        lineStarts: [0],
      },
    ])
    assert.ok(document.findings.length < wrong.length)
    assert.ok(!document.findings.some(({ start }) => start === mark.start))
  })
})

describe('a document from elsewhere', () => {
  it('is not told what the project has not, until its folder is one of the project’s', () => {
    let isOwn = false
    const project = new Project(shippedArchives, undefined, () => isOwn)
    const text = 'RGASPI, f. 85, op. 14, d. 50\n\n[l. 6]\nTo the commissar.\n'
    const holding = transcriptOf(
      { uri: 'file:///t.txt', path: 't.txt', text, archives: shippedArchives(), byPath: null },
      'plain',
    )
    assert.ok(holding)
    project.holdings.set('file:///t.txt', [holding])
    const document = project.set('file:///a.txt', 'plain', reference.replace('d. 50', 'd. 52'), true)
    assert.deepEqual(document.findings, [])
    isOwn = true
    project.configurationChanged()
    assert.deepEqual(
      document.findings.map(({ code }) => code),
      ['source-missing'],
    )
  })
})

describe('the citations of a file', () => {
  const project = new Project(shippedArchives)
  const own = project.set(
    'file:///b.txt',
    'plain',
    'Так. [1]\n\n[1] РГАСПИ. Ф. 85. Оп. 14. Д. 50. Л. 9. Ф. 1. Оп. 2. Д. 3.',
    true,
  )
  project.set('file:///a.txt', 'plain', `${reference}\n[2] Ibid., l. 8.\n`, false)
  const readAll = () => {
    for (const document of project.documents.values()) assert.ok(document.apparatus)
  }
  const unknown = project.set('file:///c.txt', 'plain', 'So. [1]\n\n[1] XYZQ, f. 1, op. 2, d. 3, l. 4.', false)
  project.set('file:///d.txt', 'plain', 'So. [1]\n\n[1] XYZQ, f. 1, op. 2, d. 3, l. 4.', false)
  const places = (key: string, first = own) =>
    project.citationsOf(key, first).map(({ document, citation }) => `${document.uri.slice(8)} ${citation.kind}`)

  it('are asked of no document that would have to be read first', () => {
    assert.deepEqual(places('ru-rgaspi/85/14/50'), ['b.txt archival'])
  })

  it('stand in all documents, the first one’s own first', () => {
    readAll()
    assert.deepEqual(places('ru-rgaspi/85/14/50'), ['b.txt archival', 'a.txt archival', 'a.txt short'])
  })

  it('stand in one document where nobody knows the archive', () => {
    assert.deepEqual(places('?/1/2/3', unknown), ['c.txt archival'])
  })

  it('follow an edit', () => {
    project.set('file:///a.txt', 'plain', reference, false)
    readAll()
    assert.deepEqual(places('ru-rgaspi/85/14/50'), ['b.txt archival', 'a.txt archival'])
  })

  it('are none where nobody cites it', () => {
    assert.deepEqual(places('ru-garf/1/1/1'), [])
  })
})
