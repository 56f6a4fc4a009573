/** Targets of sources: made of levels that a path, a table or a finding aid names one by one. */
import type { Archives } from '../archives/archives'
import type { Repository } from '../archives/format'
import { keyPart } from '../citations/keys'
import type { Leaf } from '../citations/leaves'
import type { LevelValue } from '../citations/reference'
import type { SourceTarget } from './source'

/** Of a repository and the values of its levels, as written, in any order; null without any level. */
export function targetFrom(
  archives: Archives,
  repository: Repository,
  levels: readonly LevelValue[],
  leaves: readonly Leaf[] = [],
): SourceTarget | null {
  const system = archives.systemOf(repository)
  if (!system || levels.length === 0) return null
  const rank = ([level]: LevelValue) => system.levels.indexOf(level)
  const own = [...levels].sort((a, b) => rank(a) - rank(b))
  const keyParts = own.map((level) => keyPart(system, level, repository.pads === true, null))
  return {
    repository,
    siglum: repository.sigla[0] ?? null,
    system,
    levels: own,
    keyParts,
    leaves: [...leaves],
    key: `${repository.id}/${keyParts.join('/')}`,
  }
}

/** The repository of this siglum, name or id, and of no other; null where it is unknown or shared. */
export function repositoryCalled(archives: Archives, written: string): Repository | null {
  const name = written.normalize('NFC').trim()
  const byId = archives.repositories.get(name.toLowerCase())
  if (byId) return byId
  const found = archives.namesAt(name, 0)
  if (!found || found.end !== name.length) return null
  const repositories = new Set(found.entries.map(({ repository }) => repository))
  return repositories.size === 1 ? ([...repositories][0] as Repository) : null
}
