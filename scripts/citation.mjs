// Of Citation.js only the readers of BibTeX go into the bundles. They ask for all of its core, of which they use two things and
// which would bring what fetches works from the network; and for tables that only its writers need.
import { resolve } from 'node:path'

// From the project's folder, where everything is built: the benchmark bundles this file, too.
const grammar = resolve('node_modules/@citation-js/core/lib-mjs/util/grammar.js')

/** @type {import('esbuild').Plugin} */
export const citationReaders = {
  name: 'citation-readers',
  setup(build) {
    build.onResolve({ filter: /^@citation-js\/core$/ }, ({ path }) => ({ path, namespace: 'citation-core' }))
    build.onLoad({ filter: /./, namespace: 'citation-core' }, () => ({
      contents: `import { Grammar } from ${JSON.stringify(grammar)}
        export const util = { Grammar }
        export const logger = { warn() {} }`,
      resolveDir: '.',
    }))
    build.onLoad({ filter: /plugin-bibtex[\\/]lib-mjs[\\/].*(?:required|Types)\.json$/ }, ({ path }) =>
      path.endsWith('fieldTypes.json') ? null : { contents: 'export default {}', loader: 'js' },
    )
  },
}
