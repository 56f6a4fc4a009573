/**
 * What *ibid.* and *op. cit.* stand for. What is written after them replaces the level it names and drops all below;
 * a new leaf replaces the leaves. Where several sources could be meant and they do not lead to the same, nothing is.
 */
import type { Repository } from '../archives/archives'
import type { Citation, ShortCitation, Target } from './citation'
import type { RawReference } from './references'
import { noTarget, targetOf } from './targets'

type Resolved = Target & Pick<ShortCitation, 'antecedent' | 'trouble'>

/** `candidates` are indices into `citations`: the nearest citation of the same note, or all of the note before. */
export function resolveIbid(
  raw: RawReference | null,
  candidates: readonly number[],
  citations: readonly Citation[],
): Resolved {
  const last = candidates[candidates.length - 1]
  if (last === undefined) return undecided(raw, 'unresolved')
  const targets = candidates.map((index) => targetFrom(citations[index] as Citation, raw))
  const first = targets[0]
  if (!first || targets.some((target) => !target || target.key !== first.key))
    return undecided(raw, candidates.length > 1 ? 'ambiguous' : null)
  return { ...(targets[targets.length - 1] as Target), antecedent: last, trouble: null }
}

/** *Op. cit.* after an archive's siglum: the one file of that archive that was cited. */
export function resolveOpCit(
  raw: RawReference | null,
  repository: Repository | null,
  citations: readonly Citation[],
): Resolved {
  let last: number | null = null
  const keys = new Set<string>()
  citations.forEach((citation, index) => {
    if ((citation.kind !== 'archival' && citation.kind !== 'short') || citation.key === null) return
    if (repository === null || citation.repository !== repository) return
    keys.add(citation.key)
    last = index
  })
  const target = last === null ? null : targetFrom(citations[last] as Citation, raw)
  if (last === null || !target || keys.size !== 1) return undecided(raw, keys.size > 1 ? 'ambiguous' : 'unresolved')
  return { ...target, antecedent: last, trouble: null }
}

/** What the short form stands for if it points to this citation; null where that one is itself undecided. */
function targetFrom(citation: Citation, raw: RawReference | null): Target | null {
  if (citation.kind === 'published') return { ...noTarget, leaves: raw?.leaves?.leaves ?? [] }
  if (citation.kind !== 'archival' && citation.kind !== 'short') return null
  if (citation.kind === 'short' && citation.antecedent === null) return null
  return targetOf(raw, citation, null)
}

function undecided(raw: RawReference | null, trouble: ShortCitation['trouble']): Resolved {
  return { ...noTarget, leaves: raw?.leaves?.leaves ?? [], antecedent: null, trouble }
}
