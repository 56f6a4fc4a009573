// Shows Fontes at work: packs the extension and opens samples/ in VS Code with it. The README's first command.
//   npm start                 in the `code` on PATH, or else in a browser
//   npm start -- --no-open    in neither: serves VS Code, prints its address, and goes on until Ctrl-C
//   npm start -- --check      the same, but ends as soon as the address has answered (for CI)
import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { parseArgs } from 'node:util'
import { findProgram, freePort, root, run, runMain, runShown, say, Trouble, windows } from './run.mjs'
import { ensureNodeModules } from './setup.mjs'
import { cache, ensureVSCode, installExtension, startVSCode } from './vscode.mjs'

const samples = join(root, 'samples')
const vsix = join(root, 'fontes.vsix')
// A place of its own, so that the extensions and settings of whoever runs this stay as they are.
const own = join(cache, 'start')
/** Long lines wrapped, as anybody reads prose. */
const settings = { 'editor.wordWrap': 'on' }

runMain(async () => {
  const { values } = parseArgs({ options: { 'no-open': { type: 'boolean' }, check: { type: 'boolean' } } })
  const open = !values['no-open'] && !values.check && hasScreen()

  await ensureNodeModules()
  if (runShown(process.execPath, ['scripts/package.mjs']) !== 0) throw new Trouble('the extension could not be packed')

  const code = open ? findProgram('code') : undefined
  if (code && (await openDesktop(code))) return

  await ensureVSCode()
  const where = { dataDir: join(own, 'server'), extensionsDir: join(own, 'server-extensions') }
  say('Installing the extension')
  await installExtension(vsix, where)
  say('Starting VS Code')
  const server = await startVSCode({
    ...where,
    port: await freePort(8710),
    folder: samples,
    // Whoever reaches this port can read and write files, so it takes more than reaching it.
    token: randomBytes(16).toString('hex'),
    settings,
  })
  if (values.check) {
    await check(server.url, where.extensionsDir)
    await server.stop()
    return
  }
  say(`VS Code with Fontes is at\n\n    ${server.url}\n`)
  if (open) openBrowser(server.url)
  say('Ctrl-C ends it')
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) process.once(signal, server.stop)
  await server.ended
})

/** Whether a window can be shown. */
function hasScreen() {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY)
}

/**
 * Opens the samples in an installed VS Code; false if that one does not do as told (a terminal of a remote window has a `code`
 * that does not).
 * @param {string} code
 */
async function openDesktop(code) {
  const data = join(own, 'user-data')
  const dirs = ['--extensions-dir', join(own, 'extensions'), '--user-data-dir', data]
  const userSettings = join(data, 'User', 'settings.json')
  if (!existsSync(userSettings)) {
    mkdirSync(dirname(userSettings), { recursive: true })
    writeFileSync(userSettings, JSON.stringify({ ...settings, 'workbench.startupEditor': 'none' }, undefined, 2))
  }
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  say(`Opening ${samples} in ${code}`)
  try {
    await run('Installing the extension', code, [...dirs, ...asRoot, '--install-extension', vsix, '--force'])
    await run('Opening VS Code', code, [...dirs, ...asRoot, '--new-window', samples, join(samples, 'article.txt')])
    return true
  } catch (error) {
    say(`That did not work, so a browser will do: ${error instanceof Error ? error.message : error}`)
    return false
  }
}

/** @param {string} url */
function openBrowser(url) {
  const command = process.platform === 'darwin' ? 'open' : windows ? 'explorer' : findProgram('xdg-open')
  if (!command) return
  spawn(command, [url], { stdio: 'ignore', detached: true })
    .on('error', () => undefined)
    .unref()
}

/**
 * Asks for the address as a browser would: shows the token, keeps the cookie, and expects the workbench.
 * @param {string} url
 * @param {string} extensionsDir
 */
async function check(url, extensionsDir) {
  const greeted = await fetch(url, { redirect: 'manual' })
  const cookie = greeted.headers.getSetCookie().map((set) => set.split(';')[0])
  const page = await fetch(new URL(greeted.headers.get('location') ?? url, url), {
    headers: { cookie: cookie.join('; ') },
  })
  const html = await page.text()
  if (!page.ok || !html.includes('workbench')) throw new Trouble(`${url} answered ${page.status}, without a workbench`)
  const stranger = await fetch(new URL('/', url))
  if (stranger.ok) throw new Trouble('VS Code let somebody in who had no token')
  const installed = existsSync(extensionsDir) ? readdirSync(extensionsDir) : []
  if (!installed.some((name) => name.startsWith('fontes.fontes-'))) throw new Trouble('the extension is not installed')
  say(`${new URL(url).origin} answers, with the extension`)
}
