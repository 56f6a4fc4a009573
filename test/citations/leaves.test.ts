import { expectCitations } from './expect'

describe('leaves', () => {
  it('may have a comma before the last', () => {
    expectCitations(
      'RGVA, f. 9, op. 3, d. 8, ll. 2–4, 6, and 9ob.',
      "RGVA, f. 9, op. 3, d. 8, ll. 2–4, 6, and 9ob. → ru-rgva/9/3/8, 2–4, 6, 9'",
    )
  })

  it('may be tied to their side by a hyphen', () => {
    expectCitations(
      'РГВА. Ф. 9. Оп. 3. Д. 8. Лл. 2, 7-об.',
      "РГВА. Ф. 9. Оп. 3. Д. 8. Лл. 2, 7-об. → ru-rgva/9/3/8, 2, 7'",
    )
  })

  it('may have a remark in brackets', () => {
    expectCitations(
      'РГВА. Ф. 9. Оп. 3. Д. 8. Л. 4 (подлинник), 7 об. (копия).',
      "РГВА. Ф. 9. Оп. 3. Д. 8. Л. 4 (подлинник), 7 об. → ru-rgva/9/3/8, 4, 7'",
    )
  })

  it('may have their side in brackets', () => {
    expectCitations('РГВА. Ф. 9. Оп. 3. Д. 8. Л. 7 [об.].', "РГВА. Ф. 9. Оп. 3. Д. 8. Л. 7 [об.] → ru-rgva/9/3/8, 7'")
    expectCitations(
      'RGVA, f. 9, op. 3, d. 8, l. 7 (verso).',
      "RGVA, f. 9, op. 3, d. 8, l. 7 (verso) → ru-rgva/9/3/8, 7'",
    )
    expectCitations('RGVA, f. 9, op. 3, d. 8, l. 7 [v Moskve].', 'RGVA, f. 9, op. 3, d. 8, l. 7 → ru-rgva/9/3/8, 7')
  })

  it('may end with a side and its stop, whatever follows', () => {
    for (const after of ['', ' Подлинник.', '\n[2] Другое.'])
      expectCitations(
        `РГВА. Ф. 9. Оп. 3. Д. 8. Л. 7, 7 об.${after}`,
        "РГВА. Ф. 9. Оп. 3. Д. 8. Л. 7, 7 об. → ru-rgva/9/3/8, 7, 7'",
      )
    expectCitations(
      'RGVA, f. 9, op. 3, d. 8, ll. 7, 8\n[2] More.',
      'RGVA, f. 9, op. 3, d. 8, ll. 7, 8 → ru-rgva/9/3/8, 7, 8',
    )
  })

  it('end where a date begins', () => {
    expectCitations('RGVA, f. 9, op. 3, d. 8, l. 5, 12 May 1921.', 'RGVA, f. 9, op. 3, d. 8, l. 5 → ru-rgva/9/3/8, 5')
  })
})
