// What the builds of the desktop share, and the two bundles of the server there.
import { join } from 'node:path'
import { archivesData } from './archives-data.mjs'
import { citationReaders } from './citation.mjs'

/** @type {import('esbuild').BuildOptions} */
export const common = {
  bundle: true,
  target: 'es2022',
  // Cyrillic, Georgian and the rest stay readable in the bundle, and a third of the size.
  charset: 'utf8',
  logLevel: 'warning',
  plugins: [archivesData, citationReaders],
}

/** @type {import('esbuild').BuildOptions} */
export const node = {
  ...common,
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  // Node has known \p{…} since its tenth version. esbuild waits for the newest letters of Unicode, and would make each pattern
  // anew wherever it is used. And a bundle of this kind is required, not imported.
  supported: { 'regexp-unicode-property-escapes': true, 'dynamic-import': false },
  mainFields: ['module', 'main'],
  // Libraries written as modules ask for their own address.
  define: { 'import.meta.url': 'moduleUrl' },
  banner: { js: "const moduleUrl = require('node:url').pathToFileURL(__filename).href" },
}

/**
 * The server is two files, which ask each other for what they have: a small one, which is soon read and answers the
 * greeting, and all the rest. The library of the protocol is in the first alone, for a class of it that was there twice
 * would be two.
 * @param {string} folder
 * @returns {import('esbuild').BuildOptions[]}
 */
export function serverBundles(folder) {
  return [
    {
      ...node,
      entryPoints: ['server/node.ts'],
      outfile: join(folder, 'server.js'),
      ...askingFor('./reader.js', /^\.\/reader$/),
    },
    {
      ...node,
      entryPoints: ['server/reader.ts'],
      outfile: join(folder, 'reader.js'),
      ...askingFor('./server.js', /^(?:vscode-languageserver|\.\/lsp)$/),
    },
  ]
}

/**
 * Leaves the modules that `filter` names to another bundle.
 * @param {string} bundle
 * @param {RegExp} filter
 * @returns {import('esbuild').BuildOptions}
 */
function askingFor(bundle, filter) {
  /** @type {import('esbuild').Plugin} */
  const plugin = {
    name: `asking-for-${bundle}`,
    setup(build) {
      build.onResolve({ filter }, () => ({ path: bundle, external: true }))
    },
  }
  return { plugins: [archivesData, citationReaders, plugin] }
}
