import assert from 'node:assert/strict'
import { findingsOf } from '../../server/checks/checks'
import { apparatus } from '../fixture'
import { expectFindings } from './expect'

describe('note-malformed', () => {
  it('finds a marker that lost its bracket', () => {
    expectFindings(`
      One letter came. [1] Another came. [2 A third came. [3]
                                         ^^ note-malformed

      [1] The first letter.

      [2] The second letter.

      [3] The third letter.
    `)
  })

  it('finds a note that lost its bracket', () => {
    expectFindings(`
      One letter came. [1] Another came. [2] A third came. [3]

      [1] The first letter.

      [2) The second letter.
      ^^^ note-malformed

      [3] The third letter.
    `)
  })

  it('finds a letter for a digit', () => {
    expectFindings(
      `
      One letter came. [1] Another came. [2] A third came. [l0] Others came. [3]
                                                           ^^^^ note-malformed

      [1] The first letter.

      [2] The second letter.

      [3] The third letter.

      [10] The last letter.
    `,
      'note-malformed',
    )
  })

  it('finds a blank in the brackets of Markdown', () => {
    expectFindings(`
      //- article.md
      One letter came.[^1] Another came.[^ 2]
                                        ^^^^^ note-malformed

      [^1]: The first letter.

      [^2]: The second letter.
    `)
  })

  it('writes what is meant as the notation writes it', () => {
    const message = (text: string) => findingsOf(apparatus(text)).find(({ code }) => code === 'note-malformed')?.message
    const body = (third: string) => `The abbot(1) was old, the prior(2) young, the cook${third} fat, the cat(4) thin.`
    const notes = (third: string) => `(1) Of Bury.\n(2) Of Ely.\n${third} Hugh.\n(4) Grey.\n`
    assert.equal(message(`${body('(3')}\n\n${notes('(3)')}`), 'Perhaps (3) is meant: note 3 has no marker.')
    assert.equal(message(`${body('(3)')}\n\n${notes('3)')}`), 'Perhaps (3) is meant: marker 3 has no note.')
    const braces = `${body('{3')}\n\n${notes('{3}')}`.replace(/\((\d)\)/g, '{$1}')
    assert.equal(message(braces), 'Perhaps {3} is meant: note 3 has no marker.')
  })

  it('lets every bracket be for which no partner waits', () => {
    expectFindings(`
      On [12 December] he wrote: “[2 pages are lost]”. [1] The range 5, 7] is half open, and so is [3, 4).

      [1] The letter, [3 pages].
    `)
  })
})
