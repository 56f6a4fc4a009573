/**
 * The project's benchmark (`npm run bench`): how long a large article takes, at first and after a keystroke, beside plain
 * regular expressions over the same text; how the time grows; how soon the server answers. Figures are medians; compare
 * the ratios, not the milliseconds of one machine with those of another.
 */
import { existsSync, readFileSync } from 'node:fs'
import { Bench } from 'tinybench'
import { TextDocument } from 'vscode-languageserver-textdocument'
import type { Apparatus } from '../../server/apparatus/apparatus'
import { apparatusOf } from '../../server/apparatus/build'
import { shippedArchives } from '../../server/archives/shipped'
import { findingsOf } from '../../server/checks/checks'
import { severities } from '../../server/checks/codes'
import { diagnosticsOf } from '../../server/features/diagnostics'
import { Project } from '../../server/project/project'
import { books, measuredAsChild } from './book'
import { moreArchives } from './more-archives'
import { sources } from './sources'
import { startUp } from './start-up'

const corpus = '../shared/corpora/000_9903da8acba9f9fe.txt'
const source = existsSync(corpus) ? corpus : 'samples/article.txt'
const article = readFileSync(source, 'utf8')
const copies = Math.ceil(1_300_000 / article.length)
const archives = shippedArchives()

/** Copies of the article. `distinct` gives each paragraph a word of its own, so that no two are alike. */
function copiesOf(count: number, distinct: boolean): string {
  return Array.from({ length: count }, (_, copy) => {
    const text = `${article}\n\n`
    return distinct ? text.replace(/(\S)(\s*\n)/g, `$1 x${copy}$2`) : text
  }).join('')
}

/** What the server does for a document: everything from the text to the diagnostics as they are sent. */
function diagnose(project: Project, uri: string, text: string): string {
  const document = project.set(uri, 'plain', text, true)
  const view = { document, project, apparatus: document.apparatus, findings: document.findings, locale: 'en' }
  return JSON.stringify(diagnosticsOf(view, (code) => severities[code], true))
}

async function main(): Promise<void> {
  const text = copiesOf(copies, false)
  const distinct = copiesOf(copies, true)
  const size = (text.length / 1e6).toFixed(2)
  console.log(`${source}, ${copies} copies: ${size} million characters; Node ${process.version}\n`)

  // Typing comes first, on a heap that holds nothing else, as in a server.
  const typing = new Bench({ time: 1500, warmupTime: 500 })
  const project = new Project(() => archives)
  let keyed = TextDocument.create('file:///k.txt', 'plaintext', 0, text)
  const middle = keyed.positionAt(text.indexOf('Turk', text.length / 2))
  diagnose(project, keyed.uri, keyed.getText())
  let version = 0
  typing.add('one keystroke', () => {
    // Typed, and taken back the next time.
    const typed = ++version % 2 === 1
    const end = { line: middle.line, character: middle.character + (typed ? 0 : 1) }
    keyed = TextDocument.update(keyed, [{ range: { start: middle, end }, text: typed ? 'y' : '' }], version)
    return diagnose(project, keyed.uri, keyed.getText())
  })
  await typing.run()
  project.documents.clear()

  const bench = new Bench({ time: 1500, warmupTime: 300 })
  bench.add('matchAll, one marker and one label', () => {
    let count = 0
    for (const _ of text.matchAll(/\[\d{1,3}\]/g)) count++
    for (const _ of text.matchAll(/\b(?:f|op|d|l)\. \d+/g)) count++
    return count
  })
  bench.add('first diagnostics', () => diagnose(new Project(() => archives), 'file:///a.txt', text))
  bench.add('first diagnostics, no paragraph twice', () =>
    diagnose(new Project(() => archives), 'file:///a.txt', distinct),
  )
  await bench.run()

  const medians = new Map([...bench.tasks, ...typing.tasks].map((task) => [task.name, medianOf(task)]))
  const base = medians.get('matchAll, one marker and one label') ?? 1
  for (const [name, median] of medians)
    console.log(
      `${name.padEnd(40)} ${median.toFixed(2).padStart(9)} ms   ${(median / base).toFixed(1).padStart(6)} × matchAll`,
    )

  growth()
  moreArchives(article)
  books()
  await startUp()
  await sources()
}

function medianOf(task: Bench['tasks'][number]): number {
  const { result } = task
  return 'latency' in result ? result.latency.p50 : Number.NaN
}

/** Twice the text should take twice the time. */
function growth(): void {
  console.log('\ngrowth of first diagnostics')
  let before: number | null = null
  for (const share of [0.125, 0.25, 0.5, 1]) {
    const text = copiesOf(Math.max(1, Math.round(copies * share)), true)
    let best = Number.POSITIVE_INFINITY
    for (let run = 0; run < 5; run++) {
      const start = performance.now()
      const apparatus: Apparatus = apparatusOf(text, 'plain', archives)
      findingsOf(apparatus)
      best = Math.min(best, performance.now() - start)
    }
    const ratio = before === null ? '' : `   ${(best / before).toFixed(2)} × the half`
    console.log(
      `${(text.length / 1e6).toFixed(2).padStart(6)} million characters ${best.toFixed(1).padStart(9)} ms${ratio}`,
    )
    before = best
  }
}

if (!measuredAsChild(process.argv.slice(2))) void main()
