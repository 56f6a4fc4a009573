import assert from 'node:assert/strict'
import fc from 'fast-check'
import { parse } from 'papaparse'
import { shippedArchives } from '../../../server/archives/shipped'
import { entriesIn } from '../../../server/sources/catalogues/catalogues'
import { Holdings } from '../../../server/sources/holdings'
import { type ListFormat, writtenList } from '../../../server/sources/lists/formats'
import { type SourceList, sourceList } from '../../../server/sources/lists/list'
import type { Entry } from '../../../server/sources/source'
import { runs } from '../../runs'
import { listOf, textWith } from './texts'

const notes = [
  'РГАСПИ. Ф. 85. Оп. 14. Д. 50. Л. 6.',
  'Ф. 85. Оп. 1. Д. 2. Л. 9.',
  'РГАСПИ. Ф. 85. Оп. 14. Д. 50. Л. 20 об.; Д. 52.',
]

function as(format: ListFormat, list: SourceList = listOf(notes), withNotes = false): string {
  return writtenList(list, format, { holdings: null, withNotes })
}

/** The keys that the project's own readers of catalogues find in a list. */
function keysReadFrom(list: SourceList, format: ListFormat, ending: string): string[] {
  const uri = `file:///list${ending}`
  const file = { uri, path: `list${ending}`, text: as(format, list), archives: shippedArchives(), byPath: null }
  const entries = [...entriesIn(file, null)].filter((step): step is Entry => step?.kind === 'entry')
  return entries.map(({ target }) => target.key).sort()
}

function keysOf({ archives }: SourceList): string[] {
  return archives.flatMap(({ files }) => files.map(({ key }) => key)).sort()
}

describe('the list of sources', () => {
  it('is text', () => {
    assert.equal(
      as('text'),
      `Российский государственный архив социально-политической истории (РГАСПИ), Москва

Ф. 85. Оп. 14. Д. 50. Лл. 6, 20 об.
Ф. 85. Оп. 14. Д. 52

Архив не указан

Ф. 85. Оп. 1. Д. 2. Л. 9
`,
    )
  })

  it('is text with notes, and their texts where there are several', () => {
    const one = listOf(['RGASPI, f. 85, op. 14, d. 50, l. 6.', 'RGASPI, f. 85, op. 14, d. 50, l. 7.'])
    assert.match(as('text', one, true), /^f\. 85, op\. 14, d\. 50, ll\. 6–7 \(notes 1, 2\)$/m)
    const texts = ['a.txt', 'b.txt'].map((path) => textWith(['RGASPI, f. 85, op. 14, d. 50, l. 6.'], { path }))
    assert.match(as('text', sourceList(texts), true), /, l\. 6 \(a\.txt: note 1; b\.txt: note 1\)$/m)
  })

  it('is Markdown in which nothing becomes markup', () => {
    assert.match(as('markdown'), /^## Российский .+\n\n- Ф\. 85\. Оп\. 14\. Д\. 50\. Лл\. 6, 20 об\.\n/)
    const sly = listOf(['The Mill *Archive* <b>of</b> [x](y) (hereafter MWX), f. 1, op. 2, d. 3.'])
    for (const line of as('markdown', sly).split('\n')) assert.doesNotMatch(line, /(?<!\\)[*<>[\]]/)
    const texts = ['2_Rapallo.md', '_b_.md'].map((path) => textWith(['RGASPI, f. 85, op. 14, d. 50.'], { path }))
    assert.match(as('markdown', sourceList(texts), true), /\(2_Rapallo\.md: note 1; \\_b\\_\.md: note 1\)/)
  })

  it('is a table', () => {
    const rows = as('csv').split('\r\n')
    assert.equal(rows[0], 'repository,siglum,archive,town,fonds,inventory,file,leaves,key,reference,count,cited')
    assert.equal(
      rows[1],
      'ru-rgaspi,РГАСПИ,Российский государственный архив социально-политической истории,Москва,85,14,50,"Лл. 6, 20 об.",ru-rgaspi/85/14/50,РГАСПИ. Ф. 85. Оп. 14. Д. 50,2,"article.txt:3 (1), article.txt:7 (3)"',
    )
    assert.equal(rows[4], '')
  })

  it('is a table in which no cell is a formula', () => {
    const list = listOf(notes)
    for (const archive of list.archives) archive.name = '=HYPERLINK("https://example.org")'
    const { data } = parse<string[]>(as('csv', list))
    for (const cell of data.flat()) assert.doesNotMatch(cell, /^[=+@-]/)
  })

  it('is JSON with the places of the citations', () => {
    const [file] = JSON.parse(as('json'))
    assert.deepEqual(file, {
      repository: 'ru-rgaspi',
      siglum: 'РГАСПИ',
      archive: 'Российский государственный архив социально-политической истории',
      town: 'Москва',
      levels: [
        ['fonds', '85'],
        ['inventory', '14'],
        ['file', '50'],
      ],
      leaves: [
        { from: '6', fromSide: null, to: null, toSide: null },
        { from: '20', fromSide: 'verso', to: null, toSide: null },
      ],
      key: 'ru-rgaspi/85/14/50',
      reference: 'РГАСПИ. Ф. 85. Оп. 14. Д. 50',
      cited: [
        {
          path: 'article.txt',
          range: { start: { line: 2, character: 4 }, end: { line: 2, character: 38 } },
          note: '1',
        },
        {
          path: 'article.txt',
          range: { start: { line: 6, character: 4 }, end: { line: 6, character: 43 } },
          note: '3',
        },
      ],
    })
  })

  it('is CSL-JSON, with what a catalogue knows', () => {
    const list = listOf(notes)
    const [first] = JSON.parse(as('csl-json', list))
    assert.deepEqual(first, {
      id: 'ru-rgaspi-85-14-50',
      type: 'manuscript',
      title: 'РГАСПИ. Ф. 85. Оп. 14. Д. 50',
      archive: 'Российский государственный архив социально-политической истории',
      'archive-place': 'Москва',
      archive_location: 'Ф. 85. Оп. 14. Д. 50',
      note: 'Лл. 6, 20 об.',
    })
    const holdings = catalogued(list, '1920-12-06')
    const [titled] = JSON.parse(writtenList(list, 'csl-json', { holdings, withNotes: false }))
    assert.deepEqual(
      [titled.title, titled.author, titled.issued],
      ['Letters & {drafts}', [{ literal: 'Chicherin, G. V.' }], { 'date-parts': [[1920, 12, 6]] }],
    )
  })

  it('is BibTeX, whose special characters mean themselves', () => {
    assert.equal(
      as('bibtex').split('\n\n')[0],
      `@unpublished{ru-rgaspi-85-14-50,
  title = {{РГАСПИ. Ф. 85. Оп. 14. Д. 50}},
  howpublished = {Российский государственный архив социально-политической истории},
  address = {Москва},
  archive = {Российский государственный архив социально-политической истории},
  archive_location = {Ф. 85. Оп. 14. Д. 50},
  note = {Лл. 6, 20 об.},
}`,
    )
    const list = listOf(notes)
    const titled = writtenList(list, 'bibtex', { holdings: catalogued(list, '1920'), withNotes: false })
    assert.match(
      titled,
      /author = \{\{Chicherin, G\. V\.\}\},\n {2}title = \{\{Letters \\& \{\\textbraceleft\}drafts\{\\textbraceright\}\}\},/,
    )
    assert.match(titled, /howpublished = \{РГАСПИ\. Ф\. 85\. Оп\. 14\. Д\. 50\},\n.*\n {2}year = \{1920\},/)
  })

  it('has no two entries of one name', () => {
    const texts = ['a.txt', 'b.txt', 'c.txt'].map((path) => textWith(['Ф. 85. Оп. 1. Д. 2. Л. 9.'], { path }))
    const names = [...as('bibtex', sourceList(texts)).matchAll(/@unpublished\{(.+),/g)].map((match) => match[1])
    assert.deepEqual(names, ['85-1-2', '85-1-2-2', '85-1-2-3'])
  })

  it('has every file that is cited exactly once, in each format', () => {
    const number = fc.integer({ min: 1, max: 4 })
    const note = fc.oneof(
      fc.tuple(number, number, number, number).map(([f, op, d, l]) => `RGASPI, f. ${f}, op. ${op}, d. ${d}, l. ${l}.`),
      fc.tuple(number, number, number).map(([f, op, d]) => `РГАСПИ. Ф. ${f}. Оп. ${op}. Д. ${d}.`),
      fc.tuple(number, number).map(([f, d]) => `ф. ${f}, оп. 1, д. ${d}`),
      fc.tuple(number, number).map(([a, b]) => `TNA, FO 37${a}/${b}, f. 3.`),
      fc.tuple(number, number).map(([a, b]) => `BArch, R ${a}/${b}, Bl. 7.`),
      fc.constant('Ibid., l. 7.'),
    )
    fc.assert(
      fc.property(fc.array(note, { minLength: 1, maxLength: 12 }), (written) => {
        const text = textWith(written)
        const list = sourceList([text])
        const cited = new Set(
          text.apparatus.citations.flatMap((citation) =>
            (citation.kind === 'archival' || citation.kind === 'short') && citation.key !== null ? [citation.key] : [],
          ),
        )
        const keys = [...cited].sort()
        assert.deepEqual(keysOf(list), keys)
        assert.deepEqual(
          JSON.parse(as('json', list))
            .map(({ key }: { key: string }) => key)
            .sort(),
          keys,
        )
        const { data } = parse<{ key: string }>(as('csv', list), { header: true, skipEmptyLines: true })
        assert.deepEqual(data.map(({ key }) => key).sort(), keys)
        assert.equal(as('bibtex', list).match(/^@unpublished/gm)?.length ?? 0, keys.length)
        const lines = as('text', list)
          .split('\n')
          .filter((line) => /\d/.test(line))
        assert.equal(lines.length, keys.length)
        // What names no archive says nothing in a catalogue.
        const named = keys.filter((key) => !key.startsWith('?'))
        assert.deepEqual(keysReadFrom(list, 'csl-json', '.json'), named)
        assert.deepEqual(keysReadFrom(list, 'csv', '.csv'), named)
        assert.deepEqual(keysReadFrom(list, 'bibtex', '.bib'), named)
      }),
      runs(20),
    )
  })
})

/** A project whose catalogue knows the first file of a list. */
function catalogued({ archives }: SourceList, date: string): Holdings {
  const [file] = archives[0]?.files ?? []
  assert.ok(file)
  const holdings = new Holdings()
  const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } }
  holdings.set('file:///catalogue.json', [
    {
      kind: 'entry',
      uri: 'file:///catalogue.json',
      range,
      target: { ...file, leaves: [] },
      title: 'Letters & {drafts}',
      creators: ['Chicherin, G. V.'],
      recipients: [],
      date,
      images: [],
    },
  ])
  return holdings
}
