// Sets everything up and runs every test. The README's second command, and what CI runs.
//   npm test                      all steps
//   npm test -- unit vscode       these steps only
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import { root, runMain, Trouble, windows } from './run.mjs'

/**
 * A step counts as one, or as the tests that its mocha counts.
 * @typedef {{ name: string, command: string[], mocha?: boolean }} Step
 * @typedef {{ name: string, seconds: number, passed: number, failed: number }} Outcome
 */

/** @type {Step[]} */
const steps = [
  { name: 'setup', command: ['node', 'scripts/setup.mjs'] },
  { name: 'lint', command: ['npm', 'run', '--silent', 'lint'] },
  { name: 'types', command: ['npm', 'run', '--silent', 'types'] },
  { name: 'build', command: ['npm', 'run', '--silent', 'build'] },
  { name: 'unit', command: ['npm', 'run', '--silent', 'unit'], mocha: true },
  { name: 'long', command: ['npm', 'run', '--silent', 'long'], mocha: true },
  { name: 'protocol', command: ['npm', 'run', '--silent', 'protocol'], mocha: true },
  { name: 'package', command: ['npm', 'run', '--silent', 'package'] },
  { name: 'vscode', command: ['npm', 'run', '--silent', 'vscode'], mocha: true },
  { name: 'browser', command: ['npm', 'run', '--silent', 'browser'], mocha: true },
  { name: 'neovim', command: ['npm', 'run', '--silent', 'neovim'], mocha: true },
  { name: 'score', command: ['npm', 'run', '--silent', 'score', '--', '--gate'] },
  { name: 'start', command: ['npm', 'run', '--silent', 'start', '--', '--check'] },
]

/** No step takes this long unless it hangs. */
const longest = 6 * 60_000

runMain(async () => {
  const wanted = process.argv.slice(2)
  const unknown = wanted.filter((name) => steps.every((step) => step.name !== name))
  if (unknown.length)
    throw new Trouble(`no step ${unknown.join(', ')}; there are ${steps.map(({ name }) => name).join(', ')}`)

  /** @type {Outcome[]} */
  const outcomes = []
  for (const step of steps.filter(({ name }) => wanted.length === 0 || wanted.includes(name))) {
    outcomes.push(await take(step))
    // The others would only say so again, each in its way.
    if (step.name === 'setup' && !existsSync(join(root, 'node_modules', '.package-lock.json'))) break
  }

  console.log('\n── summary ──')
  for (const { name, seconds, passed, failed } of outcomes) {
    const counts = `${String(passed).padStart(5)} passed ${String(failed).padStart(4)} failed`
    console.log(`${failed ? '✖' : '✔'} ${name.padEnd(10)}${counts} ${seconds.toFixed(1).padStart(7)} s`)
  }
  const sum = (/** @type {'passed' | 'failed'} */ key) => outcomes.reduce((total, outcome) => total + outcome[key], 0)
  console.log(`${sum('passed')} passed, ${sum('failed')} failed`)
  return sum('failed') === 0 ? 0 : 1
})

/**
 * @param {Step} step
 * @returns {Promise<Outcome>}
 */
async function take({ name, command, mocha = false }) {
  console.log(`\n── ${name} ──`)
  const started = Date.now()
  const { fine, output } = await show(command)
  const seconds = (Date.now() - started) / 1000
  console.log(`── ${name}: ${fine ? 'passed' : 'FAILED'} in ${seconds.toFixed(1)} s ──`)
  const counted = (/** @type {string} */ word) =>
    [...output.matchAll(new RegExp(`^\\s*(\\d+) ${word}\\b`, 'gm'))].reduce(
      (total, match) => total + Number(match[1]),
      0,
    )
  const passed = mocha ? counted('passing') : fine ? 1 : 0
  // A mocha that fails without a failing test did not get that far; one that ran no test proves nothing.
  const failed = mocha ? counted('failing') || (fine && passed > 0 ? 0 : 1) : fine ? 0 : 1
  return { name, seconds, passed, failed }
}

/**
 * Runs a command, shows its output as it comes, and keeps it.
 * @param {string[]} command
 * @returns {Promise<{ fine: boolean, output: string }>}
 */
function show([program = '', ...args]) {
  return new Promise((resolve) => {
    // A group of its own, so that what hangs is ended with all that it started.
    const child = spawn(program, args, {
      cwd: root,
      detached: !windows,
      shell: windows,
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    const end = () => (windows || !child.pid ? child.kill() : process.kill(-child.pid, 'SIGTERM'))
    const interrupted = () => {
      end()
      process.exit(130)
    }
    process.once('SIGINT', interrupted)
    const timer = setTimeout(() => {
      console.log(`took longer than ${longest / 60_000} minutes`)
      end()
    }, longest)
    let output = ''
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (data) => {
        output += data
        process.stdout.write(data)
      })
    child.on('error', (error) => console.log(error.message))
    child.on('close', (code) => {
      clearTimeout(timer)
      process.off('SIGINT', interrupted)
      resolve({ fine: code === 0, output: stripVTControlCharacters(output) })
    })
  })
}
