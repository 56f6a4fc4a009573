/** What programs for bibliographies are told of a file: the same in CSL-JSON and in BibTeX. */
import { homeLanguage } from '../../archives/archives'
import type { Holdings } from '../holdings'
import type { Entry } from '../source'
import { inLanguage, type ListedArchive, type ListedFile, type SourceList } from './list'
import { leavesWriting } from './writing'

export interface Item {
  /** Unique in the list; Latin letters, digits and hyphens, so that it can be cited by it anywhere. */
  id: string
  /** A catalogue's, if the project has one that knows the file; else the reference. */
  title: string
  /** Does the title say all that the reference does? */
  isUntitled: boolean
  reference: string
  /** The archive's name in full, as it is known: this is how it is found again when the list is read. */
  archive: string
  town: string
  location: string
  /** With their word; empty where none are cited. */
  leaves: string
  creators: readonly string[]
  date: string
}

export function itemsOf({ archives }: SourceList, holdings: Holdings | null): Item[] {
  const ids = new Set<string>()
  return archives.flatMap((archive) => archive.files.map((file) => itemOf(archive, file, holdings, ids)))
}

function itemOf(archive: ListedArchive, file: ListedFile, holdings: Holdings | null, ids: Set<string>): Item {
  const entry = holdings && entryOf(holdings, file)
  return {
    id: uniqueId(file, ids),
    title: entry?.title || file.reference,
    isUntitled: !entry?.title,
    reference: file.reference,
    archive: knownName(archive, file),
    town: archive.town,
    location: file.location,
    leaves: leavesWriting(file, file.styles),
    creators: entry?.creators ?? [],
    date: entry?.date ?? '',
  }
}

/** What a catalogue says of the file as a whole; null where several say different things. */
function entryOf(holdings: Holdings, { key }: ListedFile): Entry | null {
  const entries = holdings.of(key).entries.filter(({ target }) => target.leaves.length === 0)
  const titles = new Set(entries.map(({ title }) => title))
  return titles.size === 1 ? (entries[0] ?? null) : null
}

function knownName({ repository, name, siglum }: ListedArchive, { styles: [style] }: ListedFile): string {
  const language = style?.style.language ?? homeLanguage(repository) ?? 'en'
  return inLanguage(repository?.names, language) || name || siglum || ''
}

function uniqueId({ key }: ListedFile, ids: Set<string>): string {
  const plain =
    key
      .normalize('NFKD')
      .replace(/[^A-Za-z0-9]+/g, '-')
      .replace(/^-|-$/g, '') || 'source'
  let id = plain
  for (let number = 2; ids.has(id); number++) id = `${plain}-${number}`
  ids.add(id)
  return id
}
