import { expectFindings, expectNone } from './expect'

describe('reference-mixed-script', () => {
  it('finds a Latin letter in a Cyrillic siglum', () => {
    expectFindings(`
      Один. [1]

      [1] PГАСПИ. Ф. 17. Оп. 3. Д. 8. Л. 5.
          ^^^^^^ reference-mixed-script
    `)
  })

  it('finds a Latin letter in a Cyrillic label, and in a value', () => {
    expectFindings(`
      Один. [1] Два. [2]

      [1] РГАСПИ. Ф. 17. Oп. 3. Д. 8. Л. 5.
                         ^^^ reference-mixed-script

      [2] ГАРФ. Ф. P-1235. Оп. 4. Д. 11. Л. 52.
                   ^^^^^^ reference-mixed-script
    `)
  })

  it('keeps quiet about letters of one script, and about two languages side by side', () => {
    expectNone(
      'reference-mixed-script',
      'РГАСПИ. Ф. 495. Оп. 65а. Д. 4574.',
      'RGIA, f. 1289, op. 1, d. 30, l. 17a.',
      'ГАРФ. Ф. Р-1235. Оп. 4. Ед. хр. 11. Л. 52.',
      'GARF, f. R-1235, op. 4, d. 11, l. 52.',
      'GARF (ГАРФ), f. 1235, op. 4, d. 11, l. 52.',
      'РГАСПИ. Ф. 17. Оп. 3. Д. 8. Л. 5. См. также Miller A. Mills. Riga, 1990. P. 5.',
      'ЦДАГО України. Ф. 1. Оп. 32. Спр. 2612. Арк. 63.',
    )
  })
})
