import { expectFindings } from './expect'

describe('note-duplicate', () => {
  it('finds a second note with one label', () => {
    expectFindings(`
      One letter came. [1] Another came. [2] A third came. [3]

      [1] The first letter.

      [2] The second letter.

      [2] The second letter once more.
      ^^^ note-duplicate

      [3] The third letter.
    `)
  })

  it('finds one in Markdown', () => {
    expectFindings(`
      //- article.md
      One letter came.[^mill]

      [^mill]: The letter.

      [^mill]: The letter.
      ^^^^^^^ note-duplicate
    `)
  })

  it('lets numbers start again in each chapter', () => {
    expectFindings(`
      The first chapter tells one story. [1] It tells another. [2]

      [1] One.

      [2] Two.

      The second chapter tells one story. [1] It tells another. [2]

      [1] One.

      [2] Two.
    `)
  })

  it('lets the notes of two chapters stand together at the end', () => {
    expectFindings(`
      First chapter

      It tells one story. [1] It tells another. [2] And a third. [3]

      Second chapter

      It tells one story. [1] It tells another. [2]

      Notes

      [1] One of the first.

      [2] Two of the first.

      [3] Three of the first.

      [1] One of the second.

      [2] Two of the second.
    `)
  })

  it('tells a star from a number', () => {
    expectFindings(`
      The miller* came. [1] The carter came. [2]

      * A friend.

      [1] By night.

      [2] By day.
    `)
  })

  it('takes a day in brackets for the date of a document', () => {
    expectFindings(`
      The first letter. [1] Its end. [2] Its seal. [3]

      [1] A word is crossed out.

      [2] So in the text.

      [3] Broken.

      Второе письмо

      [3] октября 1921 г.

      The second letter. [1] Its end. [2]

      [1] A word is missing.

      [2] So in the text.
    `)
  })
})
