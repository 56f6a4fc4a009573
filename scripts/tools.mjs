// Programs that come from the system: finds them, installs them where that is possible, else names the command.
import { existsSync } from 'node:fs'
import { findProgram, run, say, Trouble } from './run.mjs'

/** The names they go by, the Debian packages that have them, and other places to look. */
const tools = {
  chromium: {
    variable: 'FONTES_CHROMIUM',
    programs: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'],
    // Without a font that has Cyrillic the screenshots would show boxes.
    packages: ['chromium', 'fonts-dejavu-core', 'fonts-liberation'],
    places: [
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
    ],
  },
  nvim: { variable: 'FONTES_NVIM', programs: ['nvim'], packages: ['neovim'], places: [] },
  rg: { variable: 'FONTES_RG', programs: ['rg'], packages: ['ripgrep'], places: [] },
  // VS Code's server has two modules in C++ that npm compiles.
  'g++': { variable: 'CXX', programs: ['g++', 'c++', 'clang++'], packages: ['build-essential'], places: [] },
  python3: { variable: 'PYTHON', programs: ['python3'], packages: ['python3'], places: [] },
}

/** @typedef {keyof typeof tools} Tool */

/**
 * The path of a program; installs it with apt-get where it is missing and that is possible.
 * @param {Tool} name
 * @returns {Promise<string>}
 */
export async function ensureTool(name) {
  const tool = tools[name]
  const find = () => process.env[tool.variable] || findProgram(...tool.programs) || tool.places.find(existsSync)
  const found = find()
  if (found) return found

  const manual = `apt-get install -y ${tool.packages.join(' ')}`
  const missing = `${name} is missing. Install it (on Debian or Ubuntu: ${process.getuid?.() === 0 ? '' : 'sudo '}${manual}) or set ${tool.variable} to its path`
  const apt = findProgram('apt-get')
  if (!apt) throw new Trouble(missing)
  const admin = await administrator()
  if (!admin) throw new Trouble(missing)
  say(`Installing ${name} (${manual})`)
  const env = { DEBIAN_FRONTEND: 'noninteractive' }
  const install = ['install', '-y', '--no-install-recommends', ...tool.packages]
  const [command, ...first] = [...admin, apt]
  try {
    await run('Reading the list of packages', command, [...first, 'update'], { env })
    await run(`Installing ${name}`, command, [...first, ...install], { env })
  } catch (error) {
    throw new Trouble(`${missing} (${error instanceof Error ? error.message : error})`)
  }
  const path = find()
  if (!path) throw new Trouble(missing)
  return path
}

/** How to run a command as the administrator: nothing before it, sudo, or not at all. */
async function administrator() {
  if (process.getuid?.() === 0) return []
  const sudo = findProgram('sudo')
  if (!sudo) return undefined
  return run('sudo', sudo, ['-n', 'true']).then(
    () => [sudo, '-n', 'env', 'DEBIAN_FRONTEND=noninteractive'],
    () => undefined,
  )
}
