import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { apparatusOf } from '../../../server/apparatus/build'
import { shippedArchives } from '../../../server/archives/shipped'
import { listFormats, writtenList } from '../../../server/sources/lists/formats'
import { sourceList } from '../../../server/sources/lists/list'

const docs = readFileSync('docs/lists.md', 'utf8')

/** What a fenced block of this kind holds. */
function block(kind: string): string {
  const found = new RegExp(`^\`\`\`${kind}\\n([^]*?)^\`\`\``, 'm').exec(docs)?.[1]
  assert.ok(found)
  return found
}

describe('docs/lists.md', () => {
  it('has the list that comes of its notes', () => {
    const apparatus = apparatusOf(
      `It was said. [1] And done. [2] [3] [4] [5]\n\n${block('notes')}`,
      'plain',
      shippedArchives(),
    )
    const list = sourceList([{ path: 'a.txt', apparatus, transcript: null, style: null }])
    assert.equal(writtenList(list, 'text', { holdings: null, withNotes: false }), block('list'))
  })

  it('names every format', () => {
    for (const format of listFormats) assert.match(docs, new RegExp(format, 'i'))
  })
})
