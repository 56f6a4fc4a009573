import assert from 'node:assert/strict'
import fc from 'fast-check'
import { runs } from '../../runs'
import { keysOf, readCatalogue } from './catalogue'

const fonds = `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE ead PUBLIC "x" "ead.dtd">
<ead xmlns:xlink="http://www.w3.org/1999/xlink">
  <eadheader><eadid mainagencycode="RU-none">f85</eadid></eadheader>
  <archdesc level="fonds">
    <did>
      <repository><corpname>РГАСПИ</corpname><address><addressline>Большая Дмитровка, 15</addressline></address></repository>
      <unitid>85</unitid>
      <unittitle>Документы о дорогах &amp; перевалах</unittitle>
    </did>
    <dsc>
      <c01 level="series">
        <did><unitid>оп. 14</unitid><unittitle>Письма</unittitle></did>
        <c02 level="file">
          <did>
            <unitid>50</unitid>
            <unittitle>Письмо Орловой, <unitdate normal="1920-12-08/1920-12-08">8 декабря 1920</unitdate></unittitle>
            <origination><persname>Орлова Н. П.</persname></origination>
            <dao xlink:href="scans/50.pdf"/>
          </did>
        </c02>
        <c02 level="file"><did><unitid>ф. 85 оп. 14 д. 51</unitid><unittitle>Ответ</unittitle><unitdate>1921</unitdate></did></c02>
        <c02 level="file"><did><unittitle>Без номера</unittitle></did></c02>
      </c01>
      <c01 level="series"><did><unitid>15</unitid></did><c02 level="file"><did><unitid>1а</unitid></did></c02></c01>
    </dsc>
  </archdesc>
</ead>
`

describe('a finding aid in EAD', () => {
  it('gives each component with the levels above it', () => {
    assert.deepEqual(keysOf('f85.xml', fonds), [
      'ru-rgaspi/85',
      'ru-rgaspi/85/14',
      'ru-rgaspi/85/14/50',
      'ru-rgaspi/85/14/51',
      'ru-rgaspi/85/15',
      'ru-rgaspi/85/15/1a',
    ])
  })

  it('gives what it says of them', () => {
    const { entries, problems } = readCatalogue('f85.xml', fonds)
    assert.equal(entries[0]?.title, 'Документы о дорогах & перевалах')
    const letter = entries[2]
    assert.equal(letter?.title, 'Письмо Орловой, 8 декабря 1920')
    assert.equal(letter?.date, '1920-12-08')
    assert.deepEqual(letter?.creators, ['Орлова Н. П.'])
    assert.deepEqual(letter?.images, [{ path: 'scans/50.pdf', leaf: null }])
    assert.equal(
      fonds.split('\n')[letter?.range.start.line ?? 0]?.slice(letter?.range.start.character, -1).slice(0, 11),
      '<unittitle>',
    )
    assert.equal(entries[3]?.date, '1921')
    assert.deepEqual(problems, [])
  })

  it('may be of the third edition, its archive known by its code', () => {
    const text = `<ead xmlns="http://ead3.archivists.org/schema/"><control><maintenanceagency><agencycode>DE-1958</agencycode><agencyname>x</agencyname></maintenanceagency></control>
<archdesc level="collection"><did><unittitle>x</unittitle></did><dsc><c level="file"><did><unitid>R 43-I/161</unitid><unittitle>y</unittitle></did></c></dsc></archdesc></ead>`
    const keys = keysOf('a.ead', text)
    assert.ok(keys.includes('de-barch/r 43-i/161'), keys.join())
  })

  it('may put files into boxes and folders', () => {
    const text = `<ead><archdesc level="collection"><did><unittitle>Todd Papers</unittitle><repository>Hoover Institution Archives</repository></did>
<dsc><c01 level="series"><did><unittitle>Letters</unittitle></did><c02 level="file"><did><container type="Box">3</container><container type="folder">2</container><unittitle>Roads</unittitle></did></c02></c01></dsc></archdesc></ead>`
    assert.deepEqual(keysOf('a.xml', text), ['us-hoover/todd papers', 'us-hoover/todd papers/3/2'])
  })

  it('takes the archive of its rule where it names none', () => {
    const text = '<ead><archdesc level="fonds"><did><unitid>85</unitid></did></archdesc></ead>'
    assert.deepEqual(keysOf('a.xml', text), [])
    assert.deepEqual(keysOf('a.xml', text, { glob: '*.xml', repository: 'RGASPI' }), ['ru-rgaspi/85'])
  })

  it('is read in pieces', () => {
    const files = Array.from(
      { length: 3000 },
      (_, i) =>
        `<c02 level="file">\n<did><unitid>${i + 1}</unitid><unittitle>File ${i + 1} &c, and more</unittitle></did></c02>`,
    )
    const text = fonds.replace(/<c02 level="file"><did><unittitle>[^]*?<\/c02>/, files.join('\n'))
    const { entries, steps } = readCatalogue('a.xml', text)
    assert.equal(entries.length, 3006)
    assert.ok(steps > entries.length + 5)
    for (const { range, title } of [entries[1000], entries[3003]].flatMap((entry) => entry ?? [])) {
      const line = text.split('\n')[range.start.line] ?? ''
      assert.ok(line.slice(range.start.character).startsWith(`<unittitle>${title.slice(0, 8)}`), title)
    }
  })

  for (const [what, text] of [
    [
      'a text in TEI',
      '<TEI><teiHeader/><text><body><c level="x"><did><unitid>РГАСПИ 85/14/50</unitid></did></c></body></text></TEI>',
    ],
    ['settings', '<configuration><ead-like/></configuration>'],
    ['nothing', ''],
    ['a tag', '<ead'],
    [
      'no archive',
      '<ead><archdesc level="fonds"><did><unitid>85</unitid><repository>My attic</repository></did></archdesc></ead>',
    ],
  ] as const)
    it(`is not what holds ${what}`, () => {
      const read = readCatalogue('a.xml', text)
      assert.deepEqual([read.entries, read.problems], [[], []])
    })

  it('may be nested as deeply as anybody likes', () => {
    const text = `<ead><archdesc><did><repository>РГАСПИ</repository></did>${'<c><did><unitid>ф. 85 оп. 14 д. 1</unitid></did>'.repeat(50_000)}`
    assert.equal(keysOf('a.xml', text).length, 49)
    assert.deepEqual(keysOf('a.xml', `<ead>${'<did>'.repeat(100_000)}`), [])
  })

  it('never throws, whatever is cut out of it', () => {
    fc.assert(
      fc.property(fc.nat(fonds.length), fc.nat(80), fc.string({ maxLength: 5 }), (at, length, put) => {
        readCatalogue('a.xml', fonds.slice(0, at) + put + fonds.slice(at + length))
      }),
      runs(100),
    )
  })
})
