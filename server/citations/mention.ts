/** One place where a text names an archive, and what it may stand for. */
import type { Archives, NameEntry } from '../archives/archives'
import type { Repository, System } from '../archives/format'
import { firstFrom, type Span } from '../text/text'
import { foldSiglum } from './sigla'

export interface Mention extends Span {
  /** What it may stand for; several where archives share a siglum, none where it is unknown. */
  entries: NameEntry[]
  /** The only archive that it may stand for. */
  repository: Repository | null
  /** Written as the archive was called before. */
  former: boolean
  /** The siglum as written, where there is one. */
  siglum: Span | null
  /** The siglum as it is compared. */
  folded: string
  /** The name in full, where there is one. */
  name: Span | null
  /** Does it say what its siglum is to mean from here on? */
  introduces: boolean
}

/** A mention with what follows from its words. */
export function mentionOf(
  text: string,
  { start, end }: Span,
  parts: Pick<Mention, 'entries' | 'siglum' | 'name' | 'introduces'>,
): Mention {
  const { entries, siglum } = parts
  const folded = siglum ? foldSiglum(text.slice(siglum.start, siglum.end)) : ''
  return { start, end, ...parts, repository: onlyRepositoryOf(entries), former: areFormer(entries), folded }
}

/** The mention, if it can stand for these only. */
export function withEntries(mention: Mention, entries: NameEntry[]): Mention {
  return { ...mention, entries, repository: onlyRepositoryOf(entries), former: areFormer(entries) }
}

function onlyRepositoryOf(entries: readonly NameEntry[]): Repository | null {
  const first = entries[0]?.repository ?? null
  return entries.every(({ repository }) => repository === first) ? first : null
}

function areFormer(entries: readonly NameEntry[]): boolean {
  return entries.length > 0 && entries.every(({ kind }) => kind === 'former')
}

/** The siglum's or name's repositories, each once. */
export function repositoriesOf(entries: readonly NameEntry[]): Repository[] {
  return [...new Set(entries.map((entry) => entry.repository))]
}

/** The system that all its archives are cited by; null where they differ, or none is known. */
export function systemOf(archives: Archives, entries: readonly NameEntry[]): System | null {
  const systems = new Set(repositoriesOf(entries).map((repository) => archives.systemOf(repository)))
  const [only] = systems
  return systems.size === 1 && only ? only : null
}

/** The last mention that ends at `offset` or before; the mentions ascend. */
export function lastEndingBy(mentions: readonly Mention[], offset: number): Mention | null {
  let index = firstFrom(mentions, offset) - 1
  while (index >= 0 && (mentions[index] as Mention).end > offset) index--
  return mentions[index] ?? null
}
