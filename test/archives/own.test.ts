import assert from 'node:assert/strict'
import { apparatusOf } from '../../server/apparatus/build'
import { isFileCitation } from '../../server/apparatus/house-styles'
import type { Archives } from '../../server/archives/archives'
import type { Repository } from '../../server/archives/format'
import { archivesWith, shippedArchives } from '../../server/archives/shipped'
import { findingsOf } from '../../server/checks/checks'
import { inWords } from '../../server/features/in-words'
import { configurationOf } from '../../server/project/configuration/configuration'

const own = (...repositories: Repository[]) => archivesWith({ systems: [], repositories })
const mine: Repository = { id: 'mine', system: 'fond', names: { en: 'Archive of the Mill at Mosty' }, sigla: ['MyA'] }

/** The keys of the references in a note. */
function keysIn(note: string, archives: Archives): (string | null)[] {
  return apparatusOf(`So. [1]\n\n[1] ${note}\n`, 'plain', archives).citations.flatMap((citation) =>
    citation.kind === 'archival' ? [citation.key] : [],
  )
}

/** What is said of a note. */
function saidOf(note: string, archives: Archives): string[] {
  return findingsOf(apparatusOf(`So. [1]\n\n[1] ${note}\n`, 'plain', archives)).map(({ message }) => message)
}

describe('an archive of the user’s own', () => {
  it('is known by its siglum and by its name, beside the shipped ones', () => {
    const archives = own(mine)
    assert.deepEqual(keysIn('MyA, f. 1, op. 2, d. 3, l. 4.', archives), ['mine/1/2/3'])
    assert.deepEqual(keysIn('Archive of the Mill at Mosty, f. 1, op. 2, d. 3.', archives), ['mine/1/2/3'])
    assert.deepEqual(keysIn('RGASPI, f. 1, op. 2, d. 3.', archives), ['ru-rgaspi/1/2/3'])
    assert.deepEqual(keysIn('MyA, f. 1, op. 2, d. 3.', shippedArchives()), ['?/1/2/3'])
  })

  it('has its siglum for itself, whoever ships with the same', () => {
    const archives = own({ ...mine, sigla: ['RGASPI'] })
    assert.deepEqual(keysIn('RGASPI, f. 1, op. 2, d. 3.', archives), ['mine/1/2/3'])
    assert.deepEqual(keysIn('РГАСПИ. Ф. 1. Оп. 2. Д. 3.', archives), ['ru-rgaspi/1/2/3'])
    assert.deepEqual(keysIn('RGASPI, f. 1, op. 2, d. 3.', shippedArchives()), ['ru-rgaspi/1/2/3'])
  })

  it('has its siglum for itself in scripts without blanks, too', () => {
    const siglum = [...shippedArchives().repositories.values()]
      .flatMap(({ sigla }) => sigla)
      .find((each) => /^\p{Script=Han}{2,}$/u.test(each))
    assert.ok(siglum)
    const found = own({ ...mine, sigla: [siglum] }).namesAt(siglum, 0)
    assert.deepEqual(
      found?.entries.map(({ repository }) => repository.id),
      ['mine'],
    )
  })

  it('gives way to a longer name of another', () => {
    const archives = own({ ...mine, sigla: ['State Archive'] })
    const ids = (text: string) => archives.namesAt(text, 0)?.entries.map(({ repository }) => repository.id)
    assert.deepEqual(ids('State Archive of the Russian Federation'), ['ru-garf'])
    assert.deepEqual(ids('State Archive of Mosty'), ['mine'])
  })

  it('takes the place of the shipped one of its id', () => {
    const archives = own({ ...mine, id: 'ru-rgaspi' })
    assert.deepEqual(keysIn('MyA, f. 1, op. 2, d. 3.', archives), ['ru-rgaspi/1/2/3'])
    assert.deepEqual(keysIn('RGASPI, f. 1, op. 2, d. 3.', archives), ['?/1/2/3'])
  })

  it('shares nothing that changes with the shipped ones', () => {
    const before = shippedArchives().repositories.size
    assert.equal(own(mine).repositories.size, before + 1)
    assert.equal(shippedArchives().repositories.size, before)
    assert.equal(shippedArchives().namesAt('MyA', 0), null)
    assert.equal(archivesWith({ systems: [], repositories: [] }), shippedArchives())
  })

  it('may be cited by a system of its own', () => {
    const configuration = configurationOf(`{
      "systems": [{
        "id": "shelves", "title": "Shelves and parcels", "levels": ["box", "item"], "required": ["box"],
        "forms": [{
          "language": "en",
          "labels": { "box": { "one": ["shelf"] }, "item": { "one": ["parcel"] }, "leaf": { "one": ["leaf"], "many": ["leaves"] } }
        }]
      }],
      "repositories": [{ "id": "estate", "sigla": ["EstA"], "system": "shelves" }]
    }`)
    assert.deepEqual(configuration.findings, [])
    assert.deepEqual(keysIn('EstA, shelf 3, parcel 12, leaf 5.', archivesWith(configuration)), ['estate/3/12'])
  })

  it('may be cited by a system of codes of its own', () => {
    const configuration = configurationOf(`{
      "systems": [{
        "id": "signatures", "title": "Signatures", "levels": ["series", "piece"], "required": ["series"],
        "forms": [], "codes": ["{series:A}/{piece:9}"]
      }],
      "repositories": [{ "id": "estate", "sigla": ["EstA"], "system": "signatures" }]
    }`)
    assert.deepEqual(configuration.findings, [])
    assert.deepEqual(keysIn('EstA, HM/417.', archivesWith(configuration)), ['estate/hm/417'])
  })

  it('wants the levels that its system requires, but for those that it can do without', () => {
    const configuration = configurationOf(`{
      "systems": [{
        "id": "crates", "title": "Crates", "levels": ["fonds", "box", "file"], "required": ["fonds", "box", "file"],
        "forms": [{
          "language": "en",
          "labels": { "fonds": { "one": ["coll."] }, "box": { "one": ["crate"] }, "file": { "one": ["file"] }, "leaf": { "one": ["leaf"] } }
        }]
      }],
      "repositories": [
        { "id": "one", "sigla": ["OneA"], "system": "crates" },
        { "id": "other", "sigla": ["OtherA"], "system": "crates", "optional": ["box", "file"] }
      ]
    }`)
    const archives = archivesWith(configuration)
    assert.deepEqual(configuration.findings, [])
    assert.deepEqual(saidOf('OneA, coll. 4, crate 2, file 3, leaf 1.', archives), [])
    assert.deepEqual(saidOf('OneA, coll. 4, file 3, leaf 1.', archives), [
      'The box is missing: OneA is cited by fonds, box and file.',
    ])
    assert.deepEqual(saidOf('OneA, coll. 4, crate 2, leaf 1.', archives), [
      'The file is missing: OneA is cited by fonds, box and file.',
    ])
    assert.deepEqual(saidOf('OtherA, coll. 4, leaf 1.', archives), [])
    assert.deepEqual(saidOf('OtherA, coll. 4, file 3, leaf 1.', archives), [])
  })

  it('may have fonds and no files', () => {
    const configuration = configurationOf(`{
      "systems": [{
        "id": "crates", "title": "Crates", "levels": ["fonds", "box"], "required": ["fonds", "box"],
        "forms": [{
          "language": "en",
          "labels": { "fonds": { "one": ["coll."] }, "box": { "one": ["crate"] }, "leaf": { "one": ["leaf"] } }
        }]
      }],
      "repositories": [{ "id": "one", "sigla": ["OneA"], "system": "crates" }]
    }`)
    assert.deepEqual(saidOf('OneA, coll. 4, crate 2, leaf 1.', archivesWith(configuration)), [])
  })

  it('is said in words without a name where it has none', () => {
    const { citations, ...rest } = apparatusOf('MyA, f. 1, op. 2, d. 3.', 'plain', own({ ...mine, names: {} }))
    const [citation] = citations.filter(isFileCitation)
    assert.ok(citation)
    assert.equal(inWords({ citations, ...rest }, citation, 'en'), 'MyA; fonds 1, inventory 2, file 3')
  })

  it('is said to be renamed, whether its name is known or not', () => {
    const former = [{ siglum: 'OldA', to: 1991 }]
    const note = 'OldA, f. 1, op. 2, d. 3, l. 4.'
    const renamed = '“OldA” is an older siglum, in use until 1991; today the archive is MyA'
    assert.deepEqual(saidOf(note, own({ ...mine, former })), [`${renamed} (Archive of the Mill at Mosty).`])
    assert.deepEqual(saidOf(note, own({ ...mine, former, names: {} })), [`${renamed}.`])
  })
})
