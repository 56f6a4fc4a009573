import { expectCitations } from './expect'

describe('values of levels', () => {
  it('may have a small letter before the number', () => {
    expectCitations('РГАВМФ, ф. р-2, оп. 1, д. 4.', 'РГАВМФ, ф. р-2, оп. 1, д. 4 → ru-rgavmf/r-2/1/4')
  })

  it('may have a Roman number after a slash', () => {
    expectCitations('ОР РГБ. Ф. 7/III. К. 2. Ед. хр. 5.', 'ОР РГБ. Ф. 7/III. К. 2. Ед. хр. 5 → ru-niorrgb/7/iii/2/5')
  })

  it('may have their letter apart, with the same key', () => {
    expectCitations(
      'ЦДА, ф. 2 К, оп. 1, а.е. 3; ф. 2К, оп. 1, а.е. 3.',
      'ЦДА, ф. 2 К, оп. 1, а.е. 3 → bg-tsda/2k/1/3',
      'ф. 2К, оп. 1, а.е. 3 → bg-tsda/2k/1/3',
    )
  })

  it('may have letters glued to the label, or apart from the number', () => {
    expectCitations('ГАРФ, ф.Р-9, оп.1, д.3, л.2.', 'ГАРФ, ф.Р-9, оп.1, д.3, л.2 → ru-garf/r-9/1/3, 2')
    expectCitations('GARF F.R-9 Op.1 D.3', 'GARF F.R-9 Op.1 D.3 → ru-garf/r-9/1/3')
    expectCitations('ГАРФ, ф. Р 9, оп. 1, д. 3.', 'ГАРФ, ф. Р 9, оп. 1, д. 3 → ru-garf/r-9/1/3')
  })

  it('may follow a sign for “number”', () => {
    for (const sign of ['№', '№ ', 'N ', 'No. ', 'no. ', 'nr. '])
      expectCitations(
        `RGVA, f. ${sign}9, op. ${sign}3, d. ${sign}8.`,
        `RGVA, f. ${sign}9, op. ${sign}3, d. ${sign}8 → ru-rgva/9/3/8`,
      )
  })

  it('may be ranges in a list of files', () => {
    expectCitations(
      'РГВА, ф. 9, оп. 3, дд. 2, 4–6, 8.',
      'РГВА, ф. 9, оп. 3, дд. 2 → ru-rgva/9/3/2',
      '4–6 → ru-rgva/9/3/4-6',
      '8 → ru-rgva/9/3/8',
    )
  })
})
