import assert from 'node:assert/strict'
import { datesOf, isImpossible } from '../../server/text/dates'

/** Dates as `text = day.month.year`, `!` behind the impossible ones. */
function dates(text: string): string[] {
  return datesOf(text).map((date) => {
    const { start, end, day, month, year } = date
    return `${text.slice(start, end)} = ${day ?? '?'}.${month}.${year}${isImpossible(date) ? '!' : ''}`
  })
}

describe('dates in words', () => {
  const texts: [text: string, ...dates: string[]][] = [
    ['On 6 December 1920 he came.', '6 December 1920 = 6.12.1920'],
    ['On December 6, 1920, he came.', 'December 6, 1920 = 6.12.1920'],
    ['In December 1920 he came.', 'December 1920 = ?.12.1920'],
    ['6th Dec. 1920', '6th Dec. 1920 = 6.12.1920'],
    ['6 декабря 1920 г.', '6 декабря 1920 = 6.12.1920'],
    ['6 грудня 1920 р.', '6 грудня 1920 = 6.12.1920'],
    ['6. Dezember 1920', '6. Dezember 1920 = 6.12.1920'],
    ['6\u00a0December\u00a01920', '6\u00a0December\u00a01920 = 6.12.1920'],
    ['31 November 1920', '31 November 1920 = 31.11.1920!'],
    ['29 February 1900', '29 February 1900 = 29.2.1900'],
    ['29 February 1921', '29 February 1921 = 29.2.1921!'],
    ['0 May 1920', '0 May 1920 = 0.5.1920!'],
    ['6 December 1920 and 7 January 1921', '6 December 1920 = 6.12.1920', '7 January 1921 = 7.1.1921'],
    ['The March 1920th file'],
    ['In 1920 he came in May.'],
    ['f. 6, December'],
    ['Mayer 1920'],
    ['1920'],
  ]
  for (const [text, ...expected] of texts) it(text, () => assert.deepEqual(dates(text), expected))
})
