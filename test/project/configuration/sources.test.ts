import assert from 'node:assert/strict'
import Ajv from 'ajv'
import { fontesSchema } from '../../../scripts/fontes-schema.mjs'
import { shippedArchives } from '../../../server/archives/shipped'
import { configurationOf } from '../../../server/project/configuration/configuration'
import { catalogueRuleFor } from '../../../server/project/configuration/sources'
import { matchOf } from '../../../server/sources/templates/templates'
import { expectMistakes } from './expect'

describe('the sources of a fontes.json', () => {
  it('are none where it says nothing, and every catalogue that is recognised', () => {
    const { sources, style } = configurationOf('{}')
    assert.deepEqual(sources, { transcripts: [], scans: [], catalogues: null })
    assert.equal(style, null)
    assert.deepEqual(configurationOf('{ "catalogues": [] }').sources.catalogues, [])
  })

  it('lie where its templates say', () => {
    const { sources, style } = expectMistakes(`
      {
        "transcripts": ["transcripts/{repository}/f{fonds}/op{inventory}/d{file}.txt"],
        "scans": [
          "scans/{repository}/{fonds}-{inventory}-{file}/{leaf:3}{side}.jpg",
          // The photographs of the first journey.
          { "path": "1921/{fonds}/{file}/{leaf}{side}.jpg", "repository": "RGASPI", "sides": { "verso": ["b"] } },
        ],
        "style": "gost",
      }
    `)
    const archives = shippedArchives()
    assert.equal(matchOf(sources.scans, '1921/85/50/6b.jpg', archives)?.leaf?.side, 'verso')
    assert.equal(matchOf(sources.scans, 'scans/GARF/1-2-3/006.jpg', archives)?.target.key, 'ru-garf/1/2/3')
    assert.equal(sources.transcripts.length, 1)
    assert.equal(style, 'gost')
  })

  it('may be of an archive of its own', () => {
    const { sources } = expectMistakes(`
      {
        "repositories": [{ "id": "parish", "sigla": ["PAK"], "system": "fond" }],
        "scans": [{ "path": "{fonds}-{file}.jpg", "repository": "PAK" }]
      }
    `)
    assert.equal(sources.scans.length, 1)
  })

  it('are in catalogues by their globs', () => {
    const { sources } = expectMistakes(`
      {
        "catalogues": [
          "zotero/**",
          { "path": "lists/*.csv", "repository": "РГАСПИ", "columns": { "Фонд": "fonds", "Листы": "leaf" } }
        ]
      }
    `)
    assert.deepEqual(sources.catalogues, [
      { glob: 'zotero/**' },
      { glob: 'lists/*.csv', repository: 'РГАСПИ', columns: { Фонд: 'fonds', Листы: 'leaf' } },
    ])
    assert.deepEqual(catalogueRuleFor(sources, 'Lists/RGASPI.CSV'), sources.catalogues?.[1])
    assert.equal(catalogueRuleFor(sources, 'zotero/a/b.json')?.glob, 'zotero/**')
    assert.equal(catalogueRuleFor(sources, 'lists/old/RGASPI.csv'), null)
  })
})

describe('a mistake in the sources of fontes.json', () => {
  it('is told of at its place, and stops nothing else', () => {
    const { sources } = expectMistakes(
      `
      {
        "transcripts": [
          "transcripts/{repository}/{fond}/{file}.txt",
                                    ^^^^^^ invalid
          "transcripts/{fonds}/{file}.txt",
           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ invalid
          "transcripts/{repository}/{fonds}-{file}.txt"
        ],
        "scans": [
          { "path": "{department}/{piece}.jpg", "repository": "RGASPI" },
                     ^^^^^^^^^^^^ invalid
          { "path": "{fonds}/{file}.jpg", "repository": "RGASPII" },
                                                        ^^^^^^^^^ invalid
          { "template": "{fonds}/{file}.jpg" },
          ^ invalid
            ^^^^^^^^^^ unknown
          { "path": "{fonds}/{leaf}{side}.jpg", "repository": "RGASPI", "sides": { "back": ["b"] } },
                                                                                   ^^^^^^ unknown
          7
          ^ invalid
        ]
      }
      `,
      '“fond” is not known here; did you mean {fonds}?',
      'Whose fonds is it? Put {repository} into the path, or name the archive: { "path": …, "repository": "…" }.',
      '“department” is no level of RGASPI, whose levels are fonds, subfonds, inventory, box, folder, file, volume, piece.',
      'The archive “RGASPII” is not known, or not it alone; did you mean “RGASPI”? Name it by its id, its siglum or its name; describe one of your own under “repositories”.',
    )
    assert.equal(sources.transcripts.length, 1)
    assert.equal(sources.scans.length, 1)
  })

  it('is told of in a text that is written with a backslash', () => {
    expectMistakes(String.raw`
      { "scans": ["a\\b\\{fond}.jpg"] }
                  ^^^^^^^^^^^^^^^^^^ invalid
    `)
  })

  it('is told of in lists, catalogues and style', () => {
    expectMistakes(
      `
      {
        "scans": "scans/{repository}/{fonds}.jpg",
                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ invalid
        "catalogues": [{ "path": "a.csv", "columns": { "Fond": "fond" } }],
                                                               ^^^^^^ invalid
        "style": "gots"
                 ^^^^^^ invalid
      }
      `,
      '“scans” must be a list in square brackets: ["scans/{repository}/{fonds}.jpg"].',
      '“fond” is not known here; did you mean “fonds”?',
      'No system has the house style “gots”; did you mean “gost”?',
    )
    const outside = 'A catalogue lies in the folder of this file: catalogues/*.csv.'
    expectMistakes(
      `
      { "catalogues": ["../lists/*.csv", "a/..", "file:///lists/*.csv",
                        ^^^ invalid
                                           ^^^ invalid
                                                  ^^^^^^ invalid
                       { "path": "%2e%2e/*.csv" }, "./a/*.csv", "**/b..c.csv"] }
                                  ^^^^^^^ invalid
      `,
      outside,
      outside,
      outside,
      outside,
    )
    expectMistakes('{ "style": 5 }\n           ^ invalid', 'This style must be a text in quotation marks: "5".')
  })
})

describe('the schema of the sources, for editors', () => {
  it('lets pass what the server lets pass, and its own snippets', () => {
    const schema = fontesSchema('.')
    const validators = new Ajv({ strict: false })
    const validate = validators.compile(schema)
    for (const key of ['transcripts', 'scans', 'catalogues'] as const)
      for (const { body } of schema.properties[key].items.defaultSnippets) {
        const own = { [key]: [JSON.parse(JSON.stringify(body).replace(/\$\{\d+:([^}]*)\}/g, '$1'))] }
        assert.ok(validate(own), JSON.stringify(validate.errors))
        assert.deepEqual(configurationOf(JSON.stringify(own)).findings, [], JSON.stringify(own))
      }
  })
})
