/** Archives and files of the sources view as the texts write them. */
import { siglumEverywhere } from '../../apparatus/house-styles'
import { siglumLike } from '../../archives/archives'
import type { Repository } from '../../archives/format'
import type { Target } from '../../citations/citation'
import { written } from '../../citations/writing'
import type { FilePlace } from '../../project/register'
import { StyleVotes } from '../../sources/lists/styles'
import { type Branch, branchAt, depthOfArchive, type ShownFile } from './branches'
import { holdingUri } from './reference'
import type { SourcesView } from './root'

/** So many citations tell how an archive is cited; all of thousands take long. */
const enough = 200

/** The citations of all that lies in a branch, of many the first. */
function placesOf({ files }: Branch): FilePlace[] {
  const places: FilePlace[] = []
  for (const { file } of files) {
    if (places.length >= enough) break
    places.push(...file.places)
  }
  return places.slice(0, enough)
}

/** The siglum under which the texts cite an archive most often; where they have none, the one in the letters of its name. */
export function siglumAsWritten(sources: SourcesView, branch: Branch, repository: Repository, name: string): string {
  const counts = new Map<string, number>()
  for (const { document, citation } of placesOf(branch)) {
    const siglum = siglumEverywhere(document.archives ?? sources.archives, citation)
    // What only one text calls it is no name for a list.
    if (siglum !== null && siglum === citation.siglum) counts.set(siglum, (counts.get(siglum) ?? 0) + 1)
  }
  const [best] = [...counts].sort(([, a], [, b]) => b - a)
  return best?.[0] ?? siglumLike(repository, name)
}

const votesOf = new WeakMap<Branch, StyleVotes>()

/**
 * The levels from the first down to a branch, in the style that its project names, or in the one in which its archive is cited
 * most often: all of one archive are alike. Null where no style has a place for each of them.
 */
export function levelsAsWritten(sources: SourcesView, root: Branch, branch: Branch): string | null {
  const above = depthOfArchive(branch.path)
  const { file } = branch.files[0] as ShownFile
  const { repository, levels }: Target = file.target
  const [place] = file.places
  const archives = place?.document.archives ?? sources.archives
  const named = sources.styleFor(place?.document.uri ?? holdingUri(file))
  const archive = branchAt(root, branch.path.slice(0, above)) ?? branch
  let votes = votesOf.get(archive)
  if (!votes) {
    votes = new StyleVotes()
    for (const { document, citation } of placesOf(archive)) votes.add(document.apparatus, citation)
    votesOf.set(archive, votes)
  }
  const own = levels.slice(0, branch.path.length - above)
  for (const style of votes.stylesFor(archives, file.target, named)) {
    const text = written({ repository, siglum: null, levels: own, leaves: [], isPage: false }, style)
    if (text !== null) return text
  }
  return null
}
