/** Where the files of a list are cited, in words: `article.txt, notes 3 and 5`. */
import type { CitedPlace, SourceList } from './list'
import words from './words.json'

export interface ListWords {
  /** Over the files of which nobody says whose they are. */
  unnamed: string
  note: string
  notes: string
  text: string
}

/** The list's own words, in the language that its references are written in; in English where it has no others. */
export function wordsOf({ language }: Pick<SourceList, 'language'>): ListWords {
  const languages: { [language: string]: ListWords } = words
  return languages[language] ?? words.en
}

/** The notes that cite a file, each once; with their texts where the list has several. */
export function placesInWords(cited: readonly CitedPlace[], words: ListWords, withPaths: boolean): string {
  const byPath = new Map<string, Set<string | null>>()
  for (const { text, note } of cited) {
    const notes = byPath.get(text.path)
    if (notes) notes.add(note)
    else byPath.set(text.path, new Set([note]))
  }
  return [...byPath]
    .map(([path, notes]) => {
      const places = notesInWords([...notes], words)
      return withPaths ? `${path}: ${places}` : places
    })
    .join('; ')
}

function notesInWords(notes: readonly (string | null)[], words: ListWords): string {
  const labels = notes.filter((label) => label !== null)
  const [only] = labels
  const phrases: string[] = []
  if (notes.includes(null)) phrases.push(words.text)
  if (labels.length > 1) phrases.push(words.notes.replace('{labels}', () => labels.join(', ')))
  else if (only !== undefined) phrases.push(words.note.replace('{label}', () => only))
  return phrases.join(', ')
}
