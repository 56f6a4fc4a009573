import assert from 'node:assert/strict'
import { blocksOf } from '../../../server/text/blocks'
import { masksOf, proseOf } from '../../../server/text/masks'
import { type Format, lineStartsOf } from '../../../server/text/text'

/** What of a text is prose: its paragraphs as they are read, with single blanks. */
export function proseIn(text: string, format: Format): string[] {
  return blocksOf(text, lineStartsOf(text), format)
    .filter(({ kind }) => kind === 'prose')
    .map(({ start, end }) => text.slice(start, end))
    .map((paragraph) => proseOf(paragraph, masksOf(paragraph, format)).replace(/\s+/g, ' ').trim())
    .filter((paragraph) => paragraph !== '')
}

/** One test for each text: what of it is prose. */
export function expectProse(format: Format, table: readonly (readonly [text: string, ...prose: string[]])[]): void {
  for (const [text, ...prose] of table) it(JSON.stringify(text), () => assert.deepEqual(proseIn(text, format), prose))
}
