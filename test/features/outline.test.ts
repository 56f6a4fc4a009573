import assert from 'node:assert/strict'
import { foldingOf } from '../../server/features/folding'
import { symbolsOf } from '../../server/features/symbols'
import { open } from './open'

describe('the outline', () => {
  it('lists the notes, and under each the sources that it cites', () => {
    const { view } = open(`
      By A. Miller*

      So. [1] And so. [2]

      * A friend.

      [1] Letter to the mill. GARF, f. 1, op. 2, d. 3, l. 4; Miller, Mills, Riga, 1990, p. 5.

      [2] Nothing
      at all. [fontes-ignore-file: suppression-unused]
    `)
    assert.deepEqual(
      symbolsOf(view).map(({ name, detail, children = [] }) => [name, detail, ...children.map((child) => child.name)]),
      [
        ['*', 'A friend.'],
        [
          '[1]',
          'Letter to the mill. GARF, f. 1, op. 2, d. 3, l. 4; Miller, Mills, Riga, 1990, p…',
          'GARF, f. 1, op. 2, d. 3, l. 4',
          'Miller, Mills, Riga, 1990, p. 5',
        ],
        ['[2]', 'Nothing at all.'],
      ],
    )
  })

  it('never has a symbol that reaches beyond its parent, or has no name', () => {
    const { view } = open('So. [1] So. [2]\n\n[1]\n[2] GARF, f. 1, op. 2, d. 3;\nIbid., l. 4\n')
    for (const { range, selectionRange, children = [], name } of symbolsOf(view)) {
      assert.ok(name)
      for (const inner of [selectionRange, ...children.map((child) => child.range)]) {
        assert.ok(inner.start.line >= range.start.line && inner.end.line <= range.end.line)
        assert.ok(inner.end.line < range.end.line || inner.end.character <= range.end.character)
      }
    }
  })
})

describe('folding', () => {
  const folds = (source: string) =>
    foldingOf(open(source).view).map(({ startLine, endLine }) => `${startLine}–${endLine}`)

  it('folds notes of several lines, and the list of notes', () => {
    assert.deepEqual(
      folds(`
        So. [1] And so. [2]

        [1] The first
        goes on.

        [2] The second.
      `),
      ['2–3', '2–5'],
    )
  })

  it('folds nothing where there is nothing to fold', () => {
    assert.deepEqual(folds('So. [1]\n\n[1] The first.'), [])
    assert.deepEqual(folds('So it is.\nIndeed.'), [])
  })
})
