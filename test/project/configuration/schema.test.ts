import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import Ajv from 'ajv'
import fc from 'fast-check'
import { fontesSchema } from '../../../scripts/fontes-schema.mjs'
import { shippedRepositories, shippedSystems } from '../../../server/archives/shipped'
import { parseJson } from '../../../server/project/configuration/json'
import { checkBySchema, keywords, type Schema } from '../../../server/project/configuration/schema'
import { runs } from '../../runs'

const read = (path: string) => JSON.parse(readFileSync(`server/${path}`, 'utf8'))
const sources = ['archives/repositories.schema.json', 'archives/system.schema.json', 'project/fontes.schema.json'].map(
  read,
)
const vocabulary = [
  'patternErrorMessage',
  'defaultSnippets',
  'enumDescriptions',
  'allowComments',
  'allowTrailingCommas',
]

function ajv(): Ajv {
  const validators = new Ajv({ strict: false })
  validators.addVocabulary(vocabulary)
  return validators
}

describe('the schema that the server checks entries by', () => {
  it('has no keyword that is not understood', () => {
    for (const source of sources) assert.deepEqual(strangeKeywords(source), [])
  })

  const kinds: [noun: string, schema: Schema, examples: readonly object[]][] = [
    ['archive', { $ref: '#/definitions/repository', definitions: sources[0].definitions }, shippedRepositories()],
    ['system', sources[1], shippedSystems()],
  ]
  for (const [noun, schema, examples] of kinds)
    it(`finds an ${noun} right or wrong as a validator does, which lets no unknown key pass`, () => {
      const validate = ajv().compile(schema)
      const changed = fc
        .tuple(fc.constantFrom(...examples), fc.array(fc.tuple(fc.nat(), fc.constantFrom(...values)), { maxLength: 2 }))
        .map(([example, changes]) => changes.reduce((entry, [at, value]) => replaced(entry, at, value), example))
      let wrong = 0
      fc.assert(
        fc.property(changed, (entry) => {
          const { root } = parseJson(JSON.stringify(entry))
          assert.ok(root)
          const { findings } = checkBySchema(root, schema, noun)
          assert.equal(findings.length === 0, validate(entry), JSON.stringify(entry))
          if (findings.length > 0) wrong++
        }),
        runs(250, 7),
      )
      assert.ok(wrong > 25, `${wrong} of the entries were wrong`)
    })
})

describe('the schema of fontes.json that editors get', () => {
  const schema = fontesSchema('.')

  it('needs no other file', () => {
    const references = [...JSON.stringify(schema).matchAll(/"\$ref":"([^"]*)"/g)].map((match) => match[1] ?? '')
    assert.ok(references.length > 10)
    for (const reference of references) assert.match(reference, /^#\/definitions\/\w+$/)
  })

  it('takes everything that is shipped', () => {
    const validate = ajv().compile(schema)
    assert.ok(
      validate({ repositories: shippedRepositories(), systems: shippedSystems() }),
      ajv().errorsText(validate.errors),
    )
    assert.ok(!validate({ repositories: [{ id: 'a', sigla: 'A', system: 'fond' }] }))
  })

  it('takes the samples’ own', () => {
    const { root, findings } = parseJson(readFileSync('samples/fontes.json', 'utf8'))
    assert.deepEqual(findings, [])
    assert.ok(root)
  })

  it('offers the systems that are shipped', () => {
    const [{ enum: offered, enumDescriptions }] = schema.definitions.repository.properties.system.anyOf
    assert.deepEqual(
      [...offered].sort(),
      shippedSystems()
        .map(({ id }) => id)
        .sort(),
    )
    assert.equal(enumDescriptions.length, offered.length)
  })

  it('has snippets that are themselves right', () => {
    const validate = ajv().compile(schema)
    for (const name of ['repositories', 'systems'] as const) {
      const snippets: { body: object }[] = schema.properties[name].items.defaultSnippets
      assert.ok(snippets.length > 1)
      for (const { body } of snippets) {
        const filled = JSON.parse(JSON.stringify(body).replace(/\$\{\d+:([^}]*)\}/g, '$1'))
        assert.ok(validate({ [name]: [filled] }), ajv().errorsText(validate.errors))
      }
    }
  })
})

const values = [
  '', 'x', 'ru', 'fond', 'box', 'leaf', 'https://example.org/?q={query}', 0, 1950, 1.5, true, null, [], ['box'], ['a', 'a'], {},
  { en: 'x' }, { box: { one: ['b'] } }, { id: 'a' }, { code: 'x' }, { code: 5 },
] // biome-ignore format: a list

/** The entry with another value at one of its places, or at a key that it does not have. */
function replaced(entry: object, at: number, value: unknown): object {
  const copy = structuredClone(entry)
  const places: [holder: object, key: string][] = [
    [copy, 'stranger'],
    [copy, 'pads'],
    [copy, 'town'],
    [copy, 'codes'],
  ]
  const visit = (part: unknown) => {
    if (typeof part !== 'object' || part === null) return
    for (const [key, below] of Object.entries(part)) {
      places.push([part, key])
      visit(below)
    }
  }
  visit(copy)
  const [holder, key] = places[at % places.length] as [Record<string, unknown>, string]
  // Every third time something is missing.
  if (at % 3 === 0 && !Array.isArray(holder)) delete holder[key]
  else holder[key] = value
  return copy
}

/** The keywords of a schema that nobody here understands. */
function strangeKeywords(schema: Record<string, unknown>): string[] {
  return Object.entries(schema).flatMap(([key, value]) => {
    if (!keywords.includes(key)) return [key]
    if (key === 'properties' || key === 'definitions')
      return Object.values(value as object).flatMap((below) => strangeKeywords(below))
    if (key === 'oneOf') return (value as Record<string, unknown>[]).flatMap(strangeKeywords)
    const isSchema = ['items', 'additionalProperties', 'propertyNames'].includes(key) && typeof value === 'object'
    return isSchema ? strangeKeywords(value as Record<string, unknown>) : []
  })
}
