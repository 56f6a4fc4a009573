/** The settings that the client itself reads; the server asks for its own. */

import { workspace } from 'vscode'
import { configurationSelection, selection, type TextFilter } from './selection'

/** The section of the settings, which is also the client's id: the library reads `fontes.trace.server` by it. */
export const section = 'fontes'

/** The language ids that Fontes is active for. */
export function readLanguages(): string[] {
  return workspace.getConfiguration(section).get<string[]>('languages', [])
}

/** The documents that the settings and the open folders make ours. */
export function readSelection(): TextFilter[] {
  return selection(
    readLanguages(),
    (workspace.workspaceFolders ?? []).map((folder) => folder.uri.scheme),
  )
}

/** The configurations that go with them. */
export function readConfigurationSelection(): { scheme: string; pattern: string }[] {
  return configurationSelection(readSelection())
}

/**
 * The folders outside the workspace that count: those that a workspace names are its user's only where the user trusts it.
 * VS Code sees to that by the manifest's `restrictedConfigurations`; this holds even if it did not.
 */
export function readRoots(): string[] {
  const configuration = workspace.getConfiguration(section)
  const roots = workspace.isTrusted
    ? configuration.get<string[]>('sources.roots')
    : configuration.inspect<string[]>('sources.roots')?.globalValue
  return roots ?? []
}

/** Whether messages between client and server are written into the log. */
export function isTraced(): boolean {
  return workspace.getConfiguration(section).get('trace.server') !== 'off'
}

/** The settings that a running client cannot take over: it has to be made anew. */
export const settledAtStart = [
  `${section}.languages`,
  `${section}.hintsInProblems`,
  `${section}.outline`,
  `${section}.trace`,
]
