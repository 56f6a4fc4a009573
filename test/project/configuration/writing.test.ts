import assert from 'node:assert/strict'
import { shippedArchives, shippedRepositories, shippedSystems } from '../../../server/archives/shipped'
import { codeProblemsOf, problemsOf } from '../../../server/project/configuration/writing'
import { expectMistakes } from './expect'

describe('what a system of the user’s writes as examples', () => {
  it('is reported where it cannot be read', () => {
    expectMistakes(
      `
      {
        "systems": [{
          "id": "s", "title": "S", "levels": ["series", "piece"], "required": [], "forms": [],
          "codes": ["{series:A} {peice:9}", { "code": "{series:A}[/{piece:9}" }, "{series:A}/{piece:9}"],
                                 ^^^^^ invalid
                                                                 ^ invalid
          "values": { "piece": ["9", "9]"] },
                                       ^ invalid
          "styles": [{ "id": "x", "title": "X", "language": "en", "template": "{repository}, {serie}[, {piece}" }]
                                                                                             ^^^^^^^ invalid
                                                                                                    ^^^^^^^^^^ invalid
        }],
        "repositories": [
          { "id": "a", "sigla": ["AA"], "system": "department", "codes": ["{series:9"] }
                                                                           ^ invalid
        ]
      }
    `,
      '“peice” is no level of this system.',
      '“[” is not closed.',
    )
  })

  it('is reported where reading by it could take for ever', () => {
    expectMistakes(
      `
      { "systems": [{
        "id": "s", "title": "S", "levels": ["series", "piece"], "required": [], "forms": [],
        "codes": ["{series:9[9][9][9][9][9]}", "{series:X[-X][-X]}/{piece:X}", "{series:9.9.9}/{piece:X}"]
                   ^^^^^^^^^^^^^^^^^^^^^^^^^ invalid
                                                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ invalid
      }] }
    `,
      /too many values in a row/,
    )
  })

  it('is as in the shipped data, which has none of that', () => {
    for (const system of shippedSystems()) assert.deepEqual(problemsOf(system), [], system.id)
    for (const repository of shippedRepositories()) {
      const system = shippedArchives().systemOf(repository)
      assert.ok(system)
      assert.deepEqual(codeProblemsOf(repository, system), [], repository.id)
    }
  })
})
