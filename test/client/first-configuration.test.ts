import assert from 'node:assert/strict'
import { additions, countOf, detailOf, exampleOf, firstConfiguration, isLikely } from '../../client/first-configuration'
import type { TemplateOffer } from '../../server/messages'
import { configurationOf } from '../../server/project/configuration/configuration'

const scans: TemplateOffer = {
  kind: 'scans',
  template: 'scans/{repository}/{fonds}-{inventory}-{file}/{leaf:3}{side}.jpg',
  repository: null,
  count: 24,
  meets: 5,
  example: { path: 'scans/RGASPI/85-14-50/006ob.jpg', says: 'RGASPI, fonds 85, inventory 14, file 50, leaf 6 verso' },
}
const transcripts: TemplateOffer = {
  kind: 'transcripts',
  template: 'ф{fonds} д{file}.txt',
  repository: 'РГАСПИ',
  count: 1,
  meets: null,
  example: { path: 'ф85 д50.txt', says: 'РГАСПИ, fonds 85, file 50' },
}

describe('a first fontes.json', () => {
  it('has the templates that were chosen, each with what it reads', () => {
    const text = firstConfiguration([scans, transcripts, { ...scans, template: '{repository}/{fonds}.pdf' }])
    const { sources, findings } = configurationOf(text)
    assert.deepEqual(findings, [])
    assert.deepEqual(sources.scans.map(({ written }) => written), [scans.template, '{repository}/{fonds}.pdf']) // biome-ignore format: short
    assert.deepEqual(sources.transcripts.map(({ written, repository }) => [written, repository]), [[transcripts.template, 'РГАСПИ']]) // biome-ignore format: short
    assert.ok(
      text.includes('    // RGASPI, fonds 85, inventory 14, file 50, leaf 6 verso ← scans/RGASPI/85-14-50/006ob.jpg\n'),
    )
    assert.ok(text.includes('{ "path": "ф{fonds} д{file}.txt", "repository": "РГАСПИ" }'))
  })

  it('is one to fill in, where nothing was found', () => {
    const { sources, findings } = configurationOf(firstConfiguration([]))
    assert.deepEqual(findings, [])
    assert.deepEqual([sources.transcripts, sources.scans], [[], []])
  })

  it('says nothing that a file is called', () => {
    const path = 'a"\n "repositories": [{}], //\u2028 "scans": [] \r\\.jpg'
    const text = firstConfiguration([{ ...scans, example: { path, says: 'x' } }])
    const { findings, sources } = configurationOf(text)
    assert.deepEqual(findings, [])
    assert.equal(sources.scans.length, 1)
    assert.ok(!/[\n\r\u2028]/.test(exampleOf({ ...scans, example: { path, says: 'x' } })))
  })

  it('is told how to grow, where there is one', () => {
    const { sources, findings } = configurationOf(additions([transcripts]))
    assert.deepEqual(findings, [])
    assert.equal(sources.transcripts.length, 1)
  })

  it('is offered with figures', () => {
    assert.equal(countOf(scans), '24 images')
    assert.equal(countOf(transcripts), '1 transcript, if they are of РГАСПИ')
  })

  it('is offered with what the texts cite, and ticked where they cite nothing else', () => {
    assert.ok(detailOf(scans).endsWith('006ob.jpg · meets 5 cited files'))
    assert.ok(detailOf({ ...scans, meets: 1 }).endsWith(' · meets 1 cited file'))
    assert.ok(detailOf({ ...scans, meets: 0 }).endsWith(' · meets no cited file'))
    assert.equal(detailOf(transcripts), exampleOf(transcripts))
    assert.deepEqual([5, 0, null].map((meets) => isLikely({ ...scans, meets })), [true, false, true]) // biome-ignore format: short
    assert.equal(isLikely({ ...scans, repository: 'РГАСПИ' }), false)
  })

  it('says what fits no proposal, and which catalogues are read by themselves', () => {
    const text = firstConfiguration([scans], {
      unread: [{ kind: 'transcripts', count: 2, example: 'TNA/FO\n371-8187.txt' }],
      catalogues: [
        { path: 'lists/zotero.json', entries: 14 },
        { path: 'letters.csv', entries: 1 },
      ],
    })
    assert.deepEqual(configurationOf(text).findings, [])
    assert.ok(text.includes('  // 2 texts fit no proposal, such as TNA/FO 371-8187.txt\n'))
    assert.ok(
      text.includes(
        '  // Catalogues that are read by themselves: lists/zotero.json (14 entries), letters.csv (1 entry).\n',
      ),
    )
  })
})
