import { expectFindings } from './expect'

describe('note-malformed', () => {
  it('finds a marker that lost its bracket', () => {
    expectFindings(`
      One letter came. [1] Another came. [2 A third came. [3]
                                         ^^ note-malformed

      [1] The first letter.

      [2] The second letter.

      [3] The third letter.
    `)
  })

  it('finds a note that lost its bracket', () => {
    expectFindings(`
      One letter came. [1] Another came. [2] A third came. [3]

      [1] The first letter.

      [2) The second letter.
      ^^^ note-malformed

      [3] The third letter.
    `)
  })

  it('finds a letter for a digit', () => {
    expectFindings(
      `
      One letter came. [1] Another came. [2] A third came. [l0] Others came. [3]
                                                           ^^^^ note-malformed

      [1] The first letter.

      [2] The second letter.

      [3] The third letter.

      [10] The last letter.
    `,
      'note-malformed',
    )
  })

  it('finds a blank in the brackets of Markdown', () => {
    expectFindings(`
      //- article.md
      One letter came.[^1] Another came.[^ 2]
                                        ^^^^^ note-malformed

      [^1]: The first letter.

      [^2]: The second letter.
    `)
  })

  it('lets every bracket be for which no partner waits', () => {
    expectFindings(`
      On [12 December] he wrote: “[2 pages are lost]”. [1] The range 5, 7] is half open, and so is [3, 4).

      [1] The letter, [3 pages].
    `)
  })
})
