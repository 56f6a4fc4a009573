/** What follows a short form, read by the system of what it stands for: `Ibid., FO 371/3084, f. 12`. */
import type { Archives } from '../../archives/archives'
import type { Repository, System } from '../../archives/format'
import { withDerived } from '../derived'
import type { Leaf } from '../leaves'
import type { RawReference } from '../reference'
import { asReference } from './as-reference'
import { readSignature } from './reader'
import type { Beginning } from './signature'
import { tablesOf } from './tables'

/** `limit` is where something else begins. */
export function tailAfter(
  text: string,
  start: number,
  limit: number,
  above: { system: System; repository: Repository | null; leaves: readonly Leaf[] },
  archives: Archives,
): RawReference | null {
  const { system, repository, leaves } = above
  const from: Beginning = {
    afterArchive: true,
    archiveFollows: false,
    fromStart: false,
    limit,
    repository,
    isArchive: () => false,
    leavesAbove: leaves.length > 0,
    under: true,
  }
  const signature = readSignature(text, start, tablesOf(archives, system), from)
  return signature && withDerived(text, asReference(signature, system, signature.start))
}
