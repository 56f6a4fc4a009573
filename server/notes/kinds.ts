import words from './kinds.json'

/** Who speaks in a note (contract.md). */
export type NoteKind = 'author' | 'editor' | 'translator' | 'transcriber' | 'credit'

/** The kind of a note by the words at its head or end; `symbol` notes may also be credits. */
export function kindOf(text: string, isSymbol: boolean): NoteKind {
  const folded = text.toLowerCase().replace(/’/g, "'").trim()
  const head = folded.slice(0, 48)
  const tail = folded.slice(-48)
  for (const kind of ['editor', 'translator', 'transcriber'] as const) {
    for (const word of words[kind]) {
      // A dash or bracket before the word shows a signature: it stands at the end. The rest stands at either end.
      if (tail.includes(word) || (/^\p{L}/u.test(word) && head.includes(word))) return kind
    }
  }
  if (isSymbol && words.credit.some((word) => folded.includes(word))) return 'credit'
  return 'author'
}
