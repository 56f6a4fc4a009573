import { equal, match } from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Locator } from 'playwright-core'
import { root } from '../../scripts/run.mjs'
import { ensureVSCode } from '../../scripts/vscode.mjs'
import { citingPair } from '../vscode/pairs'
import { Workbench } from './workbench'

const samples = join(root, 'samples')

/** By keys alone, as somebody walks who has no mouse, or does not see one. */
describe('the views of sources and notes in a browser', function () {
  this.timeout(60_000)
  let workbench: Workbench
  const press = async (...keys: string[]) => {
    for (const key of keys) await workbench.page.keyboard.press(key)
  }
  const row = (name: string | RegExp): Locator =>
    workbench.page.locator('.pane-body .monaco-list-row').filter({ hasText: name }).first()
  /** What a screen reader says of the row that the keys act upon. */
  const focused = async () =>
    (await workbench.page.locator('.pane-body .monaco-list-row.focused').first().getAttribute('aria-label')) ?? ''
  /** Puts the keys into a view, at its first row. */
  const focus = async (view: string, first: string) => {
    const { page } = workbench
    await workbench.command(`Fontes: Focus on ${view} View`)
    await row(first).waitFor()
    // A view that is only just opened takes the keys when it has rows.
    for (
      let tries = 0;
      tries < 20 && (await page.locator('.pane-body .monaco-list:focus-within').count()) === 0;
      tries++
    ) {
      await page.waitForTimeout(200)
      await workbench.command(`Fontes: Focus on ${view} View`)
    }
    await press('Home')
  }
  const type = async (command: string, box: string, text: string) => {
    await workbench.command(command)
    await workbench.page.locator('.quick-input-widget', { hasText: box }).waitFor()
    await workbench.page.keyboard.type(text)
  }
  /** Row by row: where the machine is busy, the view is slower than the keys. */
  const walkTo = async (name: RegExp, key = 'ArrowDown') => {
    for (let steps = 0; steps < 60; steps++) {
      const before = await focused()
      if (name.test(before)) break
      await press(key)
      for (let tries = 0; tries < 20 && (await focused()) === before; tries++) await workbench.page.waitForTimeout(50)
    }
    match(await focused(), name)
  }
  /** A key that comes while a view is being renewed is lost, as anywhere in VS Code. */
  const pressUntil = async (key: string, sign: Locator) => {
    for (let tries = 0; tries < 5 && !(await sign.isVisible()); tries++) {
      await press(key)
      await sign.waitFor({ timeout: 4_000 }).catch(() => undefined)
    }
    await sign.waitFor()
  }

  before(async function () {
    this.timeout(10 * 60_000)
    await ensureVSCode()
    workbench = await Workbench.open(samples, 'article.txt', 'views')
    // Once there is a hover, nothing asks for the keys any more.
    await workbench.goTo(citingPair(readFileSync(join(samples, 'article.txt'), 'utf8')).marker)
    await workbench.hover()
    await focus('Sources', 'AVP RF')
    await workbench.shot('1-sources')
  })
  after(() => workbench?.close())
  afterEach(async function () {
    if (this.currentTest?.state === 'failed') await workbench.shot(`failed ${this.currentTest.title}`)
  })

  it('walk from an archive to a leaf, and Enter opens its transcript there', async () => {
    await walkTo(/^AVP RF — Archive of the Foreign Policy/)
    await press('ArrowRight')
    await row(/^f\. 04, op\. 3/).waitFor()
    await press('ArrowDown', 'ArrowRight')
    await row('Leaf 42').waitFor()
    await walkTo(/^Leaf 42, Transcript/)
    await workbench.shot('2-leaf')
    await pressUntil('Enter', workbench.page.locator('.tab.active[data-resource-name="litvinov-riga.txt"]'))
    await workbench.shot('3-transcript')
  })

  it('walk on to a note, and Enter goes to it in its text', async () => {
    await focus('Sources', 'AVP RF')
    await walkTo(/^Leaf 42/)
    await pressUntil('ArrowRight', row(/\[8\] Letter of F\. Nansen/))
    await walkTo(/^\[8\] Letter of F\. Nansen/)
    await pressUntil('Enter', workbench.page.locator('.tab.active[data-resource-name="article.txt"]'))
  })

  it('copy the reference of the row that the keys act upon', async () => {
    await focus('Sources', 'AVP RF')
    await walkTo(/^Leaf 42/)
    await pressUntil('Control+c', workbench.page.getByText(/Copied: AVP RF, .*158, l\. 42/).first())
    match(await focused(), /^Leaf 42/)
  })

  it('show on a click what a row stands for, and keep the keys', async () => {
    await row('Leaf 42').click()
    await workbench.page.locator('.tab.active[data-resource-name="litvinov-riga.txt"]').waitFor()
    await row(/\[8\] Letter of F\. Nansen/).click()
    await workbench.page.locator('.tab.active[data-resource-name="article.txt"]').waitFor()
    equal(await workbench.page.locator('.pane-body .monaco-list:focus-within').count(), 1)
  })

  it('search in any script, and show all again', async () => {
    await type('Fontes: Search the Sources…', 'words of a note', 'хаскелл eiduk')
    await workbench.page.getByText('Shown: “хаскелл eiduk”').first().waitFor()
    await row('GARF').waitFor()
    await workbench.shot('4-searched')
    await press('Escape')
    await row('AAN').waitFor()
  })

  it('lead to a note on Enter', async () => {
    await focus('Notes', 'B. M. Patenaude')
    await walkTo(/^\[9\], B\. M\. Patenaude.*no reference$/)
    await pressUntil(
      'Enter',
      workbench.page.locator('.pane-body .monaco-list-row.selected', { hasText: 'B. M. Patenaude' }),
    )
    await workbench.cursorIn(37)
    await workbench.shot('5-note')
  })

  it('follow the cursor without taking the focus', async () => {
    await workbench.goTo({ line: 29, character: 8 })
    const selected = workbench.page.locator('.pane-body .monaco-list-row.selected', { hasText: '[5]' })
    await selected.waitFor()
    equal(await workbench.page.locator('.monaco-editor.focused').count(), 1)
  })

  it('narrow the notes to those without a reference', async () => {
    await type('Fontes: Filter the Notes…', 'Show Notes That Are', 'without')
    await press('ArrowDown', 'Space', 'Enter')
    await workbench.page.getByText('Shown: no reference to an archive (3 of 11 notes)').waitFor()
    await workbench.shot('6-without')
  })
})
