import assert from 'node:assert/strict'
import { renameAt, renameRangeAt } from '../../server/features/rename'
import { expectPlaces, open } from './open'

const expectRenamed = (source: string, label: string) =>
  expectPlaces(source, (view, cursor) =>
    Object.entries(renameAt(view, cursor, label)?.changes ?? {}).flatMap(([uri, edits]) =>
      edits.map(({ range, newText }) => {
        assert.equal(newText, label.trim())
        return { uri, range }
      }),
    ),
  )

const article = `
  So. [1] And so. [2] And so. [1]
       |

  [1] The first.

  [2] The second.
`

describe('a note gets another label', () => {
  it('with all its markers', () => {
    expectRenamed(
      `
        So. [1] And so. [2] And so. [1]
             ^
                                     ^
             |

        [1] The first.
         ^

        [2] The second.
      `,
      ' 3a ',
    )
  })

  it('with the places that point to it', () => {
    expectRenamed(
      `
        So. [1] And so. [2]
             ^
             |

        [1] The first.
         ^

        [2] For the mill see note 1.
                                  ^
      `,
      '3',
    )
  })

  it('in Markdown', () => {
    expectRenamed(
      `
        //- article.md
        So.[^mill]
             ^^^^

        [^mill]: The first.
          ^^^^
          |
      `,
      'wheel',
    )
  })

  it('in its own chapter only', () => {
    expectRenamed(
      `
        So. [1] And so. [2]

        [1] The first.

        [2] The second.

        So. [1] And so. [2]
             ^
             |

        [1] The first.
         ^

        [2] The second.
      `,
      '7',
    )
  })

  it('as its notation writes it', () => {
    const written = (source: string, label: string) => {
      const { view, cursor } = open(source)
      return Object.values(renameAt(view, cursor, label)?.changes ?? {}).flatMap((edits) =>
        edits.map(({ newText }) => newText),
      )
    }
    assert.deepEqual(written('The mill¹ stood.²\n        |\n\n¹ Of 1412.\n\n² See note 1.\n', '12'), ['¹²', '¹²', '12'])
    assert.deepEqual(written('The mill(1) stood.\n         |\n\n(1) Of 1412.\n', '12a'), ['12a', '12a'])
    assert.deepEqual(written('The mill{1} stood.\n         |\n\n{1} Of 1412.\n', '12'), ['12', '12'])
  })

  it('but not one that its notation cannot write', () => {
    const { view, cursor } = open('The mill¹ stood.\n        |\n\n¹ Of 1412.\n')
    assert.throws(() => renameAt(view, cursor, '12a'), /write a number/)
  })

  for (const label of ['2', 'mill', '', ' ', '1]', '12345', '[3]', '-1'])
    it(`but not ${JSON.stringify(label)}`, () => {
      const { view, cursor } = open(article)
      assert.throws(() => renameAt(view, cursor, label), /^Error: (?:“|There is a note)/)
    })

  it('but not one with a blank in Markdown', () => {
    const { view, cursor } = open(`
      //- article.md
      So.[^1]
           |

      [^1]: The first.
    `)
    assert.throws(() => renameAt(view, cursor, 'a mill'), /may have no blanks/)
  })
})

describe('what can get another label', () => {
  it('is a label without its brackets', () => {
    const { view, cursor } = open(article)
    assert.deepEqual(renameRangeAt(view, cursor), {
      range: { start: { line: 0, character: 5 }, end: { line: 0, character: 6 } },
      placeholder: '1',
    })
  })

  const nothing: Record<string, string> = {
    'a word': 'So it is. [1]\n |\n\n[1] The first.',
    'a star': 'The miller* came.\n          |\n\n* A friend.',
    'a star in brackets': 'The miller[*] came.\n           |\n\n[*] A friend.',
    'a note that stands where it is called': 'The miller^[A friend.] came.\n          |',
    'a marker without note': 'So. [1] And so. [2]\n                 |\n\n[1] The first.',
    'a siglum': 'So. [1]\n\n[1] GARF, f. 1, op. 2, d. 3.\n      |',
  }
  for (const [what, source] of Object.entries(nothing))
    it(`is not ${what}`, () => {
      const { view, cursor } = open(source)
      assert.equal(renameRangeAt(view, cursor), null)
      assert.equal(renameAt(view, cursor, '5'), null)
    })
})
