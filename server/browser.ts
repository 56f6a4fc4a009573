/**
 * The server's door in a browser's worker: `dist/server.browser.js`. All the rest is `dist/reader.js`, the same file as on
 * Node: a worker takes it in as a script, which asks for the library of the protocol as it does there.
 */
import * as protocol from 'vscode-languageserver'
import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser'
import { serve } from './greeter'
import type { InitializationOptions } from './messages'

/** As much of a worker's scope as is needed here; the DOM's types would claim too many names elsewhere. */
interface Scope {
  location: { href: string }
  importScripts: (address: string) => void
  require?: (name: string) => unknown
  /** What `reader.js` leaves behind. */
  fontesReader?: typeof import('./reader')
}

const scope = globalThis as unknown as Scope
const port = globalThis as unknown as ConstructorParameters<typeof BrowserMessageReader>[0]

serve((options) => createConnection(new BrowserMessageReader(port), new BrowserMessageWriter(port), options), {
  files: async () => null,
  async server({ initializationOptions }) {
    const options = initializationOptions as InitializationOptions | null | undefined
    await take(options?.reader ?? besideThis())
    if (!scope.fontesReader) throw new Error('reader.js is not what it should be')
    return scope.fontesReader.server()
  },
})

async function take(address: string): Promise<void> {
  scope.require = (name) => {
    if (name === './server.js') return protocol
    throw new Error(`${name} is not to be had in a browser`)
  }
  try {
    scope.importScripts(address)
  } catch {
    // So in a worker that is a module; and where the address leads nowhere, this says so.
    await import(address)
  }
}

function besideThis(): string {
  try {
    return new URL('reader.js', scope.location.href).href
  } catch {
    throw new Error(
      'A worker made from a blob cannot know where reader.js is: initializationOptions.reader must say it.',
    )
  }
}
