import assert from 'node:assert/strict'
import { isMasked, masksOf } from '../../server/text/masks'
import type { Format } from '../../server/text/text'

function masked(text: string, format: Format = 'markdown'): string[] {
  return masksOf(text, format).spans.map(({ start, end }) => text.slice(start, end))
}

describe('what is masked', () => {
  const texts: [text: string, ...masked: string[]][] = [
    ['a `b` c', '`b`'],
    ['a ``b ` c`` d', '``b ` c``'],
    ['a ` b'],
    ['`` a `b`', '`b`'],
    ['a <b class="x"> c</b>', '<b class="x">', '</b>'],
    ['1 < 2 > 0'],
    ['[a](b) [c](d "e") [f](g(h))', '](b)', '](d "e")', '](g(h))'],
    ['a <!-- b --> c', '<!-- b -->'],
    ['a <!-- b', '<!-- b'],
    ['a https://example.org/b. c', 'https://example.org/b'],
  ]
  for (const [text, ...expected] of texts) it(text, () => assert.deepEqual(masked(text), expected))

  it('is little in plain text', () => {
    assert.deepEqual(masked('`a` <b> [c](d) <!-- e --> www.example.org', 'plain'), ['<!-- e -->', 'www.example.org'])
  })

  it('is known by offset', () => {
    const { spans } = masksOf('a `b` c `d`', 'markdown')
    assert.deepEqual(
      [0, 2, 4, 5, 8, 10, 11].map((offset) => isMasked(spans, offset)),
      [false, true, true, false, true, true, false],
    )
  })
})

describe('a link', () => {
  const links: [text: string, link: string, delimited?: boolean][] = [
    ['See https://example.org/a.', 'https://example.org/a'],
    ['See https://example.org/a?!', 'https://example.org/a'],
    ['See (https://example.org/a).', 'https://example.org/a'],
    ['See (https://example.org/a_(b)).', 'https://example.org/a_(b)'],
    ['See https://example.org/a_(b).', 'https://example.org/a_(b)'],
    ['See “https://example.org/a”.', 'https://example.org/a'],
    ['See <https://example.org/a.>', 'https://example.org/a.', true],
    ['See [there](https://example.org/a.).', 'https://example.org/a.', true],
    ['See www.example.org/a,', 'www.example.org/a'],
    ['See ftp://example.org…', 'ftp://example.org'],
  ]
  for (const [text, expected, delimited = false] of links)
    it(text, () => {
      const found = masksOf(text, 'plain').links.map((link) => [text.slice(link.start, link.end), link.delimited])
      assert.deepEqual(found, [[expected, delimited]])
    })
})
