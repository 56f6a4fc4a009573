import { expectFindings } from '../checks/expect'
import { expectPairs } from './expect'

describe('one fault in a text is one finding', () => {
  it('where a number of a list without blank lines is too high', () => {
    expectFindings(`
      One.[10] Two.[11] Three.[12] Four.[13] Five.[14]
                              ^^^^ note-label-mismatch

      [10] A.
      [11] B.
      [52] C.
      [13] D.
      [14] E.
    `)
  })

  it('where a number of a long list is too low', () => {
    expectFindings(`
      One.[20] Two.[21] Three.[22] Four.[23] Five.[24] Six.[25]
                                                  ^^^^ note-label-mismatch

      [20] A.

      [21] B.

      [22] C.

      [23] D.

      [14] E.

      [25] F.
    `)
  })

  it('where the number that a slip makes is another note’s', () => {
    expectFindings(`
      One.[11] Two.[12] Three.[13] Four.[14] Five.[15] Six.[16] Seven.[17] Eight.[18]
                   ^^^^ note-label-mismatch

      [11] A.

      [18] B.

      [13] C.

      [14] D.

      [15] E.

      [16] F.

      [17] G.

      [18] H.
    `)
  })

  it('where the number that a slip makes is another marker’s', () => {
    expectFindings(`
      One.[11] Two.[12] Three.[18] Four.[14] Five.[15] Six.[16] Seven.[17] Eight.[18]
                              ^^^^ note-label-mismatch

      [11] A.

      [12] B.

      [13] C.

      [14] D.

      [15] E.

      [16] F.

      [17] G.

      [18] H.
    `)
  })

  it('where the last note of a chapter is lost', () => {
    expectFindings(`
      One.[1] Two.[2]

      [1] A.

      [2] B.

      Three.[3]
            ^^^ note-undefined

      One again.[1]

      [1] C.

      Two again.[2]

      [2] D.
    `)
  })

  it('where a bracket closes behind the label, and the note has two paragraphs', () => {
    expectFindings(`
      One.[1] Two.[2]

      [Footnote 1]: A.
      ^^^^^^^^^^^^^ note-malformed

      It goes on.]

      [Footnote 2: B.]
    `)
  })
})

describe('a table with its own notes', () => {
  it('may stand after the first numbers of its chapter', () => {
    expectPairs(
      `
        One. [1] Two. [2] Three. [3]

        The mill[1]      12 sacks
        The old mill[2]  3 sacks
        The barn[1]      7 sacks

          [1] By the river.
          [2] Burnt down.

        Four. [4] Five. [5]

        [1] The first.

        [2] The second.

        [3] The third.

        [4] The fourth.

        [5] The fifth.
      `,
      '1 < 3 5',
      '2 < 4',
      '1 < 1',
      '2 < 1',
      '3 < 1',
      '4 < 10',
      '5 < 10',
    )
  })

  it('may stand after the first number of its chapter', () => {
    expectPairs(
      `
        One. [1]

        The mill[1]      12 sacks
        The old mill[2]  3 sacks

          [1] By the river.
          [2] Burnt down.

        Two. [2] Three. [3]

        [1] The first.

        [2] The second.

        [3] The third.
      `,
      '1 < 3',
      '2 < 4',
      '1 < 1',
      '2 < 9',
      '3 < 9',
    )
  })
})
