import assert from 'node:assert/strict'
import fc from 'fast-check'
import { runs } from '../../runs'
import { keysOf, linesOf, readCatalogue } from './catalogue'

const file = 'ru-rgaspi/85/14/50'

describe('a catalogue in a table', () => {
  it('gives what it says of each source', () => {
    const read = readCatalogue(
      'letters.csv',
      'Archive,Reference,Title,Date,From,To,File name\nRGASPI,85/14/50 l. 6 ob.,"On the road, again",8 December 1920,B. Mdivani,The Bureau,scans/6v.jpg\n',
    )
    const [entry] = read.entries
    assert.equal(entry?.target.key, file)
    assert.equal(entry?.target.leaves[0]?.fromSide, 'verso')
    assert.equal(entry?.title, 'On the road, again')
    assert.equal(entry?.date, '8 December 1920')
    assert.deepEqual(entry?.creators, ['B. Mdivani'])
    assert.deepEqual(entry?.recipients, ['The Bureau'])
    assert.deepEqual(entry?.images, [{ path: 'scans/6v.jpg', leaf: null }])
  })

  for (const [what, text] of [
    ['levels in columns', 'Архив,Фонд,Опись,Дело,Заголовок\nРГАСПИ,85,14,50,Письмо'],
    ['semicolons, and a mark of its encoding', '\ufeffАрхив;Шифр\nРГАСПИ;ф. 85, оп. 14, д. 50'],
    ['tabulators', 'Archiv\tSignatur\nRGASPI\t85/14/50'],
    ['what Excel says before', 'sep=;\nArchivo;Signatura\nRGASPI;85/14/50'],
    ['the archive in its reference', 'Cote,Titre\n"RGASPI, f. 85, op. 14, d. 50",Lettre'],
    ['signs of numbers', 'архив,№ фонда,№ описи,Дело №\nРГАСПИ,85,14,50'],
    [
      'properties by their addresses',
      'https://tropy.org/v1/tropy#archive,http://purl.org/dc/elements/1.1/identifier,https://example.org/terms#shelfmark\nRGASPI,7,85/14/50',
    ],
    ['carriage returns', 'Archive,Reference\rRGASPI,85/14/50\r'],
  ] as const)
    it(`may have ${what}`, () => {
      assert.deepEqual(keysOf(what === 'tabulators' ? 'a.tsv' : 'a.csv', text), [file])
    })

  for (const [what, text, keys] of [
    ['a column of whole references', 'Citation,Title\n"RGASPI, f. 85, op. 14, d. 50",Letter', [file]],
    ['them in another language', 'Сноска;Название\nРГАСПИ. Ф. 85. Оп. 14. Д. 50;Письмо', [file]],
    ['a series that has its department', 'Archive,Series,Piece\nTNA,FO 371,3083', ['uk-tna/fo/371/3083']],
    [
      'each level with those above it',
      'Archive,Department,Series,Piece\nTNA,FO,FO 371,FO 371/3083\nTNA,FO,FO 371,3084',
      ['uk-tna/fo/371/3083', 'uk-tna/fo/371/3084'],
    ],
    ['an inventory that has its fonds', 'Archive,Inventory,File\nRGASPI,85/14,50', [file]],
  ] as const)
    it(`may have ${what}`, () => assert.deepEqual(keysOf('a.csv', text), keys))

  it('has numbers under one of two headings that say the same, and names of pictures under neither', () => {
    const named = 'Archive,Fond,Opis,Delo,Title,File\nRGASPI,85,14,50,Letter,scans/6v.jpg'
    const [entry] = readCatalogue('a.csv', named).entries
    assert.equal(entry?.target.key, file)
    assert.deepEqual(entry?.images, [{ path: 'scans/6v.jpg', leaf: null }])
    assert.deepEqual(keysOf('a.csv', 'Archive,Fond,Opis,File,Delo\nRGASPI,85,14,The flour,50\nRGASPI,85,14,,51'), [
      file,
      'ru-rgaspi/85/14/51',
    ])
    assert.deepEqual(keysOf('a.csv', 'Archive,Fond,Opis,Delo,File\nRGASPI,85,14,50,7'), [file])
    const pictures = readCatalogue('a.csv', 'Archive,Reference,File\nRGASPI,85/14/50,6.jpg; 6v.jpg').entries[0]
    assert.deepEqual(
      pictures?.images.map(({ path }) => path),
      ['6.jpg', '6v.jpg'],
    )
  })

  it('has a column where the project says so, whatever stands in it', () => {
    const text = 'Archive,Fond,Opis,Delo,File\nRGASPI,85,14,The mill,50'
    assert.deepEqual(keysOf('a.csv', text, { glob: 'a.csv', columns: { file: 'file' } }), [file])
  })

  const leaves: [heading: string, text: string, expected: string[]][] = [
    ['Листы', '11', []],
    ['Leaves', '11', []],
    ['Blätter', '11', []],
    ['Fols.', '11', []],
    ['Листы', '6–7', ['6–7']],
    ['Листы', 'л. 6 об.', ['6 verso']],
    ['Leaves', '6, 9', ['6', '9']],
    ['Лист', '11', ['11']],
    ['Bl.', '11', ['11']],
    ['Folio', '11', ['11']],
  ]
  for (const [heading, text, expected] of leaves)
    it(`${expected.length === 0 ? 'counts leaves' : 'names leaves'} where “${text}” stands under “${heading}”`, () => {
      const table = `Архив,Фонд,Опись,Дело,${heading}\nРГАСПИ,85,14,50,"${text}"`
      const [entry] = readCatalogue('a.csv', table).entries
      const shown = entry?.target.leaves.map(
        ({ from, to, fromSide }) => `${from}${to ? `–${to}` : ''}${fromSide ? ` ${fromSide}` : ''}`,
      )
      assert.deepEqual(shown, expected)
    })

  it('names leaves by a bare number where the project says so', () => {
    const table = 'Архив,Фонд,Опись,Дело,Листы\nРГАСПИ,85,14,50,11'
    const [entry] = readCatalogue('a.csv', table, { glob: 'a.csv', columns: { листы: 'leaf' } }).entries
    assert.equal(entry?.target.leaves[0]?.from, '11')
  })

  it('is divided as its headings are, whatever its cells hold', () => {
    const rows = Array.from({ length: 20 }, (_, index) => `RGASPI,85,14,${index},one; two; three; four`)
    const read = readCatalogue('a.csv', `Archive,Fond,Opis,Delo,Title\n${rows.join('\n')}`)
    assert.equal(read.entries.length, 20)
    assert.equal(read.entries[0]?.title, 'one; two; three; four')
    assert.deepEqual(keysOf('a.csv', 'Архив;Фонд;Опись, том;Опись;Дело\nРГАСПИ;85;;14;50'), [file])
  })

  it('may leave out what the row above has, as merged cells do', () => {
    const text = `Archive,Fond,Opis,Delo,Leaf,Title
RGASPI,85,14,50,6,Letter
,,,51,9,Answer
,,15,1,,Plan
,,,,2 ob.,Its back
GARF,130,4,7,,Decree
,,,8,,Another
`
    const { entries } = readCatalogue('a.csv', text)
    assert.deepEqual(
      entries.map(({ target: { key, leaves } }) => [key, leaves.map(({ from }) => from).join()]),
      [
        [file, '6'],
        ['ru-rgaspi/85/14/51', '9'],
        ['ru-rgaspi/85/15/1', ''],
        ['ru-rgaspi/85/15/1', '2'],
        ['ru-garf/130/4/7', ''],
        ['ru-garf/130/4/8', ''],
      ],
    )
    assert.deepEqual(keysOf('a.csv', 'Archive,Reference,Leaf\nRGASPI,85/14/50,6\n,,7'), [file, file])
  })

  it('is not made whole where it is not plain what is left out', () => {
    const head = 'Archive,Fond,Opis,Delo,Title\n'
    // A title alone, a file of perhaps another archive, one of another archive, and the archive that the project has said.
    assert.deepEqual(keysOf('a.csv', `${head}RGASPI,85,14,50,Letter\n,,,,Another`), [file])
    assert.deepEqual(keysOf('a.csv', `${head}RGASPI,85,14,50,Letter\n,85,14,51,Another`), [file])
    assert.deepEqual(keysOf('a.csv', `${head}RGASPI,85,14,50,Letter\nGARF,,,51,Other`), [file])
    const rule = { glob: 'a.csv', repository: 'ru-garf' }
    assert.deepEqual(keysOf('a.csv', `${head}RGASPI,85,14,50,Letter\n,,,51,x\n,130,4,7,y\n,,,8,z`, rule), [
      file,
      'ru-garf/130/4/7',
      'ru-garf/130/4/8',
    ])
    // A table of two archives, of the second of which nothing is known.
    const both = 'Archive,Department,Series,Piece,Fond,Opis,Delo\n'
    assert.deepEqual(keysOf('a.csv', `${both}TNA,FO,371,3083,,,\n,,,,1,1,1`), ['uk-tna/fo/371/3083'])
    assert.deepEqual(keysOf('a.csv', `${both}RGASPI,,,,85,14,50\n,,,,1,1,1`), [file])
    // Of a fonds and a file it cannot be told whether there is an inventory between them.
    assert.notEqual(keysOf('a.csv', `${head}RGASPI,85,14,50,Letter\nRGASPI,86,,7,Other`)[1], 'ru-rgaspi/86/14/7')
  })

  it('may be explained by the project', () => {
    const text = 'A,B,C,D\n85,14,50,Письмо\n85,14,,Опись'
    assert.deepEqual(keysOf('a.csv', text), [])
    const rule = {
      glob: 'a.csv',
      repository: 'ru-rgaspi',
      columns: { A: 'fonds', b: 'inventory', C: 'file', D: 'title' },
    } as const
    const read = readCatalogue('a.csv', text, rule)
    assert.deepEqual(
      read.entries.map(({ target, title }) => [target.key, title]),
      [
        [file, 'Письмо'],
        ['ru-rgaspi/85/14', 'Опись'],
      ],
    )
  })

  it('says where its rows stand, over line breaks in quotation marks', () => {
    const text = 'Archive,Reference,Note\r\nRGASPI,85/14/50,"one\r\ntwo ""three"""\r\n\r\nRGASPI,85/14/51,x\r\n'
    const read = readCatalogue('a.csv', text)
    assert.deepEqual(linesOf(read), [1, 4])
    assert.deepEqual(
      read.entries.map(({ range }) => range.start.character),
      [0, 0],
    )
  })

  it('of Tropy has photographs behind each item', () => {
    const [dc, tropy] = ['http://purl.org/dc/elements/1.1/', 'https://tropy.org/v1/tropy#']
    const photo = [`${tropy}path`, `${dc}title`, `${tropy}note`]
    const heads = [`${dc}title`, `${dc}source`, `${dc}identifier`, `${tropy}tag`, ...photo, ...photo]
    const rows = [
      'A letter,RGASPI,85/14/50,,a.jpg,l. 6 ob.,The road is open,b.jpg,,',
      'Another,RGASPI,85/14/51,,c.jpg,,,,,',
    ]
    const { entries } = readCatalogue('tropy.csv', [heads.join(','), ...rows].join('\n'))
    assert.deepEqual(
      entries.map(({ title, images }) => [title, images]),
      [
        [
          'A letter',
          [
            { path: 'a.jpg', leaf: { number: '6', side: 'verso' }, note: 'The road is open' },
            { path: 'b.jpg', leaf: null },
          ],
        ],
        ['Another', [{ path: 'c.jpg', leaf: null }]],
      ],
    )
  })

  it('divides people and images', () => {
    const text = 'Archive,Reference,Author,Image\nRGASPI,85/14/50,"Orlova, N.; Petrov, P.","a.jpg; b.jpg"'
    const [entry] = readCatalogue('a.csv', text).entries
    assert.deepEqual(entry?.creators, ['Orlova, N.', 'Petrov, P.'])
    assert.deepEqual(
      entry?.images.map(({ path }) => path),
      ['a.jpg', 'b.jpg'],
    )
  })

  it('reads large tables in pieces', () => {
    const rows = Array.from({ length: 3000 }, (_, i) => `RGASPI,85/14/${i + 1},"A letter, the ${i}th of many\nof them"`)
    const read = readCatalogue('a.csv', `Archive,Reference,Title\n${rows.join('\n')}\n`)
    assert.equal(read.entries.length, 3000)
    assert.deepEqual(linesOf(read).slice(-2), [5997, 5999])
    assert.equal(read.entries[2999]?.title, 'A letter, the 2999th of many\nof them')
  })

  it('says that a quotation mark is never closed', () => {
    const read = readCatalogue('a.csv', 'Archive,Reference\nRGASPI,85/14/50\nRGASPI,"85/14/51\nRGASPI,85/14/52\n')
    assert.match(read.problems[0]?.message ?? '', /never closed/)
    assert.equal(read.problems[0]?.range.start.line, 2)
  })

  it('says that no row could be read only where the project says that it is a catalogue', () => {
    const text = 'Reference,Title\nabc,def\n'
    assert.deepEqual(readCatalogue('a.csv', text).problems, [])
    assert.match(readCatalogue('a.csv', text, { glob: 'a.csv' }).problems[0]?.message ?? '', /fontes\.json/)
  })

  for (const [what, text] of [
    ['measurements', 'time,temperature,file\n1,20.5,a.txt\n2,21,b.txt'],
    ['people', 'name,email\nA,a@example.org'],
    ['a text', 'Not a table at all, as you see.\nIt has commas, too.'],
    ['nothing', ''],
    ['names that all objects have', '__proto__,constructor,reference\nx,y,toString'],
  ] as const)
    it(`is not what holds ${what}`, () => {
      const read = readCatalogue('a.csv', text)
      assert.deepEqual([read.entries, read.problems], [[], []])
    })

  it('never throws, whatever is in it', () => {
    const cell = fc.oneof(
      fc.constantFrom('RGASPI', '85/14/50', '"', '""', '\n', '\r\n', ',', ';', '\t', 'Archive,Reference\n'),
      fc.string({ maxLength: 4 }),
    )
    fc.assert(
      fc.property(fc.array(cell, { maxLength: 30 }), (cells) => {
        readCatalogue('a.csv', `Archive,Reference\n${cells.join('')}`)
        readCatalogue('a.csv', cells.join(''))
      }),
      runs(100),
    )
  })
})
