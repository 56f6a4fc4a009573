import { expectFindings, expectNone } from './expect'

describe('name-variant', () => {
  it('finds a name spelled once beside a name spelled often', () => {
    expectFindings(`
      The envoy Shakhtakhtinsky came. The letter of Shakhtakhtinsky says so, and so did Shakhtakhtinsky himself. [1]

      [1] Cable of Shakhtakhtinsksy, without date.
                   ^^^^^^^^^^^^^^^^ name-variant
    `)
  })

  const often = (name: string) => `So said ${name} in May, and ${name} in June, and at last old ${name} in July.`

  it('keeps quiet about endings, in any language', () => {
    expectNone(
      'name-variant',
      [`${often('Троцкий')} Письмо товарищу Троцкому и письмо от Троцкого.`],
      [`${often('Каменева')} Письмо написал Каменев, а с ним и жена Каменевым.`],
      [`${often('Kemalist')} The other Kemalists agreed.`],
      [`${often('German')} All Germans agreed.`],
      [`${often('Armenia')} The Armenian envoy agreed.`],
    )
  })

  it('keeps quiet about two persons, short names and sentence heads', () => {
    expectNone(
      'name-variant',
      [`${often('Shakhtakhtinsky')} Then came Shakhtakhtinsksy; also Shakhtakhtinsksy wrote.`],
      [`${often('Miller')} Then came old Muller.`],
      ['So said Shakhtakhtinsky, and wrote Shakhtakhtinsksy.'],
      [`${often('Everybody')} Others agreed.`],
    )
  })
})
