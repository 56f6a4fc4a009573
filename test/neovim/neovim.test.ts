import { deepEqual, equal, match, ok } from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { root } from '../../scripts/run.mjs'
import { ensureTool } from '../../scripts/tools.mjs'
import { citingPair, placeOf, words } from '../vscode/pairs'

interface Range {
  start: { line: number; character: number }
}

/** What init.lua prints. Neovim writes an empty list as `{}`. */
interface Answers {
  hover: { contents: { kind: string; value: string } }
  definition: Place | Place[]
  references: Location[]
  /** Of a reference whose leaf is transcribed, photographed and catalogued. */
  sources: { definition: Place[]; implementation: Place[]; typeDefinition: Place[] }
  diagnostics: { code: string; source: string; message: string; lnum: number; severity: number }[]
  articleDiagnostics: unknown
  stopped: boolean
}
type Place = Location | Link
interface Location {
  uri: string
  range: Range
}
interface Link {
  targetUri: string
  targetSelectionRange: Range
}

const article = join(root, 'samples', 'article.txt')

describe('Neovim', function () {
  this.timeout(60_000)
  const { marker, note, text } = citingPair(readFileSync(article, 'utf8'))
  const source = placeOf(readFileSync(article, 'utf8'), 'd. 27, ll. 31-33')
  let answers: Answers

  before(async function () {
    this.timeout(5 * 60_000)
    const nvim = await ensureTool('nvim')
    const session = await promisify(execFile)(
      nvim,
      ['--headless', '--clean', '-n', '-i', 'NONE', '-u', join(root, 'test', 'neovim', 'init.lua')],
      {
        timeout: 60_000,
        env: {
          ...process.env,
          FONTES_CLI: join(root, 'dist', 'cli.js'),
          FONTES_ARTICLE: article,
          FONTES_MISTAKES: join(root, 'samples', 'mistakes.txt'),
          FONTES_LINE: String(marker.line),
          FONTES_CHARACTER: String(marker.character),
          FONTES_SOURCE_LINE: String(source.line),
          FONTES_SOURCE_CHARACTER: String(source.character),
        },
      },
    )
    const line = session.stdout.split('\n').find((printed) => printed.startsWith('{'))
    ok(line, `no answers in:\n${session.stdout}${session.stderr}`)
    answers = JSON.parse(line)
  })

  it('shows the note over a marker', () => {
    const { value } = answers.hover.contents
    ok(words(value.replaceAll('\\', '')).includes(words(text).slice(0, 60)), `the note's text is not in:\n${value}`)
    match(value, /\bfonds \d+/)
  })

  it('goes from marker to note', () => {
    const places = [answers.definition]
      .flat()
      .map((place) =>
        'targetUri' in place
          ? [place.targetUri, place.targetSelectionRange.start.line]
          : [place.uri, place.range.start.line],
      )
    deepEqual(places, [[pathToFileURL(article).href, note.line]])
  })

  it('finds marker and note as references', () => {
    const lines = answers.references.map(({ range }) => range.start.line).sort((a, b) => a - b)
    deepEqual(lines, [marker.line, note.line])
  })

  it('goes from a reference to transcript, scan and catalogue', () => {
    const { definition, implementation, typeDefinition } = answers.sources
    const names = (places: Place[]) =>
      places.map((place) => ('targetUri' in place ? place.targetUri : place.uri).split('/').at(-1))
    deepEqual(names(definition).slice(0, 3), ['d27.txt', '031.jpg', 'relief.json'])
    deepEqual(names(implementation), ['031.jpg', '031ob.jpg', '032.jpg'])
    deepEqual(names(typeDefinition), ['relief.json'])
  })

  it('shows problems, with their codes, and none where there are none', () => {
    const codes = answers.diagnostics.map(({ code }) => code)
    ok(codes.includes('note-undefined'), `note-undefined is not among ${codes}`)
    ok(
      codes.some((code) => code.startsWith('reference-')),
      `no reference-… among ${codes}`,
    )
    deepEqual(Object.values(answers.articleDiagnostics ?? {}), [])
  })

  it('lets the server end when it leaves', () => {
    equal(answers.stopped, true)
  })
})
