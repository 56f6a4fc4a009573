import { type DocumentSymbol, SymbolKind } from 'vscode-languageserver'
import type { Citation } from '../citations/citation'
import { withIgnoresBlank } from '../text/ignore-comments'
import { rangeOf, type View } from './view'

/** The outline: the notes, and under each the sources that it cites. */
export function symbolsOf({ apparatus }: View): DocumentSymbol[] {
  const text = withIgnoresBlank(apparatus.text, apparatus.format)
  const short = (start: number, end: number, length: number) => {
    const content = text
      .slice(start, Math.min(end, start + 4 * length))
      .replace(/\s+/g, ' ')
      // The bracket that closed the introduction of the siglum, `(hereafter RGVA), f. 109`.
      .replace(/^([^()]*)\)/, '$1')
      .trim()
    return content.length > length ? `${content.slice(0, length - 1).trimEnd()}…` : content
  }
  return apparatus.notes.map((note) => ({
    name: text.slice(note.head.start, note.head.end).replace(/:$/, ''),
    detail: short(note.textStart, note.textEnd, 80),
    kind: SymbolKind.String,
    range: rangeOf(apparatus, note),
    selectionRange: rangeOf(apparatus, note.head),
    children: note.citations.flatMap((index) => {
      const citation = apparatus.citations[index] as Citation
      const name = short(firstOf(citation), citation.end, 120)
      // VS Code refuses a symbol without a name, and one that reaches beyond its parent.
      if (!name || citation.end > note.end) return []
      const range = rangeOf(apparatus, citation)
      return [
        {
          name,
          kind: SymbolKind.File,
          range,
          selectionRange: range,
        },
      ]
    }),
  }))
}

/** Where the outline's words begin: with the siglum, after the name in full that introduces it. */
function firstOf(citation: Citation): number {
  const siglum = citation.kind === 'archival' ? citation.raw.mention?.siglum : null
  return citation.kind === 'archival' && siglum ? citation.base + siglum.start : citation.start
}
