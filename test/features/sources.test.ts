import assert from 'node:assert/strict'
import type { LocationLink } from 'vscode-languageserver'
import { definitionAt } from '../../server/features/definition'
import { implementationAt, sourcesAt, typeDefinitionAt } from '../../server/features/sources'
import type { Holding } from '../../server/sources/source'
import { entry, scan } from './held'
import { open } from './open'

const file = 'RGASPI, f. 85, op. 14, d. 50'

const transcript = `
  //- transcripts/mill.txt
  РГАСПИ. Ф. 85. Оп. 14. Д. 50.

  [л. 6]
  To the commissar.
  [л. 6 об.]
  The mill stands.
  [л. 9]
  No flour.
`

const article = (note: string) => `
  //- article.txt
  So. [1] And so. [2]

  [1] GARF, f. 1, op. 2, d. 3, l. 4.

  [2] ${note}
`

/** Where links lead, as `file line:character`. */
function places(links: readonly LocationLink[]): string[] {
  return links.map(({ targetUri, targetSelectionRange: { start } }) => {
    return `${targetUri.slice(8)} ${start.line}:${start.character}`
  })
}

/** The places to which a feature leads from `|`; the article's own lines come after the transcripts'. */
function from(note: string, feature = definitionAt, holdings: readonly Holding[] = []): string[] {
  const cursor = note.indexOf('|')
  const text = article(note.replace('|', '')).replace(/\n *$/, `\n      ${' '.repeat(cursor)}|\n`)
  const { view, cursor: at } = open(`${text}${transcript}`, holdings)
  return places(feature(view, at))
}

describe('from a reference the way leads', () => {
  const scans = [
    scan('scans/006.jpg', 'RGASPI, f. 85, op. 14, d. 50, l. 6'),
    scan('scans/006v.jpg', 'RGASPI, f. 85, op. 14, d. 50, l. 6 ob.'),
  ]
  const entries = [
    entry(3, 'RGASPI, f. 85, op. 14, d. 50', { title: 'Mills' }),
    entry(4, 'RGASPI, f. 85, op. 14, d. 50, l. 6', { title: 'To the commissar' }),
    entry(5, 'RGASPI, f. 85, op. 14, d. 50, l. 9', { title: 'No flour' }),
  ]

  it('to the leaf of a transcript, in whatever script and style', () => {
    assert.deepEqual(from('RGASPI, f. 85, o|p. 14, d. 50, l. 9.'), ['transcripts/mill.txt 6:0'])
    assert.deepEqual(from('РГАСПИ. Ф. 85. О|п. 14. Д. 50. Л. 6.'), ['transcripts/mill.txt 2:0'])
  })

  it('to the verso where it says verso', () => {
    assert.deepEqual(from('RGASPI, f. 85, o|p. 14, d. 50, l. 6 ob.'), ['transcripts/mill.txt 4:0'])
  })

  it('to the first leaf of a range', () => {
    assert.deepEqual(from('RGASPI, f. 85, o|p. 14, d. 50, ll. 6 ob.-9.'), ['transcripts/mill.txt 4:0'])
  })

  it('to the head where no leaf is named', () => {
    assert.deepEqual(from('RGASPI, f. 85, o|p. 14, d. 50.'), ['transcripts/mill.txt 0:0'])
  })

  it('to the nearest place before a leaf that the transcript has not', () => {
    assert.deepEqual(from('RGASPI, f. 85, o|p. 14, d. 50, l. 8.'), ['transcripts/mill.txt 4:0'])
    assert.deepEqual(from('RGASPI, f. 85, o|p. 14, d. 50, l. 12.'), ['transcripts/mill.txt 6:0'])
    assert.deepEqual(from('RGASPI, f. 85, o|p. 14, d. 50, l. 2.'), ['transcripts/mill.txt 0:0'])
  })

  it('to transcript, scan, catalogue and other citations, in this order', () => {
    assert.deepEqual(
      from('RGASPI, f. 85, o|p. 14, d. 50, l. 6. RGASPI, f. 85, op. 14, d. 50.', definitionAt, [...scans, ...entries]),
      ['transcripts/mill.txt 2:0', 'scans/006.jpg 0:0', 'catalogue.csv 4:0', 'catalogue.csv 3:0', 'article.txt 4:40'],
    )
  })

  it('to a transcript without the leaf last, where there is anything of the leaf itself', () => {
    const leaf = 'RGASPI, f. 85, op. 14, d. 50, l. 8'
    assert.deepEqual(
      from('RGASPI, f. 85, o|p. 14, d. 50, l. 8. RGASPI, f. 85, op. 14, d. 50.', definitionAt, [
        scan('scans/008.jpg', leaf),
        entry(6, leaf),
      ]),
      ['scans/008.jpg 0:0', 'catalogue.csv 6:0', 'transcripts/mill.txt 4:0', 'article.txt 4:40'],
    )
  })

  it('from a short form to the source of its own leaf, and to what it points to', () => {
    assert.deepEqual(from('RGASPI, f. 85, op. 14, d. 50, l. 6; ibi|d., l. 9.'), [
      'transcripts/mill.txt 6:0',
      'article.txt 4:4',
    ])
    assert.deepEqual(from('RGASPI, f. 85, op. 14, d. 50, l. 6 ob.; там ж|е.'), [
      'transcripts/mill.txt 4:0',
      'article.txt 4:4',
    ])
  })

  it('from an item to the file above it, where that is what there is', () => {
    const holdings = [scan('scans/fo.pdf', 'TNA, FO 371/3083')]
    const links = from('TNA, FO 3|71/3083, item 5.', implementationAt, holdings)
    assert.deepEqual(links, ['scans/fo.pdf 0:0'])
  })

  it('from a siglum to its introduction, then to the sources of its reference', () => {
    const introduced =
      'Archive of the Mills (hereafter RGASPI), f. 1, op. 1, d. 1; RGA|SPI, f. 85, op. 14, d. 50, l. 9.'
    assert.deepEqual(from(introduced), ['article.txt 4:36', 'transcripts/mill.txt 6:0'])
    assert.deepEqual(from('Archive of the Mills (hereafter RGAS|PI), f. 85, op. 14, d. 50, l. 9.'), [
      'transcripts/mill.txt 6:0',
    ])
    assert.deepEqual(from('|RGASPI, f. 85, op. 14, d. 50, l. 9.'), ['transcripts/mill.txt 6:0'])
    assert.deepEqual(from('Archive of the Mills (hereafter RGAS|PI).'), ['article.txt 4:36'])
    assert.deepEqual(from('RGAS|PI, f. 85, op. 14, d. 51.'), [])
  })

  it('from a siglum to the scan and the entry of its reference', () => {
    const note = 'РГА|СПИ. Ф. 85. Оп. 14. Д. 50. Л. 6.'
    assert.deepEqual(from(note, implementationAt, [...scans, ...entries]), ['scans/006.jpg 0:0'])
    assert.deepEqual(from(note, typeDefinitionAt, [...scans, ...entries]), ['catalogue.csv 4:0', 'catalogue.csv 3:0'])
  })

  it('from a range to the scans of all its leaves, in the order of the file', () => {
    const leaves = ['9', '7', '6 ob.', '6', '10', '9 ob.', '7 ob.', '5']
    const all = leaves.map((leaf) => scan(`${leaf.replace(' ob.', 'v')}.jpg`, `${file}, l. ${leaf}`))
    const found = (written: string) =>
      from(`RGASPI, f. 85, o|p. 14, d. 50${written}.`, implementationAt, all).map((place) => place.split('.')[0])
    assert.deepEqual(found(', ll. 6-9'), ['6', '6v', '7', '7v', '9'])
    assert.deepEqual(found(', ll. 6 ob.-9 ob.'), ['6v', '7', '7v', '9', '9v'])
    assert.deepEqual(found(', ll. 9, 5, 6 ob.'), ['5', '6v', '9'])
    assert.deepEqual(found(', l. 7-7 ob.'), ['7', '7v'])
    assert.deepEqual(found(', l. 9'), ['9'])
    assert.deepEqual(found(''), ['5', '6', '6v', '7', '7v', '9', '9v', '10'])
    assert.deepEqual(found(', ll. 11-12'), [])
  })

  it('from a file to no more scans than anybody looks through, the whole file’s first', () => {
    const leaves = Array.from({ length: 120 }, (_, index) => scan(`${index + 1}.jpg`, `${file}, l. ${index + 1}`))
    const found = from('RGASPI, f. 85, o|p. 14, d. 50.', implementationAt, [...leaves, scan('all.pdf', file)])
    assert.deepEqual([found.length, found[0], found[1]], [100, 'all.pdf 0:0', '1.jpg 0:0'])
  })

  it('from a file cited without its folder, or with one more, to the one file that it may be', () => {
    const held = 'AVP RF, f. 04, op. 39, p. 232, d. 53001'
    const under = (note: string, ...references: string[]) =>
      from(
        note,
        typeDefinitionAt,
        references.map((reference, line) => entry(line, reference)),
      )
    const bare = 'AVP RF, f. 04, o|p. 39, d. 53001, l. 9.'
    assert.deepEqual(under(bare, held), ['catalogue.csv 0:0'])
    assert.deepEqual(under('AVP RF, f. 04, o|p. 39, p. 232, d. 53001.', 'AVP RF, f. 04, op. 39, d. 53001'), [
      'catalogue.csv 0:0',
    ])
    // Its own first; and none where there are two, or the other is of another inventory.
    assert.deepEqual(under(bare, held, 'AVP RF, f. 04, op. 39, d. 53001'), ['catalogue.csv 1:0'])
    assert.deepEqual(under(bare, held, 'AVP RF, f. 04, op. 39, p. 233, d. 53001'), [])
    assert.deepEqual(under('AVP RF, f. 04, o|p. 38, d. 53001.', held), [])
    assert.deepEqual(under('AVP RF, f. 04, o|p. 39, p. 231, d. 53001.', held), [])
  })

  it('from a fonds to no file in it', () => {
    assert.deepEqual(from('RGASPI, f. 85, o|p. 14.', implementationAt, scans), [])
  })

  it('to its entries as its type, and to its scans as its implementation', () => {
    const holdings = [...scans, ...entries]
    assert.deepEqual(from('RGASPI, f. 85, o|p. 14, d. 50, l. 6.', typeDefinitionAt, holdings), [
      'catalogue.csv 4:0',
      'catalogue.csv 3:0',
    ])
    assert.deepEqual(from('RGASPI, f. 85, o|p. 14, d. 50, l. 6 ob.', implementationAt, holdings), [
      'scans/006v.jpg 0:0',
    ])
    assert.deepEqual(from('RGASPI, f. 85, o|p. 14, d. 50, l. 77.', implementationAt, holdings), [])
    assert.deepEqual(from('So it i|s.', typeDefinitionAt, holdings), [])
  })

  it('with all of the leaf’s text as the target, its mark selected', () => {
    const { view, cursor } = open(`
      //- article.txt
      So. [1]

      [1] RGASPI, f. 85, op. 14, d. 50, l. 6.
                          |
      ${transcript.replaceAll('\n', '\n    ').trim()}
    `)
    const [link] = definitionAt(view, cursor)
    assert.deepEqual(link?.targetRange, { start: { line: 2, character: 0 }, end: { line: 4, character: 0 } })
    assert.deepEqual(link?.targetSelectionRange, { start: { line: 2, character: 0 }, end: { line: 2, character: 6 } })
    assert.deepEqual(link?.originSelectionRange, { start: { line: 2, character: 4 }, end: { line: 2, character: 38 } })
  })

  it('at once to the best of each kind', () => {
    const { view, cursor } = open(`
      //- article.txt
      So. [1]

      [1] RGASPI, f. 85, op. 14, d. 50, l. 6.
                          |
    `, scans) // biome-ignore format: a fixture
    const found = sourcesAt(view, cursor)
    assert.equal(found?.name, 'RGASPI 85/14/50')
    assert.equal(found?.transcript, null)
    assert.equal(found?.scan?.uri, 'file:///scans/006.jpg')
    assert.equal(sourcesAt(view, 0), null)
  })

  it('at once to the picture of the leaf, and not to a transcript of others', () => {
    const bestOf = (leaf: string) => {
      const note = article(`RGASPI, f. 85, op. 14, d. 50, l. ${leaf}.`).replace(/\n *$/, `\n      ${' '.repeat(15)}|\n`)
      const { view, cursor } = open(`${note}${transcript}`, [scan('scans/008.jpg', `${file}, l. 8`)])
      const found = sourcesAt(view, cursor)
      return [found?.transcript?.range.start.line ?? null, found?.scan?.uri ?? null]
    }
    assert.deepEqual(bestOf('8'), [null, 'file:///scans/008.jpg'])
    assert.deepEqual(bestOf('9'), [6, null])
    // Of neither is there anything: the nearest place is all that there is.
    assert.deepEqual(bestOf('12'), [6, null])
  })

  it('at once from a siglum, and to the first scan of a range', () => {
    const { view, cursor } = open(`
      //- article.txt
      So. [1]

      [1] RGASPI, f. 85, op. 14, d. 50, ll. 5-9.
            |
    `, scans) // biome-ignore format: a fixture
    assert.equal(sourcesAt(view, cursor)?.scan?.uri, 'file:///scans/006.jpg')
  })
})
