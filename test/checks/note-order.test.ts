import { expectFindings } from './expect'

describe('note-order', () => {
  it('finds a marker out of order', () => {
    expectFindings(`
      One letter came. [1] Another came. [3] A third came. [2] A fourth came. [4]
                                         ^^^ note-order

      [1] The first letter.

      [2] The second letter.

      [3] The third letter.

      [4] The fourth letter.
    `)
  })

  it('finds a note out of order', () => {
    expectFindings(`
      One letter came. [1] Another came. [2] A third came. [3] A fourth came. [4]

      [1] The first letter.

      [3] The third letter.
      ^^^ note-order

      [2] The second letter.

      [4] The fourth letter.
    `)
  })

  it('finds a number left out', () => {
    expectFindings(`
      One letter came. [1] Another came. [2] A third came. [4] A fourth came. [5]
                                                           ^^^ note-order

      [1] The first letter.

      [2] The second letter.

      [4] The third letter.

      [5] The fourth letter.
    `)
  })

  it('lets a note be called again', () => {
    expectFindings(`
      One letter came. [1] Another came. [2] The first says so again. [1] A third came. [3]

      [1] The first letter.

      [2] The second letter.

      [3] The third letter.
    `)
  })

  it('lets a later editor number his notes 101 and 281', () => {
    expectFindings(`
      One. [10] Two of them. [101] Three. [11] Four of them. [28] Five. [281] Six. [29]

      [10] One.

      [101] Added.

      [11] Two.

      [28] Three.

      [281] Added.

      [29] Four.
    `)
  })

  it('lets a note have a letter', () => {
    expectFindings(`
      One letter came. [1] Another came. [1a] A third came. [2]

      [1] The first letter.

      [1a] The second letter.

      [2] The third letter.
    `)
  })

  it('lets an extract begin where it begins', () => {
    expectFindings(`
      One letter came. [41] Another came. [42]

      [41] The first letter.

      [42] The second letter.
    `)
  })

  it('knows no order of names', () => {
    expectFindings(`
      //- article.md
      One letter came.[^wheel] Another came.[^mill]

      [^mill]: The first letter.

      [^wheel]: The second letter.
    `)
  })
})
