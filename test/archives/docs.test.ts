/** What docs/archives.md says is so: its examples are read, its mistakes reported, its tables whole. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import type { Apparatus } from '../../server/apparatus/apparatus'
import { apparatusOf } from '../../server/apparatus/build'
import { citesPages, isFileCitation, writingsOf } from '../../server/apparatus/house-styles'
import repositoriesSchema from '../../server/archives/repositories.schema.json'
import { archivesWith, shippedArchives } from '../../server/archives/shipped'
import systemSchema from '../../server/archives/system.schema.json'
import { partsInWords } from '../../server/features/in-words'
import words from '../../server/features/words/en.json'
import { type Configuration, configurationOf } from '../../server/project/configuration/configuration'
import { fixture } from '../fixture'

const page = readFileSync('docs/archives.md', 'utf8')

/** A fenced block, in the language of its fence. */
interface Block {
  /** The blanks before it, where it belongs to a point of a list. */
  indent: string
  language: string
  source: string
  line: number
  heading: string
}

const blocks = blocksOf(page)

describe('docs/archives.md', () => {
  let configuration: { block: Block; read: Configuration; expected: string[] } | null = null
  for (const block of blocks) {
    if (configuration && configuration.block.heading !== block.heading) configuration = null
    if (block.language !== 'text') {
      const { text, ranges } = fixture(block.source)
      configuration = { block, read: configurationOf(text), expected: ranges.map((range) => at(text, range)) }
      const { read, expected } = configuration
      it(`has ${expected.length > 0 ? 'its mistakes' : 'none'} in the file of line ${block.line}`, () => {
        assert.deepEqual(
          read.findings.map((finding) => at(text, finding)),
          expected,
        )
      })
      continue
    }
    const { read, expected } = configuration ?? { read: null, expected: [] }
    if (read && expected.length > 0)
      it(`says what Fontes says of them (line ${block.line})`, () => {
        assert.deepEqual(
          read.findings.map(({ message }) => message),
          block.source.trimEnd().split('\n'),
        )
      })
    else
      it(`says how Fontes reads the references of line ${block.line}`, () => {
        const archives = read ? archivesWith(read) : shippedArchives()
        const written = block.source.trimEnd().split('\n')
        const references = written.filter((line) => !line.startsWith(' '))
        const apparatus = apparatusOf(references.join('\n\n'), 'plain', archives)
        const told = references.flatMap((reference, index) => [
          reference,
          ...toldOf(apparatus, index, /^ {4}(?!→)/m.test(block.source)),
        ])
        assert.deepEqual(told, written)
      })
  }

  it('says what a code of its table reads', () => {
    const rows = [...page.matchAll(/^\| .+ \| .+ \| `(.*\{.+)` \| `(.+)` \| (.+) \|$/gm)]
    assert.ok(rows.length > 15)
    const told = rows.map(([, code = '', signature]) => {
      const read = configurationOf(
        JSON.stringify({
          repositories: [{ id: 'mine', sigla: ['MyA'], system: 'mine' }],
          systems: [
            {
              id: 'mine',
              title: 'Mine',
              levels: ['series', 'volume', 'document'],
              required: [],
              forms: [{ language: 'en', labels: { leaf: { one: ['fol.'] } }, verso: ['v'] }],
              codes: [code.replaceAll('\\|', '|')],
            },
          ],
        }),
      )
      assert.deepEqual(read.findings, [])
      return wordsOf(apparatusOf(`MyA, ${signature}.`, 'plain', archivesWith(read))).join('; ')
    })
    assert.deepEqual(
      told,
      rows.map(([, , , as]) => as),
    )
  })

  const tables: { [heading: string]: { properties: object; required: string[] } } = {
    'An archive': repositoriesSchema.definitions.repository,
    'A former name': repositoriesSchema.definitions.repository.properties.former.items,
    'A system': without(systemSchema, '$schema'),
    Words: systemSchema.definitions.form,
    'The words for one level': systemSchema.definitions.label,
    'Values without a word': systemSchema.properties.unlabelled.items,
    'A code': systemSchema.definitions.code.oneOf[1] as { properties: object; required: string[] },
    'A style': systemSchema.definitions.style,
  }
  for (const [heading, { properties, required }] of Object.entries(tables))
    it(`has every property under “${heading}”, and marks those that must be there`, () => {
      const rows = [...section(heading).matchAll(/^\| `(\w+)` \| (\*\*must\*\*)? ?\|/gm)]
      assert.deepEqual(rows.map(([, name]) => name).sort(), Object.keys(properties).sort())
      assert.deepEqual(
        rows
          .filter(([, , must]) => must)
          .map(([, name]) => name)
          .sort(),
        [...required].sort(),
      )
    })

  it('names every level as hovers do', () => {
    const rows = [...section('The levels').matchAll(/`(\w+)` \| ([^|]+?) \|/g)]
    assert.deepEqual(Object.fromEntries(rows.map(([, level, word]) => [level, word])), words.levels)
  })

  it('has a reference of each system, which is read whole and by that system', () => {
    assert.deepEqual(systemsIn(section('The systems')), [...shippedArchives().systems.keys()].sort())
  })
})

describe('README.md', () => {
  it('has a reference of each system, which is read whole', () => {
    const readme = readFileSync('README.md', 'utf8')
    assert.deepEqual(systemsIn(readme).sort(), [...shippedArchives().systems.keys()].sort())
  })

  it('has no fewer archives than it says, in no fewer countries', () => {
    const repositories = [...shippedArchives().repositories.values()]
    const countries = new Set(repositories.map(({ country }) => country).filter((country) => country !== 'int'))
    assert.match(readFileSync('README.md', 'utf8'), /more than five hundred archives in over seventy countries/)
    assert.ok(repositories.length > 500)
    assert.ok(countries.size > 70)
  })
})

/** The systems by which the references in the last column of a table are read, each whole. */
function systemsIn(markdown: string): string[] {
  return [...markdown.matchAll(/^\| .+ \| `([^`]+)` \|$/gm)].map(([, reference = '']) => {
    const [citation, ...more] = apparatusOf(reference, 'plain', shippedArchives()).citations.filter(isFileCitation)
    assert.equal(citation && reference.slice(citation.start, citation.end), reference)
    assert.deepEqual(more, [])
    return citation?.repository?.system ?? ''
  })
}

/** What is read in one paragraph, and, where it is wanted, how its styles write it. */
function toldOf(apparatus: Apparatus, paragraph: number, withStyles: boolean): string[] {
  const { text, archives, citations } = apparatus
  return citations
    .filter(isFileCitation)
    .filter(({ start }) => text.slice(0, start).split('\n\n').length - 1 === paragraph)
    .flatMap((citation) => [
      `    → ${citation.repository?.id ?? '?'}: ${partsInWords(citation, 'en', citesPages(citations, citation))}`,
      ...(withStyles ? writingsOf(archives, citations, citation) : []).map(
        (writing) => `    ${writing.style.title}: ${writing.text}`,
      ),
    ])
}

function wordsOf({ citations }: Apparatus): string[] {
  return citations.filter(isFileCitation).map((citation) => partsInWords(citation, 'en'))
}

function at(text: string, { start, end }: { start: number; end: number }): string {
  return `line ${text.slice(0, start).split('\n').length}: «${text.slice(start, end)}»`
}

function without({ properties, required }: { properties: object; required: string[] }, name: string) {
  return { properties: Object.fromEntries(Object.entries(properties).filter(([key]) => key !== name)), required }
}

/** The text under a heading, up to the next. */
function section(heading: string): string {
  const [, text = ''] = page.split(`\n### ${heading}\n`)
  return text.split(/\n##/)[0] ?? ''
}

function blocksOf(markdown: string): Block[] {
  const found: Block[] = []
  let block: Block | null = null
  let heading = ''
  markdown.split('\n').forEach((line, index) => {
    const fence = /^( *)```(\w*)$/.exec(line)
    if (block && fence) block = null
    else if (block) block.source += `${line.slice(block.indent.length)}\n`
    else if (fence)
      found.push((block = { language: fence[2] ?? '', source: '', line: index + 1, heading, indent: fence[1] ?? '' }))
    else if (line.startsWith('## ')) heading = line
  })
  return found
}
