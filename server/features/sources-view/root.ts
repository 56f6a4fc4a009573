/** What the sources view shows at all: the files that are looked for. */
import type { Archives } from '../../archives/archives'
import type { Project } from '../../project/project'
import { type RegisteredFile, registerOf } from '../../project/register'
import { type Branch, leavesOf, type ShownFile } from './branches'
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
    root = { path: [], files: shownOf(files, searches(filter, archives, locale), onlyMissing) }
    known.set(way, root)
  }
  return root
}

/** Where nothing is looked for, all is shown, with all that cites it. */
function searches(filter: string, archives: Archives, locale: string): Search[] {
  return filter.trim() === '' ? [({ places }) => places] : searchesFor(filter, archives, locale)
}

function shownOf(files: readonly RegisteredFile[], searches: readonly Search[], onlyMissing: boolean): ShownFile[] {
  for (const search of searches) {
    const shown = foundBy(search, files, onlyMissing)
    if (shown.length > 0) return shown
  }
  return []
}

function foundBy(search: Search, files: readonly RegisteredFile[], onlyMissing: boolean): ShownFile[] {
  return files.flatMap((file) => {
    const places = search(file)
    if (places === null) return []
    const shown = { file, places, onlyMissing }
    return onlyMissing && leavesOf(shown).places.length === 0 ? [] : [shown]
  })
}
