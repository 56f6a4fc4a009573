import assert from 'node:assert/strict'
import { heldLeavesOf, heldOf, isNothing } from '../../server/sources/held'
import { leafId } from '../../server/sources/leaf'
import type { Transcript } from '../../server/sources/source'
import { lineStartsOf } from '../../server/text/text'
import { scan, targetOf } from '../features/held'

const file = 'RGASPI, f. 85, op. 14, d. 50'

function transcript(text: string, marks: [number: string, side: 'recto' | 'verso' | null][]): Transcript {
  return {
    kind: 'transcript',
    uri: 'file:///letter.txt',
    target: targetOf(file),
    head: null,
    marks: marks.map(([number, side], i) => ({ number, side, start: i, end: i + 1, written: number })),
    text,
    lineStarts: lineStartsOf(text),
  }
}

describe('what is held of a leaf', () => {
  const holdings = {
    transcripts: [
      transcript('abc', [
        ['9', null],
        ['9', 'verso'],
        ['11', null],
      ]),
    ],
    scans: [scan('9.jpg', `${file}, l. 9`), scan('9v.jpg', `${file}, l. 9 ob.`), scan('12v.jpg', `${file}, l. 12 ob.`)],
    entries: [],
  }

  it('is the transcript at its mark and the scan of its side', () => {
    const recto = heldOf(holdings, leafId('9', null))
    assert.equal(recto.transcript?.selection.start, 0)
    assert.equal(recto.scan?.uri, 'file:///9.jpg')
    const verso = heldOf(holdings, leafId('9', 'verso'))
    assert.equal(verso.transcript?.selection.start, 1)
    assert.equal(verso.scan?.uri, 'file:///9v.jpg')
  })

  it('is nothing where neither has it', () => {
    assert.ok(isNothing(heldOf(holdings, leafId('10', null))))
    assert.ok(isNothing(heldOf(holdings, leafId('12', 'recto'))))
    assert.ok(!isNothing(heldOf(holdings, leafId('12', 'verso'))))
  })

  it('is what there is of the file where no leaf is named', () => {
    assert.equal(heldOf(holdings, null).scan?.uri, 'file:///9.jpg')
    assert.ok(isNothing(heldOf({ transcripts: [], scans: [], entries: [] }, null)))
  })

  it('is listed leaf by leaf', () => {
    assert.deepEqual(
      heldLeavesOf(holdings)
        .map(({ number, side }) => `${number} ${side}`)
        .sort(),
      ['11 null', '12 verso', '9 null', '9 verso'],
    )
  })
})
