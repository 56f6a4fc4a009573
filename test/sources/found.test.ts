import assert from 'node:assert/strict'
import { foundFor } from '../../server/sources/found'
import { Holdings } from '../../server/sources/holdings'
import type { Entry } from '../../server/sources/source'
import { entry, targetOf } from '../features/held'

function linesFor(reference: string, entries: readonly Entry[]): number[] {
  const holdings = new Holdings()
  holdings.set('file:///catalogue.csv', entries)
  return foundFor(holdings, targetOf(reference)).entries.map(({ range }) => range.start.line)
}

describe('entries of catalogues for a reference', () => {
  const file = 'RGASPI, f. 85, op. 14, d. 50'
  const entries = [entry(1, file), entry(2, `${file}, l. 9`), entry(3, `${file}, l. 9 ob.`), entry(4, `${file}, l. 12`)]

  it('are those of its very leaf, of a leaf that may be meant, and of the file', () => {
    assert.deepEqual(linesFor(`${file}, l. 9`, entries), [2, 1])
    assert.deepEqual(linesFor(`${file}, l. 9 ob.`, entries), [3, 2, 1])
    assert.deepEqual(linesFor(`${file}, ll. 9-12`, entries), [2, 4, 1])
    assert.deepEqual(linesFor(file, entries), [1, 2, 3, 4])
  })

  it('are gone to at the leaf, where it has a place of its own', () => {
    const at = (line: number) => ({ start: { line, character: 0 }, end: { line, character: 1 } })
    const manifest = entry(5, file, {
      leaves: {
        places: [
          { number: '9', side: null, range: at(6) },
          { number: '9', side: 'verso', range: at(7) },
        ],
        isWhole: true,
      },
    })
    assert.deepEqual(linesFor(`${file}, l. 9 ob.`, [entry(1, file), manifest]), [7, 1])
    assert.deepEqual(linesFor(`${file}, l. 9`, [entry(1, file), manifest]), [6, 1])
    assert.deepEqual(linesFor(`${file}, l. 99`, [entry(1, file), manifest]), [1, 5])
    assert.deepEqual(linesFor(file, [entry(1, file), manifest]), [1, 5])
  })
})
