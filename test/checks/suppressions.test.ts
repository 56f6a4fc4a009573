import assert from 'node:assert/strict'
import { findingsOf } from '../../server/checks/checks'
import { apparatus } from '../fixture'
import { expectFindings } from './expect'

describe('an ignore comment', () => {
  it('hides its codes in the note that it stands in, and nowhere else', () => {
    expectFindings(`
      So. [1] And so. [2]

      [1] RGASPI, f. 85. op. 14, d. 50, l. 6. [fontes-ignore: reference-separator]

      [2] RGASPI, f. 85. op. 14, d. 51, l. 6.
                       ^ reference-separator
    `)
  })

  it('hides them in a note that goes on in further paragraphs', () => {
    expectFindings(`
      //- article.md
      So he said.[^1]

      [^1]: RGASPI, f. 85. op. 14, d. 50, l. 6.

          RGASPI, f. 85. op. 14, d. 51, l. 6. <!-- fontes-ignore reference-separator -->
    `)
  })

  it('hides them in a note that its own bracket has closed', () => {
    expectFindings(`
      So.[1] And so.[2]

      [Footnote 1: RGASPI, f. 85. op. 14, d. 50, l. 6.] [fontes-ignore: reference-separator]

      [Footnote 2: RGASPI, f. 85. op. 14, d. 51, l. 6.] And so on. [fontes-ignore: note-order]
                                                                                   ^^^^^^^^^^ suppression-unused
                                ^ reference-separator
    `)
  })

  it('hides them in its paragraph, on whatever line', () => {
    expectFindings(`
      //- article.md
      The miller came at dawn.[^miller] <!-- fontes-ignore note-undefined -->
      The carter came later on that day.[^carter]

      The baker came last of all,[^baker] and so on,[^1] and so on.[^2]
                                 ^^^^^^^^ note-undefined

      [^1]: So.

      [^2]: So.
    `)
  })

  it('hides them in its item of a list', () => {
    expectFindings(`
      //- article.md
      So he said.[^1] What came:

      - the miller[^2] <!-- fontes-ignore note-undefined -->
      - the carter[^3]
                  ^^^^ note-undefined
        and his horse
      - the baker[^4], of whom
        nobody knew <!-- fontes-ignore note-undefined -->

      [^1]: So.
    `)
  })

  it('speaks of what follows where it is alone on its line', () => {
    expectFindings(`
      So. [1] And so. [2] And so on. [3]

      [1] So.
      [fontes-ignore: reference-separator]
      [2] RGASPI, f. 85. op. 14, d. 50, l. 6.
      [3] RGASPI, f. 85. op. 14, d. 51, l. 6.
                       ^ reference-separator
    `)
    expectFindings(`
      //- article.md
      <!-- fontes-ignore note-undefined -->
      <!-- fontes-ignore
        note-order, note-undefined
        ^^^^^^^^^^ suppression-unused
      -->

      The miller said so,[^1] and the carter said so as well.[^2]

      The baker said nothing.[^3]
                             ^^^^ note-undefined

      [^1]: So.
    `)
  })

  it('speaks of all of the text where it says so', () => {
    expectFindings(`
      So. [1] And so. [2]

      [1] RGASPI, f. 85. op. 14, d. 50, l. 6.

      [fontes-ignore-file: reference-separator]

      [2] RGASPI, f. 85. op. 14, d. 51, l. 6.
    `)
  })

  it('is read in both forms in every text', () => {
    for (const path of ['article.txt', 'article.md'])
      for (const comment of ['<!-- fontes-ignore note-undefined -->', '[fontes-ignore: note-undefined]', '[fontes-ignore note-undefined]'])
        expectFindings(`
          //- ${path}
          So he said, and nobody knew.[^1] And so said she.[^2] ${comment}

          [^1]: So.
        `) // biome-ignore format: the text first
  })

  it('is not read in code', () => {
    expectFindings(`
      //- article.md
      Write \`[fontes-ignore: note-undefined]\` here.

      So he said,[^1] and so did she.[^2]
                                     ^^^^ note-undefined

      \`\`\`
      <!-- fontes-ignore-file note-undefined -->
      \`\`\`

      [^1]: So.
    `)
  })

  it('is no part of the text: notes and references are found as without it', () => {
    const lines = ['So. [1] And so. [2]', '', '[1] See RGASPI, f. 85, op. 14, d. 50, l. 6', '[2] Ibid., l. 7.', 'The end.']
    const comment = '[fontes-ignore: note-order]'
    const said = (text: string) => {
      const { notes, markers, citations } = apparatus(text)
      return [notes.map(({ label }) => label), markers.map(({ label, note }) => [label, note]), citations.map(({ start, end }) => text.slice(start, end))]
    }
    const plain = said(lines.join('\n'))
    assert.equal((plain[0] as string[]).length, 2)
    lines.forEach((line, i) => {
      assert.deepEqual(said(lines.with(i, `${line} ${comment}`).join('\n')), plain, `after line ${i}`)
      assert.deepEqual(said(lines.with(i, `${comment}\n${line}`).join('\n')), plain, `before line ${i}`)
    })
  }) // biome-ignore format: rows

  it('leaves a note as long as it is without it', () => {
    const text = (comment: string) => `So. [1] And so. [2]\n\n[1] See RGASPI.\n\nIt is long.${comment}\n\n[2] Ibid.`
    const ends = [text(''), text(' [fontes-ignore: note-order]'), text('\n\n[fontes-ignore: note-order]')].map(
      (text) => {
        const [first] = apparatus(text).notes
        return text.slice(first?.start, first?.end).includes('It is long.')
      },
    )
    assert.deepEqual(ends, [true, true, true])
  })

  it('is no text of a note', () => {
    expectFindings(`
      //- article.md
      So he said.[^1] And so did she.[^2]

      [^1]: <!-- fontes-ignore note-order -->
                               ^^^^^^^^^^ suppression-unused
      ^^^^ note-empty

      [^2]: <!-- fontes-ignore note-empty -->
    `)
  })
})

describe('suppression-unknown', () => {
  it('offers the code that is meant', () => {
    const text = 'So. [1] [fontes-ignore: note-oder xyz]\n\n[1] So.\n'
    assert.deepEqual(
      findingsOf(apparatus(text)).map(({ message }) => message),
      ['Fontes has no code “note-oder”; did you mean “note-order”?', 'Fontes has no code “xyz”.'],
    )
  })

  it('finds a comment without a code, which hides nothing', () => {
    expectFindings(`
      So he said. [1] And so did she. [2] <!-- fontes-ignore -->
                                      ^^^ note-undefined
                                               ^^^^^^^^^^^^^ suppression-unknown

      [1] So.
    `)
  })

  it('is hidden by its name, and so is suppression-unused', () => {
    expectFindings(`
      So. [1] [fontes-ignore: note-oder suppression-unknown]

      [fontes-ignore: note-order suppression-unused]
      And so.

      [1] So. [fontes-ignore: note-order, suppression-unknown]
                                          ^^^^^^^^^^^^^^^^^^^ suppression-unused
                              ^^^^^^^^^^ suppression-unused
    `)
  })

  it('takes other words that begin alike for none', () => {
    expectFindings(`
      So. [1] [fontes-ignored: all] <!-- fontes-ignore-files --> Write fontes-ignore here, or [fontes-ignore

      [1] So.
    `)
  })
})

describe('suppression-unused', () => {
  it('is reported of the codes that hide nothing', () => {
    const text = 'So. [1] [fontes-ignore: note-undefined note-order]\n\n[1] So. [fontes-ignore: note-empty]\n\n[fontes-ignore: note-order]'
    assert.deepEqual(
      findingsOf(apparatus(text)).map(({ message }) => message),
      [
        'This paragraph has no note-undefined to hide: delete the code.',
        'This paragraph has no note-order to hide: delete the code.',
        'Note 1 has no note-empty to hide: delete the comment.',
        'No paragraph follows this comment, and so there is no note-order to hide: delete the comment.',
      ],
    )
  }) // biome-ignore format: a long text

  it('is not said of either of two comments that hide the same', () => {
    expectFindings(`
      [fontes-ignore-file: reference-separator]

      So. [1]

      [1] RGASPI, f. 85. op. 14, d. 50, l. 6. [fontes-ignore: reference-separator] <!-- fontes-ignore reference-separator -->
    `)
  })

  it('is said where nothing else is hidden by its name', () => {
    expectFindings(`
      So. [1] [fontes-ignore: suppression-unused]
                              ^^^^^^^^^^^^^^^^^^ suppression-unused

      [1] So.
    `)
  })
})
