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

  it('is none where it is a word of the sentence', () => {
    expectCitations([`${reference}.`, 'Он жил там же, в Риге.'], `${reference} → ru-rgaspi/85/14/50, 6`)
  })
})
