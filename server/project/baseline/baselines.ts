/**
 * The baselines of the folders that an editor has open. For a document the nearest one counts, from its own folder up to
 * the one that is open; each is read when the first document asks for it, and kept until it changes.
 */
import type { Workspace } from '../workspace'
import { type Baseline, baselineName, baselineOf, baselineText, type Entry, isInside, renewed } from './baseline'

/** What the file of a baseline is to say. */
export interface Draft {
  uri: string
  text: string
  documents: readonly (readonly Entry[])[]
}

const nothing: readonly Entry[] = []

export class Baselines {
  /** By URI; null where there is none. */
  private readonly known = new Map<string, Promise<Baseline | null>>()

  /** `read` answers null where there is no file; `broken` is told of one that hides nothing because of a mistake. */
  constructor(
    private readonly workspace: Workspace,
    private readonly read: (uri: string) => Promise<string | null>,
    private readonly broken: (uri: string, baseline: Baseline) => void,
  ) {}

  /** What hides findings of a document. */
  async entriesFor(uri: string): Promise<readonly Entry[]> {
    const found = await this.nearest(uri)
    return found?.baseline.documents.get(pathFrom(found.folder, uri) ?? '') ?? nothing
  }

  /** The baseline at a URI as it was last read, if any document asked for it. */
  at(uri: string): Promise<Baseline | null> {
    return this.known.get(uri) ?? Promise.resolve(null)
  }

  /** Reads one anew; answers whether it says something else. */
  async renew(uri: string): Promise<boolean> {
    if (this.workspace.rootOf(uri) === null) return false
    const before = await this.at(uri)
    this.known.delete(uri)
    const after = await this.ask(uri)
    return before?.text !== after?.text
  }

  /** Forgets all: they are read again when they are asked for. */
  clear(): void {
    this.known.clear()
  }

  /**
   * The files that accept these documents' findings, in place of what they said of them. A document without a baseline
   * above it gets one in its open folder. Broken ones are left alone, and named.
   */
  async drafts(documents: ReadonlyMap<string, readonly Entry[]>): Promise<{ drafts: Draft[]; broken: string[] }> {
    const byFolder = new Map<string, Map<string, readonly Entry[]>>()
    for (const [uri, entries] of documents) {
      const folder = (await this.nearest(uri))?.folder ?? this.workspace.rootOf(uri)
      const path = folder === null ? null : pathFrom(folder, uri)
      if (folder === null || path === null) continue
      const list = byFolder.get(folder) ?? new Map<string, readonly Entry[]>()
      byFolder.set(folder, list.set(path, entries))
    }
    const drafts: Draft[] = []
    const broken: string[] = []
    for (const [folder, accepted] of byFolder) {
      const uri = `${folder}${baselineName}`
      const before = await this.ask(uri)
      const lists = [...accepted.values()].filter((entries) => entries.length > 0)
      if (before && before.findings.length > 0) broken.push(uri)
      else if (before || lists.length > 0) {
        const others = [...(before?.documents.keys() ?? [])].filter((path) => !accepted.has(path))
        const isThere = new Set<string>()
        for (const path of others) if ((await this.read(`${folder}${encoded(path)}`)) !== null) isThere.add(path)
        const text = baselineText(renewed(before?.documents ?? new Map(), accepted, (path) => isThere.has(path)))
        drafts.push({ uri, text, documents: lists })
      }
    }
    return { drafts, broken }
  }

  private async nearest(uri: string): Promise<{ folder: string; baseline: Baseline } | null> {
    const root = this.workspace.rootOf(uri)
    if (root === null) return null
    for (let end = uri.lastIndexOf('/'); end >= root.length - 1; end = uri.lastIndexOf('/', end - 1)) {
      const folder = uri.slice(0, end + 1)
      const baseline = await this.ask(`${folder}${baselineName}`)
      if (baseline) return { folder, baseline }
    }
    return null
  }

  private ask(uri: string): Promise<Baseline | null> {
    let asked = this.known.get(uri)
    if (!asked) {
      asked = this.read(uri).then((text) => {
        if (text === null) return null
        const baseline = baselineOf(text)
        if (baseline.findings.length > 0) this.broken(uri, baseline)
        return baseline
      })
      this.known.set(uri, asked)
    }
    return asked
  }
}

/** Is it a baseline by its name, in whatever folder? */
export function isBaselineName(uri: string): boolean {
  return uri.endsWith(`/${baselineName}`)
}

/** A document's path from a folder, as the folder's baseline has it. */
function pathFrom(folder: string, uri: string): string | null {
  try {
    const path = decodeURIComponent(uri.slice(folder.length))
    return isInside(path) ? path : null
  } catch {
    return null
  }
}

function encoded(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/')
}
