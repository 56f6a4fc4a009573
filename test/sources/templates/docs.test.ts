/** What docs/sources.md says of fontes.json is so: its templates read its paths, and its mistakes are reported. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { archivesWith } from '../../../server/archives/shipped'
import { partsInWords } from '../../../server/features/in-words'
import { type Configuration, configurationOf } from '../../../server/project/configuration/configuration'
import { matchOf } from '../../../server/sources/templates/templates'
import { fixture } from '../../fixture'

const page = readFileSync('docs/sources.md', 'utf8')

describe('docs/sources.md', () => {
  let last: { read: Configuration; hasMistakes: boolean } | null = null
  let examples = 0
  for (const { 1: language, 2: source = '', index } of page.matchAll(/^```(jsonc|text)\n([^]*?)^```$/gm)) {
    const line = page.slice(0, index).split('\n').length
    const lines = source.trimEnd().split('\n')
    if (language === 'jsonc') {
      const { text, ranges } = fixture(source)
      const read = configurationOf(text)
      const places = (spans: readonly { start: number; end: number }[]) =>
        spans.map(({ start, end }) => `${start}: ${text.slice(start, end)}`)
      last = { read, hasMistakes: ranges.length > 0 }
      it(`has ${ranges.length > 0 ? 'its mistakes' : 'none'} in the file of line ${line}`, () => {
        assert.deepEqual(places(read.findings), places(ranges))
      })
    } else if (last?.hasMistakes) {
      const { findings } = last.read
      it(`says what Fontes says of them (line ${line})`, () => {
        assert.deepEqual(findings.map(({ message }) => message), lines) // biome-ignore format: short
      })
    } else if (last && lines[1]?.startsWith('    → ')) {
      const { read } = last
      examples++
      it(`says what the templates read in the paths of line ${line}`, () => {
        const paths = lines.filter((written) => !written.startsWith(' '))
        assert.deepEqual(paths.flatMap((path) => [path, `    → ${readingOf(path, read)}`]), lines) // biome-ignore format: short
      })
    }
  }

  it('has examples', () => {
    assert.ok(examples > 5)
  })
})

function readingOf(path: string, read: Configuration): string {
  const { transcripts, scans } = read.sources
  const match = matchOf([...transcripts, ...scans], path, archivesWith(read))
  return match ? `${match.target.siglum}, ${partsInWords(match.target, 'en')}` : 'nothing'
}
