import assert from 'node:assert/strict'
import fc from 'fast-check'
import { configurationOf } from '../../../server/project/configuration/configuration'
import { runs } from '../../runs'
import { expectMistakes, idsOf } from './expect'

describe('a fontes.json', () => {
  it('has an archive in three lines', () => {
    const { repositories } = expectMistakes(`
      { "repositories": [
        { "id": "my-archive", "sigla": ["MyA"], "system": "fond" }
      ] }
    `)
    assert.deepEqual(repositories, [{ id: 'my-archive', sigla: ['MyA'], system: 'fond', names: {} }])
  })

  it('may be empty, or have nothing to say', () => {
    for (const text of ['', '  \n', '// nothing yet\n', '{}', '{ "$schema": "x" }', '{ "repositories": [], }'])
      assert.deepEqual(configurationOf(text).findings, [], text)
  })

  it('may have remarks, and a comma after the last', () => {
    const configuration = expectMistakes(`
      {
        // The parish archive, in the sacristy.
        "repositories": [
          { "id": "parish", "sigla": ["PAK"], /* as on the boxes */ "system": "fond", },
        ],
      }
    `)
    assert.deepEqual(idsOf(configuration), ['parish'])
  })

  it('may describe a system of its own, and cite its archive by it', () => {
    const configuration = expectMistakes(`
      {
        "systems": [{
          "id": "shelf", "title": "Shelves and parcels", "levels": ["box", "item"], "required": ["box"],
          "forms": [{ "language": "en", "labels": { "box": { "one": ["shelf"] }, "item": { "one": ["parcel"] } } }]
        }],
        "repositories": [{ "id": "estate", "sigla": ["EstA"], "system": "shelf", "requires": ["item"] }]
      }
    `)
    assert.deepEqual(idsOf(configuration), ['shelf', 'estate'])
  })
})

describe('a mistake in fontes.json', () => {
  it('never stops the rest', () => {
    const configuration = expectMistakes(
      `
      {
        "repositories": [
          { "id": "first", "sigla": ["FA"], "system": "fondz" },
                                                      ^^^^^^^ invalid
          { "id": "second", "sigla": ["SA"], "system": "fond" },
          "third",
          ^^^^^^^ invalid
          { "id": "fourth", "sigla": ["XA"], "system": "sprava" }
        ],
        "paralel": true
        ^^^^^^^^^ unknown
      }
    `,
      'The system “fondz” is not known; did you mean “fond”?',
      'This archive must be a group in braces.',
      '“paralel” is not known here and counts for nothing. Known are $schema, repositories, notations, transcripts, scans, catalogues, style and systems.',
    )
    assert.deepEqual(idsOf(configuration), ['second', 'fourth'])
  })

  it('is told of every part at once', () => {
    expectMistakes(
      `
      { "repositories": [
        { "id": "My Archive", "sigla": "MyA", "system": "fonds", "pads": "no", "former": [{ "siglum": "OA", "from": 19 }] }
                ^^^^^^^^^^^^ invalid
                                       ^^^^^ invalid
                                                        ^^^^^^^ invalid
                                                                         ^^^^ invalid
                                                                                                                    ^^ invalid
      ] }
    `,
      /^An id is small Latin letters and digits/,
      '“sigla” must be a list in square brackets: ["MyA"].',
      'The system “fonds” is not known; did you mean “fond”?',
      '“pads” must be true or false, without quotation marks.',
      '“from” must lie between 1000 and 2999.',
    )
  })

  it('is a key that is missing, told where the archive is named', () => {
    expectMistakes(
      `
      { "repositories": [
        { "id": "my-archive", "sigla": ["MyA"] },
                ^^^^^^^^^^^^ invalid
        { "sigla": ["Other"], "system": "fond" }
        ^ invalid
      ] }
    `,
      'This archive has no “system”. The id of the system by which the archive is cited.',
      /^This archive has no “id”\. /,
    )
  })

  it('is a key that is misspelt', () => {
    const configuration = expectMistakes(
      `
      { "repositories": [
        { "id": "my-archive", "sigla": ["MyA"], "system": "fond", "twon": "Brno" }
                                                                  ^^^^^^ unknown
      ] }
    `,
      '“twon” is not known here and counts for nothing; did you mean “town”?',
    )
    assert.deepEqual(idsOf(configuration), ['my-archive'])
  })

  it('is a text that is empty, or a list', () => {
    expectMistakes(
      `
      { "repositories": [
        { "id": "a", "sigla": [""], "system": "fond" },
                               ^^ invalid
        { "id": "b", "sigla": [], "system": "fond" },
                              ^^ invalid
        { "id": "c", "sigla": ["—"], "system": "fond" }
                               ^^^ invalid
      ] }
    `,
      'Nothing stands between these quotation marks.',
      '“sigla” is empty. At least one is needed.',
      '“—” has neither letter nor digit: no text can name an archive by it.',
    )
  })

  it('is a language, a country or an address that is none', () => {
    expectMistakes(
      `
      { "repositories": [{
        "id": "a", "sigla": ["A"], "system": "fond", "country": "Poland", "names": { "polish": "Archiwum" },
                                                                ^^^^^^^^ invalid
                                                                                     ^^^^^^^^ invalid
        "search": "javascript:alert(1)"
                  ^^^^^^^^^^^^^^^^^^^^^ invalid
      }] }
    `,
      /^A country is its two capital letters/,
      /^A language is its tag/,
      'The address of a search begins with https:// or http:// and has no blank in it.',
    )
  })

  it('is a town in neither way of writing one', () => {
    expectMistakes(
      `
      { "repositories": [
        { "id": "a", "sigla": ["A"], "system": "fond", "town": 5 },
                                                               ^ invalid
        { "id": "b", "sigla": ["B"], "system": "fond", "town": { "en": 5 } }
                                                                       ^ invalid
      ] }
    `,
      '“town” must be a text in quotation marks, or a group in braces.',
      '“en” must be a text in quotation marks: "5".',
    )
  })
})

describe('what does not hold together in fontes.json', () => {
  it('is an id that stands twice: the first counts', () => {
    const { repositories, findings } = expectMistakes(
      `
      { "repositories": [
        { "id": "a", "sigla": ["AA"], "system": "fond" },
        { "id": "a", "sigla": ["AB"], "system": "fond" }
                ^^^ invalid
      ] }
    `,
      'There is another archive “a” in this file, and only that one counts. Give this one an id of its own.',
    )
    assert.deepEqual(
      repositories.map(({ sigla }) => sigla[0]),
      ['AA'],
    )
    assert.equal(findings[0]?.related?.length, 1)
  })

  it('is a siglum of two archives, however it is written, or twice in one list', () => {
    expectMistakes(
      `
      { "repositories": [
        { "id": "a", "sigla": ["A.B.", "AX", "AX"], "system": "fond" },
                                             ^^^^ invalid
        { "id": "b", "sigla": ["КА"], "system": "fond", "former": [{ "siglum": "BX" }] },
        { "id": "c", "sigla": ["C", "BX"], "system": "fond" }
                                    ^^^^ invalid
      ] }
    `,
      '“AX” stands in this list twice. Delete one.',
      /^“BX” is the siglum of “b”, too\./,
    )
  })

  it('is a level that a system does not have', () => {
    expectMistakes(
      `
      {
        "systems": [
          {
            "id": "s", "title": "Boxes", "levels": ["box", "boxx"], "required": ["box", "file"],
                                                           ^^^^^^ invalid
            "forms": [{ "language": "en", "labels": { "box": { "one": ["box"] } } }]
          },
          {
            "id": "t", "title": "Boxes", "levels": ["box"], "required": ["box", "file"], "numberAfterName": "item",
                                                                                ^^^^^^ invalid
                                                                                                            ^^^^^^ invalid
            "forms": [{ "language": "en", "labels": { "folder": { "one": ["folder"] }, "leaf": { "one": ["leaf"] } } }]
                                                      ^^^^^^^^ invalid
          }
        ],
        "repositories": [
          { "id": "a", "sigla": ["AA"], "system": "t" },
          { "id": "b", "sigla": ["BB"], "system": "fond", "requires": ["bundle"] }
                                                                       ^^^^^^^^ invalid
        ]
      }
    `,
      '“boxx” is not known here; did you mean “box”?',
      '“file” is no level of the system “t”, which has box.',
    )
  })

  it('is an archive or a system that is not there', () => {
    expectMistakes(
      `
      {
        "systems": [{ "id": "s", "title": "S", "levels": ["box"], "required": [], "forms": [], "also": ["fondo", "funds"] }],
                                                                                                                 ^^^^^^^ invalid
        "repositories": [
          { "id": "a", "sigla": ["AA"], "system": "fond", "within": "ru-rgaspy" },
                                                                    ^^^^^^^^^^^ invalid
          { "id": "b", "sigla": ["BB"], "system": "by the shelf", "within": "a" }
                                                  ^^^^^^^^^^^^^^ invalid
        ]
      }
    `,
      'The system “funds” is not known; did you mean “fond”?',
      'The archive “ru-rgaspy” is not known; did you mean “ru-rgaspi”?',
      /^The system “by the shelf” is not known\. Fontes has .*fond.*\. Name one that there is, or describe it in this file\.$/,
    )
  })
})

describe('a slip in the JSON of fontes.json', () => {
  const slips: [about: string, source: string, message: string | RegExp, ids: string[]][] = [
    [
      'a missing comma',
      `
      { "repositories": [
        { "id": "a", "sigla": ["AA"], "system": "fond" }
                                                       ^ invalid
        { "id": "b", "sigla": ["BB"], "system": "fond" }
      ] }
      `,
      'A comma is missing after this.',
      ['a', 'b'],
    ],
    [
      'a missing bracket',
      `
      { "repositories": [
        { "id": "a", "sigla": ["AA"], "system": "fond" }
      }
      ^ invalid
      `,
      'A closing square bracket ] is missing before this.',
      ['a'],
    ],
    [
      'a brace too many',
      `
      { "repositories": [{ "id": "a", "sigla": ["AA"], "system": "fond" }] }
      }
      ^ invalid
      `,
      'This } closes nothing. Delete it, or look for one that stands too early.',
      ['a'],
    ],
    [
      "printers' quotation marks",
      `
      { "repositories": [
        { “id”: "a", "sigla": ["AA"], "system": "fond" },
          ^^^^ invalid
        { "id": "b", "sigla": ["BB"], "system": "fond" }
      ] }
      `,
      /printer's quotation mark/,
      ['b'],
    ],
    [
      'a key that stands twice',
      `
      {
        "repositories": [{ "id": "a", "sigla": ["AA"], "system": "fond" }],
        "repositories": [{ "id": "b", "sigla": ["BB"], "system": "fond" }]
        ^^^^^^^^^^^^^^ invalid
      }
      `,
      /^“repositories” stands here a second time, and only the first counts/,
      ['a'],
    ],
    ['a list for a group', '[]\n^ invalid', /^This file must be a group in braces/, []],
    ['a group for a list', '{ "repositories": {} }\n                  ^^ invalid', /must be a list/, []],
    ['a file that ends too early', '{ "repositories": [\n                  ^ invalid', /missing/, []],
  ]
  for (const [about, source, message, ids] of slips)
    it(`is ${about}`, () => assert.deepEqual(idsOf(expectMistakes(source, message)), ids))
})

describe('any fontes.json', () => {
  it('is read, and what is said of it lies in it', () => {
    const pieces = fc.constantFrom(
      '{', '}', '[', ']', ',', ':', '"', '\\', '//', '/*', '\n', '"repositories"', '"systems"', '"id"', '"a"', '"sigla"',
      '"system"', '"fond"', '"forms"', '"labels"', '"levels"', '"__proto__"', '"\ud800"', '1', '-', 'true', 'null', '“', '\u0000',
    ) // biome-ignore format: a list
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 60 }), (parts) => {
        const text = parts.join('')
        for (const { start, end, message } of configurationOf(text).findings) {
          assert.ok(0 <= start && start <= end && end <= text.length, `${start}-${end} of ${text.length}`)
          assert.match(message, /\S.*[.?]$|: \\\\\.$/)
        }
      }),
      runs(400, 5),
    )
  })

  it('is read however deeply it is nested', () => {
    for (const text of ['['.repeat(200_000), '{"a":'.repeat(200_000), `{"repositories":[${'['.repeat(3000)}`])
      assert.ok(configurationOf(text).findings.length > 0)
  })
})
