/** `fontes sources`: the list of archival sources that the documents cite, or of those that the project has nothing of. */
import { basename, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { shippedArchives } from '../archives/shipped'
import { baselineName } from '../project/baseline/baseline'
import { configurationName } from '../project/configuration/configuration'
import { type ListFormat, writtenList } from '../sources/lists/formats'
import { type ListedText, sourceList } from '../sources/lists/list'
import { orderList } from '../sources/lists/order'
import type { Transcript } from '../sources/source'
import { matchOf } from '../sources/templates/templates'
import { transcriptOf } from '../sources/transcripts/transcripts'
import { Configurations, type Found, readBy } from './configurations'
import { ProjectHoldings } from './holdings'
import { type Input, inputsOf } from './inputs'
import { pathBeside } from './paths'

interface SourcesOptions {
  format: ListFormat
  /** Only what is still to be ordered at the archive. */
  order: boolean
  stdinName?: string | undefined
  encoding?: string | undefined
}

/** Those in which a catalogue's titles have a place. */
const titled: ReadonlySet<ListFormat> = new Set<ListFormat>(['csl-json', 'bibtex'])

/** Writes the list of what the texts that `paths` name cite together; answers the exit status. */
export async function sources(
  paths: readonly string[],
  { format, order, ...options }: SourcesOptions,
): Promise<number> {
  let status = 0
  const complain = (line: string) => {
    process.stderr.write(`fontes: ${line}\n`)
    status = 2
  }
  const configurations = new Configurations(complain)
  const texts: (ListedText & { used: Found | null })[] = []
  for (const input of inputsOf(paths, options, complain)) {
    const { path } = input
    if (basename(path) === configurationName || basename(path) === baselineName) continue
    const used = configurations.forFile(path)
    const apparatus = readBy(used, path, input.text, input.format)
    const style = used?.configuration.style ?? null
    texts.push({ path, apparatus, transcript: transcriptIn(input, used), style, used })
  }
  // The folders are read for those alone who are told something of them.
  const holdings = order || titled.has(format) ? await new ProjectHoldings(paths).togetherFor(texts) : null
  const all = sourceList(texts)
  const list = order && holdings ? orderList(all, holdings) : all
  process.stdout.write(writtenList(list, format, { holdings, withNotes: order }))
  return status
}

/** The transcript that a text is; null where it is none. What it says of itself is no citation. */
function transcriptIn({ path, text, format }: Input, found: Found | null): Transcript | null {
  const archives = found?.archives ?? shippedArchives()
  const beside = found ? pathBeside(found.path, path) : path
  const byPath = found && matchOf(found.configuration.sources.transcripts, beside, archives)
  return transcriptOf({ uri: pathToFileURL(resolve(path)).href, path: beside, text, archives, byPath }, format)
}
