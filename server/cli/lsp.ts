/** `fontes lsp --stdio`: the language server, for editors that start a program. */
import { ConnectionError, createConnection, ProposedFeatures } from 'vscode-languageserver/node'
import { type Host, serve } from '../greeter'

/** Speaks over what the process was started with: `--stdio`, or `--node-ipc` as VS Code does. */
export function lsp(host: Host): void {
  // An editor may go at any moment. What was under way for it then fails, and there is nobody left to be told.
  process.stdout.on('error', () => process.exit(1))
  process.on('unhandledRejection', (reason) => {
    if (!(reason instanceof ConnectionError)) process.stderr.write(`fontes: ${reason}\n`)
  })
  serve((options) => createConnection(ProposedFeatures.all, options), host)
}
