import assert from 'node:assert/strict'
import { apparatus } from '../fixture'

/** What may be a name; with a star where it only begins sentences. */
function names(text: string): string[] {
  return apparatus(text).blocks.flatMap(({ scan }) => scan.names.map(({ word, inside }) => word + (inside ? '' : '*')))
}

describe('words that may be names', () => {
  it('have a capital and six letters', () => {
    assert.deepEqual(names('Then came Shakhtakhtinsky, and Levy, and USSR, and McMillan.'), ['Shakhtakhtinsky'])
  })

  it('say nothing at the head of a sentence', () => {
    assert.deepEqual(names('Millers came. Carters went! “Drivers stayed”'), ['Millers*', 'Carters*', 'Drivers*'])
  })

  it('are names after an initial', () => {
    assert.deepEqual(names('So wrote B. Mdivani to I. I. Караханов.'), ['Mdivani', 'Караханов'])
  })

  it('leave an English genitive its s', () => {
    assert.deepEqual(names("So said Mdivani’s and Haskell's letters."), ['Mdivani', 'Haskell'])
  })

  it('are no parts of words with hyphens', () => {
    assert.deepEqual(names('So came Karabekir-Pashaev.'), ['Karabekir'])
  })

  it('are counted once a paragraph', () => {
    const [block] = apparatus('Mdivani wrote. So Mdivani wrote to Mdivani.').blocks
    assert.deepEqual(
      block?.scan.names.map(({ word, count, inside }) => ({ word, count, inside })),
      [{ word: 'Mdivani', count: 3, inside: 2 }],
    )
  })
})
