import { expectFindings, expectNone } from './expect'

describe('reference-near-duplicate', () => {
  it('finds two digits exchanged', () => {
    expectFindings(`
      One. [1] Two. [2] Three. [3]

      [1] RGASPI, f. 5, op. 1, d. 2178, l. 1.

      [2] RGASPI, f. 5, op. 1, d. 2178, l. 3.

      [3] RGASPI, f. 5, op. 1, d. 2718, l. 8.
          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ reference-near-duplicate
    `)
  })

  it('finds one digit changed', () => {
    expectFindings(`
      One. [1] Two. [2]

      [1] RGASPI, f. 5, op. 1, d. 2178, l. 1.

      [2] RGASPI, f. 5, op. 1, d. 2128, l. 8.
          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ reference-near-duplicate
    `)
  })

  it('keeps quiet about neighbours, short numbers, other inventories and files that are both cited twice', () => {
    const file = (inventory: number, number: string) => `RGASPI, f. 5, op. ${inventory}, d. ${number}, l. 1.`
    expectNone(
      'reference-near-duplicate',
      [file(1, '2178'), file(1, '2179'), file(1, '2180')],
      [file(1, '5234'), file(1, '5240')],
      [file(1, '12'), file(1, '15'), file(1, '21')],
      [file(1, '2178'), file(2, '2718')],
      [file(1, '2178'), file(1, '2178'), file(1, '2718'), file(1, '2718')],
      [file(1, '2178'), file(1, '3591')],
      [file(1, '1898а'), file(1, '1889а')],
    )
  })
})
