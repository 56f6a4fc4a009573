import assert from 'node:assert/strict'
import { missingFrom, queryWords, searchable } from '../../server/text/search'

const finds = (text: string, query: string) => missingFrom(searchable(text), queryWords(query)).length === 0

describe('a search', () => {
  it('finds words by their first letters, in any order', () => {
    assert.ok(finds('Letter of Colonel Haskell', 'hask letter'))
    assert.ok(!finds('Letter of Colonel Haskell', 'kell'))
    assert.ok(!finds('Letter of Colonel Haskell', 'letter lander'))
  })

  it('finds them in any script, and without accents', () => {
    assert.ok(finds('Письмо Чичерина', 'chicherin'))
    assert.ok(finds('Letter of Chicherin', 'чичерин'))
    assert.ok(finds('Haskell and Joffe, on Wrangel', 'хаскелл иоффе врангел'))
    assert.ok(finds('Хаскелл, Иоффе, Юденич', 'Haskell Joffe Yudenich'))
    assert.ok(finds('Çiçerin’e mektup, İstanbul', 'cicerin istanbul'))
    assert.ok(finds('Bibliothèque nationale', 'bibliotheque'))
    assert.ok(finds('bibliotheque', 'Bibliothèque'))
    assert.ok(finds('外務省記録、戦時', '記録'))
  })

  it('finds whole numbers', () => {
    assert.ok(finds('f. 85, op. 14', '85'))
    assert.ok(finds('ru-rgaspi/85/14/50', '85/14/50'))
    assert.ok(finds('л. 9 об.', 'л. 9 об'))
    for (const text of ['1985', '853', 'd. 850', '185/14']) assert.ok(!finds(text, '85'), text)
  })

  it('takes what stands between words for nothing', () => {
    assert.deepEqual(queryWords(' “Mill”,  f. 5; '), ['mill', 'f.', '5'])
    assert.deepEqual(queryWords('  '), [])
  })
})
