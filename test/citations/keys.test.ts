import assert from 'node:assert/strict'
import { keyValue } from '../../server/citations/keys'
import { apparatus } from '../fixture'

describe('the key of a value', () => {
  const values: [value: string, key: string, pads?: boolean][] = [
    ['65а', '65a'],
    ['65a', '65a'],
    ['Р-1235', 'r-1235'],
    ['R–1235', 'r-1235'],
    ['R — 1235', 'r-1235'],
    ['818883С', '818883s'],
    ['05', '5'],
    ['04', '04', true],
    ['0', '0'],
    ['10', '10'],
    ['1 250', '1 250'],
    ['43-А', '43-a'],
  ]
  for (const [value, key, pads = false] of values)
    it(`${value} is ${key}${pads ? ' where zeros mean something' : ''}`, () => {
      const script = /[а-я]/i.test(value) ? 'cyrillic' : 'latin'
      assert.equal(keyValue(value, pads, script), key)
    })
})

describe('the key of a file', () => {
  const files: Record<string, string[]> = {
    'ru-rgaspi/495/65a/4574': [
      'РГАСПИ. Ф. 495. Оп. 65а. Д. 4574. Л. 1.',
      'РГАСПИ Ф.495 Оп.65а Д.4574',
      'РГАСПИ. Ф. 495. Оп. 65a. Д. 4574.',
      'RGASPI, f. 495, op. 65a, d. 4574, ll. 1–3.',
      'RSASPH, f. 0495, op. 65a, d. 4574.',
      'RGASPI, fond 495, opis 65a, delo 4574, list 5.',
      'РГАСПИ\u00a0Ф.\u00a0495.\u00a0Оп.\u00a065а.\u00a0Д.\u00a04574',
    ],
    'ru-avprf/04/39/232/53001': [
      'АВП РФ. Ф. 04. Оп. 39. П. 232. Д. 53001. Л. 9.',
      'AVP RF, f. 04, op. 39, p. 232, d. 53001, l. 9.',
      'АВПРФ, ф. 04, оп. 39, папка 232, д. 53001',
    ],
    'ru-garf/r-1235/4/11': [
      'ГАРФ. Ф. Р-1235. Оп. 4. Ед. хр. 11. Л. 52.',
      'GARF, f. R-1235, op. 4, ed. khr. 11, l. 52.',
    ],
  }
  for (const [key, writings] of Object.entries(files))
    for (const writing of writings)
      it(`${writing} is ${key}`, () => {
        const [citation] = apparatus(`So. [1]\n\n[1] ${writing}`).citations
        assert.equal(citation?.kind === 'archival' && citation.key, key)
      })
})
