/** `fontes sources`: the list of archival sources that the documents cite. */
import { basename } from 'node:path'
import { baselineName } from '../project/baseline/baseline'
import { configurationName } from '../project/configuration/configuration'
import { type ListFormat, writtenList } from '../sources/lists/formats'
import { type ListedText, sourceList } from '../sources/lists/list'
import { Configurations, readBy } from './configurations'
import { inputsOf } from './inputs'

interface SourcesOptions {
  format: ListFormat
  stdinName?: string | undefined
  encoding?: string | undefined
}

/** Writes the list of what the texts that `paths` name cite together; answers the exit status. */
export function sources(paths: readonly string[], { format, ...options }: SourcesOptions): number {
  let status = 0
  const complain = (line: string) => {
    process.stderr.write(`fontes: ${line}\n`)
    status = 2
  }
  const configurations = new Configurations(complain)
  const texts: ListedText[] = []
  for (const input of inputsOf(paths, options, complain)) {
    const { path } = input
    if (basename(path) === configurationName || basename(path) === baselineName) continue
    const used = configurations.forFile(path)
    const apparatus = readBy(used, path, input.text, input.format)
    texts.push({ path, apparatus, transcript: null, style: used?.configuration.style ?? null })
  }
  process.stdout.write(writtenList(sourceList(texts), format, { holdings: null, withNotes: false }))
  return status
}
