import { expectFindings, expectNone } from './expect'

describe('reference-padding', () => {
  it('finds zeros where the archive has none', () => {
    expectFindings(`
      One. [1] Two. [2]

      [1] RGASPI, f. 5, op. 1, d. 2127, l. 8.

      [2] RGASPI, f. 05, op. 01, d. 2127, l. 05.
                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ reference-padding
    `)
  })

  it('finds a leaf with a zero in every archive', () => {
    expectFindings(`
      One. [1]

      [1] AVP RF, f. 04, op. 39, p. 232, d. 53001, l. 09.
                                                   ^^^^^ reference-padding
    `)
  })

  it('finds a missing zero where the archive has them and the text both', () => {
    expectFindings(`
      One. [1] Two. [2]

      [1] AVP RF, f. 04, op. 39, p. 232, d. 53001, l. 9.

      [2] AVP RF, f. 4, op. 39, p. 232, d. 53002, l. 1.
                  ^^^^ reference-padding
    `)
  })

  it('keeps quiet where zeros mean something, and where nobody knows', () => {
    expectNone(
      'reference-padding',
      'AVP RF, f. 04, op. 39, p. 232, d. 53001, l. 9.',
      'АВП РФ. Ф. 04. Оп. 39. П. 232. Д. 53001. Л. 9.',
      'AVP RF, f. 4, op. 39, p. 232, d. 53001, l. 9.',
      'АВПРИ. Ф. 0133. Оп. 470. Д. 9. Л. 5.',
      'Ф. 05. Оп. 01. Д. 3. Л. 5.',
      'RGASPI, f. 0, op. 10, d. 100, l. 5.',
    )
  })
})
