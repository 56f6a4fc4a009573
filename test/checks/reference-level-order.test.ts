import { expectFindings, expectNone } from './expect'

describe('reference-level-order', () => {
  it('finds an inventory before its fonds', () => {
    expectFindings(
      `
      One. [1]

      [1] РГАСПИ, оп. 14, ф. 85, д. 50, л. 6.
                  ^^^^^^^^^^^^^^^^^^^^ reference-level-order
    `,
      'reference-level-order',
    )
  })

  it('finds a file before its inventory', () => {
    expectFindings(`
      One. [1]

      [1] RGASPI, f. 85, d. 50, op. 14, l. 6.
                  ^^^^^^^^^^^^^^^^^^^^ reference-level-order
    `)
  })

  it('keeps quiet about lists, which go up again', () => {
    expectNone(
      'reference-level-order',
      'RGASPI, f. 85, op. 14, d. 50, l. 6, op. 15, d. 3, l. 8.',
      'ГАКК: ф. 353, оп. 1, д. 1035, д. 1961а (1867); ф. 574, оп. 1, д. 3756.',
      'RGASPI, f. 85, op. 14, d. 50, l. 6; d. 51, l. 7; f. 17, op. 3, d. 8.',
      "GARF, f. 102 DPOO, 1898 g., op. 226, d. 12 chast' 2, l. 15.",
      'AVP RF, f. 04, op. 39, p. 232, d. 53001, l. 9.',
    )
  })
})
