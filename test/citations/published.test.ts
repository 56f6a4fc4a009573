import assert from 'node:assert/strict'
import { apparatus } from '../fixture'

/** The works in print and the references to other notes that one note has. */
function found(note: string): string[] {
  const text = `So. [1]\n\n[1] ${note}`
  return apparatus(text).citations.flatMap((citation) => {
    const written = text.slice(citation.start, citation.end)
    if (citation.kind === 'cross') return [`${written} > ${citation.number}`]
    return citation.kind === 'published' ? [written] : []
  })
}

describe('works in print', () => {
  const notes: [note: string, ...found: string[]][] = [
    [
      'See The Documents of the USSR Foreign Policy, vol. III, Moscow, 1960, pp. 391-392.',
      'The Documents of the USSR Foreign Policy, vol. III, Moscow, 1960, pp. 391-392',
    ],
    ['Miller A. Mills. Berlin, 1990. P. 5.', 'Miller A. Mills. Berlin, 1990. P. 5'],
    ['Мельников И. И. Мельницы. М., 1990. С. 5.', 'Мельников И. И. Мельницы. М., 1990. С. 5'],
    [
      'Miller, Mills, 1990, p. 5; Carter, Rivers, 1985, p. 7.',
      'Miller, Mills, 1990, p. 5',
      'Carter, Rivers, 1985, p. 7',
    ],
    [
      'See note 1. The brochure: Mills, Berlin, 1990, p. 5.',
      'See note 1 > 1',
      'The brochure: Mills, Berlin, 1990, p. 5',
    ],
    ['Там же. Л. 71. См. также: Мельников И. И. Мельницы. М., 1990. С. 5.', 'Мельников И. И. Мельницы. М., 1990. С. 5'],
    ['RGASPI, f. 85, op. 14, d. 50, l. 6. On it see Mills, Berlin, 1990, p. 5.'],
    ['RGASPI, f. 85, op. 14, d. 50, l. 6.'],
    ['AVP RF, f. 04, op. 39, p. 232, d. 53001, l. 9.'],
    ['A letter of 1920.'],
  ]
  for (const [note, ...expected] of notes) it(note, () => assert.deepEqual(found(note), expected))
})

describe('references to notes', () => {
  const notes: [note: string, ...found: string[]][] = [
    ['For the mill see note 5.', 'see note 5 > 5'],
    ['См. прим. 5.', 'См. прим. 5 > 5'],
    ['См. также примеч. 5.', 'См. также примеч. 5 > 5'],
    ['Див. також прим. 5.', 'Див. також прим. 5 > 5'],
    ['See also n. 5.', 'See also n. 5 > 5'],
    ['См. примеч. 5 к документу № 3.'],
    ['Wie Anm. 28.', 'Wie Anm. 28 > 28'],
    ['Cf. above, supra n. 3.', 'supra n. 3 > 3'],
    ['See note 20 in the book of Anna Miller.'],
    ['He lost note 5 of the bank.'],
    ['See notes.'],
  ]
  for (const [note, ...expected] of notes) it(note, () => assert.deepEqual(found(note), expected))
})
