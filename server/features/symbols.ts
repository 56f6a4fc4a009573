import { type DocumentSymbol, SymbolKind } from 'vscode-languageserver'
import { noteKind } from '../apparatus/apparatus'
import type { Citation } from '../citations/citation'
import { type NoteKind, noteKinds } from '../notes/kinds'
import { firstWordsIn, labelAsWritten } from './at-a-glance'
import { rangeOf, type View } from './view'
import { kindInWords, wordsOf } from './words/words'

/** Icons that tell the kinds apart, and groups in the list of symbols (`@:`). */
const symbolKinds: { [kind in NoteKind]: SymbolKind } = {
  author: SymbolKind.String,
  editor: SymbolKind.Property,
  translator: SymbolKind.Interface,
  transcriber: SymbolKind.Event,
  credit: SymbolKind.Constant,
}

/**
 * The outline: the notes of these kinds, and under each the sources that it cites. Whose a note is stands in its name, for
 * an editor filters an outline by names alone: all but the author's, which are the rule.
 */
export function symbolsOf({ apparatus, locale }: View, kinds: readonly NoteKind[] = noteKinds): DocumentSymbol[] {
  const words = wordsOf(locale)
  const short = firstWordsIn(apparatus)
  return apparatus.notes.flatMap((note) => {
    const kind = noteKind(apparatus, note)
    if (!kinds.includes(kind)) return []
    const label = labelAsWritten(apparatus, note)
    return [
      {
        name: kind === 'author' ? label : `${label} · ${kindInWords(words, kind)}`,
        detail: short(note.textStart, note.textEnd, 80),
        kind: symbolKinds[kind],
        range: rangeOf(apparatus, note),
        selectionRange: rangeOf(apparatus, note.head),
        children: note.citations.flatMap((index) => {
          const citation = apparatus.citations[index] as Citation
          const name = short(firstOf(citation), citation.end, 120)
          // VS Code refuses a symbol without a name, and one that reaches beyond its parent.
          if (!name || citation.end > note.end) return []
          const range = rangeOf(apparatus, citation)
          return [{ name, kind: SymbolKind.File, range, selectionRange: range }]
        }),
      },
    ]
  })
}

/** Where the outline's words begin: with the siglum, after the name in full that introduces it. */
function firstOf(citation: Citation): number {
  const siglum = citation.kind === 'archival' ? citation.raw.mention?.siglum : null
  return citation.kind === 'archival' && siglum ? citation.base + siglum.start : citation.start
}
