/** The folders that an editor has open: what their `fontes.json` says, and by which archives the texts in them are read. */
import type { Archives } from '../archives/archives'
import { archivesWith, shippedArchives } from '../archives/shipped'
import type { NotationId } from '../notes/notation'
import { noRules, type SourceRules } from '../sources/rules'
import { type Configuration, configurationName, configurationOf } from './configuration/configuration'
import { notationsFor } from './configuration/notations'

interface Folder {
  /** As the editor names it. */
  uri: string
  configuration: Configuration | null
  /** Made when the first text asks for it. */
  archives: Archives | null
}

/** By what a source of the project is read. */
export interface Reading {
  /** From its folder, decoded, with slashes. */
  path: string
  archives: Archives
  rules: SourceRules
}

export class Workspace {
  /** By their URIs with a slash at the end, the innermost first. */
  private folders = new Map<string, Folder>()

  /** The folders' URIs. */
  get uris(): string[] {
    return [...this.folders.values()].map(({ uri }) => uri)
  }

  /** The folders' configurations, whether they are there or not. */
  get configurationUris(): string[] {
    return [...this.folders.keys()].map((root) => `${root}${configurationName}`)
  }

  /** Folders outside these in which the user keeps sources, too: none of their texts is the project's. */
  roots: readonly string[] = []

  /** Takes these folders in place of those before; what is known of those that stay is kept. */
  setFolders(uris: readonly string[]): void {
    const before = this.folders
    const roots = uris.map((uri) => [withSlash(uri), uri] as const)
    roots.sort(([a], [b]) => b.length - a.length)
    this.folders = new Map(
      roots.map(([root, uri]) => [root, before.get(root) ?? { uri, configuration: null, archives: null }]),
    )
  }

  /** A document's path from its folder, or its name where it is in none. */
  pathOf(uri: string): string {
    const root = this.rootOf(uri)
    const path = root === null ? uri.slice(uri.lastIndexOf('/') + 1) : uri.slice(root.length)
    return decodedPath(path)
  }

  contains(uri: string): boolean {
    return this.rootOf(uri) !== null || this.folders.has(`${uri}/`)
  }

  /** The folders out of which nothing leads. */
  get allowed(): string[] {
    return [...this.uris, ...this.roots]
  }

  /**
   * How a source is read: by its own folder's configuration. One outside the folders may be of each project, and its path is
   * that from its root; none where it is in no root either.
   */
  readingsOf(uri: string): Reading[] {
    const own = this.rootOf(uri)
    if (own !== null) return [this.readingOf(own, this.pathOf(uri))]
    const root = this.roots.map(withSlash).find((root) => uri.startsWith(root))
    if (root === undefined) return []
    const path = decodedPath(uri.slice(root.length))
    const projects = [...this.folders.keys()].map((folder) => this.readingOf(folder, path))
    return projects.length > 0 ? projects : [{ path, archives: shippedArchives(), rules: noRules }]
  }

  private readingOf(root: string, path: string): Reading {
    const rules = this.folders.get(root)?.configuration?.sources ?? noRules
    return { path, archives: this.archivesFor(root), rules }
  }

  /** Is it the configuration of one of the folders? */
  isConfiguration(uri: string): boolean {
    return this.configured(uri) !== undefined
  }

  configurationAt(uri: string): Configuration | null {
    return this.configured(uri)?.configuration ?? null
  }

  /** Takes what a folder's configuration says now, null where there is none; answers whether that is something new. */
  configure(uri: string, text: string | null): boolean {
    const folder = this.configured(uri)
    if (!folder || text === (folder.configuration?.text ?? null)) return false
    folder.configuration = text === null ? null : configurationOf(text)
    folder.archives = null
    return true
  }

  /** The archives by which a document is read: its folder's, or the shipped ones. */
  archivesFor(uri: string): Archives {
    const root = this.rootOf(uri)
    const folder = root === null ? undefined : this.folders.get(root)
    if (!folder?.configuration) return shippedArchives()
    folder.archives ??= archivesWith(folder.configuration)
    return folder.archives
  }

  /** The notations that its folder says are used in a document; null where it says nothing. */
  notationsFor(uri: string): readonly NotationId[] | null {
    const root = this.rootOf(uri)
    const configuration = root === null ? null : this.folders.get(root)?.configuration
    return configuration ? notationsFor(configuration.notations, this.pathOf(uri)) : null
  }

  /** The house style of lists that its folder names; null where it names none. */
  styleFor(uri: string): string | null {
    const root = this.rootOf(uri)
    return (root !== null && this.folders.get(root)?.configuration?.style) || null
  }

  /** The URI of the innermost folder that a document is in, with a slash at its end. */
  rootOf(uri: string): string | null {
    for (const root of this.folders.keys()) if (uri.startsWith(root)) return root
    return null
  }

  private configured(uri: string): Folder | undefined {
    return uri.endsWith(`/${configurationName}`) ? this.folders.get(uri.slice(0, -configurationName.length)) : undefined
  }
}

function withSlash(uri: string): string {
  return uri.endsWith('/') ? uri : `${uri}/`
}

function decodedPath(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}

/** Is it a configuration by its name, in whatever folder? */
export function isConfigurationName(uri: string): boolean {
  return uri.slice(uri.lastIndexOf('/') + 1) === configurationName
}
