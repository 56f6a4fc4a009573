import assert from 'node:assert/strict'
import { apparatus, fixture } from '../fixture'

/** The notes of a text, `label: text`. */
function notesOf(source: string): string[] {
  const { text, format } = fixture(source)
  return apparatus(text, format).notes.map((note) => `${note.label}: ${text.slice(note.textStart, note.end)}`)
}

describe('a note', () => {
  it('ends before the next, with or without a blank line', () => {
    assert.deepEqual(
      notesOf(`
        One. [1] Two. [2] Three. [3]

        [1] The first.
        [2] The second
        goes on.

        [3] The third.
      `),
      ['1: The first.', '2: The second\ngoes on.', '3: The third.'],
    )
  })

  it('goes on in the paragraphs before the next note', () => {
    assert.deepEqual(
      notesOf(`
        One. [1] Two. [2]

        [1] The first.

        It has a second paragraph.

        [2] The second.

        What follows the last note belongs to the text.
      `),
      ['1: The first.\n\nIt has a second paragraph.', '2: The second.'],
    )
  })

  it('ends before a heading', () => {
    assert.deepEqual(
      notesOf(`
        One. [1]

        [1] The first.

        Second chapter

        Two. [1]

        [1] The second.
      `),
      ['1: The first.', '1: The second.'],
    )
  })

  it('goes on in indented paragraphs in Markdown', () => {
    assert.deepEqual(
      notesOf(`
        //- article.md
        One.[^1] Two.[^2]

        [^1]: The first.

            It has a second paragraph.

        This is text again.

        [^2]: The second.
      `),
      ['1: The first.\n\n    It has a second paragraph.', '2: The second.'],
    )
  })

  it('ends where one of another notation begins', () => {
    assert.deepEqual(
      notesOf(`
        By A. Miller*

        One. [1] Two. [2]

        [1] The first.

        * The author thanks his friends.

        [2] The second.
      `),
      ['1: The first.', '*: The author thanks his friends.', '2: The second.'],
    )
  })
})
