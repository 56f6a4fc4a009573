import { expectFindings } from '../checks/expect'
import { expectPairs } from './expect'

describe('notes and markers of different kinds', () => {
  it('may share a raised range', () => {
    expectPairs(
      `
        The meadow was measured twice.¹ Nobody paid for the second time.²⁻³ It rained.⁴

        Notes

        1. Account book, leaf 2.
        2. The surveyor asked for six marks.
        3. The abbot for eight.
        4. Parish chronicle.
      `,
      '1 < 1',
      '2 < 1',
      '3 < 1',
      '4 < 1',
    )
  })

  it('go together under a heading, though a blank stands before the marker of old print', () => {
    expectPairs(
      `
        1. The foundation

        The church was built in 1412 by a miller 1). His charter
        is lost 2), and only a copy of it remains.

        2. The glebe

        The priest had two fields and a tithe 3).

        Przypisy

        1) So the visitation of 1597.
        2) It burnt in 1655.
        3) See the parish chronicle.
      `,
      '1 < 3',
      '2 < 4',
      '3 < 8',
    )
  })

  it('are no points of a list, where the list stands above remarks of the same numbers', () => {
    expectFindings(`
      The kitchen needs:
      1) flour,
      2) salt.

      Notes

      1) The flour is in the cellar.
      2) The salt is not.
    `)
  })

  it('stand in one paragraph behind a note with a star', () => {
    expectPairs(
      `
        To the Secretary.*

        Your letter came on Monday.[1] I wait.

        * Sent in cipher.
        [1] Not found.

        To the Envoy.

        Your letter came today.[1] So do I.

        [1] Above.
      `,
      '* < 1',
      '1 < 3',
      '1 < 10',
    )
  })

  it('of Markdown are asked for behind one word, too', () => {
    expectFindings(`
      //- article.md
      He owned two things.[^1]

      - oxen[^2]
            ^^^^ note-undefined

      [^1]: So the inventory.
    `)
  })
})
