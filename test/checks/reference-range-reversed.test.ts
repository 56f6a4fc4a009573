import { expectFindings, expectNone } from './expect'

describe('reference-range-reversed', () => {
  it('finds a range that runs backwards', () => {
    expectFindings(`
      One. [1] Two. [2]

      [1] RGASPI, f. 85, op. 14, d. 50, ll. 97-70.
                                            ^^^^^ reference-range-reversed

      [2] RGASPI, f. 85, op. 14, d. 50, ll. 3, 9 ob.–8, 12.
                                               ^^^^^^^ reference-range-reversed
    `)
  })

  it('finds a row of files that runs backwards', () => {
    expectFindings(`
      Один. [1]

      [1] ГАРФ. Ф. 102. Оп. 5. Д. 18–12.
                                  ^^^^^ reference-range-reversed
    `)
  })

  it('keeps quiet about sides, shortened numbers and letters', () => {
    const file = 'RGASPI, f. 85, op. 14, d. 50,'
    expectNone(
      'reference-range-reversed',
      `${file} l. 10-10 ob.`,
      `${file} l. 10 ob.-11.`,
      `${file} ll. 193-94.`,
      `${file} ll. 193-4.`,
      `${file} ll. 1298–301.`,
      `${file} ll. 17-17a.`,
      `${file} ll. 6–7ob.`,
      `${file} ll. 9, 3, 5.`,
      'ГАРФ. Ф. 102. Оп. 5. Д. 5-1920.',
      'РГАСПИ. Ф. 17. Оп. 3. Д. 43-а. Л. 5.',
    )
  })
})
