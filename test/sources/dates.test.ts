import assert from 'node:assert/strict'
import { dateInWords } from '../../server/sources/dates'

describe('a date of a catalogue', () => {
  const written = (date: string, language = 'en-GB') => dateInWords(date, language)

  it('is said in words where it is structured', () => {
    assert.equal(written('1921-08-20'), '20 August 1921')
    assert.equal(written(' 1921-08-20T12:30:00Z '), '20 August 1921')
    assert.equal(written('1921-08'), 'August 1921')
    assert.equal(written('1921'), '1921')
    assert.equal(written('1921-08-20', 'fr'), '20 août 1921')
    assert.equal(written('0085-03-01'), '1 March 85')
  })

  it('may be a range', () => {
    assert.equal(written('1921-10-24/1923-06-15'), '24 October 1921 – 15 June 1923')
    assert.equal(written('1920-12-08/1920-12-10'), '8–10 December 1920')
    assert.equal(written('1920-12/1921-02'), 'December 1920 – February 1921')
    assert.equal(written('1921/1923'), '1921–1923')
    assert.equal(written('1921-10/1923'), 'October 1921 – 1923')
  })

  it('stays as it is written where it is not', () => {
    const others = [
      'um 1921',
      '8 December 1920',
      '1920-02-30',
      '1920-13',
      '1921/',
      '1923/1921',
      '1/2/1921',
      '1921?',
      '',
    ]
    for (const date of others) assert.equal(written(date), date)
  })
})
