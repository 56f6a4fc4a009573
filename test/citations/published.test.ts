import assert from 'node:assert/strict'
import { workInWords } from '../../server/citations/works'
import { apparatus } from '../fixture'

/** The works in print and the references to other notes that one note has. */
function found(note: string): string[] {
  const text = `So. [1]\n\n[1] ${note}`
  return apparatus(text).citations.flatMap((citation) => {
    const written = text.slice(citation.start, citation.end)
    if (citation.kind === 'cross') return [`${written} > ${citation.number}`]
    return citation.kind === 'published' ? [written] : []
  })
}

describe('works in print', () => {
  const notes: [note: string, ...found: string[]][] = [
    [
      'See The Documents of the USSR Foreign Policy, vol. III, Moscow, 1960, pp. 391-392.',
      'The Documents of the USSR Foreign Policy, vol. III, Moscow, 1960, pp. 391-392',
    ],
    ['Miller A. Mills. Berlin, 1990. P. 5.', 'Miller A. Mills. Berlin, 1990. P. 5'],
    ['Мельников И. И. Мельницы. М., 1990. С. 5.', 'Мельников И. И. Мельницы. М., 1990. С. 5'],
    [
      'Miller, Mills, 1990, p. 5; Carter, Rivers, 1985, p. 7.',
      'Miller, Mills, 1990, p. 5',
      'Carter, Rivers, 1985, p. 7',
    ],
    [
      'See note 1. The brochure: Mills, Berlin, 1990, p. 5.',
      'See note 1 > 1',
      'The brochure: Mills, Berlin, 1990, p. 5',
    ],
    ['Там же. Л. 71. См. также: Мельников И. И. Мельницы. М., 1990. С. 5.', 'Мельников И. И. Мельницы. М., 1990. С. 5'],
    ['RGASPI, f. 85, op. 14, d. 50, l. 6. On it see Mills, Berlin, 1990, p. 5.'],
    ['RGASPI, f. 85, op. 14, d. 50, l. 6.'],
    ['AVP RF, f. 04, op. 39, p. 232, d. 53001, l. 9.'],
    ['A letter of 1920.'],
  ]
  for (const [note, ...expected] of notes) it(note, () => assert.deepEqual(found(note), expected))
})

describe('references to notes', () => {
  const notes: [note: string, ...found: string[]][] = [
    ['For the mill see note 5.', 'see note 5 > 5'],
    ['См. прим. 5.', 'См. прим. 5 > 5'],
    ['См. также примеч. 5.', 'См. также примеч. 5 > 5'],
    ['Див. також прим. 5.', 'Див. також прим. 5 > 5'],
    ['See also n. 5.', 'See also n. 5 > 5'],
    ['См. примеч. 5 к документу № 3.'],
    ['Wie Anm. 28.', 'Wie Anm. 28 > 28'],
    ['Cf. above, supra n. 3.', 'supra n. 3 > 3'],
    ['See note 20 in the book of Anna Miller.'],
    ['He lost note 5 of the bank.'],
    ['See notes.'],
  ]
  for (const [note, ...expected] of notes) it(note, () => assert.deepEqual(found(note), expected))
})

/** What a work says of itself, in the order author, title, place, year, volume, pages; `-` for what is not told. */
function told(note: string): string[] {
  return apparatus(`So. [1]\n\n[1] ${note}`).citations.flatMap((citation) => {
    if (citation.kind !== 'published') return []
    const { author, title, place, year, volume, pages } = citation.details
    return [[author, title, place, year, volume, pages].map((value) => value ?? '-').join(' | ')]
  })
}

describe('what a work in print says of itself', () => {
  const works: [note: string, details: string][] = [
    [
      'Мельников И. И. Мельницы. М.: Наука, 1997. Т. 2. С. 45–46.',
      'Мельников И. И. | Мельницы | М. | 1997 | 2 | 45–46',
    ],
    [
      'Мельников И. И. Мельницы Риги // Вопросы истории. 1997. № 5. С. 12.',
      'Мельников И. И. | Мельницы Риги | - | 1997 | - | 12',
    ],
    ['Мельницы: сборник. СПб., 1901. С. 5.', '- | Мельницы: сборник | СПб. | 1901 | - | 5'],
    [
      'Anna Miller, *The Mills* (New York: Knopf, 1999), 112–13.',
      'Anna Miller | The Mills | New York | 1999 | - | 112–13',
    ],
    [
      'See Anna Miller, The Mills of Riga (Stanford, 2002), 112.',
      'Anna Miller | The Mills of Riga | Stanford | 2002 | - | 112',
    ],
    [
      'Anna Miller, “The Mills,” *Journal of Mills* 12, no. 3 (1990): 45–67.',
      'Anna Miller | The Mills | - | 1990 | - | 45–67',
    ],
    ['Müller, Die Mühlen, Berlin 1999, S. 12.', 'Müller | Die Mühlen | Berlin | 1999 | - | 12'],
    ['H. Müller, Die Mühlen, Bd. 3, Berlin 1999, S. 12 ff.', 'H. Müller | Die Mühlen | Berlin | 1999 | 3 | 12'],
    ['Vgl. Müller, F., Die Mühlen, Bd. 3, S. 91–93.', 'Müller, F. | Die Mühlen | - | - | 3 | 91–93'],
    [
      'P. Meunier, Les Moulins, Paris, A. Colin, 1949, t. II, p. 232.',
      'P. Meunier | Les Moulins | Paris | 1949 | II | 232',
    ],
    ['M. Mugnaio, I mulini, Bari, Laterza, 1951, p. 12.', 'M. Mugnaio | I mulini | Bari | 1951 | - | 12'],
    [
      'Kemal Değirmenci, Değirmenler, İstanbul: Yayınevi, 1960, s. 45.',
      'Kemal Değirmenci | Değirmenler | İstanbul | 1960 | - | 45',
    ],
    ['J. Młynarski, Młyny, Warszawa 1960, s. 45.', 'J. Młynarski | Młyny | Warszawa | 1960 | - | 45'],
    [
      'The Documents of the USSR Foreign Policy, vol. III, Moscow, 1960, pp. 391-392.',
      '- | The Documents of the USSR Foreign Policy | Moscow | 1960 | III | 391-392',
    ],
    ['ДВП СССР. Т. 3. Док. 100. С. 200.', '- | ДВП СССР | - | - | 3 | 200'],
    ['FRUS, 1920, vol. III, doc. 100.', '- | FRUS | - | 1920 | III | -'],
    ['Правда. 1920. 8 дек.', '- | Правда | - | 1920 | - | -'],
    ['The Times, 8 December 1920, p. 5.', '- | The Times | - | 1920 | - | 5'],
    ['《水磨》第3编，第12卷，第45页，1989年版。', '- | 水磨 | - | - | 12 | 45'],
    ['A letter quoted in A. Miller, Mills (London, 1952), p. 232.', 'A. Miller | Mills | London | 1952 | - | 232'],
  ]
  for (const [note, details] of works) it(note, () => assert.deepEqual(told(note), [details]))

  const none = [
    'Miller v. Carter, 347 U.S. 483, 495 (1954).',
    'Cass. 20 oct. 1989, Rec. p. 190; loi n° 5 du 3 mai 1920, p. 7.',
    'RGBl. I 1933, Nr. 17, S. 83.',
    'Закон № 5 от 3 мая 1920 г., с. 7.',
    'The price of flour rose to 12 roubles in 1920.',
    'He lived in Mill Street 5 in 1920.',
    '1. e4 e5 2. Nf3 Nc6 3. Bb5 a6.',
    'Genesis 12:3–7; Ps. 119, vv. 12–14.',
    'Vol. 5, No. 12 (June 15, 2012).',
    'The miller (1871–1948) came from Riga.',
    'Letter of 6 December 1920.',
    'Письмо мельника М., 1920.',
    'TNA, letter of 6 December 1920, p. 5.',
    '二档馆，全宗号1001，案卷号1876，第3页。',
    'P. 5.',
  ]
  for (const note of none) it(`nothing: ${note}`, () => assert.deepEqual(told(note), []))

  it('is put into one line', () => {
    const details = { author: 'A. Miller', title: 'Mills', place: 'Riga', year: '1990', volume: '2', pages: '5–7' }
    assert.equal(workInWords(details), 'A. Miller, Mills, Riga 1990, vol. 2, pp. 5–7')
    assert.equal(workInWords({ title: 'Mills', year: '1990', pages: '5' }), 'Mills, 1990, p. 5')
  })
})
