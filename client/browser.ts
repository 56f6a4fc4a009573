/** The extension in VS Code for the Web: the server is a web worker. */

import { type ExtensionContext, Uri } from 'vscode'
import { LanguageClient } from 'vscode-languageclient/browser'
import type { InitializationOptions } from '../server/messages'
import { run } from './extension'
import { section } from './settings'

/** As much of the browser's own class as is needed here; the DOM's types would claim too many names elsewhere. */
declare class Worker {
  constructor(url: string, options: { name: string })
  terminate(): void
}

let stop: (() => Promise<void>) | undefined

export function activate(context: ExtensionContext): void {
  const addressOf = (file: string) => Uri.joinPath(context.extensionUri, 'dist', file).toString(true)
  stop = run(context, (options) => {
    const worker = new Worker(addressOf('server.browser.js'), { name: 'Fontes' })
    // VS Code makes each worker from a blob, which does not know where it is from.
    const reader: InitializationOptions = { reader: addressOf('reader.js') }
    const initializationOptions = { ...options.initializationOptions, ...reader }
    return {
      client: new LanguageClient(section, 'Fontes', worker, { ...options, initializationOptions }),
      dispose: () => worker.terminate(),
    }
  })
}

export function deactivate(): Promise<void> | undefined {
  return stop?.()
}
