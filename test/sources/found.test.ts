import assert from 'node:assert/strict'
import { shippedArchives } from '../../server/archives/shipped'
import type { Side } from '../../server/citations/leaves'
import { foundFor } from '../../server/sources/found'
import { heldOf } from '../../server/sources/held'
import { Holdings } from '../../server/sources/holdings'
import { leafId } from '../../server/sources/leaf'
import type { Entry } from '../../server/sources/source'
import { transcriptOf } from '../../server/sources/transcripts/transcripts'
import { entry, targetOf } from '../features/held'

const file = 'RGASPI, f. 85, op. 14, d. 50'

function linesFor(reference: string, entries: readonly Entry[]): number[] {
  const holdings = new Holdings()
  holdings.set('file:///catalogue.csv', entries)
  return foundFor(holdings, targetOf(reference)).entries.map(({ range }) => range.start.line)
}

describe('entries of catalogues for a reference', () => {
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

const archives = shippedArchives()

/** Texts by their names, each of the leaf and side that its path says, or as its head says. */
function holdingsOf(texts: Record<string, string>): Holdings {
  const holdings = new Holdings()
  for (const [name, text] of Object.entries(texts)) {
    const [, number, side] = /^(\d+)([rv]?)$/.exec(name) ?? []
    const sides: Record<string, Side> = { r: 'recto', v: 'verso' }
    const byPath = number ? { target: targetOf(file), leaf: leafId(number, sides[side ?? ''] ?? null) } : null
    const uri = `file:///${name}.txt`
    const transcript = transcriptOf({ uri, path: `${name}.txt`, text, archives, byPath }, 'plain')
    holdings.set(uri, transcript ? [transcript] : [])
  }
  return holdings
}

/** The names of the transcripts to which a leaf leads, the best first. */
function names(holdings: Holdings, leaf: string): string {
  const { transcripts } = foundFor(holdings, targetOf(`${file}${leaf}`))
  return transcripts.map(({ transcript }) => /\w+(?=\.txt)/.exec(transcript.uri)?.[0]).join(' ')
}

const whole = `${file}\n\n[l. 1]\na\n[l. 2]\nb\n[l. 2 ob.]\nc`

describe('of several transcripts of one file comes first', () => {
  it('the one of the very side', () => {
    const holdings = holdingsOf({ '1': 'a', '1v': 'b', '2': 'c' })
    assert.equal(names(holdings, ', l. 1 ob.'), '1v 1')
    assert.equal(names(holdings, ', l. 1'), '1')
    assert.equal(names(holdings, ', l. 2 ob.'), '2')
  })

  it('never the other side', () => {
    const holdings = holdingsOf({ '1r': 'a', '1v': 'b', '2r': 'c' })
    assert.equal(names(holdings, ', l. 1 ob.'), '1v')
    assert.equal(names(holdings, ', l. 1'), '1r')
    assert.equal(names(holdings, ', l. 2 ob.'), '')
  })

  it('the one that marks the side, where others are of the leaf', () => {
    const holdings = holdingsOf({ '1': 'a', '2': 'b', whole })
    assert.equal(names(holdings, ', l. 2 ob.'), 'whole 2')
    assert.equal(names(holdings, ', l. 1 ob.'), '1 whole')
  })

  it('also where one alone is asked for', () => {
    const held = holdingsOf({ '1': 'a', '1v': 'b' }).of('ru-rgaspi/85/14/50')
    assert.equal(heldOf(held, leafId('1', 'verso')).transcript?.transcript.uri, 'file:///1v.txt')
    assert.equal(heldOf(held, leafId('1', null)).transcript?.transcript.uri, 'file:///1.txt')
  })
})
