/** The command `fontes`: reads its words and hands over to one file a command. */
import { parseArgs } from 'node:util'
import { version } from '../../package.json'
import { severityOrder } from '../checks/codes'
import { defaultLimit } from '../checks/limits'
import { baselineName } from '../project/baseline/baseline'
import { configurationName } from '../project/configuration/configuration'
import { listFormats } from '../sources/lists/formats'
import { check, formats, writeBaseline } from './check'
import { UsageError } from './decode'
import { parse, parseBatch } from './parse'
import { sources } from './sources'

const usage = `fontes check   [--format text|json|sarif|github] [--fail-on error|warning|information|hint] PATH…
               [--limit NUMBER] [--baseline FILE]
fontes check   --write-baseline [--baseline FILE] PATH…
fontes parse   [--format ndjson] [--batch] PATH… | -
fontes sources [--format text|markdown|csv|json|csl-json|bibtex] [--order] PATH…
fontes lsp     --stdio
fontes --version

A PATH is a file, a folder or a glob; - is standard input (--stdin-name x.md gives it a name).
--encoding NAME reads another encoding than UTF-8 or UTF-16: windows-1251, koi8-r, latin1, …

sources lists the archival sources that the texts cite; with --order those alone of which the project has neither a
transcript nor a picture. A project is a folder on the command line, or the one of the nearest ${configurationName}.

Of one kind of problem the text lists ${defaultLimit} for each document, and says how many more there are;
--limit 0 lists all. --write-baseline accepts what there is now: it is written to ${baselineName},
beside the nearest ${configurationName} or in the current folder, and from then on only what is new is shown.
Delete the file, and everything is shown again.
`

const options = {
  format: { type: 'string' },
  'fail-on': { type: 'string' },
  'stdin-name': { type: 'string' },
  encoding: { type: 'string' },
  limit: { type: 'string' },
  baseline: { type: 'string' },
  'write-baseline': { type: 'boolean' },
  batch: { type: 'boolean' },
  order: { type: 'boolean' },
  stdio: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean' },
} as const

async function main(): Promise<number | null> {
  const { values, positionals } = readArguments()
  const [command, ...paths] = positionals
  if (values.version) {
    process.stdout.write(`fontes ${version}\n`)
    return 0
  }
  if (values.help || command === 'help') {
    process.stdout.write(usage)
    return 0
  }
  const common = { stdinName: values['stdin-name'], encoding: values.encoding }
  switch (command) {
    case 'check': {
      needPaths(command, paths)
      const { baseline } = values
      if (values['write-baseline']) return writeBaseline(paths, { ...common, baseline })
      const limit = wholeNumber('--limit', values.limit ?? String(defaultLimit))
      const format = choice('--format', values.format ?? 'text', formats)
      const failOn = choice('--fail-on', values['fail-on'] ?? 'warning', severityOrder)
      return check(paths, { ...common, format, failOn, limit, baseline })
    }
    case 'parse':
      choice('--format', values.format ?? 'ndjson', ['ndjson'])
      if (values.batch) return parseBatch()
      needPaths(command, paths)
      return parse(paths, common)
    case 'sources': {
      needPaths(command, paths)
      const format = choice('--format', values.format ?? 'text', listFormats)
      return sources(paths, { ...common, format, order: values.order ?? false })
    }
    case 'lsp': {
      if (!values.stdio) throw new UsageError('fontes lsp speaks over standard input and output: fontes lsp --stdio')
      const { lsp } = await import('./lsp')
      lsp({
        files: async () => (await import('./disk')).disk,
        server: () => import('../server'),
      })
      return null
    }
    case undefined:
      throw new UsageError(`nothing to do\n\n${usage.trimEnd()}`)
    default:
      throw new UsageError(`there is no command “${command}”; fontes --help lists them`)
  }
}

function readArguments() {
  try {
    return parseArgs({ options, allowPositionals: true })
  } catch (error) {
    throw new UsageError((error as Error).message)
  }
}

function needPaths(command: string, paths: readonly string[]): void {
  if (paths.length === 0) throw new UsageError(`fontes ${command} needs a file, a folder, a glob or - to read`)
}

function choice<T extends string>(name: string, value: string, choices: readonly T[]): T {
  if (!choices.includes(value as T)) throw new UsageError(`${name} is one of ${choices.join(', ')}; not “${value}”`)
  return value as T
}

function wholeNumber(name: string, value: string): number {
  if (!/^\d{1,9}$/.test(value)) throw new UsageError(`${name} is a number from 0; not “${value}”`)
  return Number(value)
}

/** Does what the command line says, and sets the exit status. */
export function run(): void {
  // A reader that has seen enough (`fontes parse … | head`) is no error.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 2))
  main().then(
    (status) => {
      if (status !== null) process.exitCode = status
    },
    (error: unknown) => {
      process.stderr.write(`fontes: ${error instanceof Error ? error.message : error}\n`)
      process.exitCode = 2
    },
  )
}
