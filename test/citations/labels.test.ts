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
