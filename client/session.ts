/** One language server and its life: started when first needed, started again when it dies, and honest when it cannot. */

import { type Disposable, EventEmitter, type LogOutputChannel, window } from 'vscode'
import {
  type BaseLanguageClient,
  CloseAction,
  ErrorAction,
  type ErrorHandler,
  type LanguageClientOptions,
  State,
} from 'vscode-languageclient'
import { type StatusParams, sourcesChangedNotification, statusNotification } from '../server/messages'
import { Crashes } from './crashes'
import { answerFileRequests } from './files'
import { clientOptions } from './options'
import type { ServerState } from './wording'

/** A client not yet started, and what to throw away once it has stopped. */
export interface Link extends Disposable {
  client: BaseLanguageClient
}

/** Makes a client: where desktop and browser differ. */
export type Connect = (options: LanguageClientOptions) => Link

export class Session implements Disposable {
  readonly #connect: Connect
  readonly #log: LogOutputChannel
  readonly #stateChanged = new EventEmitter<void>()
  readonly #analysed = new EventEmitter<StatusParams>()
  readonly #sourcesChanged = new EventEmitter<void>()
  #link: Link | undefined
  #state: ServerState = 'asleep'

  readonly onDidChangeState = this.#stateChanged.event
  readonly onDidAnalyse = this.#analysed.event
  readonly onDidChangeSources = this.#sourcesChanged.event

  constructor(connect: Connect, log: LogOutputChannel) {
    this.#connect = connect
    this.#log = log
  }

  get state(): ServerState {
    return this.#state
  }

  /** Does nothing where a server is at work, or has failed and waits for its user's word: callers need not ask. */
  start(): void {
    if (this.#state !== 'asleep') return
    this.#enter('starting')
    const isCurrent = () => this.#link !== undefined && this.#link === link
    let link: Link | undefined
    try {
      link = this.#connect(clientOptions(this.#log, this.#errorHandler(isCurrent)))
      this.#link = link
      this.#follow(link.client, isCurrent)
    } catch (error) {
      this.#fail('Fontes could not start', error)
    }
  }

  async stop(): Promise<void> {
    const link = this.#link
    this.#link = undefined
    this.#enter('asleep')
    // A client that never came up refuses to stop; what matters is that its process or worker goes.
    await link?.client.dispose().catch((error) => this.#log.debug(error))
    link?.dispose()
  }

  async restart(): Promise<void> {
    await this.stop()
    this.start()
  }

  /** Starts what is asleep, and waits until it is at work, or has failed. */
  ready(): Promise<void> {
    this.start()
    if (this.#state !== 'starting') return Promise.resolve()
    return new Promise((resolve) => {
      const listener = this.onDidChangeState(() => {
        if (this.#state === 'starting') return
        listener.dispose()
        resolve()
      })
    })
  }

  /** Asks the server something; undefined where none is at work, or it does not answer. */
  async ask<T>(request: string, params: unknown): Promise<T | undefined> {
    if (this.#state !== 'running') return undefined
    try {
      return await this.#link?.client.sendRequest<T>(request, params)
    } catch (error) {
      this.#log.warn(String(error))
      return undefined
    }
  }

  dispose(): void {
    for (const each of [this.#stateChanged, this.#analysed, this.#sourcesChanged]) each.dispose()
  }

  /** Listens to a client, and sets it going. */
  #follow(client: BaseLanguageClient, isCurrent: () => boolean): void {
    client.onDidChangeState(({ newState }) => {
      if (!isCurrent()) return
      if (newState === State.Starting) this.#enter('starting')
      if (newState === State.Running) this.#enter('running')
    })
    client.onNotification(statusNotification, (status: StatusParams) => this.#analysed.fire(status))
    client.onNotification(sourcesChangedNotification, () => this.#sourcesChanged.fire())
    answerFileRequests(client)
    // The library's own notices are stack traces: they belong in the log, and people get `#fail`'s sentence instead.
    const { error } = client
    client.error = (message, data) => error.call(client, message, data, false)
    client.start().catch((reason) => {
      if (isCurrent()) this.#fail('Fontes could not start', reason)
    })
  }

  /** `isCurrent` tells the client that this session follows from one that it has let go and that is slow to die. */
  #errorHandler(isCurrent: () => boolean): ErrorHandler {
    const crashes = new Crashes()
    return {
      error: (error, _message, count) => {
        // In the browser a worker that cannot be loaded shows up here, and start() then waits for ever.
        if (isCurrent() && this.#state === 'starting') this.#fail('Fontes could not start', error)
        return { action: (count ?? 0) <= 3 ? ErrorAction.Continue : ErrorAction.Shutdown, handled: true }
      },
      closed: () => {
        // One that dies while starting would die again; start() reports that.
        if (!isCurrent() || this.#state !== 'running') return { action: CloseAction.DoNotRestart, handled: true }
        if (crashes.mayRestart()) return { action: CloseAction.Restart, handled: true }
        this.#fail('Fontes stopped several times in a row', 'no further try until it is restarted by hand')
        return { action: CloseAction.DoNotRestart, handled: true }
      },
    }
  }

  #enter(state: ServerState): void {
    if (state === this.#state) return
    this.#state = state
    this.#stateChanged.fire()
  }

  #fail(what: string, reason: unknown): void {
    if (this.#state === 'failed') return
    this.#enter('failed')
    this.#log.error(`${what}: ${reason instanceof Error ? reason.message : String(reason)}`)
    const restart = 'Restart'
    const showLog = 'Show Log'
    window
      .showErrorMessage(`${what}: notes and references are not being read. The log says why.`, restart, showLog)
      .then((choice) => {
        if (choice === restart) return this.restart()
        if (choice === showLog) this.#log.show()
      })
  }
}
