import { expectFindings } from './expect'

describe('note-label-mismatch', () => {
  it('finds a slip of one digit', () => {
    expectFindings(
      `
      One letter came. [578] Another came. [579] A third came. [581] A fourth came. [580]
                                                               ^^^^^ note-label-mismatch

      [578] The first letter.

      [579] The second letter.

      [681] The third letter.

      [580] The fourth letter.
    `,
      'note-label-mismatch',
      'note-undefined',
      'note-unused',
    )
  })

  it('finds a slip of one letter', () => {
    expectFindings(`
      //- article.md
      One letter came.[^first] Another came.[^explantory]
                                            ^^^^^^^^^^^^^ note-label-mismatch

      [^first]: The first letter.

      [^explanatory]: The second letter.
    `)
  })

  it('lets a missing note and an unused one be two mistakes where they are no twins', () => {
    expectFindings(`
      One letter came. [1] Another came. [2] A third came. [3] A fourth came. [4]
                                                                              ^^^ note-undefined

      [1] The first letter.

      [2] The second letter.

      [3] The third letter.

      [17] The last letter.
      ^^^^ note-unused
    `)
  })
})
