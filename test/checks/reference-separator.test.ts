import { expectFindings } from './expect'

describe('reference-separator', () => {
  it('finds a full stop among commas', () => {
    expectFindings(`
      The telegram. [1]

      [1] RGASPI, f. 85. op. 14, d. 50, l. 6.
                       ^ reference-separator
    `)
  })

  it('finds a comma that is missing', () => {
    expectFindings(`
      Телеграмма. [1]

      [1] РГАСПИ, Ф. 17, Оп. 1, Д. 258 Л. 136.
                                ^^^^^^^^^ reference-separator
    `)
  })

  it('finds a comma for the stop of a label', () => {
    expectFindings(`
      Телеграмма. [1]

      [1] РГАСПИ Ф, 17, Оп. 171, Д. 298, Л. 111.
                 ^^ reference-separator
    `)
  })

  it('finds a label without its stop', () => {
    expectFindings(`
      Телеграмма. [1]

      [1] РГАСПИ Ф. 17, Оп 171, Д. 220
                        ^^ reference-separator
    `)
  })

  it('lets every consistent manner be', () => {
    expectFindings(`
      One. [1] Two. [2] Three. [3] Four. [4] Five. [5]

      [1] РГАСПИ. Ф. 85. Оп. 14. Д. 50. Л. 6.

      [2] РГАЭ Ф.71 Оп.35 Д.961 Л.4-6

      [3] РГИА, ф. 379, оп. 1, д. 742, л. 4

      [4] ГАРФ ф 102 оп 5 д 7

      [5] РГВИА: ф. 14877, оп. 1, д. 2049 (1854), д. 3504 (1860).
    `)
  })
})
