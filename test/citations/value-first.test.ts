import { expectCitations } from './expect'

describe('numbers before their labels', () => {
  it('need no comma between the levels', () => {
    expectCitations('LVVA 35. f. 1. apr. 59. lieta', 'LVVA 35. f. 1. apr. 59. lieta → lv-lvva/35/1/59')
  })

  it('take labels in full, and a letter before the number', () => {
    expectCitations(
      'LVA, PA-3. fonds, 1. apraksts, 4. lieta, 7. lapa.',
      'LVA, PA-3. fonds, 1. apraksts, 4. lieta, 7. lapa → lv-lva/pa-3/1/4, 7',
    )
  })

  it('list leaves and their sides', () => {
    expectCitations(
      'LVVA, 35. f., 1. apr., 9. l., 3., 5.–6. lp.',
      'LVVA, 35. f., 1. apr., 9. l., 3., 5.–6. lp. → lv-lvva/35/1/9, 3, 5–6',
    )
    expectCitations(
      'LVVA, 35. f., 1. apr., 9. l., 3. lp. o. p.',
      "LVVA, 35. f., 1. apr., 9. l., 3. lp. o. p. → lv-lvva/35/1/9, 3'",
    )
  })

  it('may stand behind two numbers with a slash, and begin with no capital after a stop', () => {
    expectCitations(
      'ҚР ПА, 8-қор, 5/1-тізбе, 2-іс, 7-парақ.',
      'ҚР ПА, 8-қор, 5/1-тізбе, 2-іс, 7-парақ → kz-aprk/8/5/1/2, 7',
    )
    expectCitations('ЦА ФСБ. П-35. Т. 2. Л. 7.', 'ЦА ФСБ. П-35. Т. 2. Л. 7 → ru-tsafsb/p-35/2, 7')
  })

  it('leave dotted numbers to the Estonian labels', () => {
    expectCitations('RA, ERA.1.2.34, l. 5–6p', "RA, ERA.1.2.34, l. 5–6p → ee-era/1/2/34, 5–6'")
    expectCitations('ERA.R-1.5.43.', 'ERA.R-1.5.43 → ee-era/r-1/5/43')
  })
})
