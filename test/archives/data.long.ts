import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import Ajv, { type ValidateFunction } from 'ajv'
import { isFileCitation } from '../../server/apparatus/house-styles'
import { labelKey } from '../../server/archives/archives'
import type { Repository, System } from '../../server/archives/format'
import { shippedArchives } from '../../server/archives/shipped'
import { wordsOf } from '../../server/text/words'
import { apparatus } from '../fixture'

const server = resolve('server')
const ajv = new Ajv({ allErrors: true, strict: true, strictRequired: false })
// VS Code's own.
ajv.addVocabulary(['patternErrorMessage'])

const read = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'))
const filesIn = (folder: string) => readdirSync(join(server, folder)).map((name) => join(server, folder, name))
const repositoryFiles = filesIn('archives/repositories')
const systemFiles = filesIn('archives/systems')
const repositories = repositoryFiles.flatMap((path) => (read(path) as { repositories: Repository[] }).repositories)
const systems = systemFiles.map((path) => read(path) as System)

/** One siglum, several archives: the text must decide. */
const ambiguous = [
  'AGN',
  'AH',
  'AMAE',
  'AN',
  'ANC',
  'APP',
  'ARA',
  'ASV',
  'DAChO',
  'DAVO',
  'DAZO',
  'GAAO',
  'GAIO',
  'GAKO',
  'GANISO',
  'GANO',
  'GAOO',
  'GAPK',
  'GAPO',
  'GARO',
  'GASO',
  'GATO',
  'GAVO',
  'HStAD',
  'KA',
  'LNA',
  'NA',
  'NAA',
  'RA',
  'StAM',
  'ГААО',
  'ГАВО',
  'ГАИО',
  'ГАКО',
  'ГАНИСО',
  'ГАНО',
  'ГАОО',
  'ГАПК',
  'ГАПО',
  'ГАРО',
  'ГАСО',
  'ГАТО',
  'ДАВО',
  'ДАЗО',
  'ДАЧО',
]

/** The same of names in full. */
const namesakes = ['Algemeen Rijksarchief', 'Archivo General de la Nación', 'National Archives', 'Riksarkivet']

describe('the data', () => {
  const bySchema: Record<string, string[]> = {
    'archives/system.schema.json': systemFiles,
    'archives/repositories.schema.json': repositoryFiles,
    'citations/words.schema.json': [join(server, 'citations/words.json')],
    'notes/kinds.schema.json': [join(server, 'notes/kinds.json')],
    'notes/headings.schema.json': [join(server, 'notes/headings.json')],
    'sources/transcripts/heads.schema.json': [join(server, 'sources/transcripts/heads.json')],
  }
  for (const [schema, files] of Object.entries(bySchema)) {
    it(`is as ${schema} says, which says what each property is`, () => {
      const content = read(join(server, schema)) as object
      assert.deepEqual(undescribed(content), [])
      const validate: ValidateFunction = ajv.compile(content)
      for (const file of files) assert.ok(validate(read(file)), `${file}: ${ajv.errorsText(validate.errors)}`)
    })
  }

  it('is shipped whole', () => {
    const shipped = shippedArchives()
    assert.deepEqual([...shipped.repositories.keys()].sort(), repositories.map(({ id }) => id).sort())
    assert.deepEqual([...shipped.systems.keys()].sort(), systems.map(({ id }) => id).sort())
  })
})

describe('a repository', () => {
  it('has an id of its own, which begins with its country', () => {
    const ids = repositories.map(({ id }) => id)
    assert.deepEqual(ids, [...new Set(ids)])
    for (const { id, country = '' } of repositories)
      assert.ok(id.startsWith(`${country === 'GB' ? 'uk' : country.toLowerCase()}-`), id)
  })

  it('stands in the file of its country, in the order of the ids', () => {
    for (const path of repositoryFiles) {
      const own = (read(path) as { repositories: Repository[] }).repositories
      for (const { country = '' } of own) assert.ok(path.endsWith(`${country.toLowerCase()}.json`), path)
      assert.deepEqual(
        own.map(({ id }) => id),
        own.map(({ id }) => id).sort(),
      )
    }
  })

  it('is cited by a system that exists, with levels that the system has', () => {
    for (const { id, system, requires = [], optional = [] } of repositories) {
      const own = systems.find((other) => other.id === system)
      assert.ok(own, `${id}: ${system}`)
      for (const level of [...requires, ...optional]) assert.ok(own.levels.includes(level), `${id}: ${level}`)
    }
  })

  it('is the only one of its siglum, unless all know that it is shared', () => {
    const pairs = repositories.flatMap(({ id, sigla, former = [] }) =>
      [...sigla, ...former.map((name) => name.siglum)].map((siglum) => [siglum, id] as const),
    )
    assert.deepEqual(sharedAmong(pairs), [...ambiguous].sort())
  })

  it('is the only one of its name, unless all know that it is shared', () => {
    const pairs = repositories.flatMap(({ id, names = {}, otherNames = [], former = [] }) =>
      [...Object.values(names), ...otherNames, ...former.flatMap(({ name = [] }) => name)].map(
        (name) => [name, id] as const,
      ),
    )
    assert.deepEqual(sharedAmong(pairs), [...namesakes].sort())
  })

  it('is what its examples are read as, whole', () => {
    const misread = repositories.flatMap(({ id, examples = [] }) =>
      examples.filter((example) => {
        const [citation, ...more] = apparatus(example).citations.filter(isFileCitation)
        const text = citation && example.slice(citation.start, citation.end)
        return citation?.repository?.id !== id || text !== example || more.length > 0
      }),
    )
    assert.deepEqual(misread, [])
    assert.ok(repositories.every(({ examples = [] }) => examples.length > 0))
  })

  it('has the ids that all projects share', function () {
    const list = resolve('../shared/repositories.tsv')
    if (!existsSync(list)) {
      console.log(`      (skipped: there is no ${list})`)
      return this.skip()
    }
    const known = [...readFileSync(list, 'utf8').matchAll(/^([a-z]{2,3}-[a-z0-9-]+)\t/gm)].map(([, id]) => id as string)
    const ids = new Set(repositories.map(({ id }) => id))
    assert.ok(known.length > 0, list)
    assert.deepEqual(
      known.filter((id) => !ids.has(id)),
      [],
    )
  })
})

describe('a system', () => {
  for (const { id, levels, required, also = [], forms, unlabelled = [] } of systems) {
    it(`${id} has words for its own levels, each once in a form`, () => {
      for (const level of [...required, ...unlabelled.flatMap((manner) => manner.levels)])
        assert.ok(levels.includes(level), level)
      for (const other of also)
        assert.ok(
          systems.some((system) => system.id === other),
          other,
        )
      for (const { language, labels } of forms) {
        for (const [role, { one, many = [] }] of Object.entries(labels)) {
          assert.ok(role === 'leaf' || role === 'page' || levels.includes(role as never), `${language}: ${role}`)
          for (const list of [one, many]) {
            const keys = list.map(labelKey)
            for (const key of keys) assert.match(key, /^[\p{L}\p{M}'°º\u200c№ᵒ: -]+$/u)
            assert.deepEqual([...new Set(list)], list, `${language}: ${role}`)
          }
        }
      }
    })
  }
})

/** What stands for several archives, told apart as the reader tells words apart. */
function sharedAmong(pairs: (readonly [written: string, id: string])[]): string[] {
  const owners = new Map<string, { written: string; ids: Set<string> }>()
  for (const [written, id] of pairs) {
    const key = wordsOf(written)
      .map(({ folded }) => folded)
      .join(' ')
    const owner = owners.get(key) ?? { written, ids: new Set() }
    owners.set(key, owner)
    owner.ids.add(id)
  }
  return [...owners.values()]
    .filter(({ ids }) => ids.size > 1)
    .map(({ written }) => written)
    .sort()
}

/** The paths of what a schema names and does not describe. */
function undescribed(schema: object, path = ''): string[] {
  return Object.entries(schema).flatMap(([key, value]) => {
    const here = `${path}/${key}`
    if (typeof value !== 'object' || value === null) return []
    const missing = /\/(?:properties|definitions)$/.test(path) && !('description' in value) ? [here] : []
    return [...missing, ...undescribed(value, here)]
  })
}
