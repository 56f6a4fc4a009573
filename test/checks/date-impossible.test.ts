import { expectFindings, expectNone } from './expect'

describe('date-impossible', () => {
  it('finds a day that its month does not have', () => {
    expectFindings(`
      On 31 November 1920 the mill was sold, and on February 30, 1921 it was burnt. [1]
         ^^^^^^^^^^^^^^^^ date-impossible
                                                    ^^^^^^^^^^^^^^^^^ date-impossible

      [1] Письмо от 29 февраля 1921 г.
                    ^^^^^^^^^^^^^^^ date-impossible
    `)
  })

  it('keeps quiet about leap years of either calendar, and about what is no date', () => {
    expectNone(
      'date-impossible',
      '29 February 1920.',
      '29 февраля 1900 г.',
      'In December 1920 and on December 31, 1920.',
      'See no. 35, May 1920.',
      'Letters of 30–31 October 1920.',
      '1920, November 30.',
    )
  })
})
