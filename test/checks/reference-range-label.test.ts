import { expectFindings, expectNone } from './expect'

describe('reference-range-label', () => {
  it('finds a singular with several leaves, against the text’s habit', () => {
    expectFindings(`
      One. [1] Two. [2] Three. [3] Four. [4]

      [1] RGASPI, f. 85, op. 14, d. 50, ll. 6-7.

      [2] RGASPI, f. 85, op. 14, d. 51, ll. 1, 3.

      [3] RGASPI, f. 85, op. 14, d. 50, ll. 16-17.

      [4] RGASPI, f. 85, op. 14, d. 50, l. 26-27.
                                        ^^ reference-range-label
    `)
  })

  it('finds a plural with one leaf', () => {
    expectFindings(`
      One. [1] Two. [2] Three. [3]

      [1] RGASPI, f. 85, op. 14, d. 50, l. 6.

      [2] RGASPI, f. 85, op. 14, d. 51, l. 8.

      [3] RGASPI, f. 85, op. 14, d. 50, ll. 16.
                                        ^^^ reference-range-label
    `)
  })

  it('keeps quiet where the text has no habit, or that of the singular', () => {
    const reference = 'РГАСПИ. Ф. 17. Оп. 3. Д. 8. Л.'
    expectNone(
      'reference-range-label',
      'RGASPI, f. 85, op. 14, d. 50, l. 6-7.',
      [`${reference} 1-2.`, `${reference} 3, 5.`, `${reference} 8–9.`],
      ['RGASPI, f. 85, op. 14, d. 50, ll. 6-7.', 'RGASPI, f. 85, op. 14, d. 50, l. 8-9.'],
    )
  })

  it('lets the two sides of one leaf be one or several', () => {
    const file = 'RGASPI, f. 85, op. 14, d. 50,'
    expectNone(
      'reference-range-label',
      [`${file} ll. 6-7.`, `${file} ll. 8-9.`, `${file} l. 10-10 ob.`],
      [`${file} l. 6.`, `${file} l. 8.`, `${file} ll. 10-10 ob.`],
    )
  })
})
