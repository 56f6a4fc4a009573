import { deepEqual, equal, match } from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import type { Hover, InitializeResult, ShowMessageParams } from 'vscode-languageserver'
import { newPage } from '../../scripts/page.mjs'
import { root } from '../../scripts/run.mjs'

/** Any page that starts the server in a worker: nothing of VS Code, and nothing evaluated that is not a file. */
const policy = "default-src 'none'; script-src 'self'; worker-src 'self' blob:"

const uri = 'file:///article.txt'
const text = 'The order came.[1] Nobody went.\n\n[1] RGASPI, f. 85, op. 14, d. 52, l. 3.\n'

interface Message {
  id?: number
  method?: string
  params?: unknown
  result?: unknown
  error?: { code: number }
}

describe('the server in a worker of any page', function () {
  this.timeout(30_000)
  let files: Server
  let browser: Browser
  let page: Page
  let address: string
  /** The files that were asked for, in turn. */
  let asked: string[]

  before(async () => {
    files = createServer(async ({ url = '/' }, response) => {
      asked.push(url)
      response.setHeader('Content-Security-Policy', policy)
      const script = /^\/(?:dist|elsewhere)\/((?:server\.browser|reader)\.js)$/.exec(url)?.[1]
      if (script && !url.startsWith('/elsewhere/reader'))
        return response.setHeader('Content-Type', 'text/javascript').end(await readFile(join(root, 'dist', script)))
      if (url === '/') return response.setHeader('Content-Type', 'text/html').end('<!doctype html>')
      response.writeHead(404).end()
    })
    await new Promise<void>((listening) => files.listen(0, '127.0.0.1', listening))
    address = `http://127.0.0.1:${(files.address() as AddressInfo).port}`
    ;({ browser, page } = await newPage())
  })
  after(async () => {
    await browser?.close()
    files?.close()
  })
  beforeEach(async () => {
    asked = []
    await page.goto(address)
    asked = []
  })

  it('finds the rest of itself beside it', async () => {
    await start(`new Worker('/dist/server.browser.js')`)
    const { serverInfo } = (await greet()) as InitializeResult
    equal(serverInfo?.name, 'fontes')
    match(JSON.stringify(((await hover()).result as Hover).contents), /RGASPI/)
    deepEqual(asked, ['/dist/server.browser.js', '/dist/reader.js'])
  })

  it('does so as a module, too', async () => {
    await start(`new Worker('/dist/server.browser.js', { type: 'module' })`)
    await greet()
    match(JSON.stringify(((await hover()).result as Hover).contents), /RGASPI/)
  })

  it('is told where the rest is, where it was made from a blob', async () => {
    await start(fromBlob('/dist/server.browser.js'))
    await greet({ reader: `${address}/dist/reader.js` })
    match(JSON.stringify(((await hover()).result as Hover).contents), /RGASPI/)
  })

  it('says so where it cannot know', async () => {
    await start(fromBlob('/dist/server.browser.js'))
    await greet()
    match((await shown()).message, /could not be loaded.*made from a blob/)
  })

  it('says so where the rest is not there, and leaves no request without an answer', async () => {
    await start(`new Worker('/elsewhere/server.browser.js')`)
    await greet()
    match((await shown()).message, /could not be loaded.*\/elsewhere\/reader\.js/)
    equal((await hover()).error?.code, -32601)
  })

  /** Starts a worker, and keeps all that it says. As strings, since what runs in the page has types that are not of this project. */
  function start(worker: string): Promise<unknown> {
    return page.evaluate(`{
      globalThis.said = []
      globalThis.worker = ${worker}
      worker.onmessage = ({ data }) => said.push(data)
      worker.onerror = ({ message }) => said.push({ method: 'broken', params: { message } })
    }`)
  }

  function fromBlob(script: string): string {
    return `new Worker(URL.createObjectURL(new Blob(["importScripts('${address}${script}')"])))`
  }

  function send(message: Message): Promise<unknown> {
    return page.evaluate(`worker.postMessage(${JSON.stringify({ jsonrpc: '2.0', ...message })})`)
  }

  /** What the worker says of which `which`, an expression, holds. */
  function heard(which: string): Promise<Message> {
    return page.evaluate(`new Promise((found) => {
      const look = () => {
        const message = said.find((message) => ${which})
        if (message) found(message)
        else setTimeout(look, 10)
      }
      look()
    })`)
  }

  async function shown(): Promise<ShowMessageParams> {
    return (await heard("message.method === 'window/showMessage'")).params as ShowMessageParams
  }

  async function greet(initializationOptions?: unknown): Promise<unknown> {
    await send({ id: 1, method: 'initialize', params: { rootUri: null, capabilities: {}, initializationOptions } })
    return (await heard('message.id === 1')).result
  }

  async function hover(): Promise<Message> {
    await send({ method: 'initialized', params: {} })
    await send({
      method: 'textDocument/didOpen',
      params: { textDocument: { uri, languageId: 'plaintext', version: 1, text } },
    })
    const at = { textDocument: { uri }, position: { line: 0, character: 16 } }
    await send({ id: 2, method: 'textDocument/hover', params: at })
    return heard('message.id === 2')
  }
})
