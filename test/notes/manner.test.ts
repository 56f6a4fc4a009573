import { expectFindings } from '../checks/expect'

describe('what a document writes as a note', () => {
  it('is not an index glued to a word, where no marker is', () => {
    expectFindings(`
      The array holds buffer[2] and then some, as the report says. [1]

      [1] The report.
    `)
  })

  it('is a marker glued to a word, where others are', () => {
    expectFindings(`
      So said the ladies[1] and the gentlemen[2] of the town.
                                             ^^^ note-undefined

      [1] Of Tiflis.
    `)
  })

  it('is a note of the same number on the next line', () => {
    expectFindings(`
      The army left the town. [1] Nobody wrote of it. [2]

      [1] The first.
      [2] The second.
      [2] The second again.
      ^^^ note-duplicate
    `)
  })

  it('is nothing in a text of names without notes', () => {
    expectFindings(`
      So said Shakhtakhtinsky in May, and Shakhtakhtinsky in June, and at last old Shakhtakhtinsky in July to Shakhtakhtinsksy.
    `)
  })
})
