import assert from 'node:assert/strict'
import { apparatus } from '../fixture'
import { expectCitations } from './expect'

const reference = 'RGASPI, f. 85, op. 14, d. 50, l. 6'

describe('a short form', () => {
  const second: [note: string, stands: string][] = [
    ['Ibid.', 'Ibid. → ru-rgaspi/85/14/50, 6'],
    ['Ibid., l. 7.', 'Ibid., l. 7 → ru-rgaspi/85/14/50, 7'],
    ['Ibid., p. 7.', 'Ibid., p. 7 → ru-rgaspi/85/14/50'],
    ['Ibid., d. 51, l. 8.', 'Ibid., d. 51, l. 8 → ru-rgaspi/85/14/51, 8'],
    ['Ibid., op. 15, d. 1.', 'Ibid., op. 15, d. 1 → ru-rgaspi/85/15/1'],
    ['Ibid., ll. 7–8 ob.', "Ibid., ll. 7–8 ob. → ru-rgaspi/85/14/50, 7–8'"],
    ['See ibid., l. 7.', 'ibid., l. 7 → ru-rgaspi/85/14/50, 7'],
    ['Там же. Л. 7.', 'Там же. Л. 7 → ru-rgaspi/85/14/50, 7'],
    ['RGASPI, op. cit., l. 7.', 'RGASPI, op. cit., l. 7 → ru-rgaspi/85/14/50, 7'],
  ]
  for (const [note, stands] of second)
    it(`${note} stands for what is before it`, () =>
      expectCitations([`${reference}.`, note], `${reference} → ru-rgaspi/85/14/50, 6`, stands))

  it('points over a note that cites nothing', () => {
    expectCitations(
      [`${reference}.`, 'The miller says so himself.', 'Ibid., l. 9.'],
      `${reference} → ru-rgaspi/85/14/50, 6`,
      'Ibid., l. 9 → ru-rgaspi/85/14/50, 9',
    )
  })

  it('points to a short form as to what that stands for', () => {
    expectCitations(
      [`${reference}.`, 'Ibid., d. 51, l. 8.', 'Ibid., l. 9.'],
      `${reference} → ru-rgaspi/85/14/50, 6`,
      'Ibid., d. 51, l. 8 → ru-rgaspi/85/14/51, 8',
      'Ibid., l. 9 → ru-rgaspi/85/14/51, 9',
    )
  })

  it('points to the source before it in the same note', () => {
    expectCitations(
      `GARF, f. 1, op. 2, d. 3; ${reference}; ibid., l. 7.`,
      'GARF, f. 1, op. 2, d. 3 → ru-garf/1/2/3',
      `${reference} → ru-rgaspi/85/14/50, 6`,
      'ibid., l. 7 → ru-rgaspi/85/14/50, 7',
    )
  })

  it('stands for nothing after two sources, but for one after one file twice', () => {
    expectCitations(
      [`${reference}; GARF, f. 1, op. 2, d. 3.`, 'Ibid.'],
      `${reference} → ru-rgaspi/85/14/50, 6`,
      'GARF, f. 1, op. 2, d. 3 → ru-garf/1/2/3',
      'Ibid. → -',
    )
    expectCitations(
      [`${reference}; d. 50, l. 8.`, 'Ibid.'],
      `${reference} → ru-rgaspi/85/14/50, 6`,
      'd. 50, l. 8 → ru-rgaspi/85/14/50, 8',
      'Ibid. → ru-rgaspi/85/14/50, 8',
    )
  })

  it('may be followed by words, by a number alone, or by the next note', () => {
    expectCitations(
      [`${reference}.`, 'Ibid. The miller denies it.', 'Ibid., 14.'],
      `${reference} → ru-rgaspi/85/14/50, 6`,
      'Ibid. → ru-rgaspi/85/14/50, 6',
      'Ibid. → ru-rgaspi/85/14/50',
    )
    const { citations } = apparatus(
      `So. [1] So. [2] So. [3] So. [4]\n\n[1] ${reference}.\n[2] Ibid.\n[3] Там же\n[4] Ibid.\n`,
    )
    assert.deepEqual(
      citations.map((citation) => citation.kind),
      ['archival', 'short', 'short', 'short'],
    )
  })

  it('stands for nothing after a note that may cite what is not read, unless a leaf follows', () => {
    for (const book of ['Miller, Mills, 112.', 'Мельник. 1921. 12 августа.'])
      expectCitations([`${reference}.`, book, 'Ibid.'], `${reference} → ru-rgaspi/85/14/50, 6`, 'Ibid. → -')
    expectCitations(
      [`${reference}.`, 'The miller was born in 1870.', 'Ibid., l. 9.'],
      `${reference} → ru-rgaspi/85/14/50, 6`,
      'Ibid., l. 9 → ru-rgaspi/85/14/50, 9',
    )
  })

  it('means the archival source, and not the book beside it, where a leaf follows', () => {
    const both = `${reference}; Miller, Mills, Berlin, 1990, p. 5.`
    expectCitations(
      [both, 'Ibid., l. 9.'],
      `${reference} → ru-rgaspi/85/14/50, 6`,
      'Ibid., l. 9 → ru-rgaspi/85/14/50, 9',
    )
    expectCitations([both, 'Ibid., p. 9.'], `${reference} → ru-rgaspi/85/14/50, 6`, 'Ibid., p. 9 → -')
    expectCitations([both, 'Ibid.'], `${reference} → ru-rgaspi/85/14/50, 6`, 'Ibid. → -')
  })

  it('points from a document’s notes to the source under the document, where that is nearer', () => {
    const text = `
      The first letter. [1] It was short. [2]

      GARF, f. 1, op. 2, d. 3, l. 5.

      [1] See RGAE, f. 7, op. 8, d. 9.

      [2] Ibid., l. 6.

      The second letter. [1] It was long. [2]

      GARF, f. 1, op. 2, d. 4, l. 7. A copy.

      [1] A word is crossed out.

      [2] Ibid., l. 8.
    `
    const shorts = apparatus(text.replace(/^ {6}/gm, '')).citations.filter(({ kind }) => kind === 'short')
    assert.deepEqual(
      shorts.map((short) => (short.kind === 'short' ? short.key : '')),
      ['ru-rgae/7/8/9', 'ru-garf/1/2/4'],
    )
  })

  it('of an author is of a work in print, and never of an archive', () => {
    const book = 'Anna Miller, Mills, Riga 1990, S. 5.'
    const cases: [note: string, points: number | null][] = [
      ['Miller, op. cit., p. 7.', 1],
      ['A. Miller, a.a.O., S. 7.', 1],
      ['Miller, Mills, cit., p. 7.', 1],
      ['See Miller, op. cit., vol. 2, p. 7.', 1],
      ['Carter, op. cit., p. 7.', null],
      ['Мельников И. И. Указ. соч. С. 7.', null],
    ]
    for (const [note, points] of cases) {
      const text = `So. [1] So. [2] So. [3]\n\n[1] ${reference}.\n\n[2] ${book}\n\n[3] ${note}\n`
      const [found, ...others] = apparatus(text).citations.filter(({ kind }) => kind === 'short')
      assert.ok(found?.kind === 'short' && others.length === 0, note)
      assert.deepEqual([found.antecedent, found.key, found.levels], [points, null, []], note)
    }
  })

  it('points into the note that it names', () => {
    const named: [note: string, stands: string][] = [
      ['Wie Anm. 1.', 'Wie Anm. 1 → ru-rgaspi/85/14/50, 6'],
      ['Wie Anm. 1, Bl. 9 Rs.', "Wie Anm. 1, Bl. 9 Rs. → ru-rgaspi/85/14/50, 9'"],
      ['Supra n. 1, l. 9.', 'Supra n. 1, l. 9 → ru-rgaspi/85/14/50, 9'],
      ['Voir note 1 supra, fol. 9.', 'Voir note 1 supra, fol. 9 → ru-rgaspi/85/14/50, 9'],
      ['Siehe oben Anm. 1, Bl. 9.', 'Siehe oben Anm. 1, Bl. 9 → ru-rgaspi/85/14/50, 9'],
      ['См. прим. 1. Л. 9.', 'См. прим. 1. Л. 9 → ru-rgaspi/85/14/50, 9'],
      ['См. прим. 1.', 'См. прим. 1 → ru-rgaspi/85/14/50, 6'],
      ['前掲注1、7頁。', '前掲注1、7頁 → ru-rgaspi/85/14/50'],
      ['Wie Anm. 7, Bl. 9.', 'Wie Anm. 7, Bl. 9 → -, 9'],
    ]
    const other = 'GARF, f. 1, op. 2, d. 3'
    for (const [note, stands] of named)
      expectCitations(
        [`${reference}.`, `${other}.`, note],
        `${reference} → ru-rgaspi/85/14/50, 6`,
        `${other} → ru-garf/1/2/3`,
        stands,
      )
  })

  it('is none where a note is only referred to', () => {
    for (const note of [
      'For the mill see note 1.',
      'See note 1 for the mill.',
      'Vgl. Anm. 1 zur Mühle.',
      'See note 2.',
    ])
      expectCitations([`${reference}.`, 'The miller says so.', note], `${reference} → ru-rgaspi/85/14/50, 6`)
  })

  it('does not look into the chapter before', () => {
    const text = `
      One. [1] Two. [2]

      [1] RGASPI, f. 85, op. 14, d. 50, l. 6.

      [2] Ibid., l. 7.

      Three. [1] Four. [2]

      [1] Ibid., l. 8.

      [2] GARF, f. 1, op. 2, d. 3.
    `
    const shorts = apparatus(text.replace(/^ {6}/gm, '')).citations.filter(({ kind }) => kind === 'short')
    assert.deepEqual(
      shorts.map((short) => short.kind === 'short' && [short.key, short.trouble]),
      [
        ['ru-rgaspi/85/14/50', null],
        [null, null],
      ],
    )
  })

  it('stands for nothing after what was not read in its own note', () => {
    expectCitations(
      [`${reference}.`, 'Miller, Mills, 112; ibid., 115.'],
      `${reference} → ru-rgaspi/85/14/50, 6`,
      'ibid. → -',
    )
  })

  it('is none where it is a word of the sentence', () => {
    expectCitations([`${reference}.`, 'Он жил там же, в Риге.'], `${reference} → ru-rgaspi/85/14/50, 6`)
  })
})

describe('a short form after what nobody knows', () => {
  it('stands for nothing that could be told', () =>
    expectCitations(
      ['GARF, f. 1064, op. 5, d. 119, l. 58.', 'SHT, press 2, box 14, bundle 3, leaf 5 verso.', 'Ibid., leaf 6.'],
      'GARF, f. 1064, op. 5, d. 119, l. 58 → ru-garf/1064/5/119, 58',
      'Ibid., leaf 6 → -, 6',
    ))
})
