import { expectFindings, expectNone } from './expect'

describe('repository-before-introduction', () => {
  it('finds a siglum before its introduction', () => {
    expectFindings(`
      One. [1] Two. [2]

      [1] XYZQ, f. 5, op. 1, d. 17, l. 3.
          ^^^^ repository-before-introduction

      [2] Mill Archive of Riga (hereafter XYZQ), f. 5, op. 1, d. 18, l. 3.
    `)
  })

  it('finds a second introduction', () => {
    expectFindings(`
      One. [1] Two. [2]

      [1] Mill Archive of Riga (hereafter XYZQ), f. 5, op. 1, d. 17, l. 3.

      [2] Mill Archive of Riga (hereafter XYZQ), f. 5, op. 1, d. 18, l. 3.
                                          ^^^^ repository-before-introduction
    `)
  })

  it('finds one archive under two introductions', () => {
    expectFindings(
      `
      One. [1] Two. [2]

      [1] State Archive of the Russian Federation (hereafter GARF), f. 5, op. 1, d. 17, l. 3.

      [2] State Archive of the Russian Federation (hereafter SARF), f. 5, op. 1, d. 18, l. 3.
                                                             ^^^^ repository-before-introduction
    `,
      'repository-before-introduction',
    )
  })

  it('keeps quiet where the introduction comes first, and where parties of a contract are introduced', () => {
    expectNone(
      'repository-before-introduction',
      ['Mill Archive of Riga (hereafter XYZQ), f. 5, op. 1, d. 17, l. 3.', 'XYZQ, f. 5, op. 1, d. 18, l. 3.'],
      ['RGASPI, f. 85, op. 14, d. 50, l. 6.', 'GARF, f. 5, op. 1, d. 18, l. 3.'],
      'Государственный архив Российской Федерации (далее — ГАРФ). Ф. 102. Оп. 5. Д. 7.',
    )
  })

  it('lets a new chapter introduce its archives anew', () => {
    expectFindings(`
      The first chapter tells one story. [1] It tells another. [2]

      [1] Mill Archive of Riga (hereafter XYZQ), f. 5, op. 1, d. 17, l. 3.

      [2] XYZQ, f. 5, op. 1, d. 18, l. 3.

      The second chapter tells one story. [1]

      [1] Mill Archive of Riga (hereafter XYZQ), f. 5, op. 1, d. 29, l. 3.
    `)
  })
})
