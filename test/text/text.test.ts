import assert from 'node:assert/strict'
import {
  contains,
  firstFrom,
  lastNotAfter,
  lineStartsOf,
  offsetAt,
  overlapsAny,
  positionAt,
} from '../../server/text/text'

describe('lines', () => {
  const texts: [name: string, text: string, starts: number[]][] = [
    ['none', '', [0]],
    ['LF', 'a\nb\n', [0, 2, 4]],
    ['CR LF', 'a\r\nb\r\n', [0, 3, 6]],
    ['CR', 'a\rb\r', [0, 2, 4]],
    ['a mixture', 'a\r\n\rb\n\nc', [0, 3, 4, 6, 7]],
    ['other breaks of Unicode, which LSP does not count', 'a\u2028b\u0085c\fd', [0]],
    ['a mark of byte order, which is a character', '\ufeffa\nb', [0, 3]],
  ]
  for (const [name, text, starts] of texts)
    it(`begin after ${name}`, () => assert.deepEqual(lineStartsOf(text), starts))
})

describe('a position', () => {
  const text = 'ab\r\n😀c\n\nd'
  const starts = lineStartsOf(text)

  it('is that of an offset, and back', () => {
    for (let offset = 0; offset <= text.length; offset++) {
      if (text.slice(offset - 1, offset + 1) === '\r\n') continue
      assert.equal(offsetAt(text, starts, positionAt(starts, text.length, offset)), offset)
    }
  })

  it('counts UTF-16: an emoji is two', () => {
    assert.deepEqual(positionAt(starts, text.length, text.indexOf('c')), { line: 1, character: 2 })
  })

  const outside: [line: number, character: number, offset: number][] = [
    [-1, 5, 0],
    [0, -3, 0],
    [0, 99, 2],
    [1, 99, 7],
    [2, 1, 8],
    [3, 99, 10],
    [99, 0, 10],
    [0, Number.MAX_SAFE_INTEGER, 2],
  ]
  for (const [line, character, offset] of outside)
    it(`${line}:${character} outside the text is moved to ${offset}`, () =>
      assert.equal(offsetAt(text, starts, { line, character }), offset))

  it('of an offset outside the text is that of its nearer end', () => {
    assert.deepEqual(positionAt(starts, text.length, -5), { line: 0, character: 0 })
    assert.deepEqual(positionAt(starts, text.length, 999), { line: 3, character: 1 })
  })
})

describe('spans', () => {
  const spans = [
    { start: 2, end: 4 },
    { start: 6, end: 9 },
  ]

  it('contain both their ends, as a cursor does', () => {
    assert.deepEqual(
      [1, 2, 4, 5].map((offset) => contains({ start: 2, end: 4 }, offset)),
      [false, true, true, false],
    )
  })

  it('are found by halving', () => {
    assert.deepEqual(
      [0, 2, 3, 6, 7].map((offset) => firstFrom(spans, offset)),
      [0, 0, 1, 1, 2],
    )
    assert.deepEqual(
      [0, 3, 9].map((value) => lastNotAfter([0, 3, 5], value)),
      [0, 1, 2],
    )
    assert.equal(firstFrom([], 0), 0)
  })

  it('overlap where they share a character', () => {
    const overlapping = (start: number, end: number) => overlapsAny(spans, { start, end })
    assert.deepEqual(
      [overlapping(0, 2), overlapping(0, 3), overlapping(4, 6), overlapping(8, 12), overlapping(9, 12)],
      [false, true, false, true, false],
    )
  })
})
