import assert from 'node:assert/strict'
import { ignoreCommentsOf, withIgnoresBlank } from '../../server/text/ignore-comments'

/** Each comment with its codes; `*` before one of the file, `|` after one that is alone on its lines. */
function comments(text: string): string[] {
  return ignoreCommentsOf(text, 'plain').map(({ codes, isOfFile, isAlone }) => {
    const words = codes.map(({ start, end }) => text.slice(start, end)).join('+')
    return `${isOfFile ? '*' : ''}${words}${isAlone ? '|' : ''}`
  })
}

describe('ignore comments', () => {
  it('are found with their codes', () => {
    assert.deepEqual(comments('So [fontes-ignore: a-b, c-d e-f].'), ['a-b+c-d+e-f'])
    assert.deepEqual(comments('So <!--fontes-ignore-file a-b-->.'), ['*a-b'])
    assert.deepEqual(comments('So <!-- fontes-ignore: a-b\n  c-d -->.'), ['a-b+c-d'])
    assert.deepEqual(comments('So [fontes-ignore].'), [''])
  })

  it('may be alone on their lines, several on one', () => {
    assert.deepEqual(comments('\uFEFF[fontes-ignore: a]\r\nSo. [fontes-ignore: b]\r\n [fontes-ignore: c] [fontes-ignore: d] \r\n'), ['a|', 'b', 'c|', 'd|'])
    assert.deepEqual(comments('<!-- fontes-ignore\na\n-->\nSo\n<!-- fontes-ignore\na\n--> so'), ['a|', 'a'])
  }) // biome-ignore format: a long text

  it('end within their paragraph, and before the next begins', () => {
    assert.deepEqual(comments('[fontes-ignore: a\n\nb]'), [])
    assert.deepEqual(comments('[fontes-ignore: a\r\n\r\nb]'), [])
    assert.deepEqual(comments('[fontes-ignore: a [fontes-ignore: b]'), ['b'])
  })

  it('are blanks for whatever else reads the text', () => {
    assert.equal(withIgnoresBlank('So [fontes-ignore:\nabc]. [1]', 'plain'), 'So                \n    . [1]')
  })
})
