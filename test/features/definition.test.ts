import { definitionAt } from '../../server/features/definition'
import { expectPlaces } from './open'

const expectDefinition = (source: string) =>
  expectPlaces(source, (view, cursor) =>
    definitionAt(view, cursor).map(({ targetUri, targetSelectionRange }) => ({
      uri: targetUri,
      range: targetSelectionRange,
    })),
  )

describe('a definition is', () => {
  it('the note of a marker', () => {
    expectDefinition(`
      So. [1] And so. [2]
                       |

      [1] The first.

      [2] The second.
      ^^^
    `)
  })

  it('the markers of a note', () => {
    expectDefinition(`
      So. [1] And so. [1]
          ^^^
                      ^^^

      [1] The first.
      |
    `)
  })

  it('the introduction of a siglum', () => {
    expectDefinition(`
      So. [1] And so. [2]

      [1] Mill Archive of Riga (hereafter XYZQ), f. 1, op. 2, d. 3, l. 4.
                                          ^^^^

      [2] XYZQ, f. 1, op. 2, d. 4, l. 5.
            |
    `)
  })

  it('what a short form points to', () => {
    expectDefinition(`
      So. [1] And so. [2]

      [1] GARF, f. 1, op. 2, d. 3, l. 4.
          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

      [2] Ibid., l. 5.
           |
    `)
  })

  it('the note that another names', () => {
    expectDefinition(`
      So. [1] And so. [2]

      [1] The first.
      ^^^

      [2] For the mill see note 1.
                            |
    `)
  })

  it('the first citation of a file', () => {
    expectDefinition(`
      So. [1] And so. [2]

      [1] GARF, f. 1, op. 2, d. 3, l. 4.
          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

      [2] ГАРФ. Ф. 1. Оп. 2. Д. 3. Л. 5.
                        |
    `)
  })

  it('nowhere for a word, a lone marker and a siglum that nothing introduces', () => {
    expectDefinition(`
      So it is. [1]
        |

      [1] GARF, f. 1, op. 2, d. 3, l. 4.
    `)
    expectDefinition(`
      So. [1] And so. [2]
                       |

      [1] The first.
    `)
    expectDefinition(`
      So. [1]

      [1] GARF, f. 1, op. 2, d. 3, l. 4.
            |
    `)
  })
})
