// How the files of archives and systems go into the bundles: each as a function that parses its text, so that a server has
// answered before any is needed (server/archives/shipped.ts); and without what only tests and people read.
import { readFileSync } from 'node:fs'

const forPeople = new Set(['$schema', 'examples', 'source'])

/** @type {import('esbuild').Plugin} */
export const archivesData = {
  name: 'archives-data',
  setup(build) {
    build.onLoad({ filter: /archives[\\/](?:repositories|systems)[\\/][\w-]+\.json$/ }, ({ path }) => {
      const data = JSON.parse(readFileSync(path, 'utf8'), (key, value) => (forPeople.has(key) ? undefined : value))
      return { contents: `export default () => JSON.parse(${JSON.stringify(JSON.stringify(data))})`, loader: 'js' }
    })
  },
}
