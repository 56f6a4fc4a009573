import assert from 'node:assert/strict'
import { shippedArchives } from '../../../server/archives/shipped'
import { type LeafId, leafId } from '../../../server/sources/leaf'
import type { Transcript } from '../../../server/sources/source'
import { repositoryCalled, targetFrom } from '../../../server/sources/targets'
import {
  firstLinesOf,
  lastLeafOf,
  leavesOf,
  linesOf,
  placeOf,
  transcriptOf,
} from '../../../server/sources/transcripts/transcripts'
import { fixture } from '../../fixture'

const archives = shippedArchives()

function transcript(source: string): Transcript {
  const { text, format } = fixture(source)
  const read = transcriptOf({ uri: 'file:///a.txt', path: 'a.txt', text, archives, byPath: null }, format)
  assert.ok(read, text)
  return read
}

/** A leaf as `9`, `9v` or `9r`. */
function leaf(written: string): LeafId {
  const side = written.endsWith('v') ? 'verso' : written.endsWith('r') ? 'recto' : null
  return leafId(written.replace(/[vr]$/, ''), side)
}

function at(read: Transcript, written: string): string | null {
  const place = placeOf(read, leaf(written))
  return place && read.text.slice(place.start, place.end)
}

describe('a transcript', () => {
  const marked = transcript(`
    RGASPI, f. 85, op. 14, d. 50

    [l. 9]
    Comrade Chicherin,
    nothing new.

    [l. 9 ob.]
    Until tomorrow.
    [ll. 10–12]
    Yours,
  `)

  it('has its leaves at their marks', () => {
    assert.equal(at(marked, '9'), '[l. 9]')
    assert.equal(at(marked, '9r'), '[l. 9]')
    assert.equal(at(marked, '9v'), '[l. 9 ob.]')
    assert.equal(at(marked, '11'), '[ll. 10–12]')
    assert.equal(at(marked, '13'), null)
    assert.equal(at(marked, '1'), null)
  })

  it('has the lines of a leaf, without marks and head', () => {
    assert.equal(linesOf(marked, leaf('9'), 5), 'Comrade Chicherin,\nnothing new.')
    assert.equal(linesOf(marked, leaf('9'), 1), 'Comrade Chicherin,')
    assert.equal(linesOf(marked, leaf('9v'), 5), 'Until tomorrow.')
    assert.equal(linesOf(marked, leaf('13'), 5), '')
  })

  it('has a last leaf where its marks ascend', () => {
    assert.deepEqual(lastLeafOf(marked), leaf('12'))
    assert.equal(lastLeafOf(transcript('RGASPI, f. 85, op. 14, d. 50\n\n[l. 9]\na\n[l. 8]\nb')), null)
    assert.equal(lastLeafOf(transcript('RGASPI, f. 85, op. 14, d. 50\n\n[l. 9]\na')), null)
    assert.equal(lastLeafOf(transcript('RGASPI, f. 85, op. 14, d. 50, ll. 7–9\n\n[l. 8]\na\n[l. 9]\nb')), null)
  })

  it('has its leaves in the order of the file', () => {
    const read = transcript('RGASPI, f. 85, op. 14, d. 50\n\n[l. 10]\na\n[l. 9 ob.]\nb\n[l. 9]\nc\n[l. 10]')
    assert.deepEqual(leavesOf(read), [leaf('9'), leaf('9v'), leaf('10')])
  })

  it('has first lines, where no leaf is marked, and where one is', () => {
    const read = transcript('RGASPI, f. 85, op. 14, d. 50\n\nComrade Chicherin,\n\nnothing new.\nYours,')
    assert.equal(firstLinesOf(read, 2), 'Comrade Chicherin,\nnothing new.')
    assert.equal(firstLinesOf(marked, 3), 'Comrade Chicherin,\nnothing new.\nUntil tomorrow.')
    assert.equal(firstLinesOf(transcript(`RGASPI, f. 85, op. 14, d. 50\n\n${'word'.repeat(9999)}`), 9).length, 20_000)
  })

  it('of bare numbers leads to them, and does not say which leaves it has', () => {
    const read = transcript('RGASPI, f. 85, op. 14, d. 50\n\n— 9 —\na\n— 10 —\nb\n— 11 —\nc')
    assert.equal(at(read, '10'), '— 10 —')
    assert.equal(linesOf(read, leaf('10'), 3), 'b')
    assert.deepEqual(leavesOf(read), [])
    assert.equal(lastLeafOf(read), null)
  })

  it('is all of the leaf that its head names', () => {
    const read = transcript('RGASPI, f. 85, op. 14, d. 50, l. 6 ob.\n\nComrade Chicherin,')
    assert.deepEqual(read.marks, [])
    assert.equal(at(read, '6v'), 'RGASPI, f. 85, op. 14, d. 50, l. 6 ob.')
    assert.equal(at(read, '6r'), null)
    assert.equal(linesOf(read, leaf('6v'), 3), 'Comrade Chicherin,')
  })

  it('is known by its path where it does not say what it is', () => {
    const repository = repositoryCalled(archives, 'RGASPI')
    assert.ok(repository)
    const target = targetFrom(archives, repository, [
      ['fonds', '85'],
      ['inventory', '14'],
      ['file', '50'],
    ])
    assert.ok(target)
    const file = { uri: 'file:///t.md', path: 't.md', archives, byPath: { target, leaf: leaf('7') } }
    const read = transcriptOf({ ...file, text: '---\ntitle: A letter\n---\nText' }, 'markdown')
    assert.ok(read)
    assert.equal(read.head, null)
    assert.deepEqual(placeOf(read, leaf('7')), { start: 24, end: 24 })
    assert.equal(linesOf(read, leaf('7'), 3), 'Text')
    const other = transcriptOf({ ...file, text: 'Source: RGASPI, f. 85, op. 14, d. 51\n\nText' }, 'markdown')
    assert.equal(other?.target.key, 'ru-rgaspi/85/14/51')
    assert.deepEqual(other?.target.leaves, [])
  })

  it('is none where neither says so', () => {
    assert.equal(transcriptOf({ uri: 'a', path: 'a', text: '[л. 9]', archives, byPath: null }, 'plain'), null)
  })
})
