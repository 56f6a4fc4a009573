/**
 * The list as a table (RFC 4180), a file of an archive a row. Texts may come from anywhere, and programs for tables take
 * cells that begin with `=`, `+`, `-` or `@` for formulas: such a cell gets an apostrophe before it, which they read as
 * "text". No reference begins so.
 */
import { unparse } from 'papaparse'
import { levels } from '../../archives/format'
import { positionAt } from '../../text/text'
import type { CitedPlace, SourceList } from './list'
import { leavesWriting } from './writing'

export function listAsCsv({ archives }: SourceList): string {
  const written = new Set(archives.flatMap(({ files }) => files.flatMap((file) => file.levels.map(([level]) => level))))
  const used = levels.filter((level) => written.has(level))
  const rows = archives.flatMap(({ repository, siglum, name, town, files }) =>
    files.map((file) => [
      repository?.id ?? '',
      siglum ?? '',
      name,
      town,
      ...used.map((level) => file.levels.find((each) => each[0] === level)?.[1] ?? ''),
      leavesWriting(file, file.styles),
      file.key,
      file.reference,
      String(file.cited.length),
      file.cited.map(placeOf).join(', '),
    ]),
  )
  const head = ['repository', 'siglum', 'archive', 'town', ...used, 'leaves', 'key', 'reference', 'count', 'cited']
  return `${unparse([head, ...rows], { escapeFormulae: true, newline: '\r\n' })}\r\n`
}

/** `article.txt:12 (note 3)` */
function placeOf({ text, start, note }: CitedPlace): string {
  const { text: whole, lineStarts } = text.apparatus
  const { line } = positionAt(lineStarts, whole.length, start)
  return `${text.path}:${line + 1}${note === null ? '' : ` (${note})`}`
}
