/** `fontes parse`: what is in the documents, as JSON, one document a line. */
import { createInterface } from 'node:readline'
import { apparatusOf } from '../apparatus/build'
import { shippedArchives } from '../archives/shipped'
import { formatOfFile } from '../project/files'
import { Configurations } from './configurations'
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
    const archives = configurations.archivesFor(input.path)
    await write(parseJson(input.path, apparatusOf(input.text, input.format, archives)))
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
  const archives = configurations.forFolder(process.cwd())?.archives ?? shippedArchives()
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    number++
    if (line.trim() === '') continue
    const document = documentOf(line)
    if (!document) {
      process.stderr.write(`fontes: line ${number} of the input is not {"path": …, "text": …}\n`)
      status = 2
      continue
    }
    await write(parseJson(document.path, apparatusOf(document.text, formatOfFile(document.path), archives)))
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
