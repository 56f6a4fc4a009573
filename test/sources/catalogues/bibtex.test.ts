import assert from 'node:assert/strict'
import fc from 'fast-check'
import { runs } from '../../runs'
import { keysOf, linesOf, readCatalogue } from './catalogue'

const file = 'ru-rgaspi/85/14/50'

describe('a catalogue in BibTeX', () => {
  it('gives what it says of each source', () => {
    const text = `% my sources

@book{road, title = {A History of Roads}, publisher = {Nobody}, year = 1920}

@misc{orlova1920,
  title = {{{On the road}} \\& \\textit{over} the pass---again},
  author = {van Orlova, Nina and {The Bureau}},
  recipient = {Petrov, P.},
  date = {1920-12-06/1920-12-08},
  library = {РГАСПИ},
  shelfmark = {Ф. 85. Оп. 14. Д. 50. Л. 6 об.},
  file = {Scan:scans/6v.jpg:image/jpeg;Text:notes/6v.txt:text/plain},
}
`
    const read = readCatalogue('sources.bib', text)
    assert.equal(read.entries.length, 1)
    const [entry] = read.entries
    assert.equal(entry?.target.key, file)
    assert.equal(entry?.target.leaves[0]?.from, '6')
    assert.equal(entry?.title, 'On the road & over the pass—again')
    assert.deepEqual(entry?.creators, ['Nina van Orlova', 'The Bureau'])
    assert.deepEqual(entry?.recipients, ['P. Petrov'])
    assert.equal(entry?.date, '1920-12-06/1920-12-08')
    assert.deepEqual(entry?.images, [{ path: 'scans/6v.jpg', leaf: null }])
    assert.deepEqual(entry?.range.start, { line: 5, character: 13 })
    assert.deepEqual(read.problems, [])
  })

  for (const [what, fields] of [
    ['archive and its location', 'archive = {RGASPI}, archive_location = {85/14/50}'],
    ['all of it in a note', 'note = {РГАСПИ. Ф. 85. Оп. 14. Д. 50}'],
    ['how it was published', 'howpublished = "RGASPI, f. 85, op. 14, d. 50"'],
    ['a town beside it', 'location = {Moscow}, library = {RGASPI}, callnumber = {85/14/50}'],
    ['LaTeX', 'library = {RGASPI}, shelfmark = {f.~85, op.~14, d.~50}'],
    ['what Zotero’s “Extra” has among other lines', 'annotation = {Read in Moscow\nRGASPI, f. 85, op. 14, d. 50}'],
    ['a call number as BibTeX has it', 'archive = {RGASPI}, lccn = {f. 85, op. 14, d. 50}'],
    ['a collection', 'institution = {RGASPI}, collection = {f. 85}, number = {op. 14, d. 50}'],
  ] as const)
    it(`may have ${what}`, () => {
      assert.deepEqual(keysOf('a.bib', `@unpublished{a,\n ${fields}\n}`), [file])
      assert.deepEqual(keysOf('a.bib', `@Misc(a, ${fields})`), [file])
    })

  it('may have its archive in Better BibTeX’s report of what it has not used', () => {
    const entry = '@letter{a,\n  title = {On the road},\n  type = {Letter}\n}'
    const report = (...lines: string[]) => ['', '% == BibLateX quality report for a:', ...lines, ''].join('\n')
    const [archive, location] = ['% ? Unused archive: RGASPI', '% ? Unused archiveLocation: f. 85, op. 14, d. 50']
    assert.deepEqual(keysOf('a.bib', entry + report(`% Unexpected field 'type'`, archive, location)), [file])
    assert.deepEqual(keysOf('a.bib', entry + report(archive, '% ? Unused callNumber: 85/14/50')), [file])
    // Of another entry, or in its own fields otherwise.
    assert.deepEqual(keysOf('a.bib', `${entry}\n\n${report(archive, location)}`), [])
    const own = entry.replace('title', 'archive = {GARF}, archive_location = {130/4/7}, title')
    assert.deepEqual(keysOf('a.bib', own + report(archive)), ['ru-garf/130/4/7'])
  })

  it('knows what is defined for the file', () => {
    const text = `@string{fonds = "f. 85"}
@string(rg = "RGASPI, " # fonds)
@comment{ @misc{x, note = {RGASPI, f. 1, op. 1, d. 1}} }
@misc{a, note = rg # {, op. 14, d. 50}, year = 1920, month = dec, day = 8}`
    const read = readCatalogue('a.bib', text)
    assert.deepEqual(
      read.entries.map(({ target, date }) => [target.key, date]),
      [[file, '1920-12-08']],
    )
    assert.deepEqual(keysOf('b.bib', text.slice(text.lastIndexOf('@misc'))), [])
  })

  it('has the fields that the project says', () => {
    const text = '@misc{a, Origin = {RGASPI}, Place = {85/14/50}}'
    assert.deepEqual(keysOf('a.bib', text), [])
    const rule = { glob: '*.bib', columns: { Origin: 'repository', place: 'location' } } as const
    assert.deepEqual(keysOf('a.bib', text, rule), ['ru-rgaspi/85/14/50'])
  })

  it('loses only the entry that is broken', () => {
    const entry = (number: number, closing = '}') =>
      `@misc{k${number},\n  note = {RGASPI, f. 85, op. 14, d. ${number}${closing}\n}\n\n`
    const read = readCatalogue(
      'a.bib',
      `${entry(1)}${entry(2, '')}${entry(3)}@misc{k4, note = RGASPI 85/14/4}\n${entry(5)}`,
    )
    assert.deepEqual(
      read.entries.map(({ target }) => target.keyParts[2]),
      ['1', '3', '5'],
    )
    assert.deepEqual(linesOf(read), [0, 8, 13])
    assert.equal(read.problems.length, 1)
    assert.equal(read.problems[0]?.range.start.line, 4)
    assert.match(read.problems[0]?.message ?? '', /brace/)
  })

  for (const [what, text] of [
    ['mail', 'a@b.c wrote to d@e.f { x }'],
    ['works in print', '@book{a, title = {A}, publisher = {B}, note = {Second edition, 1920}}'],
    ['a copy in a library', '@book{a, title = {A}, library = {RGASPI}, callnumber = {85/14/50}}'],
    ['nothing', ''],
    ['a beginning', '@misc{'],
    [
      'names that all objects have',
      '@misc{__proto__, constructor = {x}, note = constructor # __proto__, __proto__ = {RGASPI 85/14/50}}',
    ],
  ] as const)
    it(`finds nothing in ${what}`, () => {
      assert.deepEqual(keysOf('a.bib', text), [])
    })

  it('may be nested as deeply as anybody likes', () => {
    const deep = `@misc{a, note = ${'{'.repeat(20_000)}x${'}'.repeat(20_000)}}\n@misc{b, note = {RGASPI, f. 85, op. 14, d. 50}}`
    assert.deepEqual(keysOf('a.bib', deep), [file])
  })

  it('never throws, whatever is cut out of it', () => {
    const text =
      '@string{a = "RGASPI"}\n@misc{k, title = {\\"O{n}}, library = a, shelfmark = {85/14/50}, author = "A and {B, C}"}\n'
    fc.assert(
      fc.property(fc.nat(text.length), fc.nat(20), fc.string({ maxLength: 5 }), (at, length, put) => {
        readCatalogue('a.bib', text.slice(0, at) + put + text.slice(at + length) + text)
      }),
      runs(100),
    )
  })
})
