// Shows VS Code's workbench in a Chromium without a window.
import { chromium } from 'playwright-core'
import { ensureTool } from './tools.mjs'

/** What Chromium needs to run as root, and what keeps it from calling home. */
const flags = [
  ...['--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking'],
  ...['--disable-component-update', '--disable-sync'],
]

/**
 * An empty page; closing its browser ends all of it.
 * @param {{ width?: number, height?: number }} [size]
 */
export async function newPage({ width = 1280, height = 800 } = {}) {
  const browser = await chromium.launch({ executablePath: await ensureTool('chromium'), args: flags })
  const page = await browser.newPage({ viewport: { width, height }, colorScheme: 'light' })
  return { browser, page }
}

/**
 * The address of a workbench with what `code` takes on its command line.
 * @param {string} url
 * @param {[string, string][]} payload
 */
export const withPayload = (url, payload) => `${url}&payload=${encodeURIComponent(JSON.stringify(payload))}`

/**
 * The address of a file or folder on VS Code's server, as its workbench names it.
 * @param {number} port
 * @param {string} path
 */
export const remote = (port, path) => `vscode-remote://127.0.0.1:${port}${path}`
