/** The server in a browser's worker. */
import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser'
import { serve } from './server'

const scope = globalThis as unknown as ConstructorParameters<typeof BrowserMessageReader>[0]
serve(createConnection(new BrowserMessageReader(scope), new BrowserMessageWriter(scope)), { files: null })
