import { expectFindings, expectNone } from './expect'

describe('reference-missing-level', () => {
  it('finds a leaf without its file', () => {
    expectFindings(`
      One. [1]

      [1] RGASPI, f. 85, op. 14, l. 6.
          ^^^^^^^^^^^^^^^^^^^^^^^^^^^ reference-missing-level
    `)
  })

  it('finds a file without its fonds', () => {
    expectFindings(`
      One. [1]

      [1] РГАСПИ, оп. 14, д. 50, л. 6.
          ^^^^^^^^^^^^^^^^^^^^^^^^^^^ reference-missing-level
    `)
  })

  it('finds the folder that one archive requires', () => {
    expectFindings(`
      One. [1]

      [1] AVP RF, f. 04, op. 39, d. 53001, l. 9.
          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ reference-missing-level
    `)
  })

  it('finds the inventory that the same fonds has elsewhere', () => {
    expectFindings(`
      One. [1] Two. [2]

      [1] GARF, f. 1235, op. 4, d. 11, l. 52.

      [2] GARF, f. 1235, d. 12, l. 3.
          ^^^^^^^^^^^^^^^^^^^^^^^^^^ reference-missing-level
    `)
  })

  it('keeps quiet about fonds, inventories, investigative files, lists and the archives that have no fonds', () => {
    expectNone(
      'reference-missing-level',
      'РГАСПИ. Ф. 17.',
      'РГАСПИ. Ф. 17. Оп. 3.',
      'РГАСПИ. Ф. 17. Оп. 3. Д. 8.',
      'ЦА ФСБ Р-33538, Л. 43об.',
      'ЦАМО оп. 18002 д. 738 л. 83',
      'ГАРФ. Ф. 102. Д. 12. Л. 5.',
      'РГВИА: ф. 14877, оп. 1, д. 2049 (1854), д. 3504 (1860).',
      ['RGASPI, f. 85, op. 14, d. 50, l. 6.', 'Ibid., l. 7.', 'Ibid., d. 51, l. 8.'],
      'RGASPI, f. 85, op. 14, d. 50, l. 6; d. 51, l. 7.',
    )
  })
})
