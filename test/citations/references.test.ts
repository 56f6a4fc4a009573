import { expectCitations } from './expect'

describe('what is no archival reference:', () => {
  const notes = [
    'RKP(b), Part V (C), Vol. 5, No. 12 (June 15, 2012), vol. III.',
    'Anna Miller (f. 1871, d. 1948).',
    'Miller A. Mills. Vol. 3. Riga, 1990. 212 p.',
    'Мельников И. И. Мельницы. Т. 1. М., 1990. С. 5.',
    'ул. Мельничная, д. 5, корп. 2, кв. 17.',
    'Paragraph 3, p. 5, l. 7, no. 2.',
    'He had 9 l. of milk and 5 d. of leave.',
    '1. f4 d5 2. op. 5 d6.',
    'См. п. 3, ч. 2, т. 1.',
    'Beethoven, op. 27 no. 2.',
    'f. 7, s. 17; a.g.e., c. 2, s. 19.',
  ]
  for (const note of notes) it(note, () => expectCitations(note))
})

describe('what is no level:', () => {
  it('the reel of a microfilm, or a bundle, among the levels', () => {
    expectCitations(
      'RGANI, f. 5, op. 30, reel 7, d. 4, l. 3.',
      'RGANI, f. 5, op. 30, reel 7, d. 4, l. 3 → ru-rgani/5/30/4, 3',
    )
    expectCitations(
      'AVP RF, f. 01, op. 4, por. 12, p. 36, d. 8.',
      'AVP RF, f. 01, op. 4, por. 12, p. 36, d. 8 → ru-avprf/01/4/36/8',
    )
    expectCitations('РГВИА. Ф. 1. Оп. 6. Св. 2. Д. 9.', 'РГВИА. Ф. 1. Оп. 6. Св. 2. Д. 9 → ru-rgvia/1/6/9')
  })
})

describe('what is no leaf:', () => {
  const notes: [note: string, ...expected: string[]][] = [
    ['РГИА, ф. 1285, оп. 1, д. 131, 9 л.', 'РГИА, ф. 1285, оп. 1, д. 131 → ru-rgia/1285/1/131'],
    ['ГАРФ. Ф. 1. Оп. 2. Д. 3. Л. 5, 12 декабря 1920 г.', 'ГАРФ. Ф. 1. Оп. 2. Д. 3. Л. 5 → ru-garf/1/2/3, 5'],
    ['GARF, f. 1, op. 2, d. 3, l. 5, 1920.', 'GARF, f. 1, op. 2, d. 3, l. 5 → ru-garf/1/2/3, 5'],
    [
      'RGANI, f. 5, op. 49, d. 131, ll. 193-194. Translated by Anna Miller.',
      'RGANI, f. 5, op. 49, d. 131, ll. 193-194 → ru-rgani/5/49/131, 193–194',
    ],
  ]
  for (const [note, ...expected] of notes) it(note, () => expectCitations(note, ...expected))
})
