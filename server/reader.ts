/**
 * All but the server's doors: `dist/reader.js`. Server and command share nearly everything, so they are one file; each is
 * made ready only when it is asked for, so that a browser's worker, which has nothing of Node, can take in this file, too.
 * `dist/cli.js` asks for the command.
 */
import type { Files } from './project/files'

export async function command(): Promise<void> {
  const { run } = await import('./cli/main')
  run()
}

export async function server(): Promise<typeof import('./server')> {
  return import('./server')
}

/** What the server reads files by, on Node. */
export async function files(): Promise<Files> {
  return (await import('./cli/disk')).disk
}
