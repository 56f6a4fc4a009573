import assert from 'node:assert/strict'
import fc from 'fast-check'
import type { Leaf } from '../../../server/citations/leaves'
import { type LeafId, leafIdsOf } from '../../../server/sources/leaf'
import { mergedLeaves } from '../../../server/sources/lists/leaves'

/** `9`, `9v`, `9r-10v`, `17a` */
function leaf(written: string): Leaf {
  const [from = '', to] = written.split('-')
  const side = (part: string) => (part.endsWith('v') ? 'verso' : part.endsWith('r') ? 'recto' : null)
  const bare = (part: string) => part.replace(/[rv]$/, '')
  return {
    from: bare(from),
    fromSide: side(from),
    to: to === undefined ? null : bare(to),
    toSide: to === undefined ? null : side(to),
  }
}

function merged(...written: string[]): string {
  const one = (number: string, side: Leaf['fromSide']) => number + (side === null ? '' : side[0] === 'v' ? 'v' : 'r')
  return mergedLeaves(written.map(leaf))
    .map(({ from, fromSide, to, toSide }) => one(from, fromSide) + (to === null ? '' : `-${one(to, toSide)}`))
    .join(', ')
}

describe('the leaves of a file', () => {
  const table: [string[], string][] = [
    [['9', '1', '9'], '1, 9'],
    [['10', '9', '2'], '2, 9-10'],
    [['66', '65', '67', '62', '83-84'], '62, 65-67, 83-84'],
    [['7-9', '8v'], '7-9'],
    [['7-9', '9v'], '7-9v'],
    [['1', '1v'], '1-1v'],
    [['10-10v', '1v'], '1v, 10-10v'],
    [['1v', '2'], '1v-2'],
    // The verso of 12 is not cited.
    [['12r', '13r'], '12r, 13r'],
    [['12r', '12v', '13r'], '12r-13r'],
    [['12r', '12'], '12'],
    [['17a', '17', '18', '17A'], '17-18, 17a'],
    [['05', '5'], '5'],
    // What nobody can mean stays as it is.
    [['52-48', '50'], '50, 52-48'],
  ]
  for (const [written, expected] of table)
    it(`${written.join(' + ')} are ${expected}`, () => assert.equal(merged(...written), expected))

  it('are the same leaves as before, in any order, and merge no further', () => {
    const side = fc.constantFrom(null, null, 'verso' as const)
    const number = fc.integer({ min: 1, max: 30 })
    const any = fc
      .tuple(number, side, fc.integer({ min: 0, max: 4 }), side)
      .map(
        ([from, fromSide, more, toSide]): Leaf =>
          more === 0
            ? { from: String(from), fromSide, to: null, toSide: null }
            : { from: String(from), fromSide, to: String(from + more), toSide },
      )
    const numbers = (leaves: readonly Leaf[]) =>
      [...new Set(leaves.flatMap(leafIdsOf).map(({ number: own }: LeafId) => own))].sort()
    fc.assert(
      fc.property(fc.array(any, { maxLength: 8 }), (leaves) => {
        const once = mergedLeaves(leaves)
        assert.deepEqual(numbers(once), numbers(leaves))
        assert.deepEqual(mergedLeaves([...leaves].reverse()), once)
        assert.deepEqual(mergedLeaves(once), once)
      }),
    )
  })
})
