/** Lists of what little texts cite. */

import { apparatusOf } from '../../../server/apparatus/build'
import { shippedArchives } from '../../../server/archives/shipped'
import { type ListedText, type SourceList, sourceList } from '../../../server/sources/lists/list'
import { lineWriting } from '../../../server/sources/lists/writing'
import { articleWith } from '../../fixture'

export function textWith(
  notes: readonly string[],
  { path = 'article.txt', style = null as string | null } = {},
): ListedText {
  return {
    path,
    apparatus: apparatusOf(articleWith(notes), 'plain', shippedArchives()),
    transcript: null,
    style,
  }
}

export function listOf(notes: readonly string[], style: string | null = null): SourceList {
  return sourceList([textWith(notes, { style })])
}

/** The archives by siglum or name, each with its files as they are printed. */
export function linesOf({ archives }: SourceList): [archive: string, ...files: string[]][] {
  return archives.map(({ siglum, name, files }) => [
    siglum ?? name,
    ...files.map((file) => lineWriting(file.location, file, file.styles)),
  ])
}
