// Builds every bundle: the extension, the server and the command, for the desktop and for the browser.
//   node esbuild.mjs [--watch] [--production]
import { mkdirSync, writeFileSync } from 'node:fs'
import * as esbuild from 'esbuild'
import { browser, node, serverBundles } from './scripts/bundles.mjs'
import { fontesSchema } from './scripts/fontes-schema.mjs'

const production = process.argv.includes('--production')
const watch = process.argv.includes('--watch')

/** @type {import('esbuild').BuildOptions[]} */
const bundles = [
  { ...node, entryPoints: ['client/node.ts'], outfile: 'dist/client.js', external: ['vscode'] },
  { ...browser, entryPoints: ['client/browser.ts'], outfile: 'dist/client.browser.js', external: ['vscode'] },
  ...serverBundles('dist'),
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

// The command is in the reader's bundle, which would otherwise be shipped twice.
writeFileSync('dist/cli.js', "#!/usr/bin/env node\nrequire('./reader.js').command()\n")

const options = bundles.map((bundle) => ({
  ...bundle,
  minify: production,
  sourcemap: production ? /** @type {const} */ (false) : /** @type {const} */ ('linked'),
}))
if (watch) {
  const contexts = await Promise.all(options.map((bundle) => esbuild.context({ ...bundle, logLevel: 'info' })))
  await Promise.all(contexts.map((context) => context.watch()))
} else {
  await Promise.all(options.map((bundle) => esbuild.build(bundle)))
}
