/** The documents that the words on the command line name: files, folders, globs, `-`. */
import { accessSync, constants, readFileSync, statSync } from 'node:fs'
import { relative, resolve } from 'node:path'
import { globSync } from 'tinyglobby'
import { defaultEndings, formatOfFile } from '../project/files'
import type { Format } from '../text/text'
import { decode, UsageError } from './decode'

export interface Input {
  path: string
  text: string
  format: Format
}

/**
 * Reads what `paths` name, in their order, each file once. What cannot be read or decoded is handed to `complain` in
 * one line and left out.
 */
export function* inputsOf(
  paths: readonly string[],
  options: { stdinName?: string | undefined; encoding?: string | undefined },
  complain: (line: string) => void,
): Generator<Input> {
  const seen = new Set<string>()
  for (const path of paths) {
    if (path === '-') {
      const name = options.stdinName ?? 'stdin.txt'
      const input = readInput(0, name, options.encoding, complain)
      if (input) yield input
      continue
    }
    const files = filesOf(path, complain)
    for (const file of files) {
      const whole = resolve(file)
      if (seen.has(whole)) continue
      seen.add(whole)
      const input = readInput(file, file, options.encoding, complain)
      if (input) yield input
    }
  }
}

function readInput(
  file: string | 0,
  name: string,
  encoding: string | undefined,
  complain: (line: string) => void,
): Input | null {
  try {
    return { path: name, text: decode(readFileSync(file), name, encoding), format: formatOfFile(name) }
  } catch (error) {
    if (error instanceof UsageError) throw error
    complain(messageOf(error, name))
    return null
  }
}

function messageOf(error: unknown, name: string): string {
  const code = (error as NodeJS.ErrnoException).code
  if (code === 'ENOENT') return `${name}: there is no such file`
  if (code === 'EACCES') return `${name}: this file may not be read`
  return error instanceof Error ? error.message : String(error)
}

function filesOf(path: string, complain: (line: string) => void): string[] {
  let isFolder = false
  try {
    isFolder = statSync(path).isDirectory()
    if (!isFolder) return [path]
    // What searches the folder would say nothing, and find nothing.
    accessSync(path, constants.R_OK | constants.X_OK)
  } catch {
    if (isFolder) {
      complain(`${path}: this folder may not be read`)
      return []
    }
    // Not on the disk by that name: a glob, or a mistake.
  }
  const patterns = isFolder ? defaultEndings.map((ending) => `**/*${ending}`) : [path]
  const found = globSync(patterns, {
    cwd: isFolder ? path : process.cwd(),
    absolute: true,
    caseSensitiveMatch: false,
    ignore: ['**/node_modules/**', '**/.git/**'],
  }).sort()
  if (found.length === 0 && !isFolder) complain(`${path}: there is no such file`)
  return found.map((file) => relative(process.cwd(), file) || file)
}
