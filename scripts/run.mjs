// What every script here needs: where the project is, how to say something, how to run a program. Node's own modules only,
// because the first script to run on a fresh machine runs before `npm ci`.
import { spawn, spawnSync } from 'node:child_process'
import { accessSync, constants, statSync } from 'node:fs'
import { createServer } from 'node:net'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = dirname(dirname(fileURLToPath(import.meta.url)))
export const windows = process.platform === 'win32'

/** Something a person can mend: its message is one line that says how. */
export class Trouble extends Error {}

/** @param {string} line */
export const say = (line) => console.log(`• ${line}`)

/**
 * Runs a script's main function; trouble ends it with one line instead of a stack.
 * @param {() => Promise<number | void>} main
 */
export async function runMain(main) {
  try {
    process.exitCode = (await main()) ?? 0
  } catch (error) {
    if (!(error instanceof Trouble)) throw error
    console.error(`✖ ${error.message}`)
    process.exitCode = 1
  }
}

/** @param {string} path */
function isProgram(path) {
  try {
    accessSync(path, constants.X_OK)
    return statSync(path).isFile()
  } catch {
    return false
  }
}

/**
 * The first of these programs that is on PATH.
 * @param {...string} names
 * @returns {string | undefined}
 */
export function findProgram(...names) {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean)
  const endings = windows ? ['.cmd', '.exe', '.bat'] : ['']
  for (const name of names)
    for (const folder of folders)
      for (const ending of endings) {
        const path = join(folder, name + ending)
        if (isProgram(path)) return path
      }
  return undefined
}

/**
 * Runs a program and keeps what it prints. If it fails, the trouble names the step and what the program said last.
 * @param {string} what the step, as a person would name it
 * @param {string} command
 * @param {string[]} args
 * @param {{ cwd?: string, env?: Record<string, string | undefined> }} [options]
 * @returns {Promise<string>}
 */
export function run(what, command, args, { cwd = root, env } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd,
      env: { ...process.env, ...env },
      shell: windows,
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let output = ''
    const keep = (/** @type {string} */ data) => {
      output += data
    }
    child.stdout.setEncoding('utf8').on('data', keep)
    child.stderr.setEncoding('utf8').on('data', keep)
    child.on('error', (error) => reject(new Trouble(`${what} failed: ${error.message}`)))
    child.on('close', (code) => {
      if (code === 0) return resolve(output)
      reject(
        new Trouble(`${what} failed (\`${[command, ...args].join(' ')}\`): ${lastWords(output) || `status ${code}`}`),
      )
    })
  })
}

/**
 * What a failed program said about it: its error lines, or else its last ones.
 * @param {string} output
 */
function lastWords(output) {
  const lines = output.split('\n').filter((line) => line.trim() && !/^npm warn|notice|complete log/i.test(line))
  const errors = lines.filter((line) => /^(E:|npm error|error)/i.test(line))
  return (errors.length ? errors.slice(0, 4) : lines.slice(-4)).join(' / ')
}

/**
 * Runs a program with its output where ours goes; answers its status.
 * @param {string} command
 * @param {string[]} args
 * @returns {number}
 */
export const runShown = (command, args) =>
  spawnSync(command, args, { cwd: root, stdio: 'inherit', shell: windows }).status ?? 1

/**
 * Runs npm, which on a fresh machine is all there is.
 * @param {string} what
 * @param {string[]} args
 * @param {Parameters<typeof run>[3]} [options]
 */
export const npm = (what, args, options) =>
  run(what, 'npm', [...args, '--no-fund', '--no-audit', '--loglevel=error'], options)

/**
 * Waits until a condition holds.
 * @template T
 * @param {string} what
 * @param {() => Promise<T | undefined | false>} condition
 * @param {{ seconds?: number }} [options]
 * @returns {Promise<T>}
 */
export async function waitFor(what, condition, { seconds = 60 } = {}) {
  const end = Date.now() + seconds * 1000
  for (;;) {
    const value = await condition()
    if (value) return value
    if (Date.now() > end) throw new Trouble(`waited ${seconds} s for ${what}`)
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}

/**
 * A free port on this machine: the one asked for if it is free, else any.
 * @param {number} [wished]
 * @returns {Promise<number>}
 */
export function freePort(wished = 0) {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.on('error', (error) => (wished ? freePort().then(resolve, reject) : reject(error)))
    server.listen(wished, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : wished))
    })
  })
}
