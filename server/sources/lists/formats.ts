/** The forms in which a list of sources is written. */
import type { Holdings } from '../holdings'
import { listAsBibtex } from './bibtex'
import { listAsCslJson } from './csl-json'
import { listAsCsv } from './csv'
import { listAsJson } from './json'
import type { SourceList } from './list'
import { listAsMarkdown, listAsText } from './text'

export const listFormats = ['text', 'markdown', 'csv', 'json', 'csl-json', 'bibtex'] as const

export type ListFormat = (typeof listFormats)[number]

export interface ListOptions {
  /** Where catalogues have titles of files. */
  holdings: Holdings | null
  /** Does what is read by people say in which notes each file is cited? */
  withNotes: boolean
}

export function writtenList(list: SourceList, format: ListFormat, { holdings, withNotes }: ListOptions): string {
  switch (format) {
    case 'text':
      return listAsText(list, withNotes)
    case 'markdown':
      return listAsMarkdown(list, withNotes)
    case 'csv':
      return listAsCsv(list)
    case 'json':
      return listAsJson(list)
    case 'csl-json':
      return listAsCslJson(list, holdings)
    case 'bibtex':
      return listAsBibtex(list, holdings)
  }
}
