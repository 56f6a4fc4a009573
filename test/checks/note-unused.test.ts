import assert from 'node:assert/strict'
import { findingsOf } from '../../server/checks/checks'
import { apparatus, fixture } from '../fixture'
import { expectFindings } from './expect'

describe('note-unused', () => {
  it('finds a note that nothing calls', () => {
    expectFindings(`
      One letter came. [1] Another came. [2]

      [1] The first letter.

      [2] The second letter.

      [3] The third letter.
      ^^^ note-unused
    `)
  })

  it('finds one in Markdown', () => {
    expectFindings(`
      //- article.md
      One letter came.[^1]

      [^1]: The first letter.

      [^2]: The second letter.
      ^^^^ note-unused
    `)
  })

  it('keeps quiet about a file of notes alone', () => {
    expectFindings(`
      [1] RGASPI, f. 85, op. 14, d. 50, l. 6.

      [2] RGASPI, f. 85, op. 14, d. 51, l. 7.
    `)
  })

  it('keeps quiet about paragraphs that begin with an editor’s bracket', () => {
    expectFindings(`
      One letter came. [1]

      [1920] was a year of hunger.

      [The letter is lost.]

      [1] The letter.
    `)
  })

  it('lets a note be called by another note', () => {
    expectFindings(`
      One letter came. [1] Another came. [2]

      [1] The first letter; for the third one see there. [3]

      [2] The second letter.

      [3] The third letter.
    `)
  })

  it('keeps quiet about a number that stands in brackets with others', () => {
    expectFindings(`
      One. [1, л. 5] Two. [2] Three. [3] Four and five. [4; 5]

      [1] The first.

      [2] The second.

      [3] The third.

      [4] The fourth.

      [5] The fifth.
    `)
  })

  it('sets a label that is a word off from its own words', () => {
    const { text, format } = fixture('\n//- a.md\nOne letter came.[^1]\n\n[^1]: The first.\n\n[^unused]: The second.\n')
    const [found] = findingsOf(apparatus(text, format))
    assert.equal(found?.message, 'No marker in the text calls note “unused”.')
    assert.equal(found?.related?.[0]?.message, 'Marker 1, behind which it would stand')
  })
})
