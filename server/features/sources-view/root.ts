/** What the sources view shows at all: the files that are looked for. */
import type { Archives } from '../../archives/archives'
import type { Project } from '../../project/project'
import { type RegisteredFile, registering } from '../../project/register'
import { type Branch, leavesOf, type ShownFile, shownFile } from './branches'
import { type Search, searchesFor } from './search'

/** What the view is made of. */
export interface SourcesView {
  project: Project
  /** Those by which a reader's query is read. */
  archives: Archives
  /** VS Code's display language. */
  locale: string
  /** A document as its reader names it. */
  nameOf(uri: string): string
  /** The id of the house style that a document's project names. */
  styleFor(uri: string): string | null
}

/** What is shown, once for each list of files and each way to look at it. */
const roots = new WeakMap<readonly RegisteredFile[], Map<string, Branch>>()

/** After so many files others have their turn. */
const atOnce = 50

/** All that is shown, step by step: of thousands of files it takes long where it is asked for first. */
export function* rootOf(
  { project, archives, locale }: SourcesView,
  filter: string,
  onlyMissing: boolean,
): Generator<void, Branch> {
  const files = yield* registering(project)
  let known = roots.get(files)
  // A reader who types a query leaves many behind.
  if (!known || known.size > 8) {
    known = new Map()
    roots.set(files, known)
  }
  const way = `${onlyMissing} ${locale} ${filter}`
  let root = known.get(way)
  if (!root) {
    root = { path: [], files: yield* shownOf(files, searches(filter, archives, locale), onlyMissing) }
    known.set(way, root)
  }
  return root
}

/** Where nothing is looked for, all is shown, with all that cites it. */
function searches(filter: string, archives: Archives, locale: string): Search[] {
  return filter.trim() === '' ? [({ places }) => places] : searchesFor(filter, archives, locale)
}

function* shownOf(
  files: readonly RegisteredFile[],
  searches: readonly Search[],
  onlyMissing: boolean,
): Generator<void, ShownFile[]> {
  for (const search of searches) {
    const found: ShownFile[] = []
    for (const [index, file] of files.entries()) {
      const places = search(file)
      const shown = places && shownFile(file, places, onlyMissing)
      // Its leaves are needed for every figure.
      if (shown && (leavesOf(shown).places.length > 0 || !onlyMissing)) found.push(shown)
      if (index % atOnce === atOnce - 1) yield
    }
    if (found.length > 0) return found
  }
  return []
}
