import assert from 'node:assert/strict'
import { foldWord, inScript, isMixed, scriptOf, transliterate } from '../../server/text/characters'

describe('characters', () => {
  it('have a script, or several', () => {
    assert.deepEqual(['RGASPI', 'РГАСПИ', 'PГАСПИ', '1920', 'ფ'].map(scriptOf), ['latin', 'cyrillic', null, null, null])
    assert.deepEqual(['RGASPI', 'РГАСПИ', 'PГАСПИ'].map(isMixed), [false, false, true])
  })

  it('move to the other script where all of them have a twin', () => {
    assert.equal(inScript('PГАСПИ', 'cyrillic'), 'РГАСПИ')
    assert.equal(inScript('PГАСПИ', 'latin'), null)
    assert.equal(inScript('Р-1235', 'latin'), 'P-1235')
    assert.equal(inScript('65а', 'latin'), '65a')
  })

  it('are folded for comparison only', () => {
    assert.equal(foldWord('Опи\u00adсь'), 'опись')
    assert.equal(foldWord('O’zR'), "o'zr")
    assert.equal(foldWord('Oп'), 'оп')
  })

  it('are written in Latin in keys', () => {
    assert.deepEqual(['65а', 'Р-1235', '818883С', 'Щ', 'Ї'].map(transliterate), [
      '65a',
      'r-1235',
      '818883s',
      'shch',
      'i',
    ])
  })
})
