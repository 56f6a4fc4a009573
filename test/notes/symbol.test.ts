import assert from 'node:assert/strict'
import { symbol } from '../../server/notes/symbol'
import { masksOf } from '../../server/text/masks'
import type { Format } from '../../server/text/text'
import { expectPairs } from './expect'

/** What may be a marker (`call`) or begin a note (`head`) in a paragraph. */
function tokens(text: string, format: Format = 'plain'): string[] {
  return symbol
    .tokensOf(text, masksOf(text, format), format)
    .map((token) => `${token.label} ${token.head ? 'head' : 'call'}`)
}

describe('stars and daggers', () => {
  const texts: [text: string, ...tokens: string[]][] = [
    ['Dr.* Miller', '* call'],
    ['the miller,* who', '* call'],
    ['the end.”**', '** call'],
    ['the miller†', '† call'],
    ['* A note', '* head'],
    ['*A note', '* head'],
    ['5 * 3 * 2'],
    ['a *word* here'],
    ['a **word** here'],
    ['f(*p) and **argv'],
    ['***'],
    ['2* here'],
    ['*'],
  ]
  for (const [text, ...expected] of texts) it(JSON.stringify(text), () => assert.deepEqual(tokens(text), expected))

  it('are escaped in Markdown, where a star is markup', () => {
    assert.deepEqual(tokens('the miller\\* came*', 'markdown'), ['* call'])
    assert.deepEqual(tokens('\\* A note', 'markdown'), ['* head'])
    assert.deepEqual(tokens('the miller\\* came', 'plain'), [])
  })

  it('call the nearest note after them', () => {
    expectPairs(
      `
        By A. Miller*
        * A friend.

        By B. Carter*
        * Another friend.
      `,
      '* < 1',
      '* < 4',
    )
  })

  it('tell one from two', () => {
    expectPairs(
      `
        By A. Miller* and B. Carter**

        * A friend.

        ** Another friend.
      `,
      '* < 1',
      '** < 1',
    )
  })

  it('are points of a list where two lines begin with one', () => {
    expectPairs(`
      By A. Miller*

      * bread
      * flour
    `)
  })

  it('are nothing without a note', () => {
    expectPairs('By A. Miller*')
  })
})
