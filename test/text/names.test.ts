import assert from 'node:assert/strict'
import { apparatus } from '../fixture'

/** What may be a name; with a star where a sentence begins with it. */
function names(text: string): string[] {
  return apparatus(text).blocks.flatMap(({ scan }) => scan.names.map(({ word, opens }) => word + (opens ? '*' : '')))
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

  it('are no parts of words with hyphens', () => {
    assert.deepEqual(names('So came Karabekir-Pashaev.'), ['Karabekir'])
  })
})
