import { expectFindings, expectNone } from './expect'

describe('cross-reference-range', () => {
  it('finds a note after the last', () => {
    expectFindings(`
      One letter came. [1] Another came. [2]

      [1] The first letter.

      [2] For the mill see note 20.
                       ^^^^^^^^^^^ cross-reference-range
    `)
  })

  it('keeps quiet about other works’ notes, and about the text’s own', () => {
    expectNone(
      'cross-reference-range',
      ['The first letter.', 'For the mill see note 1.'],
      'See note 20 in the book of Anna Miller.',
      'Anna Miller, Mills, p. 5, n. 20.',
      'He made note 20 of the bank disappear.',
      ['См. прим. 2.', 'Письмо.'],
    )
  })
})
