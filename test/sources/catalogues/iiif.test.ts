import assert from 'node:assert/strict'
import fc from 'fast-check'
import { runs } from '../../runs'
import { readCatalogue } from './catalogue'

const version3 = {
  '@context': 'http://iiif.io/api/presentation/3/context.json',
  id: 'https://example.org/manifest',
  type: 'Manifest',
  label: { ru: ['Письмо о дороге'] },
  metadata: [
    { label: { en: ['Repository'] }, value: { en: ['RGASPI'] } },
    { label: { en: ['Shelfmark'], ru: ['Шифр'] }, value: { none: ['<b>85/14/50</b>'] } },
    { label: { en: ['Date'] }, value: { none: ['1920'] } },
  ],
  items: ['9r', '9v', 'fol. 10 verso', 'cover', '12'].map((label, index) => ({
    id: `c${index}`,
    type: 'Canvas',
    label: { none: [label] },
    items: [
      { type: 'AnnotationPage', items: [{ type: 'Annotation', body: { id: `images/${index}.jpg`, type: 'Image' } }] },
    ],
  })),
}
const version2 = {
  '@context': 'http://iiif.io/api/presentation/2/context.json',
  '@type': 'sc:Manifest',
  label: 'RGASPI, f. 85, op. 14, d. 50',
  sequences: [
    {
      '@type': 'sc:Sequence',
      canvases: ['1', '2'].map((label) => ({
        label,
        images: [{ resource: { '@id': `https://example.org/${label}.jpg` } }],
      })),
    },
  ],
}

describe('a manifest of IIIF', () => {
  it('gives an entry, its canvases as images of leaves', () => {
    const { entries, problems } = readCatalogue('manifest.json', JSON.stringify(version3, null, 1))
    assert.equal(entries.length, 1)
    const [entry] = entries
    assert.equal(entry?.target.key, 'ru-rgaspi/85/14/50')
    assert.equal(entry?.title, 'Письмо о дороге')
    assert.equal(entry?.date, '1920')
    assert.equal(entry?.range.start.line, 4)
    assert.deepEqual(
      entry?.images.map(({ path, leaf }) => [path, leaf && `${leaf.number} ${leaf.side}`]),
      [
        ['images/0.jpg', '9 recto'],
        ['images/1.jpg', '9 verso'],
        ['images/2.jpg', '10 verso'],
        ['images/3.jpg', null],
        ['images/4.jpg', '12 null'],
      ],
    )
    assert.deepEqual(problems, [])
  })

  it('has leaves, each with the place of its canvas', () => {
    const text = JSON.stringify(version3, null, 1)
    const [entry] = readCatalogue('manifest.json', text).entries
    const lines = text.split('\n')
    assert.deepEqual(
      entry?.leaves?.places.map(({ number, side, range }) => [number, side, lines[range.start.line + 2]?.trim()]),
      [
        ['9', 'recto', '"9r"'],
        ['9', 'verso', '"9v"'],
        ['10', 'verso', '"fol. 10 verso"'],
        ['12', null, '"12"'],
      ],
    )
    assert.equal(entry?.leaves?.isWhole, false)
  })

  it('has all leaves where each canvas between the boards says which it shows, in order', () => {
    const isWhole = (labels: string[]) => {
      const manifest = { ...version3, items: labels.map((label) => ({ type: 'Canvas', label: { none: [label] } })) }
      return readCatalogue('m.json', JSON.stringify(manifest)).entries[0]?.leaves?.isWhole
    }
    assert.equal(isWhole(['front board', 'f. 1r', 'f. 1v', '2', 'f. 3v–4r', 'spine']), true)
    assert.equal(isWhole(['f. 1r', 'detail', 'f. 2r']), false)
    assert.equal(isWhole(['f. 1r', 'image 17', 'f. 2r']), false)
    assert.equal(isWhole(['f. 1r', 'f. 2r', 'f. 1r']), false)
    assert.equal(isWhole(['p. 1', 'f. 1r']), false)
    assert.equal(isWhole(['1', '2']), undefined)
  })

  it('of version 2 may be called by its shelfmark; bare numbers count its images', () => {
    const [entry] = readCatalogue('manifest.json', JSON.stringify(version2)).entries
    assert.equal(entry?.target.key, 'ru-rgaspi/85/14/50')
    assert.deepEqual(entry?.images, [
      { path: 'https://example.org/1.jpg', leaf: null },
      { path: 'https://example.org/2.jpg', leaf: null },
    ])
  })

  it('may say whose it is where rights are stated', () => {
    const { metadata: _, ...bare } = version3
    const stated = {
      ...bare,
      label: { de: ['R 43-I/161'] },
      requiredStatement: { label: { de: ['Quelle'] }, value: { de: ['Bundesarchiv'] } },
    }
    assert.equal(readCatalogue('m.json', JSON.stringify(stated)).entries[0]?.target.key, 'de-barch/r 43-i/161')
  })

  it('of a thing in no archive is left alone', () => {
    const read = readCatalogue('m.json', JSON.stringify({ ...version2, label: 'A book of hours' }))
    assert.deepEqual([read.entries, read.problems], [[], []])
  })

  it('never throws, whatever is cut out of it or put in', () => {
    for (const manifest of [version2, version3]) {
      const text = JSON.stringify(manifest)
      fc.assert(
        fc.property(fc.nat(text.length), fc.nat(60), fc.string({ maxLength: 5 }), (at, length, put) => {
          readCatalogue('m.json', text.slice(0, at) + put + text.slice(at + length))
        }),
        runs(60),
      )
    }
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 4 }), (value) => {
        readCatalogue(
          'm.json',
          JSON.stringify({ ...version3, metadata: value, provider: value, requiredStatement: value }),
        )
        readCatalogue('m.json', JSON.stringify({ ...version3, items: value, sequences: value, label: value }))
        readCatalogue('m.json', JSON.stringify({ ...version2, sequences: [{ canvases: value }] }))
      }),
      runs(60),
    )
  })
})
