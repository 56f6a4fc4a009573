/**
 * The list in CSL-JSON, for Zotero, pandoc and all that understand it: `archive`, `archive_location` and `archive-place` are
 * CSL's own variables (citation-style-language/schema, csl-data.json), and Zotero keeps the first two in its fields of
 * the same names.
 */
import type { Holdings } from '../holdings'
import { itemsOf } from './bibliography'
import type { SourceList } from './list'

export function listAsCslJson(list: SourceList, holdings: Holdings | null = null): string {
  const items = itemsOf(list, holdings).map(({ id, title, archive, town, location, leaves, creators, date }) => ({
    id,
    type: 'manuscript',
    title,
    ...(creators.length > 0 ? { author: creators.map((literal) => ({ literal })) } : {}),
    ...(date ? { issued: issued(date) } : {}),
    ...(archive ? { archive } : {}),
    ...(town ? { 'archive-place': town } : {}),
    archive_location: location,
    ...(leaves ? { note: leaves } : {}),
  }))
  return `${JSON.stringify(items, null, 2)}\n`
}

const structured = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/

function issued(date: string): object {
  const parts = structured.exec(date)
  if (!parts) return { literal: date }
  return { 'date-parts': [parts.slice(1).filter(Boolean).map(Number)] }
}
