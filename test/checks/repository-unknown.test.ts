import { expectFindings, expectNone } from './expect'

describe('repository-unknown', () => {
  it('finds an archive that nobody knows, where it is first cited', () => {
    expectFindings(`
      One. [1] Two. [2]

      [1] XYZQ, f. 5, op. 1, d. 17, l. 3.
          ^^^^ repository-unknown

      [2] XYZQ, f. 5, op. 1, d. 18, l. 3.
    `)
  })

  it('keeps quiet about known archives, introduced ones and those that no reference names', () => {
    expectNone(
      'repository-unknown',
      'RGASPI, f. 85, op. 14, d. 50, l. 6.',
      'Цамо оп. 18002 д. 738 л. 83',
      'Mill Archive of Riga (hereafter XYZQ), f. 5, op. 1, d. 17, l. 3.',
      ['Mill Archive of Riga (hereafter XYZQ), f. 5, op. 1, d. 17, l. 3.', 'XYZQ, f. 5, op. 1, d. 18, l. 3.'],
      'F. 10026, Op. 1, D. 480, L. 75-79',
      'The XYZQ met in May; the RKP(b), Part V (C), vol. III, did not.',
      'ЦК РКП(б). Протокол № 5. РГАСПИ. Ф. 17. Оп. 3. Д. 8.',
    )
  })
})
