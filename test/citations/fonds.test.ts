import { expectCitations } from './expect'

describe('a fonds', () => {
  it('may be followed by its name between stops', () => {
    expectCitations(
      'РГИА. Ф. 12. Совет по делам печати. Оп. 3. Д. 8. Л. 2.',
      'РГИА. Ф. 12. Совет по делам печати. Оп. 3. Д. 8. Л. 2 → ru-rgia/12/3/8, 2',
    )
  })

  it('may be followed by its name in brackets of any kind', () => {
    expectCitations(
      'ГАРФ. Ф. 5 [Собрание рукописей]. Оп. 3. Д. 8. Л. 2.',
      'ГАРФ. Ф. 5 [Собрание рукописей]. Оп. 3. Д. 8. Л. 2 → ru-garf/5/3/8, 2',
    )
  })

  it('may have letters for a number', () => {
    expectCitations('РГВИА. Ф. ВУА. Д. 7. Л. 2.', 'РГВИА. Ф. ВУА. Д. 7. Л. 2 → ru-rgvia/vua/7, 2')
    expectCitations('ГАРФ. Ф. ДП ОО. 1905 г. Оп. 3. Д. 8.', 'ГАРФ. Ф. ДП ОО. 1905 г. Оп. 3. Д. 8 → ru-garf/dp oo/3/8')
    expectCitations('LVIA, f. SA, b. 5, l. 12.', 'LVIA, f. SA, b. 5, l. 12 → lt-lvia/sa/5, 12')
  })

  it('may have a department for its inventory', () => {
    expectCitations(
      'ГАРФ. Ф. 109. 2-я эксп. 1851 г. Д. 7. Л. 3.',
      'ГАРФ. Ф. 109. 2-я эксп. 1851 г. Д. 7. Л. 3 → ru-garf/109/7, 3',
    )
  })

  it('may have a file that is a number only', () => {
    expectCitations('ОР РНБ. Ф. 6. Оп. 1. № 498. Л. 2.', 'ОР РНБ. Ф. 6. Оп. 1. № 498. Л. 2 → ru-orrnb/6/1/498, 2')
    expectCitations('ОР РНБ. Ф. 6. № 498. Л. 2.', 'ОР РНБ. Ф. 6. № 498. Л. 2 → ru-orrnb/6/498, 2')
  })

  it('may have its department after a stop or comma', () => {
    expectCitations('GARF, f. 102, OO, 1911, op. 3, d. 8.', 'GARF, f. 102, OO, 1911, op. 3, d. 8 → ru-garf/102/oo/3/8')
    expectCitations('ГАРФ. Ф. 102. Д-4. Оп. 3. Д. 8.', 'ГАРФ. Ф. 102. Д-4. Оп. 3. Д. 8 → ru-garf/102/d-4/3/8')
    expectCitations(
      'ГАРФ. Ф. 102. 4-е д-во. 1907. Д. 8. Л. 2.',
      'ГАРФ. Ф. 102. 4-е д-во. 1907. Д. 8. Л. 2 → ru-garf/102/8, 2',
    )
    expectCitations('ГАРФ. Ф. 102. ОО. Оп. 3. Д. 8.', 'ГАРФ. Ф. 102. ОО. Оп. 3. Д. 8 → ru-garf/102/oo/3/8')
    expectCitations('ГАРФ. Ф. 102. ОП. 3. Д. 8.', 'ГАРФ. Ф. 102. ОП. 3. Д. 8 → ru-garf/102/3/8')
  })
})
