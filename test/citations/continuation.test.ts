import { expectCitations } from './expect'

describe('what follows a reference', () => {
  it('goes on with its archive after words', () => {
    expectCitations(
      'РГВА. Ф. 9. Оп. 3. Д. 8. Л. 2; копию см.: Оп. 4. Д. 1. Л. 5.',
      'РГВА. Ф. 9. Оп. 3. Д. 8. Л. 2 → ru-rgva/9/3/8, 2',
      'Оп. 4. Д. 1. Л. 5 → ru-rgva/9/4/1, 5',
    )
  })

  it('goes on after a file alone, which says too little', () => {
    expectCitations(
      'RGVA, f. 9, op. 3, d. 8; see also d. 9, and op. 4, d. 1, l. 5.',
      'RGVA, f. 9, op. 3, d. 8 → ru-rgva/9/3/8',
      'op. 4, d. 1, l. 5 → ru-rgva/9/4/1, 5',
    )
  })

  it('is a book where only volume and page are named', () => {
    expectCitations(
      'РГВА. Ф. 9. Оп. 3. Д. 8. Л. 2. Опубл.: Летопись. Т. 4. М., 1971. С. 45.',
      'РГВА. Ф. 9. Оп. 3. Д. 8. Л. 2 → ru-rgva/9/3/8, 2',
    )
  })

  it('is nothing where the source before it is not known', () => {
    expectCitations('Vgl. ebd., S. 12; F. 5, D. 3 der Anlage.', 'ebd., S. 12 → -, 12')
  })
})

describe('a book of volumes', () => {
  it('is what ibid. after it means, not the archive before it', () => {
    expectCitations(
      ['РГВА. Ф. 9. Оп. 3. Д. 8. Л. 2.', 'Летопись похода. Т. 4. М., 1971. С. 45.', 'Там же. С. 47.'],
      'РГВА. Ф. 9. Оп. 3. Д. 8. Л. 2 → ru-rgva/9/3/8, 2',
      'Там же. С. 47 → -, 47',
    )
  })
})
