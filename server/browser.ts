/** The server in a browser's worker. */
import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser'
import { serve } from './greeter'

const scope = globalThis as unknown as ConstructorParameters<typeof BrowserMessageReader>[0]
serve((options) => createConnection(new BrowserMessageReader(scope), new BrowserMessageWriter(scope), options), {
  files: null,
  server: () => import('./server'),
})
