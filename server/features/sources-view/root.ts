/** What the sources view shows at all: the files that are looked for. */
import type { Archives } from '../../archives/archives'
import type { Project } from '../../project/project'
import { type RegisteredFile, registerOf } from '../../project/register'
import { type Branch, leavesOf, type ShownFile } from './branches'
import { type Search, searchFor } from './search'

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

export function rootOf({ project, archives, locale }: SourcesView, filter: string, onlyMissing: boolean): Branch {
  const files = registerOf(project)
  let known = roots.get(files)
  // A reader who types a query leaves many behind.
  if (!known || known.size > 8) {
    known = new Map()
    roots.set(files, known)
  }
  const way = `${onlyMissing} ${locale} ${filter}`
  let root = known.get(way)
  if (!root) {
    root = {
      path: [],
      files: shownOf(files, filter.trim() === '' ? null : searchFor(filter, archives, locale), onlyMissing),
    }
    known.set(way, root)
  }
  return root
}

function shownOf(files: readonly RegisteredFile[], search: Search | null, onlyMissing: boolean): ShownFile[] {
  const shown: ShownFile[] = []
  for (const file of files) {
    const places = search ? search(file) : file.places
    if (places === null) continue
    const each = { file, places, onlyMissing }
    if (onlyMissing && (places.length === 0 || isComplete(each))) continue
    shown.push(each)
  }
  return shown
}

/** Has the project something of all that is cited of the file? */
function isComplete(shown: ShownFile): boolean {
  const { runs, whole } = leavesOf(shown)
  return runs.length === 0 && whole.length === 0
}
