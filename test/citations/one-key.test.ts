import assert from 'node:assert/strict'
import { apparatus } from '../fixture'

/** Each file with the ways in which scholars write it: all have the one key. */
const files: Record<string, string[]> = {
  'uk-tna/fo/371/3083': [
    'TNA, FO 371/3083, f. 12.',
    'TNA: PRO FO 371/3083, f. 12.',
    'TNA: PRO, FO 371/3083, f. 12.',
    'TNA:PRO FO 371/3083, f. 12.',
    'TNA, PRO, FO 371/3083, f. 12.',
    'TNA/PRO, FO 371/3083, f. 12.',
    'PRO FO 371/3083, f. 12.',
  ],
  'uk-bl/ior/l/ps/12/1993': [
    'BL, IOR/L/PS/12/1993, f. 35.',
    'BL, IOR, L/PS/12/1993, f. 35.',
    'BL: IOR L/PS/12/1993, f. 35.',
    'BL, L/PS/12/1993, f. 35.',
    'British Library, India Office Records, L/PS/12/1993, f. 35.',
    'India Office Records, L/PS/12/1993, f. 35.',
    'IOR/L/PS/12/1993, f. 35.',
    'IOR: L/PS/12/1993, f. 35.',
    'IOR, L/PS/12/1993, f. 35.',
  ],
  'ru-garf/r-1235/4/11': [
    'ГАРФ. Ф. Р-1235. Оп. 4. Д. 11. Л. 3.',
    'ГАРФ. Ф. Р1235. Оп. 4. Д. 11. Л. 3.',
    'ГАРФ. Ф. Р 1235. Оп. 4. Д. 11. Л. 3.',
    'GARF, f. R-1235, op. 4, d. 11, l. 3.',
    'GARF, f. R1235, op. 4, d. 11, l. 3.',
    'GARF, f. R 1235, op. 4, d. 11, l. 3.',
  ],
  'ua-tsdavo/kmf-8/2/3': ['ЦДАВО, ф. КМФ-8, оп. 2, спр. 3, арк. 5.', 'ЦДАВО, ф. КМФ8, оп. 2, спр. 3, арк. 5.'],
  'ru-tsafsb/2/1/p-12345': ['ЦА ФСБ, ф. 2, оп. 1, д. П-12345, л. 3.', 'ЦА ФСБ, ф. 2, оп. 1, д. П12345, л. 3.'],
  'lt-lya/k-1/58/p-12345/3': ['LYA, f. K-1, ap. 58, b. P-12345/3, l. 4.', 'LYA, f. K1, ap. 58, b. P12345/3, l. 4.'],
  'va-bav/vat. lat/3738': [
    'BAV, Vat. lat. 3738, f. 12v.',
    'BAV, Vat.lat. 3738, f. 12v.',
    'BAV, Vat. lat 3738, f. 12v.',
  ],
  // Letters behind a number, and those of a code, are what they were.
  'ru-rgaspi/495/65a/4574': ['РГАСПИ. Ф. 495. Оп. 65а. Д. 4574.', 'RGASPI, f. 495, op. 65a, d. 4574.'],
  'bg-tsda/1333k/12': ['ЦДА, ф. 1333к, а.е. 12.', 'ЦДА, ф. 1333 К, а.е. 12.'],
  'de-barch/r 43-i/161': ['BArch, R 43-I/161, fol. 91.', 'BArch, R 43-I/161, Bl. 91.'],
}

describe('the writings of one file', () => {
  for (const [key, writings] of Object.entries(files))
    it(key, () => {
      for (const writing of writings) assert.deepEqual(keysIn(writing), [key], writing)
    })
})

function keysIn(note: string): (string | null)[] {
  return apparatus(`So it was. [1]\n\n[1] ${note}`).citations.map((citation) =>
    citation.kind === 'archival' ? citation.key : citation.kind,
  )
}

describe('a former siglum behind its successor', () => {
  const codesOf = (note: string) => {
    const { text, named } = apparatus(`So it was. [1]\n\n[1] ${note}`)
    return named.map(({ siglum, former }) => [siglum && text.slice(siglum.start, siglum.end), former])
  }

  it('is no name of its own', () => {
    assert.deepEqual(codesOf('TNA: PRO FO 371/3083, f. 12.'), [['TNA', false]])
    assert.deepEqual(codesOf('ГАРФ/ЦГАОР. Ф. 5. Оп. 3. Д. 8.'), [['ГАРФ', false]])
  })

  it('is one before it, or by itself', () => {
    assert.deepEqual(codesOf('PRO FO 371/3083, f. 12.'), [['PRO', true]])
    assert.deepEqual(codesOf('ЦГАОР. Ф. 5. Оп. 3. Д. 8.'), [['ЦГАОР', true]])
  })
})

describe('what an archive’s code implies', () => {
  it('is written out with the rest', () => {
    const [citation] = apparatus('So it was. [1]\n\n[1] BL, L/PS/12/1993, f. 35.').citations
    assert.deepEqual(citation?.kind === 'archival' && citation.levels, [
      ['collection', 'IOR'],
      ['item', 'L/PS/12/1993'],
    ])
  })

  it('makes no archive of three letters', () => {
    for (const note of ['The IOR was founded in 1942.', 'An IOR of 3/4 was enough.', 'IOR, pp. 3–4.'])
      assert.deepEqual(keysIn(note), [], note)
  })
})
