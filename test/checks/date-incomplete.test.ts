import { expectFindings, expectNone } from './expect'

describe('date-incomplete', () => {
  const dated = (date: string, file: number) => `Letter of B. Carter, ${date}. RGASPI, f. 85, op. 14, d. ${file}, l. 6.`

  it('finds a document’s date without its day among dates that have theirs', () => {
    expectFindings(`
      One. [1] Two. [2] Three. [3] Four. [4]

      [1] Letter of B. Carter, 6 December 1920. RGASPI, f. 85, op. 14, d. 50, l. 6.

      [2] Letter of B. Carter, December 8, 1920. RGASPI, f. 85, op. 14, d. 50, l. 7.

      [3] Letter of B. Carter, December 1920. RGASPI, f. 85, op. 14, d. 50, l. 8.
                               ^^^^^^^^^^^^^ date-incomplete

      [4] Letter of B. Carter, 14 December 1920. RGASPI, f. 85, op. 14, d. 50, l. 9.
    `)
  })

  it('keeps quiet where few dates have days, and about other dates', () => {
    const days = [dated('6 December 1920', 50), dated('8 December 1920', 50), dated('9 December 1920', 50)]
    expectNone(
      'date-incomplete',
      [dated('6 December 1920', 50), dated('December 1920', 50)],
      [dated('6 December 1920', 50), dated('May 1920', 50), dated('June 1920', 50), dated('July 1920', 50)],
      [...days, 'The mill was burnt in December 1920.'],
      [...days, 'Anna Miller, Mills, Riga, May 1990, p. 5.'],
    )
  })
})
