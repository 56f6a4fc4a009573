import assert from 'node:assert/strict'
import fc from 'fast-check'
import { runs } from '../../runs'
import { keysOf, linesOf, readCatalogue } from './catalogue'

const letter = {
  id: 'kazymov1920',
  type: 'manuscript',
  title: 'Письмо о дороге через перевал',
  author: [{ family: 'Орлова', given: 'Н. П.' }],
  recipient: [{ literal: 'Комиссариат путей' }],
  issued: { 'date-parts': [[1920, 12, 8]] },
  archive: 'РГАСПИ',
  archive_location: '85/14/50',
}
const book = {
  id: 'b',
  type: 'book',
  title: 'A history of roads',
  'call-number': 'TE15 .A3',
  source: 'Library Catalog',
}

function pretty(value: unknown): string {
  return JSON.stringify(value, null, 2)
}

describe('a catalogue in CSL-JSON', () => {
  it('gives what it says of each source', () => {
    const read = readCatalogue('zotero.json', pretty([book, letter]))
    assert.equal(read.entries.length, 1)
    const [entry] = read.entries
    assert.equal(entry?.target.key, 'ru-rgaspi/85/14/50')
    assert.equal(entry?.title, 'Письмо о дороге через перевал')
    assert.deepEqual(entry?.creators, ['Н. П. Орлова'])
    assert.deepEqual(entry?.recipients, ['Комиссариат путей'])
    assert.equal(entry?.date, '1920-12-08')
    assert.deepEqual(read.problems, [])
  })

  it('says where an entry stands: at its title', () => {
    const text = pretty([book, letter])
    const [entry] = readCatalogue('zotero.json', text).entries
    const { start, end } = entry?.range ?? assert.fail()
    const line = text.split('\n')[start.line] ?? ''
    assert.equal(line.slice(start.character, end.character), '"Письмо о дороге через перевал"')
  })

  it('may have its items under a name, in one line, with a mark of its encoding', () => {
    assert.deepEqual(keysOf('a.json', `\ufeff${JSON.stringify({ config: {}, items: [letter] })}`), [
      'ru-rgaspi/85/14/50',
    ])
    assert.deepEqual(keysOf('a.json', JSON.stringify({ collections: { a: [{}] }, items: [book, letter] })).length, 1)
  })

  it('may be of Zotero’s own making', () => {
    const data = {
      itemType: 'letter',
      title: 'A letter',
      creators: [
        { creatorType: 'author', firstName: 'Budu', lastName: 'Mdivani' },
        { creatorType: 'recipient', name: 'The Bureau' },
        { creatorType: 'contributor', name: 'A typist' },
      ],
      date: '8 December 1920',
      archive: 'RGASPI',
      archiveLocation: 'f. 85, op. 14, d. 50, l. 6 ob.',
    }
    for (const item of [data, { key: 'ABCD', version: 3, library: {}, data }]) {
      const [entry] = readCatalogue('items.json', pretty([item])).entries
      assert.equal(entry?.target.key, 'ru-rgaspi/85/14/50')
      assert.deepEqual(entry?.creators, ['Budu Mdivani'])
      assert.deepEqual(entry?.recipients, ['The Bureau'])
      assert.equal(entry?.date, '8 December 1920')
      assert.equal(
        entry?.range.start.character,
        pretty([item]).split('\n')[entry?.range.start.line]?.indexOf('"A letter"'),
      )
    }
  })

  it('writes dates as far as they go', () => {
    const dates: [unknown, string][] = [
      [{ 'date-parts': [['1920', '12']] }, '1920-12'],
      [{ 'date-parts': [[1920]] }, '1920'],
      [{ 'date-parts': [[1920, 12, 6], [1920, 12, 8]] }, '1920-12-06/1920-12-08'], // biome-ignore format: a list
      [{ literal: 'early December' }, 'early December'],
      [{ raw: '1920?' }, '1920?'],
      ['December 1920', 'December 1920'],
      [{ 'date-parts': [['soon']] }, ''],
      [{ 'date-parts': 'x' }, ''],
      [null, ''],
    ]
    for (const [issued, date] of dates)
      assert.equal(readCatalogue('a.json', JSON.stringify([{ ...letter, issued }])).entries[0]?.date, date)
  })

  it('takes the archive of its rule where an item names none', () => {
    const { archive: _, ...nowhere } = letter
    const text = JSON.stringify([nowhere])
    assert.deepEqual(keysOf('a.json', text), [])
    assert.deepEqual(keysOf('a.json', text, { glob: '*.json', repository: 'RGASPI' }), ['ru-rgaspi/85/14/50'])
  })

  it('takes a library for the archive of what is not printed', () => {
    const { archive, archive_location, ...other } = letter
    const held = { ...other, source: archive, 'call-number': archive_location }
    assert.deepEqual(keysOf('a.json', JSON.stringify([held])), ['ru-rgaspi/85/14/50'])
    assert.deepEqual(keysOf('a.json', JSON.stringify([{ ...held, type: 'book' }])), [])
  })

  it('has the fields that the project says', () => {
    const text = JSON.stringify([{ id: 'a', type: 'manuscript', title: 'x', genre: 'RGASPI', keyword: '85/14/50' }])
    assert.deepEqual(keysOf('a.json', text), [])
    const rule = { glob: '*.json', columns: { genre: 'repository', keyword: 'location', title: 'note' } } as const
    assert.deepEqual(keysOf('a.json', text, rule), ['ru-rgaspi/85/14/50'])
  })

  it('lets others go on while it finds nothing', () => {
    const books = Array.from({ length: 1000 }, (_, index) => ({ ...book, id: `b${index}` }))
    const { entries, steps } = readCatalogue('a.json', JSON.stringify(books))
    assert.equal(entries.length, 0)
    assert.ok(steps >= 1000 / 50)
  })

  it('loses only the item that is broken', () => {
    const items = [1, 2, 3, 4].map((file) => ({ ...letter, archive_location: `85/14/${file}` }))
    const text = pretty(items).replace('"85/14/2"', '"85/14/2')
    const read = readCatalogue('a.json', text)
    assert.deepEqual(
      read.entries.map(({ target }) => target.key),
      ['ru-rgaspi/85/14/1', 'ru-rgaspi/85/14/3', 'ru-rgaspi/85/14/4'],
    )
    assert.equal(read.problems.length, 1)
    assert.match(read.problems[0]?.message ?? '', /not valid JSON/)
    assert.equal(
      read.problems[0]?.range.start.line,
      text.slice(0, text.indexOf('{', text.indexOf('85/14/1'))).split('\n').length - 1,
    )
  })

  it('that breaks off gives what stands before', () => {
    const text = pretty([letter, letter, letter])
    const read = readCatalogue('a.json', text.slice(0, text.length - 60))
    assert.equal(read.entries.length, 2)
    assert.match(read.problems[0]?.message ?? '', /breaks off/)
  })

  it('knows lines of all kinds', () => {
    for (const end of ['\r\n', '\r', '\n'])
      assert.deepEqual(
        linesOf(readCatalogue('a.json', ['[', JSON.stringify(letter), ',', JSON.stringify(letter), ']'].join(end))),
        [1, 3],
      )
  })

  for (const [what, text] of [
    ['a package', '{ "name": "x", "version": "1", "files": ["a"], "dependencies": { "items": "1" } }'],
    ['settings with comments', '{\n  // a comment\n  "compilerOptions": { "types": ["x"] },\n}'],
    ['numbers', '[1, 2, 3]'],
    ['places', '[{ "type": "Feature", "properties": {} }]'],
    ['lists of lists', '[[["x"]]]'],
    ['items of something else', '{ "items": [{ "id": 1 }, { "id": 2, }, {"id" ]'],
    ['a text', 'Not JSON at all'],
    ['nothing', ''],
    ['a bracket', '['],
    ['names that all objects have', '[{ "__proto__": { "archive": "РГАСПИ" }, "type": "x", "constructor": 1 }]'],
  ] as const)
    it(`is not what holds ${what}`, () => {
      const read = readCatalogue('data.json', text)
      assert.deepEqual(read.entries, [])
      assert.deepEqual(read.problems, [])
    })

  it('is not what lends its fields from all objects', () => {
    const text =
      '[{ "type": "manuscript", "title": "x", "__proto__": { "archive": "РГАСПИ", "archive_location": "85/14/50" } }]'
    assert.deepEqual(keysOf('a.json', text), [])
  })

  it('may be nested as deeply as anybody likes', () => {
    const deep = '['.repeat(200_000)
    assert.deepEqual(keysOf('a.json', deep), [])
    assert.deepEqual(keysOf('a.json', `[{"type":"a","title":${deep}`), [])
    const open = `${'{"a":'.repeat(50_000)}1${'}'.repeat(50_000)}`
    assert.deepEqual(keysOf('a.json', `[${JSON.stringify(letter)},${open}]`), ['ru-rgaspi/85/14/50'])
  })

  it('never throws, whatever is cut out of it', () => {
    const text = pretty([letter, book, letter])
    fc.assert(
      fc.property(fc.nat(text.length), fc.nat(40), fc.string({ maxLength: 5 }), (at, length, put) => {
        readCatalogue('a.json', text.slice(0, at) + put + text.slice(at + length))
      }),
      runs(100),
    )
  })
})
