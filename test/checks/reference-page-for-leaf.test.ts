import { expectFindings, expectNone } from './expect'

describe('reference-page-for-leaf', () => {
  it('finds a page among leaves', () => {
    expectFindings(`
      One. [1] Two. [2] Three. [3]

      [1] RGIA, f. 1289, op. 1, d. 30, l. 17a.

      [2] RGIA, f. 1289, op. 1, d. 31, l. 5.

      [3] RGIA, f. 1289, op. 1, d. 30, p. 17a.
                                       ^^ reference-page-for-leaf
    `)
  })

  it('tells who writes pages throughout only once', () => {
    expectFindings(`
      One. [1] Two. [2]

      [1] RGIA, f. 1289, op. 1, d. 30, p. 17.
                                       ^^ reference-page-for-leaf

      [2] RGIA, f. 1289, op. 1, d. 31, p. 5.
    `)
  })

  it('keeps quiet about folders, books and extents', () => {
    expectNone(
      'reference-page-for-leaf',
      'AVP RF, f. 04, op. 39, p. 232, d. 53001, l. 9.',
      'АВП РФ. Ф. 04. Оп. 39. П. 232. Д. 53001. Л. 9.',
      'RGASPI, f. 85, op. 14, d. 50, l. 6; Anna Miller, Mills, Riga, 1990, p. 5.',
      ['RGASPI, f. 85, op. 14, d. 50, l. 6.', 'Anna Miller, Mills, Riga, 1990, p. 5.', 'Ibid., p. 17.'],
      'РГИА, ф. 1285, оп. 1, д. 131, 9 л.',
    )
  })
})
