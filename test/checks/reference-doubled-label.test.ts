import { expectFindings, expectNone } from './expect'

describe('reference-doubled-label', () => {
  it('finds a plural written as two words', () => {
    expectFindings(`
      Один. [1]

      [1] ГАРФ. Ф. 7523. Оп. 66. Д. 58. Л. Л. 1-4.
                                        ^^^^^ reference-doubled-label
    `)
  })

  it('keeps quiet about plurals and words that stand beside each other', () => {
    expectNone(
      'reference-doubled-label',
      'ГАРФ. Ф. 7523. Оп. 66. Д. 58. Лл. 1-4.',
      'GARF, f. 7523, op. 66, d. 58, ll. 1-4.',
      'ГАРФ. Ф. 7523. Оп. 66. Ед. хр. 58. Л. 1.',
      'ГАРФ. Ф. 7523. Оп. 66. Д. 58. Л. 1. Л. 4.',
    )
  })
})
