import assert from 'node:assert/strict'
import fc from 'fast-check'
import { runs } from '../../runs'
import { keysOf, readCatalogue } from './catalogue'

const context = {
  '@version': 1.1,
  '@vocab': 'https://tropy.org/v1/tropy#',
  title: 'http://purl.org/dc/elements/1.1/title',
  photo: { '@id': 'https://tropy.org/v1/tropy#photo', '@container': '@list' },
}
const item = {
  '@type': 'Item',
  template: 'https://tropy.org/v1/templates/correspondence',
  title: 'Письмо о дороге',
  creator: 'Орлова Н. П.',
  audience: 'Комиссариат',
  date: { '@value': '1920-12-08', '@type': 'date' },
  source: 'РГАСПИ',
  identifier: 'Ф. 85. Оп. 14. Д. 50',
  photo: [
    {
      '@type': 'Photo',
      path: 'photos/IMG_1.jpg',
      filename: 'IMG_1.jpg',
      title: 'л. 6 об.',
      note: [
        { '@type': 'Note', text: { '@value': 'Дорога открыта.', '@language': 'ru' }, html: { '@value': '<p>x</p>' } },
      ],
      selection: [{ x: 1 }],
    },
    { path: 'photos/IMG_2.jpg', title: '2', note: ['<p>Ask &amp; look<br>again</p>'] },
    { path: 'photos/IMG_3.jpg', title: 'лл. 7 об.-8' },
    { mimetype: 'image/jpeg' },
  ],
}

function project(...items: unknown[]): string {
  return JSON.stringify({ '@context': context, '@graph': items, version: '1.15.0' }, null, 2)
}

describe('a catalogue of Tropy', () => {
  it('gives what it says of each source', () => {
    const text = project(item)
    const [entry] = readCatalogue('tropy.json', text).entries
    assert.equal(entry?.target.key, 'ru-rgaspi/85/14/50')
    assert.equal(entry?.title, 'Письмо о дороге')
    assert.deepEqual(entry?.creators, ['Орлова Н. П.'])
    assert.deepEqual(entry?.recipients, ['Комиссариат'])
    assert.equal(entry?.date, '1920-12-08')
    const { start } = entry?.range ?? assert.fail()
    assert.equal(text.split('\n')[start.line]?.slice(start.character), '"Письмо о дороге",')
  })

  it('gives its photographs, each with its leaf and note', () => {
    const [entry] = readCatalogue('tropy.jsonld', project(item)).entries
    assert.deepEqual(entry?.images, [
      { path: 'photos/IMG_1.jpg', leaf: { number: '6', side: 'verso' }, note: 'Дорога открыта.' },
      { path: 'photos/IMG_2.jpg', leaf: null, note: 'Ask & look\nagain' },
      { path: 'photos/IMG_3.jpg', leaf: { number: '7', side: 'verso' } },
      { path: 'photos/IMG_3.jpg', leaf: { number: '8', side: null } },
    ])
  })

  it('may write its properties in full', () => {
    const full = {
      'http://purl.org/dc/elements/1.1/title': [{ '@value': 'A letter' }],
      'https://tropy.org/v1/tropy#archive': 'Hoover Institution Archives',
      'https://tropy.org/v1/tropy#collection': 'Todd Papers',
      'https://tropy.org/v1/tropy#box': '3',
      'https://tropy.org/v1/tropy#folder': '2',
      'https://tropy.org/v1/tropy#photo': { '@list': [{ 'https://tropy.org/v1/tropy#path': 'a.jpg' }] },
    }
    const [entry] = readCatalogue('tropy.json', project(full)).entries
    assert.equal(entry?.target.key, 'us-hoover/todd papers/3/2')
    assert.equal(entry?.title, 'A letter')
    assert.deepEqual(entry?.images, [{ path: 'a.jpg', leaf: null }])
  })

  it('means what a note means by boxes and folders', () => {
    const { identifier: _, ...other } = item
    const boxed = { ...other, source: 'NARA', collection: 'RG 59', box: '5', folder: 3 }
    assert.deepEqual(keysOf('t.json', project(boxed)), ['us-nara/59/5/3'])
  })

  it('loses only the item that is broken', () => {
    const text = project(item, { ...item, title: 'broken' }, item).replace('"broken"', '"bro"ken')
    const read = readCatalogue('t.json', text)
    assert.equal(read.entries.length, 2)
    assert.equal(read.problems.length, 1)
  })

  it('is no other graph', () => {
    const read = readCatalogue(
      't.json',
      '{ "@context": "https://schema.org", "@graph": [{ "@type": "Thing", "name": "x" }, {"x" }] }',
    )
    assert.deepEqual([read.entries, read.problems], [[], []])
  })

  it('never throws, whatever is cut out of it', () => {
    const text = project(item, item)
    fc.assert(
      fc.property(fc.nat(text.length), fc.nat(60), fc.string({ maxLength: 5 }), (at, length, put) => {
        readCatalogue('t.json', text.slice(0, at) + put + text.slice(at + length))
      }),
      runs(60),
    )
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 4 }), fc.jsonValue({ maxDepth: 3 }), (value, photo) => {
        readCatalogue(
          't.json',
          project({ ...item, source: value, note: value, photo }, { ...item, title: value, date: photo }, value),
        )
      }),
      runs(60),
    )
  })
})
