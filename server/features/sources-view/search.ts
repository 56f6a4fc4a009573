/** Which files a reader looks for: by reference, by archive in any script, by a catalogue's title, by the words of the notes. */
import { type Apparatus, type Note, noteText } from '../../apparatus/apparatus'
import { apparatusOf } from '../../apparatus/build'
import { isFileCitation } from '../../apparatus/house-styles'
import type { Archives } from '../../archives/archives'
import type { Repository } from '../../archives/format'
import type { Target } from '../../citations/citation'
import type { FilePlace, RegisteredFile } from '../../project/register'
import { missingFrom, queryWords, searchable } from '../../text/search'
import { partsInWords } from '../in-words'

/** Answers those citations of a file that are looked for; null where it is not looked for at all. */
export type Search = (file: RegisteredFile) => readonly FilePlace[] | null

/** The ways to look for what is asked, to be tried in turn until something is found: as a reference, then by its words. */
export function searchesFor(query: string, archives: Archives, locale: string): Search[] {
  const byWords = (asked: string): Search => {
    const words = queryWords(asked)
    return (file) => {
      const missing = missingFrom(wordsOfFile(file, locale), words)
      if (missing.length === 0) return file.places
      const places = file.places.filter((place) => missingFrom(wordsOfPlace(place), missing).length === 0)
      return places.length > 0 ? places : null
    }
  }
  const reference = apparatusOf(query, 'plain', archives).citations.find(isFileCitation)
  if (!reference) return [byWords(query)]
  const rest = byWords(`${query.slice(0, reference.start)} ${query.slice(reference.end)}`)
  return [(file) => (isWithin(file.target, reference) ? rest(file) : null), byWords(query)]
}

/** Is it that file, or one of that fonds? */
function isWithin({ repository, keyParts }: Target, above: Target): boolean {
  if (above.repository && above.repository.id !== repository?.id) return false
  return above.keyParts.every((part, i) => part === keyParts[i])
}

const ofRepository = new WeakMap<Repository, string>()

function wordsOfRepository(repository: Repository): string {
  let words = ofRepository.get(repository)
  if (words === undefined) {
    const { sigla, names, otherNames = [], former = [] } = repository
    const formerNames = former.flatMap(({ siglum, name = '' }) => [siglum, name])
    words = searchable([...sigla, ...Object.values(names), ...otherNames, ...formerNames].join('\n'))
    ofRepository.set(repository, words)
  }
  return words
}

const ofFile = new WeakMap<RegisteredFile, string>()

function wordsOfFile(file: RegisteredFile, locale: string): string {
  let words = ofFile.get(file)
  if (words === undefined) {
    const { target, key, holdings } = file
    const archive = target.repository ? wordsOfRepository(target.repository) : searchable(target.siglum ?? '')
    const said = holdings.entries.flatMap(({ title, creators, recipients, date }) => [
      title,
      ...creators,
      ...recipients,
      date,
    ])
    words = `${archive}\n${searchable([key, partsInWords({ ...target, leaves: [] }, locale), ...said].join('\n'))}`
    ofFile.set(file, words)
  }
  return words
}

const ofNotes = new WeakMap<Apparatus, string[]>()

function wordsOfPlace({ document: { apparatus }, citation }: FilePlace): string {
  if (citation.note === null) return searchable(apparatus.text.slice(citation.start, citation.end))
  return wordsOfNote(apparatus, citation.note)
}

/** The words of a note, as they are searched. */
export function wordsOfNote(apparatus: Apparatus, note: number): string {
  let known = ofNotes.get(apparatus)
  if (!known) {
    known = []
    ofNotes.set(apparatus, known)
  }
  known[note] ??= searchable(noteText(apparatus, apparatus.notes[note] as Note))
  return known[note]
}
