import { expectFindings, expectNone } from './expect'

describe('reference-side-form', () => {
  it('finds a side without its stop', () => {
    expectFindings(`
      One. [1] Two. [2]

      [1] RGASPI, f. 85, op. 14, d. 50, l. 1 ob;
                                             ^^ reference-side-form

      [2] RGASPI, f. 85, op. 14, d. 50, l. 10-10 ob.
    `)
  })

  it('finds another word than the text’s own', () => {
    expectFindings(`
      One. [1] Two. [2] Three. [3]

      [1] RGASPI, f. 85, op. 14, d. 50, l. 1 ob.

      [2] RGASPI, f. 85, op. 14, d. 50, l. 3 ob.

      [3] RGASPI, f. 85, op. 14, d. 50, l. 4v.
                                            ^ reference-side-form
    `)
  })

  it('compares what is cited of one archive', () => {
    expectFindings(`
      One. [1] Two. [2] Three. [3] Four. [4]

      [1] BArch, R 43-I/132, Bl. 5v.

      [2] BArch, R 43-I/132, Bl. 7v.

      [3] PA AA, R 28201, Bl. 5 Rs.

      [4] BArch, R 43-I/132, Bl. 9 Rs.
                                   ^^^ reference-side-form
    `)
  })

  it('keeps quiet about one manner, glued or not, and about two languages', () => {
    expectNone(
      'reference-side-form',
      'GARF, f. 1235, op. 1, d. 16, ll. 5-7ob.',
      'РГАСПИ. Ф. 17. Оп. 3. Д. 8. Л. 6-7об.',
      ['RGASPI, f. 85, op. 14, d. 50, l. 1ob.', 'RGASPI, f. 85, op. 14, d. 50, l. 2 ob.'],
      // Each archive has its own words.
      [
        'BArch, R 43-I/132, Bl. 5v.',
        'BArch, R 43-I/132, Bl. 7v.',
        'BArch, R 43-I/132, Bl. 9v.',
        'PA AA, R 28201, Bl. 5 Rs.',
      ],
      ['RGASPI, f. 85, op. 14, d. 50, l. 1v', 'RGASPI, f. 85, op. 14, d. 50, l. 2 v.'],
      ['GARF, f. 1, op. 2, d. 3, ll. 5 ob., 7 ob.', 'TsDAHO, f. 1, op. 20, spr. 397, ark. 88 zv.'],
      ['ГАРФ. Ф. 1. Оп. 2. Д. 3. Л. 5 об., 7 об.', 'ЦДАГО України. Ф. 1. Оп. 20. Спр. 397. Арк. 88 зв.'],
      ['РГАСПИ. Ф. 17. Оп. 3. Д. 8. Л. 5 об.', 'RGASPI, f. 17, op. 3, d. 8, l. 6 ob.'],
      'ГАРФ. Ф. 102. Оп. 5. Д. 7. Л. 2а.',
      'ЦДАГО України. Ф. 1. Оп. 32. Спр. 2612. Арк. 63, 64 зв., 71',
    )
  })
})
