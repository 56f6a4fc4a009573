/** The notations, and which notes the markers of each may call. */
import type { Format } from '../text/text'
import type { Notation, NotationId } from './notation'
import { asciidoc } from './notations/asciidoc'
import { brace } from './notations/brace'
import { bracket } from './notations/bracket'
import { gutenberg } from './notations/gutenberg'
import { html } from './notations/html'
import { inline } from './notations/inline'
import { latex } from './notations/latex'
import { listed } from './notations/listed'
import { markdown } from './notations/markdown'
import { numberNotation } from './notations/number'
import { org } from './notations/org'
import { parenthesis } from './notations/parenthesis'
import { restructuredtext } from './notations/restructuredtext'
import { superscript } from './notations/superscript'
import { symbol } from './notations/symbol'
import { tei } from './notations/tei'
import { typst } from './notations/typst'

export const notations: readonly Notation[] = [
  gutenberg,
  bracket,
  markdown,
  inline,
  superscript,
  brace,
  parenthesis,
  symbol,
  listed,
  numberNotation,
  latex,
  restructuredtext,
  org,
  asciidoc,
  typst,
  tei,
  html,
]

const byFormat = new Map<Format, readonly Notation[]>()

/** The notations that can occur in texts of a format. */
export function notationsIn(format: Format): readonly Notation[] {
  const known = byFormat.get(format) ?? notations.filter(({ formats }) => formats.includes(format))
  byFormat.set(format, known)
  return known
}

const byId = new Map<NotationId, Notation>(notations.map((notation) => [notation.id, notation]))

export function notationOf(id: NotationId): Notation {
  return byId.get(id) as Notation
}

/** Markers of one notation and notes of the same or another: `[12]` calls `[12] …`, and `[Footnote 12: …]`. */
export interface Combination {
  calls: NotationId
  heads: NotationId
}

/** Those that say most plainly that they are notes come first; what they leave is asked by the next. */
export const combinations: readonly Combination[] = [
  { calls: 'gutenberg', heads: 'gutenberg' },
  { calls: 'bracket', heads: 'gutenberg' },
  { calls: 'symbol', heads: 'gutenberg' },
  { calls: 'bracket', heads: 'bracket' },
  { calls: 'markdown', heads: 'markdown' },
  { calls: 'inline', heads: 'inline' },
  { calls: 'superscript', heads: 'superscript' },
  { calls: 'brace', heads: 'brace' },
  { calls: 'parenthesis', heads: 'parenthesis' },
  { calls: 'symbol', heads: 'symbol' },
  // Hume's notes: `[*]` in the text, `* text` in a block below.
  { calls: 'bracket', heads: 'symbol' },
  { calls: 'bracket', heads: 'listed' },
  { calls: 'superscript', heads: 'listed' },
  { calls: 'parenthesis', heads: 'listed' },
  { calls: 'brace', heads: 'listed' },
  { calls: 'number', heads: 'listed' },
  // Notes under their heading that nothing calls.
  { calls: 'listed', heads: 'listed' },
  { calls: 'latex', heads: 'latex' },
  { calls: 'restructuredtext', heads: 'restructuredtext' },
  { calls: 'org', heads: 'org' },
  { calls: 'asciidoc', heads: 'asciidoc' },
  { calls: 'typst', heads: 'typst' },
  { calls: 'tei', heads: 'tei' },
  { calls: 'html', heads: 'html' },
]
