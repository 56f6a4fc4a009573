// Puts in place what the other scripts need, on a machine that has Node 20 and nothing else. Whatever is there already
// costs nothing, and what cannot be had is named with the command that installs it.
//   node scripts/setup.mjs     everything that the tests need
import { existsSync, lstatSync, realpathSync, statSync, utimesSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { npm, root, runMain, say, Trouble } from './run.mjs'
import { ensureTool } from './tools.mjs'
import { ensureVSCode, ensureVSCodeWeb } from './vscode.mjs'

/** The project's own packages, as package-lock.json names them. */
export async function ensureNodeModules() {
  const lock = join(root, 'package-lock.json')
  // npm writes this file last, so that an interrupted installation lacks it.
  const folder = join(root, 'node_modules')
  const installed = join(folder, '.package-lock.json')
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(lock).mtimeMs) return
  // `npm ci` would empty the folder that it leads to, which is another checkout's.
  if (lstatSync(folder, { throwIfNoEntry: false })?.isSymbolicLink()) {
    const link = `node_modules is a link${existsSync(folder) ? ` to ${realpathSync(folder)}` : ' to nothing'}`
    if (!existsSync(installed))
      throw new Trouble(`${link}, where no packages are: remove the link, or run \`npm ci\` where it leads`)
    return say(`${link}: its packages are taken as they are`)
  }
  say('Installing the packages of package-lock.json (npm ci)')
  // None of them needs its install script, and one would download a browser.
  await npm('Installing packages', ['ci', '--ignore-scripts'])
  const now = new Date()
  utimesSync(installed, now, now)
}

/** Everything that the tests need. */
export async function ensureEverything() {
  await ensureNodeModules()
  await ensureTool('chromium')
  await ensureTool('nvim')
  await ensureVSCode()
  await ensureVSCodeWeb()
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  runMain(async () => {
    await ensureEverything()
    say('Everything is in place')
  })
}
