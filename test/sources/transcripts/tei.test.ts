import assert from 'node:assert/strict'
import { shippedArchives } from '../../../server/archives/shipped'
import { leafId } from '../../../server/sources/leaf'
import type { Transcript } from '../../../server/sources/source'
import { linesOf, placeOf, transcriptOf } from '../../../server/sources/transcripts/transcripts'

const archives = shippedArchives()

function read(text: string): Transcript | null {
  return transcriptOf({ uri: 'file:///a.xml', path: 'a.xml', text, archives, byPath: null }, 'xml')
}

function tei(identifier: string, body = '<p>Text</p>', more = ''): string {
  const header = `<teiHeader><fileDesc><sourceDesc>${identifier}</sourceDesc></fileDesc>${more}</teiHeader>`
  return `<?xml version="1.0"?>\n<TEI xmlns="http://www.tei-c.org/ns/1.0">${header}<text><body>${body}</body></text></TEI>\n`
}

function identified(parts: string): string {
  return `<msDesc><msIdentifier>${parts}</msIdentifier></msDesc>`
}

function key(text: string): string | null {
  return read(text)?.target.key ?? null
}

function marks(text: string): string[] {
  return read(text)?.marks.map(({ start, end }) => text.slice(start, end)) ?? []
}

const rgaspi = identified('<repository>RGASPI</repository><idno>f. 85, op. 14, d. 50</idno>')

describe('TEI', () => {
  it('says what it is of by archive and signature', () => {
    assert.equal(key(tei(rgaspi)), 'ru-rgaspi/85/14/50')
    const whole = '<country>Russia</country><settlement>Moscow</settlement><idno>РГАСПИ. Ф. 85. Оп. 14. Д. 50</idno>'
    assert.equal(key(tei(identified(whole))), 'ru-rgaspi/85/14/50')
    assert.equal(
      key(tei(identified('<repository>The National Archives</repository><idno>FO 371/3083</idno>'))),
      'uk-tna/fo/371/3083',
    )
    assert.equal(
      key(tei(identified('<repository>BnF</repository><collection>Ms. fr.</collection><idno>1234</idno>'))),
      'fr-bnf/ms. fr/1234',
    )
  })

  it('may have a number for each level', () => {
    const levels = '<idno type="fond">85</idno><idno type="opis">14</idno><idno type="delo">50</idno>'
    assert.equal(key(tei(identified(`<repository>RGASPI</repository>${levels}`))), 'ru-rgaspi/85/14/50')
  })

  it('may have its signature in two parts, joined as the archive joins them', () => {
    const parts: [repository: string, collection: string, number: string, key: string | null][] = [
      ['Bundesarchiv', 'R 43-I', '161', 'de-barch/r 43-i/161'],
      ['RGASPI', 'f. 85', 'op. 14, d. 50', 'ru-rgaspi/85/14/50'],
      ['The National Archives', 'FO 371', '3083', 'uk-tna/fo/371/3083'],
      ['BAV', 'Vat. lat.', '3738', 'va-bav/vat. lat/3738'],
      ['LVVA', '1370. f.', '1. apr., 5. l.', 'lv-lvva/1370/1/5'],
      // What stands in the number, too, or is only a name, adds nothing.
      ['RGASPI', 'f. 85', 'f. 85, op. 14, d. 50', 'ru-rgaspi/85/14/50'],
      ['RGASPI', 'Letters to the commissar', 'f. 85, op. 14, d. 50', 'ru-rgaspi/85/14/50'],
      ['The National Archives', 'Foreign Office', 'FO 371/3083', 'uk-tna/fo/371/3083'],
      // The fonds is missing.
      ['RGASPI', 'Letters', 'op. 14, d. 50', null],
    ]
    for (const [repository, collection, number, expected] of parts) {
      const elements = `<repository>${repository}</repository><collection>${collection}</collection><idno>${number}</idno>`
      assert.equal(key(tei(identified(elements))), expected, elements)
    }
  })

  it('may say it in a sentence of its header that is nothing else', () => {
    assert.equal(key(tei('<p>RGASPI, f. 85, op. 14,\n  d. 50</p>')), 'ru-rgaspi/85/14/50')
    assert.equal(key(tei('<p>Transcribed from RGASPI, f. 85, op. 14, d. 50 by a friend</p>')), null)
  })

  it('of several witnesses is of none', () => {
    const other = identified('<repository>GARF</repository><idno>f. 5, op. 1, d. 6</idno>')
    assert.equal(key(tei(rgaspi + other)), null)
    const former = '<altIdentifier><repository>GARF</repository><idno>f. 5, op. 1, d. 6</idno></altIdentifier>'
    const both = `<repository>RGASPI</repository><idno>f. 85, op. 14, d. 50</idno>${former}`
    assert.equal(key(tei(identified(both))), 'ru-rgaspi/85/14/50')
  })

  it('is no transcript where its archive is unknown', () => {
    assert.equal(key(tei(identified('<repository>Castle</repository><idno>Box 5</idno>'))), null)
    assert.equal(key(tei('<p>Born digital.</p>', '<p>RGASPI, f. 85, op. 14, d. 50</p>')), null)
    assert.equal(key('<TEI><text><p>RGASPI, f. 85, op. 14, d. 50, l. 6</p></text></TEI>'), null)
  })

  it('has its leaves at page breaks and milestones', () => {
    const body = '<pb n="9v" facs="a.jpg"/><p>One <!-- <pb n="7"/> --><lb/>two<pb n="10"/><cb n="2"/></p>'
    assert.deepEqual(marks(tei(rgaspi, body)), ['<pb n="9v" facs="a.jpg"/>', '<pb n="10"/>'])
    assert.deepEqual(marks(tei(rgaspi, '<milestone unit="folio" n="3r"/><milestone unit="line" n="4"/>')), [
      '<milestone unit="folio" n="3r"/>',
    ])
    assert.deepEqual(marks(tei(rgaspi, '<tei:pb n="9"\r\n  facs="b.jpg"></tei:pb>')), [
      '<tei:pb n="9"\r\n  facs="b.jpg">',
    ])
  })

  it('may have marks in its words instead', () => {
    assert.deepEqual(marks(tei(rgaspi, '<p>[л. 9 об.] Слово [л. 10] слово</p>')), ['[л. 9 об.]', '[л. 10]'])
  })

  it('has places in UTF-16, whatever stands before them', () => {
    for (const before of [
      '😀😀',
      '\r\n\r\n',
      '&amp;&#x1F600;',
      '&unknown;',
      '<![CDATA[<pb n="1"/>]]>',
      '\r',
      '<!---->',
    ])
      for (const bom of ['', '\uFEFF']) {
        const text = bom + tei(rgaspi, `<p>${before}<pb n="9v"/></p>`)
        assert.deepEqual(marks(text), ['<pb n="9v"/>'], JSON.stringify(before))
      }
  })

  it('has the lines of a leaf without tags', () => {
    const body =
      '<pb n="9"/><p>Comrade <hi>Chicherin</hi>,<lb/>nothing\n new &amp; <choice><abbr>etc.</abbr><expan>et cetera</expan></choice>' +
      '<note>A remark.</note></p><p>Yours</p><pb n="10"/><p>More</p>'
    const transcript = read(tei(rgaspi, body))
    assert.ok(transcript)
    assert.equal(linesOf(transcript, leafId('9', null), 9), 'Comrade Chicherin,\nnothing new & etc.\nYours')
    assert.equal(linesOf(transcript, leafId('9', null), 1), 'Comrade Chicherin,')
  })

  it('is read as far as it is whole', () => {
    const broken = `${tei(rgaspi, '<pb n="9v"/><p>One <b>two</p> & <pb n="10"/> <pb n="11').slice(0, -30)}`
    assert.deepEqual(marks(broken).slice(0, 2), ['<pb n="9v"/>', '<pb n="10"/>'])
    for (const text of ['<TEI', '<TEI>', '<TEI><teiHeader>', '<TEI ><teiHeader></teiHeader', '<TEI a=<>'])
      assert.equal(read(text), null)
  })

  it('grows by no entity', () => {
    const entities =
      '<!DOCTYPE TEI [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c SYSTEM "file:///etc/hosts">]>'
    const text = tei(rgaspi, '<pb n="9"/><p>&b;&c;</p><pb n="10"/>').replace('?>', `?>${entities}`)
    const transcript = read(text)
    assert.ok(transcript)
    assert.deepEqual(marks(text), ['<pb n="9"/>', '<pb n="10"/>'])
    assert.equal(linesOf(transcript, leafId('9', null), 3), '&b;&c;')
  })

  it('of Transkribus numbers images, unless somebody has put sides', () => {
    const publisher = '<publicationStmt><publisher>tranScriptorium</publisher></publicationStmt>'
    assert.deepEqual(marks(tei(rgaspi, '<pb facs="0001_a.jpg" n="1"/><pb facs="0002_b.jpg" n="2"/>', publisher)), [])
    assert.deepEqual(marks(tei(rgaspi, '<pb facs="#facs_1" n="1" xml:id="img_0001"/>')), [])
    assert.deepEqual(marks(tei(rgaspi, '<pb facs="#facs_1" n="9v"/>', publisher)), ['<pb facs="#facs_1" n="9v"/>'])
  })

  it('has the leaf that its head names at the beginning of its text', () => {
    const text = tei(identified('<repository>RGASPI</repository><idno>f. 85, op. 14, d. 50, l. 6</idno>'))
    const transcript = read(text)
    assert.ok(transcript)
    const place = placeOf(transcript, leafId('6', null))
    assert.ok(place && text.slice(place.start, place.end).startsWith('<msIdentifier>'))
    assert.equal(linesOf(transcript, leafId('6', null), 3), 'Text')
  })
})
