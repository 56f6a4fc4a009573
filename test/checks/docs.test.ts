import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { shippedArchives } from '../../server/archives/shipped'
import type { Finding } from '../../server/checks/check'
import { findingsOf } from '../../server/checks/checks'
import { type Code, severities } from '../../server/checks/codes'
import { configurationOf } from '../../server/project/configuration/configuration'
import { apparatus, type FixtureFile, fixtures } from '../fixture'
import { hold } from '../holdings'

/** A fenced block under **Wrong** or **Right**: a whole little document, with carets under what is reported. */
interface Example {
  kind: 'Wrong' | 'Right'
  language: string
  source: string
  line: number
}

interface Section {
  code: string
  /** Its text without the examples. */
  text: string
  examples: Example[]
}

const docs = readFileSync(join(__dirname, '../../docs/checks.md'), 'utf8')
const sections = sectionsOf(docs)
const codes = Object.keys(severities) as Code[]

describe('docs/checks.md', () => {
  it('has a section for each code, in their order, and no other', () => {
    assert.deepEqual(
      sections.map(({ code }) => code),
      codes,
    )
  })

  it('lists the codes with their severities in its table', () => {
    const rows = [...docs.matchAll(/^\| \[([\w-]+)\]\(#([\w-]+)\) \| (\w+) \|/gm)]
    assert.deepEqual(
      rows.map(([, code, anchor, severity]) => [code, anchor, severity]),
      codes.map((code) => [code, code, severities[code]]),
    )
  })

  for (const { code, text, examples } of sections) {
    it(`${code}: says how serious it is, why, how to mend it, and when Fontes is silent`, () => {
      assert.equal(/^\*\*Severity:\*\* (\w+)/m.exec(text)?.[1], severities[code as Code])
      for (const part of ['Why.', 'Fix.', 'Silent when'])
        assert.ok(text.includes(`**${part}**`), `no **${part}** in the section ${code}`)
      for (const kind of ['Wrong', 'Right'])
        assert.ok(
          examples.some((example) => example.kind === kind),
          `no example under **${kind}** in the section ${code}`,
        )
    })

    for (const example of examples) {
      const title =
        example.kind === 'Wrong' ? 'reports what stands over the carets, and nothing else' : 'reports nothing'
      it(`${code}: ${title} (line ${example.line})`, () => {
        const [file, ...others] = fixtures(example.source)
        assert.ok(file)
        const { text, ranges } = file
        const found = findingsIn(text, example.language, others).map((finding) => shown(text, finding, finding.code))
        assert.deepEqual(
          found,
          ranges.map((range) => shown(text, range, code)),
        )
        assert.equal(ranges.length > 0, example.kind === 'Wrong')
      })
    }
  }
})

/** What is said of a document among the project's other files, or of a project's fontes.json. */
function findingsIn(text: string, language: string, others: readonly FixtureFile[]): readonly Finding[] {
  if (language === 'json') return configurationOf(text).findings
  return findingsOf(apparatus(text, language === 'markdown' ? 'markdown' : 'plain'), hold(others, shippedArchives()))
}

function sectionsOf(markdown: string): Section[] {
  const found: Section[] = []
  let section: Section | undefined
  let kind: Example['kind'] | undefined
  let example: Example | undefined
  markdown.split('\n').forEach((line, index) => {
    if (example) {
      if (line === '```') example = undefined
      else example.source += `${line}\n`
      return
    }
    const fence = /^```(text|markdown|json)$/.exec(line)?.[1]
    if (fence && section && kind) {
      example = { kind, language: fence, source: '', line: index + 1 }
      section.examples.push(example)
      return
    }
    const heading = /^## (.+)$/.exec(line)?.[1]
    if (heading) {
      section = /^[a-z]+(?:-[a-z]+)+$/.test(heading) ? { code: heading, text: '', examples: [] } : undefined
      if (section) found.push(section)
    }
    if (section) section.text += `${line}\n`
    const bold = /^\*\*([^*]+)\*\*/.exec(line)?.[1]
    if (bold) kind = bold === 'Wrong' || bold === 'Right' ? bold : undefined
  })
  return found
}

function shown(text: string, { start, end }: { start: number; end: number }, code: string): string {
  const line = text.slice(0, start).split('\n').length
  return `line ${line}: ${code} «${text.slice(start, end)}»`
}
