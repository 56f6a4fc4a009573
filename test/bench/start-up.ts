/** How soon the built server answers `initialize`, beside a server that does nothing else. */
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { build } from 'esbuild'
import { node, serverBundles } from '../../scripts/bundles.mjs'

const runs = 15
/** How many times as long as the empty server ours may take. */
const limit = 1.5

const emptyServer = `
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node'
const connection = createConnection(ProposedFeatures.all)
connection.onInitialize(() => ({ capabilities: {} }))
connection.listen()
`

export async function startUp(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'fontes-bench-'))
  const empty = join(folder, 'empty.js')
  writeFileSync(join(folder, 'empty.ts'), emptyServer)
  const minified = { minify: true, logLevel: 'error' } as const
  await build({
    ...node,
    ...minified,
    entryPoints: [join(folder, 'empty.ts')],
    outfile: empty,
    nodePaths: [resolve('node_modules')],
  })
  for (const bundle of serverBundles(folder)) await build({ ...bundle, ...minified })
  const own = join(folder, 'server.js')
  const times: { [name: string]: number[] } = { empty: [], fontes: [] }
  for (let run = 0; run < runs; run++) {
    times.empty?.push(await timeOf(empty))
    times.fontes?.push(await timeOf(own))
  }
  rmSync(folder, { recursive: true })
  const [emptyTime, ownTime] = [median(times.empty ?? []), median(times.fontes ?? [])]
  console.log(`\nstart to the answer of initialize, median of ${runs}, bundles minified`)
  const ratio = ownTime / emptyTime
  console.log(`an empty server ${emptyTime.toFixed(0)} ms, Fontes ${ownTime.toFixed(0)} ms: ${ratio.toFixed(2)} ×`)
  if (ratio <= limit) return
  console.log(`  ${ratio.toFixed(2)} × is more than ${limit} ×`)
  process.exitCode = 1
}

function timeOf(server: string): Promise<number> {
  return new Promise((done, fail) => {
    const start = performance.now()
    const child: ChildProcess = spawn(process.execPath, [server, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] })
    const body = JSON.stringify({
      jsonrpc: '2.0',
      id: 1,
      method: 'initialize',
      params: { processId: process.pid, rootUri: null, capabilities: {} },
    })
    child.on('error', fail)
    child.stdout?.once('data', () => {
      done(performance.now() - start)
      child.kill()
    })
    child.stdin?.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`)
  })
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[sorted.length >> 1] ?? Number.NaN
}
