import assert from 'node:assert/strict'
import { foldWord } from '../../server/text/characters'
import { WordFilter } from '../../server/text/word-filter'

function filterOf(...words: string[]): WordFilter {
  const filter = new WordFilter()
  for (const word of words) filter.add(foldWord(word))
  return filter
}

function mayHave(filter: WordFilter, text: string, word = text): boolean {
  const start = text.indexOf(word)
  return filter.mayHave(text, start, start + word.length)
}

describe('word filter', () => {
  it('refuses no word of its table, however it is written', () => {
    const filter = filterOf('РГАСПИ', 'Archive', 'Österreichisches', 'o‘zbekiston', 'اسناد')
    for (const written of ['ргаспи', 'РгАСПИ', 'ARCHIVE', 'ａｒｃｈｉｖｅ', 'österreichisches', "O'zbekiston", 'اسناد'])
      assert.ok(mayHave(filter, written), written)
  })

  it('refuses no word whose letters are of two scripts, or depend on their neighbours', () => {
    const filter = filterOf('РГАСПИ', 'ΦΩΣ')
    // The first has a Latin P, the second a final sigma.
    for (const written of ['PГАСПИ', 'φως', 'РГА\u00adСПИ']) assert.ok(mayHave(filter, written), written)
  })

  it('refuses nearly all other words', () => {
    const words = Array.from({ length: 2000 }, (_, index) => `word${index.toString(36)}`)
    const filter = filterOf(...words.filter((_, index) => index % 2 === 0))
    const others = words.filter((_, index) => index % 2 === 1)
    const passed = others.filter((word) => mayHave(filter, word))
    assert.ok(passed.length < others.length / 20, `${passed.length} of ${others.length}`)
  })

  it('looks at the word and nothing beside it', () => {
    const filter = filterOf('state')
    assert.ok(mayHave(filter, 'the state of things', 'state'))
    assert.ok(!mayHave(filter, 'the states of things', 'states'))
  })

  it('knows two words together, and neither of them alone', () => {
    const filter = new WordFilter()
    filter.add('national', 'archives')
    const text = 'The National Archives, national parks'
    assert.ok(filter.mayHavePair(text, 4, 12, 13, 21))
    assert.ok(!filter.mayHavePair(text, 23, 31, 32, 37))
    assert.ok(!filter.mayHave(text, 4, 12))
  })
})
