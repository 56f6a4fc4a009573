import { expectFindings } from './expect'

const transcript = `
  //- mill.txt
  РГАСПИ. Ф. 85. Оп. 14. Д. 50.

  [л. 6]
  To the commissar.
  [л. 6 об.]
  The mill stands.
  [л. 9]
  No flour.
`

/** A text with one note, and the files of its project. */
const expectIn = (note: string, project: string) =>
  expectFindings(`
  //- article.txt
  So it was. [1]

  ${note}
${project}`)

describe('source-missing', () => {
  it('a file of an archive of which the project has others', () => {
    expectIn(
      `[1] RGASPI, f. 85, op. 14, d. 52, l. 6.
                             ^^^^^ source-missing`,
      transcript,
    )
    expectIn(
      `[1] РГАСПИ. Ф. 17. Оп. 3. Д. 1.
                            ^^^^ source-missing`,
      transcript,
    )
  })

  it('a leaf of a file of which the project has others', () => {
    expectIn(
      `[1] RGASPI, f. 85, op. 14, d. 50, l. 8.
                                    ^^^^ source-missing`,
      transcript,
    )
  })

  it('no leaf of a transcript whose marks may be the pages of a typescript', () => {
    expectIn(
      '[1] RGASPI, f. 85, op. 14, d. 50, l. 8.',
      `
  //- typescript.txt
  РГАСПИ. Ф. 85. Оп. 14. Д. 50.

  To the commissar.
  - 2 -
  The mill stands.
  - 3 -
  No flour.
  - 4 -
  No bread.
`,
    )
  })

  it('leaves, some of which are there, once', () => {
    expectIn(
      `[1] RGASPI, f. 85, op. 14, d. 50, ll. 5-7, 9, 12.
                                    ^^^^^^^^^^^^^^ source-missing`,
      transcript,
    )
  })

  it('the leaf of a short form', () => {
    expectIn(
      `[1] RGASPI, f. 85, op. 14, d. 50, l. 6; ibid., l. 12.
                                                 ^^^^^ source-missing`,
      transcript,
    )
  })

  it('once, where short forms only repeat it', () => {
    expectIn(
      `[1] RGASPI, f. 85, op. 14, d. 52, l. 6; ibid.; ibid., l. 7.
                             ^^^^^ source-missing`,
      transcript,
    )
  })

  it('a file of which a catalogue has others', () => {
    expectIn(
      `[1] RGASPI, f. 85, op. 14, d. 52, l. 6.
                             ^^^^^ source-missing`,
      `
  //- list.csv
  Location,Title
  "RGASPI, f. 85, op. 14, d. 50",Mills
  `,
    )
  })

  describe('is silent', () => {
    const silent: [why: string, note: string, project: string][] = [
      ['about leaves that are there', '[1] RGASPI, f. 85, op. 14, d. 50, ll. 6, 6 ob., 9.', transcript],
      ['about the verso of a leaf that is marked as a whole', '[1] RGASPI, f. 85, op. 14, d. 50, l. 9 ob.', transcript],
      ['about a file that is cited as a whole', '[1] RGASPI, f. 85, op. 14, d. 50.', transcript],
      ['about other archives', '[1] GARF, f. 85, op. 14, d. 52, l. 6.', transcript],
      ['about unknown archives', '[1] Mill Archive of Riga (hereafter XYZQ), f. 1, op. 2, d. 3, l. 4.', transcript],
      ['about a fonds or an inventory', '[1] RGASPI, f. 17, op. 3; RGASPI, f. 85, op. 14.', transcript],
      [
        'where a level is left out',
        '[1] РГАСПИ. Ф. 85. Оп. 14. Д. 50 и РГАСПИ, ф. 85, оп. 14, п. 3, д. 50.',
        transcript,
      ],
      ['about pages', '[1] RGASPI, f. 85, op. 14, d. 50, p. 77.', transcript],
      [
        'where a transcript has no leaf marks',
        '[1] RGASPI, f. 85, op. 14, d. 50, l. 77.',
        '  //- mill.txt\n  RGASPI, f. 85, op. 14, d. 50\n\n  To the commissar.\n',
      ],
      [
        'where marks do not ascend',
        '[1] RGASPI, f. 85, op. 14, d. 50, l. 77.',
        '  //- mill.txt\n  RGASPI, f. 85, op. 14, d. 50\n\n  [л. 9]\n  One.\n  [л. 6]\n  Two.\n',
      ],
      [
        'where a catalogue has the file and not its leaves',
        '[1] RGASPI, f. 85, op. 14, d. 50, l. 77.',
        '  //- list.csv\n  Location,Title\n  "RGASPI, f. 85, op. 14, d. 50",Mills\n',
      ],
      [
        'where a list has only fonds, of whatever number',
        '[1] RGASPI, f. 85, op. 14, d. 50, l. 77; RGASPI, f. 17, op. 1, d. 2.',
        '  //- list.csv\n  Location,Title\n  "RGASPI, f. 85, op. 14",Mills\n',
      ],
    ]
    for (const [why, note, project] of silent)
      it(why, () =>
        expectFindings(
          `//- article.txt\nSo it was. [1]\n\n${note}\n${project.replace(/^ {2}/gm, '').trim()}\n`,
          'source-missing',
        ),
      )
  })

  it('an ignore comment hides it, and is not called idle where there are no sources', () => {
    const text = `
      //- article.txt
      So it was. [1]

      [1] RGASPI, f. 85, op. 14, d. 52, l. 6. [fontes-ignore: source-missing]
    `
    expectFindings(text)
    expectFindings(text.replace(/ *$/, '') + transcript.replaceAll('\n', '\n    '))
  })
})
