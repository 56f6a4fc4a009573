import { expectCitations } from './expect'

describe('the archive of a reference', () => {
  it('may be followed by its town', () => {
    expectCitations(
      'RGASPI, Moscow, f. 2, op. 1, d. 7, l. 3.',
      'RGASPI, Moscow, f. 2, op. 1, d. 7, l. 3 → ru-rgaspi/2/1/7, 3',
    )
  })

  it('may stand before the bracket of its reference', () => {
    expectCitations('Отчёт лежит в РГВА (ф. 9, оп. 3, д. 8).', 'РГВА (ф. 9, оп. 3, д. 8 → ru-rgva/9/3/8')
  })

  it('may have its newer name in brackets', () => {
    expectCitations('ЦГАСА (ныне РГВА). Ф. 9. Оп. 3. Д. 8.', 'ЦГАСА (ныне РГВА). Ф. 9. Оп. 3. Д. 8 → ru-rgva/9/3/8')
  })

  it('may be set off by a slash', () => {
    expectCitations('РГВА/Ф. 9/Оп. 3/Д. 8', 'РГВА/Ф. 9/Оп. 3/Д. 8 → ru-rgva/9/3/8')
  })
})

describe('the archive after a reference', () => {
  it('may stand after a stop at the end', () => {
    expectCitations('Ф. 9, оп. 3, д. 8, л. 2. РГВА.', 'Ф. 9, оп. 3, д. 8, л. 2 → ru-rgva/9/3/8, 2')
    expectCitations(
      'Ф. 9, оп. 3, д. 8, л. 2. РГВА, ф. 1, оп. 2, д. 7.',
      'Ф. 9, оп. 3, д. 8, л. 2 → ?/9/3/8, 2',
      'РГВА, ф. 1, оп. 2, д. 7 → ru-rgva/1/2/7',
    )
  })

  it('is that of the reference before its semicolon', () => {
    expectCitations(
      'ф. 9, оп. 3, д. 8 (РГВА); ф. 2, оп. 1, д. 7 (ГАРФ).',
      'ф. 9, оп. 3, д. 8 → ru-rgva/9/3/8',
      'ф. 2, оп. 1, д. 7 → ru-garf/2/1/7',
    )
  })

  it('may be followed by its town', () => {
    expectCitations('F. 9, op. 3, d. 8, RGVA, Moscow.', 'F. 9, op. 3, d. 8 → ru-rgva/9/3/8')
  })
})

describe("an archive's name in full", () => {
  it('is known in every case', () => {
    expectCitations(
      'Отчёт хранится в Российском государственном военном архиве (РГВА): ф. 9, оп. 3, д. 8.',
      'Российском государственном военном архиве (РГВА): ф. 9, оп. 3, д. 8 → ru-rgva/9/3/8',
    )
    expectCitations(
      'Lietuvos ypatingajame archyve, f. 3, ap. 1, b. 2.',
      'Lietuvos ypatingajame archyve, f. 3, ap. 1, b. 2 → lt-lya/3/1/2',
    )
  })

  it('is known in every transliteration', () => {
    for (const name of ['Rossiiskii gosudarstvennyi voennyi arkhiv', 'Rossiyskiy gosudarstvenny voenny arkhiv'])
      expectCitations(`${name} [RGVA], f. 9, op. 3, d. 8.`, `${name} [RGVA], f. 9, op. 3, d. 8 → ru-rgva/9/3/8`)
  })
})

describe('an archive that is in no table', () => {
  it('is part of the reference where it is named in full', () => {
    expectCitations(
      'Государственный архив Карской области. Ф. 3. Оп. 1. Д. 8.',
      'Государственный архив Карской области. Ф. 3. Оп. 1. Д. 8 → ?/3/1/8',
    )
    expectCitations(
      'The letter lies in the Museum of Bath (f. 3, op. 1, d. 8).',
      'Museum of Bath (f. 3, op. 1, d. 8 → ?/3/1/8',
    )
  })
})

describe('an archive between two references', () => {
  it('belongs to the one that it ends', () => {
    expectCitations(
      'ф. 9, оп. 3, д. 8, л. 2, РГВА; ф. 2, оп. 1, д. 7, л. 5, ГАРФ.',
      'ф. 9, оп. 3, д. 8, л. 2 → ru-rgva/9/3/8, 2',
      'ф. 2, оп. 1, д. 7, л. 5 → ru-garf/2/1/7, 5',
    )
  })

  it('may be introduced with its former name', () => {
    expectCitations(
      'Российский государственный военный архив (РГВА, бывш. ЦГАСА). Ф. 9. Оп. 3. Д. 8.',
      'Российский государственный военный архив (РГВА, бывш. ЦГАСА). Ф. 9. Оп. 3. Д. 8 → ru-rgva/9/3/8',
    )
  })
})
