import assert from 'node:assert/strict'
import { Holdings } from '../../../server/sources/holdings'
import { orderList } from '../../../server/sources/lists/order'
import type { Holding, Scan, SourceTarget } from '../../../server/sources/source'
import { linesOf, listOf } from './texts'

const list = listOf([
  'RGASPI, f. 85, op. 14, d. 50, ll. 6-8, 9 ob.',
  'RGASPI, f. 85, op. 14, d. 52.',
  'GARF, f. 1235, op. 4, d. 1, l. 2.',
])

function targetOf(key: string): SourceTarget {
  const file = list.archives.flatMap(({ files }) => files).find((each) => each.key === key)
  assert.ok(file)
  return { ...file, leaves: [] }
}

function scan(key: string, leaf: Scan['leaf'], uri = `file:///${key}/${leaf?.number}${leaf?.side}.jpg`): Scan {
  return { kind: 'scan', uri, target: targetOf(key), leaf }
}

function ordered(...holdings: Holding[]): ReturnType<typeof linesOf> {
  const all = new Holdings()
  for (const holding of holdings) all.set(holding.uri, [holding])
  return linesOf(orderList(list, all))
}

const d50 = 'ru-rgaspi/85/14/50'

describe('the order list', () => {
  it('is all that is cited where the project has nothing', () => {
    assert.deepEqual(ordered(), [
      ['RGASPI', 'f. 85, op. 14, d. 50, ll. 6–8, 9 ob.', 'f. 85, op. 14, d. 52'],
      ['GARF', 'f. 1235, op. 4, d. 1, l. 2'],
    ])
  })

  it('leaves out what there is a picture of, leaf by leaf', () => {
    assert.deepEqual(ordered(scan(d50, { number: '7', side: null }), scan(d50, { number: '9', side: 'recto' }))[0], [
      'RGASPI',
      'f. 85, op. 14, d. 50, ll. 6, 8, 9 ob.',
      'f. 85, op. 14, d. 52',
    ])
    assert.deepEqual(ordered(scan('ru-garf/1235/4/1', { number: '2', side: null })).length, 1)
  })

  it('leaves out a file that is there as a whole, or cited as a whole and there in part', () => {
    assert.deepEqual(ordered(scan(d50, null, 'file:///d50.pdf'))[0], ['RGASPI', 'f. 85, op. 14, d. 52'])
    assert.deepEqual(ordered(scan('ru-rgaspi/85/14/52', { number: '3', side: null }))[0], [
      'RGASPI',
      'f. 85, op. 14, d. 50, ll. 6–8, 9 ob.',
    ])
  })

  it('leaves out what there is under the file above', () => {
    const piece: Scan = scan(d50, { number: '12', side: null })
    const target = listOf(['TNA, FO 371/8187']).archives[0]?.files[0]
    assert.ok(target?.key)
    const holdings = new Holdings()
    holdings.set(piece.uri, [{ ...piece, target: { ...target, key: target.key, leaves: [] } }])
    const cited = listOf(['TNA, FO 371/8187, item 5, fol. 12.', 'TNA, FO 371/8187, item 5, fol. 13.'])
    const left = orderList(cited, holdings).archives.flatMap(({ files }) => files.flatMap(({ leaves }) => leaves))
    assert.deepEqual(
      left.map(({ from }) => from),
      ['13'],
    )
  })

  it('does not take a picture of nobody knows what for the leaf', () => {
    assert.equal(ordered(scan(d50, null, 'file:///d50/IMG_1.jpg'))[0]?.[1], 'f. 85, op. 14, d. 50, ll. 6–8, 9 ob.')
  })

  it('leaves out what a transcript has; one without marks has all', () => {
    const transcript = (leaves: string[]): Holding => ({
      kind: 'transcript',
      uri: 'file:///d50.txt',
      target: targetOf(d50),
      head: null,
      marks: leaves.map((number, index) => ({ number, side: null, written: '', start: index, end: index + 1 })),
      textStart: 0,
      text: 'To the commissar.',
      lineStarts: [0],
    })
    assert.equal(ordered(transcript(['6', '7']))[0]?.[1], 'f. 85, op. 14, d. 50, ll. 8, 9 ob.')
    assert.equal(ordered(transcript([]))[0]?.[1], 'f. 85, op. 14, d. 52')
  })
})
