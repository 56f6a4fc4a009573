// Builds fontes.vsix, and leaves none that is too large or carries what it should not.
import { rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { root, run, runMain, say, Trouble } from './run.mjs'

const vsix = join(root, 'fontes.vsix')
const mostBytes = 1_000_000

/**
 * Runs the project's own copy of VS Code's packer.
 * @param {string} what
 * @param {...string} args
 */
const vsce = (what, ...args) =>
  run(what, process.execPath, [join(root, 'node_modules', '@vscode', 'vsce', 'vsce'), ...args, '--no-dependencies'])

runMain(async () => {
  rmSync(vsix, { force: true })
  say('Building for production')
  await run('The build', process.execPath, ['esbuild.mjs', '--production'])

  // `vsce ls` picks files as `vsce package` does, so what it lists is what goes in.
  const files = (await vsce('Listing what goes in', 'ls')).split('\n').filter(Boolean)
  const strays = files.filter((file) => /(^|\/)node_modules\/|\.map$|\.ts$/.test(file))
  if (strays.length > 0) throw new Trouble(`the package would carry ${strays.join(', ')}: see .vscodeignore`)

  say('Packing')
  // The pictures stay in the repository: relative links to them are left as they are.
  await vsce('Packing', 'package', '--no-rewrite-relative-links', '--allow-missing-repository', '-o', vsix)
  const { size } = statSync(vsix)
  if (size > mostBytes) {
    rmSync(vsix)
    throw new Trouble(`the package would be ${kilobytes(size)}, and ${kilobytes(mostBytes)} is the most`)
  }
  for (const file of files) console.log(`  ${file}`)
  say(`fontes.vsix: ${kilobytes(size)}, ${files.length} files, no node_modules, no source maps`)
})

/** @param {number} bytes */
function kilobytes(bytes) {
  return `${Math.ceil(bytes / 1000)} kB`
}
