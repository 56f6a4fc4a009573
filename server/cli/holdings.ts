/** What the projects of the files on the command line have of their sources, read as the server reads it, so that both say the same. */
import { statSync } from 'node:fs'
import { dirname, relative, resolve, sep } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Apparatus } from '../apparatus/apparatus'
import { shippedArchives } from '../archives/shipped'
import type { Finding } from '../checks/check'
import { findingsOf } from '../checks/checks'
import { breathing, inParallel } from '../project/breathing'
import { defaultEndings, mostFiles, mostImages, uriIn } from '../project/files'
import { isProjectFile } from '../project/own-files'
import { SourceIndex, sourceEndings } from '../project/source-index'
import { Holdings } from '../sources/holdings'
import { imageEndings } from '../sources/images'
import { noRules } from '../sources/rules'
import type { Holding } from '../sources/source'
import type { Found } from './configurations'
import { disk } from './disk'

/** So many files are read at a time. */
const readsAtOnce = 8

export class ProjectHoldings {
  /** By the folder of the project. */
  private readonly byFolder = new Map<string, Promise<Holdings>>()
  private readonly folders: readonly string[]

  /** `paths` are those on the command line: a folder among them is a project, though it has no configuration. */
  constructor(paths: readonly string[]) {
    this.folders = paths.filter(isFolder).map((path) => resolve(path))
  }

  /** All that is found in a text; sources are looked for only where it cites any. */
  async findingsIn(apparatus: Apparatus, path: string, used: Found | null): Promise<Finding[]> {
    const folder = this.folderOf(path, used)
    if (folder === null || apparatus.citations.every(({ kind }) => kind !== 'archival')) return findingsOf(apparatus)
    const known = await this.holdingsOf(folder, used)
    const names = relative(folder, resolve(path)).split(sep)
    return findingsOf(apparatus, known, known.transcriptAt(uriIn(pathToFileURL(folder).href, names) ?? ''))
  }

  /** What all the projects together have, to which a text of these belongs. */
  async togetherFor(texts: readonly { path: string; used: Found | null }[]): Promise<Holdings> {
    const byFolder = new Map<string, Found | null>()
    for (const { path, used } of texts) {
      const folder = this.folderOf(path, used)
      if (folder !== null) byFolder.set(folder, used)
    }
    const all: Holdings[] = []
    for (const [folder, used] of byFolder) all.push(await this.holdingsOf(folder, used))
    const [only, ...others] = all
    return only && others.length === 0 ? only : joined(all)
  }

  private holdingsOf(folder: string, used: Found | null): Promise<Holdings> {
    let holdings = this.byFolder.get(folder)
    if (!holdings) {
      holdings = read(folder, used)
      this.byFolder.set(folder, holdings)
    }
    return holdings
  }

  private folderOf(path: string, used: Found | null): string | null {
    if (used) return dirname(resolve(used.path))
    const whole = resolve(path)
    return this.folders.find((folder) => whole.startsWith(folder.endsWith(sep) ? folder : folder + sep)) ?? null
  }
}

/** Reads all that a folder has of sources. */
async function read(folder: string, used: Found | null): Promise<Holdings> {
  const root = pathToFileURL(folder).href
  const archives = used?.archives ?? shippedArchives()
  const rules = used?.configuration.sources ?? noRules
  const holdings = new Holdings()
  const index = new SourceIndex(
    { readingsOf: (uri) => [{ path: decodeURIComponent(uri.slice(root.length + 1)), archives, rules }] },
    () => holdings,
  )
  const [files = [], images = []] = await disk.find(
    [root],
    [
      { endings: [...defaultEndings, ...sourceEndings], limit: mostFiles },
      { endings: imageEndings, limit: mostImages },
    ],
    [],
  )
  const breathe = breathing()
  await index.takeImages(images, breathe)
  await inParallel(files, readsAtOnce, async (uri) => {
    const text = isProjectFile(uri) ? null : await disk.read(uri, [root])
    if (text !== null) await index.takeFile(uri, text, breathe)
  })
  return holdings
}

/** A folder may lie within another: what both have of a file is there twice, and no less there. */
function joined(all: readonly Holdings[]): Holdings {
  const byUri = new Map<string, Holding[]>()
  for (const { files } of all)
    for (const { transcripts, scans, entries } of files.values())
      for (const holding of [...transcripts, ...scans, ...entries]) {
        const known = byUri.get(holding.uri)
        if (known) known.push(holding)
        else byUri.set(holding.uri, [holding])
      }
  const holdings = new Holdings()
  for (const [uri, own] of byUri) holdings.set(uri, own)
  return holdings
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false
}
