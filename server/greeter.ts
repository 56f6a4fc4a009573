/**
 * The door of the language server: it opens the connection and answers `initialize`. An editor waits for that answer, and
 * nearly all of the server serves nothing of it; so the server itself is loaded as soon as the answer is written. All that
 * the client says after it waits until then, in its order.
 */
import {
  type Connection,
  type ConnectionOptions,
  type InitializeParams,
  Message,
  MessageType,
  ShowMessageNotification,
} from 'vscode-languageserver'
import { capabilitiesFor } from './capabilities'
import type { Files } from './project/files'

/** What differs between Node and the browser. */
export interface Host {
  /** Null where there is no file system: then the client is asked. Loaded with the server, which alone reads files. */
  files: () => Promise<Files | null>
  /** Loads the server itself, for a client that said this in its greeting. */
  server: (params: InitializeParams) => Promise<typeof import('./server')>
}

/** Starts to listen on the connection that `connect` makes. Nothing is sent before the client's `initialize`. */
export function serve(connect: (options: ConnectionOptions) => Connection, host: Host): void {
  /** Done when the server can be asked; at once before the greeting, when nothing but the greeting can. */
  let ready: Promise<void> = Promise.resolve()
  let load = async () => {}
  const connection = connect({
    messageStrategy: {
      async handleMessage(message, next) {
        switch (methodOf(message)) {
          case 'initialize':
            ready = Promise.resolve(next(message))
              .then(() => load())
              .catch(sayThatNothingIsRead)
            return ready
          case 'shutdown':
          case 'exit':
            return next(message)
          default:
            await ready
            return next(message)
        }
      },
    },
  })
  /** Without the server every request is one that the connection does not know, and answered so. */
  const sayThatNothingIsRead = (reason: unknown) =>
    connection.sendNotification(ShowMessageNotification.type, {
      type: MessageType.Error,
      message: `Fontes could not be loaded, so notes and references are not being read. ${reason}`,
    })
  connection.onInitialize((params) => {
    load = async () => {
      const { Server } = await host.server(params)
      new Server(connection, await host.files(), params).listen()
    }
    return { serverInfo: { name: 'fontes' }, capabilities: capabilitiesFor(params.capabilities) }
  })
  connection.listen()
}

function methodOf(message: Message): string | null {
  return Message.isRequest(message) || Message.isNotification(message) ? message.method : null
}
