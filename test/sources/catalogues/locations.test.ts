import assert from 'node:assert/strict'
import fc from 'fast-check'
import { apparatusOf } from '../../../server/apparatus/build'
import { shippedArchives } from '../../../server/archives/shipped'
import { targetOfLocation, type WrittenLocation } from '../../../server/sources/catalogues/locations'
import { runs } from '../../runs'

const archives = shippedArchives()

function keyOf(written: WrittenLocation): string | null {
  return targetOfLocation(written, archives)?.key ?? null
}

/** The key that a note's reference gets. */
function keyInNote(reference: string): string | null {
  const [citation] = apparatusOf(reference, 'plain', archives).citations
  return citation?.kind === 'archival' ? citation.key : null
}

describe('the location of a catalogue’s entry', () => {
  const file = keyInNote('РГАСПИ. Ф. 85. Оп. 14. Д. 50. Л. 6 об.')

  for (const location of [
    '85/14/50',
    '85-14-50',
    '85.14.50',
    '85, 14, 50',
    '85 14 50',
    'ф.85 оп.14 д.50',
    'f85 op14 d50',
    'Ф. 85. Оп. 14. Д. 50. Л. 6 об.',
    'fond 85, opis 14, delo 50',
    'RGASPI 85/14/50',
    'Москва, РГАСПИ, ф. 85, оп. 14, д. 50',
  ])
    it(`meets the note’s as “${location}”`, () => {
      assert.equal(keyOf({ archive: 'РГАСПИ', location }), file)
    })

  for (const archive of [
    'RGASPI',
    'ru-rgaspi',
    'РГАСПИ, Москва',
    'Российский государственный архив социально-политической истории (РГАСПИ)',
    'Russian State Archive of Socio-Political History',
  ])
    it(`is of the archive called “${archive}”`, () => {
      assert.equal(keyOf({ archive, location: '85/14/50' }), file)
    })

  it('may have its archive in the same field', () => {
    assert.equal(keyOf({ location: 'RGASPI 85/14/50' }), file)
    assert.equal(keyOf({ callNumber: 'РГАСПИ. Ф. 85. Оп. 14. Д. 50' }), file)
    assert.equal(keyOf({ archive: 'РГАСПИ. Ф. 85. Оп. 14. Д. 50' }), file)
    assert.equal(keyOf({ notes: ['РГАСПИ. Ф. 85. Оп. 14. Д. 50'] }), file)
  })

  it('may be divided between two fields', () => {
    assert.equal(keyOf({ archive: 'РГАСПИ. Ф. 85. Оп. 14', location: 'Д. 50' }), file)
    assert.equal(keyOf({ archive: 'РГАСПИ', collection: 'Ф. 85 (Орджоникидзе)', location: 'оп. 14, д. 50' }), file)
    assert.equal(
      keyOf({ archive: 'Hoover Institution Archives', collection: 'Todd Papers', location: 'Box 3, Folder 2' }),
      keyInNote('Hoover Institution Archives, Todd Papers, Box 3, Folder 2'),
    )
  })

  it('may be numbers below others, with labels or without', () => {
    for (const [collection, location] of [
      ['Ф. 85', '14/50'],
      ['fond 85', '14-50'],
      ['85', '14/50'],
      ['Ф. 85. Оп. 14', '50'],
      ['85/14', '50'],
    ] as const)
      assert.equal(keyOf({ archive: 'РГАСПИ', collection, location }), file, `${collection} + ${location}`)
    assert.equal(keyOf({ archive: 'РГАСПИ', collection: 'Оп. 14', location: '85/50' }), null)
    assert.equal(keyOf({ archive: 'РГАСПИ', collection: 'Ф. 85', location: '14/50-51' }), null)
  })

  it('keeps its leaves', () => {
    for (const location of ['85/14/50 л. 6 об.', 'ф. 85 оп. 14 д. 50 л. 6 об.', 'РГАСПИ 85/14/50, л. 6об.'])
      assert.deepEqual(targetOfLocation({ archive: 'РГАСПИ', location }, archives)?.leaves, [
        { from: '6', fromSide: 'verso', to: null, toSide: null },
      ])
  })

  it('is what stands above the file, in a finding aid', () => {
    assert.equal(keyOf({ archive: 'РГАСПИ', location: 'ф. 85' }), 'ru-rgaspi/85')
    assert.equal(keyOf({ archive: 'РГАСПИ', location: 'ф. 85 оп. 14' }), 'ru-rgaspi/85/14')
  })

  it('has as many levels as its archive wants', () => {
    assert.equal(
      keyOf({ archive: 'АВП РФ', location: '04/39/232/53001' }),
      keyInNote('АВП РФ. Ф. 04. Оп. 39. П. 232. Д. 53001. Л. 9'),
    )
    assert.equal(keyOf({ archive: 'AVP RF', location: 'f04 op39 p232 d53001' }), 'ru-avprf/04/39/232/53001')
    assert.equal(keyOf({ archive: 'ГАРФ', location: 'Р-5446-1-2' }), keyInNote('ГАРФ. Ф. Р-5446. Оп. 1. Д. 2'))
    assert.equal(keyOf({ archive: 'ARDA', location: '27/1/45' }), keyInNote('ARDA, f. 27, siy. 1, iş 45'))
    assert.equal(keyOf({ archive: 'ЦДАВО', location: '2-15-3' }), keyInNote('ЦДАВО. Ф. 2. Оп. 15. Спр. 3'))
  })

  it('is read as in a note where the archive has codes', () => {
    for (const [archive, location] of [
      ['TNA', 'FO 371/5168'],
      ['BArch', 'R 43-I/161'],
      ['NARA', 'RG 59, Box 5'],
      ['British Library', 'Add MS 23398'],
    ] as const)
      assert.equal(keyOf({ archive, location }), keyInNote(`${archive}, ${location}`), location)
    assert.equal(keyOf({ archive: 'AN', place: 'Paris', location: 'F/7/13000' }), 'fr-an/f/7/13000')
  })

  it('is read of levels one by one', () => {
    assert.equal(
      keyOf({ archive: 'РГАСПИ', levels: [['fonds', 'ф. 85'], ['file', '50'], ['inventory', '14']] }), // biome-ignore format: a list
      file,
    )
    assert.equal(keyOf({ archive: 'РГАСПИ', levels: [['file', '50']] }), null)
  })

  for (const [why, written] of [
    ['its archive is unknown', { archive: 'My attic', location: '85/14/50' }],
    ['no archive is named', { location: '85/14/50' }],
    ['two numbers may be two levels or other two', { archive: 'РГАСПИ', location: '85/14' }],
    ['its marks differ', { archive: 'РГАСПИ', location: '85/14-50' }],
    ['it has more numbers than levels', { archive: 'РГАСПИ', location: '85/14/50/6/7/8/9/10/11' }],
    ['it is a file of any fonds', { archive: 'РГАСПИ', location: 'д. 50' }],
    ['it is two files', { archive: 'RGASPI', location: 'f. 85, op. 14, d. 50; f. 5, op. 1, d. 2' }],
    ['it is a book’s', { archive: 'РГАСПИ', callNumber: 'DK265.9.A5 1922' }],
  ] as [string, WrittenLocation][])
    it(`is left alone where ${why}`, () => {
      assert.equal(keyOf(written), null)
    })

  it('never throws', () => {
    const piece = fc.oneof(
      fc.constantFrom('РГАСПИ', 'ф. ', '85', '/', '-', 'FO ', 'л. 6 об.', '(', '__proto__', 'constructor', '\ud800'),
      fc.string({ maxLength: 8 }),
    )
    const text = fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join(''))
    fc.assert(
      fc.property(text, text, text, (archive, location, collection) => {
        targetOfLocation({ archive, location, collection, callNumber: location, notes: [archive] }, archives)
      }),
      runs(200),
    )
  })
})
