import { expectPairs } from './expect'

describe('markers and notes', () => {
  it('go together by their labels', () => {
    expectPairs(
      `
        One. [1] Two. [2] One again. [1]

        [1] The first.

        [2] The second.
      `,
      '1 < 1 1',
      '2 < 1',
    )
  })

  it('need no blank line between the notes', () => {
    expectPairs(
      `
        One. [1] Two. [2]
        [1] The first.
        [2] The second.
      `,
      '1 < 1',
      '2 < 1',
    )
  })

  it('may have a heading before the notes', () => {
    expectPairs(
      `
        One. [1] Two. [2]

        Notes
        [1] The first.
        [2] The second.
      `,
      '1 < 1',
      '2 < 1',
    )
  })

  it('may have the label on a line of its own', () => {
    expectPairs(
      `
        One. [1]

        [1]
        The first.
      `,
      '1 < 1',
    )
  })

  it('may have the notes at the foot of each page', () => {
    expectPairs(
      `
        One. [1] Two. [2]

        [1] The first.
        [2] The second.

        Three. [3]

        [3] The third.
      `,
      '1 < 1',
      '2 < 1',
      '3 < 6',
    )
  })

  it('keep a marker that wrapping moved to the head of a line', () => {
    expectPairs(
      `
        The miller came to the mill, and the carter came as well,
        [1] so that both were there; and nobody else came in,
        [2] for it was night.

        [1] The first.

        [2] The second.
      `,
      '1 < 2',
      '2 < 3',
    )
  })

  it('leave a table in a chapter its own notes', () => {
    expectPairs(
      `
        One. [1] Two. [2] Three. [3] Four. [4] Five. [5]

        The mill[1]      12 sacks
        The old mill[2]  3 sacks
        The barn[1]      7 sacks

          [1] By the river.
          [2] Burnt down.

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
      '4 < 1',
      '5 < 1',
    )
  })

  it('may follow a year or emphasis', () => {
    expectPairs(
      `
        It burnt down in 1486[1], says _The Miller._[2]

        [1] The first.

        [2] The second.
      `,
      '1 < 1',
      '2 < 1',
    )
  })

  it('begin again with each chapter', () => {
    expectPairs(
      `
        One. [1] Two. [2]

        [1] The first.

        [2] The second.

        One. [1] Two. [2] Three. [3]

        [1] The first.

        [2] The second.
      `,
      '1 < 1',
      '2 < 1',
      '1 < 7',
      '2 < 7',
      '3 > 7',
    )
  })

  it('begin again with each chapter, the notes all at the end', () => {
    expectPairs(
      `
        One. [1] Two. [2] Three. [3]

        One. [1] Two. [2]

        [1] The first.

        [2] The second.

        [3] The third.

        [1] The first.

        [2] The second.
      `,
      '1 < 1',
      '2 < 1',
      '3 < 1',
      '1 < 3',
      '2 < 3',
    )
  })

  it('do not go together across chapters', () => {
    expectPairs(
      `
        One. [1] Two. [2]

        [1] The first.

        [2] The second.

        One. [1] Three. [3]

        [1] The first.

        [2] The second, which nobody calls.

        [3] The third.
      `,
      '1 < 1',
      '2 < 1',
      '1 < 7',
      '2 <',
      '3 < 7',
    )
  })

  it('are one scope in Markdown, wherever the notes stand', () => {
    expectPairs(
      `
        //- article.md
        [^b]: The second.

        One.[^a] Two.[^b] Three.[^c]

        [^a]: The first.
      `,
      'b < 3',
      'a < 3',
      'c > 3',
    )
  })

  it('of several notations stand side by side', () => {
    expectPairs(
      `
        By A. Miller*

        One. [1]

        * A friend.

        [1] The first.
      `,
      '* < 1',
      '1 < 3',
    )
  })

  it('do not begin with a year at the head of a line', () => {
    expectPairs(
      `
        One. [1]

        [1922]

        Two. [2]

        [1] The first.

        [2] The second.
      `,
      '1 < 1',
      '2 < 5',
    )
  })

  it('are there where notes alone cite archives', () => {
    expectPairs(
      `
        [1] RGASPI, f. 85, op. 14, d. 50, l. 6.

        [2] The same.
      `,
      '1 <',
      '2 <',
    )
  })

  const nothing: Record<string, string> = {
    'in a list': '[1] bread\n[2] flour\n[3] salt\n',
    'in prose without notes': 'He was [1] tall, [2] old and [3] poor.\n',
    'where the notes come first': '[1] bread\n[2] flour\n\nChoose from [1] and [2] above.\n',
    'in links of Markdown':
      '//- article.md\nSee [there][1] and [2].\n\n[1]: https://example.org/1\n[2]: https://example.org/2\n',
    'in years and letters': 'It was sold in [1920]. The letter [337] says so.\n\nIn [1921] it was sold again.\n',
    'in code of Markdown': '//- article.md\nSo `[1]` is.\n\n```\n[1] so\n```\n',
    'in an empty text': '\n',
  }
  for (const [where, text] of Object.entries(nothing)) it(`are nothing ${where}`, () => expectPairs(text))
})
