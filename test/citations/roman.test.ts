import { expectFindings } from '../checks/expect'

describe('a Roman number among Cyrillic letters', () => {
  it('is no letter of another script', () => {
    expectFindings(`
      The army left the town. [1]

      [1] ОР РГБ. Ф. 93/II. К. 1. Ед. хр. 3. Л. 7.
    `)
  })
})
