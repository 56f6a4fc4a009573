/** The tree of files: archives, and under each its levels one by one, in the order of its shelves. */
import type { Document } from '../../project/project'
import type { FilePlace, RegisteredFile } from '../../project/register'
import { heldOf, isNothing } from '../../sources/held'
import { byNumber } from '../../sources/leaf'
import { type CitedLeaves, citedLeavesOf } from './leaves'

/** A file that is shown, with those of its citations that are. */
export interface ShownFile {
  file: RegisteredFile
  places: readonly FilePlace[]
  onlyMissing: boolean
}

/** An archive, a level of one, a file; at the root all that is shown. */
export interface Branch {
  /** Of the archive and the levels down to here, as keys have them; unknown archives stand under `?` and their document. */
  path: readonly string[]
  /** All that lies in it, itself included. */
  files: readonly ShownFile[]
}

/** What there is in a branch. */
export interface Figures {
  files: number
  /** How many of them are cited, and of those, of how many there is nothing. */
  cited: number
  missing: number
  leaves: number
  /** How many notes cite it, and how many places in no note. */
  notes: number
  elsewhere: number
}

/** Files as they are shown where nothing is looked for: the same objects until something of them changes. */
const [whole, missing] = [new WeakMap<RegisteredFile, ShownFile>(), new WeakMap<RegisteredFile, ShownFile>()]

export function shownFile(file: RegisteredFile, places: readonly FilePlace[], onlyMissing: boolean): ShownFile {
  if (places !== file.places) return { file, places, onlyMissing }
  const known = onlyMissing ? missing : whole
  let shown = known.get(file)
  if (!shown) {
    shown = { file, places, onlyMissing }
    known.set(file, shown)
  }
  return shown
}

/** Archives that nobody knows come after all others, in a branch for each document. */
export const unknown = '?'

const paths = new WeakMap<RegisteredFile, readonly string[]>()

/** The branches on which a file lies, from the archive down. */
export function pathOf(file: RegisteredFile): readonly string[] {
  let path = paths.get(file)
  if (!path) {
    const { repository, siglum, keyParts } = file.target
    const above = repository ? [repository.id] : [unknown, file.document?.uri ?? '', `${unknown}${siglum ?? ''}`]
    path = [...above, ...keyParts]
    paths.set(file, path)
  }
  return path
}

/** How many steps of a path lie above the first level. */
export function depthOfArchive(path: readonly string[]): number {
  return path[0] === unknown ? 3 : 1
}

const childrenOf = new WeakMap<Branch, Branch[]>()

/** The branches that leave a branch, in no order. */
export function branchesOf(branch: Branch): Branch[] {
  let children = childrenOf.get(branch)
  if (!children) {
    const depth = branch.path.length
    const byStep = new Map<string, ShownFile[]>()
    for (const shown of branch.files) {
      const step = pathOf(shown.file)[depth]
      if (step === undefined) continue
      const same = byStep.get(step)
      if (same) same.push(shown)
      else byStep.set(step, [shown])
    }
    children = [...byStep].map(([step, files]) => ({ path: [...branch.path, step], files }))
    childrenOf.set(branch, children)
  }
  return children
}

/** The file that a branch is itself; null where it only leads to others. */
export function ownFile({ path, files }: Branch): ShownFile | null {
  return files.find(({ file }) => pathOf(file).length === path.length) ?? null
}

/** The branch where it is first worth stopping: one that only leads on to another is written on one line with it. */
export function stopOf(branch: Branch): Branch {
  let at = branch
  for (let next = branchesOf(at); next.length === 1 && ownFile(at) === null; next = branchesOf(at))
    at = next[0] as Branch
  return at
}

/** The branch at the end of a path; null where it is no longer there. */
export function branchAt(root: Branch, path: readonly string[]): Branch | null {
  let at: Branch | undefined = root
  path.forEach((step, depth) => {
    at = at && branchesOf(at).find((child) => child.path[depth] === step)
  })
  return at ?? null
}

/** Levels in the order of the system, files in that of their numbers. */
export function byShelf(a: Branch, b: Branch): number {
  return rankOf(a) - rankOf(b) || byNumber(a.path[a.path.length - 1] as string, b.path[b.path.length - 1] as string)
}

/** Where its last level stands among those of its system. */
function rankOf({ path, files }: Branch): number {
  const { system, levels } = (files[0] as ShownFile).file.target
  const level = levels[path.length - depthOfArchive(path) - 1]?.[0]
  return level && system ? system.levels.indexOf(level) : 0
}

const leaves = new WeakMap<ShownFile, CitedLeaves>()

export function leavesOf(shown: ShownFile): CitedLeaves {
  let found = leaves.get(shown)
  if (!found) {
    found = citedLeavesOf(shown.file, shown.places, shown.onlyMissing)
    leaves.set(shown, found)
  }
  return found
}

const figures = new WeakMap<Branch, Figures>()

export function figuresOf(branch: Branch): Figures {
  let found = figures.get(branch)
  if (!found) {
    found = count(branch.files)
    figures.set(branch, found)
  }
  return found
}

function count(files: readonly ShownFile[]): Figures {
  const notes = new Map<Document, Set<number>>()
  const sum: Figures = { files: files.length, cited: 0, missing: 0, leaves: 0, notes: 0, elsewhere: 0 }
  for (const shown of files) {
    const { cited, missing, whole, places } = leavesOf(shown)
    if (places.length > 0) {
      sum.cited++
      sum.leaves += cited
      if (cited > 0 ? missing === cited : whole.length > 0 && isNothing(heldOf(shown.file.held, null))) sum.missing++
    }
    for (const { document, citation } of places) {
      const { note } = citation
      if (note === null) {
        sum.elsewhere++
        continue
      }
      let own = notes.get(document)
      if (!own) {
        own = new Set()
        notes.set(document, own)
      }
      own.add(note)
    }
  }
  for (const own of notes.values()) sum.notes += own.size
  return sum
}
