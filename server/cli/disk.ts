/** The workspace's files on a disk, for the server and the command on Node. */
import type { Dirent, Stats } from 'node:fs'
import { opendir, readFile, realpath, stat } from 'node:fs/promises'
import { basename, dirname, join, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { endingOf, type Files, isNamePassedOver, type Kind, mostBytes, uriIn } from '../project/files'
import { decode } from './decode'

/** So many folders are looked into at a time. */
const atOnce = 16

export const disk: Files = {
  async find(folders, kinds, hidden) {
    const isHidden = hidden.length > 0 ? (await import('picomatch')).default([...hidden], { dot: true }) : () => false
    return new Walk(kinds, isHidden).through(folders)
  },
  async read(uri, folders) {
    const there = await thereAt(uri, folders)
    // What is no file, as a pipe, might never end.
    if (!there?.stats.isFile() || there.stats.size > mostBytes) return null
    try {
      return decode(await readFile(there.path), uri)
    } catch {
      return null
    }
  },
  async at(uri, folders) {
    const stats = (await thereAt(uri, folders))?.stats
    if (stats?.isDirectory()) return 'folder'
    return stats?.isFile() ? 'file' : null
  },
}

/** Where something really lies, and what it is; null where that is in none of the folders. */
async function thereAt(uri: string, folders: readonly string[]): Promise<{ path: string; stats: Stats } | null> {
  const [path, ...roots] = await Promise.all([realPathOf(uri), ...folders.map((folder) => rootOf(folder))])
  if (!path || !roots.some((root) => root && isWithin(path, root))) return null
  try {
    return { path, stats: await stat(path) }
  } catch {
    return null
  }
}

const roots = new Map<string, Promise<string | null>>()

/** Where a folder really lies; asked for anew when it is listed, as thousands of files are read from it. */
function rootOf(folder: string, anew = false): Promise<string | null> {
  const known = anew ? undefined : roots.get(folder)
  const root = known ?? realPathOf(folder)
  if (!known) roots.set(folder, root)
  return root
}

async function realPathOf(uri: string): Promise<string | null> {
  if (!uri.startsWith('file:')) return null
  try {
    return await realpath(fileURLToPath(uri))
  } catch {
    return null
  }
}

function isWithin(path: string, root: string): boolean {
  return path === root || path.startsWith(root.endsWith(sep) ? root : root + sep)
}

/** A folder as it is reached, which is the real path but for links. */
interface Place {
  /** The folder that it was listed for, and the names from there. */
  folder: string
  names: readonly string[]
  real: string
}

/** One look through the folders. Links come last: what they lead to is mostly there already. */
class Walk {
  private readonly found: string[][]
  private readonly visited = new Set<string>()
  /** The files, by their real paths, that only a link leads to. */
  private readonly linked = new Set<string>()
  private readonly links: Place[] = []
  private roots: string[] = []

  constructor(
    private readonly kinds: readonly Kind[],
    private readonly isHidden: (path: string) => boolean,
  ) {
    this.found = kinds.map(() => [])
  }

  async through(folders: readonly string[]): Promise<string[][]> {
    const places: Place[] = []
    for (const folder of folders) {
      const real = await rootOf(folder, true)
      if (real !== null) places.push({ folder, names: [], real })
    }
    this.roots = places.map(({ real }) => real)
    for (const place of places) await this.walk([place])
    while (this.links.length > 0 && !this.isFull) {
      const targets = await Promise.all(this.links.splice(0, atOnce).map((link) => this.targetOf(link)))
      for (const target of targets) if (target) await this.follow(target.place, target.isFolder)
    }
    return this.found
  }

  private async walk(queue: Place[]): Promise<void> {
    while (queue.length > 0 && !this.isFull) {
      const batch = queue.splice(0, atOnce).filter(({ real }) => {
        const isNew = !this.visited.has(real)
        this.visited.add(real)
        return isNew
      })
      const listed = await Promise.all(batch.map(({ real }) => entriesOf(real)))
      for (const [index, place] of batch.entries())
        for (const entry of listed[index] ?? []) {
          const names = [...place.names, entry.name]
          const inner = { folder: place.folder, names, real: join(place.real, entry.name) }
          if (isNamePassedOver(entry.name)) continue
          if (entry.isSymbolicLink()) this.links.push(inner)
          else if (entry.isDirectory()) {
            if (!this.isHidden(names.join('/'))) queue.push(inner)
          } else if (entry.isFile()) this.take(inner)
        }
    }
  }

  private take({ folder, names }: Place): void {
    const ending = endingOf(names[names.length - 1] ?? '')
    const index = this.kinds.findIndex(({ endings }) => endings.includes(ending))
    const list = this.found[index]
    if (!list || list.length >= (this.kinds[index]?.limit ?? 0) || this.isHidden(names.join('/'))) return
    const uri = uriIn(folder, names)
    if (uri !== null) list.push(uri)
  }

  /** Where a link leads; null where that is outside, or nowhere. */
  private async targetOf(link: Place): Promise<{ place: Place; isFolder: boolean } | null> {
    try {
      const real = await realpath(link.real)
      if (!this.roots.some((root) => isWithin(real, root))) return null
      const kind = await stat(real)
      if (!kind.isFile() && !kind.isDirectory()) return null
      return { place: { ...link, real }, isFolder: kind.isDirectory() }
    } catch {
      return null
    }
  }

  private async follow(place: Place, isFolder: boolean): Promise<void> {
    const { real } = place
    if (isFolder) {
      if (!this.isHidden(place.names.join('/'))) await this.walk([place])
      return
    }
    const isListed = this.visited.has(dirname(real)) && !isNamePassedOver(basename(real))
    if (isListed || this.linked.has(real)) return
    this.linked.add(real)
    this.take(place)
  }

  private get isFull(): boolean {
    return this.kinds.every(({ limit }, index) => (this.found[index]?.length ?? 0) >= limit)
  }
}

/** What is in a folder, in one order on all systems; nothing where it may not be read. */
async function entriesOf(folder: string): Promise<Dirent[]> {
  const entries: Dirent[] = []
  try {
    for await (const entry of await opendir(folder, { bufferSize: 512 })) entries.push(entry)
  } catch {
    // Not a folder, gone meanwhile, or not for this user's eyes.
  }
  return entries.sort((a, b) => (a.name < b.name ? -1 : 1))
}
