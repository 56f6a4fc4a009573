import assert from 'node:assert/strict'
import { numberNotation } from '../../../server/notes/notations/number'
import { masksOf } from '../../../server/text/masks'
import { expectFindings } from '../../checks/expect'
import { expectPairs } from '../expect'

describe('a bare number', () => {
  const texts: [text: string, ...candidates: string[]][] = [
    ['at the gate.12 The', '12'],
    ['the report4 fills', '4'],
    ['said “so”3, and', '3'],
    ['«коней немає».2 На', '2'],
    ['это слово4', '4'],
    ['failed in 1886.1 Its', '1'],
    ['of silver. 10 But', '10'],
    ['legions, 2 which', '2'],
    ['in the town;\n3 the senate', '3'],
    ['paid 3.5 per cent'],
    ['1886'],
    ['A4 and B12, mp3, TV2'],
    ['Nr.5 and p.12 of'],
    ['the 12th and the 3-4'],
    ['at 10:30, 4,420 and 12%'],
    ['in the town.\n12\n'],
    ['H2O and x2'],
  ]
  for (const [text, ...candidates] of texts) {
    it(`${JSON.stringify(text)} ${candidates.length > 0 ? 'may be a marker' : 'is none'}`, () => {
      const tokens = numberNotation.tokensOf(text, masksOf(text, 'plain'), 'plain')
      assert.deepEqual(
        tokens.filter(({ weight }) => (weight ?? 0) > 1).map(({ label }) => label),
        candidates,
      )
    })
  }
})

describe('bare numbers', () => {
  it('are markers where a list of notes makes them certain', () => {
    expectPairs(
      `
        The bank failed in 1886.1 Its directors,2 of whom 3 had sat on the bench,
        paid 3.5 per cent.3 Figure 2 shows it; chapter 3 explains. The report4 fills 212 pages.

        Notes
        1 The Times, 4 May 1886.
        2 See Appendix 2.
        3 Report, p. 17.
        4 Printed in 1888.
      `,
      '1 < 1',
      '2 < 1',
      '3 < 2',
      '4 < 2',
    )
  })

  it('are markers between blanks', () => {
    expectPairs(
      `
        The tribute was 3000 pounds of silver. 1 It was collected by 4 legions, 2 which
        consumed it. The cities complained; 3 the emperor died. 4

        1 (return)
        [ Livy, xlv. 18.]

        2 (return) [ The number is disputed.]

        3 (return)
        [ An inscription.

        It is lost.]

        4 (return)
        [ At Nola.]
      `,
      '1 < 1',
      '2 < 1',
      '3 < 2',
      '4 < 2',
    )
  })

  it('are markers amid a clause, where the note says that it is one', () => {
    expectPairs(
      `
        The abbot was old. 1 He retired 2 with the consent of the town. His 3 brothers wept. 3
        They built a mill, 4 and it fell. 5

        1 (return) [ He was 80.]
        2 (return) [ In May.]
        3 (return) [ For a day.]
        4 (return) [ Of oak.]
        5 (return) [ In June.]
      `,
      '1 < 1',
      '2 < 1',
      '3 < 1',
      '4 < 2',
      '5 < 2',
    )
  })

  it('are markers in Ukrainian, glued to closing quotation marks', () => {
    expectPairs(
      `
        У 1920 р. млин мав 10 робітників.1 Мельник писав: «зерна немає».2 На 2-й рік
        він не приїхав, бо «не було на чому»3. Його замінили4 восени.

        Примітки

        1. Книга обліку. Складено
        у березні.
        2. Там само.
        3. Там само.
        4. Новий мельник мав двох коней.
      `,
      '1 < 1',
      '2 < 1',
      '3 < 2',
      '4 < 2',
    )
  })

  it('belong to the lists of their chapters', () => {
    expectPairs(
      `
        The mill was old.1 The miller was older.2 He had a cat.3

        The bridge was new.1 The toll was a penny.2 Nobody paid.3

        Notes

        Chapter 1

        1. Of oak.
        2. He was 80.
        3. It was grey.

        Chapter 2

        1. Of stone.
        2. Later two.
        3. But for the bishop.
      `,
      '1 < 1',
      '2 < 1',
      '3 < 1',
      '1 < 3',
      '2 < 3',
      '3 < 3',
    )
  })

  it('are not missed where few have one', () => {
    expectPairs(`
      The mill was old.1 The miller was older. He had 2 cats and 3 dogs.

      Notes

      1. Of oak.
      2. He was 80.
      3. They were grey.
    `)
  })

  it('leave a note unused only where nearly all others are called', () => {
    const sentences = Array.from({ length: 11 }, (_, i) =>
      i === 5 ? 'The cat slept.' : `So it was said there.${i + 1}`,
    )
    const notes = Array.from({ length: 11 }, (_, i) => `${i + 1}. By the miller.`)
    const unused = [...notes.slice(0, 6), '^^ note-unused', ...notes.slice(6)]
    expectFindings([sentences.join(' '), '', 'Notes', '', ...unused].join('\n'))
    const fewer = sentences.filter((_, i) => i !== 8)
    expectFindings([fewer.join(' '), '', 'Notes', '', ...notes].join('\n'))
  })

  it('are in order, and the first of two notes with one number is theirs', () => {
    expectFindings(`
      The mill was old.1 The miller was older.2 He had a cat.3 It was grey.4

      Notes

      1. Of oak.
      2. He was 80.
      3. So they say.
      3. So others say.
      ^^ note-duplicate
      4. Or black.
    `)
  })

  const traps: [what: string, text: string][] = [
    [
      'books whose numbers the prose has by chance',
      'It took 2 boats, 4 guides and 1 doctor. At kilometre 4. After 2 days, 3 of them left.\n\nSources\n\n1. Diary.\n2. Log.\n3. Interviews.\n4. The Times.',
    ],
    [
      'minutes',
      'Three boats came, 1 of them late. In the end, 2 left.\n\nNotes\n\n1. Ana came.\n2. Bo left.\n3. The end.',
    ],
    [
      'scores',
      'United 2 (Hart 12, 57), City 1. Rovers 1, Albion 1. Later, 3 more.\n\nNotes\n\n1. Rain.\n2. Snow.\n3. Hail.',
    ],
    ['dates', 'On Monday, 1 May, and Tuesday, 2 May, they sat. By Friday, 3 left.'],
    ['years', 'In 1886.1 was left. They met in 1920,21 and 1922.'],
    ['page numbers', 'The council was divided.\n1\n\nIt met again.\n2\n\nIt rose.\n3\n'],
    ['verses', '1 Now these are the names 2 Reuben, Simeon, 3 Issachar, 4 Dan.'],
    [
      'dates in the order of a list',
      'He wrote of it: on Monday, 1 June, of the mill, on Tuesday, 2 June, of the bridge.\n\nNotes\n\n1. The mill.\n2. The bridge.\n3. The cat.\n4. The dog.',
    ],
    [
      'numbers of things, behind commas',
      'Of the boats, 1 was lost; of the men, 2 came home, and of the dogs, 3 at last.\n\nNotes\n\n1. The boat.\n2. The men.\n3. The dogs.',
    ],
    [
      'quantities of a recipe',
      'Take flour, 2 eggs and, 3 hours later, 4 cups.\n\nNotes\n\n1. Fine.\n2. Fresh.\n3. Or more.\n4. Small.',
    ],
    [
      'versions',
      'Since version1 and version2 there was version3.\n\nNotes\n\n1. Old.\n2. Older.\n3. Oldest.\n4. Gone.\n5. Lost.',
    ],
    ['a price list', 'Card, 1 sheet, 3.00. Paper, 2 sheets, 4.20. Ink, 3 pots.\n\n1. Card\n2. Paper\n3. Ink'],
  ]
  for (const [what, text] of traps) it(`are no markers: ${what}`, () => expectPairs(text))
})
