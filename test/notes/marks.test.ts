import assert from 'node:assert/strict'
import { marksIn } from '../../server/notes/marks'
import { notationsIn } from '../../server/notes/notations'
import { masksOf } from '../../server/text/masks'

/** What markers and notes are made of, and what stands around them. */
const pieces = [
  '1',
  '12',
  '٣',
  '１',
  'mill',
  'Said he.',
  ' ',
  '\n',
  '\n\n',
  '\u2028',
  '[',
  '^[So it was.]',
  '〔',
  '〕',
  '［',
  '］',
  '注',
  '[^1]',
  ']',
  '(',
  ')',
  '（',
  '）',
  '{',
  '}',
  '^',
  '*',
  '†',
  '||',
  '¹',
  '⁴',
  '.',
  ':',
  'a',
  '\\',
]

describe('a look at the marks of a paragraph', () => {
  it('lets through every notation that finds something', () => {
    let seed = 1
    const next = (below: number) => {
      seed = (Math.imul(seed, 1103515245) + 12345) & 0x7fffffff
      return (seed >> 8) % below
    }
    const found = new Set<string>()
    for (let round = 0; round < 6000; round++) {
      const text = Array.from({ length: 2 + next(7) }, () => pieces[next(pieces.length)]).join('')
      for (const format of ['plain', 'markdown'] as const) {
        const masks = masksOf(text, format)
        for (const { id, needs, tokensOf } of notationsIn(format)) {
          if (needs === undefined || tokensOf(text, masks, format).length === 0) continue
          found.add(id)
          assert.notEqual(marksIn(text) & needs, 0, `${id} in ${JSON.stringify(text)}`)
        }
      }
    }
    assert.deepEqual(
      notationsIn('plain').filter(({ id, needs }) => needs !== undefined && !found.has(id)),
      [],
    )
  })

  it('sees nothing in plain words', () => {
    assert.equal(marksIn('Said the miller, and went home.') & 0xff, 0)
  })
})
