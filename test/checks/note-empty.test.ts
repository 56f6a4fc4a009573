import { expectFindings, expectNone } from './expect'

describe('note-empty', () => {
  it('finds a note without text', () => {
    expectFindings(`
      One letter came. [1] Another came. [2] A third came. [3]

      [1] The first letter.

      [2]
      ^^^ note-empty

      [3] The third letter.
    `)
  })

  it('finds one before the next on the following line', () => {
    expectFindings(`
      One letter came. [1] Another came. [2]

      [1]
      ^^^ note-empty
      [2] The second letter.
    `)
  })

  it('finds one between its brackets', () => {
    expectFindings(`
      One letter came. [1] Another came. [2]

      [Footnote 1:]
      ^^^^^^^^^^^^ note-empty

      [Footnote 2: The second letter.]
    `)
  })

  it('finds one above the title of what comes next', () => {
    expectFindings(`
      LETTER I

      One came. [1] Another came. [2]

      [1] The first letter.
      [2]
      ^^^ note-empty

      LETTER II

      A third came. [1]

      [1] The last letter.
    `)
  })

  it('leaves notes alone whose text stands below their labels', () => {
    expectFindings(`
      One came. [1] Another came. [2]

      [1]

      The first letter

      [2]

      The second letter

      A third came. [1]

      [1]

      The last letter
    `)
  })

  it('finds one in Markdown', () => {
    expectFindings(`
      //- article.md
      One letter came.[^1]

      [^1]:
      ^^^^ note-empty
    `)
  })

  it('lets a note begin on the line below its label', () => {
    expectFindings(`
      One letter came. [1]

      [1]
      The letter.
    `)
  })

  it('lets a note be one word or a sign', () => {
    expectNone('note-empty', 'Ibid.', '—', '№ 5', '…')
  })
})
