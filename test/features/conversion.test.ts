import assert from 'node:assert/strict'
import fc from 'fast-check'
import { isFileCitation } from '../../server/apparatus/house-styles'
import { changed, citationsIn, conversionOf, offersFor } from '../../server/features/conversion'
import { apparatus } from '../fixture'
import { runs } from '../runs'

/** The text with all its references in a style. */
function converted(text: string, style: string): string {
  const own = apparatus(text)
  return changed(text, conversionOf(own, citationsIn(own, null), style))
}

/** A text of as many notes; converts them, and answers the notes. */
function notes(style: string, ...written: string[]): string[] {
  const body = written.map((_, index) => `So it was said. [${index + 1}]`).join(' ')
  const text = `${body}\n\n${written.map((note, index) => `[${index + 1}] ${note}`).join('\n\n')}\n`
  return converted(text, style)
    .slice(body.length + 2)
    .trim()
    .split('\n\n')
    .map((note) => note.replace(/^\[\d+\] /, ''))
}

describe('converting references', () => {
  it('rewrites each in its own place, and leaves what stands between them', () => {
    assert.deepEqual(
      notes(
        'gost',
        'See RGASPI, f. 85, op. 14, d. 50, l. 1 ob.; GARF, f. R-5446, op. 1, d. 2, ll. 3-5, and the memoirs.',
      ),
      ['See РГАСПИ. Ф. 85. Оп. 14. Д. 50. Л. 1 об.; ГАРФ. Ф. Р-5446. Оп. 1. Д. 2. Лл. 3–5, and the memoirs.'],
    )
    assert.deepEqual(notes('english', 'Письмо. РГАСПИ Ф.17, Оп. 171, Д. 314 Л.162об'), [
      'Письмо. RGASPI, fond 17, inventory 171, file 314, leaf 162 verso',
    ])
  })

  it('writes only what was written', () => {
    assert.deepEqual(notes('russian', 'RGASPI, f. 85, op. 14, d. 50, l. 6; d. 51, ll. 7, 8; op. 15, d. 143, 144.'), [
      'РГАСПИ, ф. 85, оп. 14, д. 50, л. 6; д. 51, лл. 7, 8; оп. 15, д. 143, 144.',
    ])
  })

  it('leaves an introduction, a name in full and a town as they are', () => {
    assert.deepEqual(
      notes(
        'gost',
        'Russian State Archive of Socio-Political History (hereafter RGASPI), f. 85, op. 14, d. 50.',
        'Russian State Military Archive, f. 4, op. 1, d. 2.',
        'RGVA, Moscow, f. 4, op. 1, d. 3.',
      ),
      [
        'Russian State Archive of Socio-Political History (hereafter RGASPI), Ф. 85. Оп. 14. Д. 50.',
        'Russian State Military Archive, Ф. 4. Оп. 1. Д. 2.',
        'РГВА, Moscow, Ф. 4. Оп. 1. Д. 3.',
      ],
    )
  })

  it('leaves a year and a remark in their places', () => {
    assert.deepEqual(
      notes(
        'english',
        'РГВИА, ф. 14877, оп. 1, д. 2049 (1854), л. 5.',
        'ГАРФ, ф. 5, оп. 1, д. 3, л. 44 (подлинник), 45.',
      ),
      ['RGVIA, fond 14877, inventory 1, file 2049 (1854), leaf 5.', 'ГАРФ, ф. 5, оп. 1, д. 3, л. 44 (подлинник), 45.'],
    )
  })

  it('has one stop where an abbreviation and a sentence end together', () => {
    const russian = ['РГАСПИ. Ф. 85. Оп. 14. Д. 50. Л. 6 об.', 'ГАРФ. Ф. 5. Оп. 1. Д. 3. Л. 6 об. Письмо без даты.']
    const english = [
      'RGASPI, fond 85, inventory 14, file 50, leaf 6 verso.',
      'GARF, fond 5, inventory 1, file 3, leaf 6 verso. Письмо без даты.',
    ]
    assert.deepEqual(notes('english', ...russian), english)
    assert.deepEqual(notes('gost', ...english), russian)
    assert.deepEqual(notes('english', 'So (РГАСПИ, ф. 85, оп. 14, д. 50, л. 6 об.) it was.'), [
      'So (RGASPI, fond 85, inventory 14, file 50, leaf 6 verso) it was.',
    ])
  })

  it('keeps line breaks and blanks that do not break', () => {
    assert.deepEqual(notes('russian', 'RGASPI, f.\u00a085, op.\u00a014,\nd.\u00a050, l.\u00a06.'), [
      'РГАСПИ, ф.\u00a085, оп.\u00a014,\nд.\u00a050, л.\u00a06.',
    ])
  })

  it('writes ibid. in the language of the style, where it is decided what it stands for', () => {
    const english = ['GARF, f. 5, op. 1, d. 3, l. 6.', 'Ibid., l. 7.', 'Ibid.', 'Ibid., d. 8, l. 1 ob.']
    const russian = ['ГАРФ. Ф. 5. Оп. 1. Д. 3. Л. 6.', 'Там же. Л. 7.', 'Там же.', 'Там же. Д. 8. Л. 1 об.']
    assert.deepEqual(notes('gost', ...english), russian)
    assert.deepEqual(notes('transliterated', ...russian), english)
    assert.deepEqual(notes('german', ...english).slice(1), ['Ebd., Bl. 7.', 'Ebd.', 'Ebd., d. 8, Bl. 1 Rs.'])
    const undecided = ['GARF, f. 5, op. 1, d. 3, l. 6; d. 4, l. 7.', 'Ibid., l. 8.']
    assert.equal(notes('gost', ...undecided)[1], 'Ibid., l. 8.')
    const book = ['Deutscher I., Stalin. Oxford, 1949. P. 12.', 'Ibid., p. 15.']
    assert.deepEqual(notes('gost', ...book), book)
  })

  it('leaves alone what a style cannot say', () => {
    const folder = 'AVP RF, f. 04, op. 39, p. 232, d. 53001, l. 9.'
    assert.deepEqual(notes('romanian', folder, 'RGASPI, f. 85, op. 14, d. 50.'), [
      folder,
      'RGASPI, fond 85, inv. 14, dosar 50.',
    ])
  })

  it('makes the smallest change', () => {
    const text = 'So. [1]\n\n[1] GARF, f. 5, op. 1, d. 3, l. 6-7.'
    const own = apparatus(text)
    const [change, other] = conversionOf(own, citationsIn(own, null), 'transliterated')
    assert.equal(other, undefined)
    assert.deepEqual(change && [text.slice(change.start, change.end), change.text], ['. 6-', 'l. 6–'])
  })

  it('offers the styles that would change anything', () => {
    const own = apparatus('So. [1]\n\n[1] GARF, f. 5, op. 1, d. 3, l. 6; RGASPI. Ф. 85. Оп. 1. Д. 2.')
    const offers = offersFor(own, citationsIn(own, null))
    assert.deepEqual(offers.map(({ style, count }) => [style.id, count]).slice(0, 3), [
      ['gost', 2],
      ['russian', 2],
      ['english', 2],
    ])
    assert.equal(offers[0]?.preview, 'ГАРФ. Ф. 5. Оп. 1. Д. 3. Л. 6')
    assert.equal(offers.find(({ style }) => style.id === 'transliterated')?.count, 1)
  })
})

const styles = ['gost', 'russian', 'transliterated', 'english', 'german', 'ukrainian', 'romanian', 'kazakh']
const reference = fc
  .tuple(
    fc.constantFrom('РГАСПИ. ', 'RGASPI, ', 'ГАРФ, ', 'GARF, ', 'ЦДАГО України. ', 'Ibid., ', 'Там же. ', ''),
    fc.constantFrom('Ф. 85. Оп. 14. ', 'f. R-5446, op. 65a, ', 'ф. 3, оп. 1, ', ''),
    fc.constantFrom('Д. 50. ', 'd. 12, ', 'спр. 7а, ', 'file 3 (1920), ', ''),
    fc.constantFrom('Л. 6 об.', 'l. 7ob', 'лл. 3, 5–7', 'leaf 9 verso', 'Bl. 4 Rs.', 'l. 10-10 ob.', 'p. 5'),
  )
  .map((parts) => parts.join(''))
const note = fc
  .tuple(fc.array(reference, { minLength: 1, maxLength: 3 }), fc.constantFrom('', '.', '. Письмо.', ' (copy)'))
  .map(([references, tail]) => references.join('; ') + tail)

describe('converting any references', () => {
  it('says the same afterwards, and twice is once', () => {
    fc.assert(
      fc.property(fc.array(note, { minLength: 1, maxLength: 4 }), fc.constantFrom(...styles), (written, style) => {
        const body = written.map((_, index) => `So it was said. [${index + 1}]`).join(' ')
        const text = `${body}\n\n${written.map((own, index) => `[${index + 1}] ${own}`).join('\n\n')}`
        const once = converted(text, style)
        const keys = (of: string) => apparatus(of).citations.map((citation) => isFileCitation(citation) && citation.key)
        assert.deepEqual(keys(once), keys(text))
        assert.equal(converted(once, style), once)
      }),
      runs(25, 11),
    )
  })
})
