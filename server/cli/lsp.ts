/** `fontes lsp --stdio`: the language server, for editors that start a command. */
import {
  createConnection,
  ProposedFeatures,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node'
import { serve } from '../server'
import { disk } from './disk'

export function lsp(): void {
  const connection = createConnection(
    ProposedFeatures.all,
    new StreamMessageReader(process.stdin),
    new StreamMessageWriter(process.stdout),
  )
  serve(connection, { files: disk })
}
