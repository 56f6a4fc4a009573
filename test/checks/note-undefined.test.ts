import { expectFindings } from './expect'

describe('note-undefined', () => {
  it('finds a marker that has no note', () => {
    expectFindings(`
      One letter came. [1] Another came. [2] A third one was lost. [3]
                                                                   ^^^ note-undefined

      [1] The first letter.

      [2] The second letter.
    `)
  })

  it('finds one in Markdown', () => {
    expectFindings(`
      //- article.md
      One letter came.[^1] Another came.[^second]
                                        ^^^^^^^^^ note-undefined

      [^1]: The first letter.
    `)
  })

  it('looks for the note in the marker’s own chapter', () => {
    expectFindings(`
      The first chapter tells one story. [1] It tells another. [2]

      [1] One.

      [2] Two.

      The second chapter tells one story. [1] It tells another. [2]
                                                                ^^^ note-undefined

      [1] One.
    `)
  })

  it('takes nothing for a marker that an editor, an index or a regular expression writes', () => {
    expectFindings(`
      The mill was sold in [1920], [337] says, or [sic] in [1921?]. [1] The array a[2] = 5, the class [^a-z]. [2]

      [1] A letter of the miller [2 pages].

      [2] The same [as above].
    `)
  })

  it('takes two markers for one note', () => {
    expectFindings(`
      The letter says so. [1] And it says it again. [1]

      [1] The letter.
    `)
  })

  it('reads no code in Markdown', () => {
    expectFindings(`
      //- article.md
      Said the miller.[^1] A call is written \`[^2]\`.

      [^1]: The miller.

      \`\`\`
      Text.[^3]
      \`\`\`
    `)
  })
})
