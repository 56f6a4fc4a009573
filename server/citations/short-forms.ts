/**
 * What *ibid.*, *op. cit.* and *wie Anm. 5* stand for. What is written after them replaces the level it names and drops all below;
 * a new leaf replaces the leaves. Where several sources could be meant and they do not lead to the same, nothing is.
 */
import { wordsOf } from '../text/words'
import type { Citation, ShortCitation, Target } from './citation'
import type { RawReference } from './reference'
import { noTarget, targetOf } from './targets'

export type Resolved = Target & Pick<ShortCitation, 'antecedent' | 'trouble'>

/**
 * `candidates` are indices into `citations`: the nearest citation of the same note, or all of the note before.
 * `elsewhere` says that a page or a number follows.
 */
export function resolveIbid(
  raw: RawReference | null,
  candidates: readonly number[],
  citations: readonly Citation[],
  elsewhere = false,
): Resolved {
  // A leaf is of the archival source, and a page of the book, unless the source has pages too.
  const books = candidates.filter((index) => citations[index]?.kind === 'published')
  const sources = candidates.filter((index) => citations[index]?.kind !== 'published')
  if (books.length > 0 && sources.length > 0 && (raw || elsewhere)) {
    if (isArchival(raw)) return resolveIbid(raw, sources, citations)
    if (!sources.some((index) => countsPages(citations[index]))) return resolveIbid(raw, books, citations)
  }
  const last = candidates[candidates.length - 1]
  if (last === undefined) return undecided(raw, 'unresolved')
  const targets = candidates.map((index) => targetFrom(citations[index] as Citation, raw))
  const first = targets[0]
  if (!first || targets.some((target) => !target || target.key !== first.key))
    return undecided(raw, candidates.length > 1 ? 'ambiguous' : null)
  return { ...(targets[targets.length - 1] as Target), antecedent: last, trouble: null }
}

/** What has been cited of one archive so far: its files' keys, and the index of the last citation. */
export interface Cited {
  keys: Set<string>
  last: number
}

/** *Op. cit.* after an archive's siglum: the one file of that archive that was cited. */
export function resolveOpCit(
  raw: RawReference | null,
  cited: Cited | undefined,
  citations: readonly Citation[],
): Resolved {
  if (!cited) return undecided(raw, 'unresolved')
  const target = cited.keys.size === 1 ? targetFrom(citations[cited.last] as Citation, raw) : null
  if (!target) return undecided(raw, cited.keys.size > 1 ? 'ambiguous' : null)
  return { ...target, antecedent: cited.last, trouble: null }
}

/** *Op. cit.* after an author's name: the only work of that author cited before, which is in print and never a file. */
export function resolveAuthor(author: string, works: ReadonlyMap<string, readonly number[]>): Resolved {
  const cited = new Set(surnamesOf(author).flatMap((name) => works.get(name) ?? []))
  const [only] = cited
  return { ...undecided(null, null), antecedent: cited.size === 1 ? (only ?? null) : null }
}

/** Is the citation of a work of this author? */
export function isBy(author: string, citation: Citation | undefined): boolean {
  if (citation?.kind !== 'published') return false
  const names = new Set(surnamesOf(citation.details.author ?? ''))
  return surnamesOf(author).some((name) => names.has(name))
}

/** The words of an author's name by which a later *op. cit.* finds the work: all but initials. */
export function surnamesOf(author: string): string[] {
  return wordsOf(author).flatMap(({ folded }) => (folded.length > 2 ? [folded] : []))
}

/** What the short form stands for if it points to this citation; null where that one is itself undecided. */
function targetFrom(citation: Citation, raw: RawReference | null): Target | null {
  if (citation.kind === 'published') return { ...noTarget, leaves: raw?.leaves?.leaves ?? [] }
  if (citation.kind !== 'archival' && citation.kind !== 'short') return null
  if (citation.kind === 'short' && citation.antecedent === null) return null
  return targetOf(raw, citation, null)
}

/** Does a leaf or a level after a short form say that it stands for an archival source, and no book? */
export function isArchival(raw: RawReference | null): boolean {
  return raw?.parts.some(({ role }) => role !== 'page') ?? false
}

function countsPages(citation: Citation | undefined): boolean {
  return citation?.kind === 'archival' && citation.raw.leafPart?.role === 'page'
}

/** Stands for nothing that could be told. */
export function undecided(raw: RawReference | null, trouble: ShortCitation['trouble']): Resolved {
  return { ...noTarget, leaves: raw?.leaves?.leaves ?? [], antecedent: null, trouble }
}
