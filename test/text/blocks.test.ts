import assert from 'node:assert/strict'
import { blocksOf } from '../../server/text/blocks'
import { type Format, lineStartsOf } from '../../server/text/text'

/** The blocks of a text, `kind: text`; prose without its kind. */
function blocks(text: string, format: Format = 'plain'): string[] {
  return blocksOf(text, lineStartsOf(text), format).map(({ start, end, kind }) => {
    const content = text.slice(start, end)
    return kind === 'prose' ? content : `${kind}: ${content}`
  })
}

describe('blocks', () => {
  it('are paragraphs between blank lines', () => {
    assert.deepEqual(blocks('a\nb\n\n\nc\n'), ['a\nb', 'c'])
  })

  it('end at lines of blanks, no-break ones too', () => {
    assert.deepEqual(blocks('a\n \t\nb\n\u00a0\nc\n\f\nd'), ['a', 'b', 'c', 'd'])
  })

  it('end at CR and CR LF as at LF', () => {
    assert.deepEqual(blocks('a\r\rb\r\n\r\nc'), ['a', 'b', 'c'])
  })

  it('end before a form feed', () => {
    assert.deepEqual(blocks('a\n\fb'), ['a', '\fb'])
  })

  it('end after a line that nobody wraps by hand', () => {
    const long = 'word '.repeat(60).trim()
    assert.deepEqual(blocks(`${long}\nb\nc`), [long, 'b\nc'])
  })

  it('are none in an empty text', () => {
    assert.deepEqual(blocks(''), [])
    assert.deepEqual(blocks('\ufeff\n\n'), [])
  })

  it('are code between fences in Markdown, blank lines and all', () => {
    assert.deepEqual(blocks('a\n```js\n\nb\n~~~\n```\nc', 'markdown'), ['a', 'code: ```js\n\nb\n~~~\n```', 'c'])
    assert.deepEqual(blocks('~~~~\nb\n~~~\n~~~~~\nc', 'markdown'), ['code: ~~~~\nb\n~~~\n~~~~~', 'c'])
  })

  it('are code to the end where a fence does not close', () => {
    assert.deepEqual(blocks('a\n\n```\nb\n\nc', 'markdown'), ['a', 'code: ```\nb\n\nc'])
  })

  it('are no code in plain text', () => {
    assert.deepEqual(blocks('```\na\n```'), ['```\na\n```'])
  })

  it('are front matter at the head of Markdown only', () => {
    assert.deepEqual(blocks('---\na: 1\n---\nb', 'markdown'), ['frontMatter: ---\na: 1\n---', 'b'])
    assert.deepEqual(blocks('b\n\n---\na\n---', 'markdown'), ['b', '---\na\n---'])
    assert.deepEqual(blocks('---\na: 1\n---\nb'), ['---\na: 1\n---\nb'])
  })

  it('are comments of one line or several in Markdown', () => {
    assert.deepEqual(blocks('<!-- a -->\nb', 'markdown'), ['comment: <!-- a -->', 'b'])
    assert.deepEqual(blocks('<!-- a\n\nb -->\nc', 'markdown'), ['comment: <!-- a\n\nb -->', 'c'])
  })
})
