#!/usr/bin/env node
// Stands in for the `code` that @vscode/test-electron starts: takes the same arguments, runs the tests in the extension host of
// the npm build with its workbench in a Chromium without a window, and ends with their exit code.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { format, parseArgs } from 'node:util'
import { newPage, remote, withPayload } from './page.mjs'
import { runMain, Trouble } from './run.mjs'
import { startVSCode } from './vscode.mjs'

const longest = 5 * 60_000
/** What VS Code says of itself while it starts, and where it finds no network. */
const chatter =
  /^(Resolv|Creating a socket|Updating additional|ChatSessionStore|\[Service Worker\]|Git installation|getaddrinfo )/

runMain(async () => {
  const { values, positionals } = parseArgs({ strict: false, allowPositionals: true })
  const { extensionDevelopmentPath: extension, extensionTestsPath: tests } = values
  const [folder] = positionals
  if (typeof extension !== 'string' || typeof tests !== 'string' || !folder)
    throw new Trouble('usage: vscode-shim.mjs --extensionDevelopmentPath=… --extensionTestsPath=… FOLDER')

  const own = mkdtempSync(join(tmpdir(), 'fontes-vscode-'))
  const server = await startVSCode({
    dataDir: join(own, 'data'),
    extensionsDir: join(own, 'extensions'),
    folder: resolve(folder),
    trust: '--disable-workspace-trust' in values || values['disable-workspace-trust'] === true,
  })
  const { browser, page } = await newPage()
  try {
    const ended = new Promise((done, fail) => {
      const timer = setTimeout(
        () => fail(new Trouble(`the tests took longer than ${longest / 60_000} minutes`)),
        longest,
      )
      page.exposeFunction('codeAutomationLog', (/** @type {string} */ type, /** @type {unknown[]} */ args) => {
        const message = format(...args)
        if (!chatter.test(message)) (type === 'error' ? process.stderr : process.stdout).write(`${message}\n`)
      })
      page.exposeFunction('codeAutomationExit', (/** @type {number} */ code) => {
        clearTimeout(timer)
        done(code)
      })
      page.on('crash', () => fail(new Trouble('the page with the workbench crashed')))
    })
    await page.goto(
      withPayload(server.url, [
        ['extensionDevelopmentPath', remote(server.port, resolve(extension))],
        ['extensionTestsPath', remote(server.port, resolve(tests))],
      ]),
    )
    return await ended
  } finally {
    await browser.close()
    await server.stop()
    rmSync(own, { recursive: true, force: true })
  }
})
