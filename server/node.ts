/**
 * The server's door on Node: `dist/server.js`, as VS Code starts it. All the rest is `dist/reader.js`, which asks this
 * file for the library of the protocol and, where the command starts a server, for the door itself.
 */
import { lsp } from './cli/lsp'

export * from 'vscode-languageserver'
export { lsp }

if (require.main === module) {
  lsp({
    files: async () => (await import('./reader')).files(),
    server: async () => (await import('./reader')).server(),
  })
}
