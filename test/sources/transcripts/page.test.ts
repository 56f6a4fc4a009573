import assert from 'node:assert/strict'
import { shippedArchives } from '../../../server/archives/shipped'
import { leafId } from '../../../server/sources/leaf'
import type { PathMatch } from '../../../server/sources/source'
import { repositoryCalled, targetFrom } from '../../../server/sources/targets'
import { leafOfImage, pageOf } from '../../../server/sources/transcripts/page'
import { linesOf, placeOf, transcriptOf } from '../../../server/sources/transcripts/transcripts'

const archives = shippedArchives()

function line(text: string, custom = '', more = ''): string {
  return `<TextLine id="l" custom="${custom}">${more}<TextEquiv><Unicode>${text}</Unicode></TextEquiv></TextLine>`
}

function pageXml(regions: string, order = '', image = '0001_p001.jpg'): string {
  return `\uFEFF<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r
<PcGts xmlns="http://schema.primaresearch.org/PAGE/gts/pagecontent/2013-07-15">
<Metadata><Creator>A tool</Creator></Metadata>
<Page imageFilename="${image}" imageWidth="100" imageHeight="200">${order}${regions}</Page></PcGts>`
}

function matched(leaf: string | null): PathMatch {
  const repository = repositoryCalled(archives, 'RGASPI')
  assert.ok(repository)
  const target = targetFrom(archives, repository, [
    ['fonds', '85'],
    ['inventory', '14'],
    ['file', '50'],
  ])
  assert.ok(target)
  return { target, leaf: leaf === null ? null : leafId(leaf, 'verso') }
}

describe('PAGE XML', () => {
  it('has its lines in the order of reading', () => {
    const regions =
      `<TextRegion id="r2">${line('Yours,')}</TextRegion>` +
      `<TextRegion id="r1">${line('two &amp; three', 'readingOrder {index:1;}')}${line('one', 'readingOrder {index:0;}')}</TextRegion>` +
      `<TextRegion id="r3">${line('P.S.')}</TextRegion>`
    const order =
      '<ReadingOrder><OrderedGroup id="o"><RegionRefIndexed index="0" regionRef="r1"/>' +
      '<RegionRefIndexed index="1" regionRef="r2"/></OrderedGroup></ReadingOrder>'
    assert.deepEqual(pageOf(pageXml(regions, order)).lines, ['one', 'two & three', 'Yours,', 'P.S.'])
  })

  it('has each line once, though its words and the whole region stand there too', () => {
    const word = '<Word id="w"><TextEquiv><Unicode>one</Unicode></TextEquiv></Word>'
    const other = '<TextEquiv index="1"><Unicode>another reading</Unicode></TextEquiv>'
    const own = line('one two', '', word).replace('</TextLine>', `${other}</TextLine>`)
    const regions = `<TextRegion id="r">${own}<TextEquiv><Unicode>one two</Unicode></TextEquiv></TextRegion>`
    assert.deepEqual(pageOf(pageXml(regions)).lines, ['one two'])
    const whole = '<TextRegion id="r"><TextEquiv><Unicode>one\ntwo</Unicode></TextEquiv></TextRegion>'
    assert.deepEqual(pageOf(pageXml(whole)).lines, ['one', 'two'])
  })

  it('is the transcript of the leaf that its path says', () => {
    const text = pageXml(`<TextRegion id="r">${line('Comrade')}${line('Chicherin')}</TextRegion>`)
    const file = { uri: 'file:///p.xml', path: 'p.xml', text, archives }
    const read = transcriptOf({ ...file, byPath: matched('9') }, 'xml')
    assert.ok(read)
    assert.equal(linesOf(read, leafId('9', 'verso'), 1), 'Comrade')
    const place = placeOf(read, leafId('9', 'verso'))
    assert.ok(place && text.startsWith('<TextLine', place.start))
    assert.equal(placeOf(read, leafId('10', null)), null)
    assert.equal(transcriptOf({ ...file, byPath: null }, 'xml'), null)
  })

  it('is of the leaf that its image says, and of none where that only counts', () => {
    const file = (image: string) => ({
      uri: 'file:///p.xml',
      path: 'p.xml',
      text: pageXml(`<TextRegion id="r">${line('Comrade')}</TextRegion>`, '', image),
      archives,
      byPath: matched(null),
    })
    assert.equal(transcriptOf(file('RGASPI_85_14_50_009v.jpg'), 'xml')?.target.leaves[0]?.from, '9')
    assert.equal(transcriptOf(file('0001_p001.jpg'), 'xml'), null)
  })

  it('may be broken', () => {
    const text = pageXml(`<TextRegion id="r">${line('one')}${line('two')}`)
    assert.deepEqual(pageOf(text.slice(0, text.indexOf('two') + 1)).lines, ['one'])
  })
})

describe('ALTO', () => {
  it('has its lines made of strings', () => {
    const text =
      '<alto><Description><sourceImageInformation><fileName>l009v.jpg</fileName></sourceImageInformation></Description>' +
      '<Layout><Page><PrintSpace><TextBlock ID="b"><TextLine><String CONTENT="Comrade"/><SP/><String CONTENT="Chi"/><HYP CONTENT="-"/>' +
      '</TextLine><TextLine><String CONTENT="cherin"/></TextLine></TextBlock></PrintSpace></Page></Layout></alto>'
    const { image, lines } = pageOf(text)
    assert.deepEqual([image, lines], ['l009v.jpg', ['Comrade Chi-', 'cherin']])
  })
})

describe('the name of an image', () => {
  const system = archives.systems.get('fond') ?? null

  it('says a leaf with its side, or with a word for leaves', () => {
    for (const [name, expected] of [
      ['l009v.jpg', '9v'],
      ['scans/l006ob.JPG', '6v'],
      ['009r.tif', '9r'],
      ['RGASPI_85_14_50_012v.jpg', '12v'],
      ['л. 5.jpg', '5'],
    ] as const) {
      const leaf = leafOfImage(name, archives, system)
      const side = leaf?.side === 'verso' ? 'v' : leaf?.side === 'recto' ? 'r' : ''
      assert.equal(leaf && leaf.number + side, expected, name)
    }
  })

  it('says none where it counts images', () => {
    for (const name of ['0001_p001.jpg', 'IMG_0012.jpg', '0005.jpg', 'DSC01234.jpg', 'p005.jpg', 'scan 5.jpg'])
      assert.equal(leafOfImage(name, archives, system), null, name)
  })
})
