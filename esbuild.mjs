// Builds every bundle: the extension, the server and the command, for the desktop and for the browser.
//   node esbuild.mjs [--watch] [--production]
import { mkdirSync, writeFileSync } from 'node:fs'
import * as esbuild from 'esbuild'
import { archivesData } from './scripts/archives-data.mjs'
import { fontesSchema } from './scripts/fontes-schema.mjs'

const production = process.argv.includes('--production')
const watch = process.argv.includes('--watch')

/** @type {import('esbuild').BuildOptions} */
const common = {
  bundle: true,
  target: 'es2022',
  minify: production,
  sourcemap: production ? false : 'linked',
  // Cyrillic, Georgian and the rest stay readable in the bundle, and a third of the size.
  charset: 'utf8',
  logLevel: 'warning',
  plugins: [archivesData],
}
const node = {
  ...common,
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  // Node has known \p{…} since its tenth version. esbuild waits for the newest letters of Unicode, and would make each pattern
  // anew wherever it is used.
  supported: { 'regexp-unicode-property-escapes': true },
  mainFields: ['module', 'main'],
  // Libraries written as modules ask for their own address.
  define: { 'import.meta.url': 'moduleUrl' },
  banner: { js: "const moduleUrl = require('node:url').pathToFileURL(__filename).href" },
}
const browser = { ...common, platform: 'browser', format: 'cjs', mainFields: ['browser', 'module', 'main'] }

/** @type {import('esbuild').BuildOptions[]} */
const bundles = [
  { ...node, entryPoints: ['client/node.ts'], outfile: 'dist/client.js', external: ['vscode'] },
  { ...browser, entryPoints: ['client/browser.ts'], outfile: 'dist/client.browser.js', external: ['vscode'] },
  { ...node, entryPoints: ['server/node.ts'], outfile: 'dist/server.js' },
  { ...browser, entryPoints: ['server/browser.ts'], outfile: 'dist/server.browser.js', format: 'iife' },
]
// The benchmark measures code as it ships, not as a test runner transforms it.
const bench = {
  ...node,
  entryPoints: ['test/bench/bench.ts'],
  outfile: 'out/bench.js',
  external: ['esbuild'],
}
// The tests that run inside a real VS Code are loaded by its extension host, so they are bundled too.
if (!production) {
  bundles.push(bench, {
    ...node,
    entryPoints: ['test/vscode/index.ts'],
    outfile: 'out/test-vscode/index.js',
    external: ['vscode', 'mocha'],
  })
}

// So that VS Code completes and checks fontes.json without any other file.
mkdirSync('dist', { recursive: true })
writeFileSync('dist/fontes.schema.json', `${JSON.stringify(fontesSchema('.'), null, production ? 0 : 2)}\n`)

// The command is in the server's bundle, which would otherwise be shipped twice.
writeFileSync('dist/cli.js', "#!/usr/bin/env node\nrequire('./server.js').command()\n")

if (watch) {
  const contexts = await Promise.all(bundles.map((bundle) => esbuild.context({ ...bundle, logLevel: 'info' })))
  await Promise.all(contexts.map((context) => context.watch()))
} else {
  await Promise.all(bundles.map((bundle) => esbuild.build(bundle)))
}
