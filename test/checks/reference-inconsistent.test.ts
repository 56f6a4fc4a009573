import { expectFindings, expectNone } from './expect'

describe('reference-inconsistent', () => {
  it('finds one file under two sigla', () => {
    expectFindings(`
      One. [1] Two. [2] Three. [3]

      [1] GARF, f. 1235, op. 4, d. 11, l. 52.

      [2] GARF, f. 1235, op. 4, d. 11, l. 53.

      [3] GA RF, f. 1235, op. 4, d. 11, l. 54.
          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ reference-inconsistent
    `)
  })

  it('finds one level under two names', () => {
    expectFindings(`
      Один. [1] Два. [2] Три. [3]

      [1] ГАРФ. Ф. Р-1235. Оп. 4. Ед. хр. 11. Л. 52.

      [2] ГАРФ. Ф. Р-1235. Оп. 4. Ед. хр. 11. Л. 53.

      [3] ГАРФ. Ф. Р-1235. Оп. 4. Д. 11. Л. 54.
          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ reference-inconsistent
    `)
  })

  it('says all that differs in one reference at once', () => {
    expectFindings(`
      One. [1] Two. [2]

      [1] GARF, fond 1235, opis 4, delo 11, list 52.

      [2] GARF, fond 1235, inventory 4, file 11, sheet 53.
          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ reference-inconsistent
    `)
  })

  it('counts a word and its abbreviation together', () => {
    expectFindings(`
      One. [1] Two. [2] Three. [3]

      [1] GARF, fond 1235, opis 4, delo 11, list 52.
          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ reference-inconsistent

      [2] GARF, fond 1235, inventory 4, file 11, sheet 53.

      [3] GARF, fonds 1235, inv. 4, file 11, sheet 54.
    `)
  })

  it('keeps quiet about a word and its abbreviation', () => {
    expectNone(
      'reference-inconsistent',
      ['GARF, fond 1235, opis’ 4, delo 11, list 52.', 'GARF, f. 1235, op. 4, d. 11, l. 53.'],
      ['ГАРФ, фонд 102, опись 5, единица хранения 7.', 'ГАРФ. Ф. 102. Оп. 5. Ед. хр. 7.'],
      ['GARF, fonds 1235, inventory 4, file 11.', 'GARF, fond 1235, inv. 4, file 11.'],
    )
  })

  it('keeps quiet about leaves, lists, short forms, two scripts and other files', () => {
    const file = 'РГАСПИ. Ф. 17. Оп. 3. Д. 8.'
    expectNone(
      'reference-inconsistent',
      [`${file} Л. 5.`, `${file} Л. 6 об.`, `${file} Лл. 7–9.`],
      [`${file} Л. 5.`, 'RGASPI, f. 17, op. 3, d. 8, l. 5.'],
      [`${file} Л. 5.`, 'Там же. Л. 6.', 'РГАСПИ. Ф. 17. Оп. 3. Дд. 8, 9.'],
      ['ГАРФ. Ф. 102. Оп. 5. Ед. хр. 7.', 'ГАРФ. Ф. 102. Оп. 5. Д. 8.'],
      ['ЦПА ИМЛ. Ф. 17. Оп. 3. Д. 8.', 'РГАСПИ. Ф. 17. Оп. 3. Д. 8.'],
    )
  })
})
