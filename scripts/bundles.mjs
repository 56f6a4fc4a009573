// What the builds share, and the bundles of the server.
import { join } from 'node:path'
import { archivesData } from './archives-data.mjs'
import { citationReaders } from './citation.mjs'

/** The language that all browsers speak. */
const anywhere = 'es2022'

/** @type {import('esbuild').BuildOptions} */
export const common = {
  bundle: true,
  target: anywhere,
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
  // A library written as a module asks for its own address, to `createRequire`, which takes a path as well.
  define: { 'import.meta.url': '__filename' },
}

/** @type {import('esbuild').BuildOptions} */
export const browser = { ...common, platform: 'browser', format: 'cjs', mainFields: ['browser', 'module', 'main'] }

/**
 * The server is two files, which ask each other for what they have: a small one, its door, which is soon read and answers
 * the greeting, and all the rest, the reader. The library of the protocol is in the door alone, for a class of it that
 * was there twice would be two. There is a door for Node and one for the browser, and one reader for both.
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
    { ...browser, entryPoints: ['server/browser.ts'], outfile: join(folder, 'server.browser.js'), format: 'iife' },
    {
      ...node,
      entryPoints: ['server/reader.ts'],
      outfile: join(folder, 'reader.js'),
      ...askingFor('./server.js', /^(?:vscode-languageserver|\.\/lsp)$/),
      // Required on Node; in a worker a script, of which nothing but this one name is left (server/browser.ts).
      target: anywhere,
      format: 'iife',
      globalName: 'fontesReader',
      footer: {
        js: "if (typeof module === 'object') module.exports = fontesReader; else globalThis.fontesReader = fontesReader",
      },
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
