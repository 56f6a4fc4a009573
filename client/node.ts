/** The extension on the desktop and on remote machines: the server is a Node process of its own. */

import type { ExtensionContext } from 'vscode'
import { LanguageClient, type NodeModule, TransportKind } from 'vscode-languageclient/node'
import { run } from './extension'
import { section } from './settings'

let stop: (() => Promise<void>) | undefined

export function activate(context: ExtensionContext): void {
  const server: NodeModule = { module: context.asAbsolutePath('dist/server.js'), transport: TransportKind.ipc }
  const debug: NodeModule = { ...server, options: { execArgv: ['--nolazy', '--inspect=6009'] } }
  stop = run(context, (options) => ({
    client: new LanguageClient(section, 'Fontes', { run: server, debug }, options),
    // The library ends the process itself.
    dispose() {},
  }))
}

export function deactivate(): Promise<void> | undefined {
  return stop?.()
}
