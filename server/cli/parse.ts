/** `fontes parse`: what is in the documents, as JSON, one document a line. */
import { createInterface } from 'node:readline'
import { formatOfFile } from '../project/files'
import { Configurations, readBy } from './configurations'
import { inputsOf } from './inputs'
import { parseJson } from './parse-json'

interface ParseOptions {
  stdinName?: string | undefined
  encoding?: string | undefined
}

/** Writes one line a document; answers the exit status. */
export async function parse(paths: readonly string[], options: ParseOptions): Promise<number> {
  let status = 0
  const complain = (line: string) => {
    process.stderr.write(`fontes: ${line}\n`)
    status = 2
  }
  const configurations = new Configurations(complain)
  for (const input of inputsOf(paths, options, complain)) {
    await write(parseJson(input.path, configurations.apparatusOf(input)))
  }
  return status
}

/**
 * `--batch`: reads `{"path":…,"text":…}` a line from standard input and writes a line for each as it goes. A line that
 * is none is named and passed over.
 */
export async function parseBatch(): Promise<number> {
  let status = 0
  let number = 0
  // Its documents need not be on this disk: what counts is where the command runs.
  const configurations = new Configurations((line) => {
    process.stderr.write(`fontes: ${line}\n`)
    status = 2
  })
  const found = configurations.forFolder(process.cwd())
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    number++
    if (line.trim() === '') continue
    const document = documentOf(line)
    if (!document) {
      process.stderr.write(`fontes: line ${number} of the input is not {"path": …, "text": …}\n`)
      status = 2
      continue
    }
    const { path, text } = document
    await write(parseJson(path, readBy(found, path, text, formatOfFile(path))))
  }
  return status
}

function documentOf(line: string): { path: string; text: string } | null {
  try {
    const value = JSON.parse(line)
    return typeof value?.path === 'string' && typeof value.text === 'string' ? value : null
  } catch {
    return null
  }
}

/** Waits where the reader is slower, so that memory stays constant. */
async function write(value: unknown): Promise<void> {
  if (!process.stdout.write(`${JSON.stringify(value)}\n`))
    await new Promise((drained) => process.stdout.once('drain', drained))
}
