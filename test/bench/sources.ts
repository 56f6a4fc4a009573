/**
 * A project with thousands of sources, before the built server: how soon these are there, how long anybody waits meanwhile,
 * and how fast the way from a reference to its leaf is. Beside it, what it takes to read the same files and no more.
 */
import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Location } from 'vscode-languageserver'
import { createMessageConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver-protocol/node'

const transcripts = 2000
const scansEach = 10
const entries = 10_000
const cited = 400
const leavesEach = 24

/** How many times as long as plain reading it may take until all is there. */
const limit = 40
/** How many times as long as at other times nearly all answers may take meanwhile. */
const waitLimit = 30

/** The files of one inventory after the other. */
function fileOf(number: number): { fonds: number; inventory: number; file: number } {
  return {
    fonds: 80 + Math.floor(number / 500),
    inventory: 1 + (Math.floor(number / 50) % 10),
    file: 1 + (number % 50),
  }
}

const words =
  'мельник писал в город что вода стоит высоко и мука дешевеет а зерно везут с юга каждую неделю по новой дороге'.split(
    ' ',
  )

/** The same each time: what is measured must not change from run to run. */
function sentence(seed: number): string {
  const length = 9 + (seed % 7)
  return `${Array.from({ length }, (_, index) => words[(seed * 7 + index * (3 + (seed % 5))) % words.length]).join(' ')}.`
}

function transcript(number: number): string {
  const { fonds, inventory, file } = fileOf(number)
  const head = number % 2 === 0 ? `РГАСПИ. Ф. ${fonds}. Оп. ${inventory}. Д. ${file}\n\n` : ''
  const leaves = Array.from({ length: leavesEach }, (_, index) => {
    const mark = `[л. ${1 + (index >> 1)}${index % 2 === 1 ? ' об.' : ''}]`
    return `${mark}\n${Array.from({ length: 3 }, (_, line) => sentence(number + index * 3 + line)).join('\n')}\n`
  })
  return head + leaves.join('\n')
}

function catalogue(): string {
  const list = Array.from({ length: entries }, (_, number) => {
    const { fonds, inventory, file } = fileOf(number % transcripts)
    return {
      id: `item-${number}`,
      type: 'manuscript',
      title: `Letter ${number} of a miller`,
      author: [{ family: 'Miller', given: 'A.' }],
      issued: { 'date-parts': [[1920, 1 + (number % 12), 1 + (number % 28)]] },
      archive: 'RGASPI',
      archive_location: `f. ${fonds + (number < transcripts ? 0 : 20)}, op. ${inventory}, d. ${file}, l. ${1 + (number % 12)}`,
    }
  })
  return JSON.stringify(list, null, 2)
}

function article(): string {
  const notes = Array.from({ length: cited }, (_, index) => {
    const { fonds, inventory, file } = fileOf((index * 5) % transcripts)
    return `[${index + 1}] РГАСПИ. Ф. ${fonds}. Оп. ${inventory}. Д. ${file}. Л. ${1 + (index % 12)} об.`
  })
  const prose = notes.map((_, index) => `${sentence(index)} [${index + 1}]`)
  return `${prose.join('\n')}\n\n${notes.join('\n')}\n`
}

function makeProject(folder: string): void {
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  write(
    'fontes.json',
    JSON.stringify({
      transcripts: ['transcripts/{repository}/f{fonds}/op{inventory}/d{file}.txt'],
      scans: ['scans/{repository}/{fonds}-{inventory}-{file}/{leaf:3}{side}.jpg'],
    }),
  )
  for (let number = 0; number < transcripts; number++) {
    const { fonds, inventory, file } = fileOf(number)
    write(`transcripts/ru-rgaspi/f${fonds}/op${inventory}/d${file}.txt`, transcript(number))
    for (let scan = 0; scan < scansEach; scan++)
      write(
        `scans/ru-rgaspi/${fonds}-${inventory}-${file}/${String(1 + (scan >> 1)).padStart(3, '0')}${scan % 2 === 1 ? 'v' : ''}.jpg`,
        'x',
      )
  }
  write('catalogue.json', catalogue())
  write('article.txt', article())
}

/** Lists all files, reads the texts and the catalogue, and does nothing with them. */
function plainReading(folder: string): number {
  const start = performance.now()
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (name.endsWith('.txt')) readFileSync(join(folder, name), 'utf8').match(/\[л\. \d+/g)
    if (name.endsWith('.json')) JSON.parse(readFileSync(join(folder, name), 'utf8'))
  }
  return performance.now() - start
}

export async function sources(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'fontes-bench-'))
  try {
    makeProject(folder)
    await measure(folder)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

async function measure(folder: string): Promise<void> {
  plainReading(folder)
  const plain = plainReading(folder)
  const root = pathToFileURL(folder).href
  const start = performance.now()
  const child = spawn(process.execPath, ['dist/server.js', '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] })
  const connection = createMessageConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  )
  let news = 0
  let heard = () => {}
  connection.onNotification('fontes/sourcesChanged', () => {
    news++
    heard()
  })
  const nextNews = () =>
    new Promise<void>((resolve) => {
      heard = resolve
    })
  connection.listen()
  await connection.sendRequest('initialize', {
    processId: process.pid,
    rootUri: null,
    capabilities: { workspace: { workspaceFolders: true } },
    workspaceFolders: [{ uri: root, name: 'bench' }],
  })
  await connection.sendNotification('initialized', {})
  const text = article()
  const uri = `${root}/article.txt`
  await connection.sendNotification('textDocument/didOpen', {
    textDocument: { uri, languageId: 'plaintext', version: 1, text },
  })
  const at = <T>(method: string, index: number) =>
    connection.sendRequest<T>(`textDocument/${method}`, {
      textDocument: { uri },
      position: { line: cited + 1 + (index % cited), character: String(1 + (index % cited)).length + 13 },
    })
  const timed = async (method: string, index: number) => {
    const asked = performance.now()
    await at(method, index)
    return performance.now() - asked
  }

  // The first answer waits for the tables of archives, and the article.
  await timed('hover', 0)
  const waits: number[] = []
  let isDone = false
  const asking = (async () => {
    for (let index = 0; !isDone; index++) {
      waits.push(await timed('hover', index))
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
  })()
  if (news === 0) await nextNews()
  const ready = performance.now() - start
  const waitsForSources = waits.length
  if (news === 1) await nextNews()
  const all = performance.now() - start
  isDone = true
  await asking

  const quietly: number[] = []
  for (let index = 0; index < 100; index++) quietly.push(await timed('hover', index))
  const quiet = median(quietly)

  const ways: number[] = []
  let arrived = 0
  for (let index = 0; index < cited; index++) {
    const asked = performance.now()
    const found = await at<Location[] | null>('definition', index)
    ways.push(performance.now() - asked)
    if (found?.[0]?.uri.includes('/transcripts/')) arrived++
  }

  const moved = await edited()
  const memory = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1]
  child.kill()
  connection.dispose()

  console.log(`\n${transcripts} transcripts, ${transcripts * scansEach} scans, ${entries} entries of a catalogue`)
  const factor = ready / plain
  const worst = Math.max(...waits)
  // The very longest is often the system's, which had something else to do.
  const most = [...waits].sort((a, b) => a - b)[Math.floor(waits.length * 0.95)] ?? Number.NaN
  console.log(
    `  all sources known after ${ready.toFixed(0)} ms, ${factor.toFixed(1)} × plain reading (${plain.toFixed(0)} ms); all notes after ${all.toFixed(0)} ms`,
  )
  console.log(
    `  hovers meanwhile: ${waits.length}, longest ${worst.toFixed(0)} ms (until the sources are known ${Math.max(...waits.slice(0, waitsForSources)).toFixed(0)} ms), 95 of 100 within ${most.toFixed(0)} ms, median ${median(waits).toFixed(1)} ms; later ${quiet.toFixed(1)} ms`,
  )
  console.log(
    `  to the source: ${arrived} of ${cited}, longest ${Math.max(...ways).toFixed(1)} ms, median ${median(ways).toFixed(1)} ms`,
  )
  console.log(`  after an edit of a transcript the way leads to the new place ${moved.toFixed(1)} ms later`)
  if (memory) console.log(`  memory at most ${(Number(memory) / 1024).toFixed(0)} MB`)
  const failures = [
    factor > limit && `${factor.toFixed(1)} × plain reading is more than ${limit} ×`,
    most > waitLimit * quiet && `a wait of ${most.toFixed(0)} ms is more than ${waitLimit} × ${quiet.toFixed(1)} ms`,
    arrived < cited && `${cited - arrived} references have led to no transcript`,
    Number.isNaN(moved) && 'an edit of a transcript has not moved what leads to it',
  ].filter((failure) => failure !== false)
  for (const failure of failures) console.log(`  ${failure}`)
  if (failures.length > 0) process.exitCode = 1

  /** A line more at the head of a transcript, and the next way to it. */
  async function edited(): Promise<number> {
    const [before] = (await at<Location[] | null>('definition', 0)) ?? []
    if (!before) return Number.NaN
    const old = readFileSync(new URL(before.uri), 'utf8')
    await connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri: before.uri, languageId: 'plaintext', version: 1, text: old },
    })
    await at('definition', 0)
    const changed = performance.now()
    await connection.sendNotification('textDocument/didChange', {
      textDocument: { uri: before.uri, version: 2 },
      contentChanges: [{ range: { start: { line: 2, character: 0 }, end: { line: 2, character: 0 } }, text: 'Ещё.\n' }],
    })
    const [after] = (await at<Location[] | null>('definition', 0)) ?? []
    const took = performance.now() - changed
    return after && after.range.start.line === before.range.start.line + 1 ? took : Number.NaN
  }
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[sorted.length >> 1] ?? Number.NaN
}
