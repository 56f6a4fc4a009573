import assert from 'node:assert/strict'
import { apparatusOf } from '../../../server/apparatus/build'
import { Archives } from '../../../server/archives/archives'
import { shippedArchives } from '../../../server/archives/shipped'
import { sourceList } from '../../../server/sources/lists/list'
import { linesOf, listOf, textWith } from './texts'

describe('the list of sources', () => {
  it('has each file once, however it is written, with all its leaves', () => {
    const list = listOf([
      'RGASPI, f. 85, op. 14, d. 50, l. 6.',
      'РГАСПИ. Ф. 85. Оп. 14. Д. 50. Л. 20 об.',
      'RGASPI, f. 85, op. 14, d. 50, ll. 21-22; d. 52, l. 2.',
      'RGASPI, f. 85, op. 14, d. 52, l. 1 ob.',
      'Ibid., l. 4.',
    ])
    assert.deepEqual(linesOf(list), [
      ['RGASPI', 'f. 85, op. 14, d. 50, ll. 6, 20 ob.–22', 'f. 85, op. 14, d. 52, ll. 1 ob.–2, 4'],
    ])
  })

  it('is by archive, and within it in the order of the shelves', () => {
    const list = listOf([
      'RGASPI, f. 17, op. 10, d. 3.',
      'TNA, FO 371/3083.',
      'RGASPI, f. 17, op. 3, d. 12.',
      'GARF, f. R-1235, op. 4, d. 1.',
      'RGASPI, f. 5, op. 1, d. 2650.',
      'RGASPI, f. 17, op. 3, d. 12a.',
    ])
    assert.deepEqual(linesOf(list), [
      ['RGASPI', 'f. 5, op. 1, d. 2650', 'f. 17, op. 3, d. 12', 'f. 17, op. 3, d. 12a', 'f. 17, op. 10, d. 3'],
      ['GARF', 'f. R-1235, op. 4, d. 1'],
      ['TNA', 'FO 371/3083'],
    ])
    assert.deepEqual(
      list.archives.map(({ name, town }) => [name, town]),
      [
        ['Russian State Archive of Socio-Political History', 'Moscow'],
        ['State Archive of the Russian Federation', 'Moscow'],
        ['The National Archives', 'Kew'],
      ],
    )
  })

  describe('is written', () => {
    const russian = [
      'РГАСПИ. Ф. 85. Оп. 14. Д. 50. Л. 6.',
      'РГАСПИ. Ф. 85. Оп. 14. Д. 52. Л. 1 об.',
      'RGASPI, f. 5, op. 1, d. 2, l. 7.',
    ]

    it('as most of the archive’s references are', () => {
      assert.deepEqual(linesOf(listOf(russian)), [
        ['РГАСПИ', 'Ф. 5. Оп. 1. Д. 2. Л. 7', 'Ф. 85. Оп. 14. Д. 50. Л. 6', 'Ф. 85. Оп. 14. Д. 52. Л. 1 об.'],
      ])
    })

    it('with headings in the language of the texts, where Russian is written in Latin letters', () => {
      const notes = [
        'Brief vom 6. Dezember 1920, RGASPI, f. 85, op. 14, d. 50, l. 6.',
        'Bericht vom 3. März 1921, RGASPI, f. 85, op. 14, d. 52, l. 1 ob.',
        'Ebd., l. 4.',
      ]
      const list = listOf(notes)
      assert.deepEqual(linesOf(list)[0]?.[1], 'f. 85, op. 14, d. 50, l. 6')
      assert.deepEqual([list.language, list.archives[0]?.town], ['de', 'Moskau'])
      assert.match(list.archives[0]?.name ?? '', /^Russisches Staatsarchiv/)
      // Two German words may be those of a title.
      assert.equal(listOf([...notes.slice(0, 2), 'Letter of 9 December 1920; ibid.']).archives[0]?.town, 'Moscow')
    })

    it('as the project says', () => {
      assert.deepEqual(linesOf(listOf(russian, 'transliterated'))[0]?.slice(1), [
        'f. 5, op. 1, d. 2, l. 7',
        'f. 85, op. 14, d. 50, l. 6',
        'f. 85, op. 14, d. 52, l. 1 ob.',
      ])
    })

    it('in the style of each archive’s own system', () => {
      const list = listOf(['РГАСПИ. Ф. 85. Оп. 14. Д. 50. Л. 6.', 'BArch, R 43-I/161, Bl. 91.'], 'gost')
      assert.deepEqual(linesOf(list), [
        ['BArch', 'R 43-I/161, Bl. 91'],
        ['РГАСПИ', 'Ф. 85. Оп. 14. Д. 50. Л. 6'],
      ])
    })

    it('with the words of the system where it has no styles', () => {
      const system = {
        id: 'parcels',
        title: 'Parcels',
        levels: ['box' as const, 'item' as const],
        required: ['box' as const, 'item' as const],
        forms: [
          {
            language: 'en',
            labels: { box: { one: ['shelf'] }, item: { one: ['parcel'] }, leaf: { one: ['leaf'], many: ['leaves'] } },
          },
        ],
      }
      const mill = { id: 'mill', names: {}, sigla: ['MyMA'], system: 'parcels' }
      const archives = new Archives([system], [mill], shippedArchives())
      const text = 'The miller wrote. [1]\n\n[1] MyMA, shelf 4, parcel 11, leaves 3-4.\n'
      const apparatus = apparatusOf(text, 'plain', archives)
      const list = sourceList([{ path: 'a.txt', apparatus, transcript: null, style: null }])
      assert.deepEqual(linesOf(list), [['MyMA', 'shelf 4, parcel 11, leaves 3–4']])
    })

    it('without zeros where the archive writes none', () => {
      assert.deepEqual(
        linesOf(listOf(['RGASPI, f. 05, op. 01, d. 2127, l. 05.', 'AVP RF, f. 04, op. 39, p. 232, d. 53001, l. 9.'])),
        [
          ['AVP RF', 'f. 04, op. 39, p. 232, d. 53001, l. 9'],
          ['RGASPI', 'f. 5, op. 1, d. 2127, l. 5'],
        ],
      )
    })

    it('with pages behind the leaves', () => {
      assert.deepEqual(linesOf(listOf(['RGASPI, f. 5, op. 1, d. 2, l. 7.', 'RGASPI, f. 5, op. 1, d. 2, p. 54.'])), [
        ['RGASPI', 'f. 5, op. 1, d. 2, l. 7, p. 54'],
      ])
    })
  })

  it('calls an archive as the texts do', () => {
    const list = listOf([
      'Foreign Policy Archive of the Russian Federation (hereafter FPA RF), f. 04, op. 39, p. 232, d. 53001, l. 9.',
      'FPA RF, f. 04, op. 39, p. 232, d. 52987, l. 62.',
    ])
    assert.deepEqual(
      list.archives.map(({ siglum, name }) => [siglum, name]),
      [['FPA RF', 'Foreign Policy Archive of the Russian Federation']],
    )
  })

  it('keeps what names no archive apart, at the end, and in two texts as two', () => {
    const notes = [
      'Ф. 85. Оп. 14. Д. 50. Л. 6.',
      'КРПА. Ф. 3. Оп. 1. Д. 8. Л. 2.',
      'РГАСПИ. Ф. 85. Оп. 14. Д. 50. Л. 6.',
    ]
    const list = sourceList([textWith(notes), textWith(notes, { path: 'two.txt' })])
    assert.deepEqual(linesOf(list), [
      ['КРПА', 'Ф. 3. Оп. 1. Д. 8. Л. 2'],
      ['РГАСПИ', 'Ф. 85. Оп. 14. Д. 50. Л. 6'],
      ['', 'Ф. 85. Оп. 14. Д. 50. Л. 6', 'Ф. 85. Оп. 14. Д. 50. Л. 6'],
    ])
  })

  it('has a reference that lacks levels where it belongs', () => {
    assert.deepEqual(linesOf(listOf(['RGASPI, f. 85, op. 14, d. 50.', 'RGASPI, f. 85.'])), [
      ['RGASPI', 'f. 85', 'f. 85, op. 14, d. 50'],
    ])
  })

  it('leaves out what a transcript says of itself', () => {
    const text = 'RGASPI, f. 85, op. 14, d. 50\n\nTo the commissar. See also RGASPI, f. 5, op. 1, d. 2, l. 7.\n'
    const apparatus = apparatusOf(text, 'plain', shippedArchives())
    const [target] = apparatus.citations
    assert.ok(target?.kind === 'archival')
    const transcript = {
      kind: 'transcript' as const,
      uri: 'file:///d50.txt',
      target: { ...target, key: target.key ?? '' },
      head: { start: 0, end: text.indexOf('\n') },
      marks: [],
      text,
      lineStarts: apparatus.lineStarts,
    }
    const lines = (own: typeof transcript | null) =>
      linesOf(sourceList([{ path: 'd50.txt', apparatus, transcript: own, style: null }]))
    assert.deepEqual(lines(transcript), [['RGASPI', 'f. 5, op. 1, d. 2, l. 7']])
    assert.deepEqual(lines(null), [['RGASPI', 'f. 5, op. 1, d. 2, l. 7', 'f. 85, op. 14, d. 50']])
  })

  it('calls leaves as the texts do, where the project names no style', () => {
    const notes = ['TNA, FO 371/8187, fol. 31v.', 'TNA, FO 371/8187, fol. 7r.', 'TNA, FO 371/8188, fols. 9v-10.']
    assert.deepEqual(linesOf(listOf(notes)), [['TNA', 'FO 371/8187, fols. 7r, 31v', 'FO 371/8188, fols. 9v–10']])
    assert.deepEqual(linesOf(listOf(['TNA, FO 371/8187, fol. 31v.', 'TNA, FO 371/8187, fol. 7.'])), [
      ['TNA', 'FO 371/8187, fol. 7, 31v'],
    ])
    assert.deepEqual(linesOf(listOf(['AN, F/7/13506, fol. 12 v°.'])), [['AN', 'F/7/13506, fol. 12 v°']])
  })

  it('calls leaves as the style does that the project names', () => {
    const [[, line] = []] = linesOf(listOf(['TNA, FO 371/8187, fol. 31v.'], 'tna'))
    assert.equal(line, 'FO 371/8187, f. 31 verso')
  })
})
