/** The extension in VS Code for the Web: the server is a web worker. */

import { type ExtensionContext, Uri } from 'vscode'
import { LanguageClient } from 'vscode-languageclient/browser'
import { run } from './extension'
import { section } from './settings'

/** As much of the browser's own class as is needed here; the DOM's types would claim too many names elsewhere. */
declare class Worker {
  constructor(url: string, options: { name: string })
  terminate(): void
}

let stop: (() => Promise<void>) | undefined

export function activate(context: ExtensionContext): void {
  const script = Uri.joinPath(context.extensionUri, 'dist/server.browser.js').toString(true)
  stop = run(context, (options) => {
    const worker = new Worker(script, { name: 'Fontes' })
    return {
      client: new LanguageClient(section, 'Fontes', worker, options),
      dispose: () => worker.terminate(),
    }
  })
}

export function deactivate(): Promise<void> | undefined {
  return stop?.()
}
