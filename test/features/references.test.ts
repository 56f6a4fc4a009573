import { highlightsAt } from '../../server/features/highlights'
import { referencesAt } from '../../server/features/references'
import { expectPlaces } from './open'

const expectReferences = (source: string, withDefinition = true) =>
  expectPlaces(source, (view, cursor) => referencesAt(view, cursor, withDefinition))

describe('all references are', () => {
  const note = (head: string) => `
    So. [1] And so. [1] And so. [2]
        ^^^
                    ^^^
          |

    [1] The first.
    ${head}

    [2] The second.
  `

  it('the markers of a note and its label', () => expectReferences(note('^^^')))

  it('the markers alone where definitions are not wanted', () => expectReferences(note(''), false))

  it('the places of an archive in all documents, under all its names', () => {
    expectReferences(`
      //- a.txt
      So says GARF. [1]
              ^^^^

      [1] GARF, f. 1, op. 2, d. 3.
          ^^^^
            |
      //- b.txt
      Так говорит ГАРФ, а не РГИА.
                  ^^^^
    `)
  })

  it('the citations of a file in all documents, however written', () => {
    expectReferences(`
      //- a.txt
      So. [1] And so. [2]

      [1] GARF, f. R-1235, op. 65a, d. 3, l. 4.
          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
                      |

      [2] Ibid., l. 5.
          ^^^^^^^^^^^
      //- b.md
      Так.[^1]

      [^1]: ГАРФ. Ф. Р-1235. Оп. 65а. Д. 3; д. 4.
            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
    `)
  })

  it('none for a word', () => {
    expectReferences(`
      So it is.
       |
    `)
  })
})

describe('highlights', () => {
  it('are the places in this document only', () => {
    expectPlaces(
      `
        //- a.txt
        So says GARF. [1]
                ^^^^

        [1] GARF, f. 1, op. 2, d. 3.
            ^^^^
              |
        //- b.txt
        So says GARF.
      `,
      highlightsAt,
    )
  })
})
