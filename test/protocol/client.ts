/** A client for the built server, as an editor would be: over stdio, with the capabilities that a test gives it. */
import { type ChildProcess, spawn } from 'node:child_process'
import type { Diagnostic, PublishDiagnosticsParams } from 'vscode-languageserver'
import {
  type ClientCapabilities,
  createMessageConnection,
  type InitializeParams,
  type InitializeResult,
  type MessageConnection,
  ResponseError,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node'

export interface Editor {
  connection: MessageConnection
  initialized: InitializeResult
  /** Opens a document; answers its URI. */
  open(name: string, text: string, languageId?: string): string
  /** Replaces the text from one position to another. */
  change(uri: string, version: number, range: [number, number, number, number] | null, text: string): void
  close(uri: string): void
  /** A request at a place in a document. */
  at<T>(method: string, uri: string, line: number, character: number, more?: object): Promise<T>
  /** The next diagnostics that the server sends for a document. */
  nextDiagnostics(uri: string): Promise<Diagnostic[]>
  /** What the server answers `workspace/configuration` with. */
  configuration: unknown
  exit(): Promise<number | null>
  /** Goes without a word; answers what the server said on standard error. */
  vanish(): Promise<string>
}

/** Starts `command` (the server with `--stdio` by default) and initializes it. */
export async function startEditor(
  capabilities: ClientCapabilities,
  more: Partial<InitializeParams> = {},
  command: string[] = ['dist/server.js', '--stdio'],
  /** What this client answers beside. */
  answers: (connection: MessageConnection) => void = () => {},
): Promise<Editor> {
  const child = spawn(process.execPath, command, { stdio: ['pipe', 'pipe', 'pipe'] })
  let complaints = ''
  child.stderr.setEncoding('utf8').on('data', (data: string) => {
    complaints += data
    process.stderr.write(data)
  })
  const connection = createMessageConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  )
  const waiting = new Map<string, ((diagnostics: Diagnostic[]) => void)[]>()
  connection.onNotification('textDocument/publishDiagnostics', ({ uri, diagnostics }: PublishDiagnosticsParams) => {
    const next = waiting.get(uri)?.shift()
    next?.(diagnostics)
  })
  const editor: Partial<Editor> & Pick<Editor, 'configuration'> = { configuration: {} }
  connection.onRequest('workspace/configuration', ({ items }: { items: unknown[] }) =>
    items.map(() => editor.configuration),
  )
  // As a client may: the server must live with it.
  connection.onRequest('client/registerCapability', () => new ResponseError(-32803, 'not here'))
  answers(connection)
  connection.listen()
  const initialized = await connection.sendRequest<InitializeResult>('initialize', {
    processId: process.pid,
    rootUri: null,
    capabilities,
    ...more,
  })
  await connection.sendNotification('initialized', {})
  return Object.assign(editor, {
    connection,
    initialized,
    open(name: string, text: string, languageId = 'plaintext') {
      const uri = name.includes(':') ? name : `file:///test/${name}`
      void connection.sendNotification('textDocument/didOpen', { textDocument: { uri, languageId, version: 1, text } })
      return uri
    },
    change(uri: string, version: number, range: [number, number, number, number] | null, text: string) {
      const place = range && {
        range: { start: { line: range[0], character: range[1] }, end: { line: range[2], character: range[3] } },
      }
      void connection.sendNotification('textDocument/didChange', {
        textDocument: { uri, version },
        contentChanges: [{ ...place, text }],
      })
    },
    close(uri: string) {
      void connection.sendNotification('textDocument/didClose', { textDocument: { uri } })
    },
    at<T>(method: string, uri: string, line: number, character: number, extra: object = {}) {
      return connection.sendRequest<T>(`textDocument/${method}`, {
        textDocument: { uri },
        position: { line, character },
        ...extra,
      })
    },
    nextDiagnostics(uri: string) {
      return new Promise<Diagnostic[]>((resolve) => {
        const queue = waiting.get(uri) ?? []
        waiting.set(uri, queue)
        queue.push(resolve)
      })
    },
    exit: () => exit(connection, child),
    async vanish() {
      const ended = new Promise((resolve) => child.once('close', resolve))
      child.stdout.destroy()
      child.stdin.destroy()
      await ended
      connection.dispose()
      return complaints
    },
  }) as Editor
}

async function exit(connection: MessageConnection, child: ChildProcess): Promise<number | null> {
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve))
  await connection.sendRequest('shutdown')
  await connection.sendNotification('exit')
  const code = await ended
  connection.dispose()
  return code
}
