import { expectCitations } from './expect'

describe('labels', () => {
  it('may have any sign for the soft sign', () => {
    for (const opis of ["opis'", 'opis’', 'opis´', 'opisʹ', 'opis′'])
      expectCitations(`RGVA, fond 9, ${opis} 3, delo 8.`, `RGVA, fond 9, ${opis} 3, delo 8 → ru-rgva/9/3/8`)
  })

  it('may be capitals with the dot of Azerbaijani', () => {
    expectCitations('ARDA, FOND 8, SİYAHI 1, İŞ 2, VƏRƏQ 6', 'ARDA, FOND 8, SİYAHI 1, İŞ 2, VƏRƏQ 6 → az-arda/8/1/2, 6')
  })
})

describe('words of other languages', () => {
  it('name the leaf in a German or Polish text', () => {
    expectCitations('Vgl. RGVA, F. 9, Op. 3, D. 8, Bl. 2–4.', 'RGVA, F. 9, Op. 3, D. 8, Bl. 2–4 → ru-rgva/9/3/8, 2–4')
    expectCitations('RGVA, f. 9, op. 3, d. 8, k. 2.', 'RGVA, f. 9, op. 3, d. 8, k. 2 → ru-rgva/9/3/8, 2')
  })

  it('name the part of a file and the back of a leaf', () => {
    expectCitations(
      'RGADA, f. 9, op. 3, d. 8, pt. 2, l. 5 Rs.',
      "RGADA, f. 9, op. 3, d. 8, pt. 2, l. 5 Rs. → ru-rgada/9/3/8/2, 5'",
    )
    expectCitations(
      'РГАДА. Ф. 9. Оп. 3. Д. 8. Л. 1 и об., 4.',
      "РГАДА. Ф. 9. Оп. 3. Д. 8. Л. 1 и об., 4 → ru-rgada/9/3/8, 1', 4",
    )
    expectCitations('LYA, f. 9, ap. 3, b. 8, lap. 5.', 'LYA, f. 9, ap. 3, b. 8, lap. 5 → lt-lya/9/3/8, 5')
  })

  it('name the file however its words are shortened', () => {
    for (const label of ['ed. khr.', 'ed. xr.', 'yed. khr.', 'e. kh.'])
      expectCitations(
        `RGALI, f. 9, op. 3, ${label} 8, l. 5.`,
        `RGALI, f. 9, op. 3, ${label} 8, l. 5 → ru-rgali/9/3/8, 5`,
      )
  })

  it('name the levels of another country’s archive', () => {
    expectCitations(
      'РГИА, ф. 8, оп. 1, спр. 2а, арк. 5 зв.',
      "РГИА, ф. 8, оп. 1, спр. 2а, арк. 5 зв. → ru-rgia/8/1/2a, 5'",
    )
    expectCitations('РГИА, ф. 8, воп. 1, спр. 2, арк. 5.', 'РГИА, ф. 8, воп. 1, спр. 2, арк. 5 → ru-rgia/8/1/2, 5')
  })

  it('introduce a siglum and point back', () => {
    expectCitations(
      ['Lietuvos ypatingasis archyvas (toliau – LYA), f. 3, ap. 1, b. 2, l. 4.', 'Ten pat, l. 5.'],
      'Lietuvos ypatingasis archyvas (toliau – LYA), f. 3, ap. 1, b. 2, l. 4 → lt-lya/3/1/2, 4',
      'Ten pat, l. 5 → lt-lya/3/1/2, 5',
    )
  })

  it('may stand before or after the number in Kazakh', () => {
    expectCitations('ҚР ОМА, қ. 8, т. 1, і. 2, п. 5.', 'ҚР ОМА, қ. 8, т. 1, і. 2, п. 5 → kz-tsgark/8/1/2, 5')
  })
})

describe('a label of two meanings', () => {
  it('means what lies below the level before it', () => {
    expectCitations(
      ['ANRM, F. 2, inv. 1, d. 3, f. 7.', 'Ibidem, d. 4, f. 1.'],
      'ANRM, F. 2, inv. 1, d. 3, f. 7 → md-anrm/2/1/3, 7',
      'Ibidem, d. 4, f. 1 → md-anrm/2/1/4, 1',
    )
  })
})

describe('a folder', () => {
  it('may stand after its file', () => {
    expectCitations(
      'АВП РФ. Ф. 08. Оп. 1. Д. 4. П. 7. Л. 2.',
      'АВП РФ. Ф. 08. Оп. 1. Д. 4. П. 7. Л. 2 → ru-avprf/08/1/7/4, 2',
    )
  })

  it('is not the point of the minutes after a leaf', () => {
    expectCitations(
      'РГАСПИ, ф. 17, оп. 3, д. 8, л. 2 (п. 5).',
      'РГАСПИ, ф. 17, оп. 3, д. 8, л. 2 → ru-rgaspi/17/3/8, 2',
    )
  })
})
