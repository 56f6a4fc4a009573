import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import type { Hover, InitializeResult } from 'vscode-languageserver'
import {
  CancellationTokenSource,
  createMessageConnection,
  LSPErrorCodes,
  type ResponseError,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node'

const uri = 'file:///test/article.txt'
const text = 'The order came.[1] Nobody went.\n\n[1] RGASPI, f. 85, op. 14, d. 52, l. 3.\n'

/** All of it is in the pipe before the server is loaded, and mostly before it has been greeted. */
describe('a client that does not wait for the answer to its greeting', () => {
  it('loses nothing, and is heard in its order', async () => {
    const { connection, greeted, ended } = greet()
    void connection.sendNotification('initialized', {})
    void connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId: 'plaintext', version: 1, text: 'Nothing yet.\n' },
    })
    void connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version: 2 },
      contentChanges: [{ text }],
    })
    const cancelled = new CancellationTokenSource()
    const refused = connection.sendRequest('textDocument/hover', onMarker(), cancelled.token).catch(codeOf)
    cancelled.cancel()
    const hover = connection.sendRequest<Hover>('textDocument/hover', onMarker())
    assert.equal((await greeted).serverInfo?.name, 'fontes')
    assert.equal(await refused, LSPErrorCodes.RequestCancelled)
    assert.match(JSON.stringify((await hover).contents), /RGASPI/)
    await connection.sendRequest('shutdown')
    void connection.sendNotification('exit')
    assert.deepEqual(await ended, [0, null])
  })

  it('may go at once', async () => {
    const { connection, greeted, ended } = greet()
    assert.equal(await connection.sendRequest('shutdown'), null)
    void connection.sendNotification('exit')
    assert.equal((await greeted).serverInfo?.name, 'fontes')
    assert.deepEqual(await ended, [0, null])
  })
})

/** A server that has just been started and was greeted. */
function greet() {
  const child = spawn(process.execPath, ['dist/server.js', '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] })
  const connection = createMessageConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  )
  connection.listen()
  const greeted = connection.sendRequest<InitializeResult>('initialize', {
    processId: process.pid,
    rootUri: null,
    capabilities: {},
  })
  return { connection, greeted, ended: once(child, 'exit') }
}

function onMarker() {
  return { textDocument: { uri }, position: { line: 0, character: 16 } }
}

function codeOf({ code }: ResponseError<void>): number {
  return code
}
