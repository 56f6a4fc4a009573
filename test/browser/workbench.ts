// A person at VS Code's workbench: opens a folder, clicks, types, looks. Everything waits for what it wants to see.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Locator, Page } from 'playwright-core'
import { newPage, remote, withPayload } from '../../scripts/page.mjs'
import { root } from '../../scripts/run.mjs'
import { installExtension, startVSCode, startVSCodeWeb } from '../../scripts/vscode.mjs'
import type { Place } from '../vscode/pairs'

type Close = () => Promise<unknown>

export class Workbench {
  private constructor(
    readonly page: Page,
    private readonly shots: string,
    private readonly closers: Close[],
  ) {}

  /** Opens a file of a folder in a VS Code that has nothing but our packaged extension. */
  static open(folder: string, file: string, shots: string): Promise<Workbench> {
    return Workbench.start(shots, file, async (closers) => {
      const own = mkdtempSync(join(tmpdir(), 'fontes-browser-'))
      closers.unshift(async () => rmSync(own, { recursive: true, force: true }))
      const where = { dataDir: join(own, 'data'), extensionsDir: join(own, 'extensions') }
      await installExtension(join(root, 'fontes.vsix'), where)
      // Long lines wrapped, as anybody reads prose.
      const server = await startVSCode({ ...where, folder, settings: { 'editor.wordWrap': 'on' } })
      closers.unshift(server.stop)
      return withPayload(server.url, [['openFile', remote(server.port, join(folder, file))]])
    })
  }

  /** The same in VS Code for the Web, with the extension as it lies in this project. */
  static openWeb(folder: string, file: string, shots: string): Promise<Workbench> {
    return Workbench.start(shots, file, async (closers) => {
      const server = await startVSCodeWeb({ folder, extension: root })
      closers.unshift(server.stop)
      return server.url
    })
  }

  private static async start(
    shots: string,
    file: string,
    serve: (closers: Close[]) => Promise<string>,
  ): Promise<Workbench> {
    const closers: Close[] = []
    try {
      const url = await serve(closers)
      const { browser, page } = await newPage({ width: 1440, height: 1000 })
      closers.unshift(() => browser.close())
      const workbench = new Workbench(page, join(root, 'screenshots', shots), closers)
      rmSync(workbench.shots, { recursive: true, force: true })
      mkdirSync(workbench.shots, { recursive: true })
      await workbench.show(url, file)
      return workbench
    } catch (error) {
      for (const close of closers) await close()
      throw error
    }
  }

  private async show(url: string, file: string): Promise<void> {
    const { page } = this
    try {
      // VS Code may ask, sooner or later or never, whether the folder is to be trusted; nothing can be clicked before the answer.
      const yes = page.getByRole('button', { name: 'Yes, I trust the authors' })
      await page.addLocatorHandler(yes, () => yes.click())
      await page.goto(url)
      const tab = page.locator(`.tab.active[data-resource-name="${file}"]`)
      const inExplorer = page.locator(`.explorer-folders-view .monaco-list-row[aria-label^="${file}"]`)
      await tab.or(inExplorer).first().waitFor({ timeout: 60_000 })
      if (!(await tab.isVisible())) await inExplorer.dblclick()
      await page.locator('.monaco-editor .view-line').first().waitFor()
    } catch (error) {
      await this.shot('failed to open')
      throw error
    }
  }

  async close(): Promise<void> {
    for (const close of this.closers) await close()
  }

  /** Keeps what the page looks like now. */
  async shot(name: string): Promise<void> {
    // What fades in is shown as it will be.
    await this.page.screenshot({ path: join(this.shots, `${name}.png`), animations: 'disabled' })
  }

  /** Puts the cursor at a place, and the editor in focus. */
  async goTo({ line, character }: Place): Promise<void> {
    const box = this.page.locator('.quick-input-box input')
    await untilItWorks(4, async () => {
      // The tab and not the text, which may lie under a hover; Escape closes that, or a peek at another place.
      await this.page.locator('.tab.active').click()
      await this.page.keyboard.press('Escape')
      await this.page.keyboard.press('Control+g')
      await box.fill(`:${line + 1}:${character + 1}`, { timeout: 5_000 })
      await this.page.locator('.quick-input-list', { hasText: String(line + 1) }).waitFor({ timeout: 5_000 })
      await box.press('Enter')
      await this.cursorIn(line, character, 3)
    })
  }

  /** Waits until the cursor is in a line, as the status bar says. */
  async cursorIn(line: number, character?: number, seconds = 15): Promise<void> {
    const column = character === undefined ? '\\d+' : String(character + 1)
    const place = new RegExp(`Ln ${line + 1}, Col ${column}(\\D|$)`)
    await this.page.locator('.statusbar-item', { hasText: place }).waitFor({ timeout: seconds * 1000 })
  }

  /** Waits until this file is in front. */
  async active(file: string): Promise<void> {
    await this.page.locator(`.tab.active[data-resource-name="${file}"]`).waitFor()
  }

  /** The text of the hover at the cursor, when it has what is wanted. */
  async hover(wanted = /./): Promise<string> {
    const rows = this.page.locator('.monaco-hover .hover-row', { hasNotText: 'Loading...', hasText: wanted })
    const cursor = await this.cursor()
    // A hover asks once for each place the pointer comes to rest at, and the server may still be starting, or reading the folder:
    // so we come back.
    await untilItWorks(10, async () => {
      await this.page.mouse.move(cursor.x + 300, cursor.y + 300)
      // One that is still there would not ask again.
      await this.page.locator('.monaco-hover .hover-row').first().waitFor({ state: 'hidden', timeout: 2_000 })
      await this.page.mouse.move(cursor.x + 1, cursor.y, { steps: 3 })
      await rows.first().waitFor({ timeout: 2_000 })
    })
    return (await rows.allInnerTexts()).join('\n')
  }

  /** Where the cursor is on the page: its left side, at half its height. */
  private async cursor(): Promise<{ x: number; y: number }> {
    const box = await this.page.locator('.monaco-editor.focused .cursors-layer .cursor').first().boundingBox()
    if (!box) throw new Error('no cursor to be seen')
    return { x: box.x, y: box.y + box.height / 2 }
  }

  /** The colour that the text at the cursor is drawn in. */
  async colour(): Promise<string> {
    const { x, y } = await this.cursor()
    // As a string, for this runs in the page, whose types are not those of this project.
    return this.page.evaluate(`(() => {
      const spans = document.elementsFromPoint(${x + 3}, ${y})
      const span = spans.find((element) => element.tagName === 'SPAN' && element.closest('.view-line'))
      return span ? getComputedStyle(span).color : 'nothing there'
    })()`)
  }

  /** Runs a command by its title. */
  async command(title: string): Promise<void> {
    await this.page.keyboard.press('F1')
    const box = this.page.locator('.quick-input-box input')
    await box.fill(`>${title}`)
    await this.page.locator('.quick-input-list .monaco-list-row', { hasText: title }).first().waitFor()
    await box.press('Enter')
  }

  /** The rows of the Problems panel, which it opens. */
  async problems(): Promise<Locator> {
    const panel = this.page.locator('.markers-panel')
    if (!(await panel.isVisible())) await this.page.keyboard.press('Control+Shift+M')
    await panel.waitFor()
    return panel.locator('.monaco-list-row:has(.marker-icon)')
  }

  /** The rows of the outline, which it unfolds. */
  async outline(): Promise<Locator> {
    const header = this.page.getByRole('button', { name: 'Outline Section' })
    if ((await header.getAttribute('aria-expanded')) !== 'true') await header.click()
    return this.page.locator('.outline-tree .monaco-list-row')
  }
}

/** Does it again when it fails, so many times in all: a workbench that is still starting drops a key now and then. */
async function untilItWorks(times: number, what: () => Promise<void>): Promise<void> {
  for (let attempt = 1; ; attempt++)
    try {
      return await what()
    } catch (error) {
      if (attempt === times) throw error
    }
}
